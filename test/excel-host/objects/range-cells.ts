import type { CellRange } from '../../../src/workbook/address';
import { mergedRanges } from '../../../src/workbook/address-runs';
import { cellsIn, overlaps, sizeOf } from '../addresses';
import { invalidArgument, recordOf, textOf } from '../host-object';
import { cellKey, cellOfKey, type ModelSheet } from '../model';
import { setFormats } from './format';

/** The smallest range that holds what a sheet has within another; `undefined` if that is nothing. */
export function usedRange(sheet: ModelSheet, within: CellRange, valuesOnly: boolean): CellRange | undefined {
  let area: CellRange | undefined;
  const keys = valuesOnly ? [...sheet.cells.keys()] : [...sheet.cells.keys(), ...sheet.formats.keys()];
  for (const key of keys) {
    const { row, column } = cellOfKey(key);
    if (row < within.top || row > within.bottom || column < within.left || column > within.right) continue;
    area = {
      top: Math.min(area?.top ?? row, row),
      left: Math.min(area?.left ?? column, column),
      bottom: Math.max(area?.bottom ?? row, row),
      right: Math.max(area?.right ?? column, column),
    };
  }
  return area;
}

/** The areas of the cells with values, or of those with formulas. */
export function specialCells(sheet: ModelSheet, within: CellRange, kind: string): readonly CellRange[] {
  if (kind !== 'Constants' && kind !== 'Formulas') throw invalidArgument();
  const cells = [...sheet.cells]
    .filter(([, { formula }]) => (formula === undefined) === (kind === 'Constants'))
    .map(([key]) => cellOfKey(key))
    .filter(({ row, column }) => overlaps(within, { top: row, left: column, bottom: row, right: column }));
  return mergedRanges(cells);
}

/** Empties cells; charts, tables and the rules of a sheet stay. */
export function clear(sheet: ModelSheet, range: CellRange, applyTo: unknown): void {
  const what = textOf(applyTo ?? 'All');
  if (!['All', 'Contents', 'Formats', 'Hyperlinks'].includes(what)) throw invalidArgument();
  const isWithin = (key: number): boolean => {
    const { row, column } = cellOfKey(key);
    return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  };
  const wipe = (map: Map<number, unknown>): void => {
    for (const key of [...map.keys()]) if (isWithin(key)) map.delete(key);
  };
  if (what === 'All' || what === 'Contents') wipe(sheet.cells);
  if (what === 'All' || what === 'Formats') wipe(sheet.formats);
  if (what === 'All' || what === 'Hyperlinks') wipe(sheet.links);
}

/** Links and formats cell by cell, in one call. */
export function setCellProperties(sheet: ModelSheet, range: CellRange, rows: unknown): void {
  const flat = Array.isArray(rows) ? (rows as readonly unknown[]).flat() : [];
  if (flat.length !== sizeOf(range)) throw invalidArgument('The array has another size than the range.');
  let index = 0;
  for (const [row, column] of cellsIn(range)) {
    const properties = recordOf(flat[index++]);
    if (properties.hyperlink !== undefined) {
      const { documentReference } = recordOf(properties.hyperlink);
      if (typeof documentReference !== 'string') throw invalidArgument();
      sheet.links.set(cellKey(row, column), documentReference);
      setFormats(sheet, [{ top: row, left: column, bottom: row, right: column }], 'Style', 'Hyperlink');
    }
  }
}
