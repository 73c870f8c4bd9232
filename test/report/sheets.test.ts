import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { SMALL_STAFF } from '../support/small-school';
import { plain } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ...SMALL_STAFF,
    ['Finn Doyle', 'Class Teacher', 'Elm', 'Teaching', date('2027-01-01'), null, 'Future starter'],
  ],
};
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'First aid', date('2026-01-06')],
    ['Bob Jones', 'First aid', date('2024-12-01')],
    ['Cara Patel', 'First aid', date('2020-01-06')],
    ['Ann Smith', 'Positive handling', 'TBC'],
    ['Bob Jones', 'Positive handling', date('2026-01-06')],
    ['Zoe Quill', 'First aid', date('2026-01-06')],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG], 'futura');
});

describe('totals', () => {
  it('count rule by subject, and people who are employed or away', () => {
    expect(result.totals).toEqual({
      people: 4,
      breach: 1,
      'due-soon': 1,
      'cannot-tell': 1,
      met: 3,
      'not-applicable': 17,
    });
  });
});

describe('every table', () => {
  it('has the rows that it says, filled, under unique headings, apart from each other', () => {
    for (const sheet of result.edits.sheets) {
      let above = -2;
      // Of so few people Access shows nothing.
      if (!['Access', 'Budget', 'Governors'].includes(sheet.key))
        expect(sheet.tables.length).toBeGreaterThan(0);
      for (const table of sheet.tables) {
        expect(table.top).toBeGreaterThan(above + 1);
        expect(table.bottom).toBeGreaterThan(table.top);
        above = table.bottom;
        const [header = [], ...rows] = sheet.rows.slice(table.top, table.bottom + 1);
        const headings = header.slice(table.left, table.right + 1).map(plain);
        expect(headings).not.toContain('');
        expect(new Set(headings).size).toBe(table.right - table.left + 1);
        expect(header).toHaveLength(table.right + 1);
        expect(rows.every((row) => plain(row[table.left]) !== '')).toBe(true);
      }
    }
    const names = result.edits.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});
