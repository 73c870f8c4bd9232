import type { Register } from '../../../src/register/register';
import type { Cell, WorkbookSnapshot } from '../../../src/workbook/snapshot';

const text = (column: number, value: string): Cell => ({ kind: 'text', column, text: value });
const day = (column: number, number: number): Cell => ({
  kind: 'number',
  column,
  number,
  format: 'mm-dd-yy',
});

const ROWS: readonly (readonly Cell[])[] = [
  [text(0, 'Staff'), text(1, 'H & S'), text(2, 'Expires'), text(3, 'Shoe size')],
  [text(0, 'Ann Smith'), day(1, 45599), day(2, 45600)],
  [text(0, 'Bob Jones'), day(1, 45599)],
  [text(0, 'Cy Wu'), { kind: 'error', column: 1, error: '#N/A' }],
  [text(0, 'Di Fox'), text(1, 'N/A'), text(4, 'stray')],
  [text(0, 'Ed Ray'), text(1, 'never')],
];

export const inspected: WorkbookSnapshot = {
  name: 'staff.xlsx',
  dateSystem: 1900,
  names: [],
  sheets: [
    {
      name: 'Matrix 2026',
      visibility: 'visible',
      isProtected: false,
      rows: ROWS.map((cells, row) => ({ row, isHidden: false, cells })),
      merges: [],
      tables: [],
    },
  ],
};

export const inspectedRegister: Register = {
  sheet: 'Matrix 2026',
  kind: 'matrix',
  orientation: 'down',
  range: { top: 0, left: 0, bottom: 5, right: 4 },
  headerRows: [0],
  fields: { person: [0] },
  given: { site: { value: 'Oak', cell: { sheet: 'Matrix 2026', row: 0, column: 0 } } },
  filledDown: ['person'],
  topicColumns: [
    { column: 1, heading: 'H & S', topic: 'health-safety', holds: 'completed', group: 0 },
    { column: 2, heading: 'Expires', topic: 'health-safety', holds: 'expires', group: 0 },
  ],
  codes: { x: 'not-done', c: 'completed' },
  isCentralRecord: false,
  columns: [
    { column: 0, heading: 'Staff', field: 'person', confidence: 0.984, reason: 'Its heading says so.' },
    { column: 1, heading: 'H & S', field: 'topic:health-safety', confidence: 1, reason: 'A topic.' },
    {
      column: 2,
      heading: 'Expires',
      field: 'topic:health-safety',
      confidence: 0.9,
      reason: 'Of the same topic.',
    },
    {
      column: 3,
      heading: 'Shoe size',
      field: undefined,
      confidence: 0.5,
      reason: 'Not a heading that is known.',
    },
  ],
  confidence: 0.914,
  reasons: ['Row 1 names topics.'],
};
