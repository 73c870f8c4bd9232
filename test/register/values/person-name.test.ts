import { describe, expect, it } from '@jest/globals';
import {
  behindName,
  isNotPerson,
  looksLikeName,
  nameFromParts,
  readPersonName,
} from '../../../src/register/values/person-name';

describe('one name, however written', () => {
  it.each([
    ['Ann Smith', 'Ann Smith', 'ann smith'],
    ['Smith, Ann', 'Ann Smith', 'ann smith'],
    ['Smith,Ann', 'Ann Smith', 'ann smith'],
    ['  ann   SMITH ', 'ann SMITH', 'ann smith'],
    ['Ann\u00a0\u00a0Smith\u200b', 'Ann Smith', 'ann smith'],
    ['SMITH Ann', 'Ann SMITH', 'ann smith'],
    ['Ann SMITH', 'Ann SMITH', 'ann smith'],
    ['SMITH JONES Ann Marie', 'Ann Marie SMITH JONES', 'ann marie smith jones'],
    ['Bruce LEE', 'Bruce LEE', 'bruce lee'],
    ['ANN LEE', 'ANN LEE', 'ann lee'],
    ['Ann NG', 'Ann NG', 'ann ng'],
    ['Siobhán O’Brien', 'Siobhán O’Brien', 'siobhan obrien'],
    ["O'Brien, Siobhan", "Siobhan O'Brien", 'siobhan obrien'],
    ['O´Brien, Siobhan', 'Siobhan O´Brien', 'siobhan obrien'],
    ['OʼBrien, Siobhan', 'Siobhan OʼBrien', 'siobhan obrien'],
    ['Søren Łukasz Weiß', 'Søren Łukasz Weiß', 'soren lukasz weiss'],
    ['Anne-Marie Smith-Jones', 'Anne-Marie Smith-Jones', 'anne marie smith jones'],
    ['Anne–Marie Smith‑Jones', 'Anne–Marie Smith‑Jones', 'anne marie smith jones'],
    ['Smith J', 'J Smith', 'j smith'],
    ['J. Smith', 'J. Smith', 'j smith'],
    ['A.B. Smith', 'A.B. Smith', 'a b smith'],
    ['Smith, A.B.', 'A.B. Smith', 'a b smith'],
    ['Smith J.A.', 'J A Smith', 'j a smith'],
  ])('%s', (text, display, key) => {
    expect(readPersonName(text)).toMatchObject({ display, key, others: [], isDoubted: false });
  });

  it.each([
    ['Ann van der Berg', 'van der berg'],
    ['Ian St John', 'st john'],
    ['Maria de la Cruz', 'de la cruz'],
    ['Smith Jones, Ann', 'smith jones'],
    ['Ann Mary Smith', 'smith'],
  ])('the surname of %s is %s', (text, surname) => {
    expect(readPersonName(text)?.surname).toBe(surname);
  });

  it.each(['', '  ', '12', '---', 'Ann '.repeat(40)])('“%s” is none', (text) => {
    expect(readPersonName(text)).toBeUndefined();
  });
});

describe('what stands around a name', () => {
  it.each([
    'Mrs Ann Smith',
    'Smith, Mrs Ann',
    'Smith, Ann (Mrs)',
    'Smith Mrs, Ann',
    'Mrs. Ann Smith',
    'Rev Dr Ann Smith',
    'Ann Smith MBE',
    'Ann Smith, MBE',
    'Smith, Ann, MBE',
    'Ann Smith BA (Hons), PGCE',
    'Ann Smith B.Ed.',
    'Ann Smith O.B.E.',
    'Ann Smith TA',
    'Ann Smith Teacher',
    'Ann Smith, Headteacher',
    'Ann Smith (Reception Teacher)',
    'Ann Smith - Year 3',
    'Ann Smith (PT)',
    'Ann Smith (2470)',
    'Ann Smith   (License 2673)/ 5079',
    'Ann Smith 2470',
    '12. Ann Smith',
    '• Ann Smith',
    'Ann Smith*',
    'Ann Smith zzz',
    'zz Ann Smith',
    'Ann Smith LEFT 31/8/25',
    'Ann Smith (maternity leave)',
    'Ann Smith (left Aug 2025)',
  ])('is no part of it: %s', (text) => {
    expect(readPersonName(text)).toMatchObject({ key: 'ann smith', others: [] });
  });

  it.each([
    ['Sarah Cook', 'sarah cook'],
    ['Lord, Ann', 'ann lord'],
    ['FATOU BA', 'fatou ba'],
    ['Jo Head', 'jo head'],
    ['Ann Left-Hand', 'ann left hand'],
  ])('may look like a surname: %s', (text, key) => {
    expect(readPersonName(text)?.key).toBe(key);
  });

  it('is given back where it tells who has left', () => {
    expect(behindName('Elphick, Sue  LEFT 31/8/25')).toBe('LEFT 31/8/25');
    expect(behindName('Ann Leftwich')).toBeUndefined();
  });

  it.each([
    ['John Smith Jnr', 'john smith jr'],
    ['Smith, John (Snr)', 'john smith sr'],
    ['Smith, John, Snr', 'john smith sr'],
    ['John Smith II', 'john smith ii'],
  ])('tells a father and a son apart: %s', (text, key) => {
    expect(readPersonName(text)?.key).toBe(key);
  });
});

