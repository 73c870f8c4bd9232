import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { complianceRate, judgedCount, tally } from '../../src/report/compliance-sheet';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { plain, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Staff group', 'Start date', 'Leaving date', 'Status'],
    ['Ann Smith', 'Class Teacher', 'Oak', 'Teaching', date('2019-09-01'), null, 'Current'],
    ['Bob Jones', 'Cook', 'Elm', 'Support', date('2020-09-01'), null, 'Current'],
    ['Cara Patel', 'Site Manager', 'Oak', 'Support', date('2021-09-01'), null, 'Current'],
    ['Ella Marsh', 'Class Teacher', null, null, date('2021-09-01'), null, 'Maternity leave'],
    ['Dev Okoro', 'Class Teacher', 'Elm', 'Teaching', date('2022-09-01'), date('2026-08-31'), 'Left'],
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

describe('the Compliance sheet', () => {
  const HEADER = ['Compliant', 'Judged', 'Met', 'Due soon', 'Breach', 'Question'];

  it('gives rates by topic, the lowest first', () => {
    expect(tableOf(sheetOf(result, 'Compliance'), 'CpdComplianceTopic')).toEqual([
      ['Topic', ...HEADER],
      ['Positive handling', '50%', 2, 1, 0, 0, 1],
      ['First aid', '67%', 3, 1, 1, 1, 0],
      // A pathway group of whom somebody had training.
      ['Duties of the organisation', '100%', 1, 1, 0, 0, 0],
    ]);
  });

  it('gives rates by site and by staff group', () => {
    const sheet = sheetOf(result, 'Compliance');
    expect(tableOf(sheet, 'CpdComplianceSite')).toEqual([
      ['Site', ...HEADER],
      ['Oak', '33%', 3, 1, 0, 1, 1],
      ['Elm', '100%', 2, 1, 1, 0, 0],
    ]);
    expect(tableOf(sheet, 'CpdComplianceStaffgroup')).toEqual([
      ['Staff group', ...HEADER],
      ['Teaching', '50%', 2, 1, 0, 0, 1],
      ['Support', '67%', 3, 1, 1, 1, 0],
    ]);
  });

  it('counts what the findings tell', () => {
    const rows = tableOf(sheetOf(result, 'Compliance'), 'CpdComplianceTopic').slice(1);
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const told = (outcome: string) =>
      result.findings.filter((finding) => finding.outcome === outcome && finding.topic !== undefined).length;
    expect([sum(4), sum(5), sum(6)]).toEqual([told('due-soon'), told('breach'), told('cannot-tell')]);
  });

  it('says for what day, and the whole in a sentence', () => {
    const [, asAt, verdict] = sheetOf(result, 'Compliance').rows;
    expect(plain(asAt?.[0])).toMatch(/^As at 22 Nov 2026 · /);
    expect(plain(verdict?.[0])).toBe(
      '67% compliant: 3 met and 1 due soon of 6 requirements judged for 4 people; 1 in breach, 1 to be clarified.',
    );
  });

  it('says where nothing could be judged', async () => {
    const empty = await checkSheets([STAFF], 'futura');
    expect(plain(sheetOf(empty, 'Compliance').rows[2]?.[0])).toBe('Nothing could be judged.');
    expect(sheetOf(empty, 'Compliance').tables).toEqual([]);
  });
});

describe('the rate', () => {
  const counts = (met: number, dueSoon: number, breach: number, cannotTell: number, notApplicable = 0) => ({
    met,
    dueSoon,
    breach,
    cannotTell,
    notApplicable,
  });
  it.each([
    [counts(1, 0, 0, 0), 1],
    [counts(0, 1, 0, 0), 1],
    [counts(0, 0, 1, 0), 0],
    [counts(0, 0, 0, 1), 0],
    [counts(3, 2, 4, 1), 0.5],
    [counts(1, 0, 1, 0, 98), 0.5],
    [counts(0, 0, 0, 0, 5), undefined],
  ])('of %j is %s', (each, rate) => {
    expect(complianceRate(each)).toBe(rate);
  });
  it('is of those that were judged', () => {
    expect(judgedCount(counts(1, 2, 3, 4, 5))).toBe(10);
    expect(judgedCount(tally(result.judged))).toBe(6);
  });
});

describe('every table', () => {
  it('has the rows that it says, filled, under unique headings, apart from each other', () => {
    for (const sheet of result.edits.sheets) {
      let above = -1;
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

  it('has its data bars on its own rates', () => {
    const { tables, dataBars } = sheetOf(result, 'Compliance');
    expect(dataBars).toEqual(
      tables.map(({ top, bottom }) => ({ top: top + 1, left: 1, bottom, right: 1, most: 1 })),
    );
  });
});
