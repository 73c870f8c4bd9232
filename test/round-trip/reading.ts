import { topicMatcher } from '../../src/catalogue/matcher';
import { dayFromIso } from '../../src/calendar/day';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import type { Records } from '../../src/register/records';
import type { Recognition } from '../../src/register/register';
import { runToEnd } from '../../src/workbook/progress';
import type { SheetInput } from '../../samples/xlsx-writer.mjs';
import { snapshotOf } from '../support/checking';
import { catalogue } from '../support/policies';

const match = topicMatcher(catalogue);
const asAt = dayFromIso('2026-11-22') ?? 0;

/** What is read from sheets written to a real file, as at 22 November 2026. */
export async function readSheets(
  sheets: readonly SheetInput[],
): Promise<{ readonly recognition: Recognition; readonly records: Records }> {
  const snapshots = [await snapshotOf(sheets)];
  const recognition = runToEnd(recognise(snapshots, match, asAt, { words: catalogue.policyWords }));
  return { recognition, records: runToEnd(extract(snapshots, recognition.registers, match, asAt)) };
}

/** The sheets as a person would see them, to report a counterexample. */
export const shown = (sheets: readonly SheetInput[]): string =>
  sheets
    .map(({ name, startAt = 'A1', rows, merges = [] }) =>
      [
        `== ${name} (from ${startAt}) ${merges.join(' ')}`,
        ...rows.map((row) => `| ${row.map((cell) => shownCell(cell)).join(' | ')} |`),
      ].join('\n'),
    )
    .join('\n');

const shownCell = (cell: SheetInput['rows'][number][number]): string => {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).replaceAll('\n', '\\n');
  if (cell.error !== undefined) return `{error ${cell.error}}`;
  return cell.kind === 'date' ? `{date ${String(cell.value)}}` : `{number ${String(cell.value)}}`;
};
