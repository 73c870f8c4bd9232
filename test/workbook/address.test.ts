import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  a1,
  a1Range,
  cellAddress,
  columnIndex,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1Range,
  quoteSheet,
} from '../../src/workbook/address';

const column = fc.nat(MAX_COLUMNS - 1);
const row = fc.nat(MAX_ROWS - 1);

describe('the letters of a column', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('%i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  it('lead back to the column, in capitals or not', () => {
    fc.assert(
      fc.property(column, (index) => {
        expect(columnIndex(columnLetters(index))).toBe(index);
        expect(columnIndex(columnLetters(index).toLowerCase())).toBe(index);
      }),
    );
  });
});

describe('an address', () => {
  it('leads back to its range', () => {
    fc.assert(
      fc.property(row, row, column, column, (r1, r2, c1, c2) => {
        const range = {
          top: Math.min(r1, r2),
          left: Math.min(c1, c2),
          bottom: Math.max(r1, r2),
          right: Math.max(c1, c2),
        };
        expect(parseA1Range(a1Range(range))).toEqual(range);
        expect(parseA1Range(`$${columnLetters(c2)}$${r2 + 1}:$${columnLetters(c1)}$${r1 + 1}`)).toEqual(
          range,
        );
      }),
    );
  });

  it('of one cell has no colon', () => {
    expect(a1Range({ top: 4, left: 0, bottom: 4, right: 0 })).toBe('A5');
    expect(a1(11, 5)).toBe('F12');
  });

  it.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:', 'A1:B2:C3', 'Log!A1', 'AAAA1'])(
    '“%s” is none',
    (text) => {
      expect(parseA1Range(text)).toBeUndefined();
    },
  );
});

describe('the name of a sheet', () => {
  it.each([
    ['Log', 'Log'],
    ['Log_2024', 'Log_2024'],
    ['Staff Log', "'Staff Log'"],
    ["Ann's", "'Ann''s'"],
    ['2024', "'2024'"],
    ['A1', "'A1'"],
    ['FAW1', "'FAW1'"],
    ['R1C1', "'R1C1'"],
    ['RC', "'RC'"],
    ['True', "'True'"],
    ['Café', 'Café'],
    ['Log-2', "'Log-2'"],
  ])('%s is written %s', (name, written) => {
    expect(quoteSheet(name)).toBe(written);
  });

  it('of another file stands behind the file', () => {
    expect(cellAddress({ workbook: 'staff.xlsx', sheet: 'Log', row: 3, column: 2 })).toBe(
      "'[staff.xlsx]Log'!C4",
    );
    expect(cellAddress({ sheet: 'Staff Log', row: 11, column: 5 })).toBe("'Staff Log'!F12");
  });
});
