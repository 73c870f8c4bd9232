import { a1Range, quoteSheet, type CellRange } from '../../workbook/address';
import { MOST_REPEATED } from '../../workbook/summary-extent';
import type { Draft } from './write-draft';
import { dropNames, putName, readWorkbookPart } from './write-workbook-part';
import { escapeText } from './write-xml';

/** What of a sheet is printed: its cells and charts, and how many of its first rows are repeated on every page. */
export type Printed = { readonly area: CellRange; readonly repeatedRows: number };

/**
 * Sets the print area and the repeated rows of a sheet. They follow what we write as long as they begin at the first row
 * and column, as ours do; any others were chosen by the user and stay.
 */
export function setPrintNames(draft: Draft, sheetName: string, { area, repeatedRows }: Printed): void {
  const rows = repeatedRows > 0 && repeatedRows <= MOST_REPEATED ? `$1:$${repeatedRows}` : undefined;
  setPrintName(draft, sheetName, '_xlnm.Print_Titles', /!\$1(:\$\d+)?$/, rows);
  const cells = a1Range(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  setPrintName(draft, sheetName, '_xlnm.Print_Area', /!\$A\$1(:\$[A-Z]+\$\d+)?$/, cells);
}

/** `ours` tells a reference that we may have written; without `reference` such a name goes. */
function setPrintName(
  draft: Draft,
  sheetName: string,
  name: string,
  ours: RegExp,
  reference: string | undefined,
): void {
  const workbook = readWorkbookPart(draft);
  const index = workbook.sheets.findIndex((sheet) => sheet.name === sheetName);
  const old = workbook.names.find((each) => each.name === name && each.localTo === index);
  if (index === -1 || (old && !ours.test(old.refersTo))) return;
  if (reference === undefined) {
    dropNames(draft, (each) => each.name === name && each.localTo === index);
    return;
  }
  const refersTo = `${quoteSheet(sheetName)}!${reference}`;
  if (old?.refersTo === refersTo) return;
  const xml = `<definedName name="${name}" localSheetId="${index}">${escapeText(refersTo)}</definedName>`;
  putName(draft, workbook, xml, old?.element);
}
