import type { SummaryCell } from './edits';
import { extraPoints, isWrappedLook, lookOf, type LookName } from './looks';

/** The height of a row of plain text, in points. */
export const LINE_POINTS = 15;
const MAX_ROW_POINTS = 409;
const DEFAULT_WIDTH = 8.43;
/** How much of a column its cells' indent takes, in characters. */
const INDENT_WIDTH = 2;

/**
 * The look of a cell's text. The words of a key figure run on over the empty cells beside them if they fit there, and
 * are wrapped if they do not.
 */
export function textLook(row: readonly SummaryCell[], column: number, widths: readonly number[]): LookName {
  const cell = row[column];
  if (cell?.kind !== 'text') return 'plain';
  if (cell.style !== 'figure-label') return cell.style;
  const next = row.findIndex(({ kind }, index) => index > column && kind !== 'blank');
  const room = widths.slice(column, next === -1 ? undefined : next).reduce((sum, width) => sum + width, 0);
  return cell.text.length + INDENT_WIDTH <= room ? 'subtitle' : cell.style;
}

/**
 * The height of a row in points, as high as its wrapped and larger text is likely to need: not every program fits rows
 * to their text when it opens a file. Widths count digits; letters are a little narrower on average, bold ones not.
 */
export function rowHeight(
  row: readonly SummaryCell[],
  looks: readonly LookName[],
  widths: readonly number[],
): number {
  const heights = row.map((cell, column) => {
    if (cell.kind !== 'text') return LINE_POINTS;
    const name = looks[column] ?? cell.style;
    const look = lookOf(name);
    const room = (widths[column] ?? DEFAULT_WIDTH) - INDENT_WIDTH * (look.indent ?? 1);
    const perLine = Math.max(1, look.font?.isBold ? room : room * 1.1);
    const lines = isWrappedLook(name)
      ? cell.text.split('\n').reduce((sum, paragraph) => sum + linesIn(paragraph, perLine), 0)
      : 1;
    return lines * LINE_POINTS + Math.ceil(extraPoints(name) * 1.5);
  });
  return Math.min(MAX_ROW_POINTS, Math.max(LINE_POINTS, ...heights));
}

/** How many lines of so many characters a paragraph fills, broken between words, or within one that is longer. */
function linesIn(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) {
      lines += 1;
      used = 0;
    }
    used += length + (used > 0 ? 1 : 0);
    while (used > perLine) {
      lines += 1;
      used -= perLine;
    }
  }
  return lines;
}

/** The widest that text that runs on makes a page, in characters: wider ones get too small to read. */
const WIDEST_PAGE = 180;

/** The last column over which the text of a row runs. */
export function lastColumnOf(row: readonly SummaryCell[], widths: readonly number[]): number {
  const column = row.findLastIndex(({ kind }) => kind !== 'blank');
  const cell = row[column];
  if (cell?.kind !== 'text' || isWrappedLook(cell.style) || cell.style === 'right') return column;
  const start = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const end = start + cell.text.length * (1 + extraPoints(cell.style) / LINE_POINTS) + INDENT_WIDTH;
  let last = column;
  let reach = start + (widths[column] ?? DEFAULT_WIDTH);
  while (reach < Math.min(end, WIDEST_PAGE)) reach += widths[++last] ?? DEFAULT_WIDTH;
  return last;
}
