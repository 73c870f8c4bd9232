import { cellAddress } from '../workbook/address';
import type { Budget, CostOnLine } from './budget';
import type { BudgetLine } from './budget-lines';
import { known, spanOf, unknown } from './fact-table';
import { sumOf } from './money';
import type { Cost } from './spending';
import type { Fact } from './subject';

/** What is used of a line, in pounds; a name is absent where no register gives it. */
export type LineUse = {
  readonly spent?: Fact;
  readonly committed?: Fact;
  /** Both together, or what is spent alone where no register gives the other. */
  readonly used?: Fact;
};

type Bucket = 'spent' | 'committed';

/** How far the register's own figure may be from the sum of the costs found, in pounds: it may be rounded. */
const ROUNDING = 1;

/**
 * What is spent and committed on a line: the register's own figures where they are filled, else the sums of the costs
 * found. `isLeftOut`: costs that do not count, as far as the register's own figures can be told without them.
 */
export function useOf(
  line: BudgetLine,
  budget: Budget,
  isLeftOut: (cost: Cost) => boolean = () => false,
): LineUse {
  const all = budget.costsOn(line);
  const counted = all.filter(({ cost }) => !isLeftOut(cost));
  const left = all.filter(({ cost }) => isLeftOut(cost));
  const of = (bucket: Bucket): Fact | undefined => {
    const own = line[bucket];
    if (own === undefined) return found(bucket, counted, line, budget);
    return without(compared(own, bucket, all, line), bucket, left);
  };
  const [spent, committed] = [of('spent'), of('committed')];
  // Where nothing says what was spent, what is committed alone would look like a line with money left.
  const parts = spent === undefined ? [] : [spent, committed].filter((part) => part !== undefined);
  // A cost that is either spent or committed counts once.
  const isFromCosts = line.spent === undefined && line.committed === undefined && budget.hasCosts;
  const used = isFromCosts ? sumOn(counted, line) : parts.length === 0 ? undefined : sumOf(parts);
  return {
    ...(spent === undefined ? {} : { spent }),
    ...(committed === undefined ? {} : { committed }),
    ...(used === undefined ? {} : { used }),
  };
}

/** The sum of the costs found; where logs give none, nothing is spent of a year ahead. */
function found(
  bucket: Bucket,
  costs: readonly CostOnLine[],
  line: BudgetLine,
  { hasCosts, hasPlans, asAt, lines }: Budget,
): Fact | undefined {
  if (bucket === 'spent' ? hasCosts : hasPlans) return sumOn(inBucket(costs, bucket), line);
  if (lines.every((each) => each[bucket] === undefined)) return undefined;
  // The register has such figures, and this one is blank.
  if (bucket === 'committed' || (line.span !== undefined && line.span.from > asAt))
    return known(0, [line.rows[0].cell]);
  const [row] = line.rows;
  return unknown(`nothing says what was spent on the line in ${cellAddress(row.cell)}`, [row.cell]);
}

/** The costs of a bucket; of those that may be in the other, anything from nothing to all. */
const inBucket = (costs: readonly CostOnLine[], bucket: Bucket): readonly CostOnLine[] =>
  costs.flatMap((each) => {
    const { cost } = each;
    if (cost.state === bucket) return [each];
    return cost.state === 'open' ? [{ ...each, cost: { ...cost, pounds: perhaps(cost.pounds) } }] : [];
  });

function perhaps(pounds: Fact): Fact {
  const span = spanOf(pounds);
  if (span === undefined) return pounds;
  return { kind: 'between', from: Math.min(0, span.from), to: Math.max(0, span.to), cells: pounds.cells };
}

/** The line, then the rows that make up the sum; not known while it is open whether a cost is one of them. */
function sumOn(costs: readonly CostOnLine[], line: BudgetLine): Fact {
  const place: Fact = known(
    0,
    line.rows.map(({ cell }) => cell),
  );
  const doubt = costs.find(({ open }) => open !== undefined)?.open;
  const doubted = doubt === undefined ? [] : [unknown(doubt.why, doubt.cells)];
  return sumOf([place, ...doubted, ...costs.map(({ cost }) => cost.pounds)]);
}

/** The register's own figure; a question where the costs found come to something else. */
function compared(own: Fact, bucket: Bucket, costs: readonly CostOnLine[], line: BudgetLine): Fact {
  const sure = inBucket(costs, bucket);
  if (sure.length === 0 || own.kind === 'unknown') return own;
  const sum = sumOn(sure, line);
  const [said, rows] = [spanOf(own), spanOf(sum)];
  if (said === undefined || rows === undefined) return own;
  if (said.from <= rows.to + ROUNDING && rows.from - ROUNDING <= said.to) return own;
  const [cell] = own.cells;
  const where = cell === undefined ? 'the register' : cellAddress(cell);
  return unknown(
    `${where} says that ${inPounds(said)} is ${bucket}, and the rows found come to ${inPounds(rows)}`,
    [...own.cells, ...sum.cells],
  );
}

const inPounds = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? pounds(from) : `${pounds(from)} to ${pounds(to)}`;

const pounds = (amount: number): string =>
  `${amount < 0 ? '-' : ''}£${Math.abs(amount)
    .toFixed(Number.isInteger(amount) ? 0 : 2)
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`;

/** The register's own figure may or may not hold the costs that are left out. */
function without(own: Fact, bucket: Bucket, left: readonly CostOnLine[]): Fact {
  const inside = inBucket(left, bucket).map(({ cost }) => cost.pounds);
  const span = spanOf(own);
  if (inside.length === 0 || span === undefined) return own;
  const most = spanOf(sumOf(inside));
  if (most === undefined)
    return unknown('it is not known whether the line’s own figure holds this cost', own.cells);
  return { kind: 'between', from: span.from - Math.max(0, most.to), to: span.to, cells: own.cells };
}

/** One amount less another, in pounds. */
export const lessThan = (amount: Fact, taken: Fact): Fact => sumOf([amount, negative(taken)]);

function negative(fact: Fact): Fact {
  if (fact.kind === 'unknown') return fact;
  if (fact.kind === 'between') return { ...fact, from: 0 - fact.to, to: 0 - fact.from };
  return { ...fact, value: 0 - Number(fact.value) };
}
