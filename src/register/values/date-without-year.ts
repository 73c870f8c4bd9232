import { calendarDate, dayOf, daysInMonth, type Day } from '../../calendar/day';
import { exactly, type Span } from '../../calendar/span';
import { spanFrom, monthSpan, fullYear, type DateText } from './date-parts';
import { schoolYear, schoolYearSpan } from './date-school-year';
import { monthOf, seasonOf } from './date-signs';

const WEEK = /^([WX])[\s.:]*(.+)$/;
const NUMBERS = /^(\d{1,2})\s?\/\s?(\d{1,2})$/;
const DAY_MONTH = /^(?:(?:\d{1,2})°?\s?[-,&/>]\s?)*(\d{1,2})°?[-/.,\s_]*([A-L])$/;
const MONTH_DAY = /^([A-L])[-/.,\s_]*(?:(\d{1,2})°|(\d))$/;
const TWO_DAYS = /^(\d{1,2})°?[-/.,\s_]*([A-L])\.?\s?[-&>]\s?(\d{1,2})°?[-/.,\s_]*([A-L])$/;
const MONTHS = /^(?:~[-\s]*)?([A-L])(?:\.?\s?[-/&>,]\s?([A-L]))?$/;
const SEASON = /^(?:~[-\s]*)?([M-U])(?:\s?[12])?$/;

/** What a text without a year says, for any year: the span it would be then, if there is such a day. */
type InYear = (year: number) => Span | undefined;

/**
 * Reads a day, range, month or term without its year, such as `12/5`, `10-15 August` or `Autumn 1`. `year` is the one
 * that the sheet is of: what fits into it once, and in no other way, is taken; without it the text lacks a year.
 * `text` is in the signs of `date-signs.ts`; `undefined` if it has another form.
 */
export function readWithoutYear(text: string, asAt: Day, year: Span | undefined): DateText | undefined {
  const reading = inYear(text);
  if (reading === undefined) return undefined;
  if (year === undefined) return { kind: 'none', why: 'it has no year', lacks: 'year' };
  const fitting = yearsOf(year).flatMap((each) => {
    const span = reading(each);
    return span && span.from >= year.from && span.to <= year.to ? [span] : [];
  });
  const [only] = fitting;
  if (only && fitting.length === 1 && !hasRival(text, asAt, year)) return spanFrom(only, asAt);
  const why =
    fitting.length === 0
      ? 'it has no year, and there is no such day in the year the sheet is of'
      : 'it has no year and can be read in two ways';
  return { kind: 'none', why, lacks: 'year' };
}

function inYear(text: string): InYear | undefined {
  const week = WEEK.exec(text);
  if (week) return weekIn(week[1] === 'W' ? 0 : -6, inYear(week[2] ?? ''));
  const numbers = NUMBERS.exec(text);
  if (numbers) return dayIn(Number(numbers[2]), Number(numbers[1]));
  const two = TWO_DAYS.exec(text);
  if (two) return rangeIn(dayIn(monthOf(two[2]), Number(two[1])), dayIn(monthOf(two[4]), Number(two[3])));
  const named = DAY_MONTH.exec(text);
  if (named) return isAscending(text) ? dayIn(monthOf(named[2]), Number(named[1])) : () => undefined;
  const monthFirst = MONTH_DAY.exec(text);
  if (monthFirst) return dayIn(monthOf(monthFirst[1]), Number(monthFirst[2] ?? monthFirst[3]));
  const months = MONTHS.exec(text);
  if (months) {
    const [first, last] = [monthOf(months[1]), monthOf(months[2] ?? months[1])];
    return (year) => (first > last ? undefined : monthSpan(year, first, last));
  }
  const season = seasonOf(SEASON.exec(text)?.[1] ?? '');
  return season && ((year) => monthSpan(year, season.from, season.to));
}

const dayIn =
  (month: number, date: number): InYear =>
  (year) =>
    month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)
      ? undefined
      : exactly(dayOf(year, month, date));

const weekIn = (from: number, begins: InYear | undefined): InYear | undefined =>
  begins &&
  ((year) => {
    const span = begins(year);
    return span && { from: span.from + from, to: span.from + from + 6 };
  });

/** The last day; the first must come before it, if only in the year before: `30 Dec - 3 Jan`. */
const rangeIn =
  (first: InYear, last: InYear): InYear =>
  (year) => {
    const [from, to] = [first(year), last(year)];
    const isDecember = from !== undefined && to !== undefined && from.from - to.from > 330;
    return from && to && (from.from <= to.from || isDecember) ? to : undefined;
  };

const isAscending = (text: string): boolean =>
  (text.match(/\d+/g) ?? []).every(
    (day, index, days) => index === 0 || Number(days[index - 1]) < Number(day),
  );

/** `11/12` may also be November 2012 or the school year 2011/12, if the sheet is of a year that has them. */
function hasRival(text: string, asAt: Day, year: Span): boolean {
  const numbers = /^(\d{2})\s?\/\s?(\d{2})$/.exec(text);
  if (!numbers) return false;
  const [, first = '', second = ''] = numbers;
  const start = schoolYear(first, second, asAt);
  const rivals = [
    ...(Number(first) >= 1 && Number(first) <= 12
      ? [monthSpan(fullYear(second, asAt), Number(first), Number(first))]
      : []),
    ...(start === undefined ? [] : [schoolYearSpan(start)]),
  ];
  return rivals.some((span) => span.from <= year.to && span.to >= year.from);
}

function yearsOf(span: Span): readonly number[] {
  const first = calendarDate(span.from).year;
  return Array.from({ length: calendarDate(span.to).year - first + 1 }, (_, index) => first + index);
}
