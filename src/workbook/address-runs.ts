import { a1Range, type CellRange } from './address';

type CellPlace = { readonly row: number; readonly column: number };

/** Excel and Google both refuse lists of addresses much longer than this. */
const MAX_CHARACTERS = 6000;

/** Cells (zero-based, any order, doubles allowed) as few rectangles: runs down a column, then equal runs side by side. */
export function mergedRanges(cells: readonly CellPlace[]): readonly CellRange[] {
  const byColumn = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: CellRange[] = [];
  for (const { row, column } of byColumn) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1) {
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, row) };
    } else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const rectangles: CellRange[] = [];
  const sideBySide = runs.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  for (const run of sideBySide) {
    const last = rectangles.at(-1);
    if (last?.top === run.top && last.bottom === run.bottom && last.right + 1 === run.left) {
      rectangles[rectangles.length - 1] = { ...last, right: run.right };
    } else rectangles.push(run);
  }
  return rectangles;
}

/** The addresses of the ranges in as few texts of at most 6,000 characters as keep their order; `separator` is one character. */
export function addressLists(ranges: readonly CellRange[], separator: ' ' | ',' = ' '): readonly string[] {
  const lists: string[] = [];
  let current = '';
  for (const range of ranges) {
    const address = a1Range(range);
    if (current !== '' && current.length + 1 + address.length > MAX_CHARACTERS) {
      lists.push(current);
      current = '';
    }
    current += current === '' ? address : `${separator}${address}`;
  }
  return current === '' ? lists : [...lists, current];
}
