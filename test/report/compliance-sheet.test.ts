import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayFromIso } from '../../src/calendar/day';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { SMALL_STAFF } from '../support/small-school';
import { linesOn, plain, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [...SMALL_STAFF, ['Gus Hale', 'Caretaker', null, null, date('2022-09-01'), null, 'Current']],
};
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'First aid', date('2026-01-06')],
    ['Bob Jones', 'First aid', date('2024-12-01')],
    ['Cara Patel', 'First aid', date('2020-01-06')],
    ['Gus Hale', 'First aid', date('2019-01-06')],
    ['Gus Hale', 'Positive handling', date('2021-02-06')],
    ['Cara Patel', 'Positive handling', date('2021-03-06')],
    ['Ann Smith', 'Positive handling', 'TBC'],
    ['Bob Jones', 'Positive handling', date('2026-01-06')],
    ['Zoe Quill', 'First aid', date('2026-01-06')],
  ],
};
const HEADER = ['Compliant', 'Judged', 'Met', 'Due soon', 'Breach', 'Question'];

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG], 'futura');
});
const table = (name: string) => tableOf(sheetOf(result, 'Compliance'), name);

describe('the rates', () => {
  it('stand by topic, the lowest first', () => {
    expect(table('CpdComplianceTopic')).toEqual([
      ['Topic', ...HEADER],
      ['Positive handling', '25%', 4, 1, 0, 2, 1],
      ['First aid', '50%', 4, 1, 1, 2, 0],
      // A pathway group of whom somebody had training.
      ['The organisation itself', '100%', 1, 1, 0, 0, 0],
    ]);
  });

  it('stand by site and by staff group, those without one among them', () => {
    expect(table('CpdComplianceSite')).toEqual([
      ['Site', ...HEADER],
      ['(not given)', '0%', 2, 0, 0, 2, 0],
      ['Oak', '25%', 4, 1, 0, 2, 1],
      ['Elm', '100%', 2, 1, 1, 0, 0],
    ]);
    expect(table('CpdComplianceStaffgroup')).toEqual([
      ['Staff group', ...HEADER],
      ['(not given)', '0%', 2, 0, 0, 2, 0],
      ['Support', '50%', 4, 1, 1, 2, 0],
      ['Teaching', '50%', 2, 1, 0, 0, 1],
    ]);
  });

  it('add up to what was judged, and to the findings about it', () => {
    const rows = table('CpdComplianceTopic').slice(1);
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    const { totals, findings } = result;
    expect([3, 4, 5, 6].map(sum)).toEqual([
      totals.met,
      totals['due-soon'],
      totals.breach,
      totals['cannot-tell'],
    ]);
    const told = (outcome: string) => findings.filter((finding) => finding.outcome === outcome).length;
    expect([sum(4), sum(5)]).toEqual([told('due-soon'), told('breach')]);
  });

  it('have bars of their own', () => {
    const { tables, dataBars } = sheetOf(result, 'Compliance');
    const rates = tables.filter(({ name }) => /Topic|Site|Staffgroup/.test(name));
    expect(dataBars).toEqual(
      rates.map(({ top, bottom }) => ({ top: top + 1, left: 1, bottom, right: 1, most: 1 })),
    );
  });
});

describe('the verdict', () => {
  it('says for what day, the whole, how strong, where to begin and what was not checked', () => {
    const lines = linesOn(sheetOf(result, 'Compliance')).slice(1, 6);
    expect(lines[0]).toMatch(/^As at 22 Nov 2026 · /);
    expect(lines[1]).toBe(
      '44% compliant: 3 met and 1 due soon of 9 requirements judged for 5 people; 4 in breach, 1 to be clarified.',
    );
    expect(lines[2]).toBe('Of 4 breaches: 4 of what the policy says must be done.');
    expect(lines[3]).toBe('Look first at First aid, (not given): 1 breach of 1 person, 1 of high severity.');
    expect(lines[4]).toMatch(/^\d+ of \d+ rules could not be checked, .* About /);
  });
});

describe('where to begin', () => {
  it('has the gravest first, each with the earliest day missed', () => {
    const [header, ...rows] = table('CpdComplianceRisk');
    expect(header).toEqual(['Topic', 'Site', 'People', 'Breaches', 'Gravest', 'Missed since', 'What to do']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['First aid', '(not given)', 1, 1, '1 high'],
      ['First aid', 'Oak', 1, 1, '1 high'],
      ['Positive handling', '(not given)', 1, 1, '1 high'],
      ['Positive handling', 'Oak', 1, 1, '1 high'],
    ]);
    expect(rows.map((row) => row[5])).toEqual(
      ['2021-01-06', '2022-01-06', '2023-02-06', '2023-03-06'].map(dayFromIso),
    );
    expect(rows.map((row) => row[6])).toContain(result.findings[0]?.remedy);
  });

  it('counts every breach', () => {
    const rows = table('CpdComplianceRisk').slice(1);
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(result.totals.breach);
  });
});

describe('the map', () => {
  it('has a rate where something was judged, and blanks elsewhere', () => {
    const [header, ...rows] = table('CpdComplianceMap');
    expect(header).toEqual(['Site', 'All topics', 'Positive handling', 'First aid']);
    expect(rows).toEqual([
      ['(not given)', '0%', '0%', '0%'],
      ['Oak', '25%', '0%', '50%'],
      ['Elm', '100%', '100%', '100%'],
    ]);
  });
});

describe('without what it needs', () => {
  it('says where nothing could be judged, and makes no table', async () => {
    const empty = await checkSheets([STAFF], 'futura');
    const sheet = sheetOf(empty, 'Compliance');
    expect(plain(sheet.rows[2]?.[0])).toBe('Nothing could be judged.');
    expect(sheet.tables).toEqual([]);
    expect(sheet.charts).toEqual([]);
  });

  it('has no table of sites or groups where nobody has one, and no chart of one thing', async () => {
    const row: Cell[] = ['Ann Smith', 'First aid', date('2026-01-06')];
    const one = await checkSheets([{ name: 'Log', rows: [LOG.rows[0] ?? [], row, row] }], 'futura');
    expect(sheetOf(one, 'Compliance').tables.map(({ name }) => name)).toEqual(['CpdComplianceTopic']);
  });
});
