import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import { typeOfField, type ColumnReader } from './column-readers';
import { shapeOf, type RowKind } from './kinds';
import type { FieldRead, RowRecord } from './records';
import type { Given, Register } from './register';
import { yearNamed } from './year-named';
import { extractRequirements } from './extract-requirements';
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
    for (const reader of reading.columnReaders) {
      const read = readOne(reading, row, reader);
      if (read !== undefined) fields[reader.field] = [...(fields[reader.field] ?? []), read];
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
  return readField(type, { kind: 'text', column: 0, text: value }, cell, readers.fieldContext('', field));
}

function readOne(
  { grid, doubtOf }: SheetReading,
  row: RowSnapshot,
  { column, read }: ColumnReader,
): FieldRead | undefined {
  const cell = grid.refAt(row.row, column);
  const found = read(findCell(row, column), cell);
  if (found?.kind !== 'value' || found.value.type !== 'day') return found;
  const reason = doubtOf(row.row, column);
  const text = cellText(findCell(row, column));
  return reason === undefined ? found : { kind: 'problem', text, reason, cell };
}

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
