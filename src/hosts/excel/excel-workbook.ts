import type { WorkbookEdits } from '../../workbook/edits';
import type { Workbook } from '../../workbook/workbook';
import { applyEdits } from './apply';
import { notesOfExcel, type NotesOf } from './notes';
import { readWorkbook } from './read-workbook';
import { running } from './running';

const NO_EDITS: WorkbookEdits = { marks: [], notes: [], sheets: [] };

/** The workbook that is open in Excel. Each call is one `Excel.run`; nothing of the workbook is kept between two. */
export function openExcelWorkbook(notesOf: NotesOf = notesOfExcel): Workbook {
  return {
    read: () => running(readWorkbook),
    apply: (edits) => running((context) => applyEdits(context, edits, notesOf)),
    clear: () => running((context) => applyEdits(context, NO_EDITS, notesOf)),
  };
}
