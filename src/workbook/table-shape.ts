import type { CellRange } from './address';
import type { SummaryCell, SummarySheet, SummaryTable } from './edits';

/** A table's range and the names of its columns, which its header cells must equal. */
export type TableShape = { readonly range: CellRange; readonly columns: readonly string[] };

const MAX_COLUMN_NAME = 255;

/**
 * The shape of a summary's table. A table must have a row below its headers, and column names that are not empty and
 * differ in more than capitals; where the summary's do not, they are completed with a number.
 */
export function tableShape(summary: SummarySheet, table: SummaryTable): TableShape {
  const header = summary.rows[table.top] ?? [];
  const used = new Set<string>();
  const columns: string[] = [];
  for (let column = table.left; column <= table.right; column++) {
    const text = headerText(header[column]).slice(0, MAX_COLUMN_NAME - 8);
    const base = text === '' ? 'Column' : text;
    let name = text === '' ? `Column${columns.length + 1}` : text;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${base}${number}`;
    used.add(name.toLowerCase());
    columns.push(name);
  }
  return { range: { ...table, bottom: Math.max(table.bottom, table.top + 1) }, columns };
}

function headerText(cell: SummaryCell | undefined): string {
  if (cell === undefined || cell.kind === 'blank') return '';
  if (cell.kind === 'text' || cell.kind === 'link') return cell.text.replace(/\p{Cc}|\p{Cs}/gu, ' ').trim();
  if (cell.kind === 'number') return String(cell.number);
  return String(cell.kind === 'money' ? cell.amount : cell.day);
}

/** The rows with the header cells of the tables as their columns are named. */
export function withHeaders(
  summary: SummarySheet,
  tables: readonly TableShape[],
): readonly (readonly SummaryCell[])[] {
  const rows = [...summary.rows];
  for (const { range, columns } of tables) {
    const row = [...(rows[range.top] ?? [])];
    while (row.length <= range.right) row.push({ kind: 'blank' });
    columns.forEach((text, index) => {
      const cell = row[range.left + index];
      const style = cell?.kind === 'text' ? cell.style : 'header';
      row[range.left + index] = { kind: 'text', text, style };
    });
    while (rows.length <= range.bottom) rows.push([]);
    rows[range.top] = row;
  }
  return rows;
}

/**
 * A table name that Excel allows (ECMA-376 part 1, 18.5.1.2: as a defined name) and that no table or defined name of
 * the workbook has: letters, digits, `_` and `.`, not like a cell.
 */
export function freeTableName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = wanted.replace(/[^\p{L}\p{N}_.]/gu, '_').slice(0, 200);
  const base =
    /^[\p{L}_]/u.test(clean) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(clean)
      ? clean
      : `_${clean}`;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
  return name;
}
