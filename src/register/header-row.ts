import type { TopicMatcher } from '../catalogue/matcher';
import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, type Grid } from './grid';
import { fieldsOfHeading } from './vocabulary';

/** How many filled rows from the top are tried as the header. */
const TRIED_ROWS = 40;
const KEPT = 4;

/**
 * The rows most likely to name the columns, best first (zero-based): many cells that the vocabulary or the catalogue
 * knows, no numbers or dates, with at least one filled row below.
 */
export function headerRows(grid: Grid, match: TopicMatcher): readonly number[] {
  const tried = grid.rows.slice(0, TRIED_ROWS);
  const scored = tried.flatMap((row, index) => {
    if (index + 1 >= grid.rows.length && !isTableHeader(grid, row.row)) return [];
    const texts = row.cells.filter((cell) => cell.kind === 'text' && cell.text.trim() !== '');
    if (texts.length < 2) return [];
    let score = 0;
    const seen = new Set<string>();
    for (const cell of row.cells) {
      const text = cellText(cell);
      if (cell.kind !== 'text') score -= 1;
      else if (text.length > 80) score -= 1;
      else if (seen.has(text.toLowerCase())) score += 0;
      else score += Math.max(fieldsOfHeading(text)[0]?.weight ?? 0, match(text).kind === 'topic' ? 0.9 : 0);
      seen.add(text.toLowerCase());
    }
    // Headings merged downwards over this row name its columns too.
    for (const { top, bottom, left } of grid.merges) {
      if (top >= row.row || bottom < row.row) continue;
      score += fieldsOfHeading(grid.headingAt(row.row, left))[0]?.weight ?? 0;
    }
    const known = score / Math.max(row.cells.length, 1);
    return [
      {
        row: row.row,
        exact: exactHeadings(row),
        score: score + known + (isTableHeader(grid, row.row) ? 2 : 0),
      },
    ];
  });
  scored.sort((a, b) => b.score - a.score || a.row - b.row);
  const enough = (scored[0]?.score ?? 0) / 2;
  const best = scored
    .filter((entry) => entry.score >= enough)
    .filter((entry) => !isDataBelow(entry, scored, grid))
    .slice(0, KEPT)
    .map((entry) => entry.row);
  return [...new Set(best.flatMap((row) => [...partsBelow(grid, row), row]))];
}

type Scored = { readonly row: number; readonly exact: number; readonly score: number };

/** A row without a single known heading below one with several is a row of data, whatever courses it names. */
const isDataBelow = ({ row, exact }: Scored, all: readonly Scored[], { merges }: Grid): boolean =>
  exact === 0 &&
  // Below headings that are merged over several columns stand the headings of the columns.
  !merges.some(({ top, bottom, left, right }) => right > left && top < row && bottom >= row - 1) &&
  all.some((other) => other.row < row && other.exact >= 2);

const exactHeadings = ({ cells }: RowSnapshot): number =>
  cells.filter((cell) => (fieldsOfHeading(cellText(cell))[0]?.weight ?? 0) >= 1).length;

/** The row just below, if it says for each column which part of the topic above it stands there: `Done`, `Expires`. */
function partsBelow(grid: Grid, row: number): readonly number[] {
  const spread = grid.merges.filter(
    ({ top, bottom, left, right }) => top <= row && bottom >= row && right > left,
  );
  const below = grid.rows.find((each) => each.row === row + 1)?.cells ?? [];
  const isUnder = (column: number) =>
    spread.length === 0 || spread.some(({ left, right }) => column >= left && column <= right);
  const texts = below
    .filter(({ column }) => isUnder(column))
    .map(cellText)
    .filter((text) => text !== '');
  const parts = texts.filter((text) =>
    fieldsOfHeading(text, 'training').some(({ field, weight }) => weight >= 0.8 && SUB_COLUMNS.has(field)),
  );
  // The same words in cell after cell may be statuses of people.
  const least = spread.length === 0 ? texts.length : 0.6 * texts.length;
  const isParts = texts.length >= 2 && parts.length >= least && new Set(parts).size > 1;
  return isParts && below.every(({ kind }) => kind === 'text' || kind === 'error') ? [row + 1] : [];
}

/** What headings in a second row say of the topic above them. */
export const SUB_COLUMNS: ReadonlySet<string> = new Set([
  'completedOn',
  'expiresOn',
  'bookedOn',
  'dueOn',
  'status',
  'certificateRef',
  'certificateSeen',
  'provider',
]);

const isTableHeader = (grid: Grid, row: number): boolean =>
  grid.tables.some((table) => table.hasHeader && table.range.top === row);
