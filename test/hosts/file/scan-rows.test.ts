import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readSheet } from '../../../src/hosts/file/read-sheet';
import { ROW_END, scanRows, type RowSink } from '../../../src/hosts/file/scan-rows';
import { isFault } from '../../../src/faults';
import { MAIN, oneSheet, readFirst, type Parts } from './small-workbook';

/** What the scanner tells, as text. */
function scan(text: string): { told: string; because: string; at: number } {
  const rows: string[] = [];
  let row = '';
  const sink: RowSink = {
    openRow: (number, isHidden) => (row = `row ${number ?? '?'}${isHidden ? ' hidden' : ''}:`),
    number: (column, style, number) => (row += ` ${column}/${style}=${number}`),
    shared: (column, index) => (row += ` ${column}=text ${index}`),
    value: (column, type, style, value, isFormula) =>
      (row += ` ${column}/${style}=${type ?? '-'} "${value}"${isFormula ? ' f' : ''}`),
    closeRow: () => rows.push(row),
    takeBackRow: () => (row = ''),
  };
  const { because, at } = scanRows(text, 0, text.lastIndexOf(ROW_END), sink);
  return { told: rows.join('; '), because, at };
}

describe('plain rows', () => {
  it('are told cell by cell', () => {
    const text =
      '<row r="3" spans="1:4" hidden="1"><c r="A3" s="2" t="s"><v>7</v></c><c r="B3"/><c r="AC3" s="1"><f>A3&amp;2</f><v>14</v></c></row></sheetData>';
    expect(scan(text)).toEqual({
      told: 'row 3 hidden: 0=text 7 1/0=- "" 28/1=14',
      because: 'no-item',
      at: text.indexOf('</sheetData>'),
    });
  });

  it('are told whether or not they say their place', () => {
    expect(scan('<row><c><v>1</v></c><c/></row><row/>').told).toBe('row ?: -1/0=1 -1/0=- ""; row ?:');
  });

  it.each([
    ['999999999', '0/0=999999999'],
    ['1000000000', '0/0=- "1000000000"'],
    ['5.5', '0/0=- "5.5"'],
    ['-1', '0/0=- "-1"'],
  ])('have %s told as a number only if it has at most nine digits and nothing else', (value, told) => {
    expect(scan(`<row r="1"><c r="A1"><v>${value}</v></c></row>`).told).toBe(`row 1: ${told}`);
  });

  it.each(['str', 'b', 'e', 'd'])('have digits of type %s told as text', (type) => {
    expect(scan(`<row r="1"><c r="A1" t="${type}"><v>007</v></c></row>`).told).toBe(
      `row 1: 0/0=${type} "007"`,
    );
  });

  it.each([
    ['an entity', '<row r="1"><c r="A1" t="str"><v>a&amp;b</v></c></row>'],
    ['a comment', '<row r="1"><!-- </row> --><c r="A1"><v>1</v></c></row>'],
    ['inline text', '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'],
    ['single quotes', "<row r='1'><c r='A1'><v>1</v></c></row>"],
    ['a value that is not closed', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['a formula with a fault', '<row r="1"><c r="A1"><f>A&B</f><v>1</v></c></row>'],
    ['an end of CDATA', '<row r="1"><c r="A1" t="str"><v>]]></v></c></row>'],
    ['an attribute that comes twice', '<row r="1"><c r="A1" r="A1"><v>1</v></c></row>'],
    ['a name that is none', '<row r="1"><c r="A1" 1x="1"><v>1</v></c></row>'],
    ['a style that is no number', '<row r="1"><c r="A1" s=""><v>1</v></c></row>'],
    ['a place without a row', '<row r="1"><c r="A"><v>1</v></c></row>'],
    ['a place without a column', '<row r="1"><c r="1"><v>1</v></c></row>'],
    ['a place of four letters', '<row r="1"><c r="AAAA1"><v>1</v></c></row>'],
    ['a place in a row without a number', '<row><c r="A1"><v>1</v></c></row>'],
    ['a row 0', '<row r="0"><c r="A1"><v>1</v></c></row>'],
    ['another type', '<row r="1"><c r="A1" t="x"><v>1</v></c></row>'],
    ['text where a tag is due', '<row r="1"><c r="A1">xf>1</f></c></row>'],
    ['an unknown element', '<row r="1"><c r="A1"><v>1</v><z/></c></row>'],
  ])('stop before %s, which is the parser’s', (_, text) => {
    expect(scan(`<row r="9"/>${text}`)).toMatchObject({
      told: 'row 9:',
      because: 'unusual',
      at: '<row r="9"/>'.length,
    });
  });

  it.each(['<row r="1"><c r="A1"><v>1</v></c></ro', '<row r="1', '<ro'])(
    'wait for the rest of %s',
    (text) => {
      expect(scan(text)).toMatchObject({ told: '', because: 'cut', at: 0 });
    },
  );
});

const cell = fc.oneof(
  fc
    .integer({ min: 0, max: 60_000 })
    .map((number) => (ref: string, p: string) => `<${p}c r="${ref}"><${p}v>${number}</${p}v></${p}c>`),
  fc.constant(
    (ref: string, p: string) =>
      `<${p}c r="${ref}" t="str"><${p}f>1&amp;2</${p}f><${p}v>a &lt; b</${p}v></${p}c>`,
  ),
  fc.constant(
    (ref: string, p: string) =>
      `<${p}c r="${ref}" t="inlineStr"><${p}is><${p}t>text</${p}t></${p}is></${p}c>`,
  ),
  fc.constant((ref: string, p: string) => `<${p}c r="${ref}" t="b"><${p}v>1</${p}v></${p}c><!-- </row> -->`),
  fc.constant((ref: string, p: string) => `<${p}c r="${ref}" s="0"/>`),
  fc.constant((ref: string, p: string) => `<${p}c r="${ref}"><${p}f>B1</${p}f></${p}c>`),
);

describe('scanner and parser', () => {
  it('read any mixture of plain and unusual rows alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 30 }), async (grid) => {
        const rows = (p: string) =>
          grid
            .map(
              (cells, row) =>
                `<${p}row r="${row + 1}">${cells.map((each, column) => each(`${'ABCDE'[column] ?? ''}${row + 1}`, p)).join('')}</${p}row>`,
            )
            .join('\n');
        // With a prefix the scanner finds nothing to do.
        const scanned = await readFirst(oneSheet(rows('')));
        const parsed = await readFirst({
          ...oneSheet(''),
          'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows('x:')}</x:sheetData></x:worksheet>`,
        });
        expect(scanned.rows).toEqual(parsed.rows);
      }),
      { numRuns: 200 },
    );
  });
});

