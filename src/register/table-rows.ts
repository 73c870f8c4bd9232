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
    return text !== '' && text !== heading.get(column) && !isNone(text);
  };
  return table.dataRows.findLast(
    (row) =>
      people.some((column) => isData(row, column, isNotPerson)) ||
      // `Green` alone may be a key; with a forename beside it, it is a person.
      (names.length > 1 && names.every((column) => isData(row, column, hasNoLetters))) ||
      courses.some((column) => isData(row, column, isTotal)),
  );
}

type Columns = readonly (readonly number[] | undefined)[];

const hasNoLetters = (text: string): boolean => !/\p{L}/u.test(text);
