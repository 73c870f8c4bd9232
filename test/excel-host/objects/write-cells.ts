import type { CellRange } from '../../../src/workbook/address';
import { cellsIn, overlaps, sizeOf } from '../addresses';
import { typedCell } from '../cell-input';
import { invalidArgument } from '../host-object';
import { cellKey, type ModelSheet } from '../model';
import { setFormats } from './format';

/** Writes rows × columns of values, or one value into every cell; `null` leaves a cell as it is. */
export function writeValues(sheet: ModelSheet, range: CellRange, value: unknown): void {
  for (const [row, column, cell] of spread(range, value)) {
    const key = cellKey(row, column);
    const format = sheet.formats.get(key)?.NumberFormat;
    const typed = typedCell(cell, typeof format === 'string' ? format : 'General');
    if (typed) sheet.cells.set(key, typed);
    else sheet.cells.delete(key);
  }
  nameColumns(sheet, range);
}

export function writeNumberFormats(sheet: ModelSheet, range: CellRange, value: unknown): void {
  for (const [row, column, format] of spread(range, value)) {
    if (typeof format !== 'string') throw invalidArgument('A number format is text.');
    setFormats(sheet, [{ top: row, left: column, bottom: row, right: column }], 'NumberFormat', format);
  }
}

/** The header cells of a table hold text, and are never empty. */
export function nameColumns(sheet: ModelSheet, range: CellRange): void {
  for (const table of sheet.tables.filter((each) => overlaps(each.range, range))) {
    const { top, left, right } = table.range;
    for (let column = left; column <= right; column++) {
      const key = cellKey(top, column);
      const value = sheet.cells.get(key)?.value ?? `Column${column - left + 1}`;
      sheet.cells.set(key, { value: String(value), type: 'String' });
    }
  }
}

function* spread(range: CellRange, value: unknown): Generator<readonly [number, number, unknown]> {
  if (!Array.isArray(value)) {
    for (const [row, column] of cellsIn(range)) yield [row, column, value];
    return;
  }
  const rows = value as readonly unknown[];
  const width = range.right - range.left + 1;
  const isFitting =
    rows.length * width === sizeOf(range) && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isFitting) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  for (const [row, column] of cellsIn(range)) {
    const cell = (rows[row - range.top] as readonly unknown[])[column - range.left];
    if (cell !== null) yield [row, column, cell];
  }
}
