import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';
import { ALL_FOUR, DONE, found, sheet, type Rows } from './sheets';

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

describe('remarks', () => {
  it.each(['DNA', 'Failed - resit in May', 'cancelled - snow'])(
    '“%s” leaves it open whether the training was done',
    async (remark) => {
      const log = sheet('Log', [
        ['Name', 'Course', 'Date', 'Comments'],
        ['Ann Smith', 'First Aid', DONE, remark],
        ['Bob Jones', 'First Aid', DONE, 'lovely lunch'],
      ]);
      expect(await found('futura', log)).toEqual(['cannot-tell | Ann Smith | first-aid | Log!C2']);
    },
  );
});

describe('a course that did not take place', () => {
  it.each([
    'First aid - CANCELLED',
    'First aid (did not attend)',
    'First aid (booked)',
    'First Aid for Mental Health',
    'Pet first aid',
  ])('“%s” renews nothing', async (course) => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'First aid', date('2023-01-01')],
      ['Ann Smith', course, DONE],
      ['Bob Jones', 'First aid', DONE],
    ]);
    expect(await found('futura', log)).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
  });

  it('may be told by a result beside the attendance', async () => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date', 'Attendance', 'Result'],
      ['Ann Smith', 'First aid', date('2023-01-01'), 'Attended', 'Pass'],
      ['Ann Smith', 'First aid', DONE, 'Attended', 'Fail'],
      ['Bob Jones', 'First aid', DONE, 'Attended', 'Pass'],
    ]);
    expect(await found('futura', log)).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
  });
});

describe('rows that share what others have of their own', () => {
  it('pairs of course and date side by side are a record each', async () => {
    const rows: Rows = [
      ['Name', 'Course 1', 'Date 1', 'Course 2', 'Date 2'],
      ['Ann Smith', 'First aid', DONE, 'Safeguarding', DONE],
      ['Bob Jones', 'Safeguarding', DONE, 'First aid', date('2023-11-01')],
    ];
    expect(await found('futura', sheet('Log', rows))).toEqual(['breach | Bob Jones | first-aid | Log!E3']);
  });

  it('columns of courses that do not pair off are refused', async () => {
    const rows: Rows = [
      ['Name', 'Course 1', 'Course 2', 'Date'],
      ['Ann Smith', 'Prevent', 'Safeguarding', DONE],
      ['Bob Jones', 'Safeguarding', 'Prevent', DONE],
    ];
    const result = await checkSheets([sheet('Log', rows)], 'letta');
    expect(result.registers).toEqual([]);
    expect(result.refused[0]?.reason).toContain('several columns of courses');
  });

  it('a name on the first row of a block is that of the rows below it', async () => {
    const rows: Rows = [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'Prevent', DONE],
      [null, 'Safeguarding', DONE],
      [null, 'H&S', DONE],
      [null, 'E&D', DONE],
      ['Bob Jones', 'Prevent', DONE],
      [null, 'H&S', DONE],
      [null, 'E&D', DONE],
    ];
    expect(await found('letta', sheet('Log', rows))).toEqual(['breach | Bob Jones | safeguarding | Log!A6']);
  });

  it('one name missing where all other rows have one is a question', async () => {
    const rows: Rows = [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'Prevent', DONE],
      ['Ann Smith', 'Safeguarding', DONE],
      ['Ann Smith', 'H&S', DONE],
      [null, 'E&D', DONE],
    ];
    const outcomes = (await checkSheets([sheet('Log', rows)], 'letta')).findings.map(
      ({ outcome }) => outcome,
    );
    expect(new Set(outcomes)).toEqual(new Set(['cannot-tell']));
  });
});

describe('what else a first reading got wrong', () => {
  it('a DBS column supplies no training', async () => {
    const rows: Rows = [
      ['Name', 'DBS date', 'Safeguarding', 'Prevent', 'H&S', 'E&D'],
      ['Ann Smith', DONE, DONE, DONE, DONE, DONE],
      ['Bob Jones', DONE, null, DONE, DONE, DONE],
    ];
    expect(await found('letta', sheet('Matrix', rows))).toEqual([
      'breach | Bob Jones | safeguarding | Matrix!C3',
    ]);
  });

  it('Prevent beside another subject is Prevent', async () => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'Prevent & British Values', DONE],
      ...['Safeguarding', 'H&S', 'Inclusion & Diversity'].map((course) => ['Ann Smith', course, DONE]),
    ]);
    expect(await found('letta', log)).toEqual([]);
  });

  it('the week of a course decides only if every day of it agrees', async () => {
    const log = (week: string) =>
      sheet('Log', [
        ['Name', 'Course', 'Date'],
        ['Ann Smith', 'First aid', week],
        ['Bob Jones', 'First aid', DONE],
      ]);
    expect(await found('futura', log('w/c 18/11/24'))).toEqual([
      'cannot-tell | Ann Smith | first-aid | Log!C2',
    ]);
    expect(await found('futura', log('w/c 11/11/24'))).toEqual(['breach | Ann Smith | first-aid | Log!C2']);
  });

  it.each(['Finish', 'End', 'Finished'])('%s tells who left', async (heading) => {
    const list = sheet('Staff', [
      ['Name', 'Post', 'Start', heading],
      ['Ann Smith', 'TA', date('2012-09-01'), date('2026-11-21')],
      ['Bob Jones', 'TA', date('2012-09-01'), null],
    ]);
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ...ALL_FOUR.map((course) => ['Bob Jones', course, DONE]),
    ]);
    expect(await found('letta', list, log)).toEqual([]);
  });
});
