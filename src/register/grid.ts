import type { CellRange, CellRef } from '../workbook/address';
import type { Cell, RowSnapshot, SheetSnapshot, TableSnapshot } from '../workbook/snapshot';

/** Rows running down, as on the sheet, or across: then the sheet’s columns are the grid’s rows. */
export type Orientation = 'down' | 'across';

/** Look-ups on a sheet’s sparse rows, or on a part of them. Rows and columns are zero-based and those of the grid. */
export type Grid = {
  readonly sheet: SheetSnapshot;
  readonly workbook: string | undefined;
  readonly orientation: Orientation;
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
  readonly cellAt: (row: number, column: number) => Cell | undefined;
  /** The cell of the sheet behind a place of the grid. */
  readonly refAt: (row: number, column: number) => CellRef;
  /** A cell's text; of a merged area, the text of its first cell. Empty if blank. */
  readonly headingAt: (row: number, column: number) => string;
};

type Shape = Pick<Grid, 'sheet' | 'workbook' | 'orientation' | 'rows' | 'merges' | 'tables'>;

/** `workbook` is the file's name where the sheet is not of the first file. */
export const gridOf = (sheet: SheetSnapshot, workbook?: string): Grid =>
  lookUps({
    sheet,
    workbook,
    orientation: 'down',
    rows: sheet.rows,
    merges: sheet.merges,
    tables: sheet.tables,
  });

/** The same cells with rows and columns exchanged; their own `refAt` still gives the cells of the sheet. */
export function across({ sheet, workbook, rows, merges }: Grid): Grid {
  const columns = new Map<number, Cell[]>();
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      const turned = { ...cell, column: row };
      const list = columns.get(cell.column);
      if (list === undefined) columns.set(cell.column, [turned]);
      else list.push(turned);
    }
  }
  const turnedRows = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]): RowSnapshot => ({ row, isHidden: false, cells }));
  const turnedMerges = merges.map(turned);
  return lookUps({
    sheet,
    workbook,
    orientation: 'across',
    rows: turnedRows,
    merges: turnedMerges,
    tables: [],
  });
}

/** A range with rows and columns exchanged; its own inverse. */
export const turned = ({ top, left, bottom, right }: CellRange): CellRange => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});

/** Only the cells within a range (zero-based, ends included); rows left without cells are dropped. */
export function within(grid: Grid, range: CellRange): Grid {
  const isInside = (column: number) => column >= range.left && column <= range.right;
  const rows = grid.rows.flatMap((row) => {
    if (row.row < range.top || row.row > range.bottom) return [];
    if (row.cells.every(({ column }) => isInside(column))) return [row];
    const cells = row.cells.filter(({ column }) => isInside(column));
    return cells.length === 0 ? [] : [{ ...row, cells }];
  });
  const overlaps = (each: CellRange) =>
    each.top <= range.bottom &&
    each.bottom >= range.top &&
    each.left <= range.right &&
    each.right >= range.left;
  return lookUps({
    ...grid,
    rows,
    merges: grid.merges.filter(overlaps),
    tables: grid.tables.filter((table) => overlaps(table.range)),
  });
}

function lookUps(shape: Shape): Grid {
  const { sheet, workbook, orientation, rows, merges, tables } = shape;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const cellAt = (row: number, column: number) => findCell(byRow.get(row), column);
  const headingAt = (row: number, column: number) => {
    const own = cellText(cellAt(row, column));
    if (own !== '') return own;
    const merge = mergeAt(merges, row, column);
    return merge ? cellText(cellAt(merge.top, merge.left)) : '';
  };
  const refAt = (row: number, column: number): CellRef => {
    const place = orientation === 'down' ? { row, column } : { row: column, column: row };
    return workbook === undefined
      ? { sheet: sheet.name, ...place }
      : { workbook, sheet: sheet.name, ...place };
  };
  return { sheet, workbook, orientation, rows, merges, tables, cellAt, refAt, headingAt };
}

/** The merged area over a cell, if there is one. */
export const mergeAt = (merges: readonly CellRange[], row: number, column: number): CellRange | undefined =>
  merges.find(
    (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );

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
      // A staff number keeps the zeros that its format shows: 12 as `0000` is 0012.
      return /^0{2,12}$/.test(cell.format ?? '')
        ? String(cell.number).padStart((cell.format ?? '').length, '0')
        : String(cell.number);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return '';
  }
}
