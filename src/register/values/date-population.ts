import { calendarDate, plainDay, type Day } from '../../calendar/day';
import { exactly, plainSpan, type Span } from '../../calendar/span';
import { cellAddress, type CellRef } from '../../workbook/address';
import {
  ambiguousDay,
  dateColumn,
  isDayFirst,
  isMonthFirst,
  type DateColumn,
  type DateColumnCell,
} from './date-column';
import { isYearNumber } from './date-number';
import { monthSpan } from './date-parts';
import { areStoredSwapped, isMonthSometimesFirst, swapAlternatives } from './date-swap';
import type { DateContext } from './training-cell';

export type { DateColumnCell } from './date-column';
export { swapAlternatives } from './date-swap';

/** A date that reads well by itself, but may be another: it is to be treated as unreadable, for this reason. */
export type DoubtfulDate = {
  readonly cell: CellRef;
  /** What it may be, the reading of the cell alone first. */
  readonly alternatives: readonly Span[];
  readonly reason: string;
};

/** What is suspicious about the dates of a column taken together. */
export type DateColumnDoubt = {
  readonly kind: 'swapped' | 'month-first' | 'typed-year' | 'month-or-day';
  /** The first twenty of the cells concerned, in the order given. */
  readonly cells: readonly CellRef[];
  /** How many there are in all. */
  readonly count: number;
  /** What was seen and what to do about it. */
  readonly sentence: string;
  /** All dates that are in doubt because of it; none for days of 1905, which are unreadable anyway. */
  readonly doubtful: readonly DoubtfulDate[];
};

/**
 * Judges the cells of one date column, or of all date columns of a register that came there together, as a population.
 * Nothing is corrected: what is in doubt is named. At most one doubt of each kind, and each cell is doubtful in one only.
 */
export function doubtDateColumn(
  cells: readonly DateColumnCell[],
  context: DateContext,
): readonly DateColumnDoubt[] {
  const column = dateColumn(cells, context);
  const doubts = [
    isMonthSometimesFirst(column) ? monthFirstDoubt(column) : undefined,
    !isMonthSometimesFirst(column) && areStoredSwapped(column) ? swapDoubt(column) : undefined,
    monthOrDayDoubt(column, context.asAt),
    typedYearDoubt(column),
  ];
  return doubts.filter((doubt) => doubt !== undefined);
}

function swapDoubt(column: DateColumn): DateColumnDoubt | undefined {
  const doubtful = swappable(column.stored);
  const [example] = doubtful;
  if (example === undefined) return undefined;
  const texts = column.written.filter(({ isConvertible }) => isConvertible);
  const signs = [
    ...(column.stored.every(({ day }) => calendarDate(day).date <= 12)
      ? ['no day is later than the 12th']
      : []),
    ...(texts.length > 0 && texts.every(isDayFirst)
      ? [`all ${texts.length} that stayed text have a later day`]
      : []),
  ].join(', and ');
  const sentence = `Day and month were probably swapped on import in the ${column.stored.length} dates that the spreadsheet holds as dates: ${signs}. ${exampleOf(example)} Compare some with the certificates, and correct those that are wrong.`;
  return doubt('swapped', doubtful, sentence);
}

function monthFirstDoubt(column: DateColumn): DateColumnDoubt | undefined {
  const proofs = column.written.filter(isMonthFirst);
  const [proof] = proofs;
  if (proof === undefined) return undefined;
  const texts = column.written.flatMap((written) => {
    const day = ambiguousDay(written);
    return day === undefined ? [] : [{ ref: written.ref, day }];
  });
  const doubtful = swappable([...texts, ...column.stored]);
  const [example] = doubtful;
  const some = proofs.length === 1 ? 'A date stands' : `${proofs.length} dates stand`;
  const sentence =
    `${some} with the month first, as in ${cellAddress(proof.ref)}, so others may do so too. ` +
    (example === undefined ? '' : `${exampleOf(example)} `) +
    'Write all of them with the day first, or with the name of the month.';
  if (example !== undefined) return doubt('month-first', doubtful, sentence);
  return { ...doubt('month-first', [], sentence), ...firstOf(proofs.map(({ ref }) => ref)) };
}

/** Cells such as `23-Sep`, typed as `Sep-23`: the days are all two-figure years of late, and nothing speaks against it. */
function monthOrDayDoubt({ withoutYear, months }: DateColumn, asAt: Day): DateColumnDoubt | undefined {
  const now = calendarDate(asAt).year;
  const century = Math.floor(now / 100) * 100;
  const isYear = (date: number) => century + date >= now - 8 && century + date <= now + 2;
  const days = new Set(withoutYear.map(({ day }) => day));
  const isLikely = days.size >= 10 || (months >= 3 && months >= withoutYear.length);
  if (!isLikely || !withoutYear.every(({ day }) => isYear(calendarDate(day).date))) return undefined;
  const doubtful = withoutYear.map(({ ref, day }) => {
    const { month, date } = calendarDate(day);
    return doubtfulDate(ref, [exactly(day), monthSpan(century + date, month, month)]);
  });
  const [example] = doubtful;
  if (example === undefined) return undefined;
  const sentence = `A month and year such as “Sep-23” was probably typed, of which the spreadsheet made the 23rd of September. ${exampleOf(example)} Type the month with all four figures of its year.`;
  return doubt('month-or-day', doubtful, sentence);
}

function typedYearDoubt({ early }: DateColumn): DateColumnDoubt | undefined {
  const example = early.find(({ number }) => isYearNumber(number)) ?? early[0];
  if (example === undefined) return undefined;
  const shown = `${plainDay(example.day)} in ${cellAddress(example.ref)}`;
  const why = isYearNumber(example.number)
    ? `the year ${example.number} was probably typed into a cell that shows dates`
    : `the number ${example.number} was probably typed into a cell that shows dates`;
  const sentence = `${early.length === 1 ? 'A cell shows a day' : `${early.length} cells show days`} of the years 1900 to 1910, such as ${shown}: ${why}. Type the whole date, or give the cell the format General and type the year again.`;
  return { kind: 'typed-year', ...firstOf(early.map(({ ref }) => ref)), sentence, doubtful: [] };
}

const swappable = (days: readonly { readonly ref: CellRef; readonly day: Day }[]): readonly DoubtfulDate[] =>
  days.flatMap(({ ref, day }) => {
    const alternatives = swapAlternatives(day);
    return alternatives.length > 1 ? [doubtfulDate(ref, alternatives)] : [];
  });

const doubtfulDate = (cell: CellRef, alternatives: readonly Span[]): DoubtfulDate => ({
  cell,
  alternatives,
  reason: `it may be ${alternatives.map(plainSpan).join(' or ')}, to judge by the other dates of its column`,
});

const exampleOf = ({ cell, alternatives }: DoubtfulDate): string =>
  `${cellAddress(cell)} may be ${alternatives.map(plainSpan).join(' or ')}.`;

const doubt = (
  kind: DateColumnDoubt['kind'],
  doubtful: readonly DoubtfulDate[],
  sentence: string,
): DateColumnDoubt => ({ kind, ...firstOf(doubtful.map(({ cell }) => cell)), sentence, doubtful });

const MOST_SHOWN = 20;

const firstOf = (cells: readonly CellRef[]): Pick<DateColumnDoubt, 'cells' | 'count'> => ({
  cells: cells.slice(0, MOST_SHOWN),
  count: cells.length,
});
