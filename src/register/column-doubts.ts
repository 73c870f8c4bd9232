import { cellAddress } from '../workbook/address';
import { calendarDate, dayFromSerial } from '../calendar/day';
import type { RowSnapshot } from '../workbook/snapshot';
import { findCell, type Grid } from './grid';
import { shapeOf } from './kinds';
import type { ReadingProblem } from './records';
import type { Register } from './register';
import { doubtDateColumn, type DateColumnCell } from './values/date-population';
import type { DateContext } from './values/training-cell';

export type ColumnDoubts = {
  readonly problems: readonly ReadingProblem[];
  /** Why the date in a cell is in doubt although it reads well by itself; `undefined` if it is not. */
  readonly doubtOf: (row: number, column: number) => string | undefined;
};

const NO_DOUBTS: ColumnDoubts = { problems: [], doubtOf: () => undefined };

/**
 * Judges all dates of a register together: days and months exchanged on import, years typed into date cells, dates
 * month first. Each suspicion is one problem; the dates in doubt because of it become questions.
 */
export function columnDoubts(
  register: Register,
  grid: Grid,
  rows: readonly RowSnapshot[],
  context: DateContext,
): ColumnDoubts {
  const columns = dateColumns(register);
  if (isPlainlyFine(rows, columns, context)) return NO_DOUBTS;
  const cells: DateColumnCell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const cell = findCell(row, column);
      if (cell !== undefined) cells.push({ cell, ref: grid.refAt(row.row, column) });
    }
  }
  const doubts = doubtDateColumn(cells, context);
  if (doubts.length === 0) return NO_DOUBTS;
  const reasons = new Map(
    doubts.flatMap(({ doubtful }) =>
      doubtful.map(({ cell, reason }) => [cellAddress(cell), reason] as const),
    ),
  );
  return {
    problems: doubts.map(({ sentence, cells: concerned }) => ({
      kind: 'date',
      text: headingsOf(register, columns),
      reason: sentence,
      cells: concerned,
    })),
    doubtOf: (row, column) =>
      reasons.size === 0 ? undefined : reasons.get(cellAddress(grid.refAt(row, column))),
  };
}

/**
 * True if no cell can give a doubt: no text with figures, no day before 1911, and enough days after the 12th. Large logs
 * are mostly so, and are then not gathered cell by cell.
 */
function isPlainlyFine(
  rows: readonly RowSnapshot[],
  columns: readonly number[],
  { dateSystem }: DateContext,
): boolean {
  let dates = 0;
  let late = 0;
  for (const row of rows) {
    for (const column of columns) {
      const cell = findCell(row, column);
      if (cell?.kind === 'text' && /\d/.test(cell.text)) return false;
      if (cell?.kind !== 'number') continue;
      if (cell.number < EARLIEST) return false;
      dates += 1;
      if (calendarDate(dayFromSerial(Math.floor(cell.number), dateSystem)).date > 12) late += 1;
    }
  }
  return late >= ENOUGH_LATE && late * 10 >= dates;
}

/** In both date systems a day of the years up to 1910 has a smaller number. */
const EARLIEST = 5_500;
const ENOUGH_LATE = 100;

/** Columns of dates: fields of that type, and those of a matrix that hold dates. */
function dateColumns({ kind, fields, topicColumns }: Register): readonly number[] {
  const types = shapeOf(kind === 'matrix' ? 'staff' : kind).fields;
  const ofFields = Object.entries(fields).flatMap(([field, columns]) =>
    types[field] === 'day' ? columns : [],
  );
  const ofTopics = topicColumns.flatMap(({ column, holds }) => (DATED.has(holds) ? [column] : []));
  return [...ofFields, ...ofTopics];
}

const DATED: ReadonlySet<string> = new Set(['completed', 'expires', 'unclear', 'booked']);

const headingsOf = ({ columns }: Register, dated: readonly number[]): string =>
  columns
    .filter(({ column }) => dated.includes(column))
    .map(({ heading }) => heading)
    .join(', ');
