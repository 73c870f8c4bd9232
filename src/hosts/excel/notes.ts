import type { Note } from '../../workbook/edits';
import { CALL_BYTES, type Outbox } from './outbox';

/** The notes of a sheet; `undefined` where this Excel has none for add-ins. */
export type NotesOf = (sheet: Excel.Worksheet) => Excel.NoteCollection | undefined;

/** Notes are new with ExcelApi 1.18. */
export const notesOfExcel: NotesOf = (sheet) =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.18') ? sheet.notes : undefined;

/** Excel puts an author's name on the first line of a note; ours is how our notes are known again. */
export const NOTE_HEADING = 'CPD Check:\n';

/** A note as it stands on a sheet; where it stands is known after the next sync. */
export type FoundNote = { readonly note: Excel.Note; readonly isOwn: boolean; readonly cell: Excel.Range };

/** Asks where the notes of a sheet stand. */
export const askForCells = (notes: Excel.NoteCollection): readonly FoundNote[] =>
  notes.items.map((note) => ({
    note,
    isOwn: note.content.replaceAll('\r\n', '\n').startsWith(NOTE_HEADING),
    cell: note.getLocation().load('rowIndex,columnIndex'),
  }));

/** Takes our old notes off a sheet and puts these on. Returns those whose cells have a note of somebody else. */
export async function replaceNotes(
  collection: Excel.NoteCollection,
  found: readonly FoundNote[],
  notes: readonly Note[],
  address: (note: Note) => string,
  outbox: Outbox,
): Promise<readonly Note[]> {
  for (const { note, isOwn } of found) {
    if (!isOwn) continue;
    await outbox.add(CALL_BYTES, () => {
      note.delete();
    });
  }
  const others = found.filter(({ isOwn }) => !isOwn);
  const isTaken = (note: Note): boolean =>
    others.some(({ cell }) => cell.rowIndex === note.row && cell.columnIndex === note.column);
  for (const note of notes) {
    if (isTaken(note)) continue;
    await outbox.add(note.text.length + CALL_BYTES, () => {
      collection.add(address(note), NOTE_HEADING + note.text);
    });
  }
  return notes.filter(isTaken);
}
