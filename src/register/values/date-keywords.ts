import type { Span } from '../../calendar/span';
import type { TrainingStatus } from '../records';
import { CELL_WORDS } from './cell-words';
import { isHarmless, readDateAndWords, tidyWords } from './date-and-words';
import { readDateText } from './date-text';
import { anyOf } from './date-words';
import type { DateContext, TrainingCell } from './training-cell';

const KEYWORD = new RegExp(
  `(?<![a-z])(${anyOf([...CELL_WORDS.beforeExpiry, ...CELL_WORDS.beforeBooking])})(?![a-z])\\.?[\\s:=-]*`,
  'g',
);

type Part = { readonly role: 'done' | 'expires' | 'booked'; readonly keyword: string; readonly text: string };

/**
 * Reads a text in which words such as `exp` or `booked` say what the date behind them is: `3/11/24 (exp 3/11/26)`,
 * `booked 12/5/27`. `undefined` if it has none. `text` is plain; `raw` is as written.
 */
export function readWithKeywords(text: string, raw: string, context: DateContext): TrainingCell | undefined {
  const parts = splitAtKeywords(text);
  const last = parts.at(-1);
  // `12/5/27 booked`: a word behind its date.
  if (parts.length === 2 && last?.role === 'booked' && last.text === '') return undefined;
  return parts.length > 1 ? readParts(parts, raw, context) : undefined;
}

function splitAtKeywords(text: string): readonly Part[] {
  const matches = [...text.matchAll(KEYWORD)];
  const textFrom = (index: number) => {
    const match = matches[index];
    return tidyWords(text.slice(match ? match.index + match[0].length : 0, matches[index + 1]?.index));
  };
  return [
    { role: 'done', keyword: '', text: textFrom(-1) },
    ...matches.map(([, keyword = ''], index): Part => {
      const role = CELL_WORDS.beforeExpiry.has(keyword) ? 'expires' : 'booked';
      return { role, keyword, text: textFrom(index) };
    }),
  ];
}

function readParts(parts: readonly Part[], raw: string, context: DateContext): TrainingCell {
  const unreadable = (reason: string): TrainingCell => ({ kind: 'unreadable', text: raw, reason });
  const found: { done?: Span; expires?: Span; booked?: Span; status?: TrainingStatus } = {};
  for (const { role, keyword, text } of parts) {
    if (role === 'done') {
      if (text === '') continue;
      const done = readDateAndWords(text, raw, context);
      if (done.kind === 'said') Object.assign(found, done);
      else if (!isHarmless(text)) return done;
      continue;
    }
    if (found[role] !== undefined) return unreadable(`it names “${keyword}” twice`);
    if (role === 'expires' && text === '') {
      if (!CELL_WORDS.expired.has(keyword)) return unreadable(`no date follows “${keyword}”`);
      found.status = 'expired';
      continue;
    }
    const date = readDateText(text, context.asAt, context.year);
    if (date.kind === 'span') found[role] = date.span;
    else if (role === 'expires')
      return unreadable(`“${text}” cannot be read as the date of expiry: ${date.why}`);
    // A booking whose day cannot be read is still a booking; beside another date, it may be of that day.
    else if (!found.done) found.status ??= 'booked';
    else if (date.lacks !== 'year')
      return unreadable(`it does not say whether it was done or is “${keyword}”`);
  }
  if (found.booked && !found.done) found.status ??= 'booked';
  return { kind: 'said', ...found };
}
