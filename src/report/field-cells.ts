import { isExact, plainSpan, type Span } from '../calendar/span';
import { fieldOf, valueOf, wordsOfField } from '../facts/row-fields';
import type { RowRecord } from '../register/records';
import type { SummaryCell } from '../workbook/edits';
import { BLANK, day, text, wrapped } from './cells';

/** What a row says in a field of words; blank without a row or a cell. */
export const wordsIn = (row: RowRecord | undefined, field: string): SummaryCell =>
  row === undefined ? BLANK : wrapped(wordsOfField(fieldOf(row, field)) ?? '');

/** What a row says in a field of days: a day, a rough one in words, or the text that could not be read. */
export function dayIn(row: RowRecord | undefined, field: string): SummaryCell {
  const read = row === undefined ? undefined : fieldOf(row, field);
  const span = valueOf(read, 'day')?.span;
  return span === undefined ? wrapped(wordsOfField(read) ?? '') : spanCell(span);
}

/** A day, or a rough one in words. */
export const spanCell = (span: Span | undefined): SummaryCell =>
  span === undefined ? BLANK : isExact(span) ? day(span.from) : text(plainSpan(span), 'wrapped');
