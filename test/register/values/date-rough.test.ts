import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, daysInMonth } from '../../../src/calendar/day';
import { readDateText } from '../../../src/register/values/date-text';
import { AS_AT, readPlain } from './plain-dates';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const name = (month: number, length = 9) => (MONTHS[month - 1] ?? '').slice(0, length);
const two = (number: number) => String(number % 100).padStart(2, '0');

describe('a month', () => {
  it.each<[string, (y: number, m: number) => string]>([
    ['Aug,2024', (y, m) => `${name(m, 3)},${y}`],
    [' March .2024', (y, m) => ` ${name(m)} .${y}`],
    ['March.2026', (y, m) => `${name(m)}.${y}`],
    ['August2024', (y, m) => `${name(m)}${y}`],
    ['11.2024', (y, m) => `${m}.${y}`],
    ["Nov '24", (y, m) => `${name(m, 3)} '${two(y)}`],
    ['mid November 2024', (y, m) => `mid ${name(m)} ${y}`],
    ['end of November 2024', (y, m) => `end of ${name(m)} ${y}`],
    ['in November 2024', (y, m) => `in ${name(m)} ${y}`],
  ])('such as %s is all of its days', (_example, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 1947, max: 2046 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const span = { from: dayOf(y, m, 1), to: dayOf(y, m, daysInMonth(y, m)) };
        expect(readDateText(write(y, m), AS_AT)).toEqual({ kind: 'span', span });
      }),
    );
  });

  it.each([
    ['Sept 23', '2023-09-01..2023-09-30'],
    ['Sept 20', '2020-09-01..2020-09-30'],
    ['Sept 19', 'it may be 19 September or September 2019'],
    ['09/25', '2025-09-01..2025-09-30'],
    ['09-25', '“09-25” may be several days, a month and year, or a school year'],
    ['09-32', '2032-09-01..2032-09-30'],
    ['Sept 32', '2032-09-01..2032-09-30'],
    ['Sept-15', '2015-09-01..2015-09-30'],
    ['Sept - 23', 'it may be 23 September or September 2023'],
    ['March 3', 'it has no year'],
    ['Sept 23rd', 'it has no year'],
    ['June/July2024', '2024-06-01..2024-07-31'],
    ['Oct- Nov 2024', '2024-10-01..2024-11-30'],
    ['between March and May 2024', '2024-03-01..2024-05-31'],
    ['Sept 2024 - July 2025', '2024-09-01..2025-07-31'],
    ['Dec/Jan 2025', 'the range ends before it begins'],
    ['July 2025 - Sept 2024', 'the range ends before it begins'],
  ])('%s: %s', (text, expected) => {
    expect(readPlain(text)).toBe(expected);
  });
});

describe('a school year', () => {
  it.each([
    '2023/24',
    '2023-24',
    '2023\u201324',
    '2023/2024',
    '23/24',
    'AY 23/24',
    'AY2023-24',
    'academic year 2023/24',
    '2023-24 academic year',
    'A/Y 23-24',
  ])('%s is 1 September 2023 to 31 August 2024', (text) => {
    expect(readPlain(text)).toBe('2023-09-01..2024-08-31');
  });
  it('is asked about where it may be a day or month', () => {
    expect(readPlain('11/12')).toBe('“11/12” may be a day and month, a month and year, or a school year');
    expect(readPlain('AY 11/12')).toBe('2011-09-01..2012-08-31');
    expect(readPlain('AY 23/25')).toBe('the two years are not one school year');
    expect(readPlain('13/14')).toBe('2013-09-01..2014-08-31');
  });
});

describe('a term', () => {
  it.each([
    ['Autumn 2025', '2025-09-01..2025-12-31'],
    ['Autumn 1 2025', '2025-09-01..2025-12-31'],
    ['Autumn 1 25', '2025-09-01..2025-12-31'],
    ['Aut 25', '2025-09-01..2025-12-31'],
    ['Spring term 2 2025', '2025-01-01..2025-04-30'],
    ['Spring 2 term 2025', '2025-01-01..2025-04-30'],
    ['Easter 2025', '2025-03-01..2025-04-30'],
    ['Easter term 2025', '2025-01-01..2025-04-30'],
    ['Summer 2018', '2018-04-01..2018-08-31'],
    ['Christmas 2024', '2024-12-01..2025-01-31'],
    ['October half term 2024', '2024-10-01..2024-11-30'],
    ['Autumn 1 2024/25', '2024-09-01..2024-12-31'],
    ['Spring 2 24/25', '2025-01-01..2025-04-30'],
    ['24/25 Spring 2', '2025-01-01..2025-04-30'],
    ['Spring/Summer 2025', '2025-01-01..2025-08-31'],
    ['Summer 2024/26', 'the two years are not one school year'],
    ['Autumn 1', 'it has no year'],
    ['Term 1 2025', 'it is not a date'],
  ])('%s: %s', (text, expected) => {
    expect(readPlain(text)).toBe(expected);
  });
});

describe('a week', () => {
  it.each([
    'w/c 4/9/23',
    'W/C: 4.9.23',
    'wc 4 Sept 2023',
    'week commencing Monday 4th September 2023',
    'wk beg 4/9/2023',
  ])('%s is the seven days from 4 September 2023', (text) => {
    expect(readPlain(text)).toBe('2023-09-04..2023-09-10');
  });
  it('that ends on a day is the seven days up to it', () => {
    expect(readPlain('w/e 8/9/23')).toBe('2023-09-02..2023-09-08');
    expect(readPlain('w/c 31/9/23')).toBe('there is no such day');
  });
});
