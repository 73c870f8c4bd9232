import type { RowSnapshot } from '../workbook/snapshot';
import { cellText } from './grid';
import type { TrialTable } from './table';
import { isNotPerson, isTotal } from './values/person-name';

/**
 * The last data row (zero-based) in which one of the columns is filled with something other than `Total`, `Key` and the
 * like; `undefined` if there is none. A header repeated at a page break is no data.
 */
export function lastRowWith(
  table: TrialTable,
  columns: { readonly people: Columns; readonly names?: Columns; readonly courses?: Columns },
): number | undefined {
  const people = columns.people.flatMap((each) => each ?? []);
  const names = (columns.names ?? []).flatMap((each) => each ?? []);
  const courses = (columns.courses ?? []).flatMap((each) => each ?? []);
  const heading = new Map(table.columns.map((column) => [column.column, column.heading]));
  const isData = (row: number, column: number, isNone: (text: string) => boolean) => {
    const text = cellText(table.grid.cellAt(row, column));
    return text !== '' && text !== heading.get(column) && !PLACEHOLDER.test(text) && !isNone(text);
  };
  return table.dataRows.findLast(
    (row) =>
      people.some((column) => isData(row, column, isNotPerson)) ||
      // `Green` alone may be a key; with a forename beside it, it is a person.
      (names.length > 1 && names.every((column) => isData(row, column, hasNoLetters))) ||
      courses.some((column) => isData(row, column, isTotal)),
  );
}

/** The last data row (zero-based) in which one of the columns is filled and that is no total; `undefined` if none. */
export const lastFilledRow = (
  { grid, dataRows }: TrialTable,
  columns: readonly number[],
): number | undefined =>
  dataRows.findLast(
    (row) =>
      columns.some((column) => cellText(grid.cellAt(row, column)) !== '') &&
      !isTotalRow(grid.rows.find((each) => each.row === row)),
  );

/** True if the first text of a row says that it is a total, a key or a footer. */
export function isTotalRow(row: RowSnapshot | undefined): boolean {
  const first = row?.cells.map(cellText).find((text) => /\p{L}/u.test(text));
  return first !== undefined && isTotal(first);
}

/** True for a row of a template: every cell says what to enter. */
export const isTemplateRow = (row: RowSnapshot): boolean =>
  row.cells.every((cell) => PLACEHOLDER.test(cellText(cell)));

/** What stands in a template until somebody fills it in: `[Name]`, `e.g. Jo Bloggs`, `dd/mm/yyyy`. */
const PLACEHOLDER =
  /^(?:\[.*\]|<.*>|e\.?g\.?[\s:].*|for example.*|example\b.*|dd?[/.-]mm?[/.-]yy(?:yy)?|(?:enter|insert|type) (?:in |here|an? |the |your |names?\b|dates?\b|course|staff|full |text).*)$/i;

type Columns = readonly (readonly number[] | undefined)[];

const hasNoLetters = (text: string): boolean => !/\p{L}/u.test(text);
