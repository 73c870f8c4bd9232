import type { Budget } from '../../facts/budget';
import type { BudgetLine } from '../../facts/budget-lines';
import { lessThan } from '../../facts/budget-use';
import { spanOf } from '../../facts/fact-table';
import type { Fact } from '../../facts/subject';
import type { PlacedExpense } from './expenses';
import { reachOf } from './line-reach';
import { totalsOf } from './sums';

/** A line of the budget with what is used of it, in pounds; a name is absent where no register gives it. */
export type LineSums = {
  readonly line: BudgetLine;
  readonly spent?: Fact;
  readonly committed?: Fact;
  readonly used?: Fact;
  readonly left?: Fact;
  /** Of 1; only where both amounts are known exactly and something is available. */
  readonly share?: number;
  /** What requests not yet decided would take of it, in pence. */
  readonly planned: number;
};

/** The lines, those with the least left first; then those known only roughly, then those that cannot be told. */
export function lineSums(
  budget: Budget,
  lines: readonly BudgetLine[],
  expenses: readonly PlacedExpense[],
): readonly LineSums[] {
  const plannedOn = new Map<BudgetLine, PlacedExpense[]>();
  for (const expense of expenses) {
    if (expense.state !== 'planned' || expense.placement?.kind !== 'line') continue;
    const { line } = expense.placement;
    const list = plannedOn.get(line);
    if (list === undefined) plannedOn.set(line, [expense]);
    else list.push(expense);
  }
  return lines
    .map((line): LineSums => {
      const { spent, committed, used } = reachOf(line, budget);
      const left = used === undefined ? undefined : lessThan(line.available, used);
      const share = shareOf(used, line.available);
      const planned = totalsOf(plannedOn.get(line) ?? []).find(({ currency }) => currency === 'GBP');
      return {
        line,
        ...(spent === undefined ? {} : { spent }),
        ...(committed === undefined ? {} : { committed }),
        ...(used === undefined ? {} : { used }),
        ...(left === undefined ? {} : { left }),
        ...(share === undefined ? {} : { share }),
        planned: planned?.sums.planned ?? 0,
      };
    })
    .sort(leastFirst);
}

function shareOf(used: Fact | undefined, available: Fact): number | undefined {
  if (used?.kind !== 'known' || available.kind !== 'known') return undefined;
  return Number(available.value) > 0 ? Number(used.value) / Number(available.value) : undefined;
}

function leastFirst(a: LineSums, b: LineSums): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA !== rankB) return rankA - rankB;
  const [left, right] = [leastOf(a.left), leastOf(b.left)];
  if (left !== right) return left < right ? -1 : 1;
  const words = ({ line }: LineSums) => `${line.words}\u0000${line.key}`;
  return words(a) < words(b) ? -1 : 1;
}

/** True if it is known, at least roughly, what a line has, what is used of it, and what is left. */
export const isTold = ({ line, used, left }: LineSums): boolean =>
  [line.available, used, left].every((fact) => fact !== undefined && fact.kind !== 'unknown');

/** True if a line stands in a chart: everything about it is known exactly. */
export const isExact = ({ line, used, left }: LineSums): boolean =>
  line.available.kind === 'known' && used?.kind === 'known' && left?.kind === 'known';

const rank = (sums: LineSums): number => (isExact(sums) ? 0 : sums.left?.kind === 'between' ? 1 : 2);

const leastOf = (fact: Fact | undefined): number => (fact && spanOf(fact)?.from) ?? Infinity;

/** True if more is surely used than there is. */
export const isOverspent = ({ left }: LineSums): boolean => left !== undefined && (spanOf(left)?.to ?? 0) < 0;

/** True if it may be that more is used than there is. */
export const mayBeOverspent = (sums: LineSums): boolean =>
  !isOverspent(sums) && sums.left !== undefined && (spanOf(sums.left)?.from ?? 0) < 0;

/** What is available, used and left on the lines of which all three are known, at least roughly, in pounds. */
export type BudgetSums = {
  readonly available: Ends;
  readonly used: Ends;
  readonly left: Ends;
  readonly told: number;
  readonly untold: number;
};

export type Ends = { readonly from: number; readonly to: number };

export function budgetSums(lines: readonly LineSums[]): BudgetSums {
  const told = lines.flatMap(({ line, used, left }) => {
    const [available, taken, rest] = [spanOf(line.available), spanOf(used), spanOf(left)];
    return available === undefined || taken === undefined || rest === undefined
      ? []
      : [{ available, taken, rest }];
  });
  const sum = (of: (each: (typeof told)[number]) => Ends): Ends => ({
    from: told.reduce((total, each) => total + Math.round(of(each).from * 100), 0) / 100,
    to: told.reduce((total, each) => total + Math.round(of(each).to * 100), 0) / 100,
  });
  return {
    available: sum(({ available }) => available),
    used: sum(({ taken }) => taken),
    left: sum(({ rest }) => rest),
    told: told.length,
    untold: lines.length - told.length,
  };
}
