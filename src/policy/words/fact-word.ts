/** What rules may judge (`FIELDS.md`). */
export const SUBJECT_KINDS = [
  'person',
  'certificate',
  'record',
  'request',
  'sponsorship',
  'qualification',
  'membership',
  'appraisal',
  'evaluation',
  'budget',
  'provider',
  'site',
  'organisation',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What kind of value a fact has. Days are whole numbers since 1899-12-30; rule files write them as ISO text. */
export type FactType = 'yes-no' | 'text' | 'day' | 'number' | 'list';

/** The parts of a rule that work out facts with its parameters. */
export const WORKED_OUT_BY = ['renewal', 'hours', 'coverage', 'approvals', 'repayment'] as const;
export type WorkedOutBy = (typeof WORKED_OUT_BY)[number];

/** Where a fact comes from: the person or thing itself, the records, or a part of the rule. */
export type FactSource = 'person' | 'records' | WorkedOutBy;

/** One word that rules may use about a subject. */
export type FactWord = {
  readonly type: FactType;
  readonly unit?: 'days' | 'months' | 'hours' | 'points' | 'pounds' | 'percent' | 'count';
  /** In plain words, to follow "whether" for a yes-no fact and "the" for any other: used in docs and messages. */
  readonly meaning: string;
  /** Of a yes-no fact: the same denied, where `it is not so that …` would read badly. */
  readonly denied?: string;
  /** The register fields on which it rests (`FIELDS` of each kind of register). */
  readonly restsOn: readonly string[];
  /** Which cells a finding shows for it. */
  readonly cells: string;
  readonly from: FactSource;
  /** The subjects that have it. */
  readonly of: readonly SubjectKind[];
  /** The only values a text fact can have, where they are fixed. */
  readonly values?: readonly string[];
};
