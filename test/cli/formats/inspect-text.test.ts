import { describe, expect, it } from '@jest/globals';
import { inspectJson, inspectText } from '../../../src/cli/formats/inspect-text';
import { plainPaint } from '../../../src/cli/formats/paint';
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
  [text(0, 'Staff'), text(1, 'H & S'), text(2, 'Shoe size')],
  [text(0, 'Ann Smith'), day(1, 45599)],
  [text(0, 'Bob Jones'), day(1, 45599)],
  [text(0, 'Cy Wu'), { kind: 'error', column: 1, error: '#N/A' }],
  [text(0, 'Di Fox'), text(1, 'N/A')],
  [text(0, 'Ed Ray'), text(1, 'never')],
];
const snapshot: WorkbookSnapshot = {
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
const register: Register = {
  sheet: 'Matrix 2026',
  kind: 'matrix',
  range: { top: 0, left: 0, bottom: 5, right: 2 },
  headerRows: [0],
  fields: { person: [0] },
  topicColumns: [{ column: 1, heading: 'H & S', topic: 'health-safety', holds: 'completed' }],
  confidence: 0.914,
  reasons: ['Row 1 names topics.'],
};
const recognition = { registers: [register], refused: [{ sheet: 'Notes', reason: 'It holds no table.' }] };

describe('what was recognised', () => {
  it('is shown column by column, with three different values', () => {
    const shown = inspectText(snapshot, recognition, { paint: plainPaint, width: 100 });
    expect(shown.split('\n')).toEqual([
      'staff.xlsx: 1 register recognised on 1 sheet.',
      '',
      "'Matrix 2026'!A1:C6: matrix of people and topics, 91 % sure",
      '  Col  Heading    Read as        Values',
      '  A    Staff      person         Ann Smith · Bob Jones · Cy Wu',
      '  B    H & S      health-safety  3 Nov 2024 · #N/A · N/A',
      '  C    Shoe size  (not used)',
      '  Because',
      '  - Row 1 names topics.',
      '',
      'Not read',
      '  - Notes: It holds no table.',
      '',
    ]);
  });

  it('is also JSON', () => {
    expect(JSON.parse(inspectJson(snapshot, recognition))).toMatchObject({
      workbook: 'staff.xlsx',
      registers: [
        {
          range: 'A1:C6',
          topics: { 'health-safety': ['B'] },
          confidence: 0.91,
          reasons: ['Row 1 names topics.'],
          columns: [
            { column: 'A', field: 'person' },
            { column: 'B', field: 'topic:health-safety', holds: 'completed' },
            { column: 'C', heading: 'Shoe size', samples: [] },
          ],
        },
      ],
      refused: [{ sheet: 'Notes' }],
    });
  });
});
