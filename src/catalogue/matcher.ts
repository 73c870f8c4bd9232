import type { Catalogue } from './catalogue';
import type { TopicMatch } from './match';
import { spellingDistance } from './spelling';
import { compact, wordsOf } from './words';

/** Longest run of words looked up as one alias. */
const MAX_WORDS = 8;
/** A longer text is a description, not a name: slips in it are not looked for. */
const MOST_WORDS = 12;

type Alias = { readonly topic: string; readonly isWhole: boolean };
type Hit = { readonly from: number; readonly to: number; readonly topic: string };

export type TopicMatcher = (course: string) => TopicMatch;

/**
 * A function from a course's name to what the catalogue makes of it. Aliases are found as runs of whole words, longer
 * runs first, so that `Mental Health First Aid` is never `First Aid`; failing that, with spelling slips; failing that
 * the course is known as another subject, or unknown with the topics that it might be. Answers are remembered.
 */
export function topicMatcher(catalogue: Catalogue): TopicMatcher {
  const aliases = aliasTable(catalogue);
  const padding = new Set(catalogue.padding.map((word) => compact(wordsOf(word))));
  const notTraining = new Set(catalogue.notTraining.map((word) => compact(wordsOf(word))));
  const others = new Set(catalogue.otherWords.map((word) => compact(wordsOf(word))));
  const remembered = new Map<string, TopicMatch>();

  const isPadding = (word: string) =>
    padding.has(word) || /^(lvl|l)?\d+(st|nd|rd|th|hrs?|days?)?$/.test(word) || word === '&';

  const ambiguous = new Map(
    catalogue.ambiguous.map((entry) => [
      compact(wordsOf(entry.text).filter((word) => !isPadding(word))),
      entry.could,
    ]),
  );
  const spellable = spellableAliases(catalogue, aliases, isPadding);

  const match = (course: string): TopicMatch => {
    const words = wordsOf(course);
    if (hasAny(words, notTraining)) return { kind: 'other' };
    // A word in brackets, or a second subject, does not keep `Prevent` from being a whole name.
    const readings = [course, course.replace(/\([^)]*\)/g, ' '), ...course.split(/[&+/,;]|\band\b/i)];
    let runs: readonly Hit[] = [];
    for (const reading of readings)
      if (runs.length === 0) runs = runsOf(wordsOf(reading), aliases, isPadding);
    const exact = narrowest(
      runs.map((hit) => narrowed(hit.topic, words, catalogue)),
      catalogue,
    );
    if (exact[0] !== undefined) return { kind: 'topic', topic: exact[0], also: exact.slice(1), how: 'alias' };
    const content = words.filter((word) => !isPadding(word));
    const unclear = content.length > 0 ? ambiguous.get(compact(content)) : undefined;
    if (unclear !== undefined) return { kind: 'unknown', could: unclear };
    const near = words.length > MOST_WORDS ? undefined : misspelt(words, spellable, isPadding);
    if (near !== undefined)
      return { kind: 'topic', topic: narrowed(near, words, catalogue), also: [], how: 'spelling' };
    if (hasAny(words, others)) return { kind: 'other' };
    if (content.length === 0 || (content.length === 1 && isCode(course, content)))
      return { kind: 'unknown', could: 'any' };
    return { kind: 'unknown', could: suggested(compact(content), spellable) };
  };

  return (course) => {
    const known = remembered.get(course);
    if (known !== undefined) return known;
    const answer = match(course);
    remembered.set(course, answer);
    return answer;
  };
}

/** An abbreviation such as `WRT` says nothing by itself: it may stand for anything. */
const isCode = (course: string, content: readonly string[]): boolean =>
  content.every(
    (word) =>
      word.length <= 5 &&
      new RegExp(`\\b${word}\\b`).test(course.toLowerCase()) &&
      course.includes(word.toUpperCase()),
  );

function aliasTable(catalogue: Catalogue): ReadonlyMap<string, Alias> {
  const table = new Map<string, Alias>();
  const add = (alias: string, topic: string, isWhole: boolean) => {
    const key = compact(wordsOf(alias));
    const present = table.get(key);
    if (present !== undefined && present.topic !== topic) {
      throw new Error(`The catalogue gives “${alias}” to both “${present.topic}” and “${topic}”.`);
    }
    table.set(key, { topic, isWhole });
  };
  for (const topic of catalogue.topics.values()) {
    for (const alias of topic.aliases) add(alias, topic.id, false);
    for (const alias of topic.wholeAliases) add(alias, topic.id, true);
  }
  return table;
}

