import { exactly, isExact, type Span } from '../../calendar/span';
import { dayFromSerial, plainDay, type Day } from '../../calendar/day';
import { NOT_CALCULATED, type Cell } from '../../workbook/snapshot';
import type { TrainingStatus } from '../records';
import { CELL_WORDS, plainText } from './cell-words';
import { readDateText } from './date-text';
import { isDateFormat } from './date-format';

/** What a cell about training says: any of a date done, a date of expiry, a booking and a status; or a question. */
export type TrainingCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly text: string; readonly reason: string }
  | {
      readonly kind: 'said';
      readonly done?: Span;
      readonly expires?: Span;
      readonly booked?: Span;
      readonly status?: TrainingStatus;
    };

export type DateContext = { readonly asAt: Day; readonly dateSystem: 1900 | 1904 };

const BLANK: TrainingCell = { kind: 'blank' };
const unreadable = (text: string, reason: string): TrainingCell => ({ kind: 'unreadable', text, reason });

/**
 * Reads a cell of a date column or of a matrix: a date (as number or text), a word such as `N/A`, `booked` or a tick,
 * or both, as in `booked 12/5/27` or `3/11/24 (exp 3/11/26)`. Nothing is guessed: what fits no reading is unreadable.
 */
export function readTrainingCell(cell: Cell | undefined, context: DateContext): TrainingCell {
  if (cell === undefined) return BLANK;
  switch (cell.kind) {
    case 'number':
      return readNumber(cell.number, cell.format, context);
    case 'boolean':
      return { kind: 'said', status: cell.value ? 'completed' : 'not-done' };
    case 'error':
      return cell.error === NOT_CALCULATED
        ? unreadable('a formula', 'it has not been calculated; open the file in Excel and save it')
        : unreadable(cell.error, 'the cell shows an error');
    case 'text':
      return readText(cell.text, context);
  }
}

function readNumber(
  number: number,
  format: string | undefined,
  { asAt, dateSystem }: DateContext,
): TrainingCell {
  const looksLikeYear = Number.isInteger(number) && number >= 1950 && number <= 2100;
  if (format !== undefined && isDateFormat(format)) {
    if (looksLikeYear) {
      const shown = plainDay(dayFromSerial(number, dateSystem));
      return unreadable(
        shown,
        `the cell shows ${shown}; perhaps the year ${number} was typed into a date cell`,
      );
    }
    return plausible(dayFromSerial(number, dateSystem), undefined, asAt);
  }
  if (looksLikeYear) return fromText(String(number), asAt);
  if (number === 1) return { kind: 'said', status: 'completed' };
  if (number === 0) return BLANK;
  // A date whose cell lost its format still holds the serial number of a day of our time.
  if (Number.isInteger(number) && number > 25_000 && number < 80_000) {
    return plausible(dayFromSerial(number, dateSystem), String(number), asAt);
  }
  return unreadable(String(number), 'the number is neither a date nor a year');
}

function plausible(day: Day, text: string | undefined, asAt: Day): TrainingCell {
  if (day < asAt - 79 * 366 || day > asAt + 20 * 366)
    return unreadable(text ?? plainDay(day), `${plainDay(day)} cannot be right`);
  return { kind: 'said', done: exactly(day) };
}

const WORD_STATUSES: readonly (readonly [Exclude<keyof typeof CELL_WORDS, 'nicknames'>, TrainingStatus])[] = [
  ['notNeeded', 'not-needed'],
  ['notDone', 'not-done'],
  ['completed', 'completed'],
  ['attended', 'attended'],
  ['inProgress', 'in-progress'],
  ['booked', 'booked'],
  ['cancelled', 'cancelled'],
  ['failed', 'failed'],
  ['expired', 'expired'],
];

/**
 * The status that a text names: one of the words as a whole, or before a dash, bracket or comma (`Cancelled - ill`),
 * or with `cancel` anywhere in it.
 */
