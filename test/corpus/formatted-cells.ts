import type { Cell } from '../../samples/xlsx-writer.mjs';
import type { CellRange } from '../../src/workbook/address';

const BORDERED: Cell = { value: null, style: { border: true } };

/**
 * The rows with an empty but formatted cell wherever one of the ranges has none yet: what is left of a sheet on which
 * somebody once drew borders. `start` is the zero-based place of the first cell; what lies above or left of it is
 * passed over.
 */
export function formattedCells(
  rows: readonly (readonly Cell[])[],
  start: { readonly top: number; readonly left: number },
  ranges: readonly CellRange[],
): readonly (readonly Cell[])[] {
  const full = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of ranges) {
    for (let row = Math.max(top - start.top, 0); row <= bottom - start.top; row += 1) {
      while (full.length <= row) full.push([]);
      const cells = full[row] ?? [];
      while (cells.length <= right - start.left) cells.push(null);
      for (let column = Math.max(left - start.left, 0); column <= right - start.left; column += 1)
        cells[column] ??= BORDERED;
    }
  }
  return full;
}
