import type { Day } from '../calendar/day';
import type { Records, RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import type { People } from './people';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import { nameInRow } from './rows-of-people';

/** A row by which somebody answers for a person being without a topic for a time. */
export type Waiver = {
  /** Keys of the people it is for. */
  readonly people: readonly string[];
  readonly topics: readonly string[];
  readonly reason: string;
  readonly approver: string;
  /** First and last day. */
  readonly from: Day;
  readonly until: Day;
  readonly cells: readonly CellRef[];
};

/** A row that waives nothing, because something is missing or cannot be read. */
export type OpenWaiver = {
  readonly name: string;
  readonly why: string;
  /** Person, training and what is wrong, without cells: stable across sorting of the register. */
  readonly about: string;
  readonly cells: readonly CellRef[];
};

/**
 * The waivers of the registers. One needs a person, a topic, a reason, an approver and an end; without any of them it
 * waives nothing and is asked about.
 */
export function waiversOf(
  records: Records,
  people: People,
): { readonly waivers: readonly Waiver[]; readonly open: readonly OpenWaiver[] } {
  const waivers: Waiver[] = [];
  const open: OpenWaiver[] = [];
  for (const row of records.rows) {
    if (row.kind !== 'waiver') continue;
    const read = waiverOf(row, people);
    if ('why' in read) open.push(read);
    else waivers.push(read);
  }
  return { waivers, open };
}

function waiverOf(row: RowRecord, people: People): Waiver | OpenWaiver {
  const name = nameInRow(row, 'person');
  const said = name?.person.text ?? '';
  const about = [said, wordsOfField(fieldOf(row, 'topic')) ?? ''].join(' ');
  const problem = (why: string, cell: CellRef = row.cell, what = why): OpenWaiver => ({
    name: said,
    why,
    about: `${about} ${what}`,
    cells: cell === row.cell ? [cell] : [cell, row.cell],
  });
  const who = name === undefined ? undefined : people.resolve(name);
  const whom = who?.kind === 'person' ? [who.person] : who?.kind === 'several' ? who.people : [];
  if (whom.length === 0) return problem('it is not clear who is meant');
  const topic = fieldOf(row, 'topic');
  const match = valueOf(topic, 'topic')?.match;
  if (match?.kind !== 'topic') return problem('it is not clear which training is meant', topic?.cell);
  const reason = wordsOfField(fieldOf(row, 'reason'));
  if (reason === undefined) return problem('it gives no reason');
  const approver = wordsOfField(fieldOf(row, 'approver'));
  if (approver === undefined) return problem('it does not say who approved it');
  const until = fieldOf(row, 'until');
  const end = valueOf(until, 'day');
  if (end === undefined) {
    return until?.kind === 'problem'
      ? problem(
          `its end, “${until.text}” in ${cellAddress(until.cell)}, cannot be read as a date`,
          until.cell,
          `end: ${until.text}`,
        )
      : problem('it has no end');
  }
  const from = fieldOf(row, 'from');
  const start = valueOf(from, 'day');
  if (from !== undefined && start === undefined)
    return problem('its first day cannot be read as a date', from.cell);
  return {
    people: whom.map(({ key }) => key),
    topics: [match.topic, ...match.also],
    reason,
    approver,
    from: start?.span.to ?? -Infinity,
    until: end.span.from,
    cells: [until?.cell ?? row.cell, row.cell],
  };
}
