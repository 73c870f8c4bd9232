import { workbookFault, type Fault } from '../../faults';
import { a1, MAX_COLUMNS, MAX_ROWS, parseA1Range, type CellRange } from '../../workbook/address';
import { NOT_CALCULATED, type Cell, type RowSnapshot } from '../../workbook/snapshot';
import { serialFromIso } from './read-iso-date';
import { isTrue } from './read-outline';
import { decodeEscapes, newTextCollector } from './read-text';
import { spend, type Budget } from './refuse-oversize';
import { scanRows, type RowSink } from './scan-rows';
import { readXmlSlices, type Feed, type XmlHandlers } from './xml-text';

/** What the cells of all sheets share. */
export type CellContext = {
  readonly dateSystem: 1900 | 1904;
  readonly strings: readonly string[];
  /** By the number of the cell style. */
  readonly formats: readonly (string | undefined)[];
  readonly budget: Budget;
};

/** What a worksheet part holds, apart from its tables. */
export type SheetContent = {
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly isProtected: boolean;
};

/**
 * Reads a worksheet part (ECMA-376 part 1, 18.3.1.99); yields bytes read so far. `sheet` is its name, for faults.
 * The handlers are called for every cell, so they keep their state in plain variables and build nothing in passing.
 */
export function* readSheet(
  bytes: Uint8Array,
  part: string,
  sheet: string,
  context: CellContext,
): Generator<number, SheetContent> {
  const { strings, formats, budget, dateSystem } = context;
  const rows: RowSnapshot[] = [];
  const merges: CellRange[] = [];
  const inline = newTextCollector();
  let isProtected = false;
  let isInData = false;
  let isRowOpen = false;
  let isInline = false;
  let isValue = false;
  let row = -1;
  let isRowNumbered = true;
  let isHidden = false;
  let column = -1;
  let cells: Cell[] = [];
  let type: string | undefined;
  let style: string | undefined;
  let isFormula = false;
  let value = '';

  const openCell = (
    ref: string | undefined,
    cellType: string | undefined,
    cellStyle: string | undefined,
  ): void => {
    if (ref === undefined) column += 1;
    else {
      column = columnOf(ref);
      if (!isRowNumbered) row = rowOf(ref) ?? row;
    }
    if (column < 0 || column >= MAX_COLUMNS)
      throw damaged(sheet, `row ${row + 1} has a cell without a place`);
    isRowNumbered = true;
    type = cellType;
    style = cellStyle;
    isFormula = false;
    value = '';
  };

  const closeCell = (): void => {
    if (type === 'inlineStr') value = inline.take();
    if (value === '' && !(isFormula && type !== 'str')) return;
    const cell: Cell | undefined = value === '' ? { kind: 'error', column, error: NOT_CALCULATED } : cellOf();
    if (cell === undefined) return;
    spend(budget);
    cells.push(cell);
  };

  const textCell = (text: string): Cell | undefined =>
    text === '' ? undefined : { kind: 'text', column, text };

  const numberCell = (number: number, fallback?: string): Cell => {
    const format = (style === undefined ? formats[0] : formats[numberOf(style)]) ?? fallback;
    return format === undefined
      ? { kind: 'number', column, number }
      : { kind: 'number', column, number, format };
  };

  const cellOf = (): Cell | undefined => {
    switch (type) {
      case undefined:
      case 'n': {
        const number = numberOf(value);
        if (Number.isFinite(number) && (number !== 0 || value.trim() !== '')) return numberCell(number);
        return textCell(decodeEscapes(value));
      }
      case 's': {
        const text = strings[numberOf(value)];
        if (text === undefined) {
          throw damaged(sheet, `cell ${a1(row, column)} refers to a text that is not in the workbook`);
        }
        return textCell(text);
      }
      case 'b':
        return { kind: 'boolean', column, value: isTrue(value.trim()) };
      case 'e':
        return { kind: 'error', column, error: value };
      case 'd': {
        const date = serialFromIso(value, dateSystem);
        return date === undefined ? textCell(value) : numberCell(date.serial, date.format);
      }
      case 'inlineStr':
        return textCell(value);
      default:
        return textCell(decodeEscapes(value));
    }
  };

  const openRow = (number: string | undefined, hidden: string | undefined): void => {
    isRowOpen = true;
    isRowNumbered = number !== undefined;
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (!(row >= 0 && row < MAX_ROWS)) throw damaged(sheet, `it has a row with the number ${row + 1}`);
    isHidden = isTrue(hidden);
    column = -1;
  };

  const closeRow = (): void => {
    isRowOpen = false;
    if (cells.length === 0) return;
    rows.push({ row, isHidden, cells });
    cells = [];
  };

  let rowBefore = row;
  const sink: RowSink = {
    openRow: (number, hidden) => {
      rowBefore = row;
      openRow(number, hidden);
    },
    openCell,
    formula: () => {
      isFormula = true;
    },
    value: (text) => {
      value = text;
    },
    closeCell,
    closeRow,
    takeBackRow: () => {
      cells = [];
      row = rowBefore;
      isRowOpen = false;
    },
  };
  const feed = fastRows(sink, () => isInData && !isRowOpen);

  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (isInData) {
        if (name === 'c') openCell(attributes.r, attributes.t, attributes.s);
        else if (name === 'v') isValue = type !== 'inlineStr';
        else if (isInline) inline.open(name, attributes);
        else if (name === 'f') isFormula = true;
        else if (name === 'row') openRow(attributes.r, attributes.hidden);
        else if (name === 'is') isInline = type === 'inlineStr';
      } else if (name === 'sheetData') isInData = true;
      else if (name === 'mergeCell') {
        const range = parseA1Range(attributes.ref ?? '');
        spend(budget);
        if (range !== undefined) merges.push(range);
      } else if (name === 'sheetProtection') isProtected ||= isTrue(attributes.sheet);
    },
    text: (text) => {
      if (isValue) value = value === '' ? text : value + text;
      else if (isInline) inline.text(text);
    },
    close: (name) => {
      if (!isInData) return;
      if (name === 'v') isValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
      else if (name === 'is') isInline = false;
      else if (isInline) inline.close(name);
      else if (name === 'sheetData') isInData = false;
    },
  };
  yield* readXmlSlices(bytes, part, handlers, feed);
  return { rows: inOrder(rows, sheet), merges, isProtected };
}

