import type { Day } from '../calendar/day';
import type { Records } from '../register/records';
import { cellAddress, quoteSheet, type CellRef } from '../workbook/address';
import { budgetLines, type BudgetLine } from './budget-lines';
import { placing, type Placeable, type Placement } from './budget-match';
import { partKey } from './budget-parts';
import { COST_FIELDS } from './cost-of-training';
import { sitesOfCosts } from './cost-site';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { wordsOfField } from './row-fields';
import { spendingOf, type Cost, type RequestCost, type SaidPart } from './spending';
import type { Facts } from './subject';

/** A cost that surely is on a line, or of which that is open because of `why`. */
export type CostOnLine = {
  readonly cost: Cost;
  readonly open?: { readonly why: string; readonly cells: readonly CellRef[] };
};

/** The lines of the budget with what was found to be spent on them. */
export type Budget = {
  readonly lines: readonly BudgetLine[];
  readonly asAt: Day;
  readonly placeOf: (cost: Cost) => Placement;
  readonly costsOn: (line: BudgetLine) => readonly CostOnLine[];
  /** True if logs have a column of costs: then a line without any cost has none. */
  readonly hasCosts: boolean;
  /** True if logs or requests do. */
  readonly hasPlans: boolean;
};

/**
 * The budget of the registers; `undefined` if they hold none. `requests` are those approved that go ahead; `costsOf`
 * gives what they and the logs cost.
 */
export function budgetOf(
  records: Records,
  people: People,
  asAt: Day,
  requests: readonly RequestCost[] = [],
  costsOf: () => readonly Cost[] = () => spendingOf(records, asAt, people, requests),
): Budget | undefined {
  const lines = budgetLines(records);
  if (lines.length === 0) return undefined;
  const costs = costsOf();
  const placeable = placeables(records, lines, people, asAt);
  const placeOf = placing(lines);
  const place = (cost: Cost) => placeOf(placeable(cost));
  const onLine = new Map<BudgetLine, CostOnLine[]>();
  const add = (line: BudgetLine, cost: CostOnLine) => {
    const list = onLine.get(line);
    if (list === undefined) onLine.set(line, [cost]);
    else list.push(cost);
  };
  for (const cost of costs) {
    const placed = place(cost);
    if (placed.kind === 'line') add(placed.line, { cost });
    else if (placed.kind === 'open') for (const line of placed.lines) add(line, { cost, open: placed });
  }
  const { training = [], request = [] } = records.columns;
  const hasCosts =
    costs.some((cost) => cost.request === undefined) || COST_FIELDS.some((field) => training.includes(field));
  return {
    lines,
    asAt,
    placeOf: place,
    costsOn: (line) => onLine.get(line) ?? [],
    hasCosts,
    hasPlans: hasCosts || requests.length > 0 || COST_FIELDS.some((field) => request.includes(field)),
  };
}

/** A function from a cost to what of it is compared with lines. */
function placeables(
  records: Records,
  lines: readonly BudgetLine[],
  people: People,
  asAt: Day,
): (cost: Cost) => Placeable {
  const speaks = columnsOfBudget(records, lines);
  const siteOf = sitesOfCosts(lines, people);
  const factsOf = new Map<Person, Facts>();
  return (cost) => {
    const { category, budgetCode, group, people: whose } = cost;
    const site = siteOf(cost);
    const [person] = whose;
    const about = person && (factsOf.get(person) ?? personFacts(person, asAt));
    if (person !== undefined && about !== undefined) factsOf.set(person, about);
    const hasCode = budgetCode !== undefined && speaks('budgetCode', budgetCode);
    const doubt = hasCode ? undefined : strangeCode(budgetCode, lines);
    return {
      on: cost.on,
      ...(cost.undated === undefined ? {} : { undated: cost.undated }),
      ...(site === undefined ? {} : { site }),
      ...(category !== undefined && speaks('category', category) ? { category: category.value } : {}),
      ...(hasCode ? { budgetCode: budgetCode.value } : {}),
      ...(group === undefined ? {} : { group }),
      ...(about === undefined || whose.length > 1 ? {} : { person: about }),
      ...(doubt === undefined ? {} : { doubt }),
      cells: cost.cells,
    };
  };
}

/**
 * Whether a column of a log uses the words of the budget: `Category` may hold `Internal` and `External`, `Order number`
 * no codes of the budget. One cell of the column that names a line is enough; what stands in no cell is taken to.
 */
function columnsOfBudget({ training }: Records, lines: readonly BudgetLine[]) {
  const fields = ['category', 'budgetCode'] as const;
  const named = new Map(
    fields.map((field) => [
      field,
      new Set(
        lines.flatMap((line) => (line[field] === undefined ? [] : [partKey(field, line[field].value)])),
      ),
    ]),
  );
  const columns = new Set<string>();
  for (const { details } of training) {
    for (const field of fields) {
      const read = details?.[field];
      const text = wordsOfField(read);
      if (read === undefined || text === undefined) continue;
      if (named.get(field)?.has(partKey(field, text)) === true) columns.add(columnOf(field, read.cell));
    }
  }
  return (field: (typeof fields)[number], { cell }: SaidPart): boolean =>
    cell === undefined || columns.has(columnOf(field, cell));
}

const columnOf = (field: string, { workbook, sheet, column }: CellRef): string =>
  `${field} ${quoteSheet(sheet, workbook)} ${column}`;

/** A code of a column that names none of the budget's: it may be an order number, or the code of another budget. */
function strangeCode(code: SaidPart | undefined, lines: readonly BudgetLine[]): Placeable['doubt'] {
  if (code?.cell === undefined || !/\d/.test(code.value)) return undefined;
  if (lines.every(({ budgetCode }) => budgetCode === undefined)) return undefined;
  const why = `“${code.value}” in ${cellAddress(code.cell)} is no code of the budget, nor is any other in its column`;
  return { why, cell: code.cell };
}
