import { runTogether, type CourseWord } from './course-words';
import { fillsItsPart, partsOf, type Hit } from './find-phrases';
import type { Lexicon, Meaning } from './lexicon';
import { spellingDistance } from './spelling';

/** A phrase in which a slip can be told from another word. */
type Spelling = {
  readonly key: string;
  readonly words: readonly string[];
  readonly letters: number;
  readonly meaning: Meaning;
};

/** Nothing shorter is ever taken for a slip of another word. */
const SHORTEST_WORD = 5;
const SHORTEST_PHRASE = 6;
/** A longer text is a description, not a name: slips in it are not looked for. */
const MOST_WORDS = 12;
const LONGEST_RUN = 8;

/** One slip in 6 to 9 letters, two in 10 or more. */
const limitOf = (key: string): number => (key.length < 10 ? 1 : 2);

/** The letters of a word as the bits of a number: two slips change four of them at the most. */
const lettersIn = (key: string): number => {
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) letters |= 1 << (key.charCodeAt(at) % 32);
  return letters;
};

const bitsIn = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/**
 * A function that adds to the phrases found in a course's words those that are there with a slip. A word of fewer than
 * five letters, a word spelt right and digits are never corrected; what is as near to another topic is left alone.
 * A phrase with a slip stands in for shorter ones within it: `Emergancy first aid at work` is no `first aid at work`.
 */
export function slipFinder(
  lexicon: Lexicon,
): (words: readonly CourseWord[], hits: readonly Hit[]) => readonly Hit[] {
  const byFirst = spellingsOf(lexicon);
  const isSuspect = (word: string) =>
    word.length >= SHORTEST_WORD && /^[a-z]+$/.test(word) && !lexicon.isKnown(word);

  return (words, exact) => {
    if (words.length > MOST_WORDS) return exact;
    const parts = partsOf(words);
    const suspects = new Set(words.flatMap(({ text }, at) => (isSuspect(text) ? [at] : [])));
    let hits = exact;
    for (const hit of exact) for (let at = hit.from; at < hit.to; at += 1) suspects.delete(at);
    for (let length = Math.min(LONGEST_RUN, words.length); length > 0 && suspects.size > 0; length -= 1) {
      for (let from = 0; from + length <= words.length; from += 1) {
        const to = from + length;
        const cuts = hits.some((hit) => hit.from < to && from < hit.to && (hit.from < from || hit.to > to));
        if (cuts || ![...suspects].some((at) => at >= from && at < to)) continue;
        const mayBePart = fillsItsPart({ from, to }, hits, words, parts, lexicon);
        const meaning = nearest(words.slice(from, to), mayBePart, byFirst, lexicon);
        if (meaning === undefined) continue;
        hits = [...hits.filter((hit) => hit.to <= from || hit.from >= to), { from, to, meaning }];
        for (let at = from; at < to; at += 1) suspects.delete(at);
      }
    }
    return [...hits].sort((a, b) => a.from - b.from);
  };
}

function spellingsOf({ phrases }: Lexicon): ReadonlyMap<string, readonly Spelling[]> {
  const byFirst = new Map<string, Spelling[]>();
  for (const [key, { words, meaning }] of phrases) {
    if (key.length < SHORTEST_PHRASE) continue;
    const spelling = { key, words, letters: lettersIn(key), meaning };
    const list = byFirst.get(key.charAt(0));
    if (list === undefined) byFirst.set(key.charAt(0), [spelling]);
    else list.push(spelling);
  }
  return byFirst;
}

const sayOf = (meaning: Meaning): string =>
  meaning.kind === 'topic' ? meaning.topic : meaning.kind === 'other' ? '' : meaning.could.join(' ');

/** What a run of words says but for a slip; undefined if nothing, or if it is not clear which. */
function nearest(
  run: readonly CourseWord[],
  isWholePart: boolean,
  byFirst: ReadonlyMap<string, readonly Spelling[]>,
  lexicon: Lexicon,
): Meaning | undefined {
  const key = runTogether(run);
  if (key.length < SHORTEST_PHRASE - 1) return undefined;
  const letters = lettersIn(key);
  // A slip hardly ever hits the first letter, but the first two may be swapped.
  const near: { readonly distance: number; readonly spelling: Spelling }[] = [];
  for (const first of new Set([key.charAt(0), key.charAt(1)])) {
    for (const spelling of byFirst.get(first) ?? []) {
      if (first !== key.charAt(0) && spelling.key.charAt(1) !== key.charAt(0)) continue;
      if (Math.abs(spelling.key.length - key.length) > 2) continue;
      if (bitsIn(spelling.letters ^ letters) > 4) continue;
      const distance = spellingDistance(key, spelling.key, 2);
      if (distance <= 2) near.push({ distance, spelling });
    }
  }
  near.sort((a, b) => a.distance - b.distance);
  const best = near.find(
    ({ distance, spelling }) => distance <= limitOf(spelling.key) && isSlipOf(run, spelling, lexicon),
  );
  if (best === undefined) return undefined;
  const { meaning, key: found } = best.spelling;
  const needsWhole = meaning.kind !== 'other' && (meaning.isWhole || found.length < 8);
  if (needsWhole && !isWholePart) return undefined;
  const rival = near.find(({ spelling }) => sayOf(spelling.meaning) !== sayOf(meaning));
  return rival !== undefined && rival.distance <= best.distance ? undefined : meaning;
}

/** True if no short word, no word spelt right and no digit is changed. */
function isSlipOf(run: readonly CourseWord[], { key, words }: Spelling, { isKnown }: Lexicon): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  if (digits(runTogether(run)) !== digits(key)) return false;
  if (run.some(({ text }) => isKnown(text) && !words.includes(text))) return false;
  if (run.length !== words.length) return true;
  return run.every(({ text }, at) => {
    const right = words[at] ?? '';
    if (text === right) return true;
    const limit = right.length < 8 ? 1 : 2;
    return right.length >= SHORTEST_WORD && spellingDistance(text, right, limit) <= limit;
  });
}

/** A function from a name's content to the topics whose spelling is not far off, though too far to be taken for sure. */
export function suggester(lexicon: Lexicon): (content: string) => readonly string[] {
  const byFirst = spellingsOf(lexicon);
  return (content) => {
    if (content.length < 4) return [];
    const topics = new Set<string>();
    const letters = lettersIn(content);
    for (const { key, letters: own, meaning } of byFirst.get(content.charAt(0)) ?? []) {
      const limit = key.length < 8 ? 2 : 3;
      if (meaning.kind !== 'topic' || Math.abs(key.length - content.length) > limit) continue;
      if (bitsIn(own ^ letters) > 2 * limit) continue;
      if (spellingDistance(content, key, limit) <= limit) topics.add(meaning.topic);
    }
    return [...topics];
  };
}
