import { runTogether, type CourseWord } from './course-words';
import { wordsBeside, type Hit } from './find-phrases';
import type { Lexicon } from './lexicon';
import { spellingDistance } from './spelling';

/** A word that makes of one topic another: `emergency` before `first aid at work`. */
type Qualifier = { readonly word: string; readonly topic: string | undefined };

/** How many slips a qualifier may have and still raise a question. */
const limitOf = (word: string): number => (word.length < 6 ? 1 : word.length < 9 ? 2 : 3);

/**
 * A function from a course's words and the phrases found in them to the topics that a word beside them may make of it,
 * if it stands there alone, out of order or misspelt; undefined if there is no such word.
 */
export function qualifierFinder(
  lexicon: Lexicon,
): (words: readonly CourseWord[], hits: readonly Hit[]) => readonly string[] | undefined {
  const qualifiers = qualifiersOf(lexicon);
  return (words, hits) => {
    const beside = wordsBeside(words, hits).filter(({ text }) => !lexicon.isPadding(text));
    if (beside.length === 0) return undefined;
    const could = new Set<string>();
    let isQualified = false;
    for (const { meaning } of hits) {
      if (meaning.kind !== 'topic') continue;
      for (const { word, topic } of qualifiers.get(meaning.topic) ?? []) {
        if (!beside.some(({ text }) => isNear(text, word, lexicon))) continue;
        isQualified = true;
        if (topic !== undefined) could.add(topic);
      }
    }
    return isQualified ? [...could] : undefined;
  };
}

function isNear(text: string, word: string, { isKnown }: Lexicon): boolean {
  if (text === word) return true;
  if (text.length < 4 || isKnown(text)) return false;
  const limit = limitOf(word);
  return spellingDistance(text, word, limit) <= limit;
}

/** By topic, the words that stand in longer phrases of other topics beside one of the topic's own phrases. */
function qualifiersOf({ phrases, isPadding }: Lexicon): ReadonlyMap<string, readonly Qualifier[]> {
  const found = new Map<string, Map<string, Qualifier>>();
  for (const { words, meaning } of phrases.values()) {
    const said = meaning.kind === 'topic' ? meaning.topic : undefined;
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= words.length; to += 1) {
        const inner = phrases.get(words.slice(from, to).join(''))?.meaning;
        if (inner?.kind !== 'topic' || inner.topic === said || inner.isWhole) continue;
        const list = found.get(inner.topic) ?? new Map<string, Qualifier>();
        found.set(inner.topic, list);
        for (const word of [...words.slice(0, from), ...words.slice(to)])
          if (!isPadding(word) && word.length > 2) list.set(`${word} ${said ?? ''}`, { word, topic: said });
      }
    }
  }
  return new Map([...found].map(([topic, list]) => [topic, [...list.values()]]));
}

/** The words run together, without padding: what of a name may be a topic. */
export const contentOf = (words: readonly CourseWord[], { isPadding }: Lexicon): string =>
  runTogether(words.filter(({ text }) => !isPadding(text)));
