import { quoteSheet } from '../../workbook/address';
import { OWN_NAME_PREFIX } from '../../workbook/edits';
import type { Draft } from './write-draft';
import type { WorkbookPart } from './write-workbook-part';
import { escapeText } from './write-xml';

/** Parts that hold no formulas. */
const TEXT_ONLY = /(sharedStrings|styles|comments?\d*|theme\d*|person|metadata)\.xml$/i;

/**
 * True if something that is not ours may refer to a sheet: a name, or a formula on another sheet, in a chart or a pivot
 * table. A sheet that formulas refer to must not vanish: Excel would call the workbook damaged. Text that merely looks
 * like a reference counts too; then the sheet stays, which does no harm. The parts in `ignored` do not count.
 */
export function isReferredTo(
  draft: Draft,
  workbook: WorkbookPart,
  sheetName: string,
  ignored: ReadonlySet<string>,
): boolean {
  const index = workbook.sheets.findIndex(({ name }) => name === sheetName);
  const always = `'${sheetName.replaceAll("'", "''")}'!`;
  const spellings = [...new Set([`${quoteSheet(sheetName)}!`, always])];
  const inNames = workbook.names.some(
    ({ name, localTo, refersTo }) =>
      !name.startsWith(OWN_NAME_PREFIX) &&
      localTo !== index &&
      spellings.some((spelling) => refersTo.includes(spelling)),
  );
  if (inNames) return true;
  const written = spellings.flatMap((spelling) => [
    escapeText(spelling),
    escapeText(spelling).replaceAll("'", '&apos;'),
  ]);
  return draft
    .names()
    .filter((name) => /\.xml$/i.test(name) && name.startsWith(workbook.folder) && name !== workbook.name)
    .filter((name) => !ignored.has(name) && !TEXT_ONLY.test(name))
    .some((name) => {
      const text = draft.text(name);
      return written.some((spelling) => text.includes(spelling));
    });
}
