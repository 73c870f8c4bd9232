import type { Budget } from '../../facts/budget';
import type { BudgetLine } from '../../facts/budget-lines';
import type { Placement } from '../../facts/budget-match';
import { sitesOfCosts } from '../../facts/cost-site';
import { requestCost } from '../../facts/finances';
import { partsOfCost } from '../../facts/cost-of-training';
import { isTrue } from '../../facts/row-answers';
import { fieldOf, wordsOfField } from '../../facts/row-fields';
import { costOfRequest, type Cost } from '../../facts/spending';
import type { RowRecord } from '../../register/records';
import type { SummaryFacts } from '../summary-input';
import { amountsOf, type Expense } from './expense';

/** An expense, and where it stands in the budget; without a budget it stands nowhere. */
export type PlacedExpense = Expense & {
  readonly placement?: Placement;
  /** Why it is open whether a request goes ahead. */
  readonly undecided?: string;
};

/** A request whose cost is counted nowhere, with the reason. */
export type LeftOut = Pick<Expense, 'amounts' | 'included' | 'unread'> & {
  readonly why: 'refused' | 'in the log' | 'of leavers';
};

export type Expenses = {
  readonly all: readonly PlacedExpense[];
  readonly leftOut: readonly LeftOut[];
};

/** What logs and requests cost, each once, and the requests whose cost is not counted. */
export function expensesOf({ finances, records, people }: SummaryFacts): Expenses {
  const budget = finances.budget();
  const siteOf = sitesOfCosts(budget?.lines ?? [], people);
  const place = placer(budget, siteOf);
  const requests = finances.requests().map((request) => ({ ...request, cost: requestCost(request) }));
  const counted = finances.costs().map((cost) => place(cost, cost.state));
  const leftOut: LeftOut[] = [];
  const planned: PlacedExpense[] = [];
  for (const { subject, cost } of requests) {
    const { goesAhead, refused } = subject.facts;
    const money = amountsOf(cost.parts ?? []);
    if (money.amounts.length + money.unread.length === 0) continue;
    if (finances.isLogged(cost)) leftOut.push({ ...money, why: 'in the log' });
    else if (isTrue(refused)) leftOut.push({ ...money, why: 'refused' });
    else if (!isTrue(goesAhead)) {
      const expense = place(costOfRequest(cost), 'planned');
      planned.push(goesAhead?.kind === 'unknown' ? { ...expense, undecided: goesAhead.why } : expense);
    }
  }
  const seen = new Set<RowRecord>(requests.map(({ row }) => row));
  for (const row of records.rows) {
    if (row.kind !== 'request' || seen.has(row)) continue;
    const money = amountsOf(partsOfCost((field) => fieldOf(row, field)));
    if (money.amounts.length + money.unread.length === 0) continue;
    // Nobody is named: then it is planned by somebody, and not of a leaver.
    if (fieldOf(row, 'person') === undefined) planned.push({ ...nameless(row), ...money });
    else leftOut.push({ ...money, why: 'of leavers' });
  }
  return { all: [...counted, ...planned], leftOut };
}

function nameless(row: RowRecord): Omit<PlacedExpense, 'amounts' | 'included' | 'unread'> {
  return {
    list: 'request',
    state: 'planned',
    on: { from: -Infinity, to: Infinity },
    undated: 'the request names nobody',
    undecided: 'the request names nobody',
    activity: wordsOfField(fieldOf(row, 'activity')) ?? '',
    who: '',
    cell: row.cell,
  };
}

/** A function from a cost to an expense; what a row does not say of site or category, its line of the budget does. */
function placer(budget: Budget | undefined, siteOf: ReturnType<typeof sitesOfCosts>) {
  return (cost: Cost, state: Expense['state']): PlacedExpense => {
    const placement = budget?.placeOf(cost);
    const line: BudgetLine | undefined = placement?.kind === 'line' ? placement.line : undefined;
    const site = siteOf(cost) ?? line?.site?.value;
    const category = cost.category?.value ?? line?.category?.value;
    const staffGroup = groupOf(cost);
    const [cell] = cost.cells;
    const { undated } = cost;
    return {
      list: cost.request === undefined ? 'log' : 'request',
      state,
      ...amountsOf(cost.parts),
      on: cost.on,
      ...(undated === undefined ? {} : { undated }),
      activity: cost.activity,
      who: whoOf(cost),
      ...(site === undefined ? {} : { site }),
      ...(category === undefined ? {} : { category }),
      ...(cost.provider === undefined ? {} : { provider: cost.provider.value }),
      ...(staffGroup === undefined ? {} : { staffGroup }),
      ...(cell === undefined ? {} : { cell }),
      ...(placement === undefined ? {} : { placement }),
    };
  };
}

const SEVERAL_GROUPS = 'Several groups';

function groupOf({ people, group }: Cost): string | undefined {
  if (group !== undefined) return SEVERAL_GROUPS;
  const groups = new Set(people.map(({ staffGroup }) => staffGroup?.value));
  const [only] = groups;
  return groups.size > 1 ? SEVERAL_GROUPS : only;
}

function whoOf({ people, group }: Cost): string {
  if (group !== undefined) return group;
  const [first, ...others] = people;
  if (first === undefined) return '';
  return others.length === 0 ? first.name.display : `${first.name.display} and ${others.length} more`;
}
