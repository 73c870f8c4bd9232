import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

/** 23 people: 10 teachers, 6 of support, 4 of the kitchen and 3 of the office; at Oak 12, at Elm 10, at both 1. */
const GROUPS = [
  ['Teaching', 10],
  ['Support', 6],
  ['Kitchen', 4],
  ['Office', 3],
] as const;
const PEOPLE = GROUPS.flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => ({ group, name: nameOf(group, index) })),
);

function nameOf(group: string, index: number): string {
  const surnames = ['Abbot', 'Brown', 'Clark', 'Dixon', 'Evans', 'Frost', 'Green', 'Hayes', 'Irwin', 'Jones'];
  return `${group === 'Teaching' ? 'Tess' : group === 'Support' ? 'Sam' : group === 'Kitchen' ? 'Kim' : 'Olga'} ${surnames[index] ?? ''}`;
}

const START = date('2019-09-01');
const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Staff group', 'Site', 'Start date', 'FTE', 'Status'],
    ...PEOPLE.map(({ name, group }, index): Cell[] => [
      name,
      'Assistant',
      group,
      index === 22 ? 'Oak / Elm' : index < 12 ? 'Oak' : 'Elm',
      START,
      index < 10 ? 0.5 : 1,
      'Current',
    ]),
    ['Nell New', 'Assistant', 'Support', 'Oak', date('2026-09-01'), 1, 'Current'],
    ['Mia Away', 'Assistant', 'Support', 'Oak', START, 1, 'Maternity leave'],
    ['Lou Left', 'Assistant', 'Support', 'Oak', START, 1, 'Left'],
  ],
};
const HEADER: Cell[] = ['Name', 'Course', 'Date completed', 'Hours', 'Cost'];
const teacher = (index: number) => nameOf('Teaching', index);
const support = (index: number) => nameOf('Support', index);
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    HEADER,
    // Ten teachers: 8 hours each of eight of them, two with none. 64 hours, £320.
    ...Array.from({ length: 8 }, (_, index): Cell[] => [
      teacher(index),
      'Phonics',
      date('2026-03-01'),
      8,
      40,
    ]),
    // Six of support: 1, 2, 3 and 4 hours, two with none. 10 hours, £20 to £30 of one.
    [support(0), 'Phonics', date('2025-11-23'), 1, '£20-30'],
    [support(0), 'Phonics', date('2025-11-22'), 50, 500],
    [support(1), 'Phonics', date('2026-11-22'), 2, null],
    [support(1), 'Phonics', date('2026-11-23'), 50, 500],
    [support(2), 'Phonics', date('2026-03-01'), '3-4 hours', null],
    [support(3), 'Phonics', date('2026-03-01'), 4, '50 EUR'],
    [support(3), 'Prevent', date('2026-03-01'), 'ages', null],
    [support(3), 'Fire safety', date('2026-03-01'), null, null],
    [nameOf('Kitchen', 0), 'Phonics', date('2026-03-01'), 18, null],
    ['Lou Left', 'Phonics', date('2026-03-01'), 30, 300],
    ['Zoe Quill', 'Phonics', date('2026-03-01'), 30, 300],
    [support(4), 'Phonics', 'TBC', 30, 300],
    ['All staff', 'Fire safety', date('2026-03-02'), 1, 300],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG], 'letta');
});
const access = () => sheetOf(result, 'Access');

