import { placeOf } from '../addresses';
import { ExcelError, found, textOf, type HostObject } from '../host-object';
import type { Model, ModelNote, ModelSheet } from '../model';
import { rangeObject } from './range';

/** The notes of a sheet (ExcelApi 1.18). */
export function notesObject(model: Model, sheet: ModelSheet, guard: () => void): HostObject {
  const object = (note: ModelNote): HostObject => {
    const { row, column } = note;
    return {
      type: 'Note',
      identity: { Id: note.id },
      values: { Content: () => note.text },
      objects: {
        GetLocation: () => rangeObject(model, sheet, { top: row, left: column, bottom: row, right: column }),
      },
      calls: {
        Delete: () => {
          guard();
          sheet.notes.splice(sheet.notes.indexOf(note), 1);
        },
      },
    };
  };
  return {
    type: 'NoteCollection',
    items: () => sheet.notes.map(object),
    item: (key) => object(found(sheet.notes, key)),
    objects: {
      GetItem: (key) => object(found(sheet.notes, key)),
      Add: (address, content) => {
        guard();
        const { top: row, left: column } = placeOf(address, sheet).range;
        if (sheet.notes.some((note) => note.row === row && note.column === column)) {
          throw new ExcelError('InvalidArgument', 'The cell has a note already.');
        }
        const note = { id: model.nextId(), row, column, text: textOf(content) };
        sheet.notes.push(note);
        return object(note);
      },
    },
  };
}
