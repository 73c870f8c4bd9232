import type { Catalogue } from '../../catalogue/catalogue';
import type { TopicMatch } from '../../catalogue/match';
import { topicMatcher } from '../../catalogue/matcher';
import { courseWords } from '../../catalogue/course-words';
import { fittingCourses } from '../../facts/activity-match';
import { remembering } from '../../facts/records-by-name';
import { countsFor } from '../../facts/topics';

/** What somebody needs to learn, as it is grouped: a topic of the catalogue, or the words themselves. */
export type NeedNamed = {
  readonly key: string;
  /** As it is written. */
  readonly text: string;
  /** `isWhole`: the text says no more than the name of the topic, so that any course of it serves the need. */
  readonly topic?: { readonly id: string; readonly title: string; readonly isWhole: boolean };
};

/** A course, or what a request asks for. */
export type Offered = { readonly course: string; readonly topic: TopicMatch | undefined };

export type Fits = 'yes' | 'perhaps' | 'no';

/** A function from a text to the need that it names; plurals, spelling and order of words do not count. */
export function needReader(catalogue: Catalogue): (text: string) => NeedNamed {
  const match = topicMatcher(catalogue);
  const inWords = courseWords(catalogue);
  const wordsOf = (text: string) => [...new Set(inWords(text).map((word) => word.text))].sort().join(' ');
  return remembering((text) => {
    const found = match(text);
    const words = wordsOf(text);
    if (found.kind !== 'topic') return { key: words || text.toLowerCase(), text };
    const { topic: id } = found;
    const title = catalogue.topics.get(id)?.title ?? id;
    const isWhole = words === wordsOf(title) || words === wordsOf(id.replaceAll('-', ' '));
    return { key: `topic:${id}`, text, topic: { id, title, isWhole } };
  });
}

/**
 * A function that tells whether a course serves a need: it has all the words of the need, or is of the topic (or a
 * narrower one) that the need names and no more. Another course of the topic (`Autism` for `Makaton`), or one that has
 * only some of the words, perhaps does.
 */
export function needFits(
  courses: readonly string[],
  catalogue: Catalogue,
): (need: NeedNamed, offered: Offered) => Fits {
  const fitting = fittingCourses([...new Set(courses)], catalogue);
  const inWords = courseWords(catalogue);
  const length = remembering((text) => new Set(inWords(text).map((word) => word.text)).size);
  const byWords = remembering(
    (text): ReadonlyMap<string, Fits> =>
      new Map(
        fitting(text).map(({ course, fit }) => [
          course,
          fit === 'same' || length(course) >= length(text) ? 'yes' : 'perhaps',
        ]),
      ),
  );
  const byTopic = (id: string, match: TopicMatch | undefined): Fits => {
    const isOf = (each: string) => countsFor(each, id, catalogue);
    if (match?.kind === 'topic') return [match.topic, ...match.also].some(isOf) ? 'yes' : 'no';
    return match?.kind === 'unknown' && match.could !== 'any' && match.could.some(isOf) ? 'perhaps' : 'no';
  };
  return ({ text, topic }, { course, topic: match }) => {
    const words = byWords(text).get(course) ?? 'no';
    if (words === 'yes' || topic === undefined) return words;
    const ofTopic = byTopic(topic.id, match);
    return ofTopic === 'yes' && !topic.isWhole ? 'perhaps' : ofTopic === 'no' ? words : ofTopic;
  };
}
