import { a1, a1Range, type CellRange } from '../../src/workbook/address';
import type { Cell, SheetInput } from '../../samples/xlsx-writer.mjs';
import type { Style } from './spelling';

export type Rows = readonly (readonly Cell[])[];

/**
 * A table as a sheet: perhaps off A1, with a title above, a row of totals below and a legend beside. Merges are
 * zero-based within the table.
 */
export function sheetWith(
  name: string,
  rows: Rows,
  style: Style,
  merges: readonly CellRange[] = [],
  title = 'Oakfield Primary: staff training',
): SheetInput {
  const above: Rows = style.hasTitle ? [[title], []] : [];
  const width = Math.max(0, ...rows.map((row) => row.length));
  const beside: Rows = style.hasLegend ? [['Key'], ['Red', 'Overdue'], ['Green', 'In date']] : [];
  const below: Rows = style.hasTotals ? [[], ['Total', rows.length - 1]] : [];
  const filled = rows.map((row, index) => [
    ...Array.from({ length: width }, (_, column) => row[column] ?? null),
    ...(beside[index] === undefined ? [] : [null, ...beside[index]]),
  ]);
  const down = style.down + above.length;
  const moved = ({ top, left, bottom, right }: CellRange): string =>
    a1Range({
      top: top + down,
      bottom: bottom + down,
      left: left + style.right,
      right: right + style.right,
    });
  return {
    name,
    startAt: a1(style.down, style.right),
    rows: [...above, ...filled, ...below],
    merges: merges.map(moved),
  };
}
