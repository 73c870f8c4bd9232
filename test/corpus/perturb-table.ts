import type { Records } from '../../src/register/records';
import type { Register } from '../../src/register/register';
import type { CellRef, CellRange } from '../../src/workbook/address';
import { cellAt, isBlank, textAt, type Grid } from './perturb-grid';

/** Where a register stands on its grid, which is turned on its side if people stand in columns: zero-based. */
export type Table = {
  readonly register: Register;
  readonly range: CellRange;
  /** Rows of the grid on which a record was read. */
  readonly recordRows: ReadonlySet<number>;
  /** Columns from left to right, those that must stay together in one list. */
  readonly units: readonly (readonly number[])[];
  /** False where the order of columns means something, or where it cannot be told what belongs together. */
  readonly mayShuffleColumns: boolean;
  /** False where a row is understood by those above it. */
  readonly mayShuffleRows: boolean;
};

const cellsOf = (records: Records): readonly CellRef[] => [
  ...records.staff.map(({ person }) => person.cell),
  ...records.training.map(({ dateCell }) => dateCell),
  ...records.gaps.map(({ cell }) => cell),
  ...records.rows.map(({ cell }) => cell),
  ...records.problems.flatMap(({ cells }) => cells),
];

const within = (range: CellRange, row: number, column: number): boolean =>
  range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;

/** What the plain reading says of a register, as a table on the grid of its sheet (turned, if it reads across). */
export function tableOf(register: Register, records: Records, grid: Grid): Table {
  const across = register.orientation === 'across';
  const { top, left, bottom, right } = register.range;
  const range = across ? { top: left, left: top, bottom: right, right: bottom } : register.range;
  const recordRows = new Set(
    cellsOf(records)
      .filter(
        ({ workbook, sheet, row, column }) =>
          workbook === register.workbook &&
          sheet === register.sheet &&
          within(register.range, row, column) &&
          !register.headerRows.includes(across ? column : row),
      )
      .map(({ row, column }) => (across ? column : row)),
  );
  const units = unitsOf(register, range, grid, recordRows);
  const headings = range.right - range.left + 1 - units.length > 0 ? [] : headingsOf(register, range, grid);
  const repeats = new Set(headings).size < headings.length;
  const severalOfOne = Object.values(register.fields).some((columns) => columns.length > 1);
  return {
    register,
    range,
    recordRows,
    units: severalOfOne ? [] : units,
    mayShuffleColumns: units.length > 1 && !repeats && !severalOfOne,
    mayShuffleRows:
      register.filledDown.length === 0 &&
      register.given.person === undefined &&
      !hasDitto(grid, range) &&
      register.orientation === 'down',
  };
}

const headingsOf = (register: Register, range: CellRange, grid: Grid): readonly string[] =>
  Array.from({ length: range.right - range.left + 1 }, (_, index) =>
    textAt(grid, register.headerRows.at(-1) ?? range.top, range.left + index).toLowerCase(),
  ).filter((text) => text !== '');

/** Empty if it cannot be told which columns belong together: several header rows without merges. */
function unitsOf(
  register: Register,
  range: CellRange,
  grid: Grid,
  recordRows: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const { headerRows, topicColumns } = register;
  const mergesOf = grid.merges.filter(
    (merge) =>
      merge.left < merge.right &&
      merge.left >= range.left &&
      merge.right <= range.right &&
      (headerRows.includes(merge.top) || recordRows.has(merge.top)),
  );
  if (headerRows.length > 1 && !mergesOf.some(({ top }) => headerRows.includes(top))) return [];
  const joined = new Set<number>();
  for (const { left, right } of mergesOf) for (let c = left + 1; c <= right; c += 1) joined.add(c);
  for (const { group } of topicColumns) {
    const places = topicColumns.filter((each) => each.group === group).map(({ column }) => column);
    for (let c = Math.min(...places) + 1; c <= Math.max(...places); c += 1) joined.add(c);
  }
  const units: number[][] = [];
  for (let column = range.left; column <= range.right; column += 1)
    if (joined.has(column) && units.length > 0) units.at(-1)?.push(column);
    else units.push([column]);
  return units;
}

const DITTO = /^(["”“〃]+|ditto|do\.?|as above|same)$/i;

function hasDitto(grid: Grid, range: CellRange): boolean {
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1)
      if (DITTO.test(textAt(grid, row, column))) return true;
  return false;
}

/** How many cells of the row hold something, from the table’s first to its last column. */
export const filled = (grid: Grid, { left, right }: CellRange, row: number): number =>
  Array.from({ length: right - left + 1 }, (_, i) => cellAt(grid, row, left + i)).filter((c) => !isBlank(c))
    .length;
