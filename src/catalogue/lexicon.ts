import type { Catalogue } from './catalogue';
import { BOTH, courseWords, EITHER, runTogether, type CourseWord } from './course-words';

/** What a phrase in a course's name says. */
export type Meaning =
  | { readonly kind: 'topic'; readonly topic: string; readonly isWhole: boolean }
  /** It may be any of several topics, or none. */
  | { readonly kind: 'unclear'; readonly could: readonly string[]; readonly isWhole: boolean }
  /** Another subject, though its name holds the name of a topic: `Pet first aid`. */
  | { readonly kind: 'other' };

export type Phrase = { readonly words: readonly string[]; readonly meaning: Meaning };

/** The catalogue, made ready for looking up the words of a course's name. */
export type Lexicon = {
  readonly catalogue: Catalogue;
  readonly wordsOf: (course: string) => readonly CourseWord[];
  /** By the words run together. */
  readonly phrases: ReadonlyMap<string, Phrase>;
  /** Runs of up to four words, run together. */
  readonly notTraining: ReadonlySet<string>;
  readonly doubts: ReadonlySet<string>;
  readonly training: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** By topic: its words that narrow and its words that cast doubt. */
  readonly narrowing: ReadonlyMap<string, ReadonlySet<string>>;
  readonly doubting: ReadonlyMap<string, ReadonlySet<string>>;
  /** True for a word that says nothing of the topic, such as `training`, `l2` or `2024`. */
  readonly isPadding: (word: string) => boolean;
  /** True for a word that is spelt right, so that it is no slip for another. */
  readonly isKnown: (word: string) => boolean;
};

const COUNTED = /^(l?\d+(h|day|min|mins|st|nd|rd|th|yr|yrs|m|y)?)$/;

/** The lexicon of a catalogue. Throws an `Error` naming the alias that two topics share. */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  const wordsOf = courseWords(catalogue);
  const keys = (phrases: readonly string[]) => new Set(phrases.map((phrase) => runTogether(wordsOf(phrase))));
  const padding = keys(catalogue.padding);
  const isPadding = (word: string) =>
    padding.has(word) || COUNTED.test(word) || word === BOTH || word === EITHER;
  const phrases = phraseTable(catalogue, wordsOf);
  const lists = [catalogue.padding, catalogue.otherWords, catalogue.notTraining, catalogue.doubts];
  const known = new Set([
    ...lists.flat().flatMap((phrase) => wordsOf(phrase).map(({ text }) => text)),
    ...[...phrases.values()].flatMap(({ words }) => words),
    ...catalogue.notSlips,
  ]);
  return {
    catalogue,
    wordsOf,
    phrases,
    notTraining: keys(catalogue.notTraining),
    doubts: keys(catalogue.doubts),
    training: keys(catalogue.trainingWords),
    others: keys(catalogue.otherWords),
    narrowing: new Map([...catalogue.topics].map(([id, topic]) => [id, keys(topic.narrowedBy)])),
    doubting: new Map([...catalogue.topics].map(([id, topic]) => [id, keys(topic.doubtedBy)])),
    isPadding,
    isKnown: (word) => known.has(word) || isPadding(word),
  };
}

function phraseTable(
  catalogue: Catalogue,
  wordsOf: (text: string) => readonly CourseWord[],
): ReadonlyMap<string, Phrase> {
  const table = new Map<string, Phrase>();
  const add = (text: string, meaning: Meaning) => {
    const words = wordsOf(text);
    const key = runTogether(words);
    const present = table.get(key)?.meaning;
    if (present?.kind === 'topic' && meaning.kind === 'topic' && present.topic !== meaning.topic) {
      throw new Error(`The catalogue gives “${text}” to both “${present.topic}” and “${meaning.topic}”.`);
    }
    // Of `TeamTeach` and `Team Teach` the words of the second say more; a topic goes before what is unclear or another.
    const isBetter = present?.kind !== 'topic' || words.length > (table.get(key)?.words.length ?? 0);
    if (present === undefined || (meaning.kind === 'topic' && isBetter))
      table.set(key, { words: words.map((word) => word.text), meaning });
  };
  for (const { id: topic, aliases, wholeAliases } of catalogue.topics.values()) {
    for (const alias of aliases) add(alias, { kind: 'topic', topic, isWhole: false });
    for (const alias of wholeAliases) add(alias, { kind: 'topic', topic, isWhole: true });
  }
  for (const { text, could } of catalogue.ambiguous)
    add(text, { kind: 'unclear', could, isWhole: wordsOf(text).length === 1 });
  for (const phrase of catalogue.otherWords) if (wordsOf(phrase).length > 1) add(phrase, { kind: 'other' });
  return table;
}

/** True if a run of up to four words, not wholly within one of the stretches left out, is in the set. */
export function hasAny(
  words: readonly CourseWord[],
  set: ReadonlySet<string>,
  leftOut: readonly { readonly from: number; readonly to: number }[] = [],
): boolean {
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(from + 4, words.length); to += 1) {
      if (leftOut.some((stretch) => stretch.from <= from && to <= stretch.to)) continue;
      if (set.has(runTogether(words.slice(from, to)))) return true;
    }
  }
  return false;
}
