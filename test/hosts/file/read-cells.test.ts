import { describe, expect, it } from '@jest/globals';
import { isFault } from '../../../src/faults';
import { dayFromIso } from '../../../src/calendar/day';
import { MAIN, oneSheet, readCells, readFirst, readParts } from './small-workbook';

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const strings = (items: string): Record<string, string> => ({
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items}</sst>`,
});
const shared = row('<c r="A1" t="s"><v>0</v></c>');
const text = (value: string, column = 0): unknown => ({ kind: 'text', column, text: value });

describe('kinds of cells', () => {
  it.each<[string, string, unknown]>([
    ['a number without a type', '<c r="A1"><v>12.5</v></c>', { kind: 'number', column: 0, number: 12.5 }],
    ['a number of type n', '<c r="A1" t="n"><v>-3</v></c>', { kind: 'number', column: 0, number: -3 }],
    ['a number with an exponent', '<c r="A1"><v>1.5E3</v></c>', { kind: 'number', column: 0, number: 1500 }],
    ['a shared text', '<c r="B1" t="s"><v>0</v></c>', text('Ann Smith', 1)],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>Ann</t></is></c>', text('Ann')],
    [
      'the text of a formula',
      '<c r="A1" t="str"><f>A2&amp;"x"</f><v>Ann &amp; Bob</v></c>',
      text('Ann & Bob'),
    ],
    ['true', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', column: 0, value: true }],
    ['false', '<c r="A1" t="b"><v>0</v></c>', { kind: 'boolean', column: 0, value: false }],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', column: 0, error: '#N/A' }],
    ['the last column', '<c r="XFD1"><v>1</v></c>', { kind: 'number', column: 16383, number: 1 }],
    ['a CDATA section', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', text('a<b')],
    [
      'a date of ten digits and more',
      '<c r="A1"><v>45292.123456789</v></c>',
      { kind: 'number', column: 0, number: 45292.123456789 },
    ],
    [
      'a number of nine digits',
      '<c r="A1"><v>123456789</v></c>',
      { kind: 'number', column: 0, number: 123456789 },
    ],
    [
      'a number of ten digits',
      '<c r="A1"><v>1234567890</v></c>',
      { kind: 'number', column: 0, number: 1234567890 },
    ],
    ['zero', '<c r="A1"><v>0</v></c>', { kind: 'number', column: 0, number: 0 }],
    ['a number in blanks', '<c r="A1"><v> 7 </v></c>', { kind: 'number', column: 0, number: 7 }],
    ['a number of blanks only', '<c r="A1"><v> </v></c>', text(' ')],
    ['an unreadable number', '<c r="A1"><v>12,5</v></c>', text('12,5')],
  ])('reads %s', async (_, xml, expected) => {
    expect(await readCells(row(xml))).toEqual([expected]);
  });

  it('takes the result of a formula, not the formula', async () => {
    expect(await readCells(row('<c r="A1"><f>1+1</f><v>2</v></c>'))).toEqual([
      { kind: 'number', column: 0, number: 2 },
    ]);
  });

  it('says of a formula without a result that it has not been calculated', async () => {
    expect(await readCells(row('<c r="A1"><f>1+1</f></c><c r="B1"><f>B2</f><v></v></c>'))).toEqual([
      { kind: 'error', column: 0, error: 'not calculated' },
      { kind: 'error', column: 1, error: 'not calculated' },
    ]);
    expect(await readCells(row('<c r="A1" t="str"><f>""</f><v></v></c>'))).toEqual([]);
  });

  it('leaves out cells without content, and rows without cells', async () => {
    const sheet = await readFirst(
      oneSheet(
        '<row r="1"><c r="A1" s="1"/><c r="B1" t="str"><v></v></c><c r="C1" t="inlineStr"><is><t/></is></c></row>' +
          '<row r="2"/><row r="3"><c r="A3"/><c r="B3"><v>1</v></c></row>',
      ),
    );
    expect(sheet.rows).toEqual([
      { row: 2, isHidden: false, cells: [{ kind: 'number', column: 1, number: 1 }] },
    ]);
  });

  it('keeps a text of blanks only', async () => {
    expect(await readCells(shared, strings('<si><t xml:space="preserve">  </t></si>'))).toEqual([text('  ')]);
  });

  it('refuses a text that is not there, naming the cell', async () => {
    const promise = readCells('<row r="7"><c r="C7" t="s"><v>1</v></c></row>');
    await expect(promise).rejects.toThrow(/sheet "Log" is damaged: cell C7 refers to a text/);
  });
});

describe('dates', () => {
  const iso = (value: string): string => row(`<c r="A1" t="d"><v>${value}</v></c>`);

  it('gives a date its serial number and format', async () => {
    expect(await readCells(row('<c r="A1" s="1"><v>45292</v></c>'))).toEqual([
      { kind: 'number', column: 0, number: 45292, format: 'dd/mm/yyyy' },
    ]);
  });

  it.each<[string, number, string]>([
    ['2024-03-01', 45352, 'yyyy-mm-dd'],
    ['2024-03-01T00:00:00Z', 45352, 'yyyy-mm-dd'],
    ['2024-03-01T12:00:00', 45352.5, 'yyyy-mm-dd hh:mm:ss'],
    ['2024-03-01T06:00:00.000', 45352.25, 'yyyy-mm-dd hh:mm:ss'],
    ['18:00', 0.75, 'hh:mm:ss'],
    ['1900-03-01', 61, 'yyyy-mm-dd'],
    ['1900-02-28', 59, 'yyyy-mm-dd'],
  ])('turns the ISO date %s into a number', async (value, number, format) => {
    expect(await readCells(iso(value))).toEqual([{ kind: 'number', column: 0, number, format }]);
  });

  it('keeps the format of a cell with an ISO date', async () => {
    expect(await readCells(row('<c r="A1" s="1" t="d"><v>2024-03-01</v></c>'))).toEqual([
      { kind: 'number', column: 0, number: 45352, format: 'dd/mm/yyyy' },
    ]);
  });

  it.each(['2024-02-30', 'March', '2024-03-01T25:00', '1850-01-01'])('keeps %s as text', async (value) => {
    expect(await readCells(iso(value))).toEqual([text(value)]);
  });

  it('counts ISO dates in the 1904 system of the workbook', async () => {
    const workbook = await readParts({
      ...oneSheet(iso('2024-03-01')),
      'xl/workbook.xml': (oneSheet('')['xl/workbook.xml'] ?? '').replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    });
    expect(workbook.dateSystem).toBe(1904);
    expect(workbook.sheets[0]?.rows[0]?.cells[0]).toMatchObject({
      number: (dayFromIso('2024-03-01') ?? 0) - 1462,
    });
  });

  it.each<[string, 1900 | 1904]>([
    ['date1904="true"', 1904],
    ['date1904="0"', 1900],
    ['date1904="false"', 1900],
    ['', 1900],
  ])('reads workbookPr %s as the %d system', async (attribute, dateSystem) => {
    const parts = oneSheet('');
    const workbook = (parts['xl/workbook.xml'] ?? '').replace(
      '<sheets>',
      `<workbookPr ${attribute}/><sheets>`,
    );
    expect((await readParts({ ...parts, 'xl/workbook.xml': workbook })).dateSystem).toBe(dateSystem);
  });
});

describe('number formats', () => {
  const format = async (styles: string): Promise<unknown> => {
    const parts = { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` };
    const [cell] = await readCells(row('<c r="A1" s="1"><v>1</v></c>'), parts);
    return cell?.kind === 'number' ? cell.format : 'no number';
  };
  const builtIn = (id: number): Promise<unknown> => format(`<cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`);

  it.each<[number, string | undefined]>([
    [0, undefined],
    [9, '0%'],
    [14, 'dd/mm/yyyy'],
    [15, 'd-mmm-yy'],
    [16, 'd-mmm'],
    [17, 'mmm-yy'],
    [18, 'h:mm AM/PM'],
    [20, 'h:mm'],
    [22, 'dd/mm/yyyy hh:mm'],
    [45, 'mm:ss'],
    [46, '[h]:mm:ss'],
    [47, 'mm:ss.0'],
    [49, '@'],
    [163, undefined],
  ])('knows the built-in format %d', async (id, code) => {
    expect(await builtIn(id)).toBe(code);
  });

  it('gives a custom format as it is written', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-809]d mmmm yyyy;@"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>';
    expect(await format(styles)).toBe('[$-809]d mmmm yyyy;@');
  });

  it('takes GENERAL in any spelling as no format', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="GENERAL"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>';
    expect(await format(styles)).toBeUndefined();
  });

  it('has no format where the workbook has no styles', async () => {
    const parts = oneSheet(row('<c r="A1" s="1"><v>1</v></c>'));
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '/styles"',
      '/other"',
    );
    expect((await readFirst(parts)).rows[0]?.cells).toEqual([{ kind: 'number', column: 0, number: 1 }]);
  });
});

