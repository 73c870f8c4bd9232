import type { Judgement } from '../../evaluation/finding';
import { kindTitle, topicTitle, type SummaryInput } from '../summary-input';

/** A way to group judgements: by what, and of which of them it can be asked at all. */
export type Grouping = {
  /** The heading of its column, such as `Staff group`. */
  readonly heading: string;
  readonly judgements: readonly Judgement[];
  /** `undefined`: it belongs to none. */
  readonly groupOf: (judgement: Judgement) => string | undefined;
};

/** Everything judged by topic. */
export const byTopic = ({ judgements, catalogue }: Pick<SummaryInput, 'judgements' | 'catalogue'>) =>
  ({ heading: 'Topic', judgements, groupOf: (each) => topicOf(each, catalogue) }) satisfies Grouping;

/** What is judged of a site, or of somebody who should have one. */
export const bySite = ({ judgements }: Pick<SummaryInput, 'judgements'>): Grouping => ({
  heading: 'Site',
  judgements: judgements.filter(({ subject }) => subject.site !== undefined || subject.person !== undefined),
  groupOf: ({ subject }) => subject.site,
});

/** What is judged of people. */
export const byStaffGroup = ({ judgements }: Pick<SummaryInput, 'judgements'>): Grouping => ({
  heading: 'Staff group',
  judgements: judgements.filter(({ subject }) => subject.person !== undefined),
  groupOf: ({ subject }) => subject.person?.staffGroup,
});

/** Certificates by their topic, reviews by their kind, everything else by what kind of thing is judged. */
export function topicOf({ subject }: Judgement, catalogue: SummaryInput['catalogue']): string {
  if (subject.topic !== undefined && subject.kind === 'certificate')
    return topicTitle(subject.topic, catalogue);
  if (subject.kind !== 'appraisal') return kindTitle(subject.kind);
  // A target is called by its own words, and there are as many as people.
  const { type } = subject.facts;
  if (type?.kind === 'known' && type.value === 'target') return 'Targets';
  return subject.what.charAt(0).toUpperCase() + subject.what.slice(1);
}
