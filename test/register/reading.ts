import { dayFromIso, isoFromDay } from '../../src/calendar/day';
import { topicMatcher } from '../../src/catalogue/matcher';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import type { DateRead, Records } from '../../src/register/records';
import type { Recognition, Register } from '../../src/register/register';
import { runToEnd } from '../../src/workbook/progress';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { writeXlsx, type Cell, type WorkbookInput } from '../../samples/xlsx-writer.mjs';
import { readBytes, snapshotOf, type SheetOfCells } from '../support/checking';
import { catalogue } from '../support/policies';

export const match = topicMatcher(catalogue);
export const AS_AT = dayFromIso('2026-11-22') ?? 0;

export const sheet = (
  name: string,
  rows: readonly (readonly Cell[])[],
  more: Partial<SheetOfCells> = {},
): SheetOfCells => ({ name, rows, ...more });

export const recogniseIn = (workbooks: readonly WorkbookSnapshot[]): Recognition =>
  runToEnd(recognise(workbooks, match, AS_AT));

export const recogniseSheets = async (...sheets: readonly SheetOfCells[]): Promise<Recognition> =>
  recogniseIn([await snapshotOf(sheets)]);

/** The register on the first of the sheets; an error with the reason if it was refused. */
export async function registerOn(...sheets: readonly SheetOfCells[]): Promise<Register> {
  const { registers, refused } = await recogniseSheets(...sheets);
  const found = registers.find((each) => each.sheet === sheets[0]?.name);
  if (found === undefined) throw new Error(`refused: ${refused.map(({ reason }) => reason).join('; ')}`);
  return found;
}

/** The reason for which a single sheet is refused. */
export async function refusalOf(one: SheetOfCells): Promise<string> {
  const { registers, refused } = await recogniseSheets(one);
  if (registers[0] !== undefined) throw new Error(`read as ${registers[0].kind}`);
  return refused[0]?.reason ?? 'passed over';
}

export async function recordsOfWorkbook(workbook: WorkbookInput): Promise<Records> {
  const snapshot = await readBytes(writeXlsx(workbook), 'register.xlsx');
  const { registers } = recogniseIn([snapshot]);
  return runToEnd(extract([snapshot], registers, match, AS_AT));
}

export const recordsOf = (...sheets: readonly SheetOfCells[]): Promise<Records> =>
  recordsOfWorkbook({ sheets });

/** `2024-11-03`, `2024-11-01..2024-11-30`, or `unreadable: text`; nothing if there is no date. */
export function plainDate(read: DateRead | undefined): string | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'unreadable') return `unreadable: ${read.text}`;
  const from = isoFromDay(read.span.from);
  return read.span.from === read.span.to ? from : `${from}..${isoFromDay(read.span.to)}`;
}
