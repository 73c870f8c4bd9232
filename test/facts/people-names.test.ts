import { describe, expect, it } from '@jest/globals';
import { peopleOf } from '../../src/facts/people';
import { AS_AT, logOf, meant, NO_RECORDS, peopleFrom, placeOf, plain, said, staffRow } from './a-register';

describe('a name on the staff list, however it is written', () => {
  it.each<[string, string]>([
    ['Ann Smith', 'Smith, Ann (Mrs)'],
    ['Ann Smith', 'Ann Smith MBE'],
    ['Ann Smith', 'Smith Ann'],
    ['Ann Smith', 'Ann Smith (2470)'],
    ['Müller, Zoë', 'Zoe Muller'],
    ['Niamh OBrien', 'Niamh O Brien'],
    ['Mary-Ann Smith', 'Maryann Smith'],
    ['Ann Smith - Jones', 'Ann Smith-Jones'],
    ['Andrew Ben Smith', 'AB Smith'],
    ['Andrew Ben Smith', 'Smith, A.B.'],
    ['Ann Ng', 'Ann NG'],
    ['John Smith Jnr', 'John Smith'],
    ['Ann Mary Smith Jones', 'Smith Jones, Ann Mary'],
  ])('%s is %s', (listed, text) => {
    expect(meant([listed, 'Bob Hay'], text)).toBe(`is ${shown(listed)}`);
  });

  const shown = (listed: string) =>
    listed.includes(',') ? listed.split(', ').reverse().join(' ') : listed.replace('Jnr', 'Jr');

  it.each<[string, string]>([
    ['Ann Abel', 'Anna Bel'],
    ['Thomas, James', 'James, Thomas'],
    ['Ann Smith', 'Ann Smith?'],
    ['Ann Smith', 'Ann Smith - Oak'],
    ['Ann Smith-Jones', 'A Smith'],
    ['Ann Smith-Jones', 'Ann Jones'],
    ['Katherine Brown', 'Kate Brown'],
    ['Ann Smith', 'asmith'],
    ['Ann Smith', 'ann.smith@oak.example'],
    ['Siobhan Brun', 'Siobh?n Brun'],
  ])('%s is not surely %s', (listed, text) => {
    expect(meant([listed, 'Bob Hay'], text)).toMatch(/^may be /);
  });

  it('is nobody where only a comma parts two words of others', () => {
    expect(meant(['Ann Smith', 'Zoe Hay'], 'Quill, Zoe')).toBe('nobody');
  });
});

describe('a former name or one gone by', () => {
  it.each<[string, string[], string, string]>([
    ['is the person', ['Ann Jones (née Smith)', 'Bob Hay'], 'Ann Smith', 'is Ann Jones'],
    ['in bare brackets too', ['Ann Jones (Smith)', 'Bob Hay'], 'Ann Smith', 'is Ann Jones'],
    [
      'of two people is open',
      ['Ann Jones (née Smith)', 'Ann Smith'],
      'Ann Smith',
      'may be Ann Smith, Ann Jones',
    ],
    ['is no place', ['Ann Jones (Oak)', 'Bob Hay (Oak)'], 'Ann Oak', 'may be Ann Jones'],
    ['in the record', ['Ann Smith', 'Bob Hay'], 'Ann Jones (née Smith)', 'is Ann Smith'],
    ['in bare brackets of a record', ['Ann Smith', 'Bob Hay'], 'Ann Jones (Smith)', 'may be Ann Smith'],
    ['gives way to the own name', ['Ann Smith', 'Ann Jones'], 'Ann Jones (née Smith)', 'is Ann Jones'],
    ['as one of two surnames', ['Ann Smith', 'Bob Hay'], 'Smith/Jones, Ann', 'is Ann Smith'],
    ['as one of two people', ['Ann Smith', 'Ann Jones'], 'Smith/Jones, Ann', 'may be Ann Smith, Ann Jones'],
    ['as a forename', ['Katherine (Kate) Brown', 'Bob Hay'], 'Kate Brown', 'is Katherine Brown'],
    ['behind the name', ['Kate Brown (Katherine)', 'Bob Hay'], 'Katherine Brown', 'is Kate Brown'],
    ['with initials is open', ['Ann Jones (née Smith)', 'Bob Hay'], 'A Smith', 'may be Ann Jones'],
    ['against an id', ['Ann Jones (née Smith) #E1', 'Bob Hay #E2'], 'Ann Smith #E2', 'clashes: Bob Hay'],
  ])('%s', (_case, list, text, expected) => {
    expect(meant(list, text)).toBe(expected);
  });

  it.each([
    ['Kate Brown', 'is Katherine Jones'],
    ['Kate Jones', 'is Katherine Jones'],
    ['Katherine Brown', 'is Katherine Jones'],
    ['Kate Hay', 'nobody'],
  ])('may stand in columns of their own: %s', (text, expected) => {
    const place = placeOf('Staff', 1);
    const staff = [
      staffRow('Katherine Jones', place, {
        knownAs: said('Kate', place, 'other'),
        formerName: said('Brown', place, 'other'),
      }),
    ];
    const people = peopleOf({ ...NO_RECORDS, staff, training: logOf([text]), hasStaffList: true }, AS_AT);
    expect(people.named.map(({ who }) => plain(who))).toEqual([expected]);
  });
});

