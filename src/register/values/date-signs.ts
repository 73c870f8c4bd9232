import { anyOf, DATE_WORDS } from './date-words';

/**
 * A date's text with its words replaced by signs, so that the patterns of dates hold no words: months are `A` to `L`,
 * terms and holidays `M` to `U`, `W` a week's first day to come, `X` its last, `Y` a school year, `°` an ordinal,
 * `~` a vague word, `>` until. A small letter that is left stands in no order that means a date.
 */
export type DateSigns = {
  readonly text: string;
  /** The days of the week that it names, as days modulo 7. */
  readonly weekdays: readonly number[];
};

/** Longer texts are no dates, however many of them a cell holds. */
const LONGEST = 120;
const FOREIGN_SIGNS = /[<>~°=^*#?|]/;
/** Figures that stand for something else than themselves: footnotes, fractions, numbered circles. */
const ODD_FIGURES = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2089\u2150-\u215f\u2460-\u24ff]/;

/** Lower case, one kind of space, dash and apostrophe, and no invisible signs. */
export const plainSigns = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u201b\u2032`´]/g, "'")
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\s+/g, ' ')
    .trim();

/** A text that `plainSigns` has made plain, in signs; `undefined` if it cannot be a date and nothing else. */
export function dateSigns(plain: string): DateSigns | undefined {
  if (plain.length > LONGEST || FOREIGN_SIGNS.test(plain)) return undefined;
  const figures = /\d[a-z]/.test(plain) ? plain.replace(ORDINAL, '$1°') : plain;
  if (unknownWords(figures).length > 0) return undefined;
  const weekdays: number[] = [];
  const text = figures
    .replace(LEADING, '')
    .replace(WORD, (word) => SIGNS.get(word.replace(/\s+/g, ' ')) ?? word)
    .replace(WEEKDAY, (_, word: string) => {
      weekdays.push(DATE_WORDS.weekdays.findIndex((names) => names.includes(word)));
      return ' ';
    })
    .replace(SEASON_TERM, '$1')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:.']+|[\s.,;:]+$/g, '');
  return { text, weekdays };
}

/** The words of a plain text that no date is made of. */
export const unknownWords = (plain: string): readonly string[] =>
  (plain.match(/\p{L}+/gu) ?? []).filter((word) => !KNOWN_WORDS.has(word));

/** True if a plain text has a figure, or the name of a month, term or holiday. */
export const mayNameDate = (plain: string): boolean => /\d/.test(plain) || NAME.test(plain);

/** True if a cell's text holds figures that are none of a date's, such as a raised footnote number. */
export const hasOddFigures = (raw: string): boolean => ODD_FIGURES.test(raw);

const MONTH_SIGNS = 'ABCDEFGHIJKL';
const SEASON_SIGNS = 'MNOPQRSTU';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...DATE_WORDS.fillers.map((word) => [word, ' '] as const),
  ...DATE_WORDS.vague.map((word) => [word, '~'] as const),
  ...DATE_WORDS.until.map((word) => [word, '>'] as const),
  ...DATE_WORDS.and.map((word) => [word, '&'] as const),
  ...DATE_WORDS.weekFrom.map((word) => [word, 'W'] as const),
  ...DATE_WORDS.weekTo.map((word) => [word, 'X'] as const),
  ...DATE_WORDS.schoolYear.map((word) => [word, 'Y'] as const),
  ...DATE_WORDS.months.flatMap((names, index) =>
    names.map((word) => [word, MONTH_SIGNS[index] ?? ''] as const),
  ),
  ...DATE_WORDS.seasons.flatMap(({ words }, index) =>
    words.map((word) => [word, SEASON_SIGNS[index] ?? ''] as const),
  ),
]);

const KNOWN_WORDS: ReadonlySet<string> = new Set(
  [
    ...SIGNS.keys(),
    ...DATE_WORDS.weekdays.flat(),
    ...DATE_WORDS.leading,
    ...DATE_WORDS.term,
    ...DATE_WORDS.ordinals,
  ].flatMap((phrase) => phrase.match(/\p{L}+/gu) ?? []),
);
const LEADING = new RegExp(`^(?:${anyOf(DATE_WORDS.leading)})(?:\\s|:\\s?)`);
const NAME = new RegExp(
  `\\b(?:${anyOf([...DATE_WORDS.months.flat(), ...DATE_WORDS.seasons.flatMap(({ words }) => words)])})\\b`,
);
const MONTH_WORDS = anyOf(DATE_WORDS.months.flat());
const WORD = new RegExp(`(?<!\\p{L})(?:${anyOf([...SIGNS.keys()])})(?!\\p{L})`, 'gu');
const WEEKDAY = new RegExp(`(?<!\\p{L})(${anyOf(DATE_WORDS.weekdays.flat())})(?!\\p{L})[.,]?`, 'gu');
const ORDINAL = new RegExp(
  `(\\d)(?:${anyOf(DATE_WORDS.ordinals)})(?=[^\\p{L}]|$|(?:${MONTH_WORDS})(?!\\p{L}))`,
  'gu',
);
const SEASON_TERM = new RegExp(
  `([M-U](?:\\s?[12](?!\\d))?)\\s?(?:${anyOf(DATE_WORDS.term)})(?!\\p{L})`,
  'gu',
);

/** The season of a sign `M` to `U`: its first and last month. */
export const seasonOf = (sign: string): { readonly from: number; readonly to: number } | undefined =>
  sign.length === 1 ? DATE_WORDS.seasons[SEASON_SIGNS.indexOf(sign)] : undefined;

/** The month of a sign `A` to `L`, from 1 to 12; 0 for anything else. */
export const monthOf = (sign: string | undefined): number =>
  sign?.length === 1 ? MONTH_SIGNS.indexOf(sign) + 1 : 0;
