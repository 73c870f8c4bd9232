import type { Day } from '../calendar/day';
import { isExact, type Span } from '../calendar/span';
import { cellAddress } from '../workbook/address';
import type { DutyRow } from './duty-rows';
import { known, unknown } from './fact-table';
import type { Fact, Facts } from './subject';

/** Deadlines missed and deadlines ahead of the rows of one duty, as at a day. A row done late is done. */
export const deadlineFacts = (rows: readonly DutyRow[], asAt: Day): Facts => ({
  daysPastDeadline: pastDeadline(rows, asAt),
  daysUntilDeadline: unknown('no deadline of it is known to lie ahead'),
  ...ahead(rows, asAt),
});

type Dated = { readonly row: DutyRow; readonly by: Span; readonly cells: Fact['cells'] };

/** The rows with a deadline that are not done, or of which that is open. */
const dated = (rows: readonly DutyRow[], done: DutyRow['done']['kind']): readonly Dated[] =>
  rows.flatMap((row) =>
    row.done.kind === done && row.due?.kind === 'day'
      ? [{ row, by: row.due.by, cells: [row.due.cell, row.row.cell] }]
      : [],
  );

/** Days since the earliest deadline that was not kept; 0 if each was. */
function pastDeadline(rows: readonly DutyRow[], asAt: Day): Fact {
  const missed = dated(rows, 'not-done').filter(({ by }) => by.from < asAt);
  const past = {
    from: Math.max(0, ...missed.map(({ by }) => asAt - by.to)),
    to: Math.max(0, ...missed.map(({ by }) => asAt - by.from)),
  };
  const earliest = [...missed].sort((a, b) => a.by.from - b.by.from)[0];
  const cells = earliest?.cells ?? [];
  if (past.from > 0 && isExact(past)) return known(past.from, cells);
  if (past.to > 0) return { kind: 'between', ...past, cells };
  return openDeadline(rows, asAt) ?? known(0);
}

/** Why it cannot be told whether a deadline was missed; `undefined` if it can. */
function openDeadline(rows: readonly DutyRow[], asAt: Day): Fact | undefined {
  for (const { row, by } of dated(rows, 'open'))
    if (by.from < asAt && row.done.kind === 'open')
      return unknown(row.done.why, [row.done.cell, row.row.cell]);
  for (const { row, due, done } of rows)
    if (done.kind !== 'done' && due?.kind === 'unreadable') return unknown(due.why, [due.cell, row.cell]);
  if (rows.some(({ done }) => done.kind === 'done')) return undefined;
  const blank = rows.find(({ due }) => due === undefined);
  if (blank === undefined) return undefined;
  const { row, done } = blank;
  return done.kind === 'open'
    ? unknown(done.why, [done.cell, row.cell])
    : unknown(`the row in ${cellAddress(row.cell)} has neither a deadline nor a day on which it was done`, [
        row.cell,
      ]);
}

/** Whether a row that is not done has its deadline today or later, and how far off the nearest is. */
function ahead(rows: readonly DutyRow[], asAt: Day): Facts {
  const open = dated(rows, 'not-done');
  const sure = open.filter(({ by }) => by.from >= asAt);
  const [first] = [...sure].sort((a, b) => a.by.from - b.by.from);
  if (first !== undefined) {
    const days = {
      from: first.by.from - asAt,
      to: Math.min(...sure.map(({ by }) => by.to)) - asAt,
    };
    return {
      deadlineAhead: known(true, first.cells),
      daysUntilDeadline: isExact(days)
        ? known(days.from, first.cells)
        : { kind: 'between', ...days, cells: first.cells },
    };
  }
  const rough = open.find(({ by }) => by.to >= asAt);
  if (rough !== undefined)
    return { deadlineAhead: unknown('only the month or year of the deadline is given', rough.cells) };
  const perhaps = dated(rows, 'open').find(({ by }) => by.to >= asAt)?.row;
  if (perhaps?.done.kind === 'open')
    return { deadlineAhead: unknown(perhaps.done.why, [perhaps.done.cell, perhaps.row.cell]) };
  for (const { row, due, done } of rows)
    if (done.kind !== 'done' && due?.kind === 'unreadable')
      return { deadlineAhead: unknown(due.why, [due.cell, row.cell]) };
  return { deadlineAhead: known(false) };
}
