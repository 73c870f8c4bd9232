import type { CellRange } from '../workbook/address';

/** A table recognised on a sheet: what kind it is, where, and which column holds what. */
export type Register = {
  /** The file, where it is not the first. */
  readonly workbook?: string;
  readonly sheet: string;
  readonly kind: 'staff' | 'training' | 'matrix';
  /** Header rows and data, without totals: zero-based. */
  readonly range: CellRange;
  /** Zero-based rows of the header, top to bottom; the last one names the columns. */
  readonly headerRows: readonly number[];
  /** Field → zero-based columns. */
  readonly fields: Readonly<Record<string, readonly number[]>>;
  /** For a matrix: one entry per topic column. */
  readonly topicColumns: readonly TopicColumn[];
  /** 0 to 1. */
  readonly confidence: number;
  /** Why, in words, one sentence each. */
  readonly reasons: readonly string[];
};

export type TopicColumn = {
  readonly column: number;
  readonly heading: string;
  /** The catalogue's id, or `undefined` if the heading names no known topic. */
  readonly topic: string | undefined;
  /** What the cells' dates say. */
  readonly holds: 'completed' | 'expires' | 'unclear';
};

/** A sheet or table that is not read, and why. */
export type Refusal = {
  readonly workbook?: string;
  readonly sheet: string;
  readonly reason: string;
};

export type Recognition = { readonly registers: readonly Register[]; readonly refused: readonly Refusal[] };
