import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, plainDay } from '../../../src/calendar/day';
import { AS_AT, numberCell, reading } from './field-reading';
import { readYear } from '../../../src/register/values/year';

const year = (cell: Parameters<typeof reading>[1]) => reading('year', cell, 'Year');
const academic = '1 Sep 2025 to 31 Aug 2026';

describe('years', () => {
  it.each([
    '2025-26',
    '2025/26',
    '25/26',
    '2025/2026',
    '2025 - 2026',
    '2025–26',
    'AY 2025/26',
    'AY25/26',
    'Academic year 2025-26',
    '2025-26 academic year',
    '1 Sep 2025 - 31 Aug 2026',
    '1/9/25 - 31/8/26',
    'Sept 2025 to Aug 2026',
  ])('%s is the school year', (text) => {
    expect(year(text)).toBe(academic);
  });

  it.each([
    ['FY 2025-26', '1 Apr 2025 to 31 Mar 2026'],
    ['Financial year 2025/26', '1 Apr 2025 to 31 Mar 2026'],
    ['2025-26 (FY)', '1 Apr 2025 to 31 Mar 2026'],
    ['1 Apr 2025 to 31 Mar 2026', '1 Apr 2025 to 31 Mar 2026'],
    ['2025', '1 Jan 2025 to 31 Dec 2025'],
    ['99/00', '1 Sep 1999 to 31 Aug 2000'],
    ['-', 'blank'],
  ])('%s is %s', (text, expected) => {
    expect(year(text)).toBe(expected);
  });

  it('keeps the text as written', () => {
    expect(readYear({ kind: 'text', column: 0, text: ' AY  2025/26 ' }, { asAt: AS_AT })).toEqual({
      kind: 'value',
      value: { text: 'AY 2025/26', span: { from: dayOf(2025, 9, 1), to: dayOf(2026, 8, 31) } },
    });
  });

  it('reads every pair of years in a row, and no other pair', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2046 }), fc.integer({ min: -3, max: 3 }), (from, step) => {
        const to = from + step;
        const span = `${plainDay(dayOf(from, 9, 1))} to ${plainDay(dayOf(from + 1, 8, 31))}`;
        const expected = step === 1 ? span : expect.stringMatching(/^\? /);
        expect(year(`${from}/${to}`)).toEqual(expected);
        expect(year(`${from}-${String(to).slice(2)}`)).toEqual(expected);
      }),
    );
  });
});

describe('what is no one year is a question', () => {
  it.each([
    'AY2025',
    'FY2025',
    '2025-27',
    '25',
    'Year 3',
    'Autumn 2025',
    'this year',
    'tbc',
    '1 Sep 2025 - 31 Jul 2026',
    '3025-26',
    '2047-48',
    '2025.26',
  ])('%s', (text) => {
    expect(year(text)).toMatch(/^\? /);
  });

  it('reads a year as a number, but no date', () => {
    expect(year(numberCell(2025))).toBe('1 Jan 2025 to 31 Dec 2025');
    expect(year(numberCell(2025.5))).toMatch(/^\? /);
    expect(year(numberCell(45901, 'dd/mm/yyyy'))).toMatch(/shows a date/);
  });
});
