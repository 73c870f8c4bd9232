import { describe, expect, it } from '@jest/globals';
import { lineManagers } from '../../src/facts/line-managers';
import { peopleOf } from '../../src/facts/people';
import { AS_AT, NO_RECORDS, on, placeOf, said, staffRow } from './a-register';

/** People with what the column of line managers says. */
const managersIn = (rows: readonly (readonly [who: string, manager?: string])[]) => {
  const staff = rows.map(([text, manager], index) => {
    const place = placeOf('Staff', index + 1);
    const left = text.startsWith('Lee') ? { leftOn: on('2026-01-31', place, 'start') } : {};
    return staffRow(text, place, {
      ...left,
      ...(manager === undefined ? {} : { manager: said(manager, place, 'other') }),
    });
  });
  const people = peopleOf({ ...NO_RECORDS, staff, hasStaffList: true }, AS_AT);
  const managerOf = lineManagers(people);
  return people.all.map(({ key }) => managerOf(key));
};

describe('a line manager', () => {
  it.each([
    ['a full name', 'Cara Patel', { name: 'Cara Patel', email: 'cara@oak.example' }],
    ['initial and surname', 'C Patel', { name: 'Cara Patel', email: 'cara@oak.example' }],
    ['an address alone', 'cara@oak.example', { name: 'Cara Patel', email: 'cara@oak.example' }],
    ['somebody on no list', 'Zed Quill', { name: 'Zed Quill' }],
    [
      'somebody on no list with an address',
      'Zed Quill <zed@elm.example>',
      { name: 'Zed Quill', email: 'zed@elm.example' },
    ],
    ['somebody who has left', 'Lee Marsh', { name: 'Lee Marsh' }],
  ])('is told from %s', (_, manager, expected) => {
    const [own] = managersIn([
      ['Ann Smith', manager],
      ['Cara Patel <cara@oak.example>'],
      ['Lee Marsh <lee@oak.example>'],
    ]);
    expect(own).toEqual(expected);
  });

  it('is nobody where the list names none', () => {
    expect(managersIn([['Ann Smith']])).toEqual([undefined]);
  });
});
