import { calendarDate, type Day } from '../../calendar/day';
import { fullYear, monthsFrom, noDate, type DateText } from './date-parts';
import { readSeason, readYear } from './date-school-year';
import { monthOf } from './date-signs';
import { DATE_WORDS } from './date-words';

const YEAR = "('?)(\\d{4}|\\d{2})";
const GAP = '[-/.,\\s_]*';
const pattern = (source: string) => new RegExp(`^${source}$`);
const MONTH_NAME_YEAR = pattern(`([A-L])(${GAP})${YEAR}`);
const YEAR_MONTH_NAME = pattern(`(\\d{4})${GAP}([A-L])`);
const MONTH_NUMBER_YEAR = pattern('(\\d{1,2})\\s?[-/.]\\s?(\\d{4})');
const TWO_MONTHS = pattern(`([A-L])\\.?\\s?[-/&>,]\\s?([A-L])${GAP}'?(\\d{4}|\\d{2})`);

/**
 * Reads a month, two months, a term, a year or a school year: a rough day. `text` is in the signs of `date-signs.ts`.
 * `undefined` if it has another form; a reason if it has this form but may mean several things.
 */
export function readRoughDay(signs: string, asAt: Day): DateText | undefined {
  const text = signs.replace(/^~[-\s]*/, '');
  return readMonths(text, asAt) ?? readSeason(text, asAt) ?? readYear(text, asAt);
}

function readMonths(text: string, asAt: Day): DateText | undefined {
  const named = MONTH_NAME_YEAR.exec(text);
  if (named) {
    const [, sign, gap = '', apostrophe, year = ''] = named;
    const month = monthOf(sign);
    const isTight = apostrophe !== '' || /^[-/]$/.test(gap);
    return (isTight ? undefined : perhapsDay(month, gap, year, asAt)) ?? months(year, month, month, asAt);
  }
  const yearFirst = YEAR_MONTH_NAME.exec(text);
  if (yearFirst) return months(yearFirst[1], monthOf(yearFirst[2]), monthOf(yearFirst[2]), asAt);
  const numbers = MONTH_NUMBER_YEAR.exec(text);
  if (numbers) return months(numbers[2], Number(numbers[1]), Number(numbers[1]), asAt);
  const two = TWO_MONTHS.exec(text);
  if (!two) return undefined;
  const [first, last] = [monthOf(two[1]), monthOf(two[2])];
  return first > last ? noDate('the range ends before it begins') : months(two[3], first, last, asAt);
}

/** So many years back, certificates still matter, and a number is rather their year than a day. */
const NEAR = 6;

/** `Oct 10` is October 2010 or 10 October; `Sept 23` is taken as September 2023 while that year is near. */
function perhapsDay(month: number, gap: string, year: string, asAt: Day): DateText | undefined {
  if (year.length === 4) return undefined;
  const full = fullYear(year, asAt);
  const isNear = full >= calendarDate(asAt).year - NEAR;
  if (gap !== ' - ' && (isNear || Number(year) > 31)) return undefined;
  const name = DATE_WORDS.months[month - 1]?.[0] ?? '';
  const capital = name.slice(0, 1).toUpperCase() + name.slice(1);
  return noDate(`it may be ${Number(year)} ${capital} or ${capital} ${full}`);
}

const months = (year: string | undefined, first: number, last: number, asAt: Day): DateText =>
  monthsFrom(fullYear(year ?? '', asAt), first, last, asAt);
