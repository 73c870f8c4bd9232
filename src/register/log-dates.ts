import { addMonths } from '../calendar/day';
import { mapSpan, plainSpan } from '../calendar/span';
import type { CellRef } from '../workbook/address';
import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import { readDoubting } from './doubted-dates';
import type { DateRead, TrainingRecord, TrainingStatus } from './records';
import { columnOf, dayRead, textIn, unreadableDate, type SheetReading } from './sheet-reading';
import { CELL_WORDS, plainText } from './values/cell-words';
import { readInterval } from './values/interval';

/** A record while its row is being read. */
export type RecordDraft = { -readonly [K in keyof TrainingRecord]: TrainingRecord[K] };

/** The cell to mark: of the completion date, even if that is blank, else the next best. */
export function dateCellOf({ register, grid }: SheetReading, row: RowSnapshot): CellRef {
  const column =
    columnOf(register, 'completedOn') ??
    columnOf(register, 'expiresOn') ??
    columnOf(register, 'status') ??
    columnOf(register, 'topic');
  return grid.refAt(row.row, column ?? 0);
}

/** Adds the dates and the status of a row of a log. A date cell may hold a status or a booking itself. */
export function addDates(reading: SheetReading, row: RowSnapshot, draft: RecordDraft): void {
  const { register, grid, readers } = reading;
  const done = columnOf(register, 'completedOn');
  const expiry = columnOf(register, 'expiresOn');
  const status = textIn(reading, row, 'status');
  const said = status && readers.status(status.value);
  if (status && said) draft.status = { value: said, cell: status.cell };
  else if (status) draft.unreadStatus = status;
  readRemarks(reading, row, draft);
  if (done !== undefined) readDone(reading, row, done, draft);
  const started = columnOf(register, 'startedOn');
  // A course of one day may have only its first day; one that is under way has no day on which it was done.
  const isUndone = draft.status !== undefined && UNDONE.has(draft.status.value);
  if (started !== undefined && isBlank(row, done) && !isUndone) readDone(reading, row, started, draft);
  if (expiry !== undefined) readExpiry(reading, row, expiry, draft);
  const booking = columnOf(register, 'bookedOn');
  const booked = booking === undefined ? undefined : readers.trainingCell(findCell(row, booking));
  if (booking !== undefined && booked?.kind === 'said' && booked.done) {
    draft.bookedOn = dayRead(booked.done, grid.refAt(row.row, booking));
  }
}

/** Statuses that say that nothing was done. */
const UNDONE: ReadonlySet<TrainingStatus> = new Set([
  'cancelled',
  'failed',
  'booked',
  'not-done',
  'in-progress',
]);

/**
 * What else in a row says that it was not done: a result beside the attendance, or a word behind the course, as in
 * `First aid - CANCELLED`. A remark such as `DNA` contradicts a row that otherwise says it was done: a question.
 */
function readRemarks(reading: SheetReading, row: RowSnapshot, draft: RecordDraft): void {
  const { readers } = reading;
  const result = textIn(reading, row, 'result');
  const behind = /(?:\(|\s[-–]\s*|:\s*)([^()]+?)\)?$/.exec(draft.course.value)?.[1];
  for (const said of [
    result,
    behind === undefined ? undefined : { value: behind, cell: draft.course.cell },
  ]) {
    const status = said && readers.status(said.value);
    if (said && status && UNDONE.has(status)) draft.status = { value: status, cell: said.cell };
  }
  const { status } = draft;
  if (status !== undefined && status.value !== 'completed' && status.value !== 'attended') return;
  for (const field of ['notes', 'certificateRef']) {
    const remark = textIn(reading, row, field);
    const said = remark && readers.status(remark.value);
    // A bare `No` under `Certificate seen` says nothing of the training.
    if (remark === undefined) continue;
    const isUndone =
      said === 'cancelled' || said === 'failed' || (said === 'not-done' && remark.value.length > 4);
    if (isUndone) draft.unreadStatus = remark;
  }
}

function readDone(reading: SheetReading, row: RowSnapshot, column: number, draft: RecordDraft): void {
  const read = readDoubting(reading, row, column);
  if (read.kind === 'blank') return;
  const cell = draft.dateCell;
  if (read.kind === 'unreadable') {
    draft.completedOn = unreadableDate(read, cell);
    return;
  }
  if (read.done) draft.completedOn = dayRead(read.done, cell);
  if (read.expires) draft.expiresOn = dayRead(read.expires, cell);
  if (read.booked) draft.bookedOn = dayRead(read.booked, cell);
  if (read.status) draft.status = { value: read.status, cell };
}

/** A date, an interval such as `2 years` from completion, or a question. It must be later than the completion. */
function readExpiry(reading: SheetReading, row: RowSnapshot, column: number, draft: RecordDraft): void {
  const found = findCell(row, column);
  const read = readDoubting(reading, row, column);
  if (read.kind === 'blank') return;
  const cell = reading.grid.refAt(row.row, column);
  const { completedOn } = draft;
  const completed = completedOn?.kind === 'day' ? completedOn.span : undefined;
  let expiresOn: DateRead | undefined;
  if (read.kind === 'said') {
    const span = read.done ?? read.expires;
    if (span) expiresOn = dayRead(span, cell);
    if (read.status === 'expired') draft.status ??= { value: 'expired', cell };
  } else if (read.due !== undefined) {
    expiresOn = dayRead(read.due, cell);
  } else if (!isNoExpiry(cellText(found))) {
    const months = readInterval(cellText(found));
    if (months === undefined) expiresOn = unreadableDate(read, cell);
    else if (completed)
      expiresOn = dayRead(
        mapSpan(completed, (day) => addMonths(day, months)),
        cell,
      );
  }
  if (expiresOn?.kind === 'day' && completed && expiresOn.span.to <= completed.from) {
    const reason = 'the certificate would run out on or before the day it was gained';
    expiresOn = {
      kind: 'unreadable',
      text: found?.kind === 'text' ? cellText(found) : plainSpan(expiresOn.span),
      reason,
      cell,
    };
  }
  if (expiresOn) draft.expiresOn = expiresOn;
}

const isBlank = (row: RowSnapshot, column: number | undefined): boolean =>
  column === undefined || cellText(findCell(row, column)) === '';

const isNoExpiry = (text: string): boolean =>
  CELL_WORDS.noExpiry.has(plainText(text)) || /\b(no|not|never|without)\b.*\bexpir/.test(plainText(text));
