import type { SummarySheet, WorkbookEdits } from '../../workbook/edits';
import type { LeftAlone } from '../../workbook/workbook';
import { lockedStructure, protectedSheet, referredTo, surplusLinksOn } from '../../workbook/left-alone';
import { ownKeys, ownSheets, type OwnSheet } from './own-sheets';
import { freeSheetName } from '../../workbook/sheet-names';
import { isReferredTo } from './sheet-references';
import { addSheetTitle, removeSheetTitle } from './write-app-properties';
import { addPart, freePartName } from './write-content-types';
import type { Draft } from './write-draft';
import { marksOf } from './write-marks';
import { partsBelow } from './write-part-tree';
import { setPrintNames } from './write-print-names';
import { addRelationship, dropRelationship } from './write-relationships';
import type { StyleSheet } from './write-styles';
import { dropSummary, emptyWorksheet, rewriteSummary } from './write-summary';
import { printedRange, surplusLinks } from '../../workbook/summary-extent';
import {
  appendSheet,
  dropOwnName,
  readWorkbookPart,
  removeSheet,
  setOwnName,
  type WorkbookPart,
} from './write-workbook-part';

const worksheetNames = (workbook: WorkbookPart): readonly string[] =>
  workbook.sheets.filter(({ isWorksheet }) => isWorksheet).map(({ name }) => name);

/** Takes away the summary sheets that the edits no longer have, and our names that lead nowhere. */
export function removeSurplusSummaries(
  draft: Draft,
  own: readonly OwnSheet[],
  edits: WorkbookEdits,
  leftAlone: LeftAlone[],
): void {
  const wanted = new Set(edits.sheets.map(({ key }) => key));
  const going = own.filter(({ key }) => !wanted.has(key)).map(({ sheet }) => sheet.part);
  const ignored = new Set([
    ...own.map(({ sheet }) => sheet.part),
    ...going.flatMap((part) => [...partsBelow(draft, part)]),
  ]);
  for (const { key, sheet } of own) {
    if (wanted.has(key)) continue;
    const workbook = readWorkbookPart(draft);
    if (workbook.isStructureLocked) leftAlone.push(lockedStructure(sheet.name));
    else if (isReferredTo(draft, workbook, sheet.name, ignored)) leftAlone.push(referredTo(sheet.name));
    else {
      dropOwnName(draft, key);
      removeSheetTitle(draft, worksheetNames(workbook), sheet.name);
      removeSheet(draft, sheet.name);
      dropSummary(draft, sheet.part, workbook);
      dropRelationship(draft, workbook.name, sheet.relationshipId);
    }
  }
  const alive = new Set(own.map(({ key }) => key));
  for (const key of ownKeys(readWorkbookPart(draft))) {
    if (!alive.has(key) && !wanted.has(key)) dropOwnName(draft, key);
  }
}

/** Finds or makes the sheet of a summary and returns the name of its tab; `undefined` if it cannot be made. */
export function placeSummary(
  draft: Draft,
  summary: SummarySheet,
  leftAlone: LeftAlone[],
): string | undefined {
  const workbook = readWorkbookPart(draft);
  const there = ownSheets(workbook).find(({ key }) => key === summary.key)?.sheet;
  if (there) {
    setOwnName(draft, summary.key, there.name);
    return there.name;
  }
  if (workbook.isStructureLocked) {
    leftAlone.push(lockedStructure(summary.name));
    return undefined;
  }
  const taken = workbook.sheets.map(({ name }) => name);
  const name = freeSheetName(summary.name, taken);
  const part = freePartName(draft, `${workbook.folder}worksheets/sheet`, 'xml');
  addPart(draft, part, 'worksheet', emptyWorksheet(workbook.flavour));
  const id = addRelationship(draft, workbook.name, `${workbook.flavour.relationships}/worksheet`, part);
  appendSheet(draft, name, id);
  addSheetTitle(draft, worksheetNames(workbook), name);
  setOwnName(draft, summary.key, name);
  return name;
}

/** Writes a summary into the sheet found or made for it; `names` holds the tabs of all summaries by their wanted names. */
export function writeSummary(
  draft: Draft,
  summary: SummarySheet,
  styles: StyleSheet,
  names: ReadonlyMap<string, string | undefined>,
  leftAlone: LeftAlone[],
): void {
  const workbook = readWorkbookPart(draft);
  const own = ownSheets(workbook);
  const sheet = own.find(({ key }) => key === summary.key)?.sheet;
  if (!sheet) return;
  if (marksOf(draft.text(sheet.part)).isProtected) {
    leftAlone.push(protectedSheet(sheet.name, 'summary'));
    return;
  }
  const users = new Set(
    workbook.sheets.filter((each) => !own.some((found) => found.sheet === each)).map(({ name }) => name),
  );
  const sheetName = (name: string): string => (users.has(name) ? name : (names.get(name) ?? name));
  rewriteSummary(draft, sheet.part, summary, { workbook, styles, tab: sheet.name, sheetName });
  setPrintNames(draft, sheet.name, { area: printedRange(summary), repeatedRows: summary.frozenRows });
  const surplus = surplusLinks(summary);
  if (surplus > 0) leftAlone.push(surplusLinksOn(sheet.name, surplus));
}
