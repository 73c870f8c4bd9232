import type { SummaryCell } from '../workbook/edits';
import { BLANK, inPounds, pounds, text } from './cells';

/** Whole pounds (or units of another currency) of an amount in pence; a range of one that is only roughly known. */
export function amountCell(
  pence: { readonly least: number; readonly most: number } | undefined,
  currency: string,
): SummaryCell {
  if (pence === undefined) return BLANK;
  const { least, most } = pence;
  if (least === most) return pounds(least / 100, currency);
  const [from, to] = [least / 100, most / 100];
  if (currency === 'GBP') return text(`${inPounds(from)} to ${inPounds(to)}`, 'right');
  return text(`${Math.round(from)} to ${Math.round(to)} ${currency}`, 'right');
}
