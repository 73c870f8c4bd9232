import { patternOf, problem, said, type Reading } from './reading';
import { VALUE_WORDS } from './value-words';

const TIME = '(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)?';
const BETWEEN = new RegExp(`^(?:from\\s+)?${TIME}\\s*(?:-|to|until|till)\\s*${TIME}$`);
const ONE_TIME = new RegExp(`^${TIME}$`);
const NOON = new RegExp(patternOf(VALUE_WORDS.noon), 'g');
const HALF_DAY = 720;
/** A time written without `am` or `pm`, earlier than this and with a later end, may just as well be a length. */
const SURELY_CLOCK = 180;
const LONGEST_GUESS = 600;

type Time = {
  readonly minutes: number;
  readonly half: 'am' | 'pm' | undefined;
  readonly hasMinutes: boolean;
  /** True for `09:00` and `15:30`, which need no `am` or `pm`. */
  readonly isWhole: boolean;
};

/** True for `9.30am`: a time of the day, which is no length. */
export const isTimeOfDay = (plain: string): boolean => /[ap]\.?m\.?$/.test(plain) && ONE_TIME.test(plain);

/**
 * The minutes between two times of one day: 210 for `09:00-12:30`, `9am - 12.30pm` and `9.30 to 1pm`. Without `am` and
 * `pm` the end is the next such time after the beginning. Blank if the text is no such range.
 */
export function readClockRange(plain: string): Reading<number> {
  const match = BETWEEN.exec(plain.replace(NOON, '12pm'));
  if (!match) return { kind: 'blank' };
  const start = timeOf(match[1], match[2], match[3]);
  const end = timeOf(match[4], match[5], match[6]);
  if (!start || !end) return { kind: 'blank' };
  if (start.half === undefined && end.half === undefined) {
    if (!plain.includes(':') && !(start.hasMinutes && end.hasMinutes)) return { kind: 'blank' };
    if (start.minutes < SURELY_CLOCK)
      return problem('it may be two times of the day, or a shortest and a longest length');
  }
  const length = lengthBetween(start, end);
  return length === undefined ? problem('the session would end before it begins') : said(length);
}

function timeOf(hour = '', minute: string | undefined, half: string | undefined): Time | undefined {
  const hours = Number(hour);
  const minutes = Number(minute ?? '0');
  if (minutes > 59 || hours > 24 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  return {
    minutes: hours * 60 + minutes,
    half: half === undefined ? undefined : half.startsWith('p') ? 'pm' : 'am',
    hasMinutes: minute !== undefined,
    isWhole: hour.startsWith('0') || hours > 12,
  };
}

/** The times of the day that a time can mean: one if it says which half of the day, else two. */
function meanings({ minutes, half, isWhole }: Time): readonly number[] {
  if (half !== undefined) return [(minutes % HALF_DAY) + (half === 'pm' ? HALF_DAY : 0)];
  return isWhole ? [minutes] : [minutes, (minutes % HALF_DAY) + HALF_DAY];
}

/**
 * The one length that the two can mean, since the meanings of a time lie half a day apart: above nought, at most half a
 * day, and at most ten hours where one of them does not say which half of the day it is in.
 */
function lengthBetween(start: Time, end: Time): number | undefined {
  const [from, to] = [meanings(start), meanings(end)];
  const lengths = from.flatMap((each) => to.map((other) => other - each));
  const most = from.length + to.length > 2 ? LONGEST_GUESS : HALF_DAY;
  return lengths.find((length) => length > 0 && length <= most);
}
