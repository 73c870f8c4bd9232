import { CsvError, parse } from 'csv-parse/sync';
import { workbookFault } from '../faults';
import { MAX_ROWS } from '../workbook/address';
import type { RowSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { declaredDelimiter, guessDelimiter } from './csv-delimiter';
import { decodeCsv } from './csv-text';

/**
 * A CSV export as a workbook of one sheet, named after the file as Excel names it. Every cell is text, so that ids keep
 * their leading zeros and dates are read day-first. Blank lines keep their row. Throws a workbook fault.
 */
export function readCsv(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const text = decodeCsv(bytes);
  if (text === undefined)
    throw workbookFault(
      `"${name}" is not a text file; export it again as CSV, or give the .xlsx file itself.`,
    );
  const declared = declaredDelimiter(text);
  const records = parseRecords(text, declared ?? guessDelimiter(text), name);
  if (records.length > MAX_ROWS)
    throw workbookFault(`"${name}" has more rows than a worksheet can hold (${MAX_ROWS}).`);
  const rows = records.flatMap((fields, row): RowSnapshot[] => {
    if (declared !== undefined && row === 0) return [];
    const cells = fields.flatMap((field, column) =>
      field.trim() === '' ? [] : [{ kind: 'text' as const, column, text: field }],
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
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw workbookFault(
      `"${name}" cannot be read as CSV: ${error.message.replace(/\.$/, '')}. Open it in Excel and save it again as "CSV UTF-8".`,
    );
  }
}
