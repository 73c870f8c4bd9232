import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { SubjectKind } from '../policy/fact-words';
import type { Plain } from '../policy/kleene';
import type { ParameterValue, SignedField } from '../policy/policy';
import type { CellRef } from '../workbook/address';
import type { LengthOfTraining, PersonInPeriod } from './hours';

/**
 * A fact's value: known; a number known only to lie between two ends (both included); or not known, with the reason
 * in words. Days are whole numbers since 1899-12-30.
 */
export type FactValue =
  | { readonly kind: 'known'; readonly value: Plain }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'unknown'; readonly why: string };

/** A fact with the cells on which it rests. */
export type Fact = FactValue & { readonly cells: readonly CellRef[] };

/** Fact name → fact. A name that is missing is not known. */
export type Facts = Readonly<Record<string, Fact>>;

/** One piece of training, or one review, that counts, or may count. */
export type Completion = {
  /** When it was done; from minus infinity where no date could be read. */
  readonly completed: Span;
  /** The certificate's own last valid day, where the register gives one. */
  readonly expires?: Span;
  /** False if it is not sure that this is a record of the topic, of this person, before the as-at day. */
  readonly isCertain: boolean;
  /** Why it, or its last valid day, is not certain, in words. */
  readonly doubt?: string;
  readonly course: string;
  /** True if the course only renews an earlier one, by its name. */
  readonly isRefresher?: boolean;
  /** The cell to mark, then the evidence. */
  readonly cells: readonly CellRef[];
};

/** What every subject has, whatever rules judge of it. */
type Base<Kind extends SubjectKind> = {
  readonly kind: Kind;
  /** Who or what it is about, for messages: `Ann Smith`, `Oak Primary`. */
  readonly name: string;
  /** With the kind it tells subjects apart; stable across sorting of the register. */
  readonly key: string;
  /** The person it is about; absent of sites and of organisations. */
  readonly person?: SubjectPerson;
  readonly site?: string;
  /** Id of the catalogue, where the subject is about a topic. */
  readonly topic?: string;
  /** The topic, review or qualification in words. */
  readonly what: string;
  readonly asAt: Day;
  /** Facts that need no rule: `required`, `held`, `completedOn` … (see `policy/fact-words.ts`). */
  readonly facts: Facts;
  /** What a renewal counts from. */
  readonly completions: readonly Completion[];
  /** Where to point when nothing is held: the matrix cell, else the person's name. */
  readonly placeCells: readonly CellRef[];
  /** Somebody who has not started yet, or is away: what is asked of them waits. */
  readonly waits?: Waiting;
};

/** Why nothing is asked yet; `until` is the first day on which it is, as far as it is known. */
export type Waiting = { readonly for: 'start' | 'return'; readonly until?: Day; readonly cell: CellRef };

/** A person's standing in a topic: what rules about certificates judge. */
export type CertificateSubject = Base<'certificate'> & {
  readonly topic: string;
  readonly person: SubjectPerson;
  /** `mandatory`: some register or the policy calls the topic so; `required`: somebody is asked for it by a requirement. */
  readonly sorts: readonly TopicSort[];
  /** The clause of the policy's requirement that asks for the topic, or times it. */
  readonly clause?: string;
  /** The intervals (months, dated) of every requirement that asks this person for the topic. */
  readonly intervals: readonly (readonly ParameterValue[])[];
};

export type TopicSort = 'mandatory' | 'required';

/** A person, with all training that counts towards hours. */
export type PersonSubject = Base<'person'> & {
  readonly person: SubjectPerson;
  readonly training: readonly LengthOfTraining[];
  /** The first day of which the registers hold training of anybody; infinite if they hold none. */
  readonly recordedFrom: Day;
  readonly inPeriod: PersonInPeriod;
};

/** A site and, where it is looked at for a topic, the people who may hold it there. */
export type SiteSubject = Base<'site'> & { readonly members: readonly CertificateSubject[] };

export type RowSubject = Base<
  'record' | 'qualification' | 'membership' | 'appraisal' | 'evaluation' | 'provider'
>;

/** What offices put their names to. */
export type SignedSubject = Base<'request' | 'sponsorship' | 'budget'> & { readonly signed: Signed };

/** Field → what each of the policy's offices says there; a field that no register has is left out. */
export type Signed = Readonly<Partial<Record<SignedField, readonly OfficeAnswer[]>>>;

/** Whether an office approved; `open`: it cannot be told, because of `why`. */
export type OfficeAnswer = {
  /** Id of `policy.json`. */
  readonly office: string;
  readonly title: string;
  readonly state: 'given' | 'missing' | 'open';
  readonly on?: Span;
  readonly why?: string;
  readonly cells: readonly CellRef[];
};

/** The organisation itself, or a part of it. */
export type OrganisationSubject = Base<'organisation'> & {
  /** By what rules select it: `duty:annual-report`, `duty:annual-report:site`, `whole`, `pathway`, `impact`, `group`. */
  readonly selector: string;
};

export type Subject =
  CertificateSubject | PersonSubject | SiteSubject | RowSubject | SignedSubject | OrganisationSubject;

export type SubjectPerson = {
  /** Stable across sorting of the register: the id or e-mail if there is one, else the normalised name. */
  readonly key: string;
  /** Forename Surname. */
  readonly name: string;
  readonly site?: string;
  readonly staffGroup?: string;
  readonly role?: string;
  /** Days on which the person is surely there; open where the register says nothing. */
  readonly presence?: Presence;
};

/** First day ahead, last employed day, and absences (both ends included). */
export type Presence = {
  readonly from?: Day;
  readonly lastDay?: Day;
  readonly absences: readonly { readonly from: Day; readonly to: Day }[];
};
