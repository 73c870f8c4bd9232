import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import { shapeOf, type FieldType, type Kind } from './kinds';
import type { FieldRead } from './records';
import type { Register } from './register';
import { headingOf } from './row-details';
import { plainText } from './values/cell-words';
import { fieldReader, type FieldContext, type FieldReader } from './values/field-value';

/** A column of a register with the reader of its field. */
export type ColumnReader = {
  readonly field: string;
  /** Zero-based. */
  readonly column: number;
  readonly read: FieldReader;
};

/** One reader for each column of the fields given; each looks at its heading once and remembers texts that repeat. */
export function columnReadersOf(
  register: Register,
  fields: readonly string[],
  rows: readonly RowSnapshot[],
  context: Omit<FieldContext, 'heading' | 'field'>,
): readonly ColumnReader[] {
  return fields.flatMap((field) =>
    (register.fields[field] ?? []).map((column) => {
      const type = typeOfField(register.kind, field);
      const xMeans = type === 'yes-no' && hasOnlyCrosses(rows, column) ? { xMeans: 'yes' as const } : {};
      const heading = headingOf(register, column);
      const read = fieldReader(type, { ...context, ...xMeans, heading, field });
      return { field, column, read: field === 'duties' ? orHeading(read, heading) : read };
    }),
  );
}

/** A criterion or level of impact holds whatever mark the policy's form asks for: a rating or a word. */
export const typeOfField = (kind: Kind, field: string): FieldType =>
  shapeOf(kind === 'matrix' ? 'staff' : kind).fields[field] ??
  (/^(criterion|impact):/.test(field) ? 'rating' : 'text');

/** Crosses with nothing else beside them are ticks. */
const hasOnlyCrosses = (rows: readonly RowSnapshot[], column: number): boolean =>
  rows.every((row) => {
    const text = plainText(cellText(findCell(row, column)));
    return text === '' || text === 'x';
  });

const YES: ReadonlySet<string> = new Set(['y', 'yes', 'x', 'true', '1', '✓', '✔']);
const NO: ReadonlySet<string> = new Set(['n', 'no', 'false', '0', '-']);

/** In a column headed `First aider` a tick is that duty, and a cross-out or blank is none. */
function orHeading(read: FieldReader, heading: string): FieldReader {
  return (cell, ref): FieldRead | undefined => {
    const plain = plainText(cellText(cell));
    if (NO.has(plain)) return undefined;
    if (!YES.has(plain)) return read(cell, ref);
    return { kind: 'value', value: { type: 'list', items: [heading] }, cell: ref };
  };
}
