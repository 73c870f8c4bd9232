import type { Catalogue } from '../catalogue/catalogue';
import type { TopicMatch } from '../catalogue/match';

/** True if training in the first topic counts for the second: it is the same or a narrower one. */
export const countsFor = (topic: string, broader: string, catalogue: Catalogue): boolean =>
  catalogue.countsFor.get(topic)?.includes(broader) === true;

/** What a course is among the topics that are judged. */
export type Standing = {
  /** Topics that the course surely counts for, and topics that it may be. */
  readonly sure: readonly string[];
  readonly possible: readonly string[];
  readonly isVague: boolean;
};

/** A function from a course to what it is among some topics. Remembered, since rows repeat courses. */
export function topicStanding(
  topics: readonly string[],
  catalogue: Catalogue,
): (match: TopicMatch) => Standing {
  const remembered = new Map<TopicMatch, Standing>();
  return (match) => {
    const present = remembered.get(match);
    if (present !== undefined) return present;
    const named = match.kind === 'topic' ? [match.topic, ...match.also] : [];
    const sure = topics.filter((topic) => named.some((each) => countsFor(each, topic, catalogue)));
    const could = match.kind === 'unknown' ? match.could : [];
    const possible =
      could === 'any'
        ? topics
        : topics.filter((topic) => could.some((each) => countsFor(each, topic, catalogue)));
    const answer = { sure, possible, isVague: could === 'any' };
    remembered.set(match, answer);
    return answer;
  };
}
