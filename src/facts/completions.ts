import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { DateRead, TrainingRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { spanFact } from './fact-table';
import type { Completion, Fact } from './subject';

/** True unless the record says that nothing was done: booked, cancelled, failed, under way, not needed. */
export function isTraining({ status }: TrainingRecord): boolean {
  switch (status?.value) {
    case undefined:
    case 'completed':
    case 'attended':
    case 'expired':
      return true;
    case 'booked':
    case 'in-progress':
    case 'not-done':
    case 'failed':
    case 'cancelled':
    case 'not-needed':
      return false;
  }
}

/** Why a record may not be of this person or topic, and the cell that leaves it open. */
export type Doubt = { readonly why: string; readonly cell: CellRef };

/** Everywhere the training may have been done, up to the as-at day. */
const sometime = (asAt: Day): Span => ({ from: -Infinity, to: asAt });

/**
 * What a record is worth as at a day: `undefined` if it does not count (a booking, a later date, not done). `about`
 * says why it may not be of this person or topic. A log row without a date may be a plan: it is not certain. A tick
 * in a matrix says that it was done, on a day that is not known.
 */
export function completionOf(record: TrainingRecord, asAt: Day, about?: Doubt): Completion | undefined {
  if (!isTraining(record)) return undefined;
  const expires = expiryOf(record, asAt);
  const doubt = about?.why;
  const cells = about === undefined ? cellsOf(record) : [about.cell, ...cellsOf(record)];
  const base = { course: record.course.value, cells, ...(expires === undefined ? {} : { expires }) };
  const doubtful = (why: string) => ({ isCertain: false, doubt: doubt ?? why });
  const open = doubt ?? statusDoubt(record);
  const certain =
    open === undefined ? { isCertain: true, ...expiryDoubt(record) } : { isCertain: false, doubt: open };
  const { completedOn, unclearOn } = record;
  if (unclearOn?.kind === 'day') {
    // Either it was done that day and lasts longer, or it lasts until that day.
    const where = cellAddress(unclearOn.cell);
    const why = `nothing says whether the date in ${where} is the day it was done or the day it runs out: write “completed” or “expires” in the heading`;
    const { span } = unclearOn;
    const lasting = { completed: sometime(asAt), expires: { from: span.from, to: Infinity } };
    return {
      ...base,
      ...lasting,
      ...(span.to <= asAt && doubt === undefined ? { isCertain: true, doubt: why } : doubtful(why)),
    };
  }
  if (completedOn === undefined && record.status === undefined && record.expiresOn?.kind === 'unreadable') {
    const { cell, text, reason } = record.expiresOn;
    const why = `“${text}” in ${cellAddress(cell)} cannot be read as a date: ${reason}`;
    return { ...base, completed: sometime(asAt), ...doubtful(why) };
  }
  if (completedOn?.kind === 'unreadable') {
    const where = cellAddress(completedOn.cell);
    return {
      ...base,
      completed: sometime(asAt),
      ...doubtful(`“${completedOn.text}” in ${where} cannot be read as a date: ${completedOn.reason}`),
    };
  }
  if (completedOn?.kind === 'day') {
    const { span } = completedOn;
    if (span.from > asAt) return undefined;
    return span.to <= asAt
      ? { ...base, completed: span, ...certain }
      : { ...base, completed: span, ...doubtful('the date may be later than the day of this check') };
  }
  // A booking still ahead; one that has passed leaves a row without a date of completion.
  if (record.bookedOn?.kind === 'day' && record.bookedOn.span.to >= asAt) return undefined;
  if (expires !== undefined || (record.source === 'matrix' && record.status !== undefined)) {
    return { ...base, completed: sometime(asAt), ...certain };
  }
  return {
    ...base,
    completed: sometime(asAt),
    ...doubtful(`the record in ${cellAddress(record.dateCell)} has no date`),
  };
}

/** A status that nobody can read may say `cancelled` as well as `done`. */
const statusDoubt = ({ unreadStatus }: TrainingRecord): string | undefined =>
  unreadStatus &&
  `it is not clear whether “${unreadStatus.value}” in ${cellAddress(unreadStatus.cell)} means that it was done`;

/** Why the last valid day is not known, though the record counts. */
const expiryDoubt = ({ expiresOn }: TrainingRecord): { readonly doubt?: string } =>
  expiresOn?.kind === 'unreadable'
    ? {
        doubt: `the expiry “${expiresOn.text}” in ${cellAddress(expiresOn.cell)} cannot be read: ${expiresOn.reason}`,
      }
    : {};

/** The certificate's last valid day. `expired` without a date means: before the as-at day. */
function expiryOf({ expiresOn, status }: TrainingRecord, asAt: Day): Span | undefined {
  if (expiresOn?.kind === 'day') return expiresOn.span;
  if (expiresOn?.kind === 'unreadable') return { from: -Infinity, to: Infinity };
  return status?.value === 'expired' ? { from: -Infinity, to: asAt - 1 } : undefined;
}

function cellsOf(record: TrainingRecord): readonly CellRef[] {
  const expiry = record.expiresOn?.cell;
  return [
    record.dateCell,
    ...(expiry === undefined || expiry === record.dateCell ? [] : [expiry]),
    record.course.cell,
    record.person.cell,
  ];
}

/** The next booking on or after the as-at day, else the latest one before it. */
export function bookingFact(records: readonly TrainingRecord[], asAt: Day): Fact | undefined {
  const bookings = records.flatMap((record) => {
    const date = bookingOf(record, asAt);
    return date === undefined ? [] : [date];
  });
  const ahead = bookings.filter(({ span }) => span.to >= asAt).sort((a, b) => a.span.from - b.span.from)[0];
  const booking = ahead ?? bookings.sort((a, b) => b.span.to - a.span.to)[0];
  return booking && spanFact(booking.span, 'the booking has no date', [booking.cell]);
}

function bookingOf(record: TrainingRecord, asAt: Day): Extract<DateRead, { kind: 'day' }> | undefined {
  if (record.bookedOn?.kind === 'day') return record.bookedOn;
  if (record.completedOn?.kind !== 'day') return undefined;
  const isBooked =
    record.status?.value === 'booked' || (isTraining(record) && record.completedOn.span.from > asAt);
  return isBooked ? record.completedOn : undefined;
}
