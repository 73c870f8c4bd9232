import type { Span } from '../../calendar/span';
import { nameOfYear, type BudgetLine } from '../../facts/budget-lines';
import { sumOf } from '../../facts/money';
import type { Fact } from '../../facts/subject';
import type { Year } from './budget-year';
import type { PlacedExpense } from './expenses';
import { sumsBy, type GroupSums } from './sums';

/** What was spent in a year, in one currency, and what the budget had for it; without a name the year is not known. */
export type YearSums = GroupSums & { readonly available?: Fact };

const NOTHING = { spent: 0, committed: 0, open: 0, planned: 0 };

/** Every year of the budget and of what is spent, in order; the parts add up to everything that was read. */
export function yearSums(
  expenses: readonly PlacedExpense[],
  lines: readonly BudgetLine[],
  yearOf: (on: Span) => Year | undefined,
): readonly YearSums[] {
  const groups = sumsBy(expenses, ({ on }) => yearOf(on)?.name);
  const byYear = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    if (line.span === undefined) continue;
    const name = nameOfYear(line.span);
    const same = byYear.get(name);
    if (same === undefined) byYear.set(name, [line]);
    else same.push(line);
  }
  const spent = new Set(groups.flatMap(({ name, currency }) => (currency === 'GBP' ? (name ?? []) : [])));
  const ahead = [...byYear.keys()]
    .filter((name) => !spent.has(name))
    .map((name): GroupSums => ({ name, currency: 'GBP', sums: NOTHING, count: 0 }));
  return [...groups, ...ahead]
    .map((group): YearSums => {
      const own = group.name === undefined || group.currency !== 'GBP' ? undefined : byYear.get(group.name);
      return own === undefined
        ? group
        : { ...group, available: sumOf(own.map(({ available }) => available)) };
    })
    .sort((a, b) => (sortText(a) < sortText(b) ? -1 : 1));
}

/** Years in order, what has none last; pounds before other currencies. */
const sortText = ({ name = '~', currency }: YearSums): string =>
  `${name} ${currency === 'GBP' ? '' : currency}`;
