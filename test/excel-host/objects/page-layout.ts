import { a1Range, quoteSheet, type CellRange } from '../../../src/workbook/address';
import { placeOf } from '../addresses';
import type { HostObject } from '../host-object';
import type { Model, ModelSheet } from '../model';
import { settingsObject, type Shape } from '../settings';

const PAGE_LAYOUT: Shape = {
  properties: {
    Orientation: ['Portrait', 'Landscape'],
    PaperSize: ['A4', 'A3', 'Letter'],
    Zoom: 'object',
    LeftMargin: 'number',
    RightMargin: 'number',
    TopMargin: 'number',
    BottomMargin: 'number',
    HeaderMargin: 'number',
    FooterMargin: 'number',
  },
  parts: {
    HeadersFooters: {
      parts: {
        DefaultForAllPages: { properties: { LeftFooter: 'text', RightFooter: 'text', CenterFooter: 'text' } },
      },
    },
  },
};

/** How a sheet is printed. Excel keeps the area and the repeated rows as names local to the sheet. */
export function pageLayoutObject(model: Model, sheet: ModelSheet, guard: () => void): HostObject {
  const plain = settingsObject('PageLayout', PAGE_LAYOUT, sheet.settings, guard, 'PageLayout.');
  const keep = (name: string, reference: (range: CellRange) => string) => (target: unknown) => {
    guard();
    const refersTo = `${quoteSheet(sheet.name)}!${reference(placeOf(target, sheet).range)}`;
    const known = sheet.names.find((each) => each.name === name);
    if (known) known.refersTo = refersTo;
    else sheet.names.push({ id: model.nextId(), name, refersTo, isVisible: true });
  };
  return {
    ...plain,
    calls: {
      SetPrintArea: keep('Print_Area', (range) => a1Range(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')),
      SetPrintTitleRows: keep('Print_Titles', ({ top, bottom }) => `$${top + 1}:$${bottom + 1}`),
    },
  };
}
