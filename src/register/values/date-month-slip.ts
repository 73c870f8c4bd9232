import { spellingDistance } from '../../catalogue/spelling';
import { unknownWords } from './date-signs';
import { DATE_WORDS, MONTH_NUMBERS } from './date-words';

/**
 * A text with its one word that no date is made of put right, if it is a slip of one month: `novmber`, `setp`. The two begin
 * alike, and no other month is as near. A word of four letters must have a month's letters in another order, since
 * `sent` and `mayo` are words. `undefined` if there is nothing to put right, or no telling how. `plain` is in lower case.
 */
export function mendMonth(plain: string): string | undefined {
  const [word, ...others] = unknownWords(plain);
  if (word === undefined || word.length < 4 || others.length > 0) return undefined;
  const [month, ...rivals] = nearestMonths(word);
  const name = month === undefined || rivals.length > 0 ? undefined : DATE_WORDS.months[month - 1]?.[0];
  return name && plain.replace(word, name);
}

/** The numbers of the months whose names are nearest to a word, if near enough. */
function nearestMonths(word: string): readonly number[] {
  const limit = word.length >= 7 ? 2 : 1;
  let least = limit;
  let nearest = new Set<number>();
  for (const [name, month] of MONTH_NUMBERS) {
    if (!isComparable(word, name)) continue;
    const distance = spellingDistance(word, name, limit);
    if (distance > least) continue;
    if (distance < least) nearest = new Set();
    least = distance;
    nearest.add(month);
  }
  return [...nearest];
}

const isComparable = (word: string, name: string): boolean =>
  name.startsWith(word.slice(0, 1)) && (word.length > 4 ? name.length > 3 : sorted(word) === sorted(name));

const sorted = (word: string): string => Array.from(word).sort().join('');