describe('the Access sheet', () => {
  it('gives hours and money per head, the least first, and holds small groups back', () => {
    const hidden = Array.from({ length: 8 }, () => 'not shown');
    expect(tableOf(access(), 'CpdAccessGroup')).toEqual([
      [
        'Staff group',
        'People',
        'Hours per head',
        'Of the average',
        'Median',
        'Lowest quarter',
        'Highest quarter',
        'Had none',
        'Spend per head',
      ],
      ['Support', 6, 10 / 6, '42%', 1.5, 0.25, 2.75, 2, '£3 to £5'],
      ['Teaching', 10, 6.4, '160%', 8, 8, 8, 2, 32],
      ['Kitchen', ...hidden],
      ['Office', ...hidden],
    ]);
  });

  it('has everybody below each table, in one group each', () => {
    const totals = access().tables.map(({ bottom }) => access().rows[bottom + 1]?.slice(0, 3));
    const everybody = [
      { kind: 'text', text: 'Everybody', style: 'total' },
      { kind: 'number', number: 23, format: 'whole', isTotal: true },
      { kind: 'number', number: 4, format: 'decimal', isTotal: true },
    ];
    // Staff groups, sites, full and part time.
    expect(totals.slice(0, 3)).toEqual([everybody, everybody, everybody]);
    const time = tableOf(access(), 'CpdAccessTime').slice(1);
    expect(time.map(([name, people]) => [name, people])).toEqual([
      ['Full-time staff', 13],
      ['Part-time staff', 10],
    ]);
    const hours = time.reduce((sum, [, people, mean]) => sum + Number(people) * Number(mean), 0);
    expect(hours).toBeCloseTo(64 + 10 + 18);
  });

  it('takes somebody of several sites as one, and hides the next smallest site with them', () => {
    expect(tableOf(access(), 'CpdAccessSite').map(([name, people]) => [name, people])).toEqual([
      ['Site', 'People'],
      ['Oak', 12],
      ['(several sites)', 'not shown'],
      ['Elm', 'not shown'],
    ]);
  });

  it('says the whole, the period and who is below four fifths', () => {
    const lines = linesOn(access());
    expect(lines[2]).toBe(
      '4.0 hours per head and £15 spent in the 12 months from 23 Nov 2025 to 22 Nov 2026, for 23 people who were on the staff throughout; 10 had none.',
    );
    expect(lines[3]).toMatch(
      /^Below four fifths of the average of 4\.0 hours: Support \(staff group, 1\.7\), Full-time staff \(full or part time, 2\.2\)\./,
    );
  });

  it('accounts for every piece of training, with the cells of what it cannot count', () => {
    const lines = linesOn(access()).join('\n');
    expect(lines).toContain(
      '15 pieces of training are counted for those compared; 1 further piece only of people',
    );
    expect(lines).toContain(
      'Of those counted, 1 gives no length and 1 gives one that cannot be read: they add no hours. 1 length is a range',
    );
    expect(lines).toContain('Not compared: 2 people who joined');
    expect(tableOf(access(), 'CpdAccessLeftOut').slice(1)).toEqual([
      ['Prevent', 'Log!D16', 'Its length cannot be read.'],
      ['Phonics', 'Log!E15', 'Its cost cannot be read, or is not in pounds.'],
      ['Phonics', 'Log!A20', 'It is not clear whose it is.'],
      ['Fire safety', 'Log!A22', 'It is for a group, and nothing says who was absent.'],
      ['Phonics', 'Log!C21', 'Its date is missing, rough or unreadable.'],
    ]);
    // Every row is counted, of others, of nobody, perhaps of the year, or (2) of other years.
    expect(LOG.rows.length - 1).toBe(15 + 1 + 2 + 1 + 2);
  });

  it('names nobody', () => {
    const all = linesOn(access()).join('\n');
    for (const name of [...PEOPLE.map((each) => each.name), 'Nell New', 'Mia Away', 'Lou Left', 'Zoe Quill'])
      expect(all).not.toContain(name);
  });

  it('draws only the groups that are shown', () => {
    const [chart] = access().charts;
    expect(chart).toMatchObject({ title: 'Hours per head by staff group', kind: 'bar' });
    expect((chart?.categories.bottom ?? 0) - (chart?.categories.top ?? 0) + 1).toBe(2);
    // Of the sites only one is shown.
    expect(access().charts.map(({ key }) => key)).toEqual(['AccessGroupChart', 'AccessTimeChart']);
  });

  it('does not depend on the order of rows', async () => {
    const turned = (sheet: SheetOfCells): SheetOfCells => ({
      ...sheet,
      rows: [sheet.rows[0] ?? [], ...sheet.rows.slice(1).toReversed()],
    });
    const other = sheetOf(await checkSheets([turned(STAFF), turned(LOG)], 'letta'), 'Access');
    const tables = ['CpdAccessGroup', 'CpdAccessSite', 'CpdAccessTime'];
    for (const name of tables) expect(tableOf(other, name)).toEqual(tableOf(access(), name));
  });
});

describe('without what it needs', () => {
  const linesOf = async (sheets: readonly SheetOfCells[]) =>
    linesOn(sheetOf(await checkSheets(sheets, 'letta'), 'Access'));

  it('says that there is no log', async () => {
    expect((await linesOf([STAFF]))[2]).toMatch(/^No register is a training log\. Add one/);
  });

  it('counts pieces of training where no log has hours or costs, and says which column to add', async () => {
    const bare = { name: 'Log', rows: LOG.rows.map((row) => row.slice(0, 3)) };
    const other = await checkSheets([STAFF, bare], 'letta');
    const lines = linesOn(sheetOf(other, 'Access'));
    expect(lines[2]).toMatch(/^0\.7 pieces of training per head in the 12 months/);
    expect(tableOf(sheetOf(other, 'Access'), 'CpdAccessGroup')[0]).toEqual([
      'Staff group',
      'People',
      'Pieces per head',
      'Of the average',
      'Median',
      'Lowest quarter',
      'Highest quarter',
      'Had none',
    ]);
    expect(lines.join('\n')).toContain('Add one called “Hours”');
    expect(lines.join('\n')).toContain('Add a column called “Cost”');
  });

  it('shows nothing of fewer than five people, and the average of five', async () => {
    const some = (count: number): SheetOfCells => ({ name: 'Staff', rows: STAFF.rows.slice(0, count + 1) });
    expect((await linesOf([some(4), LOG]))[2]).toMatch(/^Fewer than 5 people were on the staff/);
    expect((await linesOf([some(5), LOG]))[2]).toMatch(/^8\.0 hours per head and £40 spent/);
  });

  it('has no shares where nobody had anything', async () => {
    const old: SheetOfCells = {
      name: 'Log',
      rows: [HEADER, [teacher(0), 'Phonics', date('2020-03-01'), 8, 40]],
    };
    const sheet = sheetOf(await checkSheets([STAFF, old], 'letta'), 'Access');
    expect(linesOn(sheet)[2]).toMatch(/^0\.0 pieces of training per head .* 23 had none\.$/);
    expect(JSON.stringify(sheet)).not.toMatch(/NaN|null/);
  });
});
