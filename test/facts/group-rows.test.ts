import { describe, expect, it } from '@jest/globals';
import { groupRowsOf } from '../../src/facts/group-rows';
import { peopleOf } from '../../src/facts/people';
import type { StaffRecord, TrainingRecord } from '../../src/register/records';
import { AS_AT, logRow, NO_RECORDS, on, placeOf, said, staffRow } from './a-register';

const role = (value: string, at: ReturnType<typeof placeOf>): Partial<StaffRecord> =>
  value === '' ? {} : { role: said(value, at, 'other') };

/** `yes`, `open` or `no` for each person by name: whether a group row counts for them. */
function counts(
  text: string,
  people: Readonly<Record<string, string | Partial<StaffRecord>>>,
  more: Partial<TrainingRecord> = {},
): Readonly<Record<string, string>> {
  const staff = Object.entries(people).map(([name, about], index) => {
    const place = placeOf('Staff', index + 1);
    return staffRow(name, place, typeof about === 'string' ? role(about, place) : about);
  });
  const training = [logRow(text, placeOf('Log', 1), more)];
  const found = peopleOf({ ...NO_RECORDS, staff, training, hasStaffList: true }, AS_AT);
  const rows = groupRowsOf(found);
  return Object.fromEntries(
    found.all.map((person) => {
      const { sure, open } = rows(person);
      return [person.name.display, sure.length > 0 ? 'yes' : open.length > 0 ? 'open' : 'no'];
    }),
  );
}

describe('a row for a group', () => {
  it('is open for everybody until absentees are confirmed', () => {
    expect(counts('All staff', { 'Ann Smith': 'Teacher', 'Bob Jones': '' })).toEqual({
      'Ann Smith': 'open',
      'Bob Jones': 'open',
    });
  });

  it('counts for those who were there once the row says who was not', () => {
    const people = { 'Ann Smith': 'Teacher', 'Bob Jones': 'Cook', 'Cara Patel': 'TA' };
    const expected = { 'Ann Smith': 'no', 'Bob Jones': 'yes', 'Cara Patel': 'yes' };
    expect(counts('All staff (absent: A Smith)', people)).toEqual(expected);
    const cell = { sheet: 'Log', row: 1, column: 7 };
    const absentees = [{ text: 'Smith, Ann', cell }];
    expect(counts('All staff', people, { absentees, isAttendanceConfirmed: true })).toEqual(expected);
    expect(counts('All staff', people, { absentees: [], isAttendanceConfirmed: true })).toMatchObject({
      'Ann Smith': 'yes',
    });
  });

  it('is open for those who may be the absent one, and for everybody if nobody is known to be', () => {
    const people = { 'Ann Smith': '', 'Alan Smith': '', 'Cara Patel': '' };
    expect(counts('All staff (absent: A Smith)', people)).toEqual({
      'Ann Smith': 'open',
      'Alan Smith': 'open',
      'Cara Patel': 'yes',
    });
    expect(counts('All staff (absent: Zoe Quill)', people)).toEqual({
      'Ann Smith': 'open',
      'Alan Smith': 'open',
      'Cara Patel': 'open',
    });
  });

  it.each<[string, string[]]>([
    ['All teaching staff', ['teacher', 'head', 'nobody said']],
    ['All TAs', ['assistant', 'nobody said']],
    ['Kitchen staff', ['cook', 'nobody said']],
    ['Site staff', ['caretaker', 'nobody said']],
    ['Office staff', ['bursar', 'nobody said']],
    ['Support staff', ['assistant', 'cook', 'caretaker', 'bursar', 'head', 'nobody said']],
    ['SLT', ['head', 'teacher', 'bursar', 'nobody said']],
    ['TAs and kitchen staff', ['assistant', 'cook', 'nobody said']],
    ['All staff except kitchen', ['teacher', 'assistant', 'caretaker', 'bursar', 'head', 'nobody said']],
  ])('of %s concerns %j alone', (text, expected) => {
    const roles: Readonly<Record<string, string>> = {
      teacher: 'Class Teacher',
      assistant: 'Teaching Assistant',
      cook: 'Cook',
      caretaker: 'Site Manager',
      bursar: 'School Business Manager',
      head: 'Headteacher',
      'nobody said': '',
    };
    const found = counts(
      text,
      Object.fromEntries(Object.entries(roles).map(([name, post]) => [`Ann ${name.replace(' ', '')}`, post])),
    );
    const concerned = Object.keys(roles).filter((name) => found[`Ann ${name.replace(' ', '')}`] !== 'no');
    expect(concerned.sort()).toEqual([...expected].sort());
  });

  it('of a duty concerns those whose post says so, or everybody if none does', () => {
    expect(counts('DSLs', { 'Ann Smith': 'Headteacher (DSL)', 'Bob Jones': 'Teacher' })).toEqual({
      'Ann Smith': 'open',
      'Bob Jones': 'no',
    });
    expect(counts('DSLs', { 'Ann Smith': 'Headteacher', 'Bob Jones': 'Teacher' })).toEqual({
      'Ann Smith': 'open',
      'Bob Jones': 'open',
    });
  });

  it('is open for governors, who may not be staff', () => {
    const governor = {
      employment: { value: 'governor' as const, cell: { sheet: 'Staff', row: 1, column: 7 } },
    };
    expect(counts('All staff (all present)', { 'Ann Smith': governor, 'Bob Jones': {} })).toEqual({
      'Ann Smith': 'open',
      'Bob Jones': 'yes',
    });
  });
});

describe('who was employed on the day', () => {
  const at = placeOf('Staff', 1);
  const started = (from: string, to = from) => ({
    startOn: on(from, at, 'start', to),
    startCell: { ...at, column: 5 },
  });
  it.each<[string, Partial<StaffRecord>, string]>([
    ['started that day', started('2026-01-05'), 'yes'],
    ['started the day after', started('2026-01-06'), 'no'],
    ['started that month', started('2026-01-01', '2026-01-31'), 'open'],
    ['has no start date where others have', { startCell: { ...at, column: 5 } }, 'open'],
    ['leaves later', { ...started('2020-09-01'), leftOn: on('2026-12-31', at, 'expires') }, 'yes'],
    [
      'was away',
      {
        ...started('2020-09-01'),
        absentFrom: on('2025-09-01', at, 'expires'),
        absentTo: on('2026-01-05', at, 'expires'),
      },
      'open',
    ],
    [
      'was away until the day before',
      {
        ...started('2020-09-01'),
        absentFrom: on('2025-09-01', at, 'expires'),
        absentTo: on('2026-01-04', at, 'expires'),
      },
      'yes',
    ],
  ])('%s', (_case, about, expected) => {
    expect(counts('All staff (all present)', { 'Ann Smith': about })).toEqual({ 'Ann Smith': expected });
  });
});
