import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import type { Readers } from './readers';
import { isFullName } from './values/name-cell';

/** A comma between a surname and a single forename on a line of its own, as in `Smith, Ann`, `Van der Berg, Anne-Marie`. */
const SURNAME_FIRST = /^[^\s,]+(?: +[^\s,]+){0,3}, *[^\s,]+$/mu;

/**
 * True if commas part people in a column of names: no cell of it has a surname, a comma and one forename. Then
 * `Ann Smith, Bob Jones` is two people; otherwise it may be one with two surnames and two forenames.
 */
export function commasPartPeople(rows: readonly RowSnapshot[], column: number | undefined): boolean {
  if (column === undefined) return false;
  let parted = 0;
  for (const row of rows.slice(0, ROWS_SEEN)) {
    const text = cellText(findCell(row, column));
    if (!text.includes(',')) continue;
    if (SURNAME_FIRST.test(text)) return false;
    parted += 1;
  }
  return parted > 0;
}

const ROWS_SEEN = 2_000;

/** The people of a cell; where commas part people, each full name between them is one. */
export function peopleIn(text: string, isParted: boolean, { people }: Readers): readonly string[] {
  const found = people(text);
  if (!isParted || found.length !== 1 || !text.includes(',')) return found;
  const pieces = text.split(/\s*,\s*/).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every(isFullName) ? pieces : found;
}
