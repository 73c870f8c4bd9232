import type { WorkbookEdits } from '../../workbook/edits';
import { askForFormulas, askForRules, ownRules } from './marks';
import { askForCells, type FoundNote, type NotesOf } from './notes';
import { ownNames, type Outline } from './outline';
import { isUnreadable } from './refusals';
import { cellRange, PLACE } from './used-cells';
import type { OldTable } from './write-tables';

/** What an earlier check left on a sheet of the user's. */
export type FoundOnSheet = {
  readonly sheet: Excel.Worksheet;
  /** Our marks; `undefined` where Excel cannot say which rules are ours. */
  readonly rules: readonly Excel.ConditionalFormat[] | undefined;
  readonly collection: Excel.NoteCollection | undefined;
  /** Everybody's notes; `undefined` where this Excel has none for add-ins. */
  readonly notes: readonly FoundNote[] | undefined;
};

export type Found = {
  readonly users: readonly FoundOnSheet[];
  /** The tables of our own sheets. */
  readonly tables: ReadonlyMap<Excel.Worksheet, readonly OldTable[]>;
  /** The XML in which we remember, as it stands. */
  readonly memory: string | undefined;
};

/** Finds what is ours, and what stands in its way, in two syncs; nothing is changed. */
export async function findOwn(
  context: Excel.RequestContext,
  outline: Outline,
  edits: WorkbookEdits,
  notesOf: NotesOf,
): Promise<Found> {
  const own = new Set(ownNames(outline).map(({ sheet }) => sheet));
  const users = outline.sheets
    .filter((sheet) => !own.has(sheet))
    .map((sheet) => ({
      sheet,
      asked: askForRules(sheet),
      collection: notesOf(sheet)?.load('items/content'),
    }));
  const tables = outline.sheets
    .filter((sheet) => own.has(sheet))
    .map((sheet) => ({
      sheet,
      tables: sheet.tables.items.map((table) => ({
        table,
        range: table.getRange().load(PLACE),
      })),
    }));
  const memory = edits.memory === undefined ? undefined : outline.memories[0]?.getXml();
  await context.sync();

  const { rules, notes } = await findRulesAndNotes(context, users);

  return {
    users: users.map(({ sheet, collection }, index) => ({
      ...{ sheet, collection, notes: notes[index] },
      rules: rules[index],
    })),
    tables: new Map(
      tables.map(({ sheet, tables: found }) => [
        sheet,
        found.map(({ table, range }) => ({ table, name: table.name, range: cellRange(range) })),
      ]),
    ),
    memory: memory?.value,
  };
}

type Asked = {
  readonly asked: Excel.ConditionalFormatCollection;
  readonly collection: Excel.NoteCollection | undefined;
};

/**
 * Our rules and everybody's notes, sheet by sheet, in one sync if there is anything to ask. Some versions of Excel
 * cannot read certain rules of a user's; then each sheet is asked by itself, and one that cannot be read gives
 * `undefined`.
 */
async function findRulesAndNotes(
  context: Excel.RequestContext,
  sheets: readonly Asked[],
): Promise<{
  readonly rules: readonly (readonly Excel.ConditionalFormat[] | undefined)[];
  readonly notes: readonly (readonly FoundNote[] | undefined)[];
}> {
  const askForNotes = (): readonly (readonly FoundNote[] | undefined)[] =>
    sheets.map(({ collection }) => collection && askForCells(collection));
  const candidates = sheets.map(({ asked }) => askForFormulas(asked));
  const notes = askForNotes();
  try {
    if (candidates.flat().length > 0 || notes.some((found) => (found?.length ?? 0) > 0)) await context.sync();
    return { rules: candidates.map(ownRules), notes };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  const rules: (readonly Excel.ConditionalFormat[] | undefined)[] = [];
  for (const { asked } of sheets) rules.push(await rulesByThemselves(context, asked));
  const notesAgain = askForNotes();
  await context.sync();
  return { rules, notes: notesAgain };
}

async function rulesByThemselves(
  context: Excel.RequestContext,
  collection: Excel.ConditionalFormatCollection,
): Promise<readonly Excel.ConditionalFormat[] | undefined> {
  const candidates = askForFormulas(collection);
  if (candidates.length === 0) return [];
  try {
    await context.sync();
    return ownRules(candidates);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return undefined;
  }
}
