import { dayFromIso, isoFromDay } from '../../../src/calendar/day';
import type { Span } from '../../../src/calendar/span';
import { readDateText } from '../../../src/register/values/date-text';
import { readTrainingCell, type DateContext } from '../../../src/register/values/training-cell';
import type { Cell } from '../../../src/workbook/snapshot';

/** The as-at day of the tests. */
export const AS_AT = dayFromIso('2026-11-22') ?? 0;

/** `2024-11-03`, or `2024-11-01..2024-11-30` for a rough day. */
export const isoSpan = ({ from, to }: Span): string =>
  from === to ? isoFromDay(from) : `${isoFromDay(from)}..${isoFromDay(to)}`;

/** What a text says as a date, or why it is none. */
export function readPlain(text: string, year?: Span): string {
  const read = readDateText(text, AS_AT, year);
  return read.kind === 'none' ? read.why : isoSpan(read.span);
}

/** What a cell says, its spans as ISO texts: `{ done: '2024-11-03' }`, `'blank'`, or the reason why it is unreadable. */
export function readCell(cell: Cell, context: Partial<DateContext> = {}): unknown {
  const found = readTrainingCell(cell, { asAt: AS_AT, dateSystem: 1900, ...context });
  if (found.kind === 'blank') return 'blank';
  if (found.kind === 'unreadable') return found.reason;
  const { done, expires, booked, status } = found;
  const said = {
    done: done && isoSpan(done),
    expires: expires && isoSpan(expires),
    booked: booked && isoSpan(booked),
    status,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

export const textCell = (text: string): Cell => ({ kind: 'text', column: 0, text });
