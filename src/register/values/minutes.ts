import { isTimeOfDay, readClockRange } from './clock-range';
import { shownNumber } from './decimal';
import { inUnit, lengthOf, readOneLength, type Length } from './length-text';
import type { LengthUnit } from './length-unit';
import { lookOf } from './number-format';
import type { FilledCell, NumberCell, Reading } from './reading';
import { BLANK, isBlankText, patternOf, problem, said, simpleText, withoutNotes } from './reading';
import { VALUE_WORDS } from './value-words';

/** Least and most minutes; both the same where the length is exact. */
export type Minutes = { readonly least: number; readonly most: number };

export type MinutesContext = {
  /** What the heading says its numbers are, from `unitOfHeading`. */
  readonly unit: LengthUnit | undefined;
  /** Minutes in a day of training; without it days are not converted. */
  readonly dayLength?: number;
  /** True if the heading may stand over times of the day, from `mayBeClock`. */
  readonly mayBeClock?: boolean;
};

/**
 * Reads how long something took: `90 mins`, `2h30`, `1:30`, `09:00-12:30`, `1-2 hours`, `half day`, a bare number in the
 * heading's unit, or a time cell (0.0625 as `hh:mm` is 90 minutes). A length in days without `dayLength`, a number whose
 * unit nobody says, and a time of the day are problems.
 */
export function readMinutes(cell: FilledCell, context: MinutesContext): Reading<Minutes> {
  if (cell.kind === 'boolean') return problem('it is a yes or no, not a length');
  const length = cell.kind === 'number' ? readNumber(cell, context) : readText(cell.text, context);
  return length.kind === 'value' ? inMinutes(length.value, context.dayLength) : length;
}

/** Elapsed time of this many minutes or more, in whole days, is a number of hours typed into a time cell. */
const DAY = 1440;
const CLOCK_OR_LENGTH = 'it may be two times of the day, or a shortest and a longest length';
/** Under a heading such as `Time`, `1:00` and later may be a time of the day. */
const FIRST_CLOCK = 60;
/** From this many hours on, two numbers may be times of the day: `9-12`. */
const MORNING = 7;

function readNumber(cell: NumberCell, { unit, mayBeClock }: MinutesContext): Reading<Length> {
  const { format = '', number } = cell;
  const look = lookOf(cell.format);
  if (number < 0) return problem('a length cannot be less than nothing');
  if (look.isDate) return problem('the cell shows a date, not a length');
  if (look.isPercent) return problem('the cell shows a percentage, not a length');
  if (!look.isTime) {
    if (unit === 'hours' && number < 1 && !/^0(\.\d{1,3})?$/.test(String(shownNumber(cell))))
      return problem('it may be a part of a day, shown without its format, or a part of an hour');
    return inUnit(String(shownNumber(cell)), unit);
  }
  const minutes = Math.round(number * 86_400) / 60;
  if (minutes >= DAY && !look.isElapsed)
    return problem('the cell shows a time of the day and holds more than a day');
  if (minutes >= DAY && minutes % DAY === 0)
    return problem(`the cell shows ${minutes / 60} hours; perhaps ${number} was typed into a cell for times`);
  if (unit === 'minutes' && !/s/i.test(format))
    return problem('under a heading in minutes the time may be hours and minutes, or minutes and seconds');
  if (mayBeClock === true && minutes >= FIRST_CLOCK)
    return problem('it may be a time of the day or a length');
  return said(lengthOf(minutes, 'minutes'));
}

const TIMES = /^(\d{1,2})\s*[x×*]\s*(.+)$/;
const RANGE = /^(.+?)\s*(?:-|to|or)\s*(.+)$/;
const ROUGH = new RegExp(`${patternOf(VALUE_WORDS.rough)}|\\+$`);
const LENGTH_WORD = new RegExp(
  patternOf([
    ...VALUE_WORDS.hourWords,
    ...VALUE_WORDS.minuteWords,
    ...VALUE_WORDS.dayWords,
    ...VALUE_WORDS.numberWords.keys(),
  ]),
);
const UNSAID = new RegExp(patternOf(VALUE_WORDS.lengthsUnsaid));

function readText(raw: string, { unit, mayBeClock }: MinutesContext): Reading<Length> {
  const full = simpleText(raw);
  if (isBlankText(full)) return BLANK;
  if (VALUE_WORDS.zero.has(full)) return said(lengthOf(0, 'minutes'));
  const clock = readClockRange(full.replace(/\s*\([^()\d]*\)$/, ''));
  if (clock.kind !== 'blank') return clock.kind === 'value' ? said(lengthOf(clock.value, 'minutes')) : clock;
  const bare = withoutNotes(full, LENGTH_WORD);
  if (bare.kind !== 'value') return bare;
  const plain = bare.value;
  if (isTimeOfDay(plain)) return problem('it is a time of the day, not a length');
  const one = readOneLength(plain, unit);
  if (one.kind === 'value' && mayBeClock === true && plain.includes(':') && one.value.least >= FIRST_CLOCK)
    return problem('it may be a time of the day or a length');
  if (one.kind !== 'blank') return one;
  const times = TIMES.exec(plain);
  const each = times && readOneLength(times[2] ?? '', undefined);
  if (times && each?.kind === 'value') {
    const count = Number(times[1]);
    return said(lengthOf(each.value.least * count, each.value.in, each.value.most * count));
  }
  const range = readRange(plain, unit);
  return range.kind === 'blank' ? problem(whyNot(plain)) : range;
}

/** `1-2 hours`, `30 to 45 mins`, `1 hour - 90 mins`: a first number without a unit has that of the second. */
function readRange(plain: string, unit: LengthUnit | undefined): Reading<Length> {
  const match = RANGE.exec(plain);
  if (!match) return BLANK;
  const [, first = '', second = ''] = match;
  const unitWord = /[a-z][a-z ]*$/.exec(second)?.[0] ?? '';
  const isBare = /^[\d.]+$/.test(first);
  // `0930-1230` are times of the day, and `2 hours - 10:00` is no range at all.
  if (isBare && unitWord === '' && /\d{4}|^0\d|-0\d/.test(plain)) return problem(CLOCK_OR_LENGTH);
  if (first.includes(':') !== second.includes(':') || (!isBare && /^[\d.]+$/.test(second))) return BLANK;
  if (isBare && unitWord === '' && unit === 'hours' && Number(first) >= MORNING)
    return problem(CLOCK_OR_LENGTH);
  const from = readOneLength(isBare && unitWord !== '' ? `${first} ${unitWord}` : first, unit);
  const to = readOneLength(second, unit);
  if (from.kind !== 'value') return from;
  if (to.kind !== 'value') return to;
  if (from.value.in !== to.value.in) return problem('the range is partly in days');
  if (from.value.least > to.value.most) return problem('the range ends below its beginning');
  return said(lengthOf(from.value.least, from.value.in, to.value.most));
}

function inMinutes({ least, most, in: unit }: Length, dayLength: number | undefined): Reading<Minutes> {
  if (unit === 'minutes') return said({ least, most });
  if (dayLength === undefined) {
    const days = least === most ? `${least}` : `${least} to ${most}`;
    const reason = `it is ${days} ${days === '1' ? 'day' : 'days'}, and how many minutes count as a day is not set`;
    return { ...problem(reason), inDays: { least, most } };
  }
  return said({ least: least * dayLength, most: most * dayLength });
}

function whyNot(plain: string): string {
  if (UNSAID.test(plain)) return 'it does not say how long that is';
  return ROUGH.test(plain) ? 'it is only a rough length' : 'it is not understood as a length of time';
}
