import { BUDGET_WORDS } from './words/budget-words';
import { CYCLE_WORDS } from './words/cycle-words';
import { EVALUATION_WORDS } from './words/evaluation-words';
import { WORKED_OUT_BY, type FactWord, type SubjectKind, type WorkedOutBy } from './words/fact-word';
import { HOURS_WORDS } from './words/hours-words';
import { ORGANISATION_WORDS } from './words/organisation-words';
import { PERSON_WORDS } from './words/person-words';
import { PROVIDER_WORDS } from './words/provider-words';
import { REQUEST_WORDS } from './words/request-words';
import { ROW_WORDS } from './words/row-words';
import { SITE_WORDS } from './words/site-words';
import { SPONSORSHIP_WORDS } from './words/sponsorship-words';

export { SUBJECT_KINDS, WORKED_OUT_BY } from './words/fact-word';
export type { FactSource, FactType, FactWord, SubjectKind, WorkedOutBy } from './words/fact-word';

/**
 * Everything that rules may use, by name: one table from which come the TypeScript names, the JSON Schema's list of
 * facts, `rules/FACTS.md`, and the type checks of conditions. A name means the same of every subject that has it.
 */
export const FACTS = {
  ...CYCLE_WORDS,
  ...PERSON_WORDS,
  ...HOURS_WORDS,
  ...ROW_WORDS,
  ...REQUEST_WORDS,
  ...SPONSORSHIP_WORDS,
  ...EVALUATION_WORDS,
  ...BUDGET_WORDS,
  ...PROVIDER_WORDS,
  ...SITE_WORDS,
  ...ORGANISATION_WORDS,
} as const satisfies Record<string, FactWord>;

export type FactName = keyof typeof FACTS;

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

const words: ReadonlyMap<string, FactWord> = new Map<string, FactWord>(Object.entries(FACTS));

/** The table's entry for a name; `undefined` if no fact has that name. */
export const factWord = (name: string): FactWord | undefined => words.get(name);

/** The names of the facts that a subject has. */
export const factsOf = (subject: SubjectKind): readonly FactName[] =>
  FACT_NAMES.filter((name) => words.get(name)?.of.includes(subject) === true);

/** The part of a rule by which it works a fact out; `undefined` for a fact that needs no rule. */
export const workedOutBy = (word: FactWord | undefined): WorkedOutBy | undefined =>
  WORKED_OUT_BY.find((part) => part === word?.from);

/** True for facts that a rule works out itself. */
export const isWorkedOut = (word: FactWord | undefined): boolean => workedOutBy(word) !== undefined;

/** That a fact is not known, in words that complete "cannot tell, because …". */
export function notGiven(name: string): string {
  const word = factWord(name);
  if (word === undefined) return `the registers do not give ${name}`;
  return word.type === 'yes-no'
    ? `the registers do not say whether ${word.meaning}`
    : `the registers do not give the ${word.meaning}`;
}
