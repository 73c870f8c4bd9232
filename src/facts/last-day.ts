import type { Day } from '../calendar/day';
import { plainSpan } from '../calendar/span';
import type { Records, RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import { spanFact, spanOf, unknown } from './fact-table';
import { valueOf, fieldOf, dayOfField } from './row-fields';
import type { Resolution } from './resolve';
import type { Person } from './person';
import type { Fact } from './subject';

/**
 * The last employed day of whom a row is about, in the trust as a whole: moving to another academy is not leaving.
 * The staff list decides; where it still has somebody of whom the row says that they left, it is a question.
 * `undefined`: nothing says that they leave.
 */
export function lastDayOf(
  row: RowRecord,
  who: Resolution,
  { hasStaffList }: Records,
  asAt: Day,
): Fact | undefined {
  const read = fieldOf(row, 'leftOn');
  const said = dayOfField(read);
  if (who.kind !== 'person') return said;
  const { person } = who;
  const own = ofPerson(person);
  if (said === undefined || said.kind === 'unknown' || !hasStaffList) return own ?? said;
  if (person.leftOn === undefined && person.standing === 'left') return said;
  const span = valueOf(read, 'day')?.span;
  if (own === undefined) {
    const isStillThere = person.standing === 'employed' || person.standing === 'absent';
    if (!isStillThere || span === undefined || read === undefined || span.to >= asAt) return said;
    if (person.hasMoved === true) return undefined;
    return unknown(
      `${cellAddress(read.cell)} says that the last day was ${plainSpan(span)}, but the staff list still has the person in ${cellAddress(person.nameCell)}; a move within the trust is not leaving`,
      [read.cell, person.nameCell],
    );
  }
  const days = spanOf(own);
  if (days !== undefined && span !== undefined && (days.to < span.from || span.to < days.from))
    return unknown(
      `two last days are given: in ${said.cells.map(cellAddress).join(', ')} and in ${own.cells.map(cellAddress).join(', ')}`,
      [...said.cells, ...own.cells],
    );
  return own;
}

function ofPerson({ leftOn, standing, stateCell, nameCell }: Person): Fact | undefined {
  if (leftOn?.kind === 'day') return spanFact(leftOn.span, 'the last day is not known', [leftOn.cell]);
  if (leftOn?.kind === 'unreadable')
    return unknown(`“${leftOn.text}” in ${cellAddress(leftOn.cell)} cannot be read: ${leftOn.reason}`, [
      leftOn.cell,
    ]);
  return standing === 'left'
    ? unknown('the person has left, and the last day is not given', [stateCell ?? nameCell])
    : undefined;
}
