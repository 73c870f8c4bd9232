import { a1 } from '../../workbook/address';
import type { Mark, Note, WorkbookEdits } from '../../workbook/edits';
import {
  noNotes,
  noSuchSheet,
  notedCells,
  protectedSheet,
  surplusLinksOn,
  unreadableRules,
} from '../../workbook/left-alone';
import type { Progress } from '../../workbook/progress';
import { surplusLinks } from '../../workbook/summary-extent';
import type { Applied, LeftAlone } from '../../workbook/workbook';
import { findOwn, type FoundOnSheet } from './find-own';
import { replaceMarks } from './marks';
import { memoryOf, memoryXml } from './memory-part';
import { replaceNotes, type NotesOf } from './notes';
import { outboxOf, type Outbox } from './outbox';
import { ownNames, readOutline, type Outline } from './outline';
import { placeSummaries, removeSurplusSummaries } from './place-summaries';
import { tabNames, writeSummary } from './write-summary';

/**
 * Makes the workbook hold exactly these edits of ours. What is there is found first; then everything goes out in as few
 * requests as Excel takes: old sheets, summaries, marks, notes, memory.
 */
export async function* applyEdits(
  context: Excel.RequestContext,
  edits: WorkbookEdits,
  notesOf: NotesOf,
): AsyncGenerator<Progress, Applied> {
  const outline = await readOutline(context);
  const found = await findOwn(context, outline, edits, notesOf);
  yield { step: 'apply', done: 0.2 };

  const outbox = outboxOf(context);
  const leftAlone = missingSheets(edits, found.users);
  const users = found.users.map((each) => ({
    ...each,
    marks: edits.marks.filter((mark) => mark.sheet === each.sheet.name),
    wantedNotes: edits.notes.filter((note) => note.sheet === each.sheet.name),
  }));
  for (const user of users) if (user.sheet.protection.protected) reportProtected(user, leftAlone);

  await removeSurplusSummaries(outline, edits, outbox, leftAlone);
  yield* writeSummaries(outline, found.tables, edits, outbox, leftAlone);
  for (const user of users.filter(({ sheet }) => !sheet.protection.protected)) {
    if (user.rules !== undefined) await replaceMarks(user.sheet, user.rules, user.marks, outbox);
    else if (user.marks.length > 0) leftAlone.push(unreadableRules(user.sheet.name));
    await writeNotes(user, outbox, leftAlone);
    yield { step: 'apply', done: 0.9 };
  }
  if (edits.memory !== undefined) await writeMemory(context, outline, found.memory, edits.memory, outbox);
  await outbox.send();
  return { leftAlone };
}

type User = FoundOnSheet & { readonly marks: readonly Mark[]; readonly wantedNotes: readonly Note[] };

function missingSheets({ marks, notes }: WorkbookEdits, users: readonly FoundOnSheet[]): LeftAlone[] {
  const known = new Set(users.map(({ sheet }) => sheet.name));
  const missing = (items: readonly (Mark | Note)[]): readonly string[] =>
    [...new Set(items.map(({ sheet }) => sheet))].filter((name) => !known.has(name));
  return [
    ...missing(marks).map((name) => noSuchSheet(name, 'marks')),
    ...missing(notes).map((name) => noSuchSheet(name, 'note')),
  ];
}

function reportProtected({ sheet, marks, rules, wantedNotes, notes }: User, leftAlone: LeftAlone[]): void {
  if (marks.length > 0 || (rules?.length ?? 0) > 0) leftAlone.push(protectedSheet(sheet.name, 'marks'));
  if (wantedNotes.length > 0 || notes?.some(({ isOwn }) => isOwn) === true) {
    leftAlone.push(protectedSheet(sheet.name, 'note'));
  }
}

async function* writeSummaries(
  outline: Outline,
  tables: Awaited<ReturnType<typeof findOwn>>['tables'],
  edits: WorkbookEdits,
  outbox: Outbox,
  leftAlone: LeftAlone[],
): AsyncGenerator<Progress, void> {
  const placed = await placeSummaries(outline, edits, outbox, leftAlone);
  const own = new Set(ownNames(outline).map(({ sheet }) => sheet));
  const users = outline.sheets.filter((sheet) => !own.has(sheet)).map(({ name }) => name);
  const names = [
    ...outline.sheets.flatMap((sheet) => sheet.tables.items.map(({ name }) => name)),
    ...outline.names.map(({ name }) => name),
  ];
  const shared = {
    dateSystem: outline.dateSystem,
    outbox,
    taken: new Set(names.map((name) => name.toLowerCase())),
    sheetName: tabNames(placed, users),
  };
  for (const [index, place] of placed.entries()) {
    if (!place.isNew && place.sheet.protection.protected)
      leftAlone.push(protectedSheet(place.name, 'summary'));
    else {
      await writeSummary(place, { ...shared, tables: tables.get(place.sheet) ?? [] });
      const surplus = surplusLinks(place.summary);
      if (surplus > 0) leftAlone.push(surplusLinksOn(place.name, surplus));
    }
    yield { step: 'apply', done: 0.2 + (0.6 * (index + 1)) / placed.length };
  }
}

async function writeNotes(user: User, outbox: Outbox, leftAlone: LeftAlone[]): Promise<void> {
  const { sheet, collection, notes, wantedNotes } = user;
  if (collection === undefined || notes === undefined) {
    if (wantedNotes.length > 0) leftAlone.push(noNotes(sheet.name));
    return;
  }
  const address = ({ row, column }: Note): string => a1(row, column);
  const noted = await replaceNotes(collection, notes, wantedNotes, address, outbox);
  if (noted.length > 0) leftAlone.push(notedCells(sheet.name, noted));
}

async function writeMemory(
  context: Excel.RequestContext,
  { memories }: Outline,
  before: string | undefined,
  memory: string,
  outbox: Outbox,
): Promise<void> {
  const [first, ...surplus] = memories;
  const xml = memoryXml(memory);
  await outbox.add(xml.length * 1.2 + 1000, () => {
    for (const part of surplus) part.delete();
    if (memory === '') first?.delete();
    else if (first === undefined) context.workbook.customXmlParts.add(xml);
    else if (before === undefined || memoryOf(before) !== memory) first.setXml(xml);
  });
}
