import type { TableColumn } from './column-fit';
import { profileColumn } from './column-profile';
import { cellText, mergeAt, type Grid } from './grid';
import { saysKey } from './layout-words';
import { SUB_COLUMNS } from './header-row';
import type { Readers } from './readers';
import { isTemplateRow } from './table-rows';
import { fieldsOfHeading } from './vocabulary';

/** A header row under trial with the columns and rows that belong to it. All positions zero-based. */
export type TrialTable = {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly columns: readonly TableColumn[];
  /** Filled rows below the header, to the end of the Excel table or of the block, totals included. */
  readonly dataRows: readonly number[];
  /** Texts above the header: titles. */
  readonly titles: readonly string[];
};

/** A wider table is read as far as this, and a note says so. */
export const MAX_COLUMNS_TRIED = 1_000;

/** Collects what is below a header row and looks at every column. */
export function trialTable(grid: Grid, headerRow: number, readers: Readers): TrialTable {
  const table = grid.tables.find((each) => each.hasHeader && each.range.top === headerRow);
  const lastRow = table ? table.range.bottom - (table.hasTotals ? 1 : 0) : Number.MAX_SAFE_INTEGER;
  const below = grid.rows.filter((row) => row.row > headerRow && row.row <= lastRow && !isTemplateRow(row));
  const dataRows = below.map((row) => row.row);
  const sampled = below.slice(0, 200);
  const used = new Set<number>();
  for (const row of sampled) for (const cell of row.cells) if (cellText(cell) !== '') used.add(cell.column);
  const headed = headedColumns(grid, headerRow);
  for (const column of headed) used.add(column);
  const inTable = (column: number) => !table || (column >= table.range.left && column <= table.range.right);
  const inside = withoutLegend(grid, [...used].filter(inTable), dataRows, headed, headerRow);
  const main = mainRun(inside, headed);
  const columns = [...inside]
    .sort((a, b) => a - b)
    .slice(0, MAX_COLUMNS_TRIED)
    .map((column) => ({
      column,
      ...headingsOf(grid, headerRow, column, headed),
      isApart: !main.includes(column),
      profile: profileColumn(grid, column, dataRows, readers),
    }));
  const titles = grid.rows
    .filter((row) => row.row < headerRow)
    .flatMap((row) => row.cells.filter((cell) => !isOverGroup(grid, headerRow, row.row, cell.column, headed)))
    .map(cellText)
    .filter((text) => text !== '');
  return { grid, headerRow, columns, dataRows, titles };
}

/** Columns that adjoin each other, from left to right. */
function runsOf(columns: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** The run with most headings: the table proper, where blank columns stand between. */
function mainRun(columns: readonly number[], headed: readonly number[]): readonly number[] {
  const headings = (run: readonly number[]) => run.filter((column) => headed.includes(column)).length;
  const runs = runsOf(columns);
  return runs.reduce((best, run) => (headings(run) > headings(best) ? run : best), runs[0] ?? []);
}

/**
 * Without what stands beside the table behind a blank column and is headed as a key, or ends long before the table:
 * a legend or a list of words.
 */
function withoutLegend(
  grid: Grid,
  columns: readonly number[],
  dataRows: readonly number[],
  headed: readonly number[],
  headerRow: number,
): readonly number[] {
  const main = mainRun(columns, headed);
  const middle = dataRows[Math.floor(dataRows.length / 2)] ?? 0;
  const isKey = (run: readonly number[]) =>
    run.some((column) => saysKey(cellText(grid.cellAt(headerRow, column)))) && run.length <= WIDEST_LEGEND;
  const isShort = (run: readonly number[]) =>
    run.length <= WIDEST_LEGEND &&
    dataRows.length >= LEAST_ROWS_BESIDE &&
    dataRows.every(
      (row) => row <= middle || run.every((column) => cellText(grid.cellAt(row, column)) === ''),
    );
  return runsOf(columns)
    .filter((run) => run.join() === main.join() || !(isKey(run) || isShort(run)))
    .flat();
}

const WIDEST_LEGEND = 3;
const LEAST_ROWS_BESIDE = 6;

/** Columns that have a heading, their own or through a merged cell. */
function headedColumns(grid: Grid, headerRow: number): readonly number[] {
  const own =
    grid.rows.find((row) => row.row === headerRow)?.cells.filter((cell) => cellText(cell) !== '') ?? [];
  const merged = grid.merges
    .filter((range) => range.top <= headerRow && range.bottom >= headerRow && range.top < range.bottom)
    .map((range) => range.left);
  return [...own.map((cell) => cell.column), ...merged];
}

/** True for a heading just above that is merged over some of the columns: it speaks of those, not of the table. */
function isOverGroup(
  grid: Grid,
  headerRow: number,
  row: number,
  column: number,
  headed: readonly number[],
): boolean {
  const merge = row === headerRow - 1 ? mergeAt(grid.merges, row, column) : undefined;
  return (
    merge !== undefined &&
    merge.right > merge.left &&
    !headed.every((each) => each >= merge.left && each <= merge.right)
  );
}

/** The column's heading and the one above it. A blank heading takes the one above if that is not spread over several. */
function headingsOf(
  grid: Grid,
  headerRow: number,
  column: number,
  headed: readonly number[],
): Pick<TableColumn, 'heading' | 'groupHeading' | 'isGrouped'> {
  const own = grid.headingAt(headerRow, column);
  const merge = mergeAt(grid.merges, headerRow - 1, column);
  // A merge over the whole table is its title.
  const isTitle = merge !== undefined && headed.every((each) => each >= merge.left && each <= merge.right);
  const above = headerRow > 0 && !isTitle ? groupAbove(grid, headerRow, column) : '';
  const isSpread = merge !== undefined && merge.right > merge.left && !isTitle;
  if (own === '' && !isSpread) return { heading: above, groupHeading: '', isGrouped: false };
  const groupHeading = above === own ? '' : above;
  return { heading: own, groupHeading, isGrouped: isSpread && groupHeading !== '' };
}

/**
 * The heading one row higher. Over the second and third of `Completed`, `Expires`, `Certificate` it is often left
 * blank instead of merged: then that of the nearest column before counts.
 */
function groupAbove(grid: Grid, headerRow: number, column: number): string {
  for (let at = column; at >= 0 && at > column - MOST_PARTS; at -= 1) {
    const above = grid.headingAt(headerRow - 1, at);
    // Numbers above the headings count the columns.
    if (above !== '') return /\p{L}/u.test(above) ? above : '';
    // A merged heading that is blank or an error is that of its own columns all the same.
    if (mergeAt(grid.merges, headerRow - 1, at) !== undefined) return '';
    if (grid.cellAt(headerRow - 1, at)?.kind === 'error') return '';
    const isPart = fieldsOfHeading(grid.headingAt(headerRow, at)).some(({ field, weight }) => {
      return weight >= 0.5 && PARTS.has(field);
    });
    if (!isPart) return '';
  }
  return '';
}

/** As many sub-columns as one topic may have. */
const MOST_PARTS = 5;

/** What stands in the sub-columns below a topic; below a topic that is known, also what is too common to tell one. */
const PARTS: ReadonlySet<string> = new Set([...SUB_COLUMNS, 'category', 'level']);
