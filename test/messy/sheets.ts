import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets, told, type SheetOfCells } from '../support/checking';

export type Rows = SheetOfCells['rows'];

export const sheet = (name: string, rows: Rows): SheetOfCells => ({ name, rows });

/** A day on which training was done that is in date on 22 November 2026. */
export const DONE = date('2026-01-05');

/** What LETTA asks of all staff. */
export const ALL_FOUR = ['Safeguarding', 'H&S', 'Prevent', 'E&D'];

/** Findings in one line each, for a policy as at 22 November 2026. */
export const found = async (policy: string, ...sheets: readonly SheetOfCells[]): Promise<readonly string[]> =>
  told(await checkSheets(sheets, policy));
