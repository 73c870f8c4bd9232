import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { AmountAtRisk } from '../evaluation/amounts-at-risk';
import type { Finding, Judgement, NotCheckable } from '../evaluation/finding';
import type { IdleAnswer } from '../evaluation/idle-answers';
import type { AcceptedFinding, WaitingFinding } from '../evaluation/set-aside';
import type { Finances } from '../facts/finances';
import type { OfficeHolder } from '../facts/office-holder';
import type { People } from '../facts/people';
import type { Subject } from '../facts/subject';
import type { TrainingDone } from '../facts/training-done';
import type { SubjectKind } from '../policy/fact-words';
import type { PastCheck } from '../memory/past-checks';
import type { Policy } from '../policy/policy';
import type { Records } from '../register/records';
import type { Refusal, Register } from '../register/register';
import type { SharedFigures } from './shared-figures';

/** What a check found: what figures of summary sheets are worked out of. */
export type SummaryFacts = {
  readonly asAt: Day;
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly registers: readonly Register[];
  readonly refused: readonly Refusal[];
  readonly records: Records;
  readonly people: People;
  readonly holders: readonly OfficeHolder[];
  readonly subjects: readonly Subject[];
  readonly finances: Finances;
  readonly done: TrainingDone;
  /** Breach, due soon and cannot tell; sorted. */
  readonly findings: readonly Finding[];
  readonly judgements: readonly Judgement[];
  readonly accepted: readonly AcceptedFinding[];
  readonly waiting: readonly WaitingFinding[];
  /** Waivers and acceptances by which nothing is accepted today. */
  readonly idle: readonly IdleAnswer[];
  readonly notCheckable: readonly NotCheckable[];
  readonly atRisk: readonly AmountAtRisk[];
  readonly notes: readonly string[];
  /** This check as it is remembered. */
  readonly now: PastCheck;
  /** The checks by the same policy that the workbook remembers, this one left out; oldest first. */
  readonly history: readonly PastCheck[];
  /** How many people are employed on the as-at day. */
  readonly headcount: number;
};

/** What the summary sheets are made of, with the figures that more than one of them tells. */
export type SummaryInput = SummaryFacts & { readonly figures: SharedFigures };

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
  organisation: 'The organisation itself',
};

/** What a subject that is about no topic stands under. */
export const kindTitle = (kind: SubjectKind): string => KIND_TITLES[kind];
