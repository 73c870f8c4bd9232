import { OWN_NAME_PREFIX, type SummarySheet, type WorkbookEdits } from '../../workbook/edits';
import { quoteSheet } from '../../workbook/address';
import { lockedStructure, referredTo } from '../../workbook/left-alone';
import { freeSheetName, sheetOfReference } from '../../workbook/sheet-names';
import type { LeftAlone } from '../../workbook/workbook';
import { ownNames, refersTo, type Outline, type OwnName } from './outline';
import { CALL_BYTES, type Outbox } from './outbox';

/** The sheet of a summary. `isNew` if it has just been made. */
export type PlacedSheet = {
  readonly summary: SummarySheet;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isNew: boolean;
};

/** Takes away the summary sheets that the edits no longer have, and our names that lead nowhere. */
export async function removeSurplusSummaries(
  outline: Outline,
  edits: WorkbookEdits,
  outbox: Outbox,
  leftAlone: LeftAlone[],
): Promise<void> {
  const wanted = new Set(edits.sheets.map(({ key }) => key));
  for (const { key, name, sheet } of ownNames(outline)) {
    if (wanted.has(key)) continue;
    if (sheet && outline.isStructureLocked) leftAlone.push(lockedStructure(sheet.name));
    else if (sheet && isNamed(outline, sheet)) leftAlone.push(referredTo(sheet.name));
    else {
      await outbox.add(2 * CALL_BYTES, () => {
        name.delete();
        sheet?.delete();
      });
    }
  }
}

/** True if a name of the user's refers to a sheet. */
function isNamed({ names, sheets }: Outline, target: Excel.Worksheet): boolean {
  const others = [
    ...names.filter(({ name }) => !name.startsWith(OWN_NAME_PREFIX)),
    ...sheets.filter((sheet) => sheet !== target).flatMap((sheet) => sheet.names.items),
  ];
  return others.some((name) => sheetOfReference(refersTo(name)) === target.name);
}

/** Finds or makes the sheets of the summaries, each with its hidden name; those that cannot be made are reported. */
export async function placeSummaries(
  outline: Outline,
  { sheets: summaries }: WorkbookEdits,
  outbox: Outbox,
  leftAlone: LeftAlone[],
): Promise<readonly PlacedSheet[]> {
  const own = ownNames(outline);
  const isGoing = (sheet: Excel.Worksheet): boolean =>
    !outline.isStructureLocked &&
    own.some((each) => each.sheet === sheet && summaries.every(({ key }) => key !== each.key)) &&
    !isNamed(outline, sheet);
  const taken = outline.sheets.filter((sheet) => !isGoing(sheet)).map(({ name }) => name);
  const placed: PlacedSheet[] = [];
  for (const summary of summaries) {
    const before = own.find(({ key }) => key === summary.key);
    if (before?.sheet) {
      placed.push({ summary, sheet: before.sheet, name: before.sheet.name, isNew: false });
      continue;
    }
    if (outline.isStructureLocked) {
      leftAlone.push(lockedStructure(summary.name));
      continue;
    }
    const name = freeSheetName(summary.name, taken);
    taken.push(name);
    await outbox.add(5 * CALL_BYTES, () => {
      const sheet = outline.worksheets.add(name);
      nameSheet(outline, before, summary.key, name, sheet);
      placed.push({ summary, sheet, name, isNew: true });
    });
  }
  return placed;
}

function nameSheet(
  { workbookNames }: Outline,
  before: OwnName | undefined,
  key: string,
  tab: string,
  sheet: Excel.Worksheet,
): void {
  if (before) {
    before.name.formula = `=${quoteSheet(tab)}!$A$1`;
    return;
  }
  workbookNames.add(OWN_NAME_PREFIX + key, sheet.getRange('A1')).visible = false;
}
