import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { FieldRead, Records, Sourced, TrainingRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { COST_FIELDS, partsOfCost, poundsOfParts, type CostPart } from './cost-of-training';
import { dayOfCost, stateOf, stateOfRecord, type CostState } from './cost-state';
import type { People } from './people';
import type { Person } from './person';
import { samePlan } from './same-plan';
import { wordsOfField } from './row-fields';
import type { Fact } from './subject';

/** A text with the cell that says it, if one cell does. */
export type SaidPart = { readonly value: string; readonly cell?: CellRef };

/** What one piece of training, or an approved request for it, costs. */
export type Cost = {
  readonly pounds: Fact;
  /** The cells that make it up, in whatever currency, and those that cannot be read among them. */
  readonly parts: readonly CostPart[];
  /** Every day on which it may have been or be; the ends are infinite where nothing says. */
  readonly on: Span;
  /** Why the day is not known. */
  readonly undated?: string;
  readonly state: CostState;
  readonly activity: string;
  /** Those for whom it surely is, or may be. */
  readonly people: readonly Person[];
  /** The group that a row names instead of people: `All staff`. */
  readonly group?: string;
  readonly site?: SaidPart;
  readonly category?: SaidPart;
  readonly budgetCode?: SaidPart;
  readonly provider?: SaidPart;
  /** The cell to mark, then the evidence. */
  readonly cells: readonly CellRef[];
  /** The request that it is of; absent of rows of logs. */
  readonly request?: RequestCost;
};

/** An approved request that goes ahead, or one that is looked at; `person` and `activity` find it in the logs. */
export type RequestCost = {
  readonly pounds: Fact;
  readonly parts?: readonly CostPart[];
  /** The day of the course. */
  readonly on?: Span;
  readonly site?: string;
  readonly category?: string;
  readonly budgetCode?: string;
  readonly provider?: SaidPart;
  readonly cells: readonly CellRef[];
  readonly person?: Person;
  readonly activity?: string;
  readonly requestedOn?: Span;
};

/**
 * What the training in the logs costs, and the requests among `requests` that no row of a log with a cost shows yet. A
 * row for several people costs what it says once. Rows without any amount are left out.
 */
export function spendingOf(
  records: Records,
  asAt: Day,
  people?: People,
  requests: readonly RequestCost[] = [],
): readonly Cost[] {
  const byCell = new Map<string, [TrainingRecord, ...TrainingRecord[]]>();
  for (const record of records.training) {
    const cell = firstAmount(record);
    if (cell === undefined) continue;
    const place = cellAddress(cell);
    const same = byCell.get(place);
    if (same === undefined) byCell.set(place, [record]);
    else same.push(record);
  }
  const logged = [...byCell.values()].flatMap((same) => costOfRecords(same, asAt, people) ?? []);
  const isLogged = loggedIn(logged);
  return [...logged, ...requests.filter((request) => !isLogged(request)).map(costOfRequest)];
}

/** A function that says whether one of these costs shows what a request asks for. */
export function loggedIn(costs: readonly Cost[]): (request: RequestCost) => boolean {
  const byPerson = new Map<string, Cost[]>();
  for (const cost of costs) {
    for (const { key } of cost.people) {
      const theirs = byPerson.get(key);
      if (theirs === undefined) byPerson.set(key, [cost]);
      else theirs.push(cost);
    }
  }
  return (request) =>
    request.person !== undefined &&
    byPerson.get(request.person.key)?.some((cost) => samePlan(request, cost)) === true;
}

function firstAmount({ details }: TrainingRecord): CellRef | undefined {
  const field = details && COST_FIELDS.find((each) => details[each] !== undefined);
  return field && details[field]?.cell;
}

/** What one row of a log costs; `undefined` if it gives no amount. */
export const costOfRecord = (record: TrainingRecord, asAt: Day, people?: People): Cost | undefined =>
  costOfRecords([record], asAt, people);

/** `records` are those of one row. */
function costOfRecords(
  records: readonly [TrainingRecord, ...TrainingRecord[]],
  asAt: Day,
  people: People | undefined,
): Cost | undefined {
  const [first] = records;
  const details = first.details ?? {};
  const parts = partsOfCost((field) => details[field]);
  const pounds = poundsOfParts(parts);
  if (pounds === undefined) return undefined;
  const dates = records.map((record) => dayOfCost(record, asAt));
  const undated = dates.find(({ why }) => why !== undefined)?.why;
  // Of a row without a name the one above it is only a guess.
  const sure = records.filter(({ doubt }) => doubt === undefined);
  const who = people === undefined ? [] : sure.map((record) => people.resolve(record));
  const isGroup = who.some(({ kind }) => kind === 'group');
  const persons = who.flatMap((each) =>
    each.kind === 'person' ? [each.person] : 'people' in each ? each.people : [],
  );
  return {
    pounds,
    parts,
    on: {
      from: Math.min(...dates.map(({ span }) => span.from)),
      to: Math.max(...dates.map(({ span }) => span.to)),
    },
    ...(undated === undefined ? {} : { undated }),
    state: stateOf(records.map((record, index) => stateOfRecord(record, dates[index]?.span, asAt))),
    activity: first.course.value,
    people: [...new Set(persons)],
    ...(isGroup ? { group: first.person.text } : {}),
    ...part('site', details.site),
    ...part('category', details.category),
    ...part('budgetCode', details.budgetCode),
    ...part('provider', details.provider),
    cells: [...pounds.cells.slice(0, 1), first.dateCell, first.course.cell, first.person.cell],
  };
}

function part<K extends string>(key: K, read: FieldRead | undefined) {
  const value = wordsOfField(read);
  return (value === undefined || read === undefined ? {} : { [key]: { value, cell: read.cell } }) as Readonly<
    Partial<Record<K, Sourced<string>>>
  >;
}

/** A request as a cost: what is approved and not done is committed. */
export function costOfRequest(request: RequestCost): Cost {
  const { pounds, parts = [], on, site, category, budgetCode, provider, cells, person, activity } = request;
  const [cell] = cells;
  const undated = `the request${cell === undefined ? '' : ` in ${cellAddress(cell)}`} gives no day`;
  return {
    pounds,
    parts,
    on: on ?? { from: -Infinity, to: Infinity },
    ...(on === undefined ? { undated } : {}),
    state: 'committed',
    activity: activity ?? '',
    people: person === undefined ? [] : [person],
    ...(site === undefined ? {} : { site: { value: site } }),
    ...(category === undefined ? {} : { category: { value: category } }),
    ...(budgetCode === undefined ? {} : { budgetCode: { value: budgetCode } }),
    ...(provider === undefined ? {} : { provider }),
    cells,
    request,
  };
}
