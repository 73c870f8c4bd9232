import type { Day } from '../calendar/day';
import type { FieldRead, TrainingRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, spanFact, unknown } from './fact-table';
import { daysSince } from './request-facts';
import { moneyFact } from './request-money';
import { dayOfField, hoursOfField, textOfField, wordsOfField, yesNoOfField } from './row-fields';
import type { Fact, Facts } from './subject';

type Details = Readonly<Record<string, FieldRead>>;

export type BudgetFact = 'budgetLine' | 'yearBudgeted';

/** What is the same for all rows of the logs. */
export type AroundRows = {
  readonly columns: readonly string[];
  readonly asAt: Day;
  readonly mandatoryOf: (record: TrainingRecord) => Fact | undefined;
  /** Facts about the budget, by name. */
  readonly budgetOf: (name: BudgetFact, record: TrainingRecord) => Fact | undefined;
};

/** A row of a log, with what its facts are made of. */
export type RowOfLog = {
  readonly record: TrainingRecord;
  /** The cell to mark, then the evidence. */
  readonly cells: readonly CellRef[];
  /** The day it was done; absent of bookings. */
  readonly completed?: Fact;
  readonly around: AroundRows;
};

export type Making = (row: RowOfLog) => Fact | undefined;

const detailsOf = ({ record }: RowOfLog): Details => record.details ?? NONE;
const NONE: Details = {};

const money =
  (name: Parameters<typeof moneyFact>[0]): Making =>
  (row) =>
    moneyFact(name, (field) => detailsOf(row)[field], row.around.columns, 0);

/** What a row says whether or not the training is done. */
export const ROW_FACTS: Readonly<Record<string, Making>> = {
  topic: ({ record: { topic, course } }) =>
    topic.kind === 'topic' ? known(topic.topic, [course.cell]) : undefined,
  course: ({ record: { course } }) => known(course.value, [course.cell]),
  mandatory: ({ record, around }) => around.mandatoryOf(record),
  budgetLine: ({ record, around }) => around.budgetOf('budgetLine', record),
  yearBudgeted: ({ record, around }) => around.budgetOf('yearBudgeted', record),
  status: ({ record: { status } }) => (status === undefined ? undefined : known(status.value, [status.cell])),
  recordedOn: (row) => dayOfField(detailsOf(row).recordedOn),
  startedOn: (row) => dayOfField(detailsOf(row).startedOn),
  hours: (row) => hoursOfField(detailsOf(row).minutes),
  provider: (row) => textOfField(detailsOf(row).provider),
  purpose: (row) => textOfField(detailsOf(row).purpose),
  accredited: (row) => yesNoOfField(detailsOf(row).accredited),
  certificateSeen: (row) => yesNoOfField(detailsOf(row).certificateSeen),
  prioritised: (row) => prioritisedFact(detailsOf(row).priorityLink, row),
  cost: money('cost'),
  totalCost: money('totalCost'),
  costed: money('costed'),
  travelCost: money('travelCost'),
  overnightCost: money('overnightCost'),
  expenses: money('expenses'),
};

/** What a row says of training that took place. */
export const DONE_FACTS: Readonly<Record<string, Making>> = {
  ...ROW_FACTS,
  booking: () => known(false),
  completedOn: ({ completed }) => completed,
  courseOn: ({ completed }) => completed,
  daysSinceCourse: ({ completed, around }) => daysSince(completed, around.asAt),
  stillAhead: ({ cells }) => known(false, cells),
  goesAhead: ({ cells }) => known(true, cells),
  expiresOn: ({ record: { expiresOn } }) =>
    expiresOn?.kind === 'day' && expiresOn.span.from === expiresOn.span.to
      ? known(expiresOn.span.from, [expiresOn.cell])
      : undefined,
  entryDated: (row) => entry(row).entryDated,
  daysToRecord: (row) => entry(row).daysToRecord,
  claimed: (row) => claim(row).claimed,
  daysToClaim: (row) => claim(row).daysToClaim,
};

const entry = (row: RowOfLog): Facts =>
  row.completed === undefined ? {} : entryFacts(row.completed, detailsOf(row).recordedOn, row.around.columns);

const claim = (row: RowOfLog): Facts =>
  row.completed === undefined
    ? {}
    : claimFacts(row.completed, detailsOf(row).claimOn, row.around.columns, row.around.asAt);

const prioritisedFact = (read: FieldRead | undefined, { around, record }: RowOfLog): Fact | undefined =>
  around.columns.includes('priorityLink')
    ? known(wordsOfField(read) !== undefined, [read?.cell ?? record.course.cell])
    : undefined;

/** Days from the training to its entry; nothing where the registers never say when rows were entered. */
export function entryFacts(
  completed: Fact,
  recorded: FieldRead | undefined,
  columns: readonly string[],
): Facts {
  if (!columns.includes('recordedOn')) return {};
  const on = dayOfField(recorded);
  if (on === undefined) return { entryDated: known(false) };
  const days = daysBetween(completed, on, 'the day of entry cannot be read');
  return { entryDated: known(true, on.cells), daysToRecord: days };
}

/** Days from the training to the claim of expenses, or to the as-at day while none is entered. */
export function claimFacts(
  completed: Fact,
  claim: FieldRead | undefined,
  columns: readonly string[],
  asAt: Day,
): Facts {
  if (!columns.includes('claimOn')) return {};
  const on = dayOfField(claim);
  if (on === undefined) {
    const since = daysSince(completed, asAt);
    return { claimed: known(false, completed.cells), ...(since === undefined ? {} : { daysToClaim: since }) };
  }
  return {
    claimed: on.kind === 'unknown' ? on : known(true, on.cells),
    daysToClaim: daysBetween(completed, on, 'the day of the claim cannot be read'),
  };
}

function daysBetween(start: Fact, end: Fact, why: string): Fact {
  if (start.kind === 'unknown') return start;
  if (end.kind === 'unknown') return unknown(why, end.cells);
  const [from, to] = [spanOf(start), spanOf(end)];
  return spanFact({ from: to.from - from.to, to: to.to - from.from }, why, [...end.cells, ...start.cells]);
}

const spanOf = (fact: Exclude<Fact, { readonly kind: 'unknown' }>) =>
  fact.kind === 'between' ? fact : { from: Number(fact.value), to: Number(fact.value) };

/** Of a booking: its day, and whether that is still ahead. A booking that was passed on would not be one any more. */
export function bookingFacts(
  { bookedOn, completedOn, status }: TrainingRecord,
  cells: readonly CellRef[],
  asAt: Day,
): Facts {
  const read = bookedOn ?? completedOn;
  const shared = {
    booking: known(true, cells),
    goesAhead: known(true, cells),
    delegated: known(false, cells),
    ...(status === undefined ? {} : { status: known(status.value, [status.cell]) }),
  };
  if (read?.kind !== 'day') {
    const where =
      read === undefined
        ? 'the booking has no date'
        : `“${read.text}” in ${cellAddress(read.cell)} cannot be read as a date`;
    return { ...shared, stillAhead: unknown(where, cells) };
  }
  const { span } = read;
  const courseOn = spanFact(span, 'the day of the booking is not known', cells);
  const since = daysSince(courseOn, asAt);
  const stillAhead =
    span.from >= asAt
      ? known(true, cells)
      : span.to < asAt
        ? known(false, cells)
        : unknown('the day of the booking is only roughly known', cells);
  return { ...shared, courseOn, stillAhead, ...(since === undefined ? {} : { daysSinceCourse: since }) };
}
