import { describe, expect, it } from '@jest/globals';
import { splitPieces } from '../../../src/register/values/name-cell';
import { nameOrderIn, splitPeople } from '../../../src/register/values/person-name';

describe('several people in one cell', () => {
  it.each<[string, string[]]>([
    ['Ann Smith / Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['A Smith/B Jones', ['A Smith', 'B Jones']],
    ['1. Ann Smith\n2. Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['1. Ann Smith 2. Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['• Ann Smith\n• Bob Jones\n', ['Ann Smith', 'Bob Jones']],
    ['Ann Smith; Bob Jones;', ['Ann Smith', 'Bob Jones']],
    ['Ann Smith & Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['Ann Smith + Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['Ann Smith and Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['Ann and Bob Smith', ['Ann Smith', 'Bob Smith']],
    ['A & B Smith', ['A Smith', 'B Smith']],
    ['A Smith, B Jones', ['A Smith', 'B Jones']],
    ['Mr A Smith, Mrs B Jones', ['Mr A Smith', 'Mrs B Jones']],
    ['Ann Smith, Bob Jones, Cara Patel', ['Ann Smith', 'Bob Jones', 'Cara Patel']],
    ['Ann Smith, Bob Jones and Cara Patel', ['Ann Smith', 'Bob Jones', 'Cara Patel']],
    ['Smith, Ann; Jones, Bob', ['Smith, Ann', 'Jones, Bob']],
    ['Smith, Ann and Jones, Bob', ['Smith, Ann', 'Jones, Bob']],
    ['Smith Jones, Ann\nBrown, Bob', ['Smith Jones, Ann', 'Brown, Bob']],
    ['Ann Smith and all TAs', ['Ann Smith', 'all TAs']],
  ])('%s', (text, people) => {
    expect(splitPeople(text)).toEqual(people);
  });

  it.each([
    'Smith, Ann',
    'Ann Smith/Jones',
    'Smith/Jones, Ann',
    'Kate/Katherine Brown',
    'Garcia Lopez, Maria Jose',
    'Ann Smith, Bob Jones',
    'Ann Smith, Bob Jones & Cara Patel, Dev Shah',
    'Smith, Ann and Bob Jones',
    'Van der Berg, Anne-Marie',
    'Ann, Bob and Cara Smith',
    'Mr & Mrs Smith',
    'Anderson, Sandy',
    'SLT and governors',
    'All staff (absent: A Smith / B Jones)',
  ])('is one or may be one: %s', (text) => {
    expect(splitPeople(text)).toEqual([text]);
  });

  it('keeps a name whole that is broken over two lines', () => {
    expect(splitPeople('Ann\nSmith')).toEqual(['Ann Smith']);
    expect(splitPeople('Ann Smith\n(Oak)')).toEqual(['Ann Smith (Oak)']);
  });
});

describe('pieces that may be people', () => {
  it.each<[string, string[]]>([
    ['Ann Smith, Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['Ann & Bob', ['Ann', 'Bob']],
    ['Ann or Alan Smith', ['Ann', 'Alan Smith']],
    ['Ann, Bob, Cara', ['Ann', 'Bob', 'Cara']],
    ['Smith, Ann', ['Smith, Ann']],
    ['Smith Jones, Ann', ['Smith Jones, Ann']],
  ])('%s', (text, pieces) => {
    expect(splitPieces(text)).toEqual(pieces);
  });
});

describe('the order of names in a column', () => {
  it.each<[string[], string | undefined]>([
    [['Ann Smith', 'Bob Jones', 'Kim Lee, Leo Hart', 'All staff'], 'forename-first'],
    [['Smith, Ann', 'Jones, Bob', 'Garcia Lopez, Maria Jose'], 'surname-first'],
    [['Ann Smith', 'Bob Jones', 'Patel, Cara'], undefined],
    [['Ann Smith', 'Kim Lee, Leo Hart'], undefined],
    [['Kim Lee, Leo Hart', 'Ann Smith, Bob Jones'], undefined],
  ])('of %j is %s', (texts, order) => {
    expect(nameOrderIn(texts)).toBe(order);
  });

  it('tells whether a comma parts two people', () => {
    const two = ['Kim Lee', 'Leo Hart'];
    expect(splitPeople('Kim Lee, Leo Hart', 'forename-first')).toEqual(two);
    expect(splitPeople('Kim Lee, Leo Hart', 'surname-first')).toEqual(['Kim Lee, Leo Hart']);
    expect(splitPeople('Lee, Kim', 'forename-first')).toEqual(['Lee, Kim']);
    expect(splitPeople('Garcia Lopez, Ann; Lee, Kim', 'forename-first')).toEqual([
      'Garcia Lopez, Ann',
      'Lee, Kim',
    ]);
  });
});
