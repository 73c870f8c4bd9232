import { exactly, isExact, type Span } from '../calendar/span';
import type { FactName } from '../policy/fact-words';
import type { Plain } from '../policy/kleene';
import type { CellRef } from '../workbook/address';
import type { Fact, FactValue } from './subject';

/** The table itself is a part of the rule language, which knows no registers: see `policy/fact-words.ts`. */
export { FACT_NAMES, factWord, notGiven } from '../policy/fact-words';
export type { FactName, FactType, FactWord } from '../policy/fact-words';

/** Facts by their names in the table. */
export type NamedFacts = Readonly<Partial<Record<FactName, Fact>>>;

export const known = (value: Plain, cells: readonly CellRef[] = []): Fact => ({
  kind: 'known',
  value,
  cells,
});

/** `why` completes "cannot tell, because …": lower case, no full stop. */
export const unknown = (why: string, cells: readonly CellRef[] = []): Fact => ({
  kind: 'unknown',
  why,
  cells,
});

/** A rough number or day as a value: known if both ends are one, unknown (because of `why`) if nothing limits it. */
export function spanValue(span: Span, why: string): FactValue {
  if (isExact(span) && Number.isFinite(span.from)) return { kind: 'known', value: span.from };
  if (span.from === -Infinity && span.to === Infinity) return { kind: 'unknown', why };
  return { kind: 'between', from: span.from, to: span.to };
}

/** As `spanValue`, with the cells on which it rests. */
export const spanFact = (span: Span, why: string, cells: readonly CellRef[] = []): Fact => ({
  ...spanValue(span, why),
  cells,
});

/** A number or day of which something is known as a rough one; `undefined` of anything else. */
export function spanOf(fact: FactValue | undefined): Span | undefined {
  if (fact?.kind === 'known' && typeof fact.value === 'number') return exactly(fact.value);
  return fact?.kind === 'between' ? { from: fact.from, to: fact.to } : undefined;
}
