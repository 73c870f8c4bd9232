import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/workbook/snapshot';
import { readCell, textCell } from './plain-dates';

const number = (value: number, format?: string): Cell => ({
  kind: 'number',
  column: 0,
  number: value,
  ...(format === undefined ? {} : { format }),
});

describe('a date cell', () => {
  it.each<[number, string, unknown]>([
    [45599, 'dd/mm/yyyy', { done: '2024-11-03' }],
    [45599.4375, 'dd/mm/yyyy hh:mm', { done: '2024-11-03' }],
    [45599, '[$-14009]yyyy/mm/dd', { done: '2024-11-03' }],
    [45170, 'mmm-yy', { done: '2023-09-01..2023-09-30' }],
    [45171, 'mmm-yy', { done: '2023-09-02' }],
    [45170, 'd-mmm-yy', { done: '2023-09-01' }],
    [45292, 'yyyy', { done: '2024-01-01..2024-12-31' }],
    [45293, 'yyyy', { done: '2024-01-02' }],
    [0, 'dd/mm/yyyy', 'blank'],
    [2024, 'd-mmm-yy', 'the cell shows 16 Jul 1905; perhaps the year 2024 was typed into a date cell'],
    [202, 'd-mmm-yy', '20 Jul 1900 cannot be right'],
    [17167, 'dd/mm/yyyy', '31 Dec 1946 cannot be right'],
    [17168, 'dd/mm/yyyy', { done: '1947-01-01' }],
    [53692, 'dd/mm/yyyy', { done: '2046-12-31' }],
    [53693, 'dd/mm/yyyy', '1 Jan 2047 cannot be right'],
  ])('%d shown as %s', (value, format, expected) => {
    expect(readCell(number(value, format))).toEqual(expected);
  });

  it('of a workbook that counts from 1904', () => {
    expect(readCell(number(45599 - 1462, 'dd/mm/yyyy'), { dateSystem: 1904 })).toEqual({
      done: '2024-11-03',
    });
    expect(readCell(number(2024, 'd-mmm-yy'), { dateSystem: 1904 })).toContain('the year 2024 was typed');
  });
});

describe('a number without a date format', () => {
  it.each<[number, unknown]>([
    [45599, { done: '2024-11-03' }],
    [2024, { done: '2024-01-01..2024-12-31' }],
    [20241103, { done: '2024-11-03' }],
    [1, { status: 'completed' }],
    [0, 'blank'],
    [31412, 'the number is neither a date nor a year'],
    [31413, { done: '1986-01-01' }],
    [50040, { done: '2036-12-31' }],
    [50041, 'the number is neither a date nor a year'],
    [45599.5, 'the number is neither a date nor a year'],
    [86, 'the number is neither a date nor a year'],
    [-5, 'the number is neither a date nor a year'],
  ])('%d', (value, expected) => {
    expect(readCell(number(value))).toEqual(expected);
    expect(readCell(number(value, '0'))).toEqual(expected);
  });

  it('may be either of two days four years apart in a workbook that counts from 1904', () => {
    const expected =
      'it may be 4 Nov 2028, as this workbook counts days from 1904, or 3 Nov 2024, if it was pasted from another; give the cell a date format and the right date';
    expect(readCell(number(45599), { dateSystem: 1904 })).toBe(expected);
    expect(readCell(textCell('45599'), { dateSystem: 1904 })).toBe(expected);
  });
});

describe('a number as text', () => {
  it.each([
    ['45599', { done: '2024-11-03' }],
    ['45599.0', { done: '2024-11-03' }],
    ['2024.0', { done: '2024-01-01..2024-12-31' }],
    ['202', 'it is not a date'],
    ['86000', 'it is not a date'],
    ['45599.5', 'it is not a date'],
    ['£45,599', 'it is not a date'],
    ['1', { status: 'completed' }],
    ['00/01/1900', 'blank'],
    ['0/0/0', 'blank'],
  ])('%s', (text, expected) => {
    expect(readCell(textCell(text))).toEqual(expected);
  });
});

describe('a cell that is no date', () => {
  it('shows an error', () => {
    expect(readCell({ kind: 'error', column: 0, error: '#N/A' })).toBe('the cell shows an error');
  });
  it('holds more than a date can be', () => {
    expect(readCell(textCell('1-'.repeat(16_383)))).toBe('it is too long for a date');
  });
});
