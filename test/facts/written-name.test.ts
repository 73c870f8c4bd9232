import { describe, expect, it } from '@jest/globals';
import { writtenName } from '../../src/facts/written-name';
import { readPersonName } from '../../src/register/values/person-name';

describe('a name as it is written', () => {
  it.each([
    ['Ann Smith', 'Ann', 'Smith'],
    ['Smith, Ann Marie', 'Ann Marie', 'Smith'],
    ['Joost van der Meer', 'Joost', 'van der Meer'],
    ['Hannah Achterberg-Lowe', 'Hannah', 'Achterberg-Lowe'],
    ["Siobhán O'Connor", 'Siobhán', "O'Connor"],
    ['Mr J. Müller', 'J.', 'Müller'],
    ['Mei-Lin Xu', 'Mei-Lin', 'Xu'],
  ])('%s is %s and %s', (text, forenames, surname) => {
    const name = readPersonName(text);
    expect(name && writtenName(name)).toEqual({ forenames, surname });
  });

  it('is all forename where no surname is known', () => {
    expect(writtenName({ display: 'Ann', surname: '' })).toEqual({ forenames: 'Ann', surname: '' });
  });
});
