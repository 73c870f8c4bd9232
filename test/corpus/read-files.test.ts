import { describe, expect, it } from '@jest/globals';
import { differences } from './compare';
import { readExpected } from './read-expected';
import { readRegister } from './read-register';

const inCase = (...lines: readonly string[]) =>
  readRegister(['as-at: 2026-11-22', ...lines].join('\n'), 'a.txt');
const cellsOf = (row: string) => inCase('== Log', row).workbooks[0]?.input.sheets[0]?.rows[0];

describe('a register of the corpus', () => {
  it('becomes sheets with cells of their types', () => {
    expect(
      cellsOf('| Ann  | {date 2024-11-03 mmm-yy} | {number -1.5 0%} |  | {true} | {error #N/A} |'),
    ).toEqual([
      'Ann',
      { value: 45_599, kind: 'date', style: { format: 'mmm-yy' } },
      { value: -1.5, style: { format: '0%' } },
      null,
      true,
      { value: null, error: '#N/A' },
    ]);
  });

  it('keeps new lines, spaces, pipes and braces that are written with a backslash', () => {
    expect(cellsOf('| a\\nb | \\sc | d\\|e | \\{f} | g\\\\n |')).toEqual([
      'a\nb',
      ' c',
      'd|e',
      '{f}',
      'g\\n',
    ]);
  });

  it('takes flags, places, merges, tables and a second workbook', () => {
    const { workbooks } = inCase(
      '== Old staff (hidden)',
      'start: B3',
      'merge: B3:C3',
      'table: tblA B3:C4 with totals',
      'hidden-rows: 4 5',
      'hidden-columns: B',
      'formatted: C3:D4',
      '| x |',
      '=== hr.xlsx',
      'date-system: 1904',
      '== People',
      '| y |',
    );
    const border = { value: null, style: { border: true } };
    expect(workbooks.map(({ name, input }) => [name, input.date1904])).toEqual([
      ['register.xlsx', false],
      ['hr.xlsx', true],
    ]);
    expect(workbooks[0]?.input.sheets).toEqual([
      {
        name: 'Old staff',
        state: 'hidden',
        startAt: 'B3',
        merges: ['B3:C3'],
        tables: [{ name: 'tblA', ref: 'B3:C4', totals: true }],
        hiddenRows: [4, 5],
        hiddenColumns: ['B'],
        rows: [
          ['x', border, border],
          [null, border, border],
        ],
      },
    ]);
  });

  it.each([
    ['| x', '| x |', 'a.txt:2: a row before the first sheet (“== Name”)'],
    ['== Log', '| x', 'a.txt:3: the row does not end with “|”'],
    ['== Log', '| {dat 2024-11-03} |', 'a.txt:3: the cell “{dat 2024-11-03}” is not understood'],
    ['== Log', '| {date 3/11/2024} |', 'a.txt:3: “3/11/2024” is not an ISO date'],
    ['== Log', '| {date 2023-02-29} |', 'a.txt:3: “2023-02-29” is a day that does not exist'],
    ['== Log', '| {number 1,5} |', 'a.txt:3: “1,5” is not a number'],
    ['== Log', '| \\t |', 'a.txt:3: “\\t” is not one of \\n, \\s, \\|, \\\\ and \\{'],
    ['== Log', 'merge: B3-C3', 'a.txt:3: “B3-C3” is not an address such as B3 or B3:D3'],
    ['== Log', 'merges: B3:C3', 'a.txt:3: the line “merges: B3:C3” is not understood'],
    ['== Log', '== Log', 'a.txt:3: a second sheet “Log”'],
    ['== Log', '=== hr.xlsx', 'a.txt:1: there is no sheet in hr.xlsx'],
  ])('is refused with file and line: %s, %s', (first, second, message) => {
    expect(() => inCase(first, second)).toThrow(message);
  });

  it('is refused without a day of the check', () => {
    expect(() => readRegister('== Log\n| x |', 'a.txt')).toThrow(
      'a.txt:1: there is no line “as-at: 2026-11-22”',
    );
  });
});

describe('an expected reading', () => {
  it.each([
    ['  Ann Smith | A4', 'b.txt:1: the line stands under no heading'],
    ['trainings', 'b.txt:1: “trainings” begins no section'],
    ['register Log', 'b.txt:1: a register is written as “register Sheet: kind, A1:F9”'],
    ['register Log: training, A1:B2\n  person', 'b.txt:2: “person” says nothing of a register'],
    ['gaps\n  x\nstaff', 'b.txt:3: “staff” comes too late'],
    ['staff\n  x\nregister Log: training, A1:B2', 'b.txt:3: “register Log: training, A1:B2” comes too late'],
  ])('is refused with file and line: %j', (text, message) => {
    expect(() => readExpected(text, 'b.txt')).toThrow(message);
  });

  const expected = readExpected(
    '# who\nstaff\n  Ann   | A2\n  Bob | A3\n\nrefused\n  Key\n  Old: hidden\n',
    'b.txt',
  );

  it('is met whatever the spaces', () => {
    const refused = [
      { sheet: 'Key', reason: 'whatever' },
      { sheet: 'Old', reason: 'It is a Hidden copy' },
    ];
    expect(differences(expected, ['staff', '  Ann | A2', 'Bob  | A3'], refused)).toEqual([]);
  });

  it('tells which line is missing and which is one too many', () => {
    const refused = [
      { sheet: 'Old', reason: 'it is empty' },
      { sheet: 'Key', reason: 'a legend' },
    ];
    expect(differences(expected, ['staff', 'Ann | A2', 'Bob | A4'], refused)).toEqual([
      '   4 - Bob | A3',
      '     + Bob | A4',
      '   8 - refused Old: hidden',
      '     + refused Old: it is empty',
    ]);
  });
});
