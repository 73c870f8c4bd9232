import type { SummaryCell, TextStyle } from '../workbook/edits';

/** Short ways to write the cells of a summary sheet. */
export const BLANK: SummaryCell = { kind: 'blank' };

export const text = (value: string, style: TextStyle = 'plain'): SummaryCell =>
  value === '' ? BLANK : { kind: 'text', text: value, style };

export const whole = (number: number): SummaryCell => ({ kind: 'number', number, format: 'whole' });

export const percent = (share: number): SummaryCell => ({ kind: 'number', number: share, format: 'percent' });
