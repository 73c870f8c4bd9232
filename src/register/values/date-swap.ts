import { calendarDate, dayOf, type Day } from '../../calendar/day';
import { exactly, type Span } from '../../calendar/span';
import { isDayFirst, isMonthFirst, type DateColumn } from './date-column';

/**
 * How probable it is at most, in a column without fault, that a month's days are all from 1 to 12, or all from 13 on. Over
 * a year a day is so with 0.39 and 0.61; but training clusters in the first days of a term or half term.
 */
const EARLY = 0.45;
const EARLY_WHERE_TERMS_BEGIN = 0.7;
const TERMS_BEGIN: ReadonlySet<number> = new Set([1, 4, 6, 9, 11]);
const LATE = 0.62;
/**
 * A column is doubted if chance would make it look like this less than once in so many columns. Texts that a spreadsheet
 * set to British dates would have made dates of are themselves a sign of another setting, so that less is asked beside them.
 */
const ODDS = 1 / 10_000;
const ODDS_BESIDE_TEXTS = 1 / 200;
const FEWEST_DATES = 10;
/** Slips: a lone date with the month first is one if at least so many others prove that the day stands first. */
const PROOFS_AGAINST_ONE = 50;

/** The day itself, and the one it would be with day and month swapped, if that is another. */
export function swapAlternatives(day: Day): readonly Span[] {
  const { year, month, date } = calendarDate(day);
  return date > 12 || date === month ? [exactly(day)] : [exactly(day), exactly(dayOf(year, date, month))];
}

/**
 * True if the dates that a spreadsheet holds as dates have probably been read with the month first from texts that had the
 * day first, or the other way round: then only days up to 12 became dates, and the rest stayed text.
 *
 * Chance is reckoned over months, not cells or days: a training day of 40 people is one draw, and so is the first week of
 * September. Some fifteen months with days up to 12 only pass the odds of one in 10,000, and some five of them beside
 * six of texts with later days only those of one in 200. Columns of which half of the days are the first of a
 * month (month-only dates) or lie in one month of the year (the same training day every year) are not doubted.
 */
export function areStoredSwapped({ stored, written }: DateColumn): boolean {
  const days = distinct(stored.map(({ day }) => day));
  const convertible = written.filter(({ isConvertible }) => isConvertible);
  const late = distinct(
    convertible.filter(isDayFirst).map(({ second, first, year }) => dayOf(year, second, first)),
  );
  const areTextsLate = convertible.length > 0 && convertible.every(isDayFirst);
  const ofTexts = areTextsLate ? chanceOf(late, () => LATE) : 1;
  if (!days.some((day) => swapAlternatives(day).length > 1)) return false;
  // Texts of which none could become a date: whatever did may have been swapped.
  if (ofTexts < ODDS) return true;
  if (!days.every((day) => calendarDate(day).date <= 12)) return false;
  if (days.length + (areTextsLate ? late.length : 0) < FEWEST_DATES || isMonthly(days)) return false;
  const ofStored = chanceOf(days, (month) => (TERMS_BEGIN.has(month) ? EARLY_WHERE_TERMS_BEGIN : EARLY));
  return ofStored * ofTexts < (areTextsLate ? ODDS_BESIDE_TEXTS : ODDS);
}

/**
 * True if texts such as `11/25/2024` show that some dates of the column stand month first: then all that can be read both
 * ways are in doubt, and so are stored dates up to the 12th.
 */
export function isMonthSometimesFirst({ stored, written }: DateColumn): boolean {
  const monthFirst = written.filter(isMonthFirst).length;
  const dayFirst =
    written.filter(isDayFirst).length + stored.filter(({ day }) => calendarDate(day).date > 12).length;
  return monthFirst > 0 && dayFirst < monthFirst * PROOFS_AGAINST_ONE;
}

const distinct = (days: readonly Day[]): readonly Day[] => [...new Set(days)];

/** The product of the months' chances, each month of each year once. */
function chanceOf(days: readonly Day[], chanceIn: (month: number) => number): number {
  const months = new Map(
    days.map((day) => {
      const { year, month } = calendarDate(day);
      return [year * 12 + month, month];
    }),
  );
  return [...months.values()].reduce((product, month) => product * chanceIn(month), 1);
}

/** Half of the days are a first of a month, or in the same month of the year. */
function isMonthly(days: readonly Day[]): boolean {
  const dates = days.map(calendarDate);
  const firsts = dates.filter(({ date }) => date === 1).length;
  const most = Math.max(
    ...Array.from({ length: 12 }, (_, index) => dates.filter(({ month }) => month === index + 1).length),
  );
  return Math.max(firsts, most) * 2 >= days.length;
}
