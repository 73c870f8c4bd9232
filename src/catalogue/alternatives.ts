import type { Catalogue } from './catalogue';
import { BOTH, EITHER, type CourseWord } from './course-words';
import type { Hit } from './find-phrases';

/** A phrase and the topics it is: several if its level is left open. */
export type Named = { readonly hit: Hit; readonly topics: readonly string[] };

/** How two neighbouring phrases are joined. */
type Join = 'either' | 'both' | 'slash' | 'none';

/**
 * True if a name gives a choice of topics: any two joined by `or`; two of one family joined by a slash, or side by side
 * if neither counts for the other: `EFAW / FAW`, but not `H&S / Fire safety`.
 */
export function isChoice(
  named: readonly Named[],
  words: readonly CourseWord[],
  catalogue: Catalogue,
): boolean {
  return named.some((second, at) => {
    const first = named[at - 1];
    if (first === undefined || sameTopics(first.topics, second.topics)) return false;
    const join = joinOf(first.hit, second.hit, words);
    if (join === 'either') return true;
    if (join === 'both' || !isOneFamily(first.topics, second.topics, catalogue)) return false;
    return join === 'slash' || !isNested(first.topics, second.topics, catalogue);
  });
}

function joinOf(first: Hit, second: Hit, words: readonly CourseWord[]): Join {
  const between = words.slice(first.to, second.from);
  const joints = words.slice(first.to, second.from + 1).map(({ before }) => before);
  if (between.some(({ text }) => text === EITHER)) return 'either';
  if (between.some(({ text }) => text === BOTH)) return 'both';
  return joints.some((joint) => joint.includes('/')) ? 'slash' : 'none';
}

const sameTopics = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((topic) => b.includes(topic));

const isOneFamily = (a: readonly string[], b: readonly string[], { countsFor }: Catalogue): boolean =>
  a.some((one) => b.some((two) => countsFor.get(one)?.some((each) => countsFor.get(two)?.includes(each))));

const isNested = (a: readonly string[], b: readonly string[], { countsFor }: Catalogue): boolean =>
  a.every((one) =>
    b.every(
      (two) => countsFor.get(one)?.includes(two) === true || countsFor.get(two)?.includes(one) === true,
    ),
  );

/** The topics found, without those that a narrower one among them already counts for. */
export function narrowest(found: readonly string[], { countsFor }: Catalogue): readonly string[] {
  const topics = [...new Set(found)];
  return topics.filter(
    (topic) => !topics.some((other) => other !== topic && countsFor.get(other)?.includes(topic) === true),
  );
}
