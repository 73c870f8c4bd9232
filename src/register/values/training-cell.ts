import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { NOT_CALCULATED, type Cell } from '../../workbook/snapshot';
import type { TrainingStatus } from '../records';
import { CELL_WORDS, plainText } from './cell-words';
import { readDateAndWords } from './date-and-words';
import { readWithKeywords } from './date-keywords';
import { readLengthOrPart } from './date-length';
import { readDateNumber, readSerial } from './date-number';
import { wholeStatus } from './date-status';
import { readDateText } from './date-text';
import { anyOf } from './date-words';

export { statusOf } from './date-status';

/** What a cell about training says: any of a date done, a date of expiry, a booking and a status; or a question. */
export type TrainingCell =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'unreadable';
      readonly text: string;
      readonly reason: string;
      /** A day that the cell says it falls due on: where dates of expiry stand, that is one. */
      readonly due?: Span;
    }
  | {
      readonly kind: 'said';
      readonly done?: Span;
      readonly expires?: Span;
      readonly booked?: Span;
      readonly status?: TrainingStatus;
    };

export type DateContext = {
  readonly asAt: Day;
  readonly dateSystem: 1900 | 1904;
  /** The school or calendar year that the sheet's name or title gives: days without a year are of it. */
  readonly year?: Span;
};

const BLANK: TrainingCell = { kind: 'blank' };
const unreadable = (text: string, reason: string): TrainingCell => ({ kind: 'unreadable', text, reason });

/**
 * Reads a cell of a date column or of a matrix: a date (as number or text), a word such as `N/A`, `booked` or a tick,
 * or both, as in `booked 12/5/27` or `3/11/24 (exp 3/11/26)`. Nothing is guessed: what fits no reading is unreadable.
 */
export function readTrainingCell(cell: Cell | undefined, context: DateContext): TrainingCell {
  if (cell === undefined) return BLANK;
  switch (cell.kind) {
    case 'number':
      return readDateNumber(cell.number, cell.format, context);
    case 'boolean':
      return { kind: 'said', status: cell.value ? 'completed' : 'not-done' };
    case 'error':
      return cell.error === NOT_CALCULATED
        ? unreadable('a formula', 'it has not been calculated; open the file in Excel and save it')
        : unreadable(cell.error, 'the cell shows an error');
    case 'text':
      return readText(cell.text, context);
  }
}

/** Longer texts are notes; the start of one is enough for a question. */
const LONGEST = 300;

const BEFORE_DUE = new RegExp(`^(?:${anyOf([...CELL_WORDS.beforeDue])})[\\s:]+.*\\d`);

function readText(written: string, context: DateContext): TrainingCell {
  const visible = written.replace(/\p{Cf}/gu, '').trim();
  const text = plainText(visible);
  if (/^[-_.–—]*$/.test(text) || CELL_WORDS.nothing.has(text)) return BLANK;
  const raw = visible.length > LONGEST ? `${visible.slice(0, 60)}…` : visible;
  if (visible.length > LONGEST) return unreadable(raw, 'it is too long for a date');
  if (CELL_WORDS.unknown.has(text)) return unreadable(raw, 'it does not say whether the training was done');
  const status = wholeStatus(text);
  if (status !== undefined) return { kind: 'said', status };
  if (text === '1') return { kind: 'said', status: 'completed' };
  return readNumberText(text, context) ?? readDated(visible, raw, context);
}

/** `45599` and `2024.0`, as numbers look that came as text. */
function readNumberText(text: string, context: DateContext): TrainingCell | undefined {
  const digits = /^(\d{4,5})(?:\.0+)?$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (digits.length === 5) return readSerial(Number(digits), context);
  const read = readDateText(digits, context.asAt);
  return read.kind === 'span' ? { kind: 'said', done: read.span } : undefined;
}

function readDated(visible: string, raw: string, context: DateContext): TrainingCell {
  const whole = readDateText(visible, context.asAt, context.year);
  if (whole.kind === 'span') return { kind: 'said', done: whole.span };
  // A new line parts what it stands between, as a semicolon does.
  const text = plainText(visible.replace(/\s*[\r\n]+\s*/g, '; '));
  if (BEFORE_DUE.test(text)) return unreadable(raw, 'it may mean a renewal or a training still to be done');
  return (
    (/\d/.test(text) ? readLengthOrPart(text, raw) : undefined) ??
    readWithKeywords(text, raw, context) ??
    readDateAndWords(text, raw, context)
  );
}