/** What the first sheet holds, or what is wrong with it. */
const outcome = (parts: Parts): Promise<unknown> =>
  readFirst(parts).then(
    ({ rows }) => rows,
    (reason: unknown) => (isFault(reason) ? 'fault' : reason),
  );

/** A change of one character of a text. */
const slip = fc.record({
  at: fc.nat(10_000),
  taken: fc.constantFrom(0, 1),
  put: fc.oneof(
    fc.constant(''),
    fc.constantFrom('<', '>', '/', '=', '"', "'", '&', ' ', ']', '\n', '\u0001', '\uFFFE', 'é'),
    fc.constantFrom('a', 'b', 'c', 'r', 's', 't', 'v', '0', '1', '9'),
  ),
});

const slipped = (text: string, { at, taken, put }: { at: number; taken: number; put: string }): string => {
  const place = at % text.length;
  return text.slice(0, place) + put + text.slice(place + taken);
};

describe('the budget', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><v>a&amp;b</v></c></row>';
  const read = (left: number): void => {
    const bytes = new TextEncoder().encode(`<worksheet><sheetData>${row}</sheetData></worksheet>`);
    const context = { dateSystem: 1900, strings: [], formats: [], budget: { left } } as const;
    const steps = readSheet(bytes, 'sheet1.xml', 'Log', context);
    while (steps.next().done !== true) continue;
  };

  it('pays once for the cells of a row that scanner and parser both read', () => {
    expect(() => {
      read(2);
    }).not.toThrow();
    expect(() => {
      read(1);
    }).toThrow(/more than can be checked/);
  });
});

describe('a slip in a part', () => {
  const rows =
    '<row r="1" spans="1:9" ht="15"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="n">1&lt;2</f><v>2.5</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2" t="str"><v>a]</v></c><c r="C2"><v>12</v></c><c r="D2"/></row><row r="3"/>';

  it('among rows ends as it does without the scanner', async () => {
    await fc.assert(
      fc.asyncProperty(slip, async (change) => {
        const text = slipped(rows, change);
        // Behind a comment the scanner finds nothing to do.
        expect(await outcome(oneSheet(text))).toEqual(await outcome(oneSheet(`<!-- -->${text}`)));
      }),
      { numRuns: 500 },
    );
  });

  it('among shared texts ends as it does without the scanner', async () => {
    const items =
      '<si><t>Ann</t></si><si><t xml:space="preserve"> b </t></si><si><t>c_x0041_</t></si><si><t>d</t></si>';
    const cells = '<row>' + [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('') + '</row>';
    const parts = (texts: string) => ({
      ...oneSheet(cells),
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>`,
    });
    await fc.assert(
      fc.asyncProperty(slip, async (change) => {
        const text = slipped(items, change);
        expect(await outcome(parts(text))).toEqual(await outcome(parts(`<!-- -->${text}`)));
      }),
      { numRuns: 500 },
    );
  });
});
