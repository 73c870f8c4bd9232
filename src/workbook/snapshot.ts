import type { CellRange } from './address';

/** What a host read from a workbook: plain data, values only. Rows and columns are zero-based. */
export type WorkbookSnapshot = {
  /** The file's name, without folders. */
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  /** In the order of the tabs; chart sheets and other sheets without cells are left out. */
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** What we remember in the workbook, as it stands there: JSON, if nobody has touched it. Absent if there is nothing. */
  readonly memory?: string;
};

export type SheetSnapshot = {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** True if the sheet is protected: then it is read, and left alone. */
  readonly isProtected: boolean;
  /** Only rows with at least one non-empty cell, ascending. */
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly TableSnapshot[];
};

export type RowSnapshot = {
  readonly row: number;
  readonly isHidden: boolean;
  /** Only non-empty cells, ascending by column. */
  readonly cells: readonly Cell[];
};

/** The error of a formula whose result is not in the file, because no spreadsheet program has calculated it yet. */
export const NOT_CALCULATED = 'not calculated';

/** A non-empty cell. A formula cell holds its last calculated result. */
export type Cell =
  | { readonly kind: 'text'; readonly column: number; readonly text: string }
  | {
      readonly kind: 'number';
      readonly column: number;
      readonly number: number;
      /** The number format's code, such as `dd/mm/yyyy`; absent for General. */
      readonly format?: string;
    }
  | { readonly kind: 'boolean'; readonly column: number; readonly value: boolean }
  /** An error such as `#N/A`. */
  | { readonly kind: 'error'; readonly column: number; readonly error: string };

export type TableSnapshot = {
  readonly name: string;
  /** The whole table, header and totals rows included. */
  readonly range: CellRange;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
};

export type DefinedName = {
  readonly name: string;
  /** The formula, without the leading `=`. */
  readonly refersTo: string;
  readonly isHidden: boolean;
  /** The sheet to which the name is local, if any. */
  readonly sheet?: string;
};
