import type { Day } from '../../calendar/day';
import { isExact, type Span } from '../../calendar/span';
import { readExactDay } from './date-exact';
import { mendMonth } from './date-month-slip';
import { noDate, spanFrom, type DateText } from './date-parts';
import { readRange } from './date-range';
import { readRoughDay } from './date-rough';
import { dateSigns, hasOddFigures, mayNameDate, plainSigns, type DateSigns } from './date-signs';
import { isLateGreenwich, withoutTime } from './date-time';
import { readWithoutYear } from './date-without-year';
import { DATE_WORDS } from './date-words';

export type { DateText } from './date-parts';

const WEEK = /^([WX])[\s.:]*(.+)$/;
const THREE_NUMBERS = /^\d{1,2}[-/.,\s]+\d{1,2}[-/.,\s]+(?:\d{4}|\d{2})$/;
const NO_DATE = noDate('it is not a date');

/**
 * Reads a date as people in Britain write it: day first, never month first. Month-only, term, year-only and school-year
 * texts give a rough day. Of a range such as `7-11 July 2025` the last day counts: training is done when it ends.
 * `asAt` decides two-digit years: from 79 years before it to 20 after. A date that does not exist, such as 31 February
 * or month 25, is no date: day and month are never swapped. `year` is the school or calendar year that the sheet is of,
 * if it says so; a day without a year, such as `12/5`, is that day of it.
 */
export function readDateText(text: string, asAt: Day, year?: Span): DateText {
  if (hasOddFigures(text)) return NO_DATE;
  const plain = plainSigns(text);
  if (!mayNameDate(plain)) return NO_DATE;
  const read = readPlain(plain, asAt, year);
  if (read.kind === 'span') return read;
  const dateOnly = withoutTime(plain);
  const timed = dateOnly === undefined ? undefined : readPlain(dateOnly, asAt, undefined);
  if (timed?.kind === 'span' && isExact(timed.span)) {
    const { from } = timed.span;
    return isLateGreenwich(plain) ? spanFrom({ from, to: from + 1 }, asAt) : timed;
  }
  const slip = /\d/.test(plain) ? mendMonth(plain) : undefined;
  const mended = slip === undefined ? undefined : readPlain(slip, asAt, year);
  if (mended?.kind === 'span') return mended;
  return read === NO_DATE && timed?.kind === 'none' ? timed : read;
}

function readPlain(plain: string, asAt: Day, year: Span | undefined): DateText {
  const signs = dateSigns(plain);
  // Words in an order that means nothing, or none of a figure, month and term.
  if (signs === undefined || !/[\dA-U]/.test(signs.text) || /\p{Ll}/u.test(signs.text)) return NO_DATE;
  const week = WEEK.exec(signs.text);
  if (week) return readWeek(week[1] === 'W', week[2] ?? '', signs.text, asAt, year);
  const exact = readExactDay(signs.text, asAt);
  if (exact) return onItsWeekday(exact, signs);
  const rough = readRoughDay(signs.text, asAt);
  if (rough?.kind === 'span') return rough;
  const range = readRange(signs.text, asAt);
  if (range?.kind === 'span') return range;
  const yearless = readWithoutYear(signs.text, asAt, year);
  if (yearless?.kind === 'span') return onItsWeekday(yearless, signs);
  const found = withLack(rough ?? range, yearless);
  return found ?? (THREE_NUMBERS.test(signs.text) ? noDate('it may be one day or several') : NO_DATE);
}

/** The better reason, with the note that a year would settle it. */
function withLack(found: DateText | undefined, yearless: DateText | undefined): DateText | undefined {
  if (found?.kind !== 'none' || yearless?.kind !== 'none') return found ?? yearless;
  return { ...found, lacks: 'year' };
}

/** `w/c 18/11/24`: some day of the week that begins then; `w/e 24/11/24`: that ends then. */
function readWeek(isFirst: boolean, day: string, text: string, asAt: Day, year: Span | undefined): DateText {
  const exact = readExactDay(day, asAt);
  if (exact === undefined) return readWithoutYear(text, asAt, year) ?? NO_DATE;
  if (exact.kind === 'none') return exact;
  const { from } = exact.span;
  return spanFrom(isFirst ? { from, to: from + 6 } : { from: from - 6, to: from }, asAt);
}

/** A day of the week that is not the date's shows a slip in one of them. */
function onItsWeekday(read: DateText, { weekdays }: DateSigns): DateText {
  const [weekday] = weekdays;
  if (read.kind === 'none' || weekday === undefined || weekdays.length > 1 || !isExact(read.span))
    return read;
  const actual = ((read.span.from % 7) + 7) % 7;
  if (actual === weekday) return read;
  return noDate(`that day is a ${nameOf(actual)}, not a ${nameOf(weekday)}`);
}

const nameOf = (weekday: number): string => {
  const name = DATE_WORDS.weekdays[weekday]?.[0] ?? '';
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};
