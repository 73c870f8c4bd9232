import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage } from '../../../src/hosts/file/package';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { columnIndex } from '../../../src/workbook/address';
import { runToEndAsync } from '../../../src/workbook/progress';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';

let workbook: WorkbookSnapshot;

beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync('test/fixtures/torture.xlsx'));
  workbook = await runToEndAsync(readWorkbook(openPackage(bytes, nodeCompression), 'torture.xlsx'));
});

function sheet(name: string): SheetSnapshot {
  const found = workbook.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** A cell by its A1 address; without its column, which the address says. */
function cell(name: string, address: string): unknown {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const found = sheet(name)
    .rows.find((one) => one.row === Number(row) - 1)
    ?.cells.find((one) => one.column === columnIndex(letters));
  if (found === undefined) return 'blank';
  return Object.fromEntries(Object.entries(found).filter(([key]) => key !== 'column'));
}

describe('reading a workbook with nearly every feature', () => {
  it('finds the worksheets in the order of the tabs, without the chart sheet', () => {
    expect(workbook.sheets.map(({ name, visibility }) => `${name}: ${visibility}`)).toEqual([
      'Register: visible',
      'Charts: visible',
      'Formulas: visible',
      'Lists: hidden',
      'VeryHidden: veryHidden',
      'AutoFilter: visible',
      "It's a 'quoted' sheet & <x>: visible",
      'Pivot: visible',
      'PivotSrc: visible',
    ]);
    expect(workbook.dateSystem).toBe(1900);
    expect(workbook.name).toBe('torture.xlsx');
  });

  it('knows which sheet is protected', () => {
    expect(workbook.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name)).toEqual([
      'Register',
    ]);
  });

  it('reads the merges', () => {
    expect(sheet('Register').merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 11 },
      { top: 1, left: 0, bottom: 2, right: 2 },
    ]);
  });

  it('reads the tables, one with a totals row', () => {
    expect(sheet('Register').tables).toEqual([
      {
        name: 'tblRegister',
        range: { top: 4, left: 0, bottom: 204, right: 11 },
        hasHeader: true,
        hasTotals: false,
      },
    ]);
    expect(sheet("It's a 'quoted' sheet & <x>").tables).toEqual([
      { name: 'tblTot', range: { top: 0, left: 0, bottom: 5, right: 3 }, hasHeader: true, hasTotals: true },
    ]);
  });

  it('reads which rows are hidden', () => {
    const hidden = sheet('Register').rows.filter(({ isHidden }) => isHidden);
    expect(hidden.map(({ row }) => row)).toEqual([20, 21, 22, 23, 24, 25, 30]);
  });

  it('reads names with their sheet and whether they are hidden', () => {
    expect(workbook.names).toEqual(
      expect.arrayContaining([
        { name: 'DeptList', refersTo: 'Lists!$A$1:$A$4', isHidden: false },
        { name: 'LocalName', refersTo: 'Register!$A$6', isHidden: false, sheet: 'Register' },
        {
          name: '_xlnm._FilterDatabase',
          refersTo: 'AutoFilter!$A$1:$C$31',
          isHidden: true,
          sheet: 'AutoFilter',
        },
        { name: 'TaxRate', refersTo: '0.2', isHidden: false },
      ]),
    );
    expect(workbook.names.length).toBe(7);
  });

  it.each<[string, string, unknown]>([
    ['Register', 'A2', { kind: 'text', text: 'multi\nrow' }],
    ['Register', 'E2', { kind: 'text', text: 'Rich bold red italic plain2' }],
    ['Register', 'E3', { kind: 'text', text: 'xsup  spaces  ' }],
    ['Register', 'B6', { kind: 'text', text: 'Person 0 Ünïcode 名' }],
    ['Register', 'E6', { kind: 'number', number: 45292, format: 'dd-mmm-yyyy' }],
    ['Register', 'G6', { kind: 'number', number: 0 }],
    ['Register', 'J6', { kind: 'number', number: 365 }],
    ['Register', 'K6', { kind: 'text', text: '  leading & trailing  ' }],
    ['Register', 'A4', 'blank'],
    ['Formulas', 'H2', { kind: 'text', text: 'Person 1 Ünïcode 名' }],
    ['Formulas', 'H4', { kind: 'error', error: '#DIV/0!' }],
    ['Formulas', 'H5', { kind: 'boolean', value: false }],
    ['Formulas', 'I2', { kind: 'boolean', value: true }],
    ['Formulas', 'I3', { kind: 'text', text: '0012' }],
    ['Formulas', 'I4', { kind: 'number', number: 1e-300 }],
    ['Formulas', 'I7', { kind: 'text', text: 'line1\nline2\ttab' }],
    ['Formulas', 'I8', { kind: 'text', text: '_x0041_ literal' }],
    ['Formulas', 'I10', { kind: 'number', number: 0.999988425925926, format: '[h]:mm:ss' }],
    ['Formulas', 'I11', { kind: 'text', text: 'control \u0007 char' }],
    ['Formulas', 'I13', { kind: 'number', number: 0.256, format: '0.0%' }],
    ['Lists', 'B5', { kind: 'text', text: 'ISO 9001 & "quality" <x>' }],
  ])('reads %s!%s', (name, address, expected) => {
    expect(cell(name, address)).toEqual(expected);
  });
});
