import { dayFromIso } from '../../src/calendar/day';
import { exactly, type Span } from '../../src/calendar/span';
import { known } from '../../src/facts/fact-table';
import type { CertificateSubject, Completion, Fact } from '../../src/facts/subject';
import type { CellRef } from '../../src/workbook/address';

/** A day that must exist. */
export function day(iso: string): number {
  const result = dayFromIso(iso);
  if (result === undefined) throw new Error(`${iso} is no day`);
  return result;
}

export const span = (from: string, to: string): Span => ({ from: day(from), to: day(to) });

export const cell = (row: number, column = 4): CellRef => ({ sheet: 'Log', row, column });

/** A certain completion on a day (or rough day), in row 1 of a log. */
export const completion = (completed: string | Span, more: Partial<Completion> = {}): Completion => ({
  completed: typeof completed === 'string' ? exactly(day(completed)) : completed,
  isCertain: true,
  course: 'First aid',
  cells: [cell(1)],
  ...more,
});

/** Ann Smith's standing in first aid: required, and held if there is a completion. */
export const subject = (
  asAt: string,
  completions: readonly Completion[],
  facts: Readonly<Record<string, Fact>> = {},
): CertificateSubject => ({
  kind: 'certificate',
  name: 'Ann Smith',
  key: 'ann smith',
  what: 'First aid',
  site: 'Oak',
  sorts: [],
  intervals: [],
  person: { key: 'ann smith', name: 'Ann Smith', site: 'Oak' },
  topic: 'first-aid',
  asAt: day(asAt),
  facts: { required: known(true), held: known(completions.length > 0), ...facts },
  completions,
  placeCells: [{ sheet: 'Staff', row: 7, column: 0 }],
});
