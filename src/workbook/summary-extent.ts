import type { CellRange } from './address';
import type { SummaryCell, SummarySheet } from './edits';
import { lastColumnOf } from './text-room';

/** Excel's limits: characters in a cell, and links on a sheet. */
export const MAX_CELL_CHARACTERS = 32_767;
export const MAX_LINKS = 65_530;

/** More rows than these at the top of every page leave too little of it. */
export const MOST_REPEATED = 6;

/** How many links of a summary are more than a sheet can hold, and are therefore written as plain text. */
export const surplusLinks = (summary: SummarySheet): number =>
  Math.max(0, summary.rows.flat().filter((cell) => cell.kind === 'link').length - MAX_LINKS);

/** The cells that a summary writes. */
export function usedRange(rows: readonly (readonly SummaryCell[])[]): CellRange {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: width - 1 };
}

/** The cells of a summary that hold anything, those below its charts and those that text runs over included. */
export function printedRange({ rows, tables, charts, widths }: SummarySheet): CellRange {
  const ranges = [usedRange(rows), ...tables, ...charts.map(({ place }) => place)];
  const right = rows.reduce(
    (most, row) => Math.max(most, lastColumnOf(row, widths)),
    Math.max(...ranges.map((range) => range.right)),
  );
  return { top: 0, left: 0, bottom: Math.max(...ranges.map((range) => range.bottom)), right };
}
