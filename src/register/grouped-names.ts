import { cellText } from './grid';
import type { Readers } from './readers';
import type { TrialTable } from './table';

/** From this share of rows without a name on, a log is kept in blocks; below it a missing name is a slip. */
const MOST_SLIPS = 0.3;

/** Fields of the person that may stand on the first row of a block only. */
const OF_PERSON = ['person', 'forename', 'surname', 'id', 'email', 'role', 'department', 'site'];

/**
 * The fields that stand only on the first row of each person's block; empty if the log names the person on every row.
 * It is kept in blocks if many rows with a course have no name, and no name is repeated from one named row to the next.
 */
export function groupedFields(
  { grid, dataRows }: TrialTable,
  fields: Readonly<Record<string, readonly number[]>>,
  bottom: number,
  readers: Readers,
): readonly string[] {
  const [nameColumn] = fields.person ?? fields.surname ?? [];
  const [courseColumn] = fields.topic ?? [];
  if (nameColumn === undefined || courseColumn === undefined) return [];
  const blank: number[] = [];
  let named = 0;
  let repeated = 0;
  let before = '';
  for (const row of dataRows) {
    if (row > bottom) break;
    const name = cellText(grid.cellAt(row, nameColumn));
    const hasCourse = cellText(grid.cellAt(row, courseColumn)) !== '';
    if (name === '') {
      if (hasCourse && named > 0) blank.push(row);
      continue;
    }
    if (readers.people(name).length === 0) continue;
    named += 1;
    if (name === before) repeated += 1;
    before = name;
  }
  const isGrouped =
    blank.length >= 2 && blank.length / (blank.length + named) >= MOST_SLIPS && repeated <= 0.1 * named;
  if (!isGrouped) return [];
  return OF_PERSON.filter((field) => {
    const [column] = fields[field] ?? [];
    return column !== undefined && blank.every((row) => cellText(grid.cellAt(row, column)) === '');
  });
}
