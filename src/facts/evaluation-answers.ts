import type { Day } from '../calendar/day';
import { plainSpan, type Span } from '../calendar/span';
import type { FieldRead, RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import { known, unknown } from './fact-table';
import { filled, happened, isFalse, isTrue } from './row-answers';
import { fieldOf, valueOf, yesNoOfField } from './row-fields';
import type { Fact } from './subject';

/** What one row of a list of evaluations answers; yes or no, or not known. A blank cell says no. */
export type Answers = Readonly<
  Record<
    | 'invited'
    | 'received'
    | 'reflected'
    | 'shared'
    | 'reviewed'
    | 'followUpDecided'
    | 'followUpNeeded'
    | 'followUpDone',
    Fact
  >
>;

/** The first and the last day of the course that a row is about, and the cell that says so. */
export type CourseDays = { readonly span: Span; readonly cell: CellRef };

export function answersOf(row: RowRecord, course: CourseDays | undefined, asAt: Day): Answers {
  const no = known(false, [row.cell]);
  const read = (field: string) => fieldOf(row, field);
  const after = (field: string) => early(read(field), course) ?? happened(read(field), asAt) ?? no;
  const reflected = filled(read('reflection')) ?? no;
  const received = receivedOf(row, course, reflected, asAt) ?? no;
  const followUpDone = after('followUpDoneOn');
  const asked = yesNoOfField(read('followUpNeeded'));
  // A follow-up that was done was needed, though nobody wrote that down.
  const isDone = asked === undefined && isTrue(followUpDone);
  const followUpNeeded = asked ?? (isDone ? followUpDone : no);
  return {
    invited: isTrue(received) ? received : (happened(read('invitedOn'), asAt) ?? received),
    received,
    reflected,
    shared: after('sharedOn'),
    reviewed: filled(read('reviewedBy')) ?? no,
    followUpDecided:
      followUpNeeded.kind === 'unknown'
        ? followUpNeeded
        : known(asked !== undefined || isDone, followUpNeeded.cells),
    followUpNeeded,
    followUpDone,
  };
}

/** Feedback came if its day, a rating or a reflection says so. */
function receivedOf(
  row: RowRecord,
  course: CourseDays | undefined,
  reflected: Fact,
  asAt: Day,
): Fact | undefined {
  const on = fieldOf(row, 'receivedOn');
  const invited = fieldOf(row, 'invitedOn');
  const asked = valueOf(invited, 'day')?.span;
  const wrong =
    early(on, course) ??
    (asked === undefined || invited === undefined
      ? undefined
      : early(on, { span: asked, cell: invited.cell }));
  if (wrong !== undefined) return wrong;
  const said = [happened(on, asAt), filled(fieldOf(row, 'rating')), reflected].filter(
    (fact) => fact !== undefined,
  );
  return said.find(isTrue) ?? said.find((fact) => !isFalse(fact)) ?? said[0];
}

/** What cannot have happened before something else, and did by the register. */
function early(read: FieldRead | undefined, other: CourseDays | undefined): Fact | undefined {
  const day = valueOf(read, 'day')?.span;
  if (read === undefined || day === undefined || other === undefined || day.to >= other.span.from)
    return undefined;
  const [first, second] = [cellAddress(read.cell), cellAddress(other.cell)];
  return unknown(
    `the day in ${first}, ${plainSpan(day)}, comes before that in ${second}, ${plainSpan(other.span)}`,
    [read.cell, other.cell],
  );
}
