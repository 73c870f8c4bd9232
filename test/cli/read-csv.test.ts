import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../src/cli/read-csv';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

/** Row number → texts by column. */
function cells(input: Uint8Array): Record<number, Record<number, string>> {
  const [sheet] = readCsv(input, 'HR export.csv').sheets;
  return Object.fromEntries(
    (sheet?.rows ?? []).map(({ row, cells: found }) => [
      row,
      Object.fromEntries(found.map((cell) => [cell.column, cell.kind === 'text' ? cell.text : cell.kind])),
    ]),
  );
}

const EXPECTED = { 0: { 0: 'Name', 1: 'Date' }, 1: { 0: 'Zoë Ní', 1: '03/11/2024' } };

describe('a CSV export', () => {
  const comma = 'Name,Date\r\nZoë Ní,03/11/2024\r\n';

  it.each([
    ['UTF-8', bytes(comma)],
    ['UTF-8 with a mark', bytes(`\uFEFF${comma}`)],
    ['UTF-16 with a mark', bytes(`\uFEFF${comma}`, 'utf16le')],
    ['UTF-16 without a mark', bytes(comma, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${comma}`, 'utf16le').swap16()],
    ['Windows 1252', bytes(comma, 'latin1')],
    ['semicolons', bytes(comma.replaceAll(',', ';'))],
    ['tabs', bytes(comma.replaceAll(',', '\t'))],
    ['pipes', bytes(comma.replaceAll(',', '|'))],
    ['UTF-16 big-endian without a mark', Buffer.from(comma, 'utf16le').swap16()],
    ['UTF-16 with two marks', bytes(`\uFEFF\uFEFF${comma}`, 'utf16le')],
    ['UTF-16 and semicolons', bytes(`\uFEFF${comma.replaceAll(',', ';')}`, 'utf16le')],
    ['UTF-8 with stray zeros', bytes(comma.replace('Date', 'Da\u0000te\u0000'))],
    ['a DOS file with its end mark', bytes(`${comma}\u001a`)],
    ['carriage returns alone', bytes(comma.replaceAll('\n', ''))],
    ['lines of nothing at the end', bytes(`${comma}\r\n,\r\n , \r\n\r\n`)],
    ['bare line feeds', bytes(comma.replaceAll('\r', ''))],
  ])('is read from %s', (_, input) => {
    expect(cells(input)).toEqual(EXPECTED);
  });

  it.each([
    ['UTF-8', bytes('Name\nŁukasz Dąbrowski\n')],
    ['UTF-16 without a mark', bytes('Name\nŁukasz Dąbrowski\n', 'utf16le')],
    ['UTF-16 big-endian without a mark', Buffer.from('Name\nŁukasz Dąbrowski\n', 'utf16le').swap16()],
  ])('keeps letters that only Unicode has, from %s', (_, input) => {
    expect(cells(input)[1]).toEqual({ 0: 'Łukasz Dąbrowski' });
  });

  it('becomes one sheet named after the file', () => {
    const snapshot = readCsv(bytes(comma), 'HR export.csv');
    expect(snapshot).toMatchObject({ name: 'HR export.csv', sheets: [{ name: 'HR export' }] });
  });

  it('keeps rows in place across blank lines, and leaves blank cells out', () => {
    expect(cells(bytes('Staff\n\nName,,Date\n'))).toEqual({ 0: { 0: 'Staff' }, 2: { 0: 'Name', 2: 'Date' } });
  });

  it('reads quoted names with commas, quotes and line breaks', () => {
    expect(cells(bytes('"Smith, Ann";x\n"said ""hi""\nthere";y\n'))).toEqual({
      0: { 0: 'Smith, Ann', 1: 'x' },
      1: { 0: 'said "hi"\nthere', 1: 'y' },
    });
  });

  it('obeys the line "sep=" of Excel and keeps the row numbers', () => {
    expect(cells(bytes('sep=;\r\na,b;c\r\n'))).toEqual({ 1: { 0: 'a,b', 1: 'c' } });
  });

  it.each(['sep=|\r\n', '"sep=|"\r\n', 'SEP=|\n', '\uFEFFsep=|\r\n'])('obeys %j', (line) => {
    expect(cells(bytes(`${line}a;b,c|d;e,f\r\n`))).toEqual({ 1: { 0: 'a;b,c', 1: 'd;e,f' } });
    expect(cells(bytes(`${line}a;b,c|d;e,f\r\n`, 'utf16le'))).toEqual({ 1: { 0: 'a;b,c', 1: 'd;e,f' } });
  });

  it.each<[string, string, string[]]>([
    [
      'names with commas',
      'Name;Date\nSmith, Ann;3/11/2024\nJones, Bob;4/11/2024\n',
      ['Smith, Ann', '3/11/2024'],
    ],
    ['costs with commas', 'Name;Cost;Days\nAnn;10,50;1,5\nBob;3,20;2,0\n', ['Ann', '10,50', '1,5']],
    [
      'a title above',
      'Training export\n\nName\tCourse, level\nAnn Smith\tFirst aid, 1\n',
      ['Name', 'Course, level'],
    ],
    ['one column', 'Name\nAnn Smith\n', ['Ann Smith']],
  ])('is parted at the right sign beside %s', (_case, text, expected) => {
    expect(Object.values(cells(bytes(text))).map((row) => Object.values(row))).toContainEqual(expected);
  });

  it('keeps leading zeros of ids', () => {
    expect(cells(bytes('id,n\n007,1\n'))[1]).toEqual({ 0: '007', 1: '1' });
  });

  it.each([
    ['nothing but blank lines', bytes('\n,,\n'), 'holds no data'],
    ['bytes that are no text', Uint8Array.from([80, 75, 3, 4, 20, 0, 6, 0, 9, 0]), 'is not a text file'],
    ['an open quote', bytes('a,b\n"c,d\n'), 'cannot be read as CSV'],
  ])('refuses %s', (_, input, sentence) => {
    expect(() => readCsv(input, 'x.csv')).toThrow(
      expect.objectContaining({ name: 'Fault', kind: 'workbook' }),
    );
    expect(() => readCsv(input, 'x.csv')).toThrow(sentence);
  });
});
