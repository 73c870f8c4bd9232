import type { CheckResult } from '../../src/check';
import type { SummaryCell, SummarySheet } from '../../src/workbook/edits';

/** The summary sheet with a key; throws if it was not made. */
export function sheetOf(result: CheckResult, key: string): SummarySheet {
  const sheet = result.edits.sheets.find((each) => each.key === key);
  if (sheet === undefined) throw new Error(`no sheet ${key}`);
  return sheet;
}

/** A cell as a plain value: percentages as `67%`, amounts as numbers, days as day numbers, blanks as empty text. */
export function plain(cell: SummaryCell | undefined): string | number {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'number':
      return cell.format === 'percent' ? `${Math.round(cell.number * 100)}%` : cell.number;
    case 'money':
      return cell.amount;
    case 'day':
    case 'month':
      return cell.day;
    case 'text':
    case 'link':
      return cell.text;
  }
}

/** The rows of a sheet's table, header first; throws if there is no such table. */
export function tableOf(sheet: SummarySheet, name: string): readonly (readonly (string | number)[])[] {
  const table = sheet.tables.find((each) => each.name === name);
  if (table === undefined)
    throw new Error(`no table ${name}; there are ${sheet.tables.map((each) => each.name).join(', ')}`);
  return sheet.rows
    .slice(table.top, table.bottom + 1)
    .map((row) => Array.from({ length: table.right + 1 }, (_, column) => plain(row[column])));
}

/** All text of a sheet, a line for each row: what somebody reads on it. */
export const linesOn = (sheet: SummarySheet): readonly string[] =>
  sheet.rows.map((row) =>
    row
      .map(plain)
      .filter((each) => each !== '')
      .join(' | '),
  );
