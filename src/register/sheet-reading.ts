import type { TopicMatcher } from '../catalogue/matcher';
import type { Span } from '../calendar/span';
import type { CellRef } from '../workbook/address';
import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell, type Grid } from './grid';
import type { ColumnReader } from './column-readers';
import type { DateRead, NameRead, Sourced } from './records';
import type { Register } from './register';
import { nameFromParts } from './values/person-name';
import type { Readers } from './readers';
import type { TrainingCell } from './values/training-cell';

/** Some rows of a register, with what is needed to read them. */
export type SheetReading = {
  readonly register: Register;
  readonly grid: Grid;
  readonly rows: readonly RowSnapshot[];
  readonly match: TopicMatcher;
  readonly readers: Readers;
  /** The readers of the details of a log or staff list, or of all fields of another kind. */
  readonly columnReaders: readonly ColumnReader[];
  /** True if commas part people in the column of names, instead of surname and forename. */
  readonly commasPart: boolean;
  /** Why the date in a cell is in doubt although it reads well: day and month may be exchanged in the whole column. */
  readonly doubtOf: (row: number, column: number) => string | undefined;
  /** The name last read before these rows, with its row, if any. */
  readonly above?: { readonly name: NameRead; readonly row: RowSnapshot };
};

/** The zero-based column of a field, if the register has it. */
export const columnOf = (register: Register, field: string): number | undefined =>
  register.fields[field]?.[0];

/**
 * A field's text in a row with its cell, else what is said once for the whole table; `undefined` if there is no such
 * column or the cell is blank.
 */
export function textIn(reading: SheetReading, row: RowSnapshot, field: string): Sourced<string> | undefined {
  const column = columnOf(reading.register, field);
  if (column === undefined) return reading.register.given[field];
  const raw = cellText(findCell(row, column)) || mergedOver(reading, row, column);
  // New lines stay: they part the names of several people.
  const value = raw.includes('  ') || raw.includes('\u00a0') ? raw.replace(/[^\S\n]+/g, ' ') : raw;
  return value === '' ? undefined : { value, cell: reading.grid.refAt(row.row, column) };
}

/** The person's name in a row, from one column or from forename and surname apart; the cell is the surname's then. */
export function nameIn(reading: SheetReading, row: RowSnapshot): NameRead | undefined {
  const whole = textIn(reading, row, 'person');
  const forename = textIn(reading, row, 'forename');
  const surname = textIn(reading, row, 'surname');
  if (surname !== undefined && forename !== undefined) {
    const name = nameFromParts(forename.value, surname.value);
    return name && { text: `${surname.value}, ${forename.value}`, cell: surname.cell };
  }
  const only = whole ?? surname ?? forename ?? textIn(reading, row, 'email') ?? textIn(reading, row, 'id');
  return only && { text: only.value, cell: only.cell };
}

/** The text of an area merged down over the row: it stands in the first of its rows. */
const mergedOver = ({ grid }: SheetReading, row: RowSnapshot, column: number): string =>
  grid.merges.length === 0 ? '' : grid.headingAt(row.row, column);

export const dayRead = (span: Span, cell: CellRef): DateRead => ({ kind: 'day', span, cell });

export const unreadableDate = (
  read: Extract<TrainingCell, { kind: 'unreadable' }>,
  cell: CellRef,
): DateRead => ({
  kind: 'unreadable',
  text: read.text,
  reason: read.reason,
  cell,
});

/**
 * The person of a row of a staff list or matrix. A row in which nothing but the name column is filled must hold what
 * looks like a name: section headings, keys and footers stand like that too.
 */
export function personOfRow(reading: SheetReading, row: RowSnapshot): NameRead | undefined {
  const person = nameIn(reading, row);
  if (person === undefined) return undefined;
  const { register, readers } = reading;
  if (readers.people(person.text).length === 0 || readers.isGroup(person.text)) return undefined;
  const nameColumns = ['person', 'forename', 'surname'].flatMap((field) => register.fields[field] ?? []);
  const others = [
    ...Object.values(register.fields).flat(),
    ...register.topicColumns.map(({ column }) => column),
  ];
  const hasMore = others.some(
    (column) => !nameColumns.includes(column) && cellText(findCell(row, column)) !== '',
  );
  return hasMore || readers.looksLikeName(person.text) ? person : undefined;
}
