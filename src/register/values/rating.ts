import type { Rating } from '../records';
import { shownNumber } from './decimal';
import { lookOf } from './number-format';
import type { Scale } from './rating-scale';
import type { FilledCell, Reading } from './reading';
import { BLANK, isBlankText, patternOf, problem, said, simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

export type RatingContext = { readonly scale: Scale | undefined };

/** A longer text is an answer to another question. */
const MOST_WORDS = 5;

/**
 * Reads a mark: `4/5`, `3 of 4 completed`, `80%`, `★★★★`, a number on the heading's scale, or a word such as `Good`. The
 * share, from 0 to 1, is given only where a scale says so. A mark off its scale is a problem.
 */
export function readRating(cell: FilledCell, { scale }: RatingContext): Reading<Rating> {
  switch (cell.kind) {
    case 'boolean':
      return problem('it is a yes or no, not a mark');
    case 'text':
      return readText(cell.text, scale);
    case 'number': {
      const look = lookOf(cell.format);
      const number = shownNumber(cell);
      if (look.isDate)
        return problem('the cell shows a date; a mark such as 4/5 becomes one when it is typed');
      if (look.isTime) return problem('the cell shows a time, not a mark');
      if (look.isPercent) return percent(Number((number * 100).toPrecision(12)));
      return onScale(String(number), number, scale);
    }
  }
}

const percent = (number: number, text = `${number}%`): Reading<Rating> =>
  number < 0 || number > 100
    ? problem('a percentage of marks lies between 0 and 100')
    : said({ text, share: number / 100, outOf: 100 });

/** A bare number, with its share if the scale is known and runs upward. */
function onScale(text: string, number: number, scale: Scale | undefined): Reading<Rating> {
  if (number < 0) return problem('a mark cannot be less than nothing');
  if (scale === undefined) return said({ text });
  const { least = 0, most, isDownward } = scale;
  if (number < least || number > most) return problem(`it lies off the scale of ${least} to ${most}`);
  return said(isDownward ? { text, outOf: most } : { text, share: number / most, outOf: most });
}

const NUMBER = '(\\d{1,4}(?:\\.\\d+)?)';
const STAR = `(?:${patternOf(VALUE_WORDS.stars)})\\ufe0f?`;
const AFTER = patternOf(VALUE_WORDS.afterShare);
const SHARE = new RegExp(`^${NUMBER}\\s*${patternOf(VALUE_WORDS.outOf)}\\s*${NUMBER}(?:\\s*${AFTER})?$`);
const PERCENT = new RegExp(`^(-?)${NUMBER}\\s*(?:%|per\\s?cent)(?:\\s*${AFTER})?$`);
const STARS = new RegExp(`^(?:${STAR}\\s*)+(?:${patternOf(VALUE_WORDS.emptyStars)}\\s*)*$`);
const NUMBER_STARS = new RegExp(`^${NUMBER}\\s*-?\\s*(?:${STAR}|${patternOf(VALUE_WORDS.starWords)})$`);
const NUMBER_WORD = new RegExp(`^${NUMBER}\\s*[-=:]\\s*[a-z][a-z ]*$|^${NUMBER}\\s*\\([a-z ]+\\)$`);
const WORD_SHARE = new RegExp(`^[a-z][a-z ]*\\((.+)\\)$`);

function readText(raw: string, scale: Scale | undefined): Reading<Rating> {
  const plain = simpleText(raw);
  if (isBlankText(plain)) return BLANK;
  const text = raw.replace(/\s+/g, ' ').trim();
  const share = SHARE.exec(plain) ?? SHARE.exec(WORD_SHARE.exec(plain)?.[1] ?? '');
  if (share) return outOf(text, Number(share[1]), Number(share[2]));
  const hundredth = PERCENT.exec(plain);
  if (hundredth) return percent(Number(`${hundredth[1] ?? ''}${hundredth[2] ?? ''}`), text);
  if (STARS.test(plain)) return countStars(text, plain, scale);
  const number = NUMBER_STARS.exec(plain)?.[1] ?? (/^-?\d{1,4}(\.\d+)?$/.test(plain) ? plain : undefined);
  if (number !== undefined) return onScale(text, Number(number), scale);
  const named = NUMBER_WORD.exec(plain);
  if (named) return onScale(text, Number(named[1] ?? named[2]), scale);
  if (/\d/.test(plain)) return problem('it is not understood as a mark');
  return text.split(' ').length > MOST_WORDS ? problem('it is too long for a mark') : said({ text });
}

const outOf = (text: string, number: number, most: number): Reading<Rating> =>
  most === 0 || number > most
    ? problem(`${number} out of ${most} cannot be right`)
    : said({ text, share: number / most, outOf: most });

const FULL_STAR = new RegExp(STAR, 'gu');
const EMPTY_STAR = new RegExp(patternOf(VALUE_WORDS.emptyStars), 'gu');

/** `★★★☆☆` carries its scale; `★★★` needs the heading's. */
function countStars(text: string, plain: string, scale: Scale | undefined): Reading<Rating> {
  const full = plain.match(FULL_STAR)?.length ?? 0;
  const empty = plain.match(EMPTY_STAR)?.length ?? 0;
  return empty > 0 ? outOf(text, full, full + empty) : onScale(text, full, scale);
}
