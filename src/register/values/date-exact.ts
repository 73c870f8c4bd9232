import type { Day } from '../../calendar/day';
import { dayFrom, noDate, type DateText } from './date-parts';
import { monthOf } from './date-signs';

const YEAR = "'?(\\d{4}|\\d{2})";
/** What may stand between a day and its month's name. */
const GAP = '[-/.,\\s_]*';
const SEPARATOR = '(\\s?(?:-{1,2}|/{1,2}|\\\\{1,2}|\\.{1,2}|_{1,2}|,)\\s?|\\s)';

const pattern = (source: string) => new RegExp(`^${source}$`);
const EIGHT_DIGITS = pattern('(\\d{8})');
const YEAR_FIRST = pattern('(\\d{4})([-/._ ])(\\d{1,2})\\2(\\d{1,2})');
const DAY_FIRST = pattern(`(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}${YEAR}`);
const DAY_MONTH_NAME = pattern(`(\\d{1,2})°?${GAP}([A-L])(${GAP})${YEAR}`);
const MONTH_NAME_DAY = pattern(`([A-L])${GAP}(\\d{1,2})°?(?:[-/.,_]\\s?|\\s[/.,_]?\\s?)(\\d{4})`);
const YEAR_MONTH_NAME_DAY = pattern(`(\\d{4})${GAP}([A-L])${GAP}(\\d{1,2})°?`);

/**
 * Reads one day with its year, all of the text, day first unless the month is a name. `text` is in the signs of
 * `date-signs.ts`. `undefined` if it has another form; a reason if it has this form but is no day.
 */
export function readExactDay(text: string, asAt: Day): DateText | undefined {
  const digits = EIGHT_DIGITS.exec(text)?.[1];
  if (digits !== undefined) return eightDigits(digits, asAt);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return day(yearFirst[1], Number(yearFirst[3]), yearFirst[4], asAt);
  const numbers = DAY_FIRST.exec(text);
  if (numbers) {
    const [, date, first = '', month, second = '', year] = numbers;
    return areAlike(first, second) ? day(year, Number(month), date, asAt) : undefined;
  }
  const named = DAY_MONTH_NAME.exec(text);
  if (named) {
    const [, date, month, gap = '', year = ''] = named;
    // `3 Nov - 24` may be a range.
    return gap === ' - ' && year.length === 2 ? undefined : day(year, monthOf(month), date, asAt);
  }
  const monthFirst = MONTH_NAME_DAY.exec(text);
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], asAt);
  const nameBetween = YEAR_MONTH_NAME_DAY.exec(text);
  return nameBetween ? day(nameBetween[1], monthOf(nameBetween[2]), nameBetween[3], asAt) : undefined;
}

/** `3-11 2024`, `3/11 24` and `3, 11, 2024` may be several days; `3/11.2024` is a slip that changes nothing. */
function areAlike(first: string, second: string): boolean {
  const [a, b] = [first.trim()[0] ?? ' ', second.trim()[0] ?? ' '];
  if (a === ',') return first === ',' && second === ',';
  return a === b || ('/.'.includes(a) && '/.'.includes(b));
}

/** `20241103` or `03112024`, if only one of the two ways gives a day. */
function eightDigits(digits: string, asAt: Day): DateText {
  const yearFirst = day(digits.slice(0, 4), Number(digits.slice(4, 6)), digits.slice(6), asAt);
  const dayFirst = day(digits.slice(4), Number(digits.slice(2, 4)), digits.slice(0, 2), asAt);
  if (yearFirst.kind === 'span' && dayFirst.kind === 'span') return noDate('it can be read in two ways');
  return yearFirst.kind === 'span' ? yearFirst : dayFirst;
}

const day = (year: string | undefined, month: number, date: string | undefined, asAt: Day): DateText =>
  dayFrom({ year: year ?? '', month, date: Number(date) }, asAt);
