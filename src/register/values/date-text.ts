import { dayOf, daysInMonth, isCalendarDate, type Day } from '../../calendar/day';
import { exactly, type Span } from '../../calendar/span';
import { calendarDate } from '../../calendar/day';

/** What a text says as a date: an exact or rough day, or why it is none. */
export type DateText =
  { readonly kind: 'span'; readonly span: Span } | { readonly kind: 'none'; readonly why: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:r|ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = "'?(\\d{4}|\\d{2})";
const SEPARATOR = '\\s*[-/\\\\.,\\s]\\s*';
const TIME = /[t\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?:am|pm|z)?$/;
const WEEKDAY =
  /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?[\s,.]+/;

const pattern = (source: string) => new RegExp(`^${source}$`);
const ISO = pattern('(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})');
const DAY_FIRST = pattern(`(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}${YEAR}`);
const DAY_MONTH_NAME = pattern(`${DATE}(?:\\s+of)?[-/.,\\s]*${MONTH}[-/.,\\s]*${YEAR}`);
const MONTH_NAME_DAY = pattern(`${MONTH}[-/.,\\s]*${DATE}[-/.,\\s]+(\\d{4})`);
const MONTH_NAME_YEAR = pattern(`${MONTH}[-/.,\\s]*${YEAR}`);
const YEAR_MONTH_NAME = pattern(`(\\d{4})[-/.,\\s]+${MONTH}`);
const MONTH_YEAR = pattern('(\\d{1,2})[-/.](\\d{4})');
const TWO_NUMBERS = pattern('(\\d{4}|\\d{2})\\s*[-/]\\s*(\\d{4}|\\d{2})');
const ONLY_YEAR = pattern('(\\d{4})');
const TERM = pattern(`(autumn|spring|summer)(?:\\s+term)?(?:\\s*[12])?[-/.,\\s]*${YEAR}`);
const SAME_MONTH_RANGE = pattern(`${DATE}\\s*(?:-|–|—|to|&|and|/)\\s*${DATE}\\s*${MONTH}[-/.,\\s]*${YEAR}`);
const NUMBER_RANGE = pattern(`(\\d{1,2})\\s*(?:-|–|&)\\s*(\\d{1,2})[/.](\\d{1,2})[/.]${YEAR}`);
const EIGHT_DIGITS = pattern('(\\d{8})');
const TWO_MONTH_RANGE = pattern(
  `${DATE}\\s*${MONTH}\\s*(?:-|–|—|to|&|and)\\s*${DATE}\\s*${MONTH}[-/.,\\s]*${YEAR}`,
);
const RANGE = /^(.{6,}?)\s*(?:\s-\s|–|—|\sto\s)\s*(.{6,})$/;

/** School terms of the English year, as wide as they fall anywhere: first and last month. */
const TERM_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  autumn: [9, 12],
  spring: [1, 4],
  summer: [4, 8],
};

const WEEK = /^(?:w\/?[cb]|week (?:commencing|beginning|of))[\s.:]+(.+)$/;

const NO_DATE: DateText = { kind: 'none', why: 'it is not a date' };

/**
 * Reads a date as people in Britain write it: day first, never month first. Month-only, term, year-only and school-year
 * texts give a rough day. Of a range such as `7-11 July 2025` the last day counts: training is done when it ends.
 * `asAt` decides two-digit years: from 79 years before it to 20 after. A date that does not exist, such as 31 February
 * or month 25, is no date: day and month are never swapped.
 */
export function readDateText(text: string, asAt: Day): DateText {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(WEEKDAY, '')
    .replace(TIME, '')
    .replace(/[.,;]$/, '');
  if (!/\d/.test(plain)) return NO_DATE;
  const week = WEEK.exec(plain)?.[1];
  if (week !== undefined) return weekFrom(readDay(week, asAt) ?? NO_DATE);
  return readDay(plain, asAt) ?? readRoughDay(plain, asAt) ?? readRange(plain, asAt) ?? NO_DATE;
}

function readDay(text: string, asAt: Day): DateText | undefined {
  const digits = EIGHT_DIGITS.exec(text)?.[1];
  if (digits !== undefined) return eightDigits(digits, asAt);
  const iso = ISO.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3], asAt);
  const numbers = DAY_FIRST.exec(text);
  if (numbers) return day(numbers[3], numbers[2], numbers[1], asAt);
  const named = DAY_MONTH_NAME.exec(text);
  if (named) return day(named[3], monthNumber(named[2]), named[1], asAt);
  const monthFirst = MONTH_NAME_DAY.exec(text);
  return monthFirst ? day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], asAt) : undefined;
}

function readRoughDay(text: string, asAt: Day): DateText | undefined {
  const monthYear = MONTH_NAME_YEAR.exec(text);
  if (monthYear) return months(monthYear[2], monthNumber(monthYear[1]), monthNumber(monthYear[1]), asAt);
  const yearMonth = YEAR_MONTH_NAME.exec(text);
  if (yearMonth) return months(yearMonth[1], monthNumber(yearMonth[2]), monthNumber(yearMonth[2]), asAt);
  const term = TERM.exec(text);
  const termMonths = TERM_MONTHS[term?.[1] ?? ''];
  if (term && termMonths) return months(term[2], termMonths[0], termMonths[1], asAt);
  const monthNumberYear = MONTH_YEAR.exec(text);
  if (monthNumberYear)
    return months(monthNumberYear[2], Number(monthNumberYear[1]), Number(monthNumberYear[1]), asAt);
  const year = ONLY_YEAR.exec(text);
  if (year) return months(year[1], 1, 12, asAt);
  const two = TWO_NUMBERS.exec(text);
  return two ? readTwoNumbers(two[1] ?? '', two[2] ?? '', asAt) : undefined;
}

