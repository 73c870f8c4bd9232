import { a1, quoteSheet } from '../../workbook/address';
import { tableShape, withHeaders } from '../../workbook/table-shape';
import { bytesOf, CALL_BYTES, type Outbox } from './outbox';
import type { PlacedSheet } from './place-summaries';
import { summaryGrid, type SummaryGrid } from './summary-cells';
import { writeBars } from './write-bars';
import { addChart, isOwnChart } from './write-chart';
import { writeLooks, writeWidths } from './write-looks';
import { writePageSetup, writeView } from './write-print';
import { makeTables, prepareTables, type OldTable } from './write-tables';

/** Rows of so many bytes are written in one call. */
const BYTES_AT_ONCE = 500_000;

export type SummaryContext = {
  readonly dateSystem: 1900 | 1904;
  readonly outbox: Outbox;
  /** What an earlier check left on the sheet; nothing of a new one. */
  readonly tables: readonly OldTable[];
  /** The names of tables and of the workbook, in small letters; the new ones are added. */
  readonly taken: Set<string>;
  /** The name that a sheet named in the edits has in this workbook. */
  readonly sheetName: (name: string) => string;
};

/** Writes a summary: its cells, links, bars, tables and charts are new; the sheet and what the user drew on it stay. */
export async function writeSummary(placed: PlacedSheet, context: SummaryContext): Promise<void> {
  const { summary, sheet, name, isNew } = placed;
  const { outbox, dateSystem } = context;
  const shapes = summary.tables.map((table) => tableShape(summary, table));
  const rows = withHeaders(summary, shapes);
  const grid = summaryGrid(rows, summary.widths, dateSystem);
  if (isNew) await writePageSetup(sheet, summary, outbox);
  await writeView(sheet, isNew ? [] : sheet.names.items, summary, outbox);
  const tables = await prepareTables(summary, shapes, context.tables, context.taken, outbox);
  if (!isNew) await emptySheet(sheet, outbox);
  await writeCells(sheet, grid, context);
  await writeLooks(sheet, grid, outbox);
  await writeWidths(sheet, summary.widths, outbox);
  await makeTables(sheet, tables, outbox);
  await writeBars(sheet, summary, outbox);
  for (const chart of summary.charts) {
    await outbox.add((40 + 20 * chart.series.length) * CALL_BYTES, () => {
      addChart(sheet, chart, { tab: name, rows, dateSystem });
    });
  }
}

/** Takes the cells, rules and charts of an earlier check off a sheet; its tables and drawings of the user's stay. */
async function emptySheet(sheet: Excel.Worksheet, outbox: Outbox): Promise<void> {
  const own = sheet.charts.items.filter(isOwnChart);
  await outbox.add((4 + own.length) * CALL_BYTES, () => {
    for (const chart of own) chart.delete();
    const all = sheet.getRange();
    all.conditionalFormats.clearAll();
    all.clear('Hyperlinks');
    all.clear('All');
  });
}

/** Formats go before values, and links before both: Excel shows a link's target in a cell that is still empty. */
async function writeCells(sheet: Excel.Worksheet, grid: SummaryGrid, context: SummaryContext): Promise<void> {
  await writeLinks(sheet, grid, context);
  for (const [top, rows] of slices(grid.values)) {
    const formats = grid.formats.slice(top, top + rows.length);
    await context.outbox.add(
      bytesOf(rows) + bytesOf(formats) + rows.length * 2 * CALL_BYTES * callsPerRow(grid),
      () => {
        const range = sheet.getRangeByIndexes(top, 0, rows.length, grid.width);
        range.numberFormat = formats as string[][];
        range.values = rows as (string | number)[][];
      },
    );
  }
}

/** office.js cuts what is written into calls of 1,500 cells each. */
const callsPerRow = ({ width }: SummaryGrid): number => (4 * width) / 1500;

function* slices<T>(
  rows: readonly (readonly T[])[],
): Generator<readonly [number, readonly (readonly T[])[]]> {
  let top = 0;
  let bytes = 0;
  for (const [index, row] of rows.entries()) {
    const size = bytesOf(row);
    if (bytes > 0 && bytes + size > BYTES_AT_ONCE) {
      yield [top, rows.slice(top, index)];
      top = index;
      bytes = 0;
    }
    bytes += size;
  }
  if (rows.length > top) yield [top, rows.slice(top)];
}

/** The links of each column in one call from the first to the last, not one call for each. */
async function writeLinks(
  sheet: Excel.Worksheet,
  { links }: SummaryGrid,
  context: SummaryContext,
): Promise<void> {
  for (const column of new Set(links.map((link) => link.column))) {
    const own = links.filter((link) => link.column === column);
    const top = own[0]?.row ?? 0;
    const cells: Excel.SettableCellProperties[][] = Array.from(
      { length: (own.at(-1)?.row ?? top) - top + 1 },
      () => [{}],
    );
    for (const { row, target } of own) {
      const documentReference = `${quoteSheet(context.sheetName(target.sheet))}!${a1(target.row, target.column)}`;
      cells[row - top] = [{ hyperlink: { documentReference } }];
    }
    for (const [from, rows] of slices(cells)) {
      await context.outbox.add(bytesOf(rows) + CALL_BYTES, () => {
        const range = sheet.getRangeByIndexes(top + from, column, rows.length, 1);
        range.setCellProperties(rows.map((row) => [...row]));
      });
    }
  }
}

/** The name that a sheet named in the edits has in the workbook: the user's before ours. */
export const tabNames = (
  placed: readonly PlacedSheet[],
  users: readonly string[],
): ((name: string) => string) => {
  const own = new Map(placed.map(({ summary, name }): readonly [string, string] => [summary.name, name]));
  return (name) => (users.includes(name) ? name : (own.get(name) ?? name));
};
