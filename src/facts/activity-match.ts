import type { Catalogue } from '../catalogue/catalogue';
import { courseWords } from '../catalogue/course-words';
import data from './activity-words.json' with { type: 'json' };
import { remembering } from './records-by-name';

/** `same`: the same words; `part`: the words of one are all among those of the other. */
export type ActivityFit = 'same' | 'part';

const FILLERS: ReadonlySet<string> = new Set(data.fillers.map(single));

/**
 * A function telling whether two names are of one activity. Order, plurals and words such as `training` do not count;
 * names of nothing but such words, as `Staff training day`, are one only if they are the same.
 */
export function activityFits(catalogue: Catalogue): (a: string, b: string) => ActivityFit | undefined {
  const inWords = courseWords(catalogue);
  const wordsOf = remembering((text) => {
    const all = [...new Set(inWords(text).map((word) => single(word.text)))];
    const telling = all.filter((word) => !FILLERS.has(word));
    const isTelling = telling.length > 0;
    const words = isTelling ? telling : all;
    return { words: new Set(words), isTelling, key: words.toSorted().join(' ') };
  });
  return (a, b) => {
    const [left, right] = [wordsOf(a), wordsOf(b)];
    if (left.key === right.key) return left.key === '' ? undefined : 'same';
    if (!left.isTelling || !right.isTelling) return undefined;
    const [few, many] =
      left.words.size < right.words.size ? [left.words, right.words] : [right.words, left.words];
    return [...few].every((word) => many.has(word)) ? 'part' : undefined;
  };
}

/** `wardens` as `warden`. */
function single(word: string): string {
  return word.replace(/(?<=[a-z]{2})s$/, '');
}
