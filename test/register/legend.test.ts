import { describe, expect, it } from '@jest/globals';
import { legendOfSheet, legendsApart } from '../../src/register/legend';
import { newReaders } from '../../src/register/readers';
import { sheetOf, workbookOf } from './a-register';
import { AS_AT, match } from './reading';

const readers = newReaders({ asAt: AS_AT, dateSystem: 1900 }, match);
const PEOPLE = ['Ann Smith', 'Bob Jones', 'Cara Patel', 'Dev Moore', 'Ewan Hart', 'Fay Lomas'];
const MATRIX = [
  ['Name', 'First aid', 'Prevent'],
  ...PEOPLE.map((name, row) => [name, row % 2 === 0 ? 'B' : '✓', 'N/A']),
];

const codesOf = (rows: readonly (readonly string[])[]) => legendOfSheet(sheetOf('Matrix', rows), readers);
const beside = (legend: readonly (readonly string[])[]) =>
  MATRIX.map((row, index) => [...row, '', ...(legend[index] ?? [])]);
const below = (...legend: readonly (readonly string[])[]) => [...MATRIX, [], ...legend];

const BOOKED = { b: 'booked', '✓': 'completed' };

describe('a legend beside the table', () => {
  it('goes on below N/A, which is no code of its own', () => {
    const key = [['Key'], ['✓', 'Completed'], ['N/A', 'Not required'], [], ['B', 'Booked']];
    expect(codesOf(beside(key))).toEqual(BOOKED);
  });

  it('goes on below one blank row, and ends at two', () => {
    const one = [['Key'], ['✓', 'Completed'], [], ['B', 'Booked']];
    expect(codesOf(beside(one))).toEqual(BOOKED);
    const two = [['Key'], ['✓', 'Completed'], [], [], ['B', 'Booked']];
    expect(codesOf(beside(two))).toEqual({ '✓': 'completed' });
  });
});

describe('a legend above or below the table', () => {
  it('may have each code and its meaning in one cell', () => {
    expect(codesOf(below(['Key:'], ['✓ = Completed'], ['N/A = Not required'], ['B = Booked']))).toEqual(
      BOOKED,
    );
    expect(codesOf([['✓ = Completed, B = Booked'], [], ...MATRIX])).toEqual(BOOKED);
  });

  it('may have them side by side', () => {
    expect(codesOf(below(['Key', '✓', 'Completed'], [], ['', 'B', 'Booked']))).toEqual(BOOKED);
  });
});

describe('a legend on a sheet of its own', () => {
  it('counts for the other sheets', () => {
    const key = sheetOf('Key', [['✓', 'Completed'], [], ['N/A', 'Not required'], ['B', 'Booked']]);
    expect(legendsApart(workbookOf(sheetOf('Matrix', MATRIX), key), readers)).toEqual(BOOKED);
  });
});

describe('a legend of colours', () => {
  it.each([
    ['in one cell', below(['Key'], ['Red - expired'], ['Red = expired'])],
    ['side by side', below(['Key'], ['Red', 'Expired'], ['Amber', 'Booked'])],
    ['with N/A', beside([['KEY'], ['Red - expired'], ['N/A - not required']])],
  ])('gives no codes: %s', (_where, rows) => {
    expect(codesOf(rows)).toEqual({});
  });
});
