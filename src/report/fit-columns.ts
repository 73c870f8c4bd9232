import type { SummaryCell, SummarySheet } from '../workbook/edits';
import { greater, needOf, NO_NEED, type Need } from './column-needs';

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
  for (const { top, bottom } of tables)
    // The row of totals stands below the table.
    for (let at = top; at <= bottom + 1; at += 1)
      rows[at]?.forEach((cell, column, row) => {
        const before = needs[column];
        if (before === undefined || runsOn(row, column, widths)) return;
        needs[column] = greater(before, needOf(cell));
      });
  const most = print.orientation === 'portrait' ? sumOf(widths) : ONE_SCREEN;
  const of = (step: keyof Need) => needs.map(({ [step]: need }) => need);
  const ease = of('ease');
  const wide = widths.map((width, column) => Math.max(width, ease[column] ?? 0));
  return shrunk(shrunk(wide, of('good'), most), of('least'), most);
}

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

/** True of plain text for which there is room in its cell and the empty ones to its right. */
function runsOn(row: readonly SummaryCell[], column: number, widths: readonly number[]): boolean {
  const cell = row[column];
  if (cell?.kind !== 'text' || (cell.style !== 'plain' && cell.style !== 'total')) return false;
  let room = -EDGE;
  for (let at = column; at < widths.length && (at === column || isBlank(row[at])); at += 1)
    room += widths[at] ?? 0;
  return cell.text.length <= room;
}

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
