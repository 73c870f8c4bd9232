import { MARK_LEVELS, type Mark, type MarkLevel, type Note, type WorkbookEdits } from '../../workbook/edits';
import type { Progress } from '../../workbook/progress';
import type { Applied, LeftAlone } from '../../workbook/workbook';
import { workbookFault } from '../../faults';
import { foreignDrawing, notedCells, noSuchSheet, protectedSheet } from '../../workbook/left-alone';
import { placeSummary, removeSurplusSummaries, writeSummary } from './apply-summaries';
import { ownSheets, type OwnSheet } from './own-sheets';
import { addPart } from './write-content-types';
import type { Draft } from './write-draft';
import { marksOf, withMarks } from './write-marks';
import { writeMemory } from './write-memory';
import { addNotes, cellsWithNotes, hasOwnNotes, removeNotes } from './write-notes';
import { addRelationship, relationshipsIn } from './write-relationships';
import { emptyStyleSheet, styleSheetOf, type StyleSheet } from './write-styles';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './write-workbook-part';

/** A worksheet of the user's, and what of ours belongs on it. */
type Target = {
  readonly sheet: SheetEntry;
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
};

/**
 * Makes a draft hold exactly these edits of ours, and nothing else of ours: old notes go first, then summary sheets are
 * written, then marks, then notes, then the memory, so that a second run with the same edits gives the same bytes. Yields after each
 * sheet. Throws a workbook fault if the package must not be changed.
 */
export function* applyEdits(draft: Draft, edits: WorkbookEdits): Generator<Progress, Applied> {
  refuseSigned(draft);
  const leftAlone: LeftAlone[] = [];
  const workbook = readWorkbookPart(draft);
  const own = ownSheets(workbook);
  const targets = targetsOf(workbook, own, edits, leftAlone);
  const steps = targets.length * 2 + edits.sheets.length + 1;
  let done = 0;
  const step = (): Progress => ({ step: 'apply', done: Math.min(1, ++done / steps) });

  const formats = new Map<MarkLevel, number>();
  const open: (Target & { readonly hasMarks: boolean })[] = [];
  for (const target of targets) {
    const found = marksOf(draft.text(target.sheet.part));
    const hasNotes = hasOwnNotes(draft, target.sheet.part);
    if (found.isProtected) {
      if (target.marks.length > 0 || found.hasOwn) leftAlone.push(protectedSheet(target.sheet.name, 'marks'));
      if (target.notes.length > 0 || hasNotes) leftAlone.push(protectedSheet(target.sheet.name, 'note'));
    } else {
      for (const [level, format] of found.formats) if (!formats.has(level)) formats.set(level, format);
      if (hasNotes) removeNotes(draft, target.sheet.part);
      open.push({ ...target, hasMarks: found.hasOwn });
    }
    yield step();
  }

  const styles = openStyles(draft, workbook);
  removeSurplusSummaries(draft, own, edits, leftAlone);
  const names = new Map(
    edits.sheets.map((summary) => [summary.name, placeSummary(draft, summary, leftAlone)]),
  );
  for (const summary of edits.sheets) {
    writeSummary(draft, summary, styles.sheet, names, leftAlone);
    yield step();
  }

  for (const level of MARK_LEVELS) {
    if (!open.some(({ marks }) => marks.some((mark) => mark.level === level))) continue;
    const old = formats.get(level);
    if (old === undefined || !styles.sheet.hasMarkFormat(old))
      formats.set(level, styles.sheet.markFormat(level));
  }
  if (styles.sheet.text() !== styles.text) saveStyles(draft, workbook, styles);

  for (const { sheet, marks, notes, hasMarks } of open) {
    if (marks.length > 0 || hasMarks)
      draft.put(sheet.part, withMarks(draft.text(sheet.part), marks, formats));
    writeNotes(draft, sheet, notes, workbook, leftAlone);
    yield step();
  }
  if (edits.memory !== undefined) writeMemory(draft, workbook, edits.memory);
  return { leftAlone };
}

function refuseSigned(draft: Draft): void {
  const isSigned =
    relationshipsIn(draft, '').some(({ kind }) => kind === 'origin') ||
    draft.names().some((name) => name.toLowerCase().startsWith('_xmlsignatures/'));
  if (isSigned) {
    throw workbookFault(
      'The workbook is digitally signed, and any change would make the signature invalid. Save a copy without the signature and check that.',
    );
  }
}

function bySheet<T extends { readonly sheet: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.sheet);
    if (group) group.push(item);
    else groups.set(item.sheet, [item]);
  }
  return groups;
}

/** The user's worksheets with their marks and notes; edits for a sheet that is not there are reported. */
function targetsOf(
  workbook: WorkbookPart,
  own: readonly OwnSheet[],
  { marks, notes }: WorkbookEdits,
  leftAlone: LeftAlone[],
): readonly Target[] {
  const marksBySheet = bySheet(marks);
  const notesBySheet = bySheet(notes);
  const sheets = workbook.sheets.filter(
    (sheet) => sheet.isWorksheet && !own.some((summary) => summary.sheet === sheet),
  );
  const known = new Set(sheets.map(({ name }) => name));
  for (const sheet of marksBySheet.keys()) if (!known.has(sheet)) leftAlone.push(noSuchSheet(sheet, 'marks'));
  for (const sheet of notesBySheet.keys()) if (!known.has(sheet)) leftAlone.push(noSuchSheet(sheet, 'note'));
  return sheets.map((sheet) => ({
    sheet,
    marks: marksBySheet.get(sheet.name) ?? [],
    notes: notesBySheet.get(sheet.name) ?? [],
  }));
}

type Styles = { readonly part: string | undefined; readonly text: string; readonly sheet: StyleSheet };

function openStyles(draft: Draft, workbook: WorkbookPart): Styles {
  const part = relationshipsIn(draft, workbook.name).find(
    ({ kind, target }) => kind === 'styles' && draft.has(target),
  )?.target;
  const text = part === undefined ? emptyStyleSheet(workbook.flavour) : draft.text(part);
  return { part, text, sheet: styleSheetOf(text) };
}

function saveStyles(draft: Draft, workbook: WorkbookPart, { part, sheet }: Styles): void {
  if (part !== undefined) {
    draft.put(part, sheet.text());
    return;
  }
  const name = `${workbook.folder}styles.xml`;
  addPart(draft, name, 'styles', sheet.text());
  addRelationship(draft, workbook.name, `${workbook.flavour.relationships}/styles`, name);
}

function writeNotes(
  draft: Draft,
  sheet: SheetEntry,
  notes: readonly Note[],
  workbook: WorkbookPart,
  leftAlone: LeftAlone[],
): void {
  if (notes.length === 0) return;
  const taken = cellsWithNotes(draft, sheet.part);
  const isTaken = ({ row, column }: Note): boolean => taken.has(`${row},${column}`);
  const noted = notes.filter(isTaken);
  if (noted.length > 0) leftAlone.push(notedCells(sheet.name, noted));
  const free = notes.filter((note) => !isTaken(note));
  if (!addNotes(draft, sheet.part, free, workbook)) leftAlone.push(foreignDrawing(sheet.name));
}
