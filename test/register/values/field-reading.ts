import { dayFromIso } from '../../../src/calendar/day';
import type { FieldType } from '../../../src/register/kinds';
import { readField, type FieldContext } from '../../../src/register/values/field-value';
import { plainField } from '../../../src/register/values/plain-field';
import type { Cell } from '../../../src/workbook/snapshot';

export const AS_AT = dayFromIso('2026-11-22') ?? 0;
export const HERE = { sheet: 'Log', row: 4, column: 2 };

export const textCell = (text: string): Cell => ({ kind: 'text', column: 2, text });
export const numberCell = (number: number, format?: string): Cell =>
  format === undefined
    ? { kind: 'number', column: 2, number }
    : { kind: 'number', column: 2, number, format };

/** What stands in a cell under a heading: the value in plain words, `blank`, or `? ` and the reason. */
export function reading(
  type: FieldType,
  cell: Cell | string,
  heading = '',
  more: Partial<FieldContext> = {},
): string {
  const context: FieldContext = {
    asAt: AS_AT,
    dateSystem: 1900,
    heading,
    match: () => ({ kind: 'other' }),
    ...more,
  };
  const read = readField(type, typeof cell === 'string' ? textCell(cell) : cell, HERE, context);
  if (read === undefined) return 'blank';
  return read.kind === 'value' ? plainField(read.value) : `? ${read.reason}`;
}
