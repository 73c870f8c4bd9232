import type { Catalogue } from '../catalogue/catalogue';
import { courseWords } from '../catalogue/course-words';
import data from './activity-words.json' with { type: 'json' };
import { remembering } from './records-by-name';

/** `same`: the same words; `part`: the words of one are all among those of the other. */
export type ActivityFit = 'same' | 'part';

/** A course that an activity may be. */
export type FittingCourse = { readonly course: string; readonly fit: ActivityFit };

const FILLERS: ReadonlySet<string> = new Set(data.fillers.map(single));

/**
 * A function from an activity to those of the courses that may be the same. Order, plurals and words such as `training`
 * do not count; names of nothing but such words, as `Staff training day`, are one only if they are the same.
 */
export function fittingCourses(
  courses: readonly string[],
  catalogue: Catalogue,
): (activity: string) => readonly FittingCourse[] {
  const read = nameReader(catalogue);
  const names = courses.map((course) => ({ course, name: read(course) }));
  const byWord = indexed(names, ({ name }) => name.words);
  const rarest = (words: readonly string[]) =>
    words.toSorted((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0)).slice(0, 1);
  // Thousands of courses are compared only where the rarest word of the shorter name is one of the other.
  const byRarest = indexed(names, ({ name }) => rarest(name.words));
  return remembering((activity) => {
    const name = read(activity);
    const near = [
      ...rarest(name.words).flatMap((word) => byWord.get(word) ?? []),
      ...name.words.flatMap((word) => byRarest.get(word) ?? []),
    ];
    return [...new Set(near)].flatMap((other) => {
      const fit = fitOf(name, other.name);
      return fit === undefined ? [] : [{ course: other.course, fit }];
    });
  });
}

type Name = { readonly words: readonly string[]; readonly isTelling: boolean };

function nameReader(catalogue: Catalogue): (text: string) => Name {
  const inWords = courseWords(catalogue);
  return (text) => {
    const all = [...new Set(inWords(text).map((word) => single(word.text)))];
    const telling = all.filter((word) => !FILLERS.has(word));
    return telling.length > 0 ? { words: telling, isTelling: true } : { words: all, isTelling: false };
  };
}

function fitOf(a: Name, b: Name): ActivityFit | undefined {
  const [few, many] = a.words.length < b.words.length ? [a, b] : [b, a];
  const words = new Set(many.words);
  if (few.words.length === 0 || !few.words.every((word) => words.has(word))) return undefined;
  if (few.words.length === many.words.length) return 'same';
  return few.isTelling && many.isTelling ? 'part' : undefined;
}

function indexed<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [item]);
      else list.push(item);
    }
  return index;
}

/** `wardens` as `warden`. */
function single(word: string): string {
  return word.replace(/(?<=[a-z]{2})s$/, '');
}
