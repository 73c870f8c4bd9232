import { plainSpan } from '../calendar/span';
import type { RowSnapshot } from '../workbook/snapshot';
import { findCell } from './grid';
import type { SheetReading } from './sheet-reading';
import type { TrainingCell } from './values/training-cell';

/**
 * The reading of a cell (zero-based column of a row), or unreadable where the whole column gives reason to doubt the
 * date in it.
 */
export function readDoubting(
  { readers, doubtOf }: SheetReading,
  row: RowSnapshot,
  column: number,
): TrainingCell {
  const cell = findCell(row, column);
  const read = readers.trainingCell(cell);
  if (read.kind !== 'said' || read.done === undefined) return read;
  const reason = doubtOf(row.row, column);
  if (reason === undefined) return read;
  const text = cell?.kind === 'text' ? cell.text.trim() : plainSpan(read.done);
  return { kind: 'unreadable', text, reason };
}
