import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Staff group', 'Leaving date'],
    ['Ann Smith', 'Teacher', 'Oak', 'Teaching', null],
    ['Bob Jones', 'Cook', 'Elm', 'Support', null],
    ['Cara Patel', 'Teacher', 'Oak', 'Teaching', null],
    ['Dev Okoro', 'Teacher', 'Elm', 'Teaching', date('2026-10-31')],
    ['Ella Marsh', 'Caretaker', null, null, null],
  ],
};
const LOG_HEAD = ['Name', 'Course', 'Date', 'Provider', 'Cost', 'VAT', 'Travel', 'Supply cover', 'Category'];
const LOG_ROWS: Cell[][] = [
  ['Ann Smith', 'First aid', date('2026-10-05'), 'Aid Ltd', 100, 20, 12.5, 210, 'Statutory'],
  ['Bob Jones', 'First aid', date('2026-11-23'), 'Aid Limited', 80.1, null, null, null, 'Statutory'],
  ['Cara Patel', 'Leading teams', date('2026-09-01'), 'Larks', '£300-400', null, null, null, 'Leadership'],
  [
    'Ann Smith, Bob Jones',
    'Paris visit',
    date('2026-10-10'),
    'Lycée',
    '500 EUR',
    null,
    30,
    null,
    'Languages',
  ],
  ['Cara Patel', 'Phonics', 'November 2026', 'Hub', 50, null, null, null, null],
  ['Ella Marsh', 'Ladders', date('2026-10-10'), null, 'ask Jo', null, 7, null, 'Statutory'],
  ['Bob Jones', 'Old course', date('2026-08-31'), 'Aid Ltd', 60, null, null, null, 'Statutory'],
  ['Bob Jones', 'Lost course', null, 'Aid Ltd', 45, null, null, null, 'Statutory'],
  ['Cara Patel', 'Taxed course', date('2026-10-10'), 'Larks', '£60 inc VAT', 10, null, null, 'Leadership'],
];
const LOG: SheetOfCells = { name: 'Log', rows: [LOG_HEAD, ...LOG_ROWS] };
const REQUEST_HEAD = [
  'Name',
  'Course requested',
  'Date of request',
  'Course date',
  'Cost',
  'Travel',
  'School',
  'Status',
];
const REQUEST_ROWS: Cell[][] = [
  ['Ann Smith', 'Coaching', date('2026-10-01'), date('2027-01-14'), 200, 20, 'Oak', 'Approved'],
  ['Bob Jones', 'Knife skills', date('2026-10-01'), date('2027-01-15'), 40, null, 'Elm', 'Pending'],
  ['Cara Patel', 'Law degree', date('2026-10-01'), date('2027-01-15'), 900, null, 'Oak', 'Declined'],
  // The log shows it.
  ['Ann Smith', 'First aid', date('2026-09-10'), date('2026-10-05'), 100, null, 'Oak', 'Approved'],
  ['Dev Okoro', 'Farewell', date('2026-09-10'), date('2026-12-05'), 33, null, 'Elm', 'Pending'],
];
const REQUESTS: SheetOfCells = { name: 'Requests', rows: [REQUEST_HEAD, ...REQUEST_ROWS] };
const BUDGET: SheetOfCells = {
  name: 'Budget list',
  rows: [
    ['Year', 'School', 'Category', 'Allocated', 'Carried forward'],
    ['2026/27', 'Oak', 'Statutory', 300, 42.5],
    ['2026/27', 'Oak', 'Leadership', 900, null],
    ['2026/27', 'Elm', 'Statutory', 80, null],
    ['2025/26', 'Elm', 'Statutory', 500, null],
  ],
};
const MEMBERS: SheetOfCells = {
  name: 'Memberships',
  rows: [
    ['Member', 'Professional body', 'Paid until', 'Subscription'],
    ['Ann Smith', 'Guild of Teachers', date('2027-04-30'), 42],
    ['Bob Jones', 'Guild of Cooks', date('2026-09-30'), 'tbc'],
  ],
};

