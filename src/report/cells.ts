import type { Day } from '../calendar/day';
import type { CellRef } from '../workbook/address';
import { cellAddress } from '../workbook/address';
import type { FactValue } from '../facts/subject';
import type { NumberFormat, SummaryCell, TextStyle } from '../workbook/edits';

/** Short ways to write the cells of a summary sheet. */
export const BLANK: SummaryCell = { kind: 'blank' };

export const text = (value: string, style: TextStyle = 'plain'): SummaryCell =>
  value === '' ? BLANK : { kind: 'text', text: value, style };

/** Text that may need several lines. */
export const wrapped = (value: string): SummaryCell => text(value, 'wrapped');

export const whole = (number: number): SummaryCell => ({ kind: 'number', number, format: 'whole' });

/** Shown with one decimal, such as hours or a mean rating. */
export const decimal = (number: number): SummaryCell => ({ kind: 'number', number, format: 'decimal' });

/** A share from 0 to 1; blank where there is none. */
export const percent = (share: number | undefined): SummaryCell =>
  share === undefined ? BLANK : { kind: 'number', number: share, format: 'percent' };

export const day = (on: Day | undefined): SummaryCell =>
  on === undefined ? BLANK : { kind: 'day', day: on };

/** A month, by any day in it. */
export const month = (on: Day): SummaryCell => ({ kind: 'month', day: on });

/** Whole pounds, or an amount of another currency; to the penny with `money`. */
export const pounds = (amount: number, currency = STERLING): SummaryCell => ({
  kind: 'money',
  amount,
  currency,
  precision: 'round',
});

export const money = (amount: number, currency = STERLING): SummaryCell => ({
  kind: 'money',
  amount,
  currency,
  precision: 'exact',
});

const STERLING = 'GBP';

/** An amount of pounds that may be known only roughly, or not at all; blank if nothing gives one. */
export function poundsOrWords(fact: FactValue | undefined): SummaryCell {
  if (fact === undefined) return BLANK;
  if (fact.kind === 'unknown') return text('not known', 'right');
  if (fact.kind === 'known') return pounds(Number(fact.value));
  const { from, to } = fact;
  return text(`${inPounds(from)} to ${inPounds(to)}`, 'right');
}

/** `£1,250`, or `-£30` of an amount below nothing. */
export const inPounds = (amount: number): string =>
  `${Math.round(amount) < 0 ? '-' : ''}£${grouped(Math.abs(Math.round(amount)))}`;

/** `1,250`. */
export const grouped = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The same cell as a part of a row of totals. */
export function total(cell: SummaryCell): SummaryCell {
  if (cell.kind === 'number' || cell.kind === 'money') return { ...cell, isTotal: true };
  return cell.kind === 'text' ? { ...cell, style: 'total' } : cell;
}

/** The address of a cell, leading there if it is in the user's own workbook. */
export function linkTo(cell: CellRef | undefined): SummaryCell {
  if (cell === undefined) return BLANK;
  const address = cellAddress(cell);
  // A cell of a joined file cannot be reached from here; its address is shown all the same.
  if (cell.workbook !== undefined) return text(address);
  return { kind: 'link', text: address, sheet: cell.sheet, row: cell.row, column: cell.column };
}

/** `1 breach`, `2 breaches`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** A number in the format of a column of figures. */
export const numberIn = (format: NumberFormat, number: number): SummaryCell => ({
  kind: 'number',
  number,
  format,
});
