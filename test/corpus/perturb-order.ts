import type { CellRange } from '../../src/workbook/address';
import { cellAt, mapped, withBlankRow, transposed, type Grid } from './perturb-grid';
import type { Choices } from './perturb-random';
import { filled, type Table } from './perturb-table';

type Changed = { readonly grid: Grid; readonly tables: readonly Table[] };

/** The columns of a table in another order, those that belong together kept together; titles and notes stay. */
export function withShuffledColumns(grid: Grid, table: Table, choices: Choices): readonly [Grid, Table] {
  if (!table.mayShuffleColumns) return [grid, table];
  const { range } = table;
  const order = inAnotherOrder(table, choices);
  const from = order.flat();
  const rows = rowsThatMove(grid, table);
  const to = new Map(from.map((column, index) => [column, range.left + index]));
  const moves = (merge: CellRange) =>
    rows.has(merge.top) && merge.left >= range.left && merge.right <= range.right;
  const moved: Grid = {
    ...mapped(grid, (cell, row, column) =>
      rows.has(row) && column >= range.left && column <= range.right
        ? cellAt(grid, row, from[column - range.left] ?? column)
        : cell,
    ),
    merges: grid.merges.map((merge) => {
      const left = to.get(merge.left) ?? merge.left;
      return moves(merge) ? { ...merge, left, right: left + merge.right - merge.left } : merge;
    }),
    hiddenColumns: grid.hiddenColumns.map((column) => to.get(column) ?? column),
  };
  let next = range.left;
  return [moved, { ...table, units: order.map((unit) => unit.map(() => next++)) }];
}

/** All columns; of a sheet turned on its side only the topics, for names stay at the top. */
function inAnotherOrder({ register, units }: Table, choices: Choices): readonly (readonly number[])[] {
  const moves = (unit: readonly number[]) =>
    register.orientation === 'down' ||
    unit.every((column) => register.topicColumns.some((topic) => topic.column === column));
  const moved = [...choices.shuffled(units.filter(moves))];
  return units.flatMap((unit) => (moves(unit) ? moved.splice(0, 1) : [unit]));
}

/** Headings, records and totals; not a section’s name that stands alone, nor what spans the table. */
function rowsThatMove(grid: Grid, { register, range, recordRows }: Table): ReadonlySet<number> {
  const rows = new Set<number>([...register.headerRows, ...recordRows]);
  const spans = (row: number) =>
    grid.merges.some(({ top, left, right }) => top === row && left < right && left <= range.right);
  for (let row = range.top; filled(grid, range, row) > 0; row += 1)
    if (filled(grid, range, row) > 1 && !spans(row)) rows.add(row);
  return rows;
}

/** Neighbouring records in another order, where nothing is merged or hidden. */
export function withShuffledRows(grid: Grid, table: Table, choices: Choices): Grid {
  if (!table.mayShuffleRows) return grid;
  const { range, recordRows } = table;
  const isBound = (row: number) =>
    grid.hiddenRows.includes(row) || grid.merges.some(({ top, bottom }) => top <= row && row <= bottom);
  const from = new Map<number, number>();
  let run: number[] = [];
  for (let row = range.top; row <= range.bottom + 1; row += 1) {
    if (row <= range.bottom && recordRows.has(row) && !isBound(row)) run.push(row);
    else {
      choices.shuffled(run).forEach((source, index) => from.set(run[index] ?? source, source));
      run = [];
    }
  }
  return mapped(grid, (cell, row, column) =>
    column >= range.left && column <= range.right ? cellAt(grid, from.get(row) ?? row, column) : cell,
  );
}

/** Blank rows between neighbouring records of every table that stands at that height. */
export function withBlankRows({ grid, tables }: Changed, choices: Choices): Grid {
  const last = Math.max(0, ...tables.map(({ range }) => range.bottom));
  const places = Array.from({ length: last }, (_, index) => index + 1).filter(
    (row) =>
      tables.some(({ recordRows }) => recordRows.has(row) && recordRows.has(row - 1)) &&
      tables.every(
        ({ range, recordRows }) =>
          row <= range.top || row > range.bottom || (recordRows.has(row) && recordRows.has(row - 1)),
      ),
  );
  const chosen = choices.shuffled(places).slice(0, 1 + choices.below(2));
  return [...chosen].sort((a, b) => b - a).reduce(withBlankRow, grid);
}

/** A blank column between two that do not belong together, in every table that stands there. */
export function withBlankColumn({ grid, tables }: Changed, choices: Choices): Grid {
  if (grid.tables.length > 0) return grid;
  const starts = ({ units }: Table) => units.slice(1).map(([first = -1]) => first);
  const saidBefore = tables.flatMap(({ register }) =>
    Object.values(register.given).map(({ cell }) =>
      register.orientation === 'across' ? cell.row : cell.column,
    ),
  );
  const places = [...new Set(tables.flatMap(starts))].filter(
    (column) =>
      !saidBefore.includes(column) &&
      tables.every(
        (table) => column <= table.range.left || column > table.range.right || starts(table).includes(column),
      ),
  );
  const chosen = choices.pick(places);
  return chosen === undefined ? grid : transposed(withBlankRow(transposed(grid), chosen));
}
