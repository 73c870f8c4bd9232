import { isExact, plainSpan } from '../calendar/span';
import { doubtAbout } from '../facts/renewal';
import { factWord } from '../facts/fact-table';
import { compileCondition } from '../policy/compile';
import { factsNamed, type Condition } from '../policy/condition';
import type { Case } from './prepare';
import { plainValue } from './wording';

const MOST_REASONS = 3;

/** The facts that keep a condition undecided: those of undecided comparisons, not of ones that no longer matter. */
function openFacts(condition: Condition, one: Case): readonly string[] {
  const parameters = one.ready.parameters ?? {};
  if (compileCondition(condition, parameters)(one.scope) !== 'unknown') return [];
  if ('all' in condition) return condition.all.flatMap((item) => openFacts(item, one));
  if ('any' in condition) return condition.any.flatMap((item) => openFacts(item, one));
  if ('not' in condition) return openFacts(condition.not, one);
  return factsNamed(condition).filter((name) => one.ready.read(name, one.scope).kind !== 'known');
}

/** The facts, each once, because of which a condition cannot be told. */
export const undecidedFacts = (condition: Condition, one: Case): readonly string[] => [
  ...new Set(openFacts(condition, one)),
];

/** Why the renewal dates are rough: records that may not count, or the arithmetic on a rough date. */
function renewalReasons({ renewal, subject }: Case): readonly string[] {
  const { governing, open } = renewal;
  if (governing === undefined) return [];
  const doubts = open.map(({ completion }) => doubtAbout(completion, subject.asAt));
  const { completed, expires, doubt } = governing.completion;
  if (open.includes(governing) || isExact(governing.due)) return doubts;
  if (completed.from === -Infinity) {
    const expiry =
      expires === undefined ? undefined : `valid until ${plainSpan(expires)}; the exact day decides`;
    return [...doubts, doubt ?? expiry ?? 'the record has no date'];
  }
  return [
    ...doubts,
    doubt ?? `done ${plainSpan(completed)}, so due ${plainSpan(governing.due)}; the exact day decides`,
  ];
}

function reasonsFor(name: string, one: Case): readonly string[] {
  const isDerived = factWord(name)?.from === 'renewal' || name in one.renewal.facts;
  const derived = isDerived ? renewalReasons(one) : [];
  if (derived.length > 0) return derived;
  const value = one.ready.read(name, one.scope);
  if (value.kind === 'unknown') return [value.why];
  const word = factWord(name);
  const meaning = (word?.meaning ?? name).replace(/[;(].*$/, '').trim();
  return [`the ${meaning} is ${plainValue(value, word?.type ?? 'number', word?.unit)}`];
}

const sentence = (text: string): string => {
  const plain = text.trim().replace(/[.;]+$/, '');
  return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}.`;
};

/** Why the given facts keep an outcome open, as sentences; at most three. */
export function reasonSentences(names: readonly string[], one: Case): string {
  const reasons = [...new Set(names.flatMap((name) => reasonsFor(name, one)).map(sentence))];
  return reasons.slice(0, MOST_REASONS).join(' ');
}
