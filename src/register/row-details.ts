import type { RowSnapshot } from '../workbook/snapshot';
import { findCell } from './grid';
import { shapeOf, type Kind } from './kinds';
import type { FieldRead } from './records';
import type { SheetReading } from './sheet-reading';
import { readField } from './values/field-value';

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

/** The remaining fields of a row of a log or staff list, typed; `undefined` if the register has none of them. */
export function detailsIn(
  reading: SheetReading,
  row: RowSnapshot,
): Readonly<Record<string, FieldRead>> | undefined {
  const { register, grid, readers } = reading;
  const kind = register.kind === 'matrix' ? 'staff' : register.kind;
  const types = shapeOf(kind).fields;
  let details: Record<string, FieldRead> | undefined;
  for (const [field, [column]] of Object.entries(register.fields)) {
    const type = types[field];
    if (column === undefined || type === undefined || OWN[kind]?.has(field) === true) continue;
    const context = readers.fieldContext(headingOf(reading, column));
    const read = readField(type, findCell(row, column), grid.refAt(row.row, column), context);
    if (read !== undefined) (details ??= {})[field] = read;
  }
  return details;
}

/** The heading of a column, with the one merged over it before a colon. */
export const headingOf = ({ register }: SheetReading, column: number): string =>
  register.columns.find((each) => each.column === column)?.heading ?? '';
