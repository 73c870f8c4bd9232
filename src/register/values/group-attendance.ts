import type { Sourced, TrainingRecord } from '../records';
import { readGroup } from './group-text';

/**
 * What the cells of a group's row (its name, its notes, an attendance column) say of who was not there. Empty unless
 * one of them confirms it; absentees keep the cell that names them.
 */
export function attendanceIn(
  said: readonly Sourced<string>[],
): Pick<TrainingRecord, 'absentees' | 'isAttendanceConfirmed'> {
  const reads = said.map(({ value, cell }) => ({ cell, group: readGroup(value) }));
  if (!reads.some(({ group }) => group.isAttendanceConfirmed)) return {};
  const absentees = reads.flatMap(({ cell, group }) => group.absentees.map((text) => ({ text, cell })));
  return { absentees, isAttendanceConfirmed: true };
}
