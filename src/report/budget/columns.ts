import type { SummaryCell } from '../../workbook/edits';
import { numberColumn, textColumn, type TableBlock } from '../page';

/** One column of a table: its heading, its cell of a row, and its cell below the table. */
export type ColumnOf<Row> = {
  readonly heading: string;
  readonly kind: 'text' | 'number';
  readonly cell: (row: Row) => SummaryCell;
  readonly total?: SummaryCell;
  readonly hasBar?: true;
};

/** Columns that are there only if something holds. */
export const onlyIf = <Row>(holds: boolean, ...columns: readonly ColumnOf<Row>[]) => (holds ? columns : []);

type Rest = Pick<TableBlock, 'name' | 'title' | 'note' | 'whenEmpty' | 'newPage'>;

/** A table from its columns and what its rows are made of. Totals appear if a column has one. */
export function tableOf<Row>(
  rest: Rest,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): TableBlock {
  const bars = columns.flatMap(({ hasBar }, index) => (hasBar === true ? [index] : []));
  const hasTotals = rows.length > 1 && columns.some(({ total }) => total !== undefined);
  return {
    kind: 'table',
    ...rest,
    columns: columns.map(({ heading, kind }) => (kind === 'number' ? numberColumn : textColumn)(heading)),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    ...(hasTotals ? { totals: columns.map(({ total }) => total ?? { kind: 'blank' }) } : {}),
    ...(bars.length === 0 ? {} : { bars }),
  };
}

/** Where the column with a heading stands in a table, from 0. */
export const columnAt = ({ columns }: TableBlock, heading: string): number =>
  columns.findIndex((column) => column.heading === heading);
