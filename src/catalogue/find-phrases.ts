import { BOTH, EITHER, runTogether, type CourseWord } from './course-words';
import type { Lexicon, Meaning } from './lexicon';

/** A phrase of the catalogue among a course's words, from one word (zero-based) to before another. */
export type Hit = { readonly from: number; readonly to: number; readonly meaning: Meaning };

/** Longest run of words looked up as one phrase. */
const MOST_WORDS = 8;
const PART_BEFORE = /[(),;:/|]|\s[-–—]+\s/;

/** The parts of a name: `Safeguarding / Prevent (online)` has three. One number per word, from 0. */
export function partsOf(words: readonly CourseWord[]): readonly number[] {
  let part = 0;
  return words.map(({ text, before }, at) => {
    const previous = words[at - 1]?.text;
    const isJoin = text === BOTH || text === EITHER || previous === BOTH || previous === EITHER;
    if (at > 0 && (isJoin || PART_BEFORE.test(before))) part += 1;
    return part;
  });
}

/**
 * Every phrase among the words, longest first and without overlaps, in the order of the text. A phrase that counts only
 * as a whole name must fill its part of the name but for padding: `Prevent` does so in `Safeguarding & Prevent`, not in
 * `Prevent slips`.
 */
export function findPhrases(words: readonly CourseWord[], lexicon: Lexicon): readonly Hit[] {
  const parts = partsOf(words);
  let refused: readonly Hit[] = [];
  for (;;) {
    const hits = longestFirst(words, lexicon, refused);
    const failed = hits.filter(
      (hit) =>
        hit.meaning.kind !== 'other' &&
        hit.meaning.isWhole &&
        !fillsItsPart(hit, hits, words, parts, lexicon),
    );
    if (failed.length === 0) return [...hits].sort((a, b) => a.from - b.from);
    refused = [...refused, ...failed];
  }
}

function longestFirst(
  words: readonly CourseWord[],
  { phrases }: Lexicon,
  refused: readonly Hit[],
): readonly Hit[] {
  const hits: Hit[] = [];
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const to = from + length;
      const phrase = phrases.get(runTogether(words.slice(from, to)));
      if (phrase === undefined || hits.some((hit) => hit.from < to && from < hit.to)) continue;
      if (refused.some((hit) => hit.from === from && hit.to === to)) continue;
      hits.push({ from, to, meaning: phrase.meaning });
    }
  }
  return hits;
}

/** True if nothing but padding and other phrases stands beside a phrase, in its own part of the name. */
export function fillsItsPart(
  { from, to }: Pick<Hit, 'from' | 'to'>,
  hits: readonly Hit[],
  words: readonly CourseWord[],
  parts: readonly number[],
  { isPadding }: Lexicon,
): boolean {
  const first = parts[from] ?? 0;
  const last = parts[to - 1] ?? first;
  return words.every(({ text }, at) => {
    const part = parts[at] ?? 0;
    if (part < first || part > last || (at >= from && at < to)) return true;
    // What follows may be its object: `Prevent infection` is no `Prevent`.
    const isNamed = hits.some(
      (hit) => hit.to <= from && hit.from <= at && at < hit.to && hit.meaning.kind === 'topic',
    );
    return isPadding(text) || isNamed;
  });
}

/** The words that no phrase covers. */
export const wordsBeside = (words: readonly CourseWord[], hits: readonly Hit[]): readonly CourseWord[] =>
  words.filter((_, at) => !hits.some((hit) => hit.from <= at && at < hit.to));
