import { describe, expect, it } from '@jest/globals';
import { freeSheetName, sheetOfReference } from '../../../src/workbook/sheet-names';
import { freeTableName } from '../../../src/workbook/table-shape';
import { relativeTarget } from '../../../src/hosts/file/write-relationships';
import { decodePart, encodePart } from '../../../src/hosts/file/part-text';
import { escapeAttribute, escapeText, stringValue } from '../../../src/hosts/file/write-xml';

describe('the name of a tab', () => {
  it.each([
    ['Findings', [], 'Findings'],
    ['Findings', ['FINDINGS'], 'Findings (2)'],
    ['Findings', ['findings', 'Findings (2)'], 'Findings (3)'],
    ['a/b:c', [], 'a b c'],
    ["'Quoted'", [], 'Quoted'],
    ['[]', [], 'Summary'],
    ['History', [], 'History (2)'],
    ['x'.repeat(31), [], 'x'.repeat(31)],
    ['x'.repeat(32), [], 'x'.repeat(31)],
    ['x'.repeat(31), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
    [`${'x'.repeat(30)}😀`, [], 'x'.repeat(30)],
  ])('%j beside %j is %j', (wanted, taken, expected) => {
    expect(freeSheetName(wanted, taken)).toBe(expected);
  });

  it.each([
    ['Findings!$A$1', 'Findings'],
    ["'Smith''s Log'!$B$12", "Smith's Log"],
    ['#REF!$A$1', undefined],
    ['Findings!#REF!', undefined],
    ['OFFSET(Findings!$A$1,0,0)', undefined],
  ])('in %j is %j', (reference, expected) => {
    expect(sheetOfReference(reference)).toBe(expected);
  });
});

describe('the name of a table', () => {
  it.each([
    ['Findings', [], 'Findings'],
    ['Findings', ['findings'], 'Findings_2'],
    ['By topic', [], 'By_topic'],
    ['AB12', [], '_AB12'],
    ['R1C1', [], '_R1C1'],
    ['2024', [], '_2024'],
  ])('%j beside %j is %j', (wanted, taken, expected) => {
    expect(freeTableName(wanted, new Set(taken))).toBe(expected);
  });
});

describe('the way from part to part', () => {
  it.each([
    ['xl/worksheets/sheet1.xml', 'xl/comments1.xml', '../comments1.xml'],
    ['xl/workbook.xml', 'xl/worksheets/sheet2.xml', 'worksheets/sheet2.xml'],
    ['workbook.xml', 'sheet2.xml', 'sheet2.xml'],
    ['xl/worksheets/sheet1.xml', 'xl/tables/table1.xml', '../tables/table1.xml'],
  ])('%s to %s is %s', (from, to, expected) => {
    expect(relativeTarget(from, to)).toBe(expected);
  });
});

describe('text in XML', () => {
  it('leaves out what XML forbids and keeps everything else', () => {
    expect(escapeText('a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\tc\r\nd\re😀\u0085')).toBe(
      'ab\tc\nd\ne😀\u0085',
    );
  });

  it('escapes what has a meaning', () => {
    expect(escapeText('<a & "b">')).toBe('&lt;a &amp; "b"&gt;');
    expect(escapeAttribute('<a & "b">\n\t')).toBe('&lt;a &amp; &quot;b&quot;&gt;&#10;&#9;');
    expect(stringValue('_x0041_ _x41_ _xGGGG_')).toBe('_x005F_x0041_ _x41_ _xGGGG_');
  });
});

describe('the bytes of a part', () => {
  it('come back as they were, a byte order mark included', () => {
    const bytes = new TextEncoder().encode('\uFEFF<?xml version="1.0"?><a>é😀</a>');
    expect(encodePart(decodePart(bytes, 'a.xml'))).toEqual(bytes);
  });

  it.each([
    ['utf16le', '\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>é</a>'],
    ['utf16le', '<?xml version="1.0" encoding="utf-16"?><a>é</a>'],
    ['latin1', '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'],
  ] as const)('in %s become UTF-8 that says so', (encoding, text) => {
    const decoded = decodePart(Buffer.from(text, encoding), 'a.xml');
    expect(decoded).toBe('<?xml version="1.0" encoding="UTF-8"?><a>é</a>');
  });

  it('that are no text in their encoding are refused by name', () => {
    expect(() => decodePart(Uint8Array.of(0x3c, 0x61, 0xff), 'xl/a.xml')).toThrow('xl/a.xml');
  });
});
