import { plainDay, type Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { wordsOf } from '../catalogue/words';
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

/** A function telling whether a course only renews an earlier one, by a word of its name. */
export function refreshers({ refresherWords }: Catalogue): (course: string) => boolean {
  const phrases = refresherWords.map((word) => ` ${wordsOf(word).join(' ')} `);
  const known = new Map<string, boolean>();
  return (course) => {
    const present = known.get(course);
    if (present !== undefined) return present;
    const words = ` ${wordsOf(course).join(' ')} `;
    const answer = phrases.some((phrase) => words.includes(phrase));
    known.set(course, answer);
    return answer;
  };
}

/** Everywhere the training may have been done, up to the as-at day. */
const sometime = (asAt: Day): Span => ({ from: -Infinity, to: asAt });

/**
 * What a record is worth as at a day: `undefined` if it does not count (a booking, a later date, not done). `about`
 * says why it may not be of this person or topic.
 */
export function completionOf(
  record: TrainingRecord,
  asAt: Day,
  about?: Doubt,
  isRefresher: (course: string) => boolean = () => false,
): Completion | undefined {
  if (!isTraining(record)) return undefined;
  const worth = worthOf(record, asAt);
  if (worth === undefined) return undefined;
  const completion: { -readonly [K in keyof Completion]: Completion[K] } = {
    completed: worth.completed,
    isCertain: worth.isCertain && about === undefined,
    course: record.course.value,
    ...(isRefresher(record.course.value) ? { isRefresher: true } : {}),
    cells: about === undefined ? cellsOf(record) : [about.cell, ...cellsOf(record)],
  };
  const expires = worth.expires ?? expiryOf(record, asAt);
  const doubt = about?.why ?? worth.doubt;
  if (expires !== undefined) completion.expires = expires;
  if (doubt !== undefined) completion.doubt = doubt;
  return completion;
}

/** When a record was done, and what is open about that: why it may not count, or why its last day is not known. */
type Worth = Pick<Completion, 'completed' | 'expires' | 'isCertain' | 'doubt'>;

/**
 * A log row without a date may be a plan: it is not certain. A tick in a matrix says that it was done, on a day that
 * is not known.
 */
function worthOf(record: TrainingRecord, asAt: Day): Worth | undefined {
  const { completedOn, expiresOn, unclearOn, status } = record;
  if (unclearOn?.kind === 'day') return unclearWorth(unclearOn.span, cellAddress(unclearOn.cell), asAt);
  if (completedOn?.kind === 'day') {
    const { span } = completedOn;
    if (span.from > asAt) return undefined;
    if (span.to > asAt) return doubtful('the date may be later than the day of this check', span);
    return counted(record, span);
  }
  const unread = completedOn ?? (status === undefined ? expiresOn : undefined);
  if (unread?.kind === 'unreadable') {
    const where = cellAddress(unread.cell);
    return doubtful(
      `“${unread.text}” in ${where} cannot be read as a date: ${unread.reason}`,
      sometime(asAt),
    );
  }
  // A booking still ahead; one that has passed leaves a row without a date of completion.
  if (record.bookedOn?.kind === 'day' && record.bookedOn.span.to >= asAt) return undefined;
  const isSaid = record.source === 'matrix' && status !== undefined;
  if (isSaid || expiryOf(record, asAt) !== undefined) return counted(record, sometime(asAt));
  return doubtful(`the record in ${cellAddress(record.dateCell)} has no date`, sometime(asAt));
}

const doubtful = (doubt: string, completed: Span): Worth => ({ completed, isCertain: false, doubt });

/** It counts, unless its status may say otherwise; its last valid day may still be open. */
function counted(record: TrainingRecord, completed: Span): Worth {
  const { unreadStatus, expiresOn, doubt } = record;
  if (doubt !== undefined) return doubtful(doubt, completed);
  if (unreadStatus !== undefined) {
    const where = cellAddress(unreadStatus.cell);
    return doubtful(
      `it is not clear whether “${unreadStatus.value}” in ${where} means that it was done`,
      completed,
    );
  }
  if (expiresOn?.kind === 'day' && expiresOn.span.to < completed.from) {
    const where = cellAddress(expiresOn.cell);
    return {
      completed,
      isCertain: true,
      expires: { from: -Infinity, to: Infinity },
      doubt: `the expiry in ${where}, ${plainDay(expiresOn.span.to)}, is before the day it was done`,
    };
  }
  if (expiresOn?.kind !== 'unreadable') return { completed, isCertain: true };
  const said = `“${expiresOn.text}” in ${cellAddress(expiresOn.cell)}`;
  return { completed, isCertain: true, doubt: `the expiry ${said} cannot be read: ${expiresOn.reason}` };
}

/** Either it was done that day and lasts longer, or it lasts until that day. */
function unclearWorth(span: Span, where: string, asAt: Day): Worth {
  return {
    completed: sometime(asAt),
    expires: { from: span.from, to: Infinity },
    isCertain: span.to <= asAt,
    doubt: `nothing says whether the date in ${where} is the day it was done or the day it runs out: write “completed” or “expires” in the heading`,
  };
}

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
  if (records.length === 0) return undefined;
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
