import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scanRows, type RowSink } from '../../../src/hosts/file/scan-rows';
import { MAIN, oneSheet, readFirst } from './small-workbook';

/** What the scanner tells, as text. */
function scan(text: string): { told: string; because: string; at: number } {
  const rows: string[] = [];
  let row = '';
  const sink: RowSink = {
    openRow: (number, hidden) =>
      (row = `row ${number ?? '?'}${hidden === undefined ? '' : ` hidden ${hidden}`}:`),
    openCell: (ref, type, style) => (row += ` ${ref ?? '?'}/${type ?? '-'}/${style ?? '-'}`),
    formula: () => (row += ' f'),
    value: (value) => (row += `=${value}`),
    closeCell: () => undefined,
    closeRow: () => rows.push(row),
    takeBackRow: () => (row = ''),
  };
  const { because, at } = scanRows(text, 0, sink);
  return { told: rows.join('; '), because, at };
}

describe('plain rows', () => {
  it('are told cell by cell', () => {
    const text =
      '<row r="3" spans="1:4" hidden="1"><c r="A3" s="2" t="s"><v>7</v></c><c r="B3"/><c r="C3"><f>A3*2</f><v>14</v></c></row></sheetData>';
    expect(scan(text)).toEqual({
      told: 'row 3 hidden 1: A3/s/2=7 B3/-/- C3/-/- f=14',
      because: 'no-row',
      at: text.indexOf('</sheetData>'),
    });
  });

  it.each([
    ['an entity', '<row r="1"><c r="A1" t="str"><v>a&amp;b</v></c></row>'],
    ['a comment', '<row r="1"><!-- </row> --><c r="A1"><v>1</v></c></row>'],
    ['inline text', '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'],
    ['single quotes', "<row r='1'><c r='A1'><v>1</v></c></row>"],
    ['a value that is not closed', '<row r="1"><c r="A1"><v>1</c></row>'],
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
