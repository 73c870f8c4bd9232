import { describe, expect, it } from '@jest/globals';
import { peopleOf, type Resolution } from '../../src/facts/people';
import type { NameRead, Records, Sourced, StaffRecord } from '../../src/register/records';
import { AS_AT, NO_RECORDS } from './a-register';
import { day } from './a-subject';

const said = (value: string): Sourced<string> => ({ value, cell: { sheet: 'Log', row: 9, column: 2 } });
const named = (text: string): NameRead => ({ text, cell: { sheet: 'Log', row: 9, column: 0 } });

/** `Ann Smith #E1 ann@oakfield.example`: a name with an id and an e-mail address, as far as there are any. */
function who(text: string) {
  const id = /#(\S+)/.exec(text)?.[1];
  const email = /\S+@\S+/.exec(text)?.[0];
  const name = text.replace(/\s*(#\S+|\S+@\S+)/g, '').trim();
  return { name, id, email };
}
const staffRecord = (text: string, row: number, more: Partial<StaffRecord> = {}): StaffRecord => {
  const { name, id, email } = who(text);
  return {
    person: { text: name, cell: { sheet: 'Staff', row, column: 0 } },
    ...(id === undefined ? {} : { id: said(id) }),
    ...(email === undefined ? {} : { email: said(email) }),
    ...more,
  };
};
const nameInRecord = (text: string) => {
  const { name, id, email } = who(text);
  return {
    person: named(name),
    ...(id === undefined ? {} : { personId: said(id) }),
    ...(email === undefined ? {} : { personEmail: said(email) }),
  };
};

const plain = (answer: Resolution): string => {
  if (answer.kind === 'person') return `is ${answer.person.name.display}`;
  if (answer.kind === 'candidates') {
    return `may be ${answer.people.map(({ name }) => name.display).join(', ')}`;
  }
  return answer.kind;
};

/** Whom a name in a log means, given a staff list. */
const resolved = (list: readonly string[], text: string): string => {
  const staff = list.map((each, row) => staffRecord(each, row + 1));
  return plain(peopleOf({ ...NO_RECORDS, staff, hasStaffList: true }, AS_AT).resolve(nameInRecord(text)));
};

describe('whom a name means', () => {
  it.each<[string, string[], string, string]>([
    ['the same id', ['Ann Smith #E1', 'Bob Jones #E2'], 'B. Jones #E2', 'is Bob Jones'],
    ['the same id in other letters', ['Ann Smith #e1'], 'Ann Smith #E1', 'is Ann Smith'],
    ['the same id with a new surname', ['Ann Taylor #E1', 'Bob Jones #E2'], 'Ann Smith #E1', 'is Ann Taylor'],
    ['an id instead of a name', ['Ann Smith #E1'], 'E1 #E1', 'is Ann Smith'],
    ['the same e-mail', ['Ann Smith ann@oak.example', 'Bob Jones'], 'Annie ann@oak.example', 'is Ann Smith'],
    ['the same e-mail in capitals', ['Ann Smith ann@oak.example'], 'X ANN@OAK.EXAMPLE', 'is Ann Smith'],
    ['the same name', ['Ann Smith', 'Bob Jones'], 'Ann Smith', 'is Ann Smith'],
    ['surname first', ['Ann Smith', 'Bob Jones'], 'Smith, Ann', 'is Ann Smith'],
    ['surname first without a comma', ['Ann Smith', 'Bob Jones'], 'SMITH Ann', 'is Ann Smith'],
    ['surname first without comma or capitals', ['Ann Smith', 'Bob Jones'], 'Smith Ann', 'is Ann Smith'],
    ['capitals and spaces', ['Ann Smith'], '  ANN   SMITH ', 'is Ann Smith'],
    ['a title', ['Ann Smith'], 'Mrs Ann Smith', 'is Ann Smith'],
    ['a title behind the surname', ['Mrs Ann Smith'], 'Smith, Ms Ann', 'is Ann Smith'],
    ['accents', ['Siobhán Brün'], 'Siobhan Brun', 'is Siobhán Brün'],
    ['a letter that is no accent', ['Søren Lund'], 'Soren Lund', 'is Søren Lund'],
    ['apostrophes', ['Niamh O’Brien'], "O'Brien, Niamh", 'is Niamh O’Brien'],
    ['no apostrophe', ['Niamh O’Brien'], 'Niamh OBrien', 'is Niamh O’Brien'],
    ['hyphens', ['Anne-Marie Smith-Jones'], 'Anne Marie Smith Jones', 'is Anne-Marie Smith-Jones'],
    ['a note in brackets', ['Ann Smith'], 'Ann Smith (Year 3)', 'is Ann Smith'],
    ['an initial with one candidate', ['Ann Smith', 'Bob Jones'], 'A Smith', 'is Ann Smith'],
    ['an initial behind', ['Ann Smith', 'Bob Jones'], 'Smith A', 'is Ann Smith'],
    ['an initial in the staff list', ['A Smith', 'Bob Jones'], 'Ann Smith', 'is A Smith'],
    ['initials with two candidates', ['Ann Smith', 'Alan Smith'], 'A Smith', 'may be Ann Smith, Alan Smith'],
    ['an initial of nobody', ['Ann Smith'], 'B Smith', 'nobody'],
    ['two of one name', ['Ann Smith #E1', 'Ann Smith #E2'], 'Ann Smith', 'may be Ann Smith, Ann Smith'],
    ['two of one name, with the id', ['Ann Smith #E1', 'Ann Smith #E2'], 'Ann Smith #E2', 'is Ann Smith'],
    ['the same name, another id', ['Ann Smith #E1'], 'Ann Smith #E9', 'may be Ann Smith'],
    ['the same initial, another id', ['Ann Smith #E1'], 'A Smith #E9', 'may be Ann Smith'],
    ['an id that the staff list lacks', ['Ann Smith'], 'Ann Smith #E9', 'is Ann Smith'],
    ['no id in the log', ['Ann Smith #E1'], 'Ann Smith', 'is Ann Smith'],
    [
      'the same name, another e-mail',
      ['Ann Smith a@oak.example'],
      'Ann Smith z@oak.example',
      'may be Ann Smith',
    ],
    ['a slip in a long name', ['Bernadette Quigley'], 'Bernadete Quigly', 'may be Bernadette Quigley'],
    ['two letters changed over', ['Bernadette Quigley'], 'Bernadette Qiugley', 'may be Bernadette Quigley'],
    ['three slips', ['Bernadette Quigley'], 'Bernadet Quigly', 'nobody'],
    ['a short forename', ['Jonathan Price'], 'Jon Price', 'may be Jonathan Price'],
    ['a middle name left out', ['Ann Mary Smith'], 'Ann Smith', 'may be Ann Mary Smith'],
    ['a surname alone', ['Ann Smith', 'Bob Jones'], 'Smith', 'may be Ann Smith'],
    ['another forename', ['Ann Smith'], 'Bob Smith', 'nobody'],
    ['somebody else', ['Ann Smith', 'Bob Jones'], 'Cara Patel', 'nobody'],
    ['a group', ['Ann Smith'], 'All staff', 'group'],
    ['a group with a number', ['Ann Smith'], 'All Employees (42)', 'group'],
  ])('%s', (_case, list, text, expected) => {
    expect(resolved(list, text)).toBe(expected);
  });

  it('does not depend on what was asked before', () => {
    const staff = [staffRecord('Ann Smith #E1', 1), staffRecord('Ann Smith #E2', 2)];
    const { resolve } = peopleOf({ ...NO_RECORDS, staff, hasStaffList: true }, AS_AT);
    expect(plain(resolve(nameInRecord('Ann Smith')))).toMatch(/^may be/);
    expect(plain(resolve(nameInRecord('Ann Smith #E1')))).toBe('is Ann Smith');
    expect(resolve(nameInRecord('Ann Smith #E1'))).toMatchObject({ person: { id: 'e1' } });
    expect(resolve(nameInRecord('Ann Smith #E2'))).toMatchObject({ person: { id: 'e2' } });
  });
});

describe('who is on the list', () => {
  const keys = (records: Partial<Records>) =>
    peopleOf({ ...NO_RECORDS, ...records }, AS_AT).all.map(({ key }) => key);

  it('is everybody once, however many rows name them', () => {
    const staff = ['Ann Smith', 'Smith, Ann', 'Mrs ANN SMITH', 'Bob Jones'].map((text, row) =>
      staffRecord(text, row),
    );
    expect(keys({ staff, hasStaffList: true })).toEqual(['ann smith', 'bob jones']);
  });

  it('is two people of one name with two ids', () => {
    const staff = ['Ann Smith #E1', 'Ann Smith #E2', 'Ann Smith #E1'].map((text, row) =>
      staffRecord(text, row),
    );
    expect(keys({ staff, hasStaffList: true })).toEqual(['id:e1', 'id:e2']);
  });

  it('joins a row with an id and a row without one', () => {
    const staff = ['Ann Smith #E1', 'Ann Smith'].map((text, row) => staffRecord(text, row));
    expect(keys({ staff, hasStaffList: true })).toEqual(['id:e1']);
  });

  it('goes by the e-mail where there is no id', () => {
    expect(keys({ staff: [staffRecord('Ann Smith Ann@Oak.example', 1)], hasStaffList: true })).toEqual([
      'ann@oak.example',
    ]);
  });

  const training = ['Ann Smith', 'Smith, Ann', 'A Smith', 'All staff', 'Bob Jones', 'Jones', 'Ann Smith'].map(
    (text) => ({
      source: 'log' as const,
      ...nameInRecord(text),
      course: said('First aid'),
      topic: { kind: 'topic' as const, topic: 'first-aid', also: [], how: 'alias' as const },
      dateCell: { sheet: 'Log', row: 9, column: 2 },
    }),
  );

  it('is everybody named in full where there is no staff list', () => {
    expect(keys({ training })).toEqual(['ann smith', 'bob jones']);
  });

  it('is nobody from the log where there is a staff list', () => {
    expect(keys({ training, staff: [staffRecord('Cara Patel', 1)], hasStaffList: true })).toEqual([
      'cara patel',
    ]);
  });
});

describe('who is judged', () => {
  const span = (from: string, to = from) => ({
    kind: 'day' as const,
    span: { from: day(from), to: day(to) },
    cell: { sheet: 'Staff', row: 1, column: 3 },
  });
  const state = (value: 'left' | 'absent' | 'future') => ({
    value,
    cell: { sheet: 'Staff', row: 1, column: 5 },
  });
  const standing = (more: Partial<StaffRecord>) =>
    peopleOf({ ...NO_RECORDS, staff: [staffRecord('Ann Smith', 1, more)], hasStaffList: true }, AS_AT).all[0]
      ?.standing;

  it.each<[string, Partial<StaffRecord>, string]>([
    ['nothing said', {}, 'employed'],
    ['left yesterday', { leftOn: span('2026-11-21') }, 'left'],
    ['leaves today', { leftOn: span('2026-11-22') }, 'employed'],
    ['leaves tomorrow', { leftOn: span('2026-11-23') }, 'employed'],
    ['left last month, on some day', { leftOn: span('2026-10-01', '2026-10-31') }, 'left'],
    ['leaves this month, on some day', { leftOn: span('2026-11-01', '2026-11-30') }, 'employed'],
    ['said to have left', { state: state('left') }, 'left'],
    [
      'said to have left, but the day is ahead',
      { state: state('left'), leftOn: span('2026-12-31') },
      'employed',
    ],
    ['starts today', { startOn: span('2026-11-22') }, 'employed'],
    ['starts tomorrow', { startOn: span('2026-11-23') }, 'future'],
    ['starts this month, on some day', { startOn: span('2026-11-01', '2026-11-30') }, 'employed'],
    ['said to start later', { state: state('future') }, 'future'],
    [
      'said to start later, but has started',
      { state: state('future'), startOn: span('2026-09-01') },
      'employed',
    ],
    ['away until today', { absentFrom: span('2026-09-01'), absentTo: span('2026-11-22') }, 'absent'],
    ['away until yesterday', { absentFrom: span('2026-09-01'), absentTo: span('2026-11-21') }, 'employed'],
    ['away from today', { absentFrom: span('2026-11-22') }, 'absent'],
    ['away from tomorrow', { absentFrom: span('2026-11-23') }, 'employed'],
    ['said to be away', { state: state('absent') }, 'absent'],
    ['said to be away, but back since', { state: state('absent'), absentTo: span('2026-11-21') }, 'employed'],
    ['said to be away, back later', { state: state('absent'), absentTo: span('2026-12-01') }, 'absent'],
    [
      'left during an absence',
      { absentFrom: span('2026-09-01'), leftOn: span('2026-10-31'), state: state('absent') },
      'left',
    ],
  ])('%s', (_case, more, expected) => {
    expect(standing(more)).toBe(expected);
  });

  it('is judged while one of two posts goes on', () => {
    const staff = [
      staffRecord('Ann Smith #E1', 1, { leftOn: span('2026-08-31') }),
      staffRecord('Ann Smith #E1', 2),
    ];
    expect(
      peopleOf({ ...NO_RECORDS, staff, hasStaffList: true }, AS_AT).all.map((each) => each.standing),
    ).toEqual(['employed']);
  });
});
