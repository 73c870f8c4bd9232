import type { Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { readDateText } from './date-text';

/** A text's one date and what stands around it; or none, or more than one. */
export type DateInText =
  | { readonly kind: 'one'; readonly span: Span; readonly rest: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/** Longer texts are remarks; a date in them may be of anything. */
const MOST_WORDS = 16;
/** `Sunday 3rd of November, 2024`. */
const LONGEST_DATE = 6;

/** The day or rough day that a whole text names; `undefined` if it is no date. */
export function dateOfText(text: string, asAt: Day): Span | undefined {
  const read = readDateText(text, asAt);
  return read.kind === 'span' ? read.span : undefined;
}

/**
 * Finds the date among other words: `JS 3 Nov 2025 by email`. The longest run of words that is a date counts; a bare year
 * is none, since the day and month before it may be misspelt.
 */
export function findDate(text: string, asAt: Day): DateInText {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length > MOST_WORDS) return { kind: 'none' };
  const found = longestDate(words, asAt);
  if (found === undefined) return { kind: 'none' };
  const { from, to, span } = found;
  const before = words.slice(0, from);
  const behind = words.slice(to);
  if (longestDate(before, asAt) ?? longestDate(behind, asAt)) return { kind: 'several' };
  return { kind: 'one', span, rest: [...before, ...behind].join(' ') };
}

type Run = { readonly from: number; readonly to: number; readonly span: Span };

function longestDate(words: readonly string[], asAt: Day): Run | undefined {
  for (let length = Math.min(LONGEST_DATE, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words
        .slice(from, from + length)
        .join(' ')
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (!/\d/.test(run) || /^\d+$/.test(run) || !startsAndEndsAsDate(run)) continue;
      const span = dateOfText(run, asAt);
      if (span) return { from, to: from + length, span };
    }
  }
  return undefined;
}

/** Other words at either end belong to what stands beside the date, whatever the reader of dates would put up with. */
const startsAndEndsAsDate = (run: string): boolean =>
  /^(\d|[a-z]{3,9}[ ,./-]*\d)/i.test(run) && /(\d|\d[ ,./-]*[a-z]{3,9})$/i.test(run);
