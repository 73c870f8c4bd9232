import { numberOf, readDecimal } from './decimal';
import { unitOfWord, type LengthUnit } from './length-unit';
import { BLANK, patternOf, problem, said, type Reading } from './reading';
import { VALUE_WORDS } from './value-words';

/** A length as written: least and most of minutes, or of days, which are converted only by who knows a day's length. */
export type Length = { readonly least: number; readonly most: number; readonly in: 'minutes' | 'days' };

export const lengthOf = (amount: number, unit: 'minutes' | 'days', most = amount): Length => ({
  least: amount,
  most,
  in: unit,
});

const { minuteWords, hourWords, dayWords, pointWords, numberWords } = VALUE_WORDS;
const NUMBER = `(${patternOf(numberWords.keys())}|\\d+(?:[.,]\\d+)?|\\.\\d+)`;
const HOURS = patternOf(hourWords);
const MINUTES = patternOf(minuteWords);
const HOURS_MINUTES = new RegExp(`^(\\d{1,3})\\s*${HOURS}[\\s,]*(?:and\\s|&)?\\s*(\\d{1,2})\\s*${MINUTES}?$`);
const NUMBER_UNIT = new RegExp(
  `^${NUMBER}\\s*-?\\s*(${patternOf([...hourWords, ...minuteWords, ...dayWords, ...pointWords])})$`,
);
const BARE = new RegExp(`^${NUMBER}$`);
const CLOCK = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/;

/**
 * One length: `2 hours`, `2h30`, `1:30`, `half day`, `90` in the unit of the heading. Blank if it is nothing of the kind.
 */
export function readOneLength(plain: string, unit: LengthUnit | undefined): Reading<Length> {
  const minutes = VALUE_WORDS.lengthsInMinutes.get(plain);
  if (minutes !== undefined) return said(lengthOf(minutes, 'minutes'));
  const days = VALUE_WORDS.lengthsInDays.get(plain);
  if (days !== undefined) return said(lengthOf(days, 'days'));
  const both = HOURS_MINUTES.exec(plain);
  if (both && Number(both[2]) < 60) return said(lengthOf(Number(both[1]) * 60 + Number(both[2]), 'minutes'));
  const clock = CLOCK.exec(plain);
  if (clock) return readClock(clock, unit);
  const withUnit = NUMBER_UNIT.exec(plain);
  if (withUnit) return inUnit(withUnit[1] ?? '', unitOfWord((withUnit[2] ?? '').replace(/\s+/g, ' ')));
  return BARE.test(plain) ? inUnit(plain, unit) : BLANK;
}

function readClock(
  [, hours, minutes, seconds]: RegExpExecArray,
  unit: LengthUnit | undefined,
): Reading<Length> {
  if (seconds === undefined && unit === 'minutes')
    return problem('under a heading in minutes it may be hours and minutes, or minutes and seconds');
  return said(lengthOf(Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60, 'minutes'));
}

/** Hundredths of an hour that are more often minutes: `1.30` is an hour and a half, or 78 minutes. */
const MINUTES_AS_HUNDREDTHS: ReadonlySet<number> = new Set([15, 30, 45]);

/** A number in a unit. Of hours such as 1.3 both readings stand: 78 to 90 minutes. */
export function inUnit(text: string, unit: LengthUnit | undefined): Reading<Length> {
  const number = numberIn(text);
  if (number.kind !== 'value') return number;
  const amount = number.value;
  switch (unit) {
    case undefined:
      return problem('it does not say whether it is hours or minutes');
    case 'points':
      return problem('it counts points, not time');
    case 'minutes':
    case 'days':
      return said(lengthOf(amount, unit));
    case 'hours': {
      const whole = Math.floor(amount);
      const hundredths = Math.round((amount - whole) * 100);
      const isDoubtful = MINUTES_AS_HUNDREDTHS.has(hundredths);
      const minutes = Math.round(amount * 6000) / 100;
      return said(lengthOf(minutes, 'minutes', isDoubtful ? whole * 60 + hundredths : minutes));
    }
  }
}

function numberIn(text: string): Reading<number> {
  const word = numberWords.get(text.replace(/\s+/g, ' '));
  if (word !== undefined) return said(word);
  const decimal = readDecimal(text);
  return decimal.kind === 'value' ? said(numberOf(decimal.value)) : decimal;
}