const numbers = (rows: readonly (readonly Cell[])[], columns: readonly number[]): number =>
  rows
    .flatMap((row) => columns.map((column) => row[column]))
    .reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
const rounded = (number: number) => Math.round(number * 100) / 100;

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG, REQUESTS, BUDGET, MEMBERS], 'futura');
});
const table = (name: string) => tableOf(sheetOf(result, 'Budget'), name);
/** The rows of a table, each as heading → value, in pounds where it says so. */
const rowsOf = (name: string) => {
  const [header = [], ...rows] = table(name);
  return rows.map((row) => Object.fromEntries(header.map((heading, index) => [String(heading), row[index]])));
};
const inPounds = (name: string) => rowsOf(name).filter(({ Currency }) => (Currency ?? 'GBP') === 'GBP');
const sumOf = (name: string, heading: string) =>
  rounded(inPounds(name).reduce((sum, row) => sum + Number(row[heading] ?? 0), 0));

describe('the Budget sheet', () => {
  it('tells the year, what is spent, committed and planned in it, and what is left', () => {
    const verdict = linesOn(sheetOf(result, 'Budget')).slice(2, 8).join(' ').replace(/\s+/g, ' ');
    expect(verdict).toContain(
      '2026/27 (1 Sep 2026 to 31 Aug 2027, the year of the budget): £740 spent, £300 committed, £150 either of the two; requests not yet decided would take £40 more. In another currency: 500 EUR spent.',
    );
    expect(verdict).toContain(
      'The budget holds £1,323 on 3 lines: £783 or more is used and £540 or less left.',
    );
    expect(verdict).toContain('1 line is overspent: Elm, Statutory by less than £1.');
    expect(verdict).toContain(
      '2 amounts cannot be read or are not given; of 1 amount the year is not known.',
    );
  });

  it('has the same total of the year by site, category, provider, staff group and part', () => {
    const names = ['Site', 'Category', 'Providers', 'Groups', 'Parts'].map((name) => `CpdBudget${name}`);
    const headings = ['Spent', 'Committed', 'Either', 'Used', 'Planned'];
    const [first, ...others] = names.map((name) => headings.map((heading) => sumOf(name, heading)));
    // Spent: 100 + 20 + 12.5 + 210, 300 of 300 to 400, 30, 7, 60; committed: 80.1, and 220 approved.
    expect(first).toEqual([739.5, 300.1, 150, 1189.6, 40]);
    for (const sums of others) expect(sums).toEqual(first);
    const year = inPounds('CpdBudgetYears').find(({ Year }) => Year === '2026/27');
    expect(headings.map((heading) => year?.[heading])).toEqual(first);
  });

  it('counts every amount of the registers once, of all years, and says where', () => {
    const log = inPounds('CpdBudgetCells').find(({ List }) => List === 'Training logs');
    // Words, in order: the upper end of a range, a price with its tax; the tax cell of that price is told as not counted.
    const inLog = rounded(numbers(LOG_ROWS, [4, 5, 6, 7]) + 400 + 60);
    expect(log?.['Sum of the cells']).toBe(inLog);
    expect(log?.Used).toBe(inLog - 10);
    expect(log?.['Not counted']).toBe(10);
    expect([log?.['Cells read'], log?.['Not readable']]).toEqual([13, 1]);
    expect(sumOf('CpdBudgetYears', 'Used')).toBe(rounded(inLog - 10 + 220));
    const requests = inPounds('CpdBudgetCells').find(({ List }) => List === 'Requests');
    expect(requests?.['Sum of the cells']).toBe(numbers(REQUEST_ROWS, [4, 5]));
    expect([requests?.Used, requests?.Planned, requests?.['Not counted']]).toEqual([220, 40, 1033]);
    const euros = rowsOf('CpdBudgetCells').filter(({ Currency }) => Currency === 'EUR');
    expect(euros.map((row) => [row.List, row['Sum of the cells']])).toEqual([['Training logs', 500]]);
  });

  it('gives each line of the year, what may be on it included, and none of other years', () => {
    expect(
      rowsOf('CpdBudgetLines').map((row) =>
        ['Line', 'Available', 'Spent', 'Committed', 'Left', 'Planned'].map((heading) => row[heading]),
      ),
    ).toEqual([
      ['Elm, Statutory', 80, '£0 or more', '£80 to £125', '£0 or less', 40],
      ['Oak, Statutory', 342.5, '£343 or more', '£0 to £270', '£0 or less', ''],
      ['Oak, Leadership', 900, '£360 to £510', '£0 to £270', '£170 to £540', ''],
    ]);
  });

  it('leads to what is open, with its reason', () => {
    const matters = rowsOf('CpdBudgetToSettle').map((row) => [row.Cell, row.Amount, row.Why]);
    expect(matters).toContainEqual([
      'Log!E7',
      '',
      expect.stringMatching(/^“ask Jo” in Log!E7 cannot be read/),
    ]);
    expect(matters).toContainEqual(['Log!E9', 45, 'The row in Log!C9 gives no day']);
    expect(matters).toContainEqual([
      'Log!E6',
      50,
      'It is not clear whether it is spent or still ahead: between 1 Nov 2026 and 30 Nov 2026',
    ]);
    expect(matters).toContainEqual(['Memberships!D3', '', expect.stringMatching(/^“tbc” in Memberships!D3/)]);
    const cells = sheetOf(result, 'Budget').rows.flat();
    expect(cells).toContainEqual({ kind: 'link', text: 'Log!E7', sheet: 'Log', row: 6, column: 4 });
  });

  it('tells memberships apart from training', () => {
    expect(table('CpdBudgetOther').slice(1)).toEqual([
      ['Memberships', 'to be renewed this year', 1, 0, 42],
      ['Memberships', 'run out', 1, 1, 'not known'],
    ]);
  });

  it('draws sites and no line that is known only roughly', () => {
    const { charts } = sheetOf(result, 'Budget');
    expect(charts.map(({ key }) => key)).toEqual(['BudgetSites', 'BudgetRenewals']);
    const rows = (charts[0]?.categories.bottom ?? 0) - (charts[0]?.categories.top ?? 0) + 1;
    expect(rows).toBe(2);
  });
});

