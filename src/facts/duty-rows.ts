import { plainDay, type Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { RowRecord } from '../register/records';
import { cellAddress, type CellRef } from '../workbook/address';
import words from './duty-words.json' with { type: 'json' };
import { unreadable } from './person-facts';
import { fieldOf, valueOf, wordsOfField } from './row-fields';
import { isCentral, type Site } from './sites';
import { worksAt } from './whom';
import { oneOf } from './word-lists';

/** What a row of a register of duties says: whether the duty was done by the as-at day, and by when it is to be. */
export type DutyRow = {
  readonly row: RowRecord;
  /** The duty as the row writes it. */
  readonly text: string;
  readonly done: Done;
  /** Absent if the cell is blank. */
  readonly due?: Due;
};

type Done =
  | { readonly kind: 'done'; readonly on: Span; readonly cell: CellRef }
  | { readonly kind: 'not-done' }
  /** It cannot be told; with a day that could be read, done then or later. */
  | { readonly kind: 'open'; readonly on?: Span; readonly why: string; readonly cell: CellRef };

type Due =
  | { readonly kind: 'day'; readonly by: Span; readonly cell: CellRef }
  | { readonly kind: 'unreadable'; readonly why: string; readonly cell: CellRef };

/** A row as read on a day; a day of doing it that is still ahead does not count. */
export function readDutyRow(row: RowRecord, asAt: Day): DutyRow {
  const due = dueOf(row);
  return {
    row,
    text: wordsOfField(fieldOf(row, 'duty')) ?? '',
    done: doneOf(row, asAt),
    ...(due === undefined ? {} : { due }),
  };
}

function doneOf(row: RowRecord, asAt: Day): Done {
  const read = fieldOf(row, 'doneOn');
  if (read === undefined) return { kind: 'not-done' };
  const on = valueOf(read, 'day')?.span;
  if (on === undefined) {
    const text = wordsOfField(read) ?? '';
    if (saysNotDone(text)) return { kind: 'not-done' };
    return {
      kind: 'open',
      why: `“${text}” in ${cellAddress(read.cell)} cannot be read as a date`,
      cell: read.cell,
    };
  }
  if (on.from > asAt) return { kind: 'not-done' };
  if (on.to <= asAt) return { kind: 'done', on, cell: read.cell };
  return {
    kind: 'open',
    on,
    why: `by the date in ${cellAddress(read.cell)} it is open whether it was done by ${plainDay(asAt)}`,
    cell: read.cell,
  };
}

const saysNotDone = oneOf(words.notDone);

function dueOf(row: RowRecord): Due | undefined {
  const read = fieldOf(row, 'dueOn');
  if (read === undefined) return undefined;
  const by = valueOf(read, 'day')?.span;
  if (by !== undefined) return { kind: 'day', by, cell: read.cell };
  const fact = read.kind === 'problem' ? unreadable(read) : undefined;
  const why = fact?.kind === 'unknown' ? fact.why : 'the deadline is no day';
  return { kind: 'unreadable', why, cell: read.cell };
}

/** The site that a row is for; `undefined` of one for the whole organisation, and so for each of its sites. */
export function siteOfDuty(row: RowRecord, organisation: string): string | undefined {
  const text = wordsOfField(fieldOf(row, 'site'));
  return text === undefined || isCentral(text, organisation) ? undefined : text;
}

/** Whether a row counts for a site. */
export function isForSite(row: RowRecord, { name, isWhole }: Site, organisation: string): boolean {
  const said = siteOfDuty(row, organisation);
  return isWhole || said === undefined || worksAt(said, name);
}
