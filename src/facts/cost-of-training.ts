import type { FieldRead } from '../register/records';
import data from './budget-words.json' with { type: 'json' };
import { poundsOfField, sumOf } from './money';
import { valueOf } from './row-fields';
import type { Fact } from './subject';

/** The fields of a row that together are what it costs. */
export const COST_FIELDS = ['cost', 'tax', 'travel', 'overnight', 'cover'] as const;
export type CostField = (typeof COST_FIELDS)[number];

/** One filled cell of what something costs. */
export type CostPart = {
  readonly field: CostField;
  readonly read: FieldRead;
  /** `counts`; `held` by a price that includes its tax; `untaxed`: tax comes to it, and no cell says how much. */
  readonly how: 'counts' | 'held' | 'untaxed';
};

/** The filled cells of what a row costs. A price that includes its tax is not taxed again. */
export function partsOfCost(readOf: (field: CostField) => FieldRead | undefined): readonly CostPart[] {
  const tax = readOf('tax');
  const isTaxed = taxOf(readOf('cost')) === 'included';
  const parts: CostPart[] = [];
  for (const field of COST_FIELDS) {
    const read = readOf(field);
    if (read === undefined) continue;
    const isUntaxed = taxOf(read) === 'extra' && tax === undefined;
    parts.push({ field, read, how: field === 'tax' && isTaxed ? 'held' : isUntaxed ? 'untaxed' : 'counts' });
  }
  return parts;
}

/**
 * Everything that a row costs, in pounds; `undefined` if it gives no amount. Of a price that says `+ VAT` without the
 * amount it is open how much comes to it.
 */
export const poundsOfTraining = (details: Readonly<Record<string, FieldRead>>): Fact | undefined =>
  poundsOfParts(partsOfCost((field) => details[field]));

/** The same of the filled cells of a row. */
export function poundsOfParts(parts: readonly CostPart[]): Fact | undefined {
  const amounts: Fact[] = [];
  for (const { read, how } of parts) {
    const amount = how === 'held' ? undefined : poundsOfField(read);
    if (amount !== undefined) amounts.push(how === 'untaxed' ? withTax(amount) : amount);
  }
  return amounts.length === 0 ? undefined : sumOf(amounts);
}

const taxOf = (read: FieldRead | undefined) => valueOf(read, 'money')?.money.tax;

/** The most that tax can add to an amount in pence (or cents). */
export const mostTax = (pence: number): number => Math.round((pence * data.highestTax.percent) / 100);

function withTax(amount: Fact): Fact {
  if (amount.kind === 'unknown') return amount;
  const [from, to] =
    amount.kind === 'between' ? [amount.from, amount.to] : [Number(amount.value), Number(amount.value)];
  const most = Math.round(to * (100 + data.highestTax.percent)) / 100;
  return from === most ? amount : { kind: 'between', from, to: most, cells: amount.cells };
}