export function statusOf(text: string): TrainingStatus | undefined {
  const plain = plainText(text).replace(/^\((.*)\)$/, '$1');
  const before = plain.replace(/\s*(?:[-–—:;,(/]| by ).*$/, '');
  const found =
    wholeStatus(plain) ??
    wholeStatus(plain.replaceAll('.', '')) ??
    (before === '' ? undefined : wholeStatus(before));
  return found ?? (/\bcancel/.test(plain) ? 'cancelled' : undefined);
}

const wholeStatus = (plain: string): TrainingStatus | undefined =>
  WORD_STATUSES.find(([list]) => CELL_WORDS[list].has(plain))?.[1];

const KEYWORDS = [...CELL_WORDS.beforeExpiry, ...CELL_WORDS.beforeBooking].sort(
  (a, b) => b.length - a.length,
);
const KEYWORD = new RegExp(
  `(?<![a-z])(${KEYWORDS.map((word) => word.replace(/[-/]/g, '\\$&')).join('|')})(?![a-z])\\.?[\\s:=-]*`,
  'g',
);

function readText(raw: string, { asAt }: DateContext): TrainingCell {
  const text = plainText(raw);
  if (text === '' || CELL_WORDS.nothing.has(text)) return BLANK;
  if (CELL_WORDS.unknown.has(text))
    return unreadable(raw.trim(), 'it does not say whether the training was done');
  const status = wholeStatus(text);
  if (status !== undefined) return { kind: 'said', status };
  if (text === '1') return { kind: 'said', status: 'completed' };
  const whole = readDateText(raw, asAt);
  if (whole.kind === 'span') return { kind: 'said', done: whole.span };
  if (BEFORE_DUE.test(text))
    return unreadable(raw.trim(), 'it may mean a renewal or a training still to be done');
  const parts = splitAtKeywords(text);
  if (parts.length > 1) return readParts(parts, raw.trim(), asAt);
  return readDateWithWords(text, raw.trim(), asAt, whole.why);
}

const fromText = (text: string, asAt: Day): TrainingCell => {
  const read = readDateText(text, asAt);
  return read.kind === 'span' ? { kind: 'said', done: read.span } : unreadable(text, read.why);
};

const BEFORE_DUE = new RegExp(
  `^(${[...CELL_WORDS.beforeDue].sort((a, b) => b.length - a.length).join('|')})[\\s:]+.*\\d`,
);

type Part = { readonly role: 'done' | 'expires' | 'booked'; readonly keyword: string; readonly text: string };

function splitAtKeywords(text: string): readonly Part[] {
  const parts: { role: Part['role']; keyword: string; text: string }[] = [
    { role: 'done', keyword: '', text: '' },
  ];
  let from = 0;
  for (const match of text.matchAll(KEYWORD)) {
    const last = parts.at(-1);
    if (last) last.text = text.slice(from, match.index);
    const keyword = match[1] ?? '';
    parts.push({ role: CELL_WORDS.beforeExpiry.has(keyword) ? 'expires' : 'booked', keyword, text: '' });
    from = match.index + match[0].length;
  }
  const last = parts.at(-1);
  if (last) last.text = text.slice(from);
  return parts.map((part) => ({ ...part, text: tidyWords(part.text) }));
}

function readParts(parts: readonly Part[], raw: string, asAt: Day): TrainingCell {
  const found: { done?: Span; expires?: Span; booked?: Span; status?: TrainingStatus } = {};
  for (const { role, keyword, text } of parts) {
    if (role === 'done') {
      if (text === '') continue;
      const done = readDateWithWords(text, raw, asAt, 'it is not a date');
      if (done.kind !== 'said') return done;
      Object.assign(found, done);
      continue;
    }
    if (role === 'expires' && text === '') {
      if (!CELL_WORDS.expired.has(keyword)) return unreadable(raw, `no date follows “${keyword}”`);
      found.status = 'expired';
      continue;
    }
    const date = readDateText(text, asAt);
    if (date.kind === 'span') found[role] = date.span;
    else if (role === 'booked') found.status ??= 'booked';
    else return unreadable(raw, `“${text}” cannot be read as the date of expiry: ${date.why}`);
  }
  if (found.booked && !found.done) found.status ??= 'booked';
  return { kind: 'said', ...found };
}

/** A date beside words: `done 3/11/24`, `3/11/24 (online)`, `3.11.24 cancelled`, or two dates. */
function readDateWithWords(text: string, raw: string, asAt: Day, why: string): TrainingCell {
  const whole = readDateText(text, asAt);
  if (whole.kind === 'span') return { kind: 'said', done: whole.span };
  const status = /\d/.test(text) ? undefined : statusOf(text);
  if (status !== undefined) return { kind: 'said', status };
  const split = /^(?<before>\D*?)\s*(?<date>\d.*\d)\s*(?<after>[^\d]*)$/.exec(text);
  const before = tidyWords(split?.groups?.before ?? '');
  const after = tidyWords(split?.groups?.after ?? '');
  if (split === null || (before === '' && after === '')) return readTwoDates(text, raw, asAt, why);
  if ([before, after].some((words) => CELL_WORDS.unknown.has(words) || words.includes('?'))) {
    return unreadable(raw, 'it does not say whether the training was done');
  }
  const date = readDateText(split.groups?.date ?? '', asAt);
  if (date.kind === 'none') return readTwoDates(text, raw, asAt, why);
  const said = statusOf(before) ?? statusOf(after);
  // `Novmber 2024` is no year: a rough date stands alone or beside a word that is understood.
  if (said === undefined && !isExact(date.span))
    return unreadable(raw, 'the words beside the date are not understood');
  if (said === 'booked') return { kind: 'said', booked: date.span, status: 'booked' };
  return said === undefined
    ? { kind: 'said', done: date.span }
    : { kind: 'said', done: date.span, status: said };
}

const tidyWords = (text: string): string => text.replace(/^[\s(),;:\-–/]+|[\s(),;:\-–/]+$/g, '');

/** Two dates without words may be two sittings, or a sitting and an expiry: the answer must hold for both. */
function readTwoDates(text: string, raw: string, asAt: Day, why: string): TrainingCell {
  const pieces = text.split(/\s*(?:[,;&|]|\band\b|\s\/\s|\s)\s*/).filter((piece) => piece !== '');
  const dates = pieces.map((piece) => readDateText(piece, asAt));
  const spans = dates.flatMap((date) => (date.kind === 'span' ? [date.span] : []));
  const [first, second] = [...spans].sort((a, b) => a.from - b.from);
  if (spans.length !== 2 || spans.length !== dates.length || !first || !second) return unreadable(raw, why);
  if (second.from > asAt) return { kind: 'said', done: first };
  if (/\s(&|and)\s/.test(text)) return { kind: 'said', done: second };
  return { kind: 'said', done: { from: first.from, to: second.to } };
}