describe('other names of the same person', () => {
  const others = (text: string) =>
    readPersonName(text)?.others.map(({ key, isSaid }) => `${isSaid ? '' : 'perhaps '}${key}`);

  it.each<[string, string, string[]]>([
    ['Ann Jones (née Smith)', 'ann jones', ['ann smith']],
    ['Ann Jones (nee Smith)', 'ann jones', ['ann smith']],
    ['Ann Jones née Smith', 'ann jones', ['ann smith']],
    ['Jones, Ann (formerly Smith)', 'ann jones', ['ann smith']],
    ['Ann Jones (was Ann Smith)', 'ann jones', ['ann smith', 'ann ann smith']],
    ['Ann Smith (now Jones)', 'ann smith', ['ann jones']],
    ['Ann Jones (Smith)', 'ann jones', ['perhaps ann smith', 'perhaps smith jones']],
    ['Smith/Jones, Ann', 'ann smith jones', ['ann smith', 'ann jones']],
    ['Ann Smith/Jones', 'ann smith jones', ['ann smith', 'ann jones']],
    ['Kate/Katherine Brown', 'kate katherine brown', ['kate brown', 'katherine brown']],
    ['Katherine "Kate" Brown', 'katherine brown', ['kate brown']],
    ['Katherine Brown known as Kate', 'katherine brown', ['kate brown']],
    ['Katherine Brown (aka Kate)', 'katherine brown', ['kate brown']],
    ['Katherine (Kate) Brown', 'katherine brown', ['perhaps katherine kate', 'perhaps kate brown']],
    ['John Smith Jnr', 'john smith jr', ['john smith']],
  ])('%s', (text, key, expected) => {
    expect(readPersonName(text)?.key).toBe(key);
    expect(others(text)).toEqual(expected);
  });

  it('come from separate columns as well', () => {
    expect(nameFromParts('Katherine (Kate)', 'Brown (née Hay)')).toMatchObject({
      key: 'katherine brown',
      others: [{ key: 'kate brown' }, { key: 'katherine hay' }],
    });
  });

  it.each(['Ann Smith?', 'Smith, Ann, Jones, Bob', 'Ann or Alan Smith', 'Mr & Mrs Smith'])(
    'are not sure at all: %s',
    (text) => {
      expect(readPersonName(text)?.isDoubted).toBe(true);
    },
  );
});

describe('initials', () => {
  const initials = (text: string) =>
    readPersonName(text)?.initials.map(({ letters, surname }) => `${letters.join('')} ${surname}`);
  it.each<[string, string[]]>([
    ['A Smith', ['a smith']],
    ['Smith, A', ['a smith']],
    ['Smith A', ['a smith']],
    ['A.B. Smith', ['a b smith', 'ab smith']],
    ['AB Smith', ['ab smith']],
    ['Smith AB', ['ab smith']],
    ['Smith, AB', ['ab smith']],
    ['N Ó Briain', ['n o briain', 'no briain']],
    ['Ann Smith', []],
    ['AB SMITH', []],
  ])('of %s', (text, expected) => {
    expect(initials(text)).toEqual(expected);
  });
});

describe('what is not a person', () => {
  it.each(['Total', 'Key', 'Vacancy', '12', '% complete'])('%s', (text) => {
    expect(isNotPerson(text)).toBe(true);
  });
  it.each(['Class Teacher', 'Site Manager', 'Teaching Assistant'])('%s is a role', (text) => {
    expect(looksLikeName(text)).toBe(false);
  });
  it.each(['Ann Smith', 'A. Smith', 'Ann Smith (2470)', 'Ann Smith*', '1. Ann Smith', 'Ann Smith MBE'])(
    'but %s looks like a name',
    (text) => {
      expect(looksLikeName(text)).toBe(true);
    },
  );
});
