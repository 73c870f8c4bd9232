/** One cell. Rows and columns are zero-based; `workbook` is set only for a cell of another file than the first. */
export type CellRef = {
  readonly workbook?: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
};

/** A rectangle of cells on a sheet: zero-based, all four ends included. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** The limits of a worksheet (ECMA-376 part 1, 18.3.1.73): 1,048,576 rows and 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A zero-based column to its letters: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters to a zero-based column: the inverse of `columnLetters`. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + (letter.charCodeAt(0) & 31);
  return index - 1;
}

/** `A1` style, without the sheet: row 11, column 5 is `F12`. */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `A5:J240`, or `A5` for a single cell. */
export function a1Range(range: CellRange): string {
  const start = a1(range.top, range.left);
  const end = a1(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

/** `A5:J240` or `$A$5` to a range; `undefined` if the text is not an A1 reference within a worksheet. */
export function parseA1Range(text: string): CellRange | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [columnIndex(left), columnIndex(right)];
  const rows = [Number(top) - 1, Number(bottom) - 1];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.top >= 0 && range.bottom < MAX_ROWS && range.right < MAX_COLUMNS ? range : undefined;
}

/** Names that a formula may hold bare; everything else, and what looks like a cell or R1C1 reference, is quoted. */
const BARE_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_REFERENCE = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*|TRUE|FALSE)$/i;

/** A sheet's name as a formula writes it: `Log`, `'Staff Log'`, `'Smith''s'`. */
export function quoteSheet(sheet: string, workbook?: string): string {
  const name = workbook === undefined ? sheet : `[${workbook}]${sheet}`;
  const bare = workbook === undefined && BARE_NAME.test(sheet) && !LOOKS_LIKE_REFERENCE.test(sheet);
  return bare ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A cell as Excel writes it in a formula: `'Staff Log'!F12`. */
export const cellAddress = (cell: CellRef): string =>
  `${quoteSheet(cell.sheet, cell.workbook)}!${a1(cell.row, cell.column)}`;
