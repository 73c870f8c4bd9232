import type { Budget, CostOnLine } from '../../facts/budget';
import type { BudgetLine } from '../../facts/budget-lines';
import { useOf, type LineUse } from '../../facts/budget-use';
import { spanOf } from '../../facts/fact-table';
import { sumOf } from '../../facts/money';
import type { Fact } from '../../facts/subject';
import { amountsOf } from './expense';

/**
 * What is used of a line, in pounds, as the rules see it; where that is not known because of single costs, at the least
 * and at the most: from what surely is on the line to all that may be. Without an upper end (infinite) where a cost of it
 * cannot be read or is in another currency.
 */
export function reachOf(line: BudgetLine, budget: Budget): LineUse {
  const use = useOf(line, budget);
  const costs = budget.costsOn(line);
  const isOwn = line.spent !== undefined || line.committed !== undefined;
  const spent = told(use.spent, line.spent, () => between(costs, (each) => each.cost.state === 'spent'));
  const committed = told(use.committed, line.committed, () =>
    between(costs, (each) => each.cost.state === 'committed'),
  );
  const used = isOwn
    ? sumOf([spent, committed].filter((part) => part !== undefined))
    : told(use.used, undefined, () => between(costs, () => true));
  return {
    ...(spent === undefined ? {} : { spent }),
    ...(committed === undefined ? {} : { committed }),
    ...(use.used === undefined || used === undefined ? {} : { used }),
  };
}

/** The register's own figure stays as it is, even if it is open. */
const told = (fact: Fact | undefined, own: Fact | undefined, reach: () => Fact): Fact | undefined =>
  fact?.kind === 'unknown' && own === undefined ? reach() : fact;

function between(costs: readonly CostOnLine[], isCounted: (each: CostOnLine) => boolean): Fact {
  let [from, to] = [0, 0];
  for (const each of costs) {
    const { cost, open } = each;
    if (!isCounted(each) && cost.state !== 'open') continue;
    const { least, most } = endsOf(each);
    if (isCounted(each) && open === undefined) from += least;
    to += most;
  }
  return { kind: 'between', from: from / 100, to: to / 100, cells: costs.flatMap(({ cost }) => cost.cells) };
}

/** In pence. */
function endsOf({ cost }: CostOnLine): { readonly least: number; readonly most: number } {
  const pounds = spanOf(cost.pounds);
  if (pounds !== undefined)
    return { least: Math.round(pounds.from * 100), most: Math.round(pounds.to * 100) };
  const { amounts } = amountsOf(cost.parts);
  const least = amounts.reduce((sum, each) => sum + (each.currency === 'GBP' ? each.least : 0), 0);
  return { least, most: Infinity };
}
