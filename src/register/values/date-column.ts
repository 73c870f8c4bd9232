import { calendarDate, dayFromSerial, dayOf, daysInMonth, type Day } from '../../calendar/day';
import type { CellRef } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import { shownBy } from './date-format';
import { isYearNumber } from './date-number';
import { fullYear, isWithinReach } from './date-parts';
import { readDateText } from './date-text';
import { plainSigns } from './date-signs';
import { withoutTime } from './date-time';
import type { DateContext } from './training-cell';

/** A cell of a date column with its address; blank cells may be left out or given as `undefined`. */
export type DateColumnCell = { readonly cell: Cell | undefined; readonly ref: CellRef };

/** A day that the spreadsheet itself holds as a date. */
export type StoredDay = { readonly ref: CellRef; readonly day: Day };

/** A date written as text in figures, such as `11/25/2024`: its first two numbers as they stand. */
export type WrittenNumbers = {
  readonly ref: CellRef;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** True with slashes or hyphens: a spreadsheet makes such a text a date if its own order of day and month allows it. */
  readonly isConvertible: boolean;
};

/** What the cells of one column show of how its dates came there. */
export type DateColumn = {
  /** Date cells of our time whose format shows day, month and year. */
  readonly stored: readonly StoredDay[];
  /** Date cells whose format shows day and month only, such as `23-Sep`. */
  readonly withoutYear: readonly StoredDay[];
  /** Date cells of the years 1900 to 1910, with the number that they hold. */
  readonly early: readonly (StoredDay & { readonly number: number })[];
  readonly written: readonly WrittenNumbers[];
  /** How many cells, date or text, give a month and year without a day. */
  readonly months: number;
};

const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?'?(\d{4}|\d{2})$/;
const MONTH_TEXT = /^\p{L}{3,9}[-/.,\s]*'?(?:\d{4}|\d{2})$/u;

/** Sorts the cells of a date column by what they show; cells that hold no date are left out. */
export function dateColumn(cells: readonly DateColumnCell[], context: DateContext): DateColumn {
  const column = {
    stored: [] as StoredDay[],
    withoutYear: [] as StoredDay[],
    early: [] as DateColumn['early'][number][],
    written: [] as WrittenNumbers[],
    months: 0,
  };
  for (const { cell, ref } of cells) {
    if (cell?.kind === 'text') {
      const numbers = writtenNumbers(cell.text, ref, context.asAt);
      if (numbers) column.written.push(numbers);
      else if (MONTH_TEXT.test(cell.text.trim()) && readDateText(cell.text, context.asAt).kind === 'span')
        column.months += 1;
    }
    if (cell?.kind !== 'number' || cell.format === undefined) continue;
    const shown = shownBy(cell.format);
    if (shown === 'nothing') continue;
    const { number } = cell;
    const day = dayFromSerial(number, context.dateSystem);
    const { year, date } = calendarDate(day);
    if (isYearNumber(number) || (year >= 1900 && year <= 1910)) column.early.push({ ref, day, number });
    else if (!isWithinReach(day, context.asAt)) continue;
    else if (shown === 'day') column.stored.push({ ref, day });
    else if (shown === 'day-month') column.withoutYear.push({ ref, day });
    else if (shown === 'month' && date === 1) column.months += 1;
  }
  return column;
}

function writtenNumbers(text: string, ref: CellRef, asAt: Day): WrittenNumbers | undefined {
  if (text.length > 40) return undefined;
  const plain = plainSigns(text);
  const match = NUMBERS.exec(plain) ?? NUMBERS.exec(withoutTime(plain) ?? '');
  if (!match) return undefined;
  const [, first, sign, second, year = ''] = match;
  return {
    ref,
    first: Number(first),
    second: Number(second),
    year: fullYear(year, asAt),
    isConvertible: sign !== '.',
  };
}

/** True if only the month can stand first: `11/25/2024`. */
export const isMonthFirst = ({ first, second, year }: WrittenNumbers): boolean =>
  first >= 1 && first <= 12 && second > 12 && second <= daysInMonth(year, first);

/** True if only the day can stand first: `25/11/2024`. */
export const isDayFirst = ({ first, second, year }: WrittenNumbers): boolean =>
  second >= 1 && second <= 12 && first > 12 && first <= daysInMonth(year, second);

/** The day of numbers that can be read both ways to different days, read day first; `undefined` if they cannot. */
export function ambiguousDay({ first, second, year }: WrittenNumbers): Day | undefined {
  const isEither = first >= 1 && first <= 12 && second >= 1 && second <= 12 && first !== second;
  return isEither ? dayOf(year, second, first) : undefined;
}
