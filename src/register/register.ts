import type { CellRange, CellRef } from '../workbook/address';
import type { Kind } from './kinds';
import type { TrainingStatus } from './records';

/** A table recognised on a sheet: what kind it is, where, and which column holds what. */
export type Register = {
  /** The file, where it is not the first. */
  readonly workbook?: string;
  readonly sheet: string;
  readonly kind: Kind;
  /**
   * `down`: a record is a row. `across`: a record is a column; then every “column” below is a zero-based row of the
   * sheet and every “row” a zero-based column.
   */
  readonly orientation: 'down' | 'across';
  /** Header and data on the sheet as it stands, without totals: zero-based. */
  readonly range: CellRange;
  /** Zero-based rows of the header, top to bottom; the last one names the columns. */
  readonly headerRows: readonly number[];
  /** Field → zero-based columns. */
  readonly fields: Readonly<Record<string, readonly number[]>>;
  /** Fields said once for the whole table: in a form above it, in its title or in the sheet’s name. */
  readonly given: Readonly<Record<string, Given>>;
  /** Fields of which a blank cell means “as above”: the name in a log grouped by person. */
  readonly filledDown: readonly string[];
  /** For a matrix: one entry per column that says something of a topic. */
  readonly topicColumns: readonly TopicColumn[];
  /** What the register’s own legend says its codes mean, in lower case; empty where there is none. */
  readonly codes: Readonly<Record<string, CodeMeaning>>;
  /** True for a single central record, whose dates a training log may contradict. */
  readonly isCentralRecord: boolean;
  /** Every column with a heading or a field, from left to right, with how sure the reading is and why. */
  readonly columns: readonly MappedColumn[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Why this kind and layout, in words, one sentence each. */
  readonly reasons: readonly string[];
};

/** How many rows stand below its header; where a record is a column, how many columns beside it. */
export function dataRows({ range, headerRows, orientation }: Register): number {
  const [first, last] = orientation === 'down' ? [range.top, range.bottom] : [range.left, range.right];
  return Math.max(0, last - Math.max(first - 1, ...headerRows));
}

/** A value said once, and where. */
export type Given = { readonly value: string; readonly cell: CellRef };

/** A status, or that the code says nothing we can use (such as `requires improvement`). */
export type CodeMeaning = TrainingStatus | 'unclear';

export type MappedColumn = {
  readonly column: number;
  readonly heading: string;
  /** A field, `topic:` and an id, or `undefined` if the column is not used. */
  readonly field: string | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** In words, one sentence. */
  readonly reason: string;
};

export type TopicColumn = {
  readonly column: number;
  readonly heading: string;
  /** The catalogue's id, or `undefined` if the heading names no known topic. */
  readonly topic: string | undefined;
  /** What the cells say: a date of completion or expiry, dates of which nothing says which, or something beside them. */
  readonly holds: TopicColumnHolds;
  /** Columns of the same number belong together: one certificate in two or three sub-columns. */
  readonly group: number;
};

export type TopicColumnHolds =
  'completed' | 'expires' | 'unclear' | 'status' | 'booked' | 'certificate' | 'other';

/** A sheet or table that is not read, and why. */
export type Refusal = {
  readonly workbook?: string;
  readonly sheet: string;
  readonly reason: string;
};

export type Recognition = { readonly registers: readonly Register[]; readonly refused: readonly Refusal[] };
