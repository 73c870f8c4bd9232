import { describe, expect, it } from '@jest/globals';
import {
  isGroup,
  isNotPerson,
  looksLikeName,
  readPersonName,
  splitPeople,
} from '../../../src/register/values/person-name';

describe('one name, however written', () => {
  it.each([
    ['Ann Smith', 'Ann Smith', 'ann smith'],
    ['Smith, Ann', 'Ann Smith', 'ann smith'],
    ['Smith,Ann', 'Ann Smith', 'ann smith'],
    ['  ann   SMITH ', 'ann SMITH', 'ann smith'],
    ['SMITH Ann', 'Ann SMITH', 'ann smith'],
    ['Mrs Ann Smith', 'Ann Smith', 'ann smith'],
    ['Smith, Mrs Ann', 'Ann Smith', 'ann smith'],
    ['Dr. Ann Smith (Oak)', 'Ann Smith', 'ann smith'],
    ['Siobhán O’Brien', 'Siobhán O’Brien', 'siobhan obrien'],
    ["O'Brien, Siobhan", "Siobhan O'Brien", 'siobhan obrien'],
    ['Anne-Marie Smith-Jones', 'Anne-Marie Smith-Jones', 'anne marie smith jones'],
    ['Smith J', 'J Smith', 'j smith'],
    ['J. Smith', 'J. Smith', 'j smith'],
  ])('%s', (text, display, key) => {
    expect(readPersonName(text)).toMatchObject({ display, key });
  });
});

describe('what is not a person', () => {
  it.each(['All staff', 'All Employees (42)', 'Teaching Staff', 'All Year 6 staff'])(
    '%s is a group',
    (text) => {
      expect(isGroup(text)).toBe(true);
      expect(looksLikeName(text)).toBe(false);
    },
  );
  it.each(['Total', 'Key', 'Vacancy', '12', '% complete'])('%s is no person', (text) => {
    expect(isNotPerson(text)).toBe(true);
  });
  it.each(['Class Teacher', 'Site Manager', 'Teaching Assistant'])('%s is a role', (text) => {
    expect(looksLikeName(text)).toBe(false);
  });
});

describe('several people in one cell', () => {
  it.each([
    ['Ann Smith / Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['1. Ann Smith\n2. Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['Ann Smith and Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['Smith, Ann', ['Smith, Ann']],
    ['Ann Smith/Jones', ['Ann Smith/Jones']],
  ])('%s', (text, people) => {
    expect(splitPeople(text)).toEqual(people);
  });
});
