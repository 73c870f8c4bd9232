import type { RowSnapshot } from '../workbook/snapshot';
import { findCell } from './grid';
import { shapeOf, type Kind } from './kinds';
import type { FieldRead } from './records';
import type { Register } from './register';
import type { SheetReading } from './sheet-reading';

/** Fields with keys of their own on a record; all others are its details. */
const OWN: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  training: new Set([
    'person',
    'id',
    'email',
    'topic',
    'completedOn',
    'expiresOn',
    'bookedOn',
    'status',
    'result',
  ]),
  staff: new Set([
    'person',
    'knownAs',
    'formerName',
    'id',
    'email',
    'role',
    'staffGroup',
    'site',
    'department',
    'employment',
    'contract',
    'startOn',
    'leftOn',
    'absentFrom',
    'absentTo',
    'state',
    'manager',
  ]),
};

/** The fields of a register that are details of its records, in the order of its columns. */
export function detailFields({ kind, fields }: Register): readonly string[] {
  const shape = kind === 'matrix' ? 'staff' : kind;
  const types = shapeOf(shape).fields;
  return Object.keys(fields).filter((field) => field in types && OWN[shape]?.has(field) !== true);
}

/** The remaining fields of a row of a log or staff list, typed; `undefined` if none of them is filled. */
export function detailsIn(
  { grid, columnReaders }: SheetReading,
  row: RowSnapshot,
): Readonly<Record<string, FieldRead>> | undefined {
  let details: Record<string, FieldRead> | undefined;
  for (const { field, column, read } of columnReaders) {
    const cell = findCell(row, column);
    if (cell === undefined) continue;
    const found = read(cell, grid.refAt(row.row, column));
    if (found === undefined) continue;
    details ??= {};
    const present = details[field];
    details[field] = present === undefined ? found : joined(present, found);
  }
  return details;
}

/** Duties may have a column each: together they are one list. */
function joined(a: FieldRead, b: FieldRead): FieldRead {
  if (a.kind === 'problem' || b.kind === 'problem') return a.kind === 'problem' ? b : a;
  if (a.value.type !== 'list' || b.value.type !== 'list') return a;
  return { ...a, value: { type: 'list', items: [...a.value.items, ...b.value.items] } };
}

/** The heading of a column, with the one merged over it before a colon. */
export const headingOf = (register: Register, column: number): string =>
  register.columns.find((each) => each.column === column)?.heading ?? '';
