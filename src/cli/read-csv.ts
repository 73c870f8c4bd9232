import { CsvError, parse } from 'csv-parse/sync';
import { workbookFault } from '../faults';
import { MAX_ROWS } from '../workbook/address';
import type { RowSnapshot, WorkbookSnapshot } from '../workbook/snapshot';

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * A CSV export as a workbook of one sheet, named after the file as Excel names it. Every cell is text, so that ids keep
 * their leading zeros and dates are read day-first. Blank lines keep their row. Throws a workbook fault.
 */
export function readCsv(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const text = decodeText(bytes);
  if (text.includes('\u0000'))
    throw workbookFault(
      `"${name}" is not a text file; export it again as CSV, or give the .xlsx file itself.`,
    );
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const records = parseRecords(text, declared?.[1] ?? guessDelimiter(text), name);
  if (records.length > MAX_ROWS)
    throw workbookFault(`"${name}" has more rows than a worksheet can hold (${MAX_ROWS}).`);
  const rows = records.flatMap((fields, row): RowSnapshot[] => {
    if (declared && row === 0) return [];
    const cells = fields.flatMap((field, column) =>
      field === '' ? [] : [{ kind: 'text' as const, column, text: field }],
    );
    return cells.length === 0 ? [] : [{ row, isHidden: false, cells }];
  });
  if (rows.length === 0) throw workbookFault(`"${name}" holds no data.`);
  return {
    name,
    dateSystem: 1900,
    names: [],
    sheets: [
      {
        name: name.replace(/\.[^.]*$/, '').slice(0, 31),
        visibility: 'visible',
        isProtected: false,
        rows,
        merges: [],
        tables: [],
      },
    ],
  };
}

function parseRecords(text: string, delimiter: string, name: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw workbookFault(
      `"${name}" cannot be read as CSV: ${error.message.replace(/\.$/, '')}. Open it in Excel and save it again as "CSV UTF-8".`,
    );
  }
}

/** UTF-16 by its mark, or by zero bytes at every other place; UTF-8; else the Windows code page of Western Europe. */
function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first !== 0 && second === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second !== 0 && bytes[2] === 0) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The delimiter that stands in most of the first lines, and there most often; quoted text does not count. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const inLines = counts.filter((count) => count > 0).length;
    return { delimiter, inLines, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const [best] = scored.sort((a, b) => b.inLines - a.inLines || b.total - a.total);
  return best?.delimiter ?? ',';
}
