import { isChoice, narrowest, type Named } from './alternatives';
import type { Catalogue } from './catalogue';
import type { CourseWord } from './course-words';
import { findPhrases, type Hit } from './find-phrases';
import { isVague } from './vague-names';
import { levelled } from './levels';
import { hasAny, lexiconOf, type Lexicon } from './lexicon';
import type { TopicMatch } from './match';
import { contentOf, qualifierFinder } from './qualifiers';
import { slipFinder, suggester } from './slips';
import { addsDoubt, doubtOf, refusedBeside } from './doubts';
import { trainingSaid } from './training-said';

export type TopicMatcher = (course: string) => TopicMatch;

/**
 * A function from a course's name to what the catalogue makes of it. Phrases are found as runs of whole words, longer
 * runs first, so that `Mental Health First Aid` is never `First Aid`, then with spelling slips; levels, lengths, choices
 * and words that cast doubt are weighed; failing a phrase the course is known as another subject, or unknown with the
 * topics that it might be. Answers are remembered.
 */
export function topicMatcher(catalogue: Catalogue): TopicMatcher {
  const tools = toolsOf(catalogue);
  const { lexicon, withSlips, qualified } = tools;
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
    const training = trainingSaid(words, hits, lexicon);
    if (training === 'no') return { kind: 'other' };
    if (named.length === 0) return unnamed(course, words, hits, tools);
    const other = [...(qualified(words, hits) ?? []), ...refusedBeside(words, hits, lexicon)];
    const isOpen =
      training === 'perhaps' ||
      qualified(words, hits) !== undefined ||
      other.length > 0 ||
      hits.some((hit) => addsDoubt(hit, hits, catalogue)) ||
      named.some((each) => each.topics.length > 1) ||
      isChoice(named, words, catalogue) ||
      doubtOf(words, hits, topics, lexicon);
    if (isOpen) {
      const could = new Set([...named.flatMap((each) => each.topics), ...other]);
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

/** A catalogue made ready: of each once, as that takes longer than a small register. Of registers it holds nothing. */
type Tools = {
  readonly lexicon: Lexicon;
  readonly withSlips: ReturnType<typeof slipFinder>;
  readonly qualified: ReturnType<typeof qualifierFinder>;
  readonly suggested: ReturnType<typeof suggester>;
};
const ready = new WeakMap<Catalogue, Tools>();

function toolsOf(catalogue: Catalogue): Tools {
  const known = ready.get(catalogue);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(catalogue);
  const tools = {
    lexicon,
    withSlips: slipFinder(lexicon),
    qualified: qualifierFinder(lexicon),
    suggested: suggester(lexicon),
  };
  ready.set(catalogue, tools);
  return tools;
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
  { lexicon, suggested }: Tools,
): TopicMatch {
  if (hits.length > 0 || hasAny(words, lexicon.others)) return { kind: 'other' };
  if (isVague(course, words, lexicon)) return { kind: 'unknown', could: 'any' };
  const isSpeltRight = words.every(({ text }) => lexicon.isKnown(text));
  return {
    kind: 'unknown',
    could: isSpeltRight ? [] : suggested(contentOf(words, lexicon)),
  };
}

const same = (hits: readonly Hit[], exact: readonly Hit[]): boolean =>
  hits.length === exact.length && hits.every((hit, at) => hit.meaning === exact[at]?.meaning);
