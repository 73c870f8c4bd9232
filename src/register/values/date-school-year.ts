import { dayOf, type Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { fullYear, monthsFrom, noDate, spanFrom, type DateText } from './date-parts';
import { seasonOf } from './date-signs';

const pattern = (source: string) => new RegExp(`^${source}$`);
const YEARS = '(\\d{4}|\\d{2})\\s?[-/]\\s?(\\d{4}|\\d{2})';
const TWO_NUMBERS = pattern('(\\d{4}|\\d{2})\\s?([-/])\\s?(\\d{4}|\\d{2})');
const SCHOOL_YEAR = pattern(`Y[\\s.:]*${YEARS}`);
const SCHOOL_YEAR_BEHIND = pattern(`${YEARS}\\s?Y`);
const ONLY_YEAR = pattern('(\\d{4})');
/** A term, with which half of it: a half is taken as the whole, since half terms move. */
const SEASON = '([M-U])(?:\\s?[12](?:\\s?[&/]\\s?[12])?(?!\\d))?';
const SEASON_YEAR = pattern(`${SEASON}[-/.,\\s_]*'?(\\d{4}|\\d{2})`);
const YEAR_SEASON = pattern(`(\\d{4})[-/.,\\s_]*${SEASON}`);
const SEASON_SCHOOL_YEAR = pattern(`${SEASON}[\\s,]*Y?\\s?${YEARS}`);
const SCHOOL_YEAR_SEASON = pattern(`Y?\\s?${YEARS}[\\s,]*${SEASON}`);
const TWO_SEASONS = pattern("([M-U])\\s?[-/&]\\s?([M-U])\\s?'?(\\d{4}|\\d{2})");

/** Reads a term or holiday of a year or school year: `Autumn 2025`, `Spring term 2 2024/25`. As `readRoughDay`. */
export function readSeason(text: string, asAt: Day): DateText | undefined {
  const plain = SEASON_YEAR.exec(text);
  if (plain) return season(plain[1], plain[1], fullYear(plain[2] ?? '', asAt), asAt);
  const yearFirst = YEAR_SEASON.exec(text);
  if (yearFirst) return season(yearFirst[2], yearFirst[2], Number(yearFirst[1]), asAt);
  const two = TWO_SEASONS.exec(text);
  if (two) return season(two[1], two[2], fullYear(two[3] ?? '', asAt), asAt);
  const before = SEASON_SCHOOL_YEAR.exec(text);
  const behind = SCHOOL_YEAR_SEASON.exec(text);
  if (!before && !behind) return undefined;
  const sign = before?.[1] ?? behind?.[3] ?? '';
  const years = schoolYear(before?.[2] ?? behind?.[1] ?? '', before?.[3] ?? behind?.[2] ?? '', asAt);
  if (years === undefined) return noDate('the two years are not one school year');
  return season(sign, sign, (seasonOf(sign)?.from ?? 0) >= 9 ? years : years + 1, asAt);
}

function season(first = '', last = '', year: number, asAt: Day): DateText {
  const [from, to] = [seasonOf(first), seasonOf(last)];
  if (!from || !to) return noDate('it is not a date');
  return from.from > to.from
    ? noDate('the range ends before it begins')
    : monthsFrom(year, from.from, to.to, asAt);
}

/** Reads a year or school year: `2024`, `2023/24`, `AY 23-24`; also `03/25`, a month. As `readRoughDay`. */
export function readYear(text: string, asAt: Day): DateText | undefined {
  const year = ONLY_YEAR.exec(text);
  if (year) return monthsIn(year[1], 1, 12, asAt);
  const named = SCHOOL_YEAR.exec(text) ?? SCHOOL_YEAR_BEHIND.exec(text);
  if (named) {
    const first = schoolYear(named[1] ?? '', named[2] ?? '', asAt);
    return first === undefined
      ? noDate('the two years are not one school year')
      : spanFrom(schoolYearSpan(first), asAt);
  }
  const two = TWO_NUMBERS.exec(text);
  if (!two) return undefined;
  const [, first = '', sign, second = ''] = two;
  return readTwoNumbers(first, second, sign === '-', asAt);
}

/** `2023/24` is a school year, 1 September to 31 August; `2024-03` and `03/25` are a month; `11/12` could be either. */
function readTwoNumbers(first: string, second: string, isDashed: boolean, asAt: Day): DateText {
  const start = schoolYear(first, second, asAt);
  const firstIsMonth = first.length === 2 && Number(first) >= 1 && Number(first) <= 12;
  const secondIsMonth = second.length === 2 && Number(second) >= 1 && Number(second) <= 12;
  if (start !== undefined && !(firstIsMonth && second.length === 2))
    return spanFrom(schoolYearSpan(start), asAt);
  // `11-15` may be five days.
  const isDays = isDashed && first < second && second.length === 2 && Number(second) <= 31;
  if (first.length === 4 && secondIsMonth) return monthsIn(first, Number(second), Number(second), asAt);
  if (firstIsMonth && !secondIsMonth && Number(second) > 12 && !isDays)
    return monthsIn(second, Number(first), Number(first), asAt);
  const other = isDays ? 'several days' : 'a day and month';
  return noDate(
    `“${first}${isDashed ? '-' : '/'}${second}” may be ${other}, a month and year, or a school year`,
  );
}

/** The first year of `2023/24`; `undefined` if the second does not follow it. */
export function schoolYear(first: string, second: string, asAt: Day): number | undefined {
  const start = fullYear(first, asAt);
  return fullYear(second, asAt) === start + 1 ? start : undefined;
}

/** 1 September of a year to 31 August of the next. */
export const schoolYearSpan = (start: number): Span => ({
  from: dayOf(start, 9, 1),
  to: dayOf(start + 1, 8, 31),
});

const monthsIn = (year: string | undefined, first: number, last: number, asAt: Day): DateText =>
  monthsFrom(fullYear(year ?? '', asAt), first, last, asAt);
