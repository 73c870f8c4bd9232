import { placeOf, rangeOf, rangesOf, WHOLE_SHEET } from '../addresses';
import { accessDenied, booleanOf, NULL_OBJECT, numberOf, textOf, type HostObject } from '../host-object';
import type { Model, ModelSheet } from '../model';
import { areasObject } from './areas';
import { chartsObject } from './charts';
import { namesObject } from './names';
import { notesObject } from './notes';
import { pageLayoutObject } from './page-layout';
import { rangeObject } from './range';
import { tablesObject } from './tables';

/** One worksheet. */
export function worksheetObject(model: Model, sheet: ModelSheet): HostObject {
  const guard = (): void => {
    if (sheet.isProtected) throw accessDenied();
  };
  return {
    type: 'Worksheet',
    identity: { Id: sheet.id },
    values: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Visibility: () => sheet.visibility,
      Gridlines: () => sheet.settings.get('Gridlines') ?? true,
    },
    sets: {
      Gridlines: (value) => {
        guard();
        sheet.settings.set('Gridlines', booleanOf(value));
      },
    },
    parts: {
      Protection: () => ({ type: 'WorksheetProtection', values: { Protected: () => sheet.isProtected } }),
      Tables: () => tablesObject(model, [sheet]),
      Names: () => namesObject(model, sheet.names),
      Charts: () => chartsObject(model, sheet, guard),
      Notes: () => notesObject(model, sheet, guard),
      PageLayout: () => pageLayoutObject(model, sheet, guard),
      FreezePanes: () => ({
        type: 'WorksheetFreezePanes',
        calls: {
          FreezeRows: (count) => {
            guard();
            sheet.settings.set('FrozenRows', numberOf(count));
          },
          Unfreeze: () => {
            guard();
            sheet.settings.delete('FrozenRows');
          },
        },
      }),
      HorizontalPageBreaks: () => ({
        type: 'PageBreakCollection',
        objects: {
          Add: (address) => {
            guard();
            const { range } = placeOf(address, sheet);
            sheet.pageBreaks.push({ id: model.nextId(), row: range.top });
            return { type: 'PageBreak' };
          },
        },
        calls: {
          RemovePageBreaks: () => {
            guard();
            sheet.pageBreaks.length = 0;
          },
        },
      }),
    },
    objects: {
      GetRange: (address) =>
        rangeObject(model, sheet, typeof address === 'string' ? rangeOf(address) : WHOLE_SHEET),
      GetRanges: (addresses) => areasObject(model, sheet, rangesOf(textOf(addresses))),
      GetRangeByIndexes: (row, column, rows, columns) => {
        const [top, left] = [numberOf(row), numberOf(column)];
        const range = { top, left, bottom: top + numberOf(rows) - 1, right: left + numberOf(columns) - 1 };
        return rangeObject(model, sheet, range);
      },
      GetUsedRangeOrNullObject: (valuesOnly) =>
        rangeObject(model, sheet, WHOLE_SHEET).objects?.GetUsedRangeOrNullObject?.(valuesOnly) ?? NULL_OBJECT,
    },
  };
}
