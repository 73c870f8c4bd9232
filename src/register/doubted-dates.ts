import type { SheetReading } from './sheet-reading';
import type { TrainingCell } from './values/training-cell';
import { plainSpan } from '../calendar/span';

/** A reading as it is, or unreadable where the whole column gives reason to doubt the date in it. */
export function doubted(
  { doubtOf }: Pick<SheetReading, 'doubtOf'>,
  row: number,
  column: number,
  read: TrainingCell,
): TrainingCell {
  if (read.kind !== 'said' || read.done === undefined) return read;
  const reason = doubtOf(row, column);
  return reason === undefined ? read : { kind: 'unreadable', text: plainSpan(read.done), reason };
}
