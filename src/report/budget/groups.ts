import type { BudgetLine } from '../../facts/budget-lines';
import { known } from '../../facts/fact-table';
import { lessThan } from '../../facts/budget-use';
import { sumOf } from '../../facts/money';
import type { Fact } from '../../facts/subject';
import type { PlacedExpense } from './expenses';
import { sumsBy, usedIn, type GroupSums } from './sums';

/** A group of what is spent, with what the budget has for it where lines name it. */
export type BudgetedGroup = GroupSums & {
  /** In pounds; not known if one of its lines is not. Absent of groups without a line. */
  readonly available?: Fact;
  readonly left?: Fact;
};

const NOTHING = { spent: 0, committed: 0, open: 0, planned: 0 };

/**
 * The sums by a part of the budget (site, category), with the lines for each; what is least left, or overspent, first.
 * Groups with lines and without any cost are there too; what has no line comes after those that have.
 */
export function budgetedGroups(
  expenses: readonly PlacedExpense[],
  lines: readonly BudgetLine[],
  part: 'site' | 'category',
  keyOf: (text: string) => string,
): readonly BudgetedGroup[] {
  const linesOf = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const name = line[part]?.value;
    if (name === undefined) continue;
    const key = keyOf(name);
    const same = linesOf.get(key);
    if (same === undefined) linesOf.set(key, [line]);
    else same.push(line);
  }
  const groups = sumsBy(expenses, (expense) => expense[part], keyOf);
  const spentOn = new Set(
    groups.flatMap(({ name, currency }) => (name === undefined || currency !== 'GBP' ? [] : [keyOf(name)])),
  );
  const unspent = [...linesOf].flatMap(([key, [line]]): readonly GroupSums[] =>
    spentOn.has(key) || line?.[part] === undefined
      ? []
      : [{ name: line[part].value, currency: 'GBP', sums: NOTHING, count: 0 }],
  );
  return [...groups, ...unspent]
    .map((group): BudgetedGroup => {
      const own =
        group.name === undefined || group.currency !== 'GBP' ? undefined : linesOf.get(keyOf(group.name));
      if (own === undefined) return group;
      const available = sumOf(own.map((line) => line.available));
      return { ...group, available, left: lessThan(available, known(usedIn(group.sums) / 100)) };
    })
    .map((group, index) => ({ group, index }))
    .sort((a, b) => rank(a.group) - rank(b.group) || leftOf(a.group) - leftOf(b.group) || a.index - b.index)
    .map(({ group }) => group);
}

/** Those that can be told, then those that cannot, then those without a line. */
const rank = ({ available, left }: BudgetedGroup): number =>
  available === undefined ? 2 : left?.kind === 'known' ? 0 : 1;

const leftOf = ({ left }: BudgetedGroup): number => (left?.kind === 'known' ? Number(left.value) : 0);
