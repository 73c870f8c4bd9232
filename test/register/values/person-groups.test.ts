import { describe, expect, it } from '@jest/globals';
import { attendanceIn } from '../../../src/register/values/group-attendance';
import { readGroup } from '../../../src/register/values/group-text';
import { isGroup, looksLikeName } from '../../../src/register/values/person-name';

const parts = (text: string) =>
  readGroup(text).parts.map((part) =>
    part.kind === 'part' ? part.id : part.kind === 'marked' ? part.words.join(' ') : 'everybody',
  );

describe('a group', () => {
  it.each<[string, string[]]>([
    ['All staff', ['everybody']],
    ['All Employees (42)', ['everybody']],
    ['Whole school', ['everybody']],
    ['All teaching staff', ['teaching']],
    ['Teaching Staff', ['teaching']],
    ['All TAs', ['teaching-assistants']],
    ['Lunchtime Supervisors', ['lunchtime']],
    ['Site teams', ['site']],
    ['Kitchen & midday', ['kitchen', 'lunchtime']],
    ['Support staff', ['support']],
    ['SLT', ['leadership']],
    ['SLT and governors', ['leadership', 'governors']],
    ['DSLs/Governors', ['dsls', 'governors']],
    ['EYFS team', ['eyfs']],
    ['All Year 6 staff', ['year 6']],
    ['Maths department', ['maths']],
    ['Oak staff', ['oak']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
    expect(isGroup(text)).toBe(true);
    expect(looksLikeName(text)).toBe(false);
  });

  it.each([
    'Ann Smith',
    'Head of Department',
    'Staff Nurse',
    'Clerk to Governors',
    'All Saints',
    'Sports Coach',
    '',
  ])('%s is none', (text) => {
    expect(isGroup(text)).toBe(false);
  });

  it.each([
    ['All staff except kitchen', 'kitchen'],
    ['All staff (not kitchen)', 'kitchen'],
    ['All staff excl. MDSAs', 'lunchtime'],
  ])('without a part: %s', (text, id) => {
    expect(readGroup(text)).toMatchObject({ except: [{ kind: 'part', id }], isAttendanceConfirmed: false });
  });
});

describe('who was absent', () => {
  it.each<[string, string[]]>([
    ['All staff (absent: A Smith, B Jones)', ['A Smith', 'B Jones']],
    ['All staff (apologies A Smith; Jones, Bob)', ['A Smith', 'Jones, Bob']],
    ['All staff, apologies A Smith', ['A Smith']],
    ['All staff except A Smith and B Jones', ['A Smith', 'B Jones']],
    ['All attended except A Smith', ['A Smith']],
    ['A Smith, B Jones absent', ['A Smith', 'B Jones']],
    ['apologies: A Smith', ['A Smith']],
    ['All staff (absent: none)', []],
    ['All staff - all present', []],
    ['all present', []],
    ['No apologies', []],
    ['100% attendance', []],
  ])('%s', (text, absentees) => {
    expect(readGroup(text)).toMatchObject({ absentees, isAttendanceConfirmed: true });
  });

  it.each([
    'All staff',
    'All staff (42)',
    'All staff (absent)',
    'All staff (absent: TBC)',
    'All staff (absent: A Smith and others)',
    'All staff (absent: 2 TAs)',
    'All staff (absent: A Smith?)',
    'All staff except those on leave',
    'All staff (not confirmed)',
    'Not all present',
    'Absent',
    'certificate absent',
  ])('is not said by: %s', (text) => {
    expect(readGroup(text)).toMatchObject({ absentees: [], isAttendanceConfirmed: false });
  });

  it('keeps the cell that says so', () => {
    const cell = (column: number) => ({ sheet: 'Log', row: 1, column });
    const name = { value: 'All staff', cell: cell(0) };
    const notes = (value: string) => ({ value, cell: cell(5) });
    expect(attendanceIn([name, notes('Apologies: A Smith')])).toEqual({
      absentees: [{ text: 'A Smith', cell: cell(5) }],
      isAttendanceConfirmed: true,
    });
    expect(attendanceIn([name, notes('Led by A Smith')])).toEqual({});
  });
});
