import type { CellRange } from '../workbook/address';
import { cellText } from './grid';
import type { TrialTable } from './table';
import { isNotPerson } from './values/person-name';

/** Data rows (zero-based) in which one of the columns is filled with something other than `Total`, `Key` and the like. */
export function rowsWith(
  table: TrialTable,
  columns: readonly (readonly number[] | undefined)[],
): readonly number[] {
  const wanted = columns.flatMap((each) => each ?? []);
  const heading = new Map(table.columns.map((column) => [column.column, column.heading]));
  return table.dataRows.filter((row) => {
    const texts = wanted.map((column) => [column, cellText(table.grid.cellAt(row, column))] as const);
    const filled = texts.filter(([, text]) => text !== '');
    // A header repeated at a page break is no row of data.
    if (filled.length > 0 && filled.every(([column, text]) => text === heading.get(column))) return false;
    return filled.some(([, text]) => !isNotPerson(text));
  });
}

/** From the header's first mapped column to the last row of data. */
export function rangeOf(table: TrialTable, mapped: readonly number[], rows: readonly number[]): CellRange {
  const headed = table.columns.filter((column) => column.heading !== '').map((column) => column.column);
  let left = Math.min(...mapped);
  let right = Math.max(...mapped);
  const headedSet = new Set(headed);
  while (headedSet.has(left - 1)) left -= 1;
  while (headedSet.has(right + 1)) right += 1;
  return { top: table.headerRow, left, bottom: rows.at(-1) ?? table.headerRow, right };
}
