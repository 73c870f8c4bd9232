import { EITHER, type CourseWord } from './course-words';
import { hasAny, type Lexicon } from './lexicon';

const MEASURE = /^(l)\d+$|^\d+(h|day)$/;

/**
 * What levels and lengths make of a topic: `First aid, 3 day` is first aid at work. Several where the name gives a
 * choice (`6h/12h`) or contradicts itself (`EFAW 3 day`).
 */
export function levelled(topic: string, words: readonly CourseWord[], lexicon: Lexicon): readonly string[] {
  const { topics } = lexicon.catalogue;
  const says = (id: string): boolean => {
    const phrases = lexicon.narrowing.get(id);
    return phrases !== undefined && phrases.size > 0 && hasAny(words, phrases);
  };
  const narrower = [...topics.values()].filter(({ id, broader }) => broader[0] === topic && says(id));
  const ids = narrower.map(({ id }) => id);
  if (ids.length > 1) return ids;
  if (ids.length === 1) return givesChoice(words) ? [topic, ...ids] : ids;
  const parent = topics.get(topic)?.broader[0];
  if (parent === undefined || says(topic)) return [topic];
  const contrary = [...topics.values()].filter(
    ({ id, broader }) => id !== topic && broader[0] === parent && says(id),
  );
  return [topic, ...contrary.map(({ id }) => id)];
}

/** True for `L1/L2` and `6h or 12h`: one of two levels or lengths. */
function givesChoice(words: readonly CourseWord[]): boolean {
  return words.some(({ text, before }, at) => {
    if (!MEASURE.test(text)) return false;
    const previous = words[at - 1];
    if (previous?.text === EITHER) return MEASURE.test(words[at - 2]?.text ?? '');
    return before.includes('/') && MEASURE.test(previous?.text ?? '');
  });
}
