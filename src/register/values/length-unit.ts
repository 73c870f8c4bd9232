import { simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

/** What the numbers of a column count. */
export type LengthUnit = 'minutes' | 'hours' | 'days' | 'points';

const UNITS: readonly (readonly [LengthUnit, ReadonlySet<string>])[] = [
  ['minutes', VALUE_WORDS.minuteWords],
  ['hours', VALUE_WORDS.hourWords],
  ['days', VALUE_WORDS.dayWords],
  ['points', VALUE_WORDS.pointWords],
];

/** The unit that a word such as `hrs` stands for. Takes lower case. */
export const unitOfWord = (word: string): LengthUnit | undefined =>
  UNITS.find(([, words]) => words.has(word))?.[0];

/**
 * The unit that a heading gives its numbers: `Time (mins)` minutes, `CPD hrs` and `Duration (HH:MM)` hours. `undefined`
 * if it names none, more than one (`Hours / days`), or halves (`Half days`).
 */
export function unitOfHeading(heading: string): LengthUnit | undefined {
  const plain = simpleText(heading);
  if (/\bhalf\b|\bhalves\b/.test(plain)) return undefined;
  const words = plain.match(/h{1,2}:mm(?::ss)?|[a-z]+/g) ?? [];
  const units = new Set(
    words.flatMap((word) =>
      word.startsWith('h') && word.includes(':') ? 'hours' : (unitOfWord(word) ?? []),
    ),
  );
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

/** True if a heading such as `Time` may stand over times of the day as well as over lengths. */
export const mayBeClock = (heading: string): boolean => VALUE_WORDS.clockHeadings.has(simpleText(heading));
