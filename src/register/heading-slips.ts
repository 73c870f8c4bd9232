import { spellingDistance } from '../catalogue/spelling';
import { NOT_SLIPS, VOCABULARY_WORDS } from './vocabulary-index';

const SHORTEST = 6;
/** From this length on two slips still leave no other word in question; in a shorter one only letters changed about. */
const LONG = 10;
const MOST_SLIPS = 2;
/** A longer heading is a sentence; slips in it are not looked for. */
const MOST_WORDS = 5;

/** First letter and length → words: a slip changes the length by two at most, and hardly ever the first letter. */
const alike = new Map<string, string[]>();
for (const word of VOCABULARY_WORDS) {
  const key = `${word.charAt(0)}${word.length}`;
  const present = alike.get(key);
  if (present === undefined) alike.set(key, [word]);
  else present.push(word);
}

/**
 * A heading's words with the one misspelt word put right, every way that is nearest: `surmane` as `surname`,
 * `expirey date` as `expiry date` and `expire date`. Empty if no word or more than one is unknown, or if the unknown
 * one is short or near to none.
 */
export function withoutSlip(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length > MOST_WORDS) return [];
  const unknown = words.filter((word) => !VOCABULARY_WORDS.has(word) && word !== '&');
  const [word] = unknown;
  if (word === undefined || unknown.length > 1) return [];
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word) || NOT_SLIPS.has(word)) return [];
  return nearest(word).map((meant) => words.map((each) => (each === word ? meant : each)));
}

/** The words of the vocabulary nearest to this one, all equally near; empty if none is near enough. */
function nearest(word: string): readonly string[] {
  let least = MOST_SLIPS;
  let best: string[] = [];
  for (let length = word.length - MOST_SLIPS; length <= word.length + MOST_SLIPS; length += 1) {
    for (const known of alike.get(`${word.charAt(0)}${length}`) ?? []) {
      const distance = spellingDistance(word, known, least);
      if (distance > least || !endsAlike(word, known)) continue;
      if (distance > 1 && word.length < LONG && lettersOf(word) !== lettersOf(known)) continue;
      if (distance < least) best = [];
      best.push(known);
      least = distance;
    }
  }
  return best;
}

/** `Appraisee` is no slip for `appraiser`: the last letter says who is who. It may be missing or one too many. */
const endsAlike = (word: string, known: string): boolean =>
  word.at(-1) === known.at(-1) || known.startsWith(word) || word.startsWith(known);

const lettersOf = (word: string): string => Array.from(word).sort().join('');