/**
 * Lets the scanner read plain rows and the parser everything else. `isBetweenRows` says whether the parser stands
 * where a row may begin; if after an unusual row it does not, the parser keeps the rest of the sheet.
 */
function fastRows(sink: RowSink, isBetweenRows: () => boolean): Feed {
  const tag = '<sheetData>';
  let mode: 'before' | 'rows' | 'parser' = 'before';
  let kept = '';
  return (slice, parser) => {
    let text = kept === '' ? slice : kept + slice;
    kept = '';
    if (mode === 'before') {
      const start = text.indexOf(tag);
      const end = start < 0 ? text.length : start + tag.length;
      parser.write(text.slice(0, end));
      if (start < 0) return;
      text = text.slice(end);
      mode = isBetweenRows() ? 'rows' : 'parser';
    }
    let at = 0;
    while (mode === 'rows') {
      const stop = scanRows(text, at, sink);
      at = stop.at;
      if (stop.because === 'cut' && slice !== '') {
        kept = text.slice(at);
        return;
      }
      if (stop.because === 'unusual') {
        parser.write(text.slice(at, stop.rowEnd));
        at = stop.rowEnd;
        if (!isBetweenRows()) mode = 'parser';
      } else mode = 'parser';
    }
    parser.write(text.slice(at));
  };
}

/** The zero-based column of `F12` by its letters; -1 without letters. */
function columnOf(ref: string): number {
  let column = 0;
  for (let index = 0; index < ref.length; index += 1) {
    const letter = ref.charCodeAt(index) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}

/** As `Number`, but quicker for the short whole numbers that most cells, styles and references are. */
function numberOf(text: string): number {
  if (text.length > 9) return Number(text);
  let number = 0;
  for (let index = 0; index < text.length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number(text);
    number = number * 10 + digit;
  }
  return number;
}

/** The zero-based row of `F12`; `undefined` if it has none. */
const rowOf = (ref: string): number | undefined => parseA1Range(ref)?.top;

/** The rows with rows and cells in ascending order, as they nearly always are. Throws if a row or cell comes twice. */
function inOrder(rows: readonly RowSnapshot[], sheet: string): readonly RowSnapshot[] {
  const ordered = sortedBy(
    rows.map((row) => {
      const cells = sortedBy(row.cells, columnNumber);
      return cells === row.cells ? row : { ...row, cells };
    }),
    rowNumber,
  );
  const twice = ordered.find(({ row }, index) => row === ordered[index - 1]?.row);
  if (twice !== undefined) throw damaged(sheet, `it holds row ${twice.row + 1} twice`);
  for (const { row, cells } of ordered) {
    for (let index = 1; index < cells.length; index += 1) {
      const column = cells[index]?.column ?? 0;
      if (column === cells[index - 1]?.column)
        throw damaged(sheet, `it holds the cell ${a1(row, column)} twice`);
    }
  }
  return ordered;
}

const rowNumber = (row: RowSnapshot): number => row.row;
const columnNumber = (cell: Cell): number => cell.column;

/** The same list if it is in ascending order already, else a sorted copy. */
function sortedBy<T>(items: readonly T[], key: (item: T) => number): readonly T[] {
  let before = -1;
  for (const item of items) {
    const at = key(item);
    if (at < before) return [...items].sort((a, b) => key(a) - key(b));
    before = at;
  }
  return items;
}

const damaged = (sheet: string, how: string): Fault =>
  workbookFault(
    `The sheet "${sheet}" is damaged: ${how}. Open the workbook in Excel, let Excel repair it, and save it.`,
  );
