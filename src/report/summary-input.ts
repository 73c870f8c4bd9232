import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Finding, Judgement, NotCheckable } from '../evaluation/finding';
import type { AcceptedFinding, WaitingFinding } from '../evaluation/set-aside';
import type { SubjectKind } from '../policy/fact-words';
import type { Policy } from '../policy/policy';

/** What the summary sheets are made of. */
export type SummaryInput = {
  readonly asAt: Day;
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
  readonly judgements: readonly Judgement[];
  readonly accepted: readonly AcceptedFinding[];
  readonly waiting: readonly WaitingFinding[];
  readonly notCheckable: readonly NotCheckable[];
  readonly notes: readonly string[];
  /** People employed on the as-at day. */
  readonly people: number;
};

export const topicTitle = (topic: string, catalogue: Catalogue): string =>
  catalogue.topics.get(topic)?.title ?? topic;

const KIND_TITLES: Readonly<Record<SubjectKind, string>> = {
  certificate: 'Training',
  appraisal: 'Reviews',
  person: 'Training in the year',
  record: 'Training records',
  qualification: 'Qualifications',
  membership: 'Memberships',
  request: 'Requests',
  sponsorship: 'Funded qualifications',
  evaluation: 'Evaluations',
  budget: 'Budget',
  provider: 'Providers',
  site: 'Sites',
  organisation: 'Duties of the organisation',
};

/** What a subject that is about no topic stands under. */
export const kindTitle = (kind: SubjectKind): string => KIND_TITLES[kind];
