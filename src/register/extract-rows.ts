import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import { shapeOf, type FieldType, type RowKind } from './kinds';
import type { FieldRead, RowRecord } from './records';
import type { Given, Register } from './register';
import { yearNamed } from './year-named';
import { extractRequirements } from './extract-requirements';
import { headingOf } from './row-details';
import { nameIn, type SheetReading } from './sheet-reading';
import { readField } from './values/field-value';
import { isTotalRow } from './table-rows';

/** The rows of a register of any kind but staff list, log and matrix; a matrix of requirements cell by cell. */
export const extractRows = (reading: SheetReading, kind: RowKind): readonly RowRecord[] =>
  reading.register.topicColumns.length > 0 ? extractRequirements(reading) : extractEachRow(reading, kind);

/** One record for each row that fills a needed field; totals are passed over. Every cell is read by its field's type. */
function extractEachRow(reading: SheetReading, kind: RowKind): readonly RowRecord[] {
  return reading.rows.flatMap((row) => {
    const first = firstNeeded(reading, row, kind);
    if (first === undefined || isTotalRow(row)) return [];
    const fields: Record<string, readonly FieldRead[]> = {};
    for (const [field, columns] of Object.entries(reading.register.fields)) {
      if (field === 'forename' || field === 'surname') continue;
      const reads = columns.flatMap((column) => {
        const read = readOne(reading, row, column, typeOfField(kind, field));
        return read === undefined ? [] : [read];
      });
      if (reads.length > 0) fields[field] = reads;
    }
    const name = fields.person === undefined ? nameIn(reading, row) : undefined;
    if (name !== undefined)
      fields.person = [{ kind: 'value', value: { type: 'person', text: name.text }, cell: name.cell }];
    for (const [field, { value, cell }] of Object.entries(reading.register.given)) {
      const read = readGiven(reading, kind, field, { value, cell });
      if (read !== undefined && fields[field] === undefined) fields[field] = [read];
    }
    return [{ kind, cell: reading.grid.refAt(row.row, first), fields }];
  });
}

/** What a title or the sheet's name says; a year stands among other words there. */
function readGiven(
  { readers }: SheetReading,
  kind: RowKind,
  field: string,
  { value, cell }: Given,
): FieldRead | undefined {
  const type = typeOfField(kind, field);
  const span = type === 'year' ? yearNamed(value) : undefined;
  if (span !== undefined) return { kind: 'value', value: { type: 'year', text: value, span }, cell };
  return readField(type, { kind: 'text', column: 0, text: value }, cell, readers.fieldContext(''));
}

function readOne(
  reading: SheetReading,
  row: RowSnapshot,
  column: number,
  type: FieldType,
): FieldRead | undefined {
  const context = reading.readers.fieldContext(headingOf(reading, column));
  const cell = reading.grid.refAt(row.row, column);
  const read = readField(type, findCell(row, column), cell, context);
  if (read?.kind !== 'value' || read.value.type !== 'day') return read;
  const reason = reading.doubtOf(row.row, column);
  const text = cellText(findCell(row, column));
  return reason === undefined ? read : { kind: 'problem', text, reason, cell };
}

/** A criterion or level of impact holds whatever mark the policy's form asks for: a rating or a word. */
const typeOfField = (kind: RowKind, field: string): FieldType =>
  shapeOf(kind).fields[field] ?? (/^(criterion|impact):/.test(field) ? 'rating' : 'text');

/** The first column of a needed field that is filled in the row. */
function firstNeeded(
  { register }: { readonly register: Register },
  row: RowSnapshot,
  kind: RowKind,
): number | undefined {
  const needed = [...shapeOf(kind).needs.flat(), 'surname'];
  return needed
    .flatMap((field) => register.fields[field] ?? [])
    .find((column) => cellText(findCell(row, column)) !== '');
}
