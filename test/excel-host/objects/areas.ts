import type { CellRange } from '../../../src/workbook/address';
import { accessDenied, type HostObject } from '../host-object';
import type { Model, ModelSheet } from '../model';
import { conditionalFormatsObject } from './conditional-formats';
import { formatObject } from './format';
import { rangeObject } from './range';

/** Several ranges of one sheet. */
export function areasObject(model: Model, sheet: ModelSheet, ranges: readonly CellRange[]): HostObject {
  const guard = (): void => {
    if (sheet.isProtected) throw accessDenied();
  };
  const items = (): readonly HostObject[] => ranges.map((range) => rangeObject(model, sheet, range));
  return {
    type: 'RangeAreas',
    isKept: true,
    values: { AreaCount: () => ranges.length },
    parts: {
      Areas: () => ({ type: 'RangeCollection', items }),
      Format: () => formatObject(sheet, ranges, guard),
      ConditionalFormats: () => conditionalFormatsObject(model, sheet, ranges, guard),
    },
  };
}
