import { describe, expect, it } from '@jest/globals';
import { date } from '../samples/xlsx-writer.mjs';
import { checkSheets, told, type SheetOfCells } from './support/checking';

type Rows = SheetOfCells['rows'];

const sheet = (name: string, rows: Rows): SheetOfCells => ({ name, rows });
const DONE = date('2026-01-05');
const ALL_FOUR = ['Safeguarding', 'H&S', 'Prevent', 'E&D'];

/** Findings about people, in one line each, for a policy as at 22 November 2026. */
const found = async (policy: string, ...sheets: readonly SheetOfCells[]) =>
  told(await checkSheets(sheets, policy));

describe('a status column of a log', () => {
  const log = (heading: string, status: string) =>
    sheet('Log', [
      ['Name', 'Course', 'Date', heading],
      ['Ann Smith', 'First Aid', date('2021-03-04'), status],
      ['Bob Jones', 'First Aid', DONE, 'Completed'],
      ['Cara Patel', 'First Aid', DONE, 'Completed'],
    ]);

  it.each([
    ['Status', 'Cancelled - ill'],
    ['Status', 'cancelled by provider'],
    ['Status', 'D.N.A.'],
    ['Status', 'Booked - awaiting place'],
    ['Status', 'Did not complete'],
    ['Progress', 'Did not attend'],
    ['Attended?', 'No'],
    ['Attended (Y/N)', 'N'],
  ])('%s: %s did not take place', async (heading, status) => {
    expect(await found('futura', log(heading, status))).toEqual([]);
  });

  it('leaves the row open where it is not understood', async () => {
    expect(await found('futura', log('Status', 'Rolled over by Jan'))).toEqual([
      'cannot-tell | Ann Smith | first-aid | Log!C2',
    ]);
  });
});

describe('who is staff', () => {
  const staff = (heading: string, value: string) => [
    sheet('Staff', [
      ['Name', heading, 'Start date'],
      ['Ann Smith', value, date('2012-09-01')],
      ['Bob Jones', 'Teacher', date('2012-09-01')],
    ]),
    sheet('Log', [['Name', 'Course', 'Date'], ...ALL_FOUR.map((course) => ['Bob Jones', course, DONE])]),
  ];

  it.each([
    ['Type', 'Governor'],
    ['Category', 'Trustee'],
    ['Role', 'Chair of Governors'],
    ['Staff group', 'Volunteer'],
    ['Employment type', 'Parent governor'],
  ])('%s: %s is not', async (heading, value) => {
    expect(await found('letta', ...staff(heading, value))).toEqual([]);
  });

  it('a clerk to the governors is', async () => {
    expect(await found('letta', ...staff('Role', 'Clerk to the Governors'))).toHaveLength(4);
  });

  it.each(['Leaver (date)', 'Leavers', 'Date finished', 'End of contract', 'DOL'])(
    '%s tells who left',
    async (heading) => {
      const [, log] = staff('Role', 'Teacher');
      const list = sheet('Staff', [
        ['Name', 'Role', 'Start date', heading],
        ['Ann Smith', 'TA', date('2012-09-01'), date('2026-11-21')],
        ['Bob Jones', 'Teacher', date('2012-09-01'), date('2026-11-22')],
      ]);
      expect(await found('letta', list, ...(log ? [log] : []))).toEqual([]);
    },
  );
});

describe('names with several surnames', () => {
  it.each(['van der Merwe, J', 'Mrs J van der Merwe', 'J. van der Merwe', 'Jemima van der Merwe'])(
    '%s is found',
    async (name) => {
      const list = sheet('Staff', [
        ['Name', 'Role'],
        ['Jemima van der Merwe', 'TA'],
        ['Niamh Ó Briain', 'TA'],
      ]);
      const log = sheet('Log', [
        ['Name', 'Course', 'Date'],
        ...ALL_FOUR.map((course) => [name, course, DONE]),
        ...ALL_FOUR.map((course) => ['N Ó Briain', course, DONE]),
      ]);
      expect(await found('letta', list, log)).toEqual([]);
    },
  );
});

