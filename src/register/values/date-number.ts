import { calendarDate, dayFromSerial, plainDay, type Day } from '../../calendar/day';
import { exactly, type Span } from '../../calendar/span';
import { isDateFormat, shownBy } from './date-format';
import { isWithinReach, monthSpan } from './date-parts';
import { readDateText } from './date-text';
import type { DateContext, TrainingCell } from './training-cell';

const unreadable = (text: string, reason: string): TrainingCell => ({ kind: 'unreadable', text, reason });

/** True for a number that may be a year: typed into a date cell it shows a day in 1905. */
export const isYearNumber = (number: number): boolean =>
  Number.isInteger(number) && number >= 1950 && number <= 2100;

/**
 * Reads a number as a date: a date cell of the workbook's date system, a year, or a serial number that lost its format.
 * A date cell that shows only a month or year, and holds its first day, is all of it: nobody typed that day. 1 is a
 * mark for done; 0 is what a formula shows for an empty cell.
 */
export function readDateNumber(
  number: number,
  format: string | undefined,
  context: DateContext,
): TrainingCell {
  const { asAt, dateSystem } = context;
  if (number === 0) return { kind: 'blank' };
  if (format !== undefined && isDateFormat(format)) {
    const day = dayFromSerial(number, dateSystem);
    if (isYearNumber(number)) {
      const shown = plainDay(day);
      return unreadable(
        shown,
        `the cell shows ${shown}; perhaps the year ${number} was typed into a date cell`,
      );
    }
    return said(spanShown(day, format), plainDay(day), asAt);
  }
  if (isYearNumber(number) || isEightDigits(number)) return readPlain(String(number), asAt);
  if (number === 1) return { kind: 'said', status: 'completed' };
  return readSerial(number, context) ?? unreadable(String(number), 'the number is neither a date nor a year');
}

/**
 * A whole number in a cell that does not show dates, as the serial number of a day of the 40 years before the as-at day or
 * the ten after it: one further off is rather a number of something else. `undefined` if it is none. Which date system it
 * counts in is certain only in a workbook of the usual one; otherwise the two days, four years apart, are a question.
 */
export function readSerial(number: number, { asAt, dateSystem }: DateContext): TrainingCell | undefined {
  if (!Number.isInteger(number) || number < 10_000 || number > 99_999) return undefined;
  const text = String(number);
  const usual = dayFromSerial(number, 1900);
  const years = calendarDate(usual).year - calendarDate(asAt).year;
  if (years < -40 || years > 10) return undefined;
  if (dateSystem === 1900) return said(exactly(usual), text, asAt);
  const other = plainDay(dayFromSerial(number, 1904));
  return unreadable(
    text,
    `it may be ${other}, as this workbook counts days from 1904, or ${plainDay(usual)}, if it was pasted from another; give the cell a date format and the right date`,
  );
}

/** The whole month for 1 September 2023 shown as `Sep-23`, the whole year for 1 January shown as `2023`. */
function spanShown(day: Day, format: string): Span {
  const { year, month, date } = calendarDate(day);
  const shown = shownBy(format);
  if (shown === 'month' && date === 1) return monthSpan(year, month, month);
  if (shown === 'year' && date === 1 && month === 1) return monthSpan(year, 1, 12);
  return exactly(day);
}

const isEightDigits = (number: number): boolean =>
  Number.isInteger(number) && number >= 10_000_000 && number <= 99_999_999;

function said(span: Span, text: string, asAt: Day): TrainingCell {
  return isWithinReach(span.from, asAt) && isWithinReach(span.to, asAt)
    ? { kind: 'said', done: span }
    : unreadable(text, `${plainDay(span.from)} cannot be right`);
}

function readPlain(text: string, asAt: Day): TrainingCell {
  const read = readDateText(text, asAt);
  return read.kind === 'span' ? { kind: 'said', done: read.span } : unreadable(text, read.why);
}
