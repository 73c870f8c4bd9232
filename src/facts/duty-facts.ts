import type { Day } from '../calendar/day';
import { cellAddress } from '../workbook/address';
import { deadlineFacts } from './duty-deadlines';
import type { DutyRow } from './duty-rows';
import { known, unknown } from './fact-table';
import { fieldOf, wordsOfField } from './row-fields';
import type { Completion, Fact, Facts } from './subject';

/** What the rows of a duty say of it; `columns` are the fields for which the register has one. */
export function listed(
  rows: readonly DutyRow[],
  completions: readonly Completion[],
  columns: ReadonlySet<string>,
  asAt: Day,
): Facts {
  return {
    dutyListed: known(
      true,
      rows.map(({ row }) => row.cell),
    ),
    ...(columns.has('doneOn') ? { held: heldOf(rows, completions), ...deadlineFacts(rows, asAt) } : {}),
    ...(columns.has('recipients') ? { recipientsNamed: recipientsOf(rows) } : {}),
  };
}

/** A register that has no row for the duty says nothing of it; a row that could be meant is named. */
export function notListed(perhaps: readonly DutyRow[], where: string, columns: ReadonlySet<string>): Facts {
  const [could] = perhaps;
  const why = `the register of duties has no row for it${where}`;
  const open =
    could === undefined
      ? unknown(why)
      : unknown(`${why}, though “${could.text}” in ${cellAddress(could.row.cell)} could be it`, [
          could.row.cell,
        ]);
  return {
    dutyListed: open,
    ...(columns.has('doneOn')
      ? { held: open, daysPastDeadline: open, deadlineAhead: open, daysUntilDeadline: open }
      : {}),
    ...(columns.has('recipients') ? { recipientsNamed: open } : {}),
  };
}

/** When a row says that the duty was done; `undefined` if it was not. */
export function dutyDone({ row, text, done }: DutyRow, asAt: Day): Completion | undefined {
  if (done.kind === 'not-done') return undefined;
  const isOpen = done.kind === 'open';
  return {
    completed: done.on ?? { from: -Infinity, to: asAt },
    isCertain: !isOpen,
    ...(isOpen ? { doubt: done.why } : {}),
    course: text,
    cells: [done.cell, row.cell],
  };
}

/**
 * The completions from which the next is reckoned. One of which no day can be read leaves open whether it came after one
 * with a day; where nothing is sure to have been done it is no day to count from.
 */
export const reckoned = (completions: readonly Completion[]): readonly Completion[] =>
  completions.some(({ isCertain }) => isCertain)
    ? completions
    : completions.filter(({ completed }) => completed.from !== -Infinity);

function heldOf(rows: readonly DutyRow[], completions: readonly Completion[]): Fact {
  const latest = [...completions].sort((a, b) => b.completed.to - a.completed.to);
  const done = latest.find(({ isCertain }) => isCertain);
  if (done !== undefined) return known(true, done.cells);
  const open = latest[0];
  if (open !== undefined) return unknown(open.doubt ?? 'it is open whether it was done', open.cells);
  return known(
    false,
    rows.flatMap(({ row, due }) => (due === undefined ? [row.cell] : [due.cell, row.cell])),
  );
}

/** Of the rows that are still open, or else of the one done last: each must say for whom it is. */
function recipientsOf(rows: readonly DutyRow[]): Fact {
  const open = rows.filter(({ done }) => done.kind === 'not-done');
  const lastDone = Math.max(...rows.map(dayDone));
  const current = open.length > 0 ? open : rows.filter((row) => dayDone(row) === lastDone);
  const said = current.map(({ row }) => ({ row, read: fieldOf(row, 'recipients') }));
  const without = said.find(({ read }) => wordsOfField(read) === undefined);
  return without === undefined
    ? known(
        true,
        said.map(({ row, read }) => read?.cell ?? row.cell),
      )
    : known(false, [without.row.cell]);
}

/** The last day on which it may have been done; minus infinity if it surely was not. */
export const dayDone = ({ done }: DutyRow): number => (done.kind === 'done' ? done.on.to : -Infinity);
