import { describe, expect, it } from '@jest/globals';
import type { StaffRecord } from '../../src/register/records';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { plainDate, recordsOf, sheet } from './reading';

const HEADER = [
  'Staff no',
  'Name',
  'Job title',
  'Contract type',
  'Start date',
  'Leaving date',
  'Status',
  'Notes',
];
const PLAIN = [
  ['E1', 'Ann Smith', 'Class Teacher', 'Employee', date('2019-09-01'), null, 'Current', null],
  ['E2', 'Bob Jones', 'Cook', 'Employee', date('2020-09-01'), date('2026-08-31'), 'Left', null],
  ['E3', 'Cara Patel', 'Site Manager', 'Employee', date('2021-09-01'), null, 'Current', null],
  ['E4', 'Dev Okoro', 'Class Teacher', 'Employee', date('2022-09-01'), null, 'Current', null],
] as const;

async function read(...row: readonly Cell[]): Promise<StaffRecord | undefined> {
  const { staff } = await recordsOf(sheet('Staff', [HEADER, ...PLAIN, row]));
  return staff.find(({ person }) => person.cell.row === 5);
}

describe('a row of a staff list', () => {
  it('keeps every cell', async () => {
    const { staff, hasStaffList, hasStartDates } = await recordsOf(sheet('Staff', [HEADER, ...PLAIN]));
    expect(hasStaffList && hasStartDates).toBe(true);
    expect(staff[1]).toMatchObject({
      person: { text: 'Bob Jones', cell: { sheet: 'Staff', row: 2, column: 1 } },
      id: { value: 'E2', cell: { row: 2, column: 0 } },
      role: { value: 'Cook', cell: { row: 2, column: 2 } },
      state: { value: 'left', cell: { row: 2, column: 6 } },
      startCell: { row: 2, column: 4 },
    });
    expect([plainDate(staff[1]?.startOn), plainDate(staff[1]?.leftOn)]).toEqual(['2020-09-01', '2026-08-31']);
  });

  it('with a blank start date keeps the cell where it should stand', async () => {
    const found = await read('E5', 'Ella Marsh', 'Cook', 'Employee', null, null, null, null);
    expect(found?.startOn).toBeUndefined();
    expect(found?.startCell).toEqual({ sheet: 'Staff', row: 5, column: 4 });
    expect(found?.state).toBeUndefined();
  });

  it('with an unreadable start date says so', async () => {
    const found = await read('E5', 'Ella Marsh', 'Cook', 'Employee', 'ask HR', null, null, null);
    expect(plainDate(found?.startOn)).toBe('unreadable: ask HR');
  });

  it.each([
    ['Status', 'Leaver', null, 'left'],
    ['Status', 'Maternity leave', null, 'absent'],
    ['Status', 'Future starter', null, 'future'],
    ['Status', 'Current', null, undefined],
    ['Notes', null, 'Maternity leave until May', 'absent'],
    ['Notes', null, 'long term sick', 'absent'],
    ['Notes', null, 'covering maternity leave', undefined],
    ['Notes', null, 'left early on Friday', undefined],
  ])('%s: %s%s', async (_column, status, notes, state) => {
    const found = await read('E5', 'Ella Marsh', 'Cook', 'Employee', date('2020-01-06'), null, status, notes);
    expect(found?.state?.value).toBe(state);
  });

  it.each([
    ['Agency', 'agency'],
    ['Supply teacher', 'agency'],
    ['Governor', 'governor'],
    ['LGB', 'governor'],
    ['Trustee', 'trustee'],
    ['Member', 'member'],
    ['Volunteer', 'volunteer'],
    ['Self-employed', 'associate'],
    ['Permanent', undefined],
    ['Member of staff', undefined],
  ])('%s is employment %s', async (word, employment) => {
    const found = await read('E5', 'Ella Marsh', 'Cook', word, date('2020-01-06'), null, null, null);
    expect(found?.employment?.value).toBe(employment);
  });

  it.each(['Vacancy', 'Total', 'All staff', '7'])('%s is nobody', async (name) => {
    expect(await read('E5', name, 'Cook', 'Employee', null, null, null, null)).toBeUndefined();
  });
});

describe('where there is no staff list', () => {
  it('the people of a matrix stand in for one', async () => {
    const { staff, hasStaffList, hasLog, matrixTopics } = await recordsOf(
      sheet('Matrix', [
        ['Name', 'Job title', 'Start date', 'First aid'],
        ['Ann Smith', 'Class Teacher', date('2019-09-01'), date('2025-01-06')],
        ['Bob Jones', 'Cook', date('2020-09-01'), date('2025-01-07')],
      ]),
    );
    expect([hasStaffList, hasLog]).toEqual([false, false]);
    expect(matrixTopics).toEqual(['first-aid']);
    expect(staff.map(({ person, role, startOn }) => [person.text, role?.value, plainDate(startOn)])).toEqual([
      ['Ann Smith', 'Class Teacher', '2019-09-01'],
      ['Bob Jones', 'Cook', '2020-09-01'],
    ]);
  });

  it('a log says that it was read, and nothing about start dates', async () => {
    const records = await recordsOf(
      sheet('Log', [
        ['Name', 'Course', 'Date'],
        ['Ann Smith', 'First aid', date('2025-01-06')],
        ['Bob Jones', 'Prevent duty', date('2025-01-07')],
      ]),
    );
    expect(records).toMatchObject({ staff: [], hasStaffList: false, hasLog: true, hasStartDates: false });
  });
});

describe('a remark that says only when somebody left or starts', () => {
  const days = async (start: Cell, left: Cell, note: string) => {
    const found = await read('E9', 'Zoe Quill', 'Cook', 'Employee', start, left, 'Current', note);
    return [plainDate(found?.startOn), plainDate(found?.leftOn)];
  };

  it.each<[string, string | undefined, string | undefined]>([
    ['LEFT 23/10/26', undefined, '2026-10-23'],
    ['Leaving: 31 Dec 2026', undefined, '2026-12-31'],
    ['Starts 1/12/26', '2026-12-01', undefined],
    ['starting on 4 January 2027', '2027-01-04', undefined],
    ['Left a message on 3/11/26', undefined, undefined],
    ['Left-handed', undefined, undefined],
    ['Starts early on Mondays', undefined, undefined],
  ])('%s', async (note, start, left) => {
    expect(await days(null, null, note)).toEqual([start, left]);
  });

  it('gives way to the column', async () => {
    expect(await days(date('2020-09-01'), date('2026-08-31'), 'Left 23/10/26')).toEqual([
      '2020-09-01',
      '2026-08-31',
    ]);
  });
});
