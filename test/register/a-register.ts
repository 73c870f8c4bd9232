import type { Register } from '../../src/register/register';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';

/** A sheet whose cells are texts; `''` is a blank cell. */
export const sheetOf = (name: string, rows: readonly (readonly string[])[]): SheetSnapshot => ({
  name,
  visibility: 'visible',
  isProtected: false,
  rows: rows.flatMap((texts, row) => {
    const cells = texts.flatMap((text, column): Cell[] =>
      text === '' ? [] : [{ kind: 'text', column, text }],
    );
    return cells.length === 0 ? [] : [{ row, isHidden: false, cells }];
  }),
  merges: [],
  tables: [],
});

export const workbookOf = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({
  name: 'staff.xlsx',
  dateSystem: 1900,
  sheets,
  names: [],
});

/** The log of `LOG`, as it might be recognised: `Date` is taken for the day of completion. */
export const logRegister: Register = {
  sheet: 'Log',
  kind: 'training',
  orientation: 'down',
  range: { top: 2, left: 0, bottom: 4, right: 4 },
  headerRows: [2],
  fields: { person: [0], topic: [1], completedOn: [2] },
  given: {},
  filledDown: ['person'],
  topicColumns: [],
  codes: { c: 'completed' },
  isCentralRecord: false,
  columns: [
    { column: 0, heading: 'Name', field: 'person', confidence: 0.9, reason: 'By its heading.' },
    { column: 1, heading: 'Course', field: 'topic', confidence: 0.8, reason: 'By its heading.' },
    { column: 2, heading: 'Date', field: 'completedOn', confidence: 0.5, reason: 'By its content.' },
    { column: 3, heading: 'Next', field: undefined, confidence: 0.5, reason: 'Not known.' },
    { column: 4, heading: 'Remarks', field: undefined, confidence: 0.5, reason: 'Not known.' },
  ],
  confidence: 0.7,
  reasons: ['Each row is one training.'],
};

export const LOG = sheetOf('Log', [
  ['Oak School'],
  [],
  ['Name', 'Course', 'Date', 'Next', 'Remarks'],
  ['Ann Smith', 'First aid', '2024-11-03', '2026-11-03', 'paid'],
  ['', 'Prevent', '2025-01-09', '2027-01-09', ''],
  ['Total', '', '', '', ''],
]);

/** A matrix beside it, with first aid in two columns and a course that the catalogue does not know. */
export const matrixRegister: Register = {
  ...logRegister,
  sheet: 'Matrix',
  kind: 'matrix',
  range: { top: 0, left: 0, bottom: 2, right: 4 },
  headerRows: [0],
  fields: { forename: [0], surname: [1] },
  filledDown: [],
  topicColumns: [
    { column: 2, heading: 'First aid', topic: 'first-aid', holds: 'completed', group: 0 },
    { column: 3, heading: 'First aid expires', topic: 'first-aid', holds: 'expires', group: 0 },
    { column: 4, heading: 'Zumba', topic: undefined, holds: 'completed', group: 1 },
  ],
  codes: {},
  columns: [
    { column: 0, heading: 'Forename', field: 'forename', confidence: 1, reason: 'By its heading.' },
    { column: 1, heading: 'Surname', field: 'surname', confidence: 1, reason: 'By its heading.' },
    { column: 2, heading: 'First aid', field: 'topic:first-aid', confidence: 0.9, reason: 'A topic.' },
    {
      column: 3,
      heading: 'First aid expires',
      field: 'topic:first-aid',
      confidence: 0.9,
      reason: 'A topic.',
    },
    { column: 4, heading: 'Zumba', field: undefined, confidence: 0.5, reason: 'No topic.' },
  ],
  reasons: ['Topics stand at the top.'],
};

export const MATRIX = sheetOf('Matrix', [
  ['Forename', 'Surname', 'First aid', 'First aid expires', 'Zumba', 'Prevent'],
  ['Ann', 'Smith', '2024-11-03', '2026-11-03', 'x', '2025-02-01'],
  ['Bob', 'Jones', '2024-11-04', '2026-11-04', '', '2025-02-02'],
]);

export const PLAIN = sheetOf('Notes', [
  ['Staff', 'Ann Smith'],
  ['Course', 'Safeguarding'],
  ['When', '2025-03-01'],
]);
