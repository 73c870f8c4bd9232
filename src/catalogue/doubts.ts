import { runTogether, type CourseWord } from './course-words';
import { partsOf, wordsBeside, type Hit } from './find-phrases';
import { hasAny, type Lexicon } from './lexicon';

/**
 * True if a word beside the topics leaves it open whether this was training in them: `First aid policy`, `Fire warden
 * trainer`, `First aid awareness`; or if a short name such as `Fire` stands in a list with something unknown.
 */
export function doubtOf(
  words: readonly CourseWord[],
  hits: readonly Hit[],
  topics: readonly string[],
  lexicon: Lexicon,
): boolean {
  const beside = wordsBeside(words, hits);
  if (hasAny(beside, lexicon.doubts)) return true;
  const { countsFor, topics: all } = lexicon.catalogue;
  const own = topics
    .flatMap((topic) => countsFor.get(topic) ?? [])
    .flatMap((topic) => all.get(topic)?.doubtedBy ?? []);
  if (own.length > 0 && hasAny(beside, new Set(own.map((phrase) => runTogether(lexicon.wordsOf(phrase))))))
    return true;
  return isLooseList(words, hits, lexicon);
}

/** True if a phrase that must be a whole name fills its part, but another part, not in brackets, is not understood. */
function isLooseList(words: readonly CourseWord[], hits: readonly Hit[], { isPadding }: Lexicon): boolean {
  if (!hits.some(({ meaning }) => meaning.kind === 'topic' && meaning.isWhole)) return false;
  const parts = partsOf(words);
  let depth = 0;
  return words.some(({ text, before }, at) => {
    if (before.includes(')')) depth = 0;
    if (before.includes('(')) depth = 1;
    const isCovered = hits.some((hit) => hit.from <= at && at < hit.to);
    return depth === 0 && parts.length > 0 && !isCovered && !isPadding(text);
  });
}
