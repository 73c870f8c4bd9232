/** What rules may judge (`FIELDS.md`); money, impact and the organisation's own duties follow. */
export const SUBJECT_KINDS = [
  'person',
  'certificate',
  'record',
  'qualification',
  'membership',
  'appraisal',
  'site',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What kind of value a fact has. Days are whole numbers since 1899-12-30; rule files write them as ISO text. */
export type FactType = 'yes-no' | 'text' | 'day' | 'number' | 'list';

/**
 * Where a fact comes from: the person or thing itself, the records, or the rule's own arithmetic with its parameters
 * (of a renewal, of hours, of coverage).
 */
export type FactSource = 'person' | 'records' | 'renewal' | 'hours' | 'coverage';

/** One word that rules may use about a subject. */
export type FactWord = {
  readonly type: FactType;
  readonly unit?: 'days' | 'months' | 'hours' | 'points' | 'count';
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
