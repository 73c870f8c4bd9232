import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { DateRead, FieldRead, Records, Sourced, TrainingRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { poundsOfTraining, COST_FIELDS } from './cost-of-training';
import type { People } from './people';
import type { Person } from './person';
import { samePlan } from './same-plan';
import { wordsOfField } from './row-fields';
import type { Fact } from './subject';

/** Done, still ahead, or either. */
export type CostState = 'spent' | 'committed' | 'open';

/** A text with the cell that says it, if one cell does. */
export type SaidPart = { readonly value: string; readonly cell?: CellRef };

/** What one piece of training, or an approved request for it, costs. */
export type Cost = {
  readonly pounds: Fact;
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
  /** The cell to mark, then the evidence. */
  readonly cells: readonly CellRef[];
  /** The request that it is of; absent of rows of logs. */
  readonly request?: RequestCost;
};

/** An approved request that goes ahead, or one that is looked at; `person` and `activity` find it in the logs. */
export type RequestCost = {
  readonly pounds: Fact;
  /** The day of the course. */
  readonly on?: Span;
  readonly site?: string;
  readonly category?: string;
  readonly budgetCode?: string;
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
  const ahead = requests.filter((request) => !logged.some((cost) => samePlan(request, cost)));
  return [...logged, ...ahead.map(costOfRequest)];
}

const firstAmount = ({ details }: TrainingRecord): CellRef | undefined =>
  details && COST_FIELDS.map((field) => details[field]?.cell).find((cell) => cell !== undefined);

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
  const pounds = poundsOfTraining(details);
  if (pounds === undefined) return undefined;
  const dates = records.map((record) => dayOf(record, asAt));
  const undated = dates.find(({ why }) => why !== undefined)?.why;
  const who = people === undefined ? [] : records.map((record) => people.resolve(record));
  const isGroup = who.some(({ kind }) => kind === 'group');
  const persons = who.flatMap((each) =>
    each.kind === 'person' ? [each.person] : 'people' in each ? each.people : [],
  );
  return {
    pounds,
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
    cells: [...pounds.cells.slice(0, 1), first.dateCell, first.course.cell, first.person.cell],
  };
}

function part<K extends string>(key: K, read: FieldRead | undefined) {
  const value = wordsOfField(read);
  return (value === undefined || read === undefined ? {} : { [key]: { value, cell: read.cell } }) as Readonly<
    Partial<Record<K, Sourced<string>>>
  >;
}

/** When it was or will be, as far as the row says. */
function dayOf(record: TrainingRecord, asAt: Day): { readonly span: Span; readonly why?: string } {
  const { completedOn, bookedOn, status, dateCell } = record;
  const read: DateRead | undefined = completedOn ?? bookedOn;
  if (read?.kind === 'day') return { span: read.span };
  const isDone = status !== undefined && DONE.has(status.value);
  const isAhead = status !== undefined && AHEAD.has(status.value);
  const span = { from: isAhead ? asAt : -Infinity, to: isDone ? asAt : Infinity };
  const why =
    read === undefined
      ? `the row in ${cellAddress(dateCell)} gives no day`
      : `“${read.text}” in ${cellAddress(read.cell)} cannot be read as a date`;
  return { span, why };
}

const DONE: ReadonlySet<string> = new Set(['completed', 'attended', 'expired']);
const AHEAD: ReadonlySet<string> = new Set(['booked', 'in-progress']);

/** What was cancelled, failed or missed costs what it costs: its money is spent. */
function stateOfRecord(
  { completedOn, status }: TrainingRecord,
  span: Span | undefined,
  asAt: Day,
): CostState {
  const said = status?.value;
  if (said === 'cancelled' || said === 'failed') return 'spent';
  if (span !== undefined && span.from > asAt) return 'committed';
  if (said !== undefined && AHEAD.has(said)) return 'committed';
  if (said !== undefined) return 'spent';
  return completedOn?.kind === 'day' && completedOn.span.to <= asAt ? 'spent' : 'open';
}

const stateOf = (states: readonly CostState[]): CostState =>
  states.reduce((one, other) => (one === other ? one : 'open'));

/** A request as a cost: what is approved and not done is committed. */
export function costOfRequest(request: RequestCost): Cost {
  const { pounds, on, site, category, budgetCode, cells, person, activity } = request;
  const [cell] = cells;
  const undated = `the request${cell === undefined ? '' : ` in ${cellAddress(cell)}`} gives no day`;
  return {
    pounds,
    on: on ?? { from: -Infinity, to: Infinity },
    ...(on === undefined ? { undated } : {}),
    state: 'committed',
    activity: activity ?? '',
    people: person === undefined ? [] : [person],
    ...(site === undefined ? {} : { site: { value: site } }),
    ...(category === undefined ? {} : { category: { value: category } }),
    ...(budgetCode === undefined ? {} : { budgetCode: { value: budgetCode } }),
    cells,
    request,
  };
}
