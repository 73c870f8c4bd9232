import { isChoice, narrowest, type Named } from './alternatives';
import type { Catalogue } from './catalogue';
import type { CourseWord } from './course-words';
import { findPhrases, wordsBeside, type Hit } from './find-phrases';
import { isVague } from './vague-names';
import { levelled } from './levels';
import { hasAny, lexiconOf, type Lexicon } from './lexicon';
import type { TopicMatch } from './match';
import { contentOf, qualifierFinder } from './qualifiers';
import { slipFinder, suggestedTopics } from './slips';
import { doubtOf } from './doubts';

export type TopicMatcher = (course: string) => TopicMatch;

/**
 * A function from a course's name to what the catalogue makes of it. Phrases are found as runs of whole words, longer
 * runs first, so that `Mental Health First Aid` is never `First Aid`, then with spelling slips; levels, lengths, choices
 * and words that cast doubt are weighed; failing a phrase the course is known as another subject, or unknown with the
 * topics that it might be. Answers are remembered.
 */
export function topicMatcher(catalogue: Catalogue): TopicMatcher {
  const lexicon = lexiconOf(catalogue);
  const withSlips = slipFinder(lexicon);
  const qualified = qualifierFinder(lexicon);
  const remembered = new Map<string, TopicMatch>();

  const match = (course: string): TopicMatch => {
    const words = lexicon.wordsOf(course);
    const exact = findPhrases(words, lexicon);
    const hits = withSlips(words, exact);
    const named = hits.flatMap((hit) => namedBy(hit, words, lexicon));
    const topics = narrowest(
      named.flatMap((each) => each.topics),
      catalogue,
    );
    if (hasAny(words, lexicon.notTraining, hits)) {
      // `First aid kit` is no training, but `First aid kit course` may be.
      const isAsked = topics.length > 0 && hasAny(wordsBeside(words, hits), lexicon.training);
      return isAsked ? { kind: 'unknown', could: topics } : { kind: 'other' };
    }
    if (named.length === 0) return unnamed(course, words, hits, lexicon);
    const other = qualified(words, hits);
    const isOpen =
      other !== undefined ||
      hits.some((hit) => addsDoubt(hit, hits, catalogue)) ||
      named.some((each) => each.topics.length > 1) ||
      isChoice(named, words, catalogue) ||
      doubtOf(words, hits, topics, lexicon);
    if (isOpen) {
      const could = new Set([...named.flatMap((each) => each.topics), ...(other ?? [])]);
      return { kind: 'unknown', could: [...could] };
    }
    const [topic = '', ...also] = topics;
    return { kind: 'topic', topic, also, how: hits === exact || same(hits, exact) ? 'alias' : 'spelling' };
  };

  return (course) => {
    const known = remembered.get(course);
    if (known !== undefined) return known;
    const answer = match(course);
    remembered.set(course, answer);
    return answer;
  };
}

/** True for an abbreviation that may be a topic which the rest of the name does not give: not in `Safeguarding & CP`. */
function addsDoubt({ meaning }: Hit, hits: readonly Hit[], { countsFor }: Catalogue): boolean {
  if (meaning.kind !== 'unclear') return false;
  const sure = hits.flatMap((hit) => (hit.meaning.kind === 'topic' ? countsFor.get(hit.meaning.topic) ?? [] : []));
  return !meaning.could.every((topic) => sure.includes(topic));
}

/** The topics of a phrase; none if it is of another subject. */
function namedBy(hit: Hit, words: readonly CourseWord[], lexicon: Lexicon): readonly Named[] {
  const { meaning } = hit;
  if (meaning.kind === 'other') return [];
  if (meaning.kind === 'unclear') return [{ hit, topics: meaning.could }];
  return [{ hit, topics: levelled(meaning.topic, words, lexicon) }];
}

/** What a name is in which no topic is found. */
function unnamed(
  course: string,
  words: readonly CourseWord[],
  hits: readonly Hit[],
  lexicon: Lexicon,
): TopicMatch {
  if (hits.length > 0 || hasAny(words, lexicon.others)) return { kind: 'other' };
  if (isVague(course, words, lexicon)) return { kind: 'unknown', could: 'any' };
  return { kind: 'unknown', could: suggestedTopics(contentOf(words, lexicon), lexicon) };
}

const same = (hits: readonly Hit[], exact: readonly Hit[]): boolean =>
  hits.length === exact.length && hits.every((hit, at) => hit.meaning === exact[at]?.meaning);
