import { a1Range, quoteSheet, type CellRange } from '../../../src/workbook/address';
import { overlaps, sizeOf, WHOLE_SHEET } from '../addresses';
import {
  accessDenied,
  invalidArgument,
  NULL_OBJECT,
  numberOf,
  recordOf,
  textOf,
  type HostObject,
} from '../host-object';
import { cellKey, type Model, type ModelSheet } from '../model';
import { areasObject } from './areas';
import { conditionalFormatsObject } from './conditional-formats';
import { formatObject } from './format';
import { clear, setCellProperties, specialCells, usedRange } from './range-cells';
import { writeNumberFormats, writeValues } from './write-cells';

/** A range of cells on a sheet. */
export function rangeObject(model: Model, sheet: ModelSheet, range: CellRange): HostObject {
  const { top, left, bottom, right } = range;
  if (
    top < 0 ||
    left < 0 ||
    bottom < top ||
    right < left ||
    bottom > WHOLE_SHEET.bottom ||
    right > WHOLE_SHEET.right
  ) {
    throw invalidArgument('The range lies outside the sheet.');
  }
  const guard = (): void => {
    if (sheet.isProtected) throw accessDenied();
  };
  const grid =
    (cell: (row: number, column: number) => unknown): (() => unknown) =>
    () => {
      if (sizeOf(range) > model.mostCells) return null;
      return Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_, column) => cell(top + row, left + column)),
      );
    };
  const at = (other: CellRange): HostObject => rangeObject(model, sheet, other);
  const used = (valuesOnly: unknown): HostObject | typeof NULL_OBJECT => {
    const area = usedRange(sheet, range, valuesOnly === true);
    return area === undefined ? NULL_OBJECT : at(area);
  };
  return {
    type: 'Range',
    isKept: true,
    subject: { sheet, range },
    values: {
      Address: () => `${quoteSheet(sheet.name)}!${a1Range(range)}`,
      RowIndex: () => top,
      ColumnIndex: () => left,
      RowCount: () => bottom - top + 1,
      ColumnCount: () => right - left + 1,
      Values: grid((row, column) => sheet.cells.get(cellKey(row, column))?.value ?? ''),
      ValueTypes: grid((row, column) => sheet.cells.get(cellKey(row, column))?.type ?? 'Empty'),
      NumberFormat: grid((row, column) => sheet.formats.get(cellKey(row, column))?.NumberFormat ?? 'General'),
    },
    sets: {
      Values: (value) => {
        guard();
        writeValues(sheet, range, value);
      },
      NumberFormat: (value) => {
        guard();
        writeNumberFormats(sheet, range, value);
      },
    },
    parts: {
      Format: () => formatObject(sheet, [range], guard),
      ConditionalFormats: () => conditionalFormatsObject(model, sheet, [range], guard),
    },
    objects: {
      GetUsedRangeOrNullObject: used,
      GetRow: (row) => at({ top: top + numberOf(row), left, bottom: top + numberOf(row), right }),
      GetBoundingRect: (other) => {
        const { range: second } = (other as HostObject).subject as { readonly range: CellRange };
        return at({
          top: Math.min(top, second.top),
          left: Math.min(left, second.left),
          bottom: Math.max(bottom, second.bottom),
          right: Math.max(right, second.right),
        });
      },
      GetSpecialCellsOrNullObject: (kind) => {
        const areas = specialCells(sheet, range, textOf(kind));
        return areas.length === 0 ? NULL_OBJECT : areasObject(model, sheet, areas);
      },
      GetMergedAreasOrNullObject: () => {
        const merged = sheet.merges.filter((merge) => overlaps(merge, range));
        return merged.length === 0 ? NULL_OBJECT : areasObject(model, sheet, merged);
      },
    },
    calls: {
      // office.js asks this before it writes a large array in parts.
      _ValidateArraySize: (rows, columns) => {
        if (rows !== bottom - top + 1 || columns !== right - left + 1) throw invalidArgument();
      },
      GetRowProperties: (options) => {
        if (recordOf(options).rowHidden !== true) throw invalidArgument();
        return Array.from({ length: bottom - top + 1 }, (_, row) => ({
          rowHidden: sheet.hiddenRows.has(top + row),
        }));
      },
      SetCellProperties: (rows) => {
        guard();
        setCellProperties(sheet, range, rows);
      },
      Clear: (applyTo) => {
        guard();
        clear(sheet, range, applyTo);
      },
    },
  };
}
