import type { Catalogue } from './catalogue';
import type { CourseWord } from './course-words';
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
  const all = topics.flatMap((topic) => lexicon.catalogue.countsFor.get(topic) ?? []);
  if (all.some((topic) => hasAny(beside, lexicon.doubting.get(topic) ?? new Set()))) return true;
  return isLooseList(words, hits, lexicon);
}

/** True for an abbreviation that may be a topic which the rest of the name does not give: not in `Safeguarding & CP`. */
export function addsDoubt({ meaning }: Hit, hits: readonly Hit[], { countsFor }: Catalogue): boolean {
  if (meaning.kind !== 'unclear') return false;
  const sure = hits.flatMap((hit) =>
    hit.meaning.kind === 'topic' ? (countsFor.get(hit.meaning.topic) ?? []) : [],
  );
  return !meaning.could.every((topic) => sure.includes(topic));
}

/** Topics whose short name stands next to another topic, where it may be a verb: `Prevent` in `Prevent KCSIE`. */
export function refusedBeside(
  words: readonly CourseWord[],
  hits: readonly Hit[],
  { phrases }: Lexicon,
): readonly string[] {
  return hits.flatMap(({ from, to }) =>
    [from - 1, to].flatMap((at) => {
      const meaning = phrases.get(words[at]?.text ?? '')?.meaning;
      const isCovered = hits.some((hit) => hit.from <= at && at < hit.to);
      return meaning?.kind === 'topic' && !isCovered ? [meaning.topic] : [];
    }),
  );
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