/** `2023/24` is a school year, 1 September to 31 August; `2024-03` and `03/25` are a month; `11/12` could be either. */
function readTwoNumbers(first: string, second: string, asAt: Day): DateText {
  const a = fullYear(first, asAt);
  const b = fullYear(second, asAt);
  const isSchoolYear = b === a + 1;
  const firstIsMonth = first.length === 2 && Number(first) >= 1 && Number(first) <= 12;
  const secondIsMonth = second.length === 2 && Number(second) >= 1 && Number(second) <= 12;
  if (isSchoolYear && !(firstIsMonth && second.length === 2))
    return span(dayOf(a, 9, 1), dayOf(b, 8, 31), asAt);
  if (first.length === 4 && secondIsMonth) return months(first, Number(second), Number(second), asAt);
  if (firstIsMonth && !secondIsMonth && Number(second) > 12)
    return months(second, Number(first), Number(first), asAt);
  return {
    kind: 'none',
    why: `“${first}/${second}” may be a day and month, a month and year, or a school year`,
  };
}

/** `w/c 18/11/24`: some day of the week that begins then. */
const weekFrom = (date: DateText): DateText =>
  date.kind === 'span' ? { kind: 'span', span: { from: date.span.from, to: date.span.from + 6 } } : date;

/** `20241103` or `03112024`, if only one of the two ways gives a day. */
function eightDigits(digits: string, asAt: Day): DateText {
  const yearFirst = day(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6), asAt);
  const dayFirst = day(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2), asAt);
  if (yearFirst.kind === 'span' && dayFirst.kind === 'span')
    return { kind: 'none', why: 'it can be read in two ways' };
  return yearFirst.kind === 'span' ? yearFirst : dayFirst;
}

function readRange(text: string, asAt: Day): DateText | undefined {
  const numbers = NUMBER_RANGE.exec(text);
  if (numbers) {
    const [, from, to, month, year] = numbers;
    return ordered(day(year, month, from, asAt), day(year, month, to, asAt));
  }
  const oneMonth = SAME_MONTH_RANGE.exec(text);
  if (oneMonth) {
    const [, from, to, month, year] = oneMonth;
    return ordered(day(year, monthNumber(month), from, asAt), day(year, monthNumber(month), to, asAt));
  }
  const twoMonths = TWO_MONTH_RANGE.exec(text);
  if (twoMonths) {
    const [, from, fromMonth, to, toMonth, year] = twoMonths;
    return ordered(day(year, monthNumber(fromMonth), from, asAt), day(year, monthNumber(toMonth), to, asAt));
  }
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const from = readDay(range[1] ?? '', asAt);
  const to = readDay(range[2] ?? '', asAt);
  return from && to ? ordered(from, to) : undefined;
}

/** The end of a range, if it does not run backwards. */
function ordered(from: DateText, to: DateText): DateText {
  if (from.kind === 'none') return from;
  if (to.kind === 'none') return to;
  return from.span.from <= to.span.from ? to : { kind: 'none', why: 'the range ends before it begins' };
}

const monthNumber = (name: string | undefined): number => MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;

/** Two digits mean the year within 79 years before and 20 after the as-at date. */
function fullYear(text: string, asAt: Day): number {
  if (text.length !== 2) return Number(text);
  const now = calendarDate(asAt).year;
  const year = Math.floor(now / 100) * 100 + Number(text);
  if (year > now + 20) return year - 100;
  return year < now - 79 ? year + 100 : year;
}

function day(
  yearText: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
  asAt: Day,
): DateText {
  const parts = { year: fullYear(yearText ?? '', asAt), month: Number(month), date: Number(date) };
  if (parts.month > 12) {
    return { kind: 'none', why: `there is no month ${parts.month} (dates are read day first)` };
  }
  if (!isCalendarDate(parts)) return { kind: 'none', why: 'there is no such day' };
  const found = dayOf(parts.year, parts.month, parts.date);
  return span(found, found, asAt);
}

function months(yearText: string | undefined, first: number, last: number, asAt: Day): DateText {
  const year = fullYear(yearText ?? '', asAt);
  if (first < 1 || last > 12) return { kind: 'none', why: `there is no month ${first > 12 ? first : last}` };
  return span(dayOf(year, first, 1), dayOf(year, last, daysInMonth(year, last)), asAt);
}

/** Training is not older than a working life nor planned more than a generation ahead: such a year is a slip. */
function span(from: Day, to: Day, asAt: Day): DateText {
  const now = calendarDate(asAt).year;
  const year = calendarDate(from).year;
  if (year < now - 79 || year > now + 20) return { kind: 'none', why: `the year ${year} cannot be right` };
  return { kind: 'span', span: from === to ? exactly(from) : { from, to } };
}
