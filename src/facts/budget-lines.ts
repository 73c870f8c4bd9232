import { calendarDate, isoFromDay } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { FieldRead, Records, RowRecord, Sourced } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { partKey, PARTS, type PartName } from './budget-parts';
import { unknown } from './fact-table';
import { poundsOfField, sumOf } from './money';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import type { Fact } from './subject';

/** A line of the budget: so much for a year, and for the site, category, staff group or code that it names. */
export type BudgetLine = Readonly<Partial<Record<PartName, Sourced<string>>>> & {
  /** Year and parts; stable across sorting. */
  readonly key: string;
  /** Of a line that is entered twice all its rows, in the order of the registers. */
  readonly rows: readonly [RowRecord, ...RowRecord[]];
  /** The year in words; `undefined` if none is given. */
  readonly year?: Sourced<string>;
  /** First and last day of the year; `undefined` if it cannot be read. */
  readonly span?: Span;
  /** Why the year is not known. */
  readonly noYear?: string;
  /** What it is for, in words. */
  readonly words: string;
  /** In pounds; what is absent is blank. */
  readonly allocated: Fact;
  readonly carriedForward?: Fact;
  readonly income?: Fact;
  readonly available: Fact;
  /** What the register itself says of spending. */
  readonly spent?: Fact;
  readonly committed?: Fact;
  /** The cell to mark, then those of its parts. */
  readonly cells: readonly CellRef[];
};

/** The lines of all budgets; rows for the same year and the same line are one, of which the amounts are not known. */
export function budgetLines({ rows }: Records): readonly BudgetLine[] {
  const byKey = new Map<string, [RowRecord, ...RowRecord[]]>();
  for (const row of rows) {
    if (row.kind !== 'budget' || !isLine(row)) continue;
    const key = keyOf(row);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [row]);
    else same.push(row);
  }
  return [...byKey].map(([key, same]) => lineOf(key, same));
}

/** A year alone heads the rows below it. */
const isLine = (row: RowRecord): boolean =>
  ['allocated', ...PARTS, 'carriedForward', 'income', 'spent', 'committed'].some(
    (field) => fieldOf(row, field) !== undefined,
  );

function keyOf(row: RowRecord): string {
  const span = valueOf(fieldOf(row, 'year'), 'year')?.span;
  const year =
    span === undefined
      ? (wordsOfField(fieldOf(row, 'year')) ?? '')
      : `${isoFromDay(span.from)} ${isoFromDay(span.to)}`;
  return [year, ...PARTS.map((part) => partKey(part, wordsOfField(fieldOf(row, part)) ?? ''))].join('\u0000');
}

function lineOf(key: string, rows: readonly [RowRecord, ...RowRecord[]]): BudgetLine {
  const [row] = rows;
  const parts: Partial<Record<PartName, Sourced<string>>> = {};
  for (const part of PARTS) {
    const said = saidIn(fieldOf(row, part));
    if (said !== undefined) parts[part] = said;
  }
  const words = PARTS.flatMap((part) => parts[part]?.value ?? []).join(', ') || 'Training budget';
  const year = yearOf(row);
  const twice = rows.length > 1 ? enteredTwice(rows, words, year.year?.value) : undefined;
  const amount = (field: string): Fact | undefined => {
    const given = rows.flatMap((each) => poundsOfField(fieldOf(each, field)) ?? []);
    if (twice === undefined || given.length === 0) return given[0];
    return unknown(twice, [...given.flatMap(({ cells }) => cells), ...rows.map(({ cell }) => cell)]);
  };
  const allocated =
    amount('allocated') ??
    unknown(`no amount is allocated to the line in ${cellAddress(row.cell)}`, [row.cell]);
  const [carriedForward, income, spent, committed] = (
    ['carriedForward', 'income', 'spent', 'committed'] as const
  ).map(amount);
  return {
    key,
    rows,
    ...parts,
    ...year,
    words,
    allocated,
    available: sumOf([allocated, carriedForward, income].filter((each) => each !== undefined)),
    ...(carriedForward === undefined ? {} : { carriedForward }),
    ...(income === undefined ? {} : { income }),
    ...(spent === undefined ? {} : { spent }),
    ...(committed === undefined ? {} : { committed }),
    cells: [...rows.map(({ cell }) => cell), ...PARTS.flatMap((part) => parts[part]?.cell ?? [])],
  };
}

function saidIn(read: FieldRead | undefined): Sourced<string> | undefined {
  const text = wordsOfField(read);
  return read === undefined || text === undefined ? undefined : { value: text, cell: read.cell };
}

function yearOf(row: RowRecord): Pick<BudgetLine, 'year' | 'span' | 'noYear'> {
  const read = fieldOf(row, 'year');
  const year = valueOf(read, 'year');
  if (read !== undefined && year !== undefined)
    return { year: { value: nameOfYear(year.span), cell: read.cell }, span: year.span };
  const where = cellAddress(read?.cell ?? row.cell);
  if (read?.kind !== 'problem') return { noYear: `no year is given for the line in ${where}` };
  const noYear = `the year “${read.text}” in ${where} cannot be read: ${read.reason}`;
  return { year: { value: read.text, cell: read.cell }, noYear };
}

/** `2026/27`, or `2026` where it ends in the year in which it begins. */
export function nameOfYear({ from, to }: Span): string {
  const [first, last] = [calendarDate(from).year, calendarDate(to).year];
  return first === last ? String(first) : `${first}/${String(last % 100).padStart(2, '0')}`;
}

function enteredTwice(rows: readonly RowRecord[], words: string, year: string | undefined): string {
  const where = rows.map(({ cell }) => cellAddress(cell)).join(' and ');
  const number = rows.length === 2 ? 'two' : String(rows.length);
  return `${year === undefined ? 'the budget' : `the year ${year}`} has ${number} lines for ${words}: ${where}`;
}
