import type { Element } from './splice';

/** The children of a worksheet, in order (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** Where a child of a worksheet comes among the others; −1 if it is not one of the schema's. */
export const rankOf = (local: string): number => ORDER.indexOf(local);

/** Where a new child goes: behind the last one that the schema puts before or beside it. */
export function insertionPoint(root: Element, children: readonly Element[], local: string): number {
  const rank = rankOf(local);
  const before = children.findLast((child) => rankOf(child.local) >= 0 && rankOf(child.local) <= rank);
  return before?.end ?? root.openEnd;
}
