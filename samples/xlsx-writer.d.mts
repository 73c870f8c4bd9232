/** How a cell looks. Colours are six hex digits (`FFC7CE`); `format` is a number format code or a built-in id. */
export type Style = {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  colour?: string;
  size?: number;
  fill?: string;
  wrap?: boolean;
  border?: boolean;
  align?: 'left' | 'center' | 'right';
  format?: string | number;
};

/** A cell with more to it than its value. With `formula` (no leading `=`) the value is the cached result. */
export type FullCell = {
  value: null | string | number | boolean;
  kind?: 'date';
  style?: Style;
  formula?: string;
  error?: string;
};

export type Cell = null | string | number | boolean | FullCell;

export type SheetInput = {
  name: string;
  state?: 'hidden' | 'veryHidden';
  /** Rows × columns from `startAt` (default `A1`); `null` writes no cell. */
  rows: readonly (readonly Cell[])[];
  startAt?: string;
  merges?: readonly string[];
  /** Native tables; the header names are taken from the first row of `ref`; with `totals` its last row is a totals row. */
  tables?: readonly { name: string; ref: string; totals?: boolean }[];
  /** Column widths in characters, from column A. */
  widths?: readonly (number | null)[];
  /** Row heights in points, by row number. */
  heights?: Readonly<Record<number, number>>;
  /** The first cell that scrolls, e.g. `A2` freezes row 1. */
  freeze?: string;
  /** One-based row numbers. */
  hiddenRows?: readonly number[];
  /** Letters of columns. */
  hiddenColumns?: readonly string[];
  protect?: boolean;
  autoFilter?: string;
  /** The user's own conditional formats; formulas are relative to the first cell of `ref`. */
  conditionalFormats?: readonly { ref: string; formula: string; fill: string; colour?: string }[];
  /** Drop-down lists; `source` is a formula such as `Lists!$A$2:$A$9`. */
  dropDowns?: readonly { ref: string; source: string }[];
  landscape?: boolean;
};

export type WorkbookInput = {
  sheets: readonly SheetInput[];
  date1904?: boolean;
  definedNames?: readonly { name: string; ref: string; hidden?: boolean; sheet?: string }[];
  strings?: 'shared' | 'inline';
  creator?: string;
};

export declare function writeXlsx(workbook: WorkbookInput): Uint8Array;
export declare function date(iso: string, format?: string | number): FullCell;
export declare function styled(cell: Cell, style: Style): FullCell;
export declare function columnName(column: number): string;
