import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { ALL_FOUR, DONE, found, sheet, type Rows } from './sheets';

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

describe('columns of a staff list that name a duty', () => {
  it.each(['First aider', 'Prevent lead', 'H&S rep', 'DSL'])('%s: Y or N is no training', async (heading) => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start date', heading],
      ['Ann Smith', 'TA', date('2012-09-01'), 'Y'],
      ['Bob Jones', 'Teacher', date('2012-09-01'), 'N'],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ...['Ann Smith', 'Bob Jones'].flatMap((name) => ALL_FOUR.map((course) => [name, course, DONE])),
      ['Ann Smith', 'First Aid', date('2024-01-05')],
    ]);
    expect(await found('letta', list, log)).toEqual([]);
    expect(await found('futura', list, log)).toEqual(['breach | Ann Smith | first-aid | Log!C10']);
  });
});

describe('leavers', () => {
  const log = sheet('Log', [
    ['Name', 'Course', 'Date'],
    ...ALL_FOUR.map((course) => ['Bob Jones', course, DONE]),
  ]);

  it('on a sheet of their own are not judged, and the staff list that still has them is asked about', async () => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start date'],
      ['Ann Smith', 'TA', date('2012-09-01')],
      ['Bob Jones', 'Teacher', date('2012-09-01')],
    ]);
    const leavers = sheet('Leavers', [
      ['Name', 'Post', 'Leaving date'],
      ['Ann Smith', 'TA', date('2026-08-31')],
    ]);
    expect(await found('letta', list, leavers, log)).toEqual(['cannot-tell | same-name |  | Leavers!A2']);
  });

  it('are not made of people on leave', async () => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start date', 'Left'],
      ['Ann Smith', 'TA', date('2012-09-01'), 'leaving?'],
      ['Bob Jones', 'Teacher', date('2012-09-01'), null],
      ['Cara Patel', 'Teacher', date('2012-09-01'), date('2026-08-31')],
      ['Dev Shah', 'Teacher', date('2012-09-01'), date('2025-08-31')],
    ]);
    expect(await found('letta', list, log)).toEqual([
      'breach | Ann Smith | equality-diversity | Staff!A2',
      'breach | Ann Smith | health-safety | Staff!A2',
      'breach | Ann Smith | prevent | Staff!A2',
      'breach | Ann Smith | safeguarding | Staff!A2',
      'cannot-tell | unreadable-date |  | Staff!D2',
    ]);
  });

  it('may be told behind their names', async () => {
    const rows: Rows = [
      ['Name', 'First Aid'],
      ['Ann Smith', DONE],
      ['Elphick, Sue  LEFT 31/8/25', null],
      ['Bob Jones', DONE],
    ];
    expect(await found('futura', sheet('Matrix', rows))).toEqual([]);
  });
});

describe('two people of one name', () => {
  it('with different posts are asked about', async () => {
    const rows: Rows = [
      ['Name', 'Post', 'Safeguarding', 'Prevent', 'H&S', 'E&D'],
      ['Rahman, Mohammed', 'Technician', DONE, DONE, DONE, DONE],
      ['Rahman, Mohammed', 'Maths teacher', DONE, null, DONE, null],
    ];
    expect(await found('letta', sheet('Matrix', rows))).toEqual(['cannot-tell | same-name |  | Matrix!A3']);
  });
});

describe('a name that may be somebody on the staff list', () => {
  it.each(['Bob Hay', 'R H', 'RH', 'Robert H'])('%s is a question, not a missing record', async (name) => {
    const list = sheet('Staff', [
      ['Name', 'Role'],
      ['Robert Hay', 'TA'],
      ['Cara Patel', 'TA'],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      [name, 'Safeguarding', DONE],
      ...ALL_FOUR.slice(1).map((course) => ['Robert Hay', course, DONE]),
      ...ALL_FOUR.map((course) => ['Cara Patel', course, DONE]),
    ]);
    expect(await found('letta', list, log)).toEqual([
      'cannot-tell | Robert Hay | safeguarding | Log!A2',
      'cannot-tell | unknown-person |  | Log!A2',
    ]);
  });
});
