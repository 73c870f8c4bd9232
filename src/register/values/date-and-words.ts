import { isExact } from '../../calendar/span';
import { CELL_WORDS } from './cell-words';
import { readSeveralDates } from './date-several';
import { mayNameDate } from './date-signs';
import { statusOf } from './date-status';
import { readDateText } from './date-text';
import { anyOf, DATE_WORDS, wordsIn } from './date-words';
import type { DateContext, TrainingCell } from './training-cell';

const NAMES = anyOf([...DATE_WORDS.months.flat(), ...DATE_WORDS.seasons.flatMap(({ words }) => words)]);
const LEADS = anyOf([...DATE_WORDS.weekFrom, ...DATE_WORDS.weekTo, ...DATE_WORDS.schoolYear]);
const DATE_PART = new RegExp(
  `(?<!\\p{L})(?:${NAMES}|${LEADS})(?!\\p{L})|\\d(?:${anyOf(DATE_WORDS.ordinals)})?`,
  'gu',
);
/** Beside a date and harmless: `Level 2`, `(3 hours)`, `2 CPD points`. */
const HARMLESS = new RegExp(
  `[\\s(,;-]+(?:(?:${anyOf(DATE_WORDS.numbered)})\\s?\\d[a-z]?|\\d+(?:\\.\\d+)?\\s?(?:\\p{L}+\\s)?(?:${anyOf(DATE_WORDS.credits)}))\\s?\\)?$`,
  'u',
);
const NUMBERED = new RegExp(`(?<!\\p{L})(?:${anyOf(DATE_WORDS.numbered)})s?\\s?$`, 'u');
const COUNTED = new RegExp(
  `^\\s?-?\\s?(?:%|(?:${anyOf([...DATE_WORDS.counted, ...DATE_WORDS.credits, ...DATE_WORDS.lengths])})(?!\\p{L}))`,
  'u',
);
/** A date that ends with a number which words behind it may take away: `3 Nov 24`. */
const MAY_LOSE_YEAR = /\p{L}[-/.,\s_]*\d{2}$/u;
/** A date that begins with a number which words before it may take away: `2 March 2024`, `1-3 July 2024`. */
const MAY_LOSE_NUMBER = new RegExp(`^\\d{1,2}(?:${anyOf(DATE_WORDS.ordinals)})?\\s*(?:\\p{L}|-|&|,)`, 'u');
const DOUBT_BEFORE = wordsIn([...DATE_WORDS.doubtBefore, ...DATE_WORDS.doubtAnywhere]);
const DOUBT_BEHIND = wordsIn(DATE_WORDS.doubtAnywhere);
const TICK = new RegExp(`[${DATE_WORDS.ticks.join('')}]`, 'gu');
const ONLY_WORDS = /^[\p{L}\p{M}\s()[\]&.,;:'"/+@-]*$/u;

const FIRST_OR_LAST = 'it may be the first or the last day of the certificate';

/** A cell's date, with the words on both sides of it. */
type Beside = { readonly before: string; readonly date: string; readonly behind: string };

/**
 * Reads a date beside words: `done 3/11/24`, `3/11/24 (online)`, `3.11.24 cancelled`, `7-11 July 2025 Abuja`; or several
 * dates. Words that may make it the date of something else, or leave open whether it was done, make it unreadable.
 * `text` is plain; `raw` is as written.
 */
export function readDateAndWords(text: string, raw: string, context: DateContext): TrainingCell {
  const whole = readDateText(text, context.asAt, context.year);
  if (whole.kind === 'span') return { kind: 'said', done: whole.span };
  const status = /\d/.test(text) ? undefined : statusOf(text);
  if (status !== undefined) return { kind: 'said', status };
  if (!mayNameDate(text)) return { kind: 'unreadable', text: raw, reason: whole.why };
  const read =
    readBeside(besideDate(text), raw, context) ??
    readBeside(besideDate(text.replace(HARMLESS, '')), raw, context);
  return read ?? readSeveralDates(text, context.asAt) ?? { kind: 'unreadable', text: raw, reason: whole.why };
}

/** The text from its first part of a date to its last, if words stand beside that. */
function besideDate(text: string): Beside | undefined {
  const parts = [...text.matchAll(DATE_PART)];
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const end = last.index + last[0].length;
  const date = text.slice(first.index, end);
  return { before: text.slice(0, first.index), date, behind: text.slice(end) };
}

function readBeside(beside: Beside | undefined, raw: string, context: DateContext): TrainingCell | undefined {
  if (beside === undefined) return undefined;
  const date = readDateText(beside.date, context.asAt, context.year);
  const [before, behind] = [tidyWords(beside.before), tidyWords(beside.behind)];
  const isBooked = [before, behind].some((words) => statusOf(words) === 'booked');
  if (date.kind === 'none') {
    if (isBooked && date.lacks === 'year') return { kind: 'said', status: 'booked' };
    return date.lacks === 'year' ? unreadable(raw, date.why) : undefined;
  }
  const fault = faultOf(beside, before, behind) ?? aheadFault(behind, date.span.to > context.asAt);
  if (fault !== undefined)
    return isDueMark([before, behind])
      ? { ...unreadable(raw, fault), due: date.span }
      : unreadable(raw, fault);
  const statuses = [before, behind].map((words) => statusOf(words.replace(TICK, '✓')));
  const [said, other] = statuses.filter((each) => each !== undefined);
  if (other !== undefined && other !== said) return unreadable(raw, 'its words say two different things');
  // `Novmber 2024` is no year, nor is a place: a year stands alone or beside a word that is understood.
  if (said === undefined && !isExact(date.span) && !/\p{L}/u.test(beside.date))
    return unreadable(raw, 'the words beside the date are not understood');
  if (said === 'not-done' || said === 'not-needed')
    return unreadable(raw, 'it names a date, but says that it was not done');
  if (said === 'booked') return { kind: 'said', booked: date.span, status: 'booked' };
  return said === undefined
    ? { kind: 'said', done: date.span }
    : { kind: 'said', done: date.span, status: said };
}

/** True for `(Due soon)` beside a date: it is the day on which something falls due. */
const isDueMark = (sides: readonly string[]): boolean =>
  sides.some((words) => DATE_WORDS.dueMarks.includes(words));

/** Why the words beside a date leave open what it is the date of, if they do. */
function faultOf(beside: Beside, before: string, behind: string): string | undefined {
  const sides = [before, behind];
  if (sides.some((words) => CELL_WORDS.unknown.has(words) || /[?!]/.test(words)))
    return 'it does not say whether the training was done';
  if (isDueMark(sides))
    return 'the date seems to be the day on which it falls due; it does not say when it was done';
  if (DATE_WORDS.inForce.includes(before)) return FIRST_OR_LAST;
  const isOpen = (words: string, doubt: RegExp) => statusOf(words) === undefined && doubt.test(words);
  if (isOpen(before, DOUBT_BEFORE) || isOpen(behind, DOUBT_BEHIND))
    return 'the words beside the date may change what it means';
  if (NUMBERED.test(beside.before) && MAY_LOSE_NUMBER.test(beside.date))
    return `the number behind “${before}” may not be the day`;
  if (COUNTED.test(beside.behind) && MAY_LOSE_YEAR.test(beside.date))
    return `the number before “${behind}” may not be the year`;
  if (sides.every((words) => words === '') && /[-–]/.test(beside.before + beside.behind))
    return 'it may be a range of which one end is missing';
  if (sides.some((words) => !ONLY_WORDS.test(words.replace(TICK, ''))))
    return 'a sign beside the date is not understood';
  const isGlued =
    (/\p{L}$/u.test(beside.before) && statusOf(before) === undefined) ||
    (/^\p{L}/u.test(beside.behind) && statusOf(behind) === undefined);
  return isGlued ? 'a letter stands within the date' : undefined;
}

/** `12/5/27 (in date)`: while that day is ahead, it is hardly the one on which it was done. */
const aheadFault = (behind: string, isAhead: boolean): string | undefined =>
  isAhead && DATE_WORDS.inForce.includes(behind) ? FIRST_OR_LAST : undefined;

/** True for words without a figure that leave open nothing about the dates around them: `First aid`. */
export const isHarmless = (words: string): boolean =>
  !/\d/.test(words) && ONLY_WORDS.test(words) && !DOUBT_BEFORE.test(words);

/** Without the spaces, brackets and commas at both ends. */
export const tidyWords = (text: string): string => text.replace(/^[\s(),;:\-–/]+|[\s(),;:\-–/]+$/g, '');

const unreadable = (text: string, reason: string) => ({ kind: 'unreadable', text, reason }) as const;
