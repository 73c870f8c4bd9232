import type { FieldRead } from '../register/records';
import data from './budget-words.json' with { type: 'json' };
import { poundsOfField, sumOf } from './money';
import { valueOf } from './row-fields';
import type { Fact } from './subject';

/** The fields of a row that together are what it costs. */
export const COST_FIELDS = ['cost', 'tax', 'travel', 'overnight', 'cover'] as const;

/**
 * Everything that a row costs, in pounds; `undefined` if it gives no amount. A price that includes its tax is not
 * taxed again; of one that says `+ VAT` without the amount it is open how much comes to it.
 */
export function poundsOfTraining(details: Readonly<Record<string, FieldRead>>): Fact | undefined {
  const { cost, tax } = details;
  const isTaxed = taxOf(cost) === 'included';
  const amounts = COST_FIELDS.flatMap((field) => {
    if (field === 'tax' && isTaxed) return [];
    const amount = poundsOfField(details[field]);
    if (amount === undefined) return [];
    return [taxOf(details[field]) === 'extra' && tax === undefined ? withTax(amount) : amount];
  });
  return amounts.length === 0 ? undefined : sumOf(amounts);
}

const taxOf = (read: FieldRead | undefined) => valueOf(read, 'money')?.money.tax;

function withTax(amount: Fact): Fact {
  if (amount.kind === 'unknown') return amount;
  const [from, to] =
    amount.kind === 'between' ? [amount.from, amount.to] : [Number(amount.value), Number(amount.value)];
  const most = Math.round(to * (100 + data.highestTax.percent)) / 100;
  return from === most ? amount : { kind: 'between', from, to: most, cells: amount.cells };
}