describe('a budget to the penny', () => {
  const spentOf = async (...costs: readonly number[]) => {
    const { edits } = await checkSheets(
      [
        STAFF,
        {
          name: 'Log',
          rows: [
            ['Name', 'Course', 'Date', 'Cost'],
            ...costs.map((cost) => ['Ann Smith', 'First aid', date('2026-10-05'), cost]),
            ['Bob Jones', 'Prevent', date('2026-10-05'), 1],
          ],
        },
        {
          name: 'Budget list',
          rows: [
            ['Year', 'School', 'Allocated'],
            ['2026/27', 'Oak', 100.1],
            ['2026/27', 'Elm', 5],
          ],
        },
      ],
      'step',
    );
    const sheet = edits.sheets.find(({ key }) => key === 'Budget');
    if (sheet === undefined) throw new Error('no sheet');
    return sheet;
  };

  it.each([
    ['just used up', [33.37, 66.73], 'No line is overspent.', 0],
    ['over by a penny', [33.37, 66.74], '1 line is overspent: Oak by less than £1.', -0.01],
  ])('is %s', async (_what, costs, sentence, left) => {
    const sheet = await spentOf(...costs);
    expect(linesOn(sheet).slice(2, 6)).toContain(sentence);
    const oak = tableOf(sheet, 'CpdBudgetLines').find(([line]) => line === 'Oak');
    const heads = tableOf(sheet, 'CpdBudgetLines')[0] ?? [];
    expect(oak?.[heads.indexOf('Left')]).toBe(left);
    expect(sheet.charts.map(({ key }) => key)).toContain('BudgetLines');
  });
});

