import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { cellText, gridOf, type Grid } from './grid';
import type { Readers } from './readers';
import type { CodeMeaning } from './register';
import { isColour } from './layout-words';
import { plainText } from './values/cell-words';

export type Codes = Readonly<Record<string, CodeMeaning>>;

/** A code is short: a letter or three, a number, a tick. */
const CODE = /^(?:-?\d{1,2}|\p{L}{1,3}|[^\p{L}\d\s]{1,2})$/u;

/** Legends stand beside the first rows or below the last ones; a long log is not searched in between. */
const ROWS_SEARCHED = 80;

/** `N/A` in a legend is no code of its own, every cell says it; but the codes go on below it. */
const SAID = /^\p{L}\s?\/\s?\p{L}\.?$/u;

const HEAD = /^\s*(key|legend|codes?|colours?)\b.{0,20}$/i;
const MOST_CODES = 15;

/** Blank rows that may stand between two codes. */
const MOST_MISSED = 1;

/**
 * What the legend on a sheet says its codes mean: `C = Completed`, `R - Required` in one cell, or code and meaning side
 * by side below `Key`. Codes are as `plainText` gives them. Empty if there is none, or if fewer than half of its
 * meanings are about training.
 */
export const legendOfSheet = (sheet: SheetSnapshot, readers: Readers): Codes =>
  understood(
    new Map([...pairedCodes(gridOf(sheet), readers), ...writtenCodes(searched(sheet.rows), readers)]),
  );

/** The legends on sheets of their own, named `Key`, `Legend`, `Codes` or `Colours`. */
export function legendsApart({ sheets }: WorkbookSnapshot, readers: Readers): Codes {
  const keys = sheets.filter(({ name }) => HEAD.test(name));
  const codes = new Map<string, CodeMeaning>();
  for (const sheet of keys) {
    for (const { cells } of searched(sheet.rows)) {
      for (const [at, cell] of cells.entries())
        addCode(codes, cellText(cell), cellText(cells[at + 1]), readers);
    }
    for (const [code, meaning] of writtenCodes(searched(sheet.rows), readers)) codes.set(code, meaning);
  }
  return understood(codes);
}

const searched = (rows: readonly RowSnapshot[]): readonly RowSnapshot[] =>
  rows.length <= 2 * ROWS_SEARCHED ? rows : [...rows.slice(0, ROWS_SEARCHED), ...rows.slice(-ROWS_SEARCHED)];

/** A legend about something else, such as priorities, is not ours. */
function understood(codes: ReadonlyMap<string, CodeMeaning>): Codes {
  const clear = [...codes.values()].filter((meaning) => meaning !== 'unclear').length;
  return codes.size > 0 && clear >= 1 && clear * 2 >= codes.size ? Object.fromEntries(codes) : {};
}

function addCode(codes: Map<string, CodeMeaning>, code: string, meaning: string, readers: Readers): void {
  if (!CODE.test(code) || isColour(code) || meaning.length < 3 || meaning.length > 60) return;
  codes.set(plainText(code), readers.status(meaning) ?? 'unclear');
}

const WRITTEN = /^(?:(?:key|legend)\s*:)?\s*(\S{1,3})\s*(?:=|:|–|—|\s-\s)\s*(.{2,60})$/iu;

function writtenCodes(rows: readonly RowSnapshot[], readers: Readers): ReadonlyMap<string, CodeMeaning> {
  const codes = new Map<string, CodeMeaning>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const text = cell.kind === 'text' ? cell.text : '';
      if (text.length < 4 || text.length > 300 || !/[=:–—-]/.test(text)) continue;
      for (const line of text.split(/[\n;,|]|\s{3,}|\.\s/)) {
        const [, code = '', meaning = ''] = WRITTEN.exec(line.trim()) ?? [];
        if (code !== '') addCode(codes, code, meaning.trim(), readers);
      }
    }
  }
  return codes;
}

/** Below or beside a cell `Key`: code in one cell, meaning in the next, until two rows have none. */
function pairedCodes(grid: Grid, readers: Readers): ReadonlyMap<string, CodeMeaning> {
  const codes = new Map<string, CodeMeaning>();
  for (const { row, cells } of searched(grid.rows)) {
    for (const { column } of cells.filter((cell) => HEAD.test(cellText(cell)))) {
      let missed = 0;
      for (let at = row; at <= row + MOST_CODES && missed <= MOST_MISSED; at += 1) {
        const left = [column, column + 1, column - 1].find((each) => {
          const code = cellText(grid.cellAt(at, each));
          return (CODE.test(code) || SAID.test(code)) && cellText(grid.cellAt(at, each + 1)).length > 2;
        });
        missed = left === undefined && at > row ? missed + 1 : 0;
        if (left !== undefined)
          addCode(codes, cellText(grid.cellAt(at, left)), cellText(grid.cellAt(at, left + 1)), readers);
      }
    }
  }
  return codes;
}
