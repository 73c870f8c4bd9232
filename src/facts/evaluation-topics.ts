import type { Day } from '../calendar/day';
import { isExact, type Span } from '../calendar/span';
import type { Catalogue } from '../catalogue/catalogue';
import { topicMatcher } from '../catalogue/matcher';
import type { Evaluation } from './evaluation-rows';
import type { TookPlace } from './evaluation-training';
import { whoAgrees } from './evaluation-who';

/**
 * A function from an evaluation to the training of the same topic on the very day, whatever either is called: `Safeguarding
 * L1` and `S/Guarding L1`. Only what surely is of the person whom the evaluation names, and only exact days.
 */
export function trainingOfTopic(
  trainings: readonly TookPlace[],
  catalogue: Catalogue,
): (evaluation: Evaluation) => readonly TookPlace[] {
  const match = topicMatcher(catalogue);
  const byDay = new Map<string, TookPlace[]>();
  for (const training of trainings) {
    const { topic } = training.record;
    if (topic.kind !== 'topic') continue;
    for (const day of daysIn(training.course)) {
      const key = keyOf(topic.topic, day);
      const list = byDay.get(key);
      if (list === undefined) byDay.set(key, [training]);
      else list.push(training);
    }
  }
  return ({ activity, held, who }) => {
    if (held === undefined || !isExact(held)) return [];
    const topic = match(activity);
    if (topic.kind !== 'topic') return [];
    const found = byDay.get(keyOf(topic.topic, held.from)) ?? [];
    return who === undefined ? found : found.filter((training) => whoAgrees(who, training.who) === 'yes');
  };
}

const keyOf = (topic: string, day: Day): string => `${topic}\u0000${day}`;

/** A longer time is no course on a day but a rough date. */
const MOST_DAYS = 14;

function daysIn({ from, to }: Span): readonly Day[] {
  if (!Number.isFinite(from) || to - from >= MOST_DAYS) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
