import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mendMonth } from '../../../src/register/values/date-month-slip';
import { MONTH_NUMBERS } from '../../../src/register/values/date-words';
import { readPlain } from './plain-dates';

const LONG = [...MONTH_NUMBERS.keys()].filter((name) => name.length >= 7);

describe('a misspelt month', () => {
  it.each([
    ['Novmber 2024', '2024-11-01..2024-11-30'],
    ['Setp 24', '2024-09-01..2024-09-30'],
    ['Sepetember 2023', '2023-09-01..2023-09-30'],
    ['3rd Feburary 2024', '2024-02-03'],
    ['12 Ocotber 2023', '2023-10-12'],
    ['Augsut 21', '2021-08-01..2021-08-31'],
    ['7-11 Jully 2025', '2025-07-11'],
    ['Marhc 2024', '2024-03-01..2024-03-31'],
  ])('%s is %s', (text, expected) => {
    expect(readPlain(text)).toBe(expected);
  });

  it.each([
    'Jule 2024',
    'Juny 2024',
    'Mary 2024',
    'Mayo 24',
    'Sent 2024',
    'Jam 24',
    'Zaria 2025',
    'Remember 2024',
    'Novmber Abuja 2024',
    'Decmber',
  ])('%s is a question', (text) => {
    expect(readPlain(text)).toBe('it is not a date');
  });

  it('with one letter missing is that month or a question, never another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LONG), fc.nat(), (name, at) => {
        const index = 1 + (at % (name.length - 1));
        const slip = name.slice(0, index) + name.slice(index + 1);
        fc.pre(!MONTH_NUMBERS.has(slip));
        expect(readPlain(`${slip} 2024`)).toBe(readPlain(`${name} 2024`));
      }),
    );
  });

  it('is put right only if it is the one word not understood', () => {
    expect(mendMonth('3 novmber 2024')).toBe('3 november 2024');
    expect(mendMonth('3 november 2024')).toBeUndefined();
    expect(mendMonth('novmber 2024 abuja')).toBeUndefined();
    expect(mendMonth('3 octembar 2024')).toBeUndefined();
  });
});
