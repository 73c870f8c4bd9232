import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { newBudget, spend } from '../../../src/hosts/file/refuse-oversize';
import type { Progress } from '../../../src/workbook/progress';
import { MAIN, OFFICE, oneSheet, packageOf, readFirst, readParts, rels, utf16 } from './small-workbook';

const ANN = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45292</v></c></row>';
const ANN_CELLS = [
  { kind: 'text', column: 0, text: 'Ann Smith' },
  { kind: 'number', column: 1, number: 45292, format: 'dd/mm/yyyy' },
];

/** Every XML part of a workbook, changed by `change`. */
const changed = (change: (xml: string) => string | Uint8Array): Record<string, string | Uint8Array> =>
  Object.fromEntries(Object.entries(oneSheet(ANN)).map(([name, xml]) => [name, change(xml)]));

describe('the many ways to write the same workbook', () => {
  it.each<[string, (xml: string) => string | Uint8Array]>([
    ['as Excel does', (xml) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xml}`],
    ['with a byte order mark', (xml) => `\uFEFF${xml}`],
    [
      'with a prefix on every element',
      (xml) => xml.replace(/<(\/?)(?=\w)/g, '<$1x:').replace(/xmlns=/g, 'xmlns:x='),
    ],
    ['with single quotes', (xml) => xml.replaceAll('"', "'")],
    ['with spaces and line ends in tags', (xml) => xml.replace(/" /g, '"\n  ').replace(/\/>/g, ' />')],
    [
      'with comments and processing instructions',
      (xml) => `<!-- <a> -->${xml.replace('><', '><!-- x --><?x y?><')}`,
    ],
    [
      'with the Strict namespaces',
      (xml) =>
        xml
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
          .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ],
    [
      'with another prefix for relationships',
      (xml) => xml.replaceAll('r:id', 'd3p1:id').replaceAll('xmlns:r', 'xmlns:d3p1'),
    ],
    [
      'in UTF-16 with a byte order mark',
      (xml) => utf16(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'little', true),
    ],
    ['in big-endian UTF-16', (xml) => utf16(xml, 'big', true)],
    ['in UTF-16 without a byte order mark', (xml) => utf16(xml, 'little', false)],
    ['in big-endian UTF-16 without a byte order mark', (xml) => utf16(xml, 'big', false)],
    ['in UTF-8 that claims to be UTF-16', (xml) => `<?xml version="1.0" encoding="utf-16"?>${xml}`],
    ['with > in attributes', (xml) => xml.replace('<row ', '<row spans="1>2" ')],
  ])('%s', async (_, change) => {
    const sheet = await readFirst(changed(change));
    expect(sheet.name).toBe('Log');
    expect(sheet.rows).toEqual([{ row: 0, isHidden: false, cells: ANN_CELLS }]);
  });

  it('reads parts by absolute targets and in another case', async () => {
    const parts = {
      ...oneSheet(ANN),
      'xl/_rels/workbook.xml.rels': rels(
        ['worksheet', '/xl/Worksheets/SHEET1.xml'],
        ['sharedStrings', '../xl/./sharedStrings.xml'],
        ['styles', '/xl/styles.xml'],
      ),
    };
    expect((await readFirst(parts)).rows[0]?.cells).toEqual(ANN_CELLS);
  });

  it('reads a part in a declared encoding of one byte', async () => {
    const sst = `<?xml version="1.0" encoding="ISO-8859-1"?><sst xmlns="${MAIN}"><si><t>Zo\u00EB</t></si></sst>`;
    const bytes = Uint8Array.from(sst, (letter) => letter.charCodeAt(0));
    const sheet = await readFirst({ ...oneSheet(ANN), 'xl/sharedStrings.xml': bytes });
    expect(sheet.rows[0]?.cells[0]).toEqual({ kind: 'text', column: 0, text: 'Zoë' });
  });

  it('reads characters that fall on the edge of a slice', async () => {
    for (const before of [262_140, 262_141, 262_142, 262_143, 262_144]) {
      const start = `<sst xmlns="${MAIN}"><si><t>`;
      const filler = 'x'.repeat(before - start.length);
      const sst = `${start}${filler}😀é</t></si></sst>`;
      const sheet = await readFirst({ ...oneSheet(ANN), 'xl/sharedStrings.xml': sst });
      expect(sheet.rows[0]?.cells[0]).toEqual({ kind: 'text', column: 0, text: `${filler}😀é` });
    }
  });

  it.each(['little', 'big'] as const)(
    'reads UTF-16 pairs on the edge of a slice, %s-endian',
    async (order) => {
      for (const before of [131_069, 131_070, 131_071, 131_072]) {
        const start = `<sst xmlns="${MAIN}"><si><t>`;
        const filler = 'x'.repeat(before - start.length);
        const sst = utf16(`${start}${filler}😀é</t></si></sst>`, order, true);
        const sheet = await readFirst({ ...oneSheet(ANN), 'xl/sharedStrings.xml': sst });
        expect(sheet.rows[0]?.cells[0]).toEqual({ kind: 'text', column: 0, text: `${filler}😀é` });
      }
    },
  );

  it('reads only a byte order mark at the beginning as such', async () => {
    const start = `<sst xmlns="${MAIN}"><si><t>`;
    const filler = 'x'.repeat(262_144 - start.length);
    const sheet = await readFirst({
      ...oneSheet(ANN),
      'xl/sharedStrings.xml': `${start}${filler}\uFEFFé</t></si></sst>`,
    });
    expect(sheet.rows[0]?.cells[0]).toEqual({ kind: 'text', column: 0, text: `${filler}\uFEFFé` });
  });
});

describe('sheets', () => {
  const workbook = (inside: string): string =>
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</workbook>`;

  it('come in the order of the tabs; chart and dialogue sheets are left out, and names keep their sheet', async () => {
    const snapshot = await readParts({
      ...oneSheet(''),
      'xl/workbook.xml': workbook(
        '<sheets><sheet name="Second" sheetId="9" r:id="r2"/><sheet name="Chart" sheetId="3" r:id="r3"/>' +
          '<sheet name="Dialogue" sheetId="4" r:id="r4"/><sheet name="O&apos;Neil &amp; Co" sheetId="1" state="veryHidden" r:id="r1"/></sheets>' +
          '<definedNames><definedName name="Staff" localSheetId="3">&apos;O&apos;&apos;Neil &amp; Co&apos;!$A$1</definedName>' +
          '<definedName name="_cpdcheck_Findings" hidden="1">Second!$A$1</definedName></definedNames>',
      ),
      'xl/_rels/workbook.xml.rels': rels(
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['chartsheet', 'chartsheets/sheet1.xml'],
        ['dialogsheet', 'dialogsheets/sheet1.xml'],
      ),
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>`,
    });
    expect(snapshot.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Second', 1],
      ["O'Neil & Co", 0],
    ]);
    expect(snapshot.names).toEqual([
      { name: 'Staff', refersTo: "'O''Neil & Co'!$A$1", isHidden: false, sheet: "O'Neil & Co" },
      { name: '_cpdcheck_Findings', refersTo: 'Second!$A$1', isHidden: true },
    ]);
  });

  it('keep their visibility', async () => {
    const sheets = ['visible', 'hidden', 'veryHidden'].map(
      (state) => `<sheet name="${state}" sheetId="1" state="${state}" r:id="r1"/>`,
    );
    const snapshot = await readParts({
      ...oneSheet(''),
      'xl/workbook.xml': workbook(`<sheets>${sheets.join('')}</sheets>`),
    });
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['visible', 'visible'],
      ['hidden', 'hidden'],
      ['veryHidden', 'veryHidden'],
    ]);
  });

  it('say whether they are protected', async () => {
    const isProtected = async (xml: string): Promise<boolean> =>
      (
        await readFirst({
          ...oneSheet(''),
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/>${xml}</worksheet>`,
        })
      ).isProtected;
    expect(await isProtected('<sheetProtection sheet="1" objects="1"/>')).toBe(true);
    expect(await isProtected('<sheetProtection sheet="true"/>')).toBe(true);
    expect(await isProtected('<sheetProtection objects="1"/>')).toBe(false);
    expect(await isProtected('<sheetProtection sheet="0"/>')).toBe(false);
    expect(await isProtected('')).toBe(false);
  });

  it('say which rows are hidden', async () => {
    const { rows } = await readFirst(
      oneSheet(
        '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="0"><c><v>1</v></c></row><row r="3" hidden="true"><c><v>1</v></c></row>',
      ),
    );
    expect(rows.map(({ isHidden }) => isHidden)).toEqual([true, false, true]);
  });

  it('have merges, and no cells outside their data', async () => {
    const sheet = await readFirst({
      ...oneSheet(''),
      'xl/worksheets/sheet1.xml':
        `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>` +
        '<mergeCells count="1"><mergeCell ref="B2:D9"/></mergeCells><extLst><ext><row r="9"><c r="A9"><v>1</v></c></row></ext></extLst></worksheet>',
    });
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 8, right: 3 }]);
    expect(sheet.rows.length).toBe(1);
  });

  it('have tables, with and without headers and totals', async () => {
    const table = (name: string, rest: string): string =>
      `<table xmlns="${MAIN}" id="1" name="t" displayName="${name}" ref="B2:D9" ${rest}/>`;
    const sheet = await readFirst({
      ...oneSheet(''),
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        ['table', '../tables/table1.xml'],
        ['comments', '../comments1.xml'],
        ['table', '../tables/table2.xml'],
      ),
      'xl/tables/table1.xml': table('Staff', ''),
      'xl/tables/table2.xml': table('Plain', 'headerRowCount="0" totalsRowCount="1"'),
    });
    const range = { top: 1, left: 1, bottom: 8, right: 3 };
    expect(sheet.tables).toEqual([
      { name: 'Staff', range, hasHeader: true, hasTotals: false },
      { name: 'Plain', range, hasHeader: false, hasTotals: true },
    ]);
  });

  it('with a phantom used range hold only what is filled', async () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `<row r="${index + 1}" s="1" customFormat="1"><c r="A${index + 1}" s="1"/></row>`,
    );
    rows[49_999] = '<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>';
    expect((await readFirst(oneSheet(rows.join('')))).rows).toEqual([
      { row: 1_048_575, isHidden: false, cells: [{ kind: 'number', column: 16_383, number: 7 }] },
    ]);
  });
});

describe('progress', () => {
  it('is reported in rising steps of at most 2 MB', async () => {
    const rows = Array.from(
      { length: 120_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index * 7919}</v></c></row>`,
    );
    const parts = oneSheet(rows.join(''));
    const size = (parts['xl/worksheets/sheet1.xml'] ?? '').length;
    const seen: Progress[] = [];
    for await (const progress of readWorkbook(packageOf(parts), 'staff.xlsx')) seen.push(progress);
    const ends = [0, ...seen.map(({ done }) => done), 1];
    const steps = ends.slice(1).map((done, index) => done - (ends[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...steps) * size).toBeLessThanOrEqual(2_000_000);
    expect(seen.every(({ step }) => step === 'read')).toBe(true);
  });
});

describe('the budget', () => {
  it('allows what is left and not one more', () => {
    const budget = { left: 1 };
    expect(() => {
      spend(budget);
    }).not.toThrow();
    expect(() => {
      spend(budget);
    }).toThrow(/more than 10,000,000 filled cells/);
  });

  it('starts at ten million', () => {
    expect(newBudget()).toEqual({ left: 10_000_000 });
  });
});
