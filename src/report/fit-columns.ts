import type { SummaryCell, SummarySheet, TextStyle } from '../workbook/edits';
import { greater, lengthOfText, needOf, NO_NEED, type Need } from './column-needs';

/** As many characters as fit on one screen; an upright page is as wide as its sheet says. */
const ONE_SCREEN = 185;

/**
 * A summary sheet (rows × columns from A1) of which nothing is cut off: columns widened for the figures, days and words
 * of the tables in them, at the cost of those that have room to spare, and long text wrapped where it cannot run on.
 */
export function fitted(sheet: SummarySheet): SummarySheet {
  const widths = fittedWidths(sheet);
  return { ...sheet, widths, rows: wrappedWhereLong(sheet, widths) };
}

function fittedWidths({ tables, rows, widths, print }: SummarySheet): readonly number[] {
  const needs = widths.map((): Need => NO_NEED);
  const add = (row: readonly SummaryCell[] = []): void => {
    row.forEach((cell, column) => {
      const before = needs[column];
      if (before !== undefined && !runsOver(row, column, widths))
        needs[column] = greater(before, needOf(cell));
    });
  };
  // The row of totals stands below the table.
  for (const { top, bottom } of tables) for (let at = top; at <= bottom + 1; at += 1) add(rows[at]);
  rows.filter(isOfFigures).forEach(add);
  const most = print.orientation === 'portrait' ? sumOf(widths) : ONE_SCREEN;
  const of = (step: keyof Need) => needs.map(({ [step]: need }) => need);
  const ease = of('ease');
  const wide = widths.map((width, column) => Math.max(width, ease[column] ?? 0));
  return shrunk(shrunk(wide, of('good'), most), of('least'), most);
}

const isOfFigures = (row: readonly SummaryCell[]): boolean =>
  row.some((cell) => cell.kind === 'text' && cell.style === 'figure');

/** Widths of which those with room to spare have given of it, until all add up to `most` or none has any left. */
function shrunk(widths: readonly number[], needs: readonly number[], most: number): readonly number[] {
  const over = sumOf(widths) - most;
  const spare = widths.map((width, column) => Math.max(0, width - Math.max(LEAST, needs[column] ?? 0)));
  const all = sumOf(spare);
  if (over <= 0 || all === 0) return widths;
  const share = Math.min(1, over / all);
  return widths.map((width, column) => Math.floor((width - (spare[column] ?? 0) * share) * 10) / 10);
}

const LEAST = 8;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** True of text that runs over an empty cell to its right, so that its own column need not hold it. */
const runsOver = (row: readonly SummaryCell[], column: number, widths: readonly number[]): boolean =>
  isBlank(row[column + 1]) && runsOn(row, column, widths);

/** True of text that has room in its cell and the empty ones to its right, and is of a kind that may run on. */
function runsOn(row: readonly SummaryCell[], column: number, widths: readonly number[]): boolean {
  const cell = row[column];
  if (cell?.kind !== 'text' || !RUNS_ON.has(cell.style)) return false;
  let room = -EDGE;
  for (let at = column; at < widths.length && (at === column || isBlank(row[at])); at += 1)
    room += widths[at] ?? 0;
  return lengthOfText(cell) <= room;
}

const RUNS_ON: ReadonlySet<TextStyle> = new Set(['plain', 'total', 'figure', 'figure-label']);
const EDGE = 2;
const isBlank = (cell: SummaryCell | undefined): boolean => cell === undefined || cell.kind === 'blank';

function wrappedWhereLong({ tables, rows }: SummarySheet, widths: readonly number[]): SummarySheet['rows'] {
  const all = [...rows];
  for (const { top, bottom } of tables)
    for (let at = top + 1; at <= bottom; at += 1) {
      const row = all[at] ?? [];
      if (row.some((_, column) => isCut(row, column, widths)))
        all[at] = row.map((cell, column) =>
          cell.kind === 'text' && isCut(row, column, widths) ? { ...cell, style: 'wrapped' } : cell,
        );
    }
  return all;
}

const isCut = (row: readonly SummaryCell[], column: number, widths: readonly number[]): boolean => {
  const cell = row[column];
  return cell?.kind === 'text' && cell.style === 'plain' && !runsOn(row, column, widths);
};
