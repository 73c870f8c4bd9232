import type { Judgement } from '../../evaluation/finding';
import { kindTitle, topicTitle, type SummaryFacts } from '../summary-input';
import { groupBy, NO_GROUP } from './tally';

/** Judgements in groups: by what, and those of which it can be asked at all. */
export type Grouping = {
  /** The heading of its column, such as `Staff group`. */
  readonly heading: string;
  /** By their names, in the order in which these first come; what belongs to none is under `NO_GROUP`. */
  readonly groups: ReadonlyMap<string, readonly Judgement[]>;
};

export type Groupings = {
  /** Everything judged. */
  readonly topic: Grouping;
  /** What is judged of a site, or of somebody who should have one. */
  readonly site: Grouping;
  /** What is judged of people. */
  readonly staffGroup: Grouping;
};

/** What was judged by topic, by site and by staff group. */
export function groupingsOf({
  judgements,
  catalogue,
}: Pick<SummaryFacts, 'judgements' | 'catalogue'>): Groupings {
  const ofPeople = judgements.filter(({ subject }) => subject.person !== undefined);
  const placed = judgements.filter(
    ({ subject }) => subject.site !== undefined || subject.person !== undefined,
  );
  return {
    topic: { heading: 'Topic', groups: groupBy(judgements, (each) => topicOf(each, catalogue)) },
    site: { heading: 'Site', groups: groupBy(placed, ({ subject }) => subject.site ?? NO_GROUP) },
    staffGroup: {
      heading: 'Staff group',
      groups: groupBy(ofPeople, ({ subject }) => subject.person?.staffGroup ?? NO_GROUP),
    },
  };
}

/** Certificates by their topic, reviews by their kind, everything else by what kind of thing is judged. */
export function topicOf({ subject }: Judgement, catalogue: SummaryFacts['catalogue']): string {
  if (subject.topic !== undefined && subject.kind === 'certificate')
    return topicTitle(subject.topic, catalogue);
  if (subject.kind !== 'appraisal') return kindTitle(subject.kind);
  // A target is called by its own words, and there are as many as people.
  const { type } = subject.facts;
  if (type?.kind === 'known' && type.value === 'target') return 'Targets';
  return subject.what.charAt(0).toUpperCase() + subject.what.slice(1);
}
