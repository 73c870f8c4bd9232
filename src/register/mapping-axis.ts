import { mappingFault } from '../faults';
import { a1, columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS, type CellRange } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { cellText } from './grid';
import type { Register } from './register';

/**
 * How a mapping names the columns and header rows of a sheet, as numbers from zero and back. Where records go across,
 * a “column” is a row of the sheet (`"4"`) and a “row” a column (`"A"`), as in `Register`.
 */
export type Axis = {
  readonly sheet: SheetSnapshot;
  readonly orientation: Register['orientation'];
  /** Throws a mapping fault if the text names none. */
  readonly readColumn: (text: string, path: string) => number;
  readonly columnName: (column: number) => string;
  readonly readHeaderRow: (value: number | string, path: string) => number;
  readonly headerRowName: (row: number) => number | string;
  /** What stands where a header row and a column cross; of a merged area, its first cell. Spaces are tidied. */
  readonly headingAt: (row: number, column: number) => string;
  /** First and last column of a range of the sheet. */
  readonly columnsOf: (range: CellRange) => { readonly first: number; readonly last: number };
  /** The same for header rows. */
  readonly rowsOf: (range: CellRange) => { readonly first: number; readonly last: number };
  /** “column F” or “row 4”. */
  readonly said: (column: number) => string;
};

export function axisOf(sheet: SheetSnapshot, orientation: Register['orientation']): Axis {
  const across = (range: CellRange) => ({ first: range.left, last: range.right });
  const down = (range: CellRange) => ({ first: range.top, last: range.bottom });
  if (orientation === 'down') {
    return {
      sheet,
      orientation,
      readColumn: lettersOf,
      columnName: columnLetters,
      readHeaderRow: numberOf,
      headerRowName: (row) => row + 1,
      headingAt: (row, column) => headingOf(sheet, row, column),
      columnsOf: across,
      rowsOf: down,
      said: (column) => `column ${columnLetters(column)}`,
    };
  }
  return {
    sheet,
    orientation,
    readColumn: numberOf,
    columnName: (row) => String(row + 1),
    readHeaderRow: (value, path) => lettersOf(String(value), path),
    headerRowName: columnLetters,
    headingAt: (column, row) => headingOf(sheet, row, column),
    columnsOf: down,
    rowsOf: across,
    said: (row) => `row ${row + 1}`,
  };
}

function lettersOf(text: string, path: string): number {
  const column = /^[A-Za-z]{1,3}$/.test(text) ? columnIndex(text) : MAX_COLUMNS;
  if (column < MAX_COLUMNS) return column;
  throw mappingFault(path, `"${text.slice(0, 20)}" is no column. Write its letters, such as "F".`);
}

function numberOf(value: number | string, path: string): number {
  const row = /^[1-9]\d{0,6}$/.test(String(value)) ? Number(value) : MAX_ROWS + 1;
  if (row <= MAX_ROWS) return row - 1;
  throw mappingFault(
    path,
    `"${String(value).slice(0, 20)}" is no row. Write its number, such as "4": here the rows are what columns are elsewhere.`,
  );
}

const headingOf = (sheet: SheetSnapshot, row: number, column: number): string => {
  const own = textAt(sheet, row, column);
  if (own !== '') return own;
  const merge = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge === undefined ? '' : textAt(sheet, merge.top, merge.left);
};

/** A cell's text with its spaces tidied; empty if it is blank. Zero-based. */
export const textAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  cellText(sheet.rows.find((each) => each.row === row)?.cells.find((each) => each.column === column)).replace(
    /\s+/g,
    ' ',
  );

/** The rectangle from A1 to the last filled row and column; `undefined` if the sheet is empty. */
export function usedRange({ rows }: SheetSnapshot): CellRange | undefined {
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  const right = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
  return { top: 0, left: 0, bottom: last.row, right };
}

/** `A1` of a range, for messages. */
export const corner = (range: CellRange): string => a1(range.top, range.left);
