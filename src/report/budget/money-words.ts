import { spanOf } from '../../facts/fact-table';
import type { Fact } from '../../facts/subject';
import type { SummaryCell } from '../../workbook/edits';
import { BLANK, inPounds, pounds, poundsOrWords, text } from '../cells';
import type { Ends } from './line-sums';

/** Pence (or cents) as a cell; blank of nothing, so that a table of many columns stays readable. */
export const penceCell = (pence: number, currency = 'GBP'): SummaryCell =>
  pence === 0 ? BLANK : pounds(pence / 100, currency);

/** The same where nothing is an amount too. */
export const amountCell = (pence: number, currency = 'GBP'): SummaryCell => pounds(pence / 100, currency);

/** `£120`, `£100 to £120`, or with an open end `£100 or more`. */
export function endsInWords({ from, to }: Ends): string {
  if (Math.round(from) === Math.round(to)) return inPounds(from);
  if (to === Infinity) return `${inPounds(from)} or more`;
  return from === -Infinity ? `${inPounds(to)} or less` : `${inPounds(from)} to ${inPounds(to)}`;
}

/** An amount of pounds that may be rough, open at one end, or not known, as a cell; blank if nothing gives one. */
export function factCell(fact: Fact | undefined): SummaryCell {
  const span = fact && spanOf(fact);
  if (fact === undefined || span === undefined || fact.kind === 'known') return poundsOrWords(fact);
  return text(endsInWords(span), 'right');
}

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
