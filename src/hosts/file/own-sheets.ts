import { OWN_NAME_PREFIX } from '../../workbook/edits';
import { sheetOfReference } from '../../workbook/sheet-names';
import type { SheetEntry, WorkbookPart } from './write-workbook-part';

/** A summary sheet that an earlier check wrote and that is still there, whatever its tab is called now. */
export type OwnSheet = { readonly key: string; readonly sheet: SheetEntry };

/**
 * The sheets that our hidden names point at, in the order of the names. A name local to a sheet belongs to a copy that
 * the user made, and is not counted; nor is one whose sheet is gone, or a second one for the same sheet.
 */
export function ownSheets(workbook: WorkbookPart): readonly OwnSheet[] {
  const found: OwnSheet[] = [];
  for (const { name, localTo, refersTo } of workbook.names) {
    if (!name.startsWith(OWN_NAME_PREFIX) || localTo !== undefined) continue;
    const target = sheetOfReference(refersTo)?.toLowerCase();
    const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === target);
    if (!sheet?.isWorksheet || found.some((own) => own.sheet === sheet)) continue;
    found.push({ key: name.slice(OWN_NAME_PREFIX.length), sheet });
  }
  return found;
}

/** The keys of all our global names, those that point at nothing included. */
export const ownKeys = (workbook: WorkbookPart): readonly string[] =>
  workbook.names
    .filter(({ name, localTo }) => name.startsWith(OWN_NAME_PREFIX) && localTo === undefined)
    .map(({ name }) => name.slice(OWN_NAME_PREFIX.length));
