import type { Span } from '../../calendar/span';
import type { Cell } from '../../workbook/snapshot';
import type { TrainingStatus } from '../records';
import { BLANK, problem, said, type Reading } from './reading';
import { readTrainingCell, type DateContext } from './training-cell';

export type DayFieldContext = DateContext & {
  /** The field's name, such as `validTo`: it decides whether `exp 03/25` and `booked 3/5/27` are its days. */
  readonly field?: string;
};

/** Fields whose day is the last valid one, or the one on which something falls due. */
const EXPIRES: ReadonlySet<string> = new Set(['expiresOn', 'validTo', 'until', 'to', 'reviewDueOn', 'dueOn']);
const BOOKED: ReadonlySet<string> = new Set(['bookedOn', 'courseOn', 'heldOn', 'startedOn', 'date']);
/** Words beside a day that leave it what it is. */
const HARMLESS: ReadonlySet<TrainingStatus> = new Set(['completed', 'attended', 'expired', 'booked']);
/** Words that say, without a day, that there is none yet. */
const NONE: ReadonlySet<TrainingStatus> = new Set(['not-needed', 'not-done']);

/**
 * Reads a cell of a field that holds a day, such as `requestedOn`. `N/A` and `Not yet` are blank; a word such as
 * `Completed` without a day, and a day that the cell itself gives to something else, are problems.
 */
export function readDayField(cell: Cell, context: DayFieldContext): Reading<Span> {
  const read = readTrainingCell(cell, context);
  if (read.kind === 'blank') return BLANK;
  if (read.kind === 'unreadable') return problem(read.reason);
  const { done, expires, booked, status } = read;
  const field = context.field ?? '';
  const own = EXPIRES.has(field) ? (expires ?? done) : BOOKED.has(field) ? (done ?? booked) : done;
  if (own === undefined) {
    if (expires) return problem('the cell names a day of expiry only');
    if (booked) return problem('the cell names a booking only');
    return status !== undefined && NONE.has(status) ? BLANK : problem('it names no day');
  }
  return status === undefined || HARMLESS.has(status)
    ? said(own)
    : problem(`beside the day it says that it was ${WORDS[status] ?? status}`);
}

const WORDS: Readonly<Partial<Record<TrainingStatus, string>>> = {
  'not-done': 'not done',
  'not-needed': 'not needed',
  'in-progress': 'still in progress',
};
