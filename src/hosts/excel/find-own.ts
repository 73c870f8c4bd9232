import type { WorkbookEdits } from '../../workbook/edits';
import { askForFormulas, askForRules, ownRules, type Candidate } from './marks';
import { askForCells, type FoundNote, type NotesOf } from './notes';
import { ownNames, type Outline } from './outline';
import { cellRange } from './read-workbook';
import type { OldTable } from './write-tables';

/** What an earlier check left on a sheet of the user's. */
export type FoundOnSheet = {
  readonly sheet: Excel.Worksheet;
  readonly rules: readonly Excel.ConditionalFormat[];
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
        range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
      })),
    }));
  const memory = edits.memory === undefined ? undefined : outline.memories[0]?.getXml();
  await context.sync();

  const candidates = users.map(({ asked }): readonly Candidate[] => askForFormulas(asked));
  const notes = users.map(({ collection }) => collection && askForCells(collection));
  const isMore =
    candidates.flat().length > 0 || notes.some((found) => found !== undefined && found.length > 0);
  if (isMore) await context.sync();

  return {
    users: users.map(({ sheet, collection }, index) => ({
      ...{ sheet, collection, notes: notes[index] },
      rules: ownRules(candidates[index] ?? []),
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