/** Aliases in which a slip can be told from another word: long enough, and without padding such as `training`. */
function spellableAliases(
  catalogue: Catalogue,
  aliases: ReadonlyMap<string, Alias>,
  isPadding: (word: string) => boolean,
): readonly (readonly [string, Alias])[] {
  const padded = new Set(
    [...catalogue.topics.values()]
      .flatMap((topic) => [...topic.aliases, ...topic.wholeAliases])
      .map(wordsOf)
      .filter((words) => words.some((word) => word !== '&' && isPadding(word)))
      .map(compact),
  );
  return [...aliases].filter(([alias]) => alias.length >= 6 && !padded.has(alias));
}

/** Every alias among the words, longest first and without overlaps, in the order of the text. */
function runsOf(
  words: readonly string[],
  aliases: ReadonlyMap<string, Alias>,
  isPadding: (word: string) => boolean,
): readonly Hit[] {
  const hits: Hit[] = [];
  const wholeHits: Hit[] = [];
  for (let length = Math.min(MAX_WORDS, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const to = from + length;
      const alias = aliases.get(compact(words.slice(from, to)));
      if (alias === undefined || [...hits, ...wholeHits].some((hit) => hit.from < to && from < hit.to))
        continue;
      (alias.isWhole ? wholeHits : hits).push({ from, to, topic: alias.topic });
    }
  }
  const all = [...hits, ...wholeHits];
  const restIsPadding = words.every(
    (word, index) => isPadding(word) || all.some((hit) => hit.from <= index && index < hit.to),
  );
  return (restIsPadding ? all : hits).sort((a, b) => a.from - b.from);
}

/** The narrower topic that the other words make of a topic: `First aid, 3 day` is first aid at work. */
function narrowed(topic: string, words: readonly string[], catalogue: Catalogue): string {
  for (const narrower of catalogue.topics.values()) {
    if (narrower.broader[0] !== topic || narrower.narrowedBy.length === 0) continue;
    if (hasAny(words, new Set(narrower.narrowedBy.map((phrase) => compact(wordsOf(phrase))))))
      return narrower.id;
  }
  return topic;
}

/** The topics found, without those that a narrower one among them already counts for. */
function narrowest(found: readonly string[], catalogue: Catalogue): readonly string[] {
  const topics = [...new Set(found)];
  return topics.filter(
    (topic) =>
      !topics.some((other) => other !== topic && catalogue.countsFor.get(other)?.includes(topic) === true),
  );
}

const hasAny = (words: readonly string[], set: ReadonlySet<string>): boolean => {
  for (let length = 1; length <= Math.min(4, words.length); length += 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      if (set.has(compact(words.slice(from, from + length)))) return true;
    }
  }
  return false;
};

/**
 * One slip in 6 to 9 letters, two in 10 or more; short words only where the rest is padding. The longest run of words
 * that is near an alias decides; where two topics are equally near there is no match.
 */
function misspelt(
  words: readonly string[],
  aliases: readonly (readonly [string, Alias])[],
  isPadding: (word: string) => boolean,
): string | undefined {
  for (let length = Math.min(MAX_WORDS, words.length); length > 0; length -= 1) {
    let nearest = 3;
    let topics = new Set<string>();
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = compact(words.slice(from, from + length));
      if (run.length < 5 || (length === 1 && isPadding(run))) continue;
      const restIsPadding = [...words.slice(0, from), ...words.slice(from + length)].every(isPadding);
      for (const [alias, { topic, isWhole }] of aliases) {
        // A slip hardly ever hits the first letter: `guarding` is no `s/guarding`.
        if (!alias.startsWith(run.charAt(0)) || Math.abs(alias.length - run.length) > 2) continue;
        if ((alias.length < 8 || isWhole) && !restIsPadding) continue;
        const limit = Math.min(alias.length < 10 ? 1 : 2, nearest);
        const distance = spellingDistance(run, alias, limit);
        if (distance > limit) continue;
        if (distance < nearest) topics = new Set();
        nearest = distance;
        topics.add(topic);
      }
    }
    if (topics.size > 0) return topics.size === 1 ? [...topics][0] : undefined;
  }
  return undefined;
}

/** Topics whose spelling is not far off, though too far to be taken for sure. */
function suggested(content: string, aliases: readonly (readonly [string, Alias])[]): readonly string[] {
  const topics = new Set<string>();
  for (const [alias, { topic }] of aliases) {
    const limit = alias.length < 8 ? 2 : 3;
    if (alias.startsWith(content.charAt(0)) && spellingDistance(content, alias, limit) <= limit)
      topics.add(topic);
  }
  return [...topics];
}
