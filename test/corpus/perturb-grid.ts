import type { Cell, SheetInput } from '../../samples/xlsx-writer.mjs';
import { a1Range, columnLetters, parseA1Range, type CellRange } from '../../src/workbook/address';

/** A sheet to be written, by absolute zero-based rows and columns. */
export type Grid = {
  readonly name: string;
  readonly state: SheetInput['state'];
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly { readonly name: string; readonly range: CellRange; readonly totals: boolean }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

const rangeOf = (address: string): CellRange => {
  const range = parseA1Range(address);
  if (range === undefined) throw new Error(`“${address}” is no range`);
  return range;
};

export function gridOf(sheet: SheetInput): Grid {
  const { top, left } = rangeOf(sheet.startAt ?? 'A1');
  const margin = Array.from({ length: left }, () => null);
  return {
    name: sheet.name,
    state: sheet.state,
    cells: [...Array.from({ length: top }, () => []), ...sheet.rows.map((row) => [...margin, ...row])],
    merges: (sheet.merges ?? []).map(rangeOf),
    tables: (sheet.tables ?? []).map(({ name, ref, totals = false }) => ({
      name,
      range: rangeOf(ref),
      totals,
    })),
    hiddenRows: (sheet.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: (sheet.hiddenColumns ?? []).map((letters) => rangeOf(`${letters}1`).left),
  };
}

export const sheetOf = ({ state, tables, merges, ...grid }: Grid): SheetInput => ({
  name: grid.name,
  ...(state === undefined ? {} : { state }),
  rows: grid.cells,
  merges: merges.map(a1Range),
  tables: tables.map(({ name, range, totals }) => ({ name, ref: a1Range(range), totals })),
  hiddenRows: grid.hiddenRows.map((row) => row + 1),
  hiddenColumns: grid.hiddenColumns.map(columnLetters),
});

export const cellAt = (grid: Grid, row: number, column: number): Cell => grid.cells[row]?.[column] ?? null;

/** Text of a cell, trimmed; empty if it holds anything else. */
export function textAt(grid: Grid, row: number, column: number): string {
  const cell = cellAt(grid, row, column);
  return typeof cell === 'string' ? cell.trim() : '';
}

export const isBlank = (cell: Cell): boolean =>
  cell === null ||
  cell === '' ||
  (typeof cell === 'object' && cell.value === null && cell.error === undefined);

/** Every cell replaced by what the function says of its place. */
export const mapped = (grid: Grid, change: (cell: Cell, row: number, column: number) => Cell): Grid => {
  const width = Math.max(0, ...grid.cells.map((row) => row.length));
  return {
    ...grid,
    cells: grid.cells.map((cells, row) =>
      Array.from({ length: width }, (_, column) => change(cells[column] ?? null, row, column)),
    ),
  };
};

const flip = (range: CellRange): CellRange => ({
  top: range.left,
  left: range.top,
  bottom: range.right,
  right: range.bottom,
});

/** Rows for columns and columns for rows, so that what is done to columns can be done to rows. */
export function transposed(grid: Grid): Grid {
  const width = Math.max(0, ...grid.cells.map((row) => row.length));
  return {
    ...grid,
    cells: Array.from({ length: width }, (_, column) => grid.cells.map((row) => row[column] ?? null)),
    merges: grid.merges.map(flip),
    tables: grid.tables.map(({ range, ...table }) => ({ ...table, range: flip(range) })),
    hiddenRows: grid.hiddenColumns,
    hiddenColumns: grid.hiddenRows,
  };
}

/** A blank row before the given one; what spans it grows. */
export function withBlankRow(grid: Grid, at: number): Grid {
  const moved = (row: number) => (row >= at ? row + 1 : row);
  const grown = (range: CellRange): CellRange => ({
    ...range,
    top: moved(range.top),
    bottom: moved(range.bottom),
  });
  return {
    ...grid,
    cells: [...grid.cells.slice(0, at), [], ...grid.cells.slice(at)],
    merges: grid.merges.map(grown),
    tables: grid.tables.map(({ range, ...table }) => ({ ...table, range: grown(range) })),
    hiddenRows: grid.hiddenRows.map(moved),
  };
}
