import type { CellRef } from '../workbook/address';
import type { Cell, RowSnapshot, SheetSnapshot } from '../workbook/snapshot';

/** Look-ups on a sheet's sparse rows. Rows and columns are zero-based. */
export type Grid = {
  readonly sheet: SheetSnapshot;
  readonly workbook: string | undefined;
  readonly rows: readonly RowSnapshot[];
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  readonly refAt: (row: number, column: number) => CellRef;
  /** A cell's text; of a merged area, the text of its first cell. Empty if blank. */
  readonly headingAt: (row: number, column: number) => string;
};

/** `workbook` is the file's name where the sheet is not of the first file. */
export function gridOf(sheet: SheetSnapshot, workbook?: string): Grid {
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  const cellAt = (row: number, column: number) => findCell(byRow.get(row), column);
  const headingAt = (row: number, column: number) => {
    const own = cellText(cellAt(row, column));
    if (own !== '') return own;
    const merge = sheet.merges.find(
      (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
    return merge ? cellText(cellAt(merge.top, merge.left)) : '';
  };
  const refAt = (row: number, column: number): CellRef =>
    workbook === undefined
      ? { sheet: sheet.name, row, column }
      : { workbook, sheet: sheet.name, row, column };
  return { sheet, workbook, rows: sheet.rows, cellAt, refAt, headingAt };
}

/** The cell of a column in a sparse row: halving, since rows may be wide. */
export function findCell(row: RowSnapshot | undefined, column: number): Cell | undefined {
  if (row === undefined) return undefined;
  const { cells } = row;
  // Rows without gaps hold column c at place c minus the first column.
  const first = cells[0];
  if (first === undefined) return undefined;
  const direct = cells[column - first.column];
  if (direct?.column === column) return direct;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell === undefined) return undefined;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** A cell's value as plain text, spaces tidied; numbers without format. Empty if blank. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text.trim();
    case 'number':
      return String(cell.number);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return '';
  }
}
