import { plainText } from './cell-words';
import { plainSigns } from './date-signs';
import { anyOf, DATE_WORDS } from './date-words';

const { before, behind, whole, numbers, years, months } = DATE_WORDS.intervals;
const BEFORE = new RegExp(`^(?:${anyOf(before)})\\s+`);
const BEHIND = new RegExp(`\\s+(?:${anyOf(behind)})$`);
const COUNTED = new RegExp(
  `^(\\d{1,2}(?:\\.5)?|${anyOf(numbers)})\\s*-?\\s*(?:(${anyOf(years)})|${anyOf(months)})$`,
);
const MONTHS_OF: ReadonlyMap<string, number> = new Map(
  whole.flatMap((each) => each.words.map((word) => [word, each.months] as const)),
);

/**
 * An interval that stands where a date of expiry should, in whole months, at least one: `Annual`, `2 years`, `3 yearly`,
 * `18 months`. `undefined` if the text is none; `biannual`, which may be twice a year or every two, is none.
 */
export function readInterval(text: string): number | undefined {
  const written = plainText(plainSigns(text));
  const plain = written.replace(BEFORE, '').replace(BEHIND, '');
  const said = MONTHS_OF.get(written) ?? MONTHS_OF.get(plain);
  if (said !== undefined) return said;
  const match = COUNTED.exec(plain);
  if (!match) return undefined;
  const [, number = '', isYears] = match;
  const named = numbers.indexOf(number) + 1;
  const count = named === 0 ? Number(number) : named;
  const length = isYears === undefined ? count : count * 12;
  return Number.isInteger(length) && length > 0 ? length : undefined;
}