describe('what stands in a matrix besides people', () => {
  it('section headings, keys and footers are nobody', async () => {
    const rows: Rows = [
      ['Name', 'First Aid', 'Team Teach'],
      ['Teaching Assistants', null, null],
      ['Ann Smith', DONE, 'N/A'],
      ['Sarah Cook', DONE, 'N/A'],
      ['Office & Site', null, null],
      ['Bob Jones', DONE, 'N/A'],
      ['Number complete', 3, 0],
      [null, null, null],
      ['N/A = not required for role', null, null],
      ['Red - expired', null, null],
      ['Last updated 3/9/26', null, null],
      ['Colour key', null, null],
    ];
    const result = await checkSheets([sheet('Matrix', rows)], 'futura');
    expect(told(result)).toEqual([]);
    expect(result.totals.people).toBe(3);
  });

  it('a person without any date is somebody', async () => {
    const rows: Rows = [
      ['Name', 'First Aid'],
      ['Ann Smith', DONE],
      ['Sarah Cook', null],
      ['Bob Jones', DONE],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([
      'breach | Sarah Cook | first-aid | Matrix!B3',
    ]);
  });

  it('marks the cell that asks, not the one that says N/A', async () => {
    const rows: Rows = [
      ['Name', 'EFAW', 'Paediatric First Aid'],
      ['Ann Smith', 'N/A', null],
      ['Bob Jones', DONE, 'N/A'],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([
      'breach | Ann Smith | first-aid | Matrix!C2',
    ]);
  });
});

describe('dates of expiry', () => {
  const ahead: Rows = [
    ['Name', 'First Aid'],
    ['Ann Smith', date('2026-03-04')],
    ['Bob Jones', date('2027-09-02')],
    ['Cara Patel', date('2028-05-01')],
  ];

  it('are asked about where many dates lie ahead and no heading tells', async () => {
    expect(await found('futura', sheet('Matrix', ahead))).toEqual([
      'cannot-tell | Ann Smith | first-aid | Matrix!B2',
      'cannot-tell | Bob Jones | first-aid | Matrix!B3',
      'cannot-tell | Cara Patel | first-aid | Matrix!B4',
    ]);
  });

  it('are read where the heading tells', async () => {
    const told = [['Name', 'First Aid expiry'], ...ahead.slice(1)];
    expect(await found('futura', sheet('Matrix', told))).toEqual([
      'breach | Ann Smith | first-aid | Matrix!B2',
    ]);
  });

  it('are read in a pair of columns under an unmerged topic', async () => {
    const rows: Rows = [
      ['Name', 'First Aid', null],
      [null, 'Completed', 'Expires'],
      ['Ann Smith', date('2025-03-04'), date('2026-03-04')],
      ['Bob Jones', date('2025-03-04'), date('2028-03-04')],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([
      'breach | Ann Smith | first-aid | Matrix!B3',
    ]);
  });

  it.each(['Renew', 'To be renewed', 'Retrain by', 'Next training due', 'Good until', 'Ends'])(
    'are read under %s',
    async (heading) => {
      const rows: Rows = [
        ['Name', 'Course', 'Date', heading],
        ['Ann Smith', 'First Aid', date('2025-03-04'), date('2026-03-04')],
        ['Bob Jones', 'First Aid', date('2025-03-04'), 'No expiry'],
        ['Cara Patel', 'First Aid', date('2025-03-04'), date('2028-03-04')],
      ];
      expect(await found('futura', sheet('Log', rows))).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
    },
  );
});

describe('a row for a group', () => {
  it('is no question for somebody who started later', async () => {
    const list = sheet('Staff', [
      ['Name', 'Role', 'Start date'],
      ['Ann Smith', 'TA', date('2025-09-02')],
      ['Bob Jones', 'TA', date('2025-09-03')],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ['All staff', 'Safeguarding', date('2025-09-02')],
      ...['Ann Smith', 'Bob Jones'].flatMap((name) =>
        ALL_FOUR.slice(1).map((course) => [name, course, DONE]),
      ),
    ]);
    expect(await found('letta', list, log)).toEqual([
      'breach | Bob Jones | safeguarding | Staff!A3',
      'cannot-tell | Ann Smith | safeguarding | Log!A2',
    ]);
  });
});