describe('texts', () => {
  it.each<[string, string, string]>([
    [
      'joins the runs of rich text',
      '<si><r><rPr><b/></rPr><t>Ann </t></r><r><t>Smith</t></r></si>',
      'Ann Smith',
    ],
    [
      'leaves out phonetic guides',
      '<si><t>名</t><rPh sb="0" eb="1"><t>な</t></rPh><phoneticPr fontId="1"/></si>',
      '名',
    ],
    ['trims what is not to be preserved', '<si><t>\n  Ann\n </t></si>', 'Ann'],
    ['keeps what is to be preserved', '<si><t xml:space="preserve"> Ann </t></si>', ' Ann '],
    ['keeps a no-break space', '<si><t>\u00A0Ann</t></si>', '\u00A0Ann'],
    ['decodes escaped characters', '<si><t>a_x000D_b_x0009_c</t></si>', 'a\rb\tc'],
    ['keeps an escaped escape', '<si><t>_x005F_x000D_</t></si>', '_x000D_'],
    [
      'keeps what only looks like an escape',
      '<si><t>max_x_y _x00_ _xZZZZ_</t></si>',
      'max_x_y _x00_ _xZZZZ_',
    ],
    ['reads entities and character references', '<si><t>&lt;a&gt; &amp; &#233;&#xE9;</t></si>', '<a> & éé'],
  ])('%s', async (_, item, expected) => {
    expect(await readCells(shared, strings(item))).toEqual([text(expected)]);
  });

  it('keeps the numbering of shared texts across empty ones', async () => {
    const cells = await readCells(
      row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'),
      strings('<si><t>a</t></si><si/><si><t>c</t></si>'),
    );
    expect(cells).toEqual([text('a'), text('c', 2)]);
  });

  it('reads rich inline texts', async () => {
    const xml =
      '<c r="A1" t="inlineStr"><is><r><t>Ann </t></r><r><t>Smith</t></r><rPh><t>x</t></rPh></is></c>';
    expect(await readCells(row(xml))).toEqual([text('Ann Smith')]);
  });

  it('keeps inline texts of neighbouring cells apart', async () => {
    const inline = (letter: string): string =>
      `<c r="${letter}1" t="inlineStr"><is><t>${letter}</t></is></c>`;
    expect(await readCells(row(inline('A') + inline('B')))).toEqual([text('A'), text('B', 1)]);
  });

  it('reads a text longer than a slice', async () => {
    const long = 'é名x'.repeat(200_000);
    expect(await readCells(shared, strings(`<si><t>${long}</t></si>`))).toEqual([text(long)]);
  });
});

