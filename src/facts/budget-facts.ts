import { plainSpan } from '../calendar/span';
import type { Budget } from './budget';
import { lessThan, useOf } from './budget-use';
import { known, spanOf, unknown } from './fact-table';
import { samePlan } from './same-plan';
import { costOfRequest, type Cost, type RequestCost } from './spending';
import type { Fact } from './subject';

/**
 * Whether there is a line of the budget for a cost: no only where its year has lines and it fits none of them.
 * `undefined` without a budget, and of what costs nothing.
 */
export function budgetLineFact(cost: Cost | undefined, budget: Budget | undefined): Fact | undefined {
  if (cost === undefined || budget === undefined || isFree(cost.pounds)) return undefined;
  const placed = budget.placeOf(cost);
  switch (placed.kind) {
    case 'line':
      return known(true, [...cost.cells, ...placed.line.cells]);
    case 'open':
      return placed.isOnOne ? known(true, placed.cells) : unknown(placed.why, placed.cells);
    case 'none':
      return known(false, cost.cells);
    case 'no-year':
      return unknown(
        cost.undated ?? `the budget has no line for the year of ${plainSpan(cost.on)}`,
        cost.cells,
      );
  }
}

/** Whether the budget has lines for the year of a cost; `undefined` without a budget, and of what costs nothing. */
export function yearBudgetedFact(cost: Cost | undefined, budget: Budget | undefined): Fact | undefined {
  if (cost === undefined || budget === undefined || isFree(cost.pounds)) return undefined;
  if (budget.placeOf(cost).kind !== 'no-year') return known(true, cost.cells);
  return cost.undated === undefined ? known(false, cost.cells) : unknown(cost.undated, cost.cells);
}

const isFree = (pounds: Fact): boolean => pounds.kind === 'known' && pounds.value === 0;

/**
 * Whether a request costs more than its line has left without it: available, less what is spent and what else is
 * committed. `undefined` without a budget, of what costs nothing, and where no register says what was spent.
 */
export function overBudgetFact(request: RequestCost, budget: Budget | undefined): Fact | undefined {
  if (budget === undefined || isFree(request.pounds)) return undefined;
  const placed = budget.placeOf(costOfRequest(request));
  if (placed.kind === 'open') return unknown(placed.why, placed.cells);
  if (placed.kind !== 'line') return unknown('the budget has no line for it', request.cells);
  const { line } = placed;
  const { used } = useOf(line, budget, (cost) => isSame(request, cost));
  const enough = used === undefined ? line.available : lessThan(line.available, used);
  const cells = [...request.pounds.cells, ...request.cells, ...enough.cells];
  const [left, price] = [spanOf(enough), spanOf(request.pounds)];
  const open = [request.pounds, enough].find(({ kind }) => kind === 'unknown');
  if (open?.kind === 'unknown') return { ...open, cells: [...open.cells, ...cells] };
  if (left === undefined || price === undefined) return unknown('the amounts are not known', cells);
  if (price.from > left.to) return known(true, cells);
  if (used === undefined) return undefined;
  return price.to <= left.from
    ? known(false, cells)
    : unknown('the amounts are known only roughly, and it depends on them', cells);
}

/** The request itself among the approved ones, or its row in a log. */
function isSame(request: RequestCost, cost: Cost): boolean {
  if (cost.request === undefined) return samePlan(request, cost);
  const [a, b] = [request.cells[0], cost.request.cells[0]];
  return (
    a !== undefined &&
    b !== undefined &&
    a.workbook === b.workbook &&
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column
  );
}
