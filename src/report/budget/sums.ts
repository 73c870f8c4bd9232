import type { Amount, Expense, ExpenseState } from './expense';

/**
 * Sums in pence (or cents) of one currency. `open` is what is spent or committed, it is not clear which, and by how much
 * rough amounts may be higher than is counted under `spent` and `committed`; `planned` counts the most that requests say.
 */
export type Sums = {
  readonly spent: number;
  readonly committed: number;
  readonly open: number;
  readonly planned: number;
};

/** Everything but what is only planned. */
export const usedIn = ({ spent, committed, open }: Sums): number => spent + committed + open;

/** Sums of a group of expenses in one currency, and how many expenses are in them. */
export type GroupSums = {
  readonly name: string | undefined;
  readonly currency: string;
  readonly sums: Sums;
  readonly count: number;
};

type Draft = { spent: number; committed: number; open: number; planned: number };

function add(sums: Draft, state: ExpenseState, { least, most }: Amount): void {
  if (state === 'spent' || state === 'committed') {
    sums[state] += least;
    sums.open += most - least;
  } else sums[state] += most;
}

/** What amounts are grouped by: by expense, or (the part of its cost) by amount. */
type NameOf = (expense: Expense, amount: Amount) => string | undefined;

/**
 * The sums by group and currency; expenses without a group are a group too, so that the parts of every grouping add up
 * to the same. Names with the same `keyOf` are one group, called by its most frequent spelling.
 */
export function sumsBy(
  expenses: readonly Expense[],
  nameOf: NameOf,
  keyOf: (name: string) => string = (name) => name,
): readonly GroupSums[] {
  type Group = { sums: Draft; members: Set<Expense>; spellings: Map<string, number>; currency: string };
  const groups = new Map<string, Group>();
  const keys = new Map<string, string>();
  const keyFor = (name: string): string => {
    const key = keys.get(name) ?? keyOf(name);
    keys.set(name, key);
    return key;
  };
  for (const expense of expenses) {
    for (const amount of expense.amounts) {
      const name = nameOf(expense, amount);
      const key = `${amount.currency}\u0000${name === undefined ? '' : `=${keyFor(name)}`}`;
      const group = groups.get(key) ?? {
        sums: { spent: 0, committed: 0, open: 0, planned: 0 },
        members: new Set<Expense>(),
        spellings: new Map<string, number>(),
        currency: amount.currency,
      };
      groups.set(key, group);
      add(group.sums, expense.state, amount);
      group.members.add(expense);
      if (name !== undefined) group.spellings.set(name, (group.spellings.get(name) ?? 0) + 1);
    }
  }
  return [...groups.values()]
    .map(({ sums, members, spellings, currency }) => ({
      name: commonest(spellings),
      currency,
      sums,
      count: members.size,
    }))
    .sort(mostFirst);
}

/** Pounds first, then by what is used and planned, then by name; what has no group comes last. */
function mostFirst(a: GroupSums, b: GroupSums): number {
  const order = [
    Number(b.currency === 'GBP') - Number(a.currency === 'GBP'),
    a.currency === b.currency ? 0 : a.currency < b.currency ? -1 : 1,
    Number(a.name === undefined) - Number(b.name === undefined),
    usedIn(b.sums) - usedIn(a.sums),
    b.sums.planned - a.sums.planned,
  ];
  return order.find((each) => each !== 0) ?? ((a.name ?? '') < (b.name ?? '') ? -1 : 1);
}

function commonest(spellings: ReadonlyMap<string, number>): string | undefined {
  const [best] = [...spellings].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return best?.[0];
}

/** The totals of all expenses, by currency, pounds first. */
export const totalsOf = (expenses: readonly Expense[]): readonly GroupSums[] =>
  sumsBy(expenses, () => undefined);
