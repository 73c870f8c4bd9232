import { workbookFault, type Fault } from '../../faults';
import { a1, MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { NOT_CALCULATED, type Cell, type RowSnapshot } from '../../workbook/snapshot';
import { serialFromIso } from './read-iso-date';
import { isTrue } from './read-outline';
import { decodeEscapes } from './read-text';
import { spend, type Budget } from './refuse-oversize';
import type { RowSink } from './scan-rows';

/** What the cells of all sheets share. */
export type CellContext = {
  readonly dateSystem: 1900 | 1904;
  readonly strings: readonly string[];
  /** By the number of the cell style. */
  readonly formats: readonly (string | undefined)[];
  readonly budget: Budget;
};

/** Collects the rows of a sheet, whether the scanner or the parser reads them. */
export type SheetRows = RowSink & {
  /** The open row, which did not say its number, is this one (zero-based). */
  readonly placeRow: (row: number) => void;
  /** The rows so far, with rows and cells in ascending order. Throws if a row or cell comes twice. */
  readonly inOrder: () => readonly RowSnapshot[];
};

type TextCell = Extract<Cell, { kind: 'text' }>;
type NumberCell = Extract<Cell, { kind: 'number' }>;

/** How many cells are kept at hand to be used again; a power of two. */
const POOL = 8192;

/**
 * Collects the rows of the sheet `sheet`; its name is for faults. Equal cells that follow one another closely, as in
 * a column of few different values, are one object: that saves most of the time that making them takes. Its functions
 * are called for every cell, so they keep their state in plain variables and build nothing in passing.
 */
export function newSheetRows(sheet: string, context: CellContext): SheetRows {
  const { strings, formats, budget, dateSystem } = context;
  const rows: RowSnapshot[] = [];
  const texts = new Array<TextCell | undefined>(POOL).fill(undefined);
  const numbers = new Array<NumberCell | undefined>(POOL).fill(undefined);
  /** The cells of the open row; a list used again and again, of which only the first `filled` count. */
  const cells: Cell[] = [];
  let filled = 0;
  let row = -1;
  let rowBefore = -1;
  let isHidden = false;
  let column = -1;
  let isAscending = true;

  const moveTo = (place: number): void => {
    const before = column;
    column = place < 0 ? before + 1 : place;
    if (column >= MAX_COLUMNS) throw noPlace();
    if (column <= before) isAscending = false;
  };

  const noPlace = (): Fault => damaged(sheet, `row ${row + 1} has a cell without a place`);

  const add = (cell: Cell): void => {
    spend(budget);
    cells[filled] = cell;
    filled += 1;
  };

  const addText = (text: string): void => {
    if (text !== '') add({ kind: 'text', column, text });
  };

  const addNumber = (number: number, format: string | undefined): void => {
    const slot = (Math.imul(number, 31) + column) & (POOL - 1);
    const known = numbers[slot];
    if (known?.column === column && Object.is(known.number, number) && known.format === format) {
      add(known);
      return;
    }
    const cell: NumberCell =
      format === undefined ? { kind: 'number', column, number } : { kind: 'number', column, number, format };
    numbers[slot] = cell;
    add(cell);
  };

  const addShared = (index: number): void => {
    const text = strings[index];
    if (text === undefined) {
      throw damaged(sheet, `cell ${a1(row, column)} refers to a text that is not in the workbook`);
    }
    if (text === '') return;
    const slot = (Math.imul(index, 31) + column) & (POOL - 1);
    const known = texts[slot];
    if (known?.column === column && known.text === text) {
      add(known);
      return;
    }
    const cell: TextCell = { kind: 'text', column, text };
    texts[slot] = cell;
    add(cell);
  };

  const addValue = (type: string | undefined, style: number, text: string): void => {
    switch (type) {
      case undefined:
      case 'n': {
        const number = Number(text);
        if (Number.isFinite(number) && (number !== 0 || text.trim() !== ''))
          addNumber(number, formats[style]);
        else addText(decodeEscapes(text));
        return;
      }
      case 's':
        addShared(Number(text));
        return;
      case 'b':
        add({ kind: 'boolean', column, value: isTrue(text.trim()) });
        return;
      case 'e':
        add({ kind: 'error', column, error: text });
        return;
      case 'd': {
        const date = serialFromIso(text, dateSystem);
        if (date === undefined) addText(text);
        else addNumber(date.serial, formats[style] ?? date.format);
        return;
      }
      case 'inlineStr':
        addText(text);
        return;
      default:
        addText(decodeEscapes(text));
    }
  };

  return {
    openRow: (number, isRowHidden) => {
      rowBefore = row;
      row = number === undefined ? row + 1 : number - 1;
      if (!(row >= 0 && row < MAX_ROWS)) throw damaged(sheet, `it has a row with the number ${row + 1}`);
      if (row <= rowBefore) isAscending = false;
      // Cells outside any row, which no program writes, come into the next one.
      if (filled > 0) isAscending = false;
      isHidden = isRowHidden;
      column = -1;
    },
    placeRow: (place) => {
      row = place;
      if (row <= rowBefore) isAscending = false;
    },
    number: (place, style, number) => {
      moveTo(place);
      addNumber(number, formats[style]);
    },
    shared: (place, index) => {
      moveTo(place);
      addShared(index);
    },
    value: (place, type, style, text, isFormula) => {
      moveTo(place);
      if (text !== '') addValue(type, style, text);
      else if (isFormula && type !== 'str') add({ kind: 'error', column, error: NOT_CALCULATED });
    },
    closeRow: () => {
      if (filled === 0) return;
      rows.push({ row, isHidden, cells: cells.slice(0, filled) });
      filled = 0;
    },
    takeBackRow: () => {
      budget.left += filled;
      filled = 0;
      row = rowBefore;
    },
    inOrder: () => (isAscending ? rows : inOrder(rows, sheet)),
  };
}

/** The rows with rows and cells in ascending order. Throws if a row or cell comes twice. */
function inOrder(rows: readonly RowSnapshot[], sheet: string): readonly RowSnapshot[] {
  const ordered = rows
    .map((row) => ({ ...row, cells: [...row.cells].sort((a, b) => a.column - b.column) }))
    .sort((a, b) => a.row - b.row);
  const twice = ordered.find(({ row }, index) => row === ordered[index - 1]?.row);
  if (twice !== undefined) throw damaged(sheet, `it holds row ${twice.row + 1} twice`);
  for (const { row, cells } of ordered) {
    const again = cells.find(({ column }, index) => column === cells[index - 1]?.column);
    if (again !== undefined) throw damaged(sheet, `it holds the cell ${a1(row, again.column)} twice`);
  }
  return ordered;
}

const damaged = (sheet: string, how: string): Fault =>
  workbookFault(
    `The sheet "${sheet}" is damaged: ${how}. Open the workbook in Excel, let Excel repair it, and save it.`,
  );