describe('a word in brackets', () => {
  it('that is the site or post of somebody is no name', () => {
    const place = placeOf('Staff', 1);
    const who = (site: string) => {
      const staff = [
        staffRow('Ann Jones (Oak)', place),
        staffRow('Bob Hay', placeOf('Staff', 2), { site: said(site, place, 'other') }),
      ];
      const training = logOf(['Ann Oak']);
      return peopleOf({ ...NO_RECORDS, staff, training, hasStaffList: true }, AS_AT).named.map((each) =>
        plain(each.who),
      );
    };
    expect(who('Oak Primary')).toEqual(['may be Ann Jones']);
    expect(who('Elm Primary')).toEqual(['is Ann Jones']);
  });
});

describe('initials', () => {
  it('are a match with one candidate in the whole workbook', () => {
    expect(meant(['Ann Smith', 'Bob Jones'], 'A Smith')).toBe('is Ann Smith');
    expect(meant(['Ann Smith', 'Bob Jones'], 'A Smith', 'Alan Smith')).toBe('may be Ann Smith');
    expect(meant(['Ann Smith', 'Bob Jones'], 'A Smith', 'Annie Smith')).toBe('is Ann Smith');
    expect(meant(['Ann Smith', 'Bob Jones'], 'A Smith', 'Zoe Smith')).toBe('is Ann Smith');
  });

  it('on the staff list are one person, not two', () => {
    expect(meant(['A Smith'], 'Ann Smith')).toBe('is A Smith');
    expect(meant(['A Smith'], 'Ann Smith', 'Alan Smith')).toBe('may be A Smith');
  });

  it('must all agree', () => {
    expect(meant(['Ann Beth Smith', 'Alan Carl Smith'], 'A B Smith')).toBe('is Ann Beth Smith');
    expect(meant(['Ann Beth Smith'], 'A C Smith')).toBe('may be Ann Beth Smith');
    expect(meant(['Ann Beth Smith', 'Alan Carl Smith'], 'A Smith')).toBe(
      'may be Ann Beth Smith, Alan Carl Smith',
    );
  });
});

describe('several names in one cell', () => {
  it.each<[string, string, string]>([
    ['two full names', 'Ann Smith, Bob Jones', 'are Ann Smith, Bob Jones'],
    ['one of them misspelt', 'Ann Smith, Bob Jons', 'may be Ann Smith, Bob Jones'],
    ['forenames', 'Ann & Bob', 'may be Ann Smith, Bob Jones'],
    ['a list of forenames', 'Ann, Bob, Cara', 'may be Ann Smith, Bob Jones, Cara Patel'],
    ['either of two', 'Ann Smith or Bob Jones', 'may be Ann Smith, Bob Jones'],
    ['surnames first', 'Smith, Ann, Jones, Bob', 'may be Ann Smith, Bob Jones'],
    ['a couple', 'Mr & Mrs Jones', 'may be Bob Jones'],
  ])('%s', (_case, text, expected) => {
    expect(meant(['Ann Smith', 'Bob Jones', 'Cara Patel'], text)).toBe(expected);
  });

  it('are told by the other names where there is no staff list', () => {
    const all = (...texts: readonly string[]) => {
      const { all: people, named } = peopleFrom({}, logOf(texts));
      return [people.map(({ name }) => name.display), named.map(({ who }) => plain(who))];
    };
    expect(all('Ann Smith, Bob Jones', 'Ann Smith', 'Bob Jones')).toEqual([
      ['Ann Smith', 'Bob Jones'],
      ['are Ann Smith, Bob Jones', 'is Ann Smith', 'is Bob Jones'],
    ]);
    expect(all('Garcia Lopez, Maria Jose', 'Smith, Ann')[0]).toEqual([
      'Maria Jose Garcia Lopez',
      'Ann Smith',
    ]);
    expect(all('Ann Smith, Bob Jones')).toEqual([[], ['nobody']]);
    expect(all('Ann Jones (née Smith)', 'Ann Smith', 'Ann Jones')[0]).toEqual(['Ann Jones']);
  });
});
