import { spanOf } from '../../facts/fact-table';
import type { Fact } from '../../facts/subject';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, inPounds, pounds, text } from '../cells';
import type { Ends } from './line-sums';

/** Pence (or cents) as a cell; blank of nothing, so that a table of many columns stays readable. */
export const penceCell = (pence: number, currency = 'GBP'): SummaryCell =>
  pence === 0 ? BLANK : pounds(pence / 100, currency);

/** The same where nothing is an amount too. */
export const amountCell = (pence: number, currency = 'GBP'): SummaryCell => pounds(pence / 100, currency);

/** An amount of pounds that may be rough or unknown, as words. */
export function factInWords(fact: Fact | undefined): string {
  const span = fact && spanOf(fact);
  return span === undefined ? 'an amount that is not known' : endsInWords(span);
}

/** `£120`, or `£100 to £120`. */
export const endsInWords = ({ from, to }: Ends): string =>
  Math.round(from) === Math.round(to) ? inPounds(from) : `${inPounds(from)} to ${inPounds(to)}`;

/** `£120`, or `120 EUR`: an amount in pence (or cents) as words. */
export const penceInWords = (pence: number, currency = 'GBP'): string =>
  currency === 'GBP' ? inPounds(pence / 100) : `${inPounds(pence / 100).replace('£', '')} ${currency}`;

/** A share of 1 as words; `undefined` if there is nothing to share. */
export const shareInWords = (part: number, whole: number): string | undefined =>
  whole <= 0 ? undefined : `${Math.round((part / whole) * 100)}%`;

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

export const textOr = (words: string | undefined, otherwise: string): SummaryCell =>
  text(words === undefined || words === '' ? otherwise : words);