describe('without a list or a column', () => {
  const verdictOf = async (...sheets: readonly SheetOfCells[]) => {
    const sheet = sheetOf(await checkSheets([STAFF, ...sheets], 'futura'), 'Budget');
    return { lines: linesOn(sheet).join(' ').replace(/\s+/g, ' '), sheet };
  };
  const bare: SheetOfCells = {
    name: 'Log',
    rows: [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'First aid', date('2026-10-05')],
      ['Bob Jones', 'First aid', date('2026-10-06')],
    ],
  };

  it('says which, and has no table of nothing', async () => {
    const { lines, sheet } = await verdictOf(bare);
    expect(lines).toContain(
      'what was spent is not known. No log has a column of costs. Add one called “Cost”',
    );
    expect(lines).toContain('no register is one. Add a list with the columns “Year”');
    expect(lines).not.toContain('£0');
    expect(sheet.tables).toEqual([]);
    expect(sheet.charts).toEqual([]);
  });

  it('tells spending without a budget, by the CPD year of the policy', async () => {
    const { lines, sheet } = await verdictOf(LOG);
    expect(lines).toContain(
      '(1 Sep 2026 to 31 Aug 2027, the CPD year of the policy): £740 spent, £80 committed',
    );
    expect(sheet.tables.map(({ name }) => name)).not.toContain('CpdBudgetLines');
  });

  it('takes what the budget itself says was spent, and its own kind of year', async () => {
    const { lines, sheet } = await verdictOf({
      name: 'Budget list',
      rows: [
        ['Year', 'School', 'Allocated', 'Spent'],
        ['April 2026 to March 2027', 'Oak', 100, 60],
        ['April 2026 to March 2027', 'Elm', 50, 20],
        ['April 2025 to March 2026', 'Elm', 50, 45],
      ],
    });
    expect(lines).toContain('2026/27 (1 Apr 2026 to 31 Mar 2027, the year of the budget): £80 spent');
    const [, ...sites] = tableOf(sheet, 'CpdBudgetSite');
    expect(sites.map(([site, available, spent]) => [site, available, spent])).toEqual([
      ['Elm', 50, 20],
      ['Oak', 100, 60],
    ]);
  });
});

describe('what renewals will cost', () => {
  it('is what falls due year by year × the middle of the known prices for one person', async () => {
    const row = (name: string, on: string, cost: Cell): Cell[] => [name, 'First aid', date(on), cost];
    const sheet = sheetOf(
      await checkSheets(
        [
          STAFF,
          {
            name: 'Log',
            rows: [
              ['Name', 'Course', 'Date', 'Cost'],
              // Overdue: renewed at once, and again two years later.
              row('Ann Smith', '2024-03-01', 90),
              // Due on the last day of the next year, and on the day after it.
              row('Bob Jones', '2026-08-31', 100),
              row('Cara Patel', '2026-09-01', null),
              row('Dev Okoro', '2024-01-10', 140),
              ['Ann Smith, Bob Jones', 'Positive handling', date('2026-10-10'), 300],
            ],
          },
        ],
        'futura',
      ),
      'Budget',
    );
    const rows = tableOf(sheet, 'CpdBudgetRenewals');
    // Of 90, 100 and 140; Dev has left.
    expect(rows.find(([topic]) => topic === 'First aid')?.slice(1)).toEqual([
      100,
      '3 of 4 rows',
      ...[1, 100],
      ...[1, 100],
      ...[2, 200],
      ...[1, 100],
    ]);
    expect(rows.find(([topic]) => topic === 'Positive handling')?.slice(1, 3)).toEqual([150, '1 of 1 row']);
    expect(tableOf(sheet, 'CpdBudgetRenewalYears').map(([year, , , cost]) => [year, cost])).toContainEqual([
      'Rest of 2026/27',
      100,
    ]);
  });
});