describe('places of cells', () => {
  const places = async (sheetData: string): Promise<string[]> => {
    const { rows } = await readFirst(oneSheet(sheetData));
    return rows.flatMap((one) => one.cells.map((cell) => `${one.row},${cell.column}`));
  };
  const v = '<v>1</v>';

  it.each<[string, string, string[]]>([
    ['counts cells without a place', `<row r="3"><c>${v}</c><c/><c>${v}</c></row>`, ['2,0', '2,2']],
    ['counts on from a cell with a place', `<row r="1"><c r="D1">${v}</c><c>${v}</c></row>`, ['0,3', '0,4']],
    ['counts rows without a number', `<row><c>${v}</c></row><row/><row><c>${v}</c></row>`, ['0,0', '2,0']],
    ['counts on from a row with a number', `<row r="9"/><row><c>${v}</c></row>`, ['9,0']],
    ['takes the row from a cell if the row has none', `<row><c r="B6">${v}</c></row>`, ['5,1']],
    [
      'puts rows and cells in order',
      `<row r="2"><c r="B2">${v}</c><c r="A2">${v}</c></row><row r="1"><c r="A1">${v}</c></row>`,
      ['0,0', '1,0', '1,1'],
    ],
    ['reads lower-case letters', `<row r="1"><c r="ab1">${v}</c></row>`, ['0,27']],
    ['reads the last row', `<row r="1048576"><c r="A1048576">${v}</c></row>`, ['1048575,0']],
  ])('%s', async (_, sheetData, expected) => {
    expect(await places(sheetData)).toEqual(expected);
  });

  it.each<[string, string, RegExp]>([
    [
      'a row beyond the last',
      `<row r="1048577"><c>${v}</c></row>`,
      /"Log" is damaged: it has a row with the number 1048577/,
    ],
    ['a row 0', `<row r="0"><c>${v}</c></row>`, /a row with the number 0/],
    ['a row that is no number', `<row r="x"><c>${v}</c></row>`, /a row with the number/],
    ['a column beyond the last', `<row r="2"><c r="XFE2">${v}</c></row>`, /row 2 has a cell without a place/],
    ['a place without a column', `<row r="2"><c r="2">${v}</c></row>`, /row 2 has a cell without a place/],
    [
      'a cell that comes twice',
      `<row r="2"><c r="B2">${v}</c><c r="B2">${v}</c></row>`,
      /it holds the cell B2 twice/,
    ],
    [
      'a row that comes twice',
      `<row r="2"><c r="A2">${v}</c></row><row r="2"><c r="B2">${v}</c></row>`,
      /it holds row 2 twice/,
    ],
  ])('refuses %s', async (_, sheetData, message) => {
    const error: unknown = await readFirst(oneSheet(sheetData)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(isFault(error) && error.message).toMatch(message);
  });
});
