import { wordsOf } from '../catalogue/words';
import words from './duty-words.json' with { type: 'json' };

const plainOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;
const ALIKE = words.alike.map(([one = '', other = '']) => [plainOf(one), plainOf(other)] as const);
const NOISE: ReadonlySet<string> = new Set(words.noise);

/** The words of a text without endings and small words; `CPL` and `professional learning` are `cpd`. */
export function stemsOf(text: string): ReadonlySet<string> {
  const plain = ALIKE.reduce((rest, [one, other]) => rest.replaceAll(other, one), plainOf(text));
  return new Set(
    plain
      .split(' ')
      .filter((word) => word !== '' && !NOISE.has(word))
      .map(stemOf),
  );
}

/** `reports`, `reported` and `reporting` as `report`; `summaries` and `summary` as `summary`. */
function stemOf(word: string): string {
  const single = word.replace(/ies$/, 'y');
  const bare = single.replace(/(?:ing|ed|es|(?<!s)s|e)$/, '');
  if (bare.length < SHORTEST) return single;
  return bare === single ? bare : bare.replace(/([^aeiouls])\1$/, '$1');
}

/** Shorter words keep their endings: `use`, `his`. */
const SHORTEST = 4;

const stemsIn = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(stemOf));
const GENERAL = stemsIn(words.general);
const FILLERS = stemsIn(words.fillers);
const DISTINCT = stemsIn(words.distinct);

/** Whether a word says nothing of a duty by itself: `done`, `autumn`, `2026`. */
const isFiller = (stem: string): boolean => FILLERS.has(stem) || /\d/.test(stem);

/** Whether a word that a text and a name share tells that they mean the same: not `cpd`, `staff` or `plan`. */
export const isTelling = (stem: string): boolean => !GENERAL.has(stem) && !isFiller(stem);

/** Whether a word that a name lacks tells that it means something else; a few do that tell nothing where shared. */
export const isAgainst = (stem: string): boolean => isTelling(stem) || DISTINCT.has(stem);

const BODIES = Object.entries(words.bodies).map(([body, names]) => [body, names.map(plainOf)] as const);

/** To which bodies something is to go, as far as a text names any. */
export function bodiesIn(text: string): readonly string[] {
  const plain = plainOf(text);
  return BODIES.filter(([, names]) => names.some((name) => plain.includes(name))).map(([body]) => body);
}
