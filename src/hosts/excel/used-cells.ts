import type { CellRange } from '../../workbook/address';
import type { RowSnapshot } from '../../workbook/snapshot';
import type { Piece } from './read-cells';

/** Above so many cells the used range is mostly empty: a stray value far off, or a column filled to the end. */
const MOST_CELLS = 5_000_000;

/** What is loaded of a range to know its place. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
export const PLACES =
  'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** The place of a range, once `PLACE` is loaded. */
export const cellRange = (range: Excel.Range): CellRange => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

/**
 * The ranges to read of sheets whose used ranges are loaded: these, or of those that are too large only the areas that
 * hold values and formulas, which takes one sync more.
 */
export async function usedPieces(
  context: Excel.RequestContext,
  sheets: readonly { readonly sheet: Excel.Worksheet; readonly used: Excel.Range }[],
): Promise<readonly Piece[]> {
  const asked = sheets
    .filter(({ used }) => !used.isNullObject)
    .map(({ sheet, used }) => {
      const isLarge = used.rowCount * used.columnCount > MOST_CELLS;
      const areas = (kind: 'Constants' | 'Formulas'): Excel.RangeAreas =>
        sheet.getRange().getSpecialCellsOrNullObject(kind).load(PLACES);
      return { sheet, used, areas: isLarge ? [areas('Constants'), areas('Formulas')] : [] };
    });
  if (asked.some(({ areas }) => areas.length > 0)) await context.sync();
  return asked.flatMap(({ sheet, used, areas }): readonly Piece[] => {
    if (areas.length === 0) return [{ sheet, range: cellRange(used) }];
    return areas
      .filter((each) => !each.isNullObject)
      .flatMap((each) => each.areas.items.map((area) => ({ sheet, range: cellRange(area) })))
      .toSorted((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  });
}

/** Rows read in several areas as whole rows, ascending, each with its cells in order. */
export function joinedRows(rows: readonly RowSnapshot[]): readonly RowSnapshot[] {
  if (rows.every(({ row }, index) => row > (rows[index - 1]?.row ?? -1))) return rows;
  const joined = new Map<number, RowSnapshot>();
  for (const row of rows) {
    const cells = [...(joined.get(row.row)?.cells ?? []), ...row.cells];
    joined.set(row.row, { ...row, cells: cells.toSorted((a, b) => a.column - b.column) });
  }
  return [...joined.values()].toSorted((a, b) => a.row - b.row);
}
