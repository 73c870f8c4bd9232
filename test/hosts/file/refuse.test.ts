import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { isFault } from '../../../src/faults';
import { nodeCompression } from '../../../src/hosts/file/node-compression';
import { openPackage } from '../../../src/hosts/file/package';
import { readWorkbook } from '../../../src/hosts/file/read-workbook';
import { runToEndAsync } from '../../../src/workbook/progress';
import { MAIN, oneSheet, rels, utf16, zipOf, type Parts } from './small-workbook';

/** The message of the workbook fault with which reading a file ends; anything else fails the test. */
async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await runToEndAsync(readWorkbook(openPackage(bytes, nodeCompression), 'staff.xlsx'));
  } catch (error) {
    if (isFault(error) && error.kind === 'workbook') return error.message;
    throw error;
  }
  throw new Error('the file was read');
}

const refusalOf = (parts: Parts): Promise<string> => refusal(zipOf(parts));

/** A compound file with a directory of these streams, as far as it matters here. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.set(utf16(name, 'little', false), at);
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

describe('files that are no zip archive', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /^The file is empty \(0 bytes\)/],
    [
      'a CSV file',
      strToU8('Name,Date\r\nAnn Smith,3/11/2024\r\n'),
      /plain text, such as a CSV export.*Save As, Excel Workbook/,
    ],
    ['a CSV file in UTF-8', strToU8('\uFEFFName\nZoë\n'), /plain text, such as a CSV export/],
    ['a text file in UTF-16', new Uint8Array([0xff, 0xfe, 65, 0, 66, 0]), /plain text/],
    ['a web page', strToU8('\n<!DOCTYPE html><html><table></table></html>'), /is a web page/],
    ['a table of HTML', strToU8('<table><tr><td>1</td></tr></table>'), /is a web page/],
    ['an XML spreadsheet of 2003', strToU8('<?xml version="1.0"?><Workbook/>'), /is XML text/],
    ['a PDF document', strToU8('%PDF-1.7\n'), /is a PDF document/],
    [
      'other bytes',
      new Uint8Array([1, 2, 3, 0, 255]),
      /^The file is not an Excel workbook\. Choose the register/,
    ],
    [
      'a workbook with a password',
      compoundFile('EncryptionInfo', 'EncryptedPackage'),
      /protected by a password.*Encrypt with Password/,
    ],
    [
      'an old .xls workbook',
      compoundFile('Workbook', 'CompObj'),
      /old \.xls format.*Excel Workbook \(\.xlsx\)/,
    ],
    ['an even older .xls workbook', compoundFile('Book'), /old \.xls format/],
    ['an old Word document', compoundFile('WordDocument'), /old Word document/],
    ['an old presentation', compoundFile('PowerPoint Document'), /old PowerPoint/],
    ['an unknown compound file', compoundFile('Contents'), /old Office format/],
  ])('say what they are: %s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toMatch(message);
  });

  it('does not take the name of a storage for a stream', async () => {
    const bytes = compoundFile('Workbook');
    bytes[512 + 128 + 66] = 1;
    expect(await refusal(bytes)).toMatch(/old Office format/);
  });
});

describe('zip archives that are no workbook', () => {
  const document = (part: string): Parts => ({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': rels(['officeDocument', part]),
    [part]: '<document/>',
  });

  it.each<[string, Parts, RegExp]>([
    ['a Word document', document('word/document.xml'), /is a Word document/],
    ['a presentation', document('ppt/presentation.xml'), /is a PowerPoint presentation/],
    ['an .xlsb workbook', document('xl/workbook.bin'), /binary \.xlsb format.*Excel Workbook \(\.xlsx\)/],
    [
      'an .ods spreadsheet',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' },
      /OpenDocument spreadsheet \(\.ods\)/,
    ],
    [
      'an .odt document',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
      /document of another program/,
    ],
    [
      'an e-book',
      { mimetype: 'application/epub+zip', 'META-INF/container.xml': '<a/>' },
      /document of another program/,
    ],
    ['a Numbers document', { 'Index/Document.iwa': 'x' }, /Apple iWork.*Export To, Excel/],
    [
      'a zip archive of workbooks',
      { 'staff/Log.xlsx': 'x' },
      /zip archive that holds staff\/Log\.xlsx\. Unpack it/,
    ],
    ['another package', document('other/part.xml'), /Office package without a workbook/],
    ['another zip archive', { 'photo.jpg': 'x' }, /^The file is a zip archive, not an Excel workbook/],
    ['an empty zip archive', {}, /^The file is a zip archive, not an Excel workbook/],
  ])('say what they are: %s', async (_, parts, message) => {
    expect(await refusalOf(parts)).toMatch(message);
  });
});

describe('damaged and dangerous workbooks', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const sheetPart = 'xl/worksheets/sheet1.xml';

  it('that are cut off say so', async () => {
    const bytes = zipOf(oneSheet(row));
    expect(await refusal(bytes.slice(0, bytes.length - 30))).toMatch(/^The workbook is cut off/);
  });

  it('with a changed byte name the part', async () => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(oneSheet(row)).map(([name, xml]) => [name, strToU8(xml)])),
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf('<v>1</v>') + 3;
    bytes[at] = '2'.charCodeAt(0);
    expect(await refusal(bytes)).toMatch(/its part xl\/worksheets\/sheet1\.xml has changed/);
  });

  it.each(
    Object.keys(oneSheet(row)).filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels')),
  )('without or with a malformed %s name that part or say that there is no workbook', async (name) => {
    const parts = oneSheet(row);
    const without = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
    expect(await refusalOf(without)).toMatch(
      name === 'xl/workbook.xml' ? /without a workbook/ : `its part ${name} is missing`,
    );
    expect(await refusalOf({ ...parts, [name]: (parts[name] ?? '').slice(0, -3) })).toContain(
      `its part ${name} is not well-formed XML`,
    );
  });

  it.each<[string, string]>([
    ['an unclosed element', '<worksheet><sheetData></worksheet>'],
    ['an undeclared entity', '<worksheet>&boom;</worksheet>'],
    ['text after the end', '<worksheet/>x'],
    ['nothing', ' '],
    ['a control character', '<worksheet>\u0001</worksheet>'],
    ['elements nested 257 deep', `${'<a>'.repeat(257)}${'</a>'.repeat(257)}`],
  ])('with %s in a part name the part', async (_, xml) => {
    expect(await refusalOf({ ...oneSheet(row), [sheetPart]: xml })).toMatch(
      /its part xl\/worksheets\/sheet1\.xml is not well-formed XML \(.+\)\. Open it in Excel/,
    );
  });

  it('with elements nested 256 deep are read', async () => {
    const xml = `${'<a>'.repeat(256)}${'</a>'.repeat(256)}`;
    await expect(refusalOf({ ...oneSheet(row), [sheetPart]: xml })).rejects.toThrow('the file was read');
  });

  it.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '_rels/.rels', sheetPart])(
    'with a document type in %s are not read',
    async (name) => {
      const parts = oneSheet(row);
      const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
      expect(await refusalOf({ ...parts, [name]: doctype + (parts[name] ?? '') })).toContain(
        `The part ${name} of the workbook declares a document type`,
      );
    },
  );

  it('that list a sheet they do not hold name the sheet', async () => {
    const parts = { ...oneSheet(row), 'xl/_rels/workbook.xml.rels': rels() };
    expect(await refusalOf(parts)).toMatch(/lists the sheet "Log" but does not hold it/);
  });

  it('whose workbook part is something else are no workbook', async () => {
    expect(await refusalOf({ ...oneSheet(row), 'xl/workbook.xml': `<worksheet xmlns="${MAIN}"/>` })).toMatch(
      /without a workbook/,
    );
  });
});
