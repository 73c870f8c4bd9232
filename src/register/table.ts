import type { TopicMatcher } from '../catalogue/matcher';
import type { TableColumn } from './column-fit';
import { profileColumn } from './column-profile';
import { cellText, type Grid } from './grid';
import { fieldsOfHeading } from './vocabulary';
import type { DateContext } from './values/training-cell';

/** A header row under trial with the columns and rows that belong to it. All positions zero-based. */
export type TrialTable = {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
  /** Filled rows below the header, to the end of the Excel table or of the sheet, totals included. */
  readonly dataRows: readonly number[];
  /** Texts above the header: titles. */
  readonly titles: readonly string[];
};

const MAX_COLUMNS_TRIED = 300;

/** Collects what is below a header row and looks at every column. */
export function trialTable(
  grid: Grid,
  headerRow: number,
  match: TopicMatcher,
  context: DateContext,
): TrialTable {
  const table = grid.sheet.tables.find((each) => each.hasHeader && each.range.top === headerRow);
  const lastRow = table ? table.range.bottom - (table.hasTotals ? 1 : 0) : Number.MAX_SAFE_INTEGER;
  const below = grid.rows.filter((row) => row.row > headerRow && row.row <= lastRow);
  const dataRows = below.map((row) => row.row);
  const sampled = below.slice(0, 200);
  const used = new Set<number>();
  for (const row of sampled) for (const cell of row.cells) if (cellText(cell) !== '') used.add(cell.column);
  for (const column of headedColumns(grid, headerRow)) used.add(column);
  const inTable = (column: number) => !table || (column >= table.range.left && column <= table.range.right);
  const columns = [...used]
    .filter(inTable)
    .sort((a, b) => a - b)
    .slice(0, MAX_COLUMNS_TRIED)
    .map((column) => ({
      column,
      ...headingsOf(grid, headerRow, column),
      profile: profileColumn(grid, column, dataRows, match, context),
    }));
  const titles = grid.rows
    .filter((row) => row.row < headerRow)
    .flatMap((row) => row.cells.map(cellText).filter((text) => text !== ''));
  return { grid, headerRow, columns, dataRows, titles };
}

/** Columns that have a heading, their own or through a merged cell. */
function headedColumns(grid: Grid, headerRow: number): readonly number[] {
  const own =
    grid.rows.find((row) => row.row === headerRow)?.cells.filter((cell) => cellText(cell) !== '') ?? [];
  const merged = grid.sheet.merges
    .filter((range) => range.top <= headerRow && range.bottom >= headerRow && range.top < range.bottom)
    .map((range) => range.left);
  return [...own.map((cell) => cell.column), ...merged];
}

/** The column's heading and the one above it. A blank heading takes the one above if that is not spread over several. */
function headingsOf(
  grid: Grid,
  headerRow: number,
  column: number,
): { heading: string; groupHeading: string } {
  const own = grid.headingAt(headerRow, column);
  const above = headerRow > 0 ? groupAbove(grid, headerRow, column) : '';
  const isSpread = grid.sheet.merges.some(
    (range) =>
      range.top <= headerRow - 1 &&
      range.bottom >= headerRow - 1 &&
      column >= range.left &&
      column <= range.right &&
      range.right > range.left,
  );
  if (own === '' && !isSpread) return { heading: above, groupHeading: '' };
  return { heading: own, groupHeading: above === own ? '' : above };
}

/**
 * The heading one row higher. Over the second of a pair such as `Completed`, `Expires` it is often left blank instead
 * of merged: then that of the column before counts.
 */
function groupAbove(grid: Grid, headerRow: number, column: number): string {
  const above = grid.headingAt(headerRow - 1, column);
  if (above !== '' || column === 0) return above;
  const isDate = fieldsOfHeading(grid.headingAt(headerRow, column)).some(({ field }) =>
    DATE_PARTS.has(field),
  );
  return isDate ? grid.headingAt(headerRow - 1, column - 1) : '';
}

const DATE_PARTS: ReadonlySet<string> = new Set(['completedOn', 'expiresOn', 'certificateRef']);
