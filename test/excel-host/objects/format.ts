import type { CellRange } from '../../../src/workbook/address';
import { cellsIn, sizeOf } from '../addresses';
import { invalidArgument, type HostObject } from '../host-object';
import { cellKey, type ModelSheet } from '../model';
import { settingsObject, type Shape } from '../settings';

const BORDER: Shape = {
  properties: {
    Style: ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'],
    Color: 'colour',
    Weight: ['Hairline', 'Thin', 'Medium', 'Thick'],
  },
};
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

const FORMAT: Shape = {
  properties: {
    ColumnWidth: 'number',
    RowHeight: 'number',
    HorizontalAlignment: ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'],
    VerticalAlignment: ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
    IndentLevel: 'number',
    WrapText: 'boolean',
  },
  parts: {
    Fill: { properties: { Color: 'colour' } },
    Font: {
      properties: {
        Bold: 'boolean',
        Italic: 'boolean',
        Color: 'colour',
        Size: 'number',
        Underline: ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
      },
    },
  },
};

/** Sets one property of the format of every cell; of a column's width and a row's height, once. */
export function setFormats(
  sheet: ModelSheet,
  ranges: readonly CellRange[],
  name: string,
  value: unknown,
): void {
  for (const range of ranges) {
    if (name === 'ColumnWidth' || name === 'RowHeight' || sizeOf(range) > 1_000_000) {
      sheet.settings.set(`${name} ${range.top},${range.left},${range.bottom},${range.right}`, value);
      continue;
    }
    for (const [row, column] of cellsIn(range)) {
      const key = cellKey(row, column);
      const format = sheet.formats.get(key);
      if (format) format[name] = value;
      else sheet.formats.set(key, { [name]: value });
    }
  }
}

/** The format of ranges: what is set goes to each of their cells. */
export function formatObject(sheet: ModelSheet, ranges: readonly CellRange[], guard: () => void): HostObject {
  const forwarded = new Map<string, unknown>();
  forwarded.set = (name, value) => {
    setFormats(sheet, ranges, name, value);
    return forwarded;
  };
  const format = settingsObject('RangeFormat', FORMAT, forwarded, guard);
  return { ...format, parts: { ...format.parts, Borders: () => bordersObject(forwarded, guard, '') } };
}

/** The borders of a format, found by their edges. */
export function bordersObject(settings: Map<string, unknown>, guard: () => void, prefix: string): HostObject {
  return {
    type: 'Borders',
    item: (key) => {
      const edge = EDGES.find((each) => each === key);
      if (edge === undefined) throw invalidArgument(`No border: ${String(key)}`);
      return settingsObject(`Borders.${edge}`, BORDER, settings, guard, `${prefix}Borders.${edge}.`);
    },
  };
}
