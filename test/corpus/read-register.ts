import { dayFromIso, type Day } from '../../src/calendar/day';
import { parseA1Range, type CellRange } from '../../src/workbook/address';
import type { Cell, SheetInput, WorkbookInput } from '../../samples/xlsx-writer.mjs';
import { malformed, type Place } from './malformed';
import { formattedCells } from './formatted-cells';
import { readCell, splitRow } from './read-cell';

/** The first workbook is the user's own; the others are joined to it. */
export type Case = {
  readonly asAt: Day;
  readonly workbooks: readonly { readonly name: string; readonly input: WorkbookInput }[];
};

type SheetDraft = {
  name: string;
  state?: 'hidden' | 'veryHidden';
  startAt?: string;
  rows: Cell[][];
  merges: string[];
  tables: { name: string; ref: string; totals?: boolean }[];
  hiddenRows: number[];
  hiddenColumns: string[];
  formatted: CellRange[];
};

type WorkbookDraft = { name: string; date1904: boolean; sheets: SheetDraft[] };

/**
 * The text of `NAME.register.txt` (see README.md beside this file) to the workbooks it describes. Throws an error that
 * names file and line for whatever it does not understand.
 */
export function readRegister(text: string, file: string): Case {
  const workbooks: WorkbookDraft[] = [{ name: 'register.xlsx', date1904: false, sheets: [] }];
  let asAt: Day | undefined;
  text.split(/\r?\n/).forEach((line, index) => {
    const place = { file, line: index + 1 };
    const workbook = workbooks.at(-1);
    const sheet = workbook?.sheets.at(-1);
    if (workbook === undefined || line.trim() === '' || line.startsWith('#')) return;
    if (line.startsWith('===')) {
      workbooks.push({ name: line.slice(3).trim(), date1904: workbook.date1904, sheets: [] });
    } else if (line.startsWith('==')) {
      workbook.sheets.push(newSheet(line.slice(2).trim(), workbook, place));
    } else if (line.startsWith('|')) {
      if (sheet === undefined) throw malformed(place, 'a row before the first sheet (“== Name”)');
      sheet.rows.push(splitRow(line, place).map((cell) => readCell(cell, place)));
    } else {
      const [, key = '', value = ''] = /^([a-z-]+): *(.*?) *$/.exec(line) ?? [];
      if (key === 'as-at') asAt = readAsAt(value, place);
      else if (key === 'date-system') workbook.date1904 = readDateSystem(value, place);
      else if (sheet === undefined || !setOnSheet(sheet, key, value, place))
        throw malformed(place, `the line “${line}” is not understood`);
    }
  });
  if (asAt === undefined) throw malformed({ file, line: 1 }, 'there is no line “as-at: 2026-11-22”');
  for (const { name, sheets } of workbooks)
    if (sheets.length === 0) throw malformed({ file, line: 1 }, `there is no sheet in ${name}`);
  return { asAt, workbooks: workbooks.map(({ name, ...draft }) => ({ name, input: inputOf(draft) })) };
}

function newSheet(heading: string, workbook: WorkbookDraft, place: Place): SheetDraft {
  const [, name = '', state] = /^(.*?)(?: +\((hidden|veryHidden)\))?$/.exec(heading) ?? [];
  if (name === '') throw malformed(place, 'the sheet has no name');
  if (name.length > 31 || /[[\]:*?/\\]/.test(name)) throw malformed(place, `“${name}” cannot name a sheet`);
  if (workbook.sheets.some((each) => each.name === name)) throw malformed(place, `a second sheet “${name}”`);
  const draft = { name, rows: [], merges: [], tables: [], hiddenRows: [], hiddenColumns: [], formatted: [] };
  return state === 'hidden' || state === 'veryHidden' ? { ...draft, state } : draft;
}

/** False if there is no such line about a sheet. */
function setOnSheet(sheet: SheetDraft, key: string, value: string, place: Place): boolean {
  switch (key) {
    case 'start':
      rangeOf(value, place);
      sheet.startAt = value;
      return true;
    case 'merge':
      rangeOf(value, place);
      sheet.merges.push(value);
      return true;
    case 'table': {
      const [, name = '', ref = '', totals] = /^(\w+) +(\S+)( +with totals)?$/.exec(value) ?? [];
      rangeOf(ref, place);
      sheet.tables.push({ name, ref, ...(totals === undefined ? {} : { totals: true }) });
      return true;
    }
    case 'hidden-rows':
      sheet.hiddenRows.push(...listOf(value, /^[1-9]\d*$/, place).map(Number));
      return true;
    case 'hidden-columns':
      sheet.hiddenColumns.push(...listOf(value, /^[A-Z]{1,2}$/, place));
      return true;
    case 'formatted':
      sheet.formatted.push(rangeOf(value, place));
      return true;
    default:
      return false;
  }
}

function rangeOf(address: string, place: Place): CellRange {
  const range = parseA1Range(address);
  if (range === undefined) throw malformed(place, `“${address}” is not an address such as B3 or B3:D3`);
  return range;
}

function listOf(value: string, each: RegExp, place: Place): readonly string[] {
  const items = value.split(/ +/);
  const wrong = items.find((item) => !each.test(item));
  if (wrong !== undefined) throw malformed(place, `“${wrong}” is not understood`);
  return items;
}

function readAsAt(value: string, place: Place): Day {
  const day = dayFromIso(value);
  if (day === undefined) throw malformed(place, `“${value}” is not an ISO date`);
  return day;
}

function readDateSystem(value: string, place: Place): boolean {
  if (value !== '1900' && value !== '1904') throw malformed(place, 'the date system is 1900 or 1904');
  return value === '1904';
}

const inputOf = ({ date1904, sheets }: Omit<WorkbookDraft, 'name'>): WorkbookInput => ({
  date1904,
  sheets: sheets.map(({ formatted, ...sheet }): SheetInput => {
    const start = parseA1Range(sheet.startAt ?? 'A1');
    return { ...sheet, rows: formattedCells(sheet.rows, start ?? { top: 0, left: 0 }, formatted) };
  }),
});
