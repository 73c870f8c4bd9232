import { CELL_WORDS } from './cell-words';
import { anyOf, DATE_WORDS } from './date-words';
import type { TrainingCell } from './training-cell';

const LENGTH = new RegExp(
  `\\(?(?<![\\d./-])\\d{1,4}(?:\\.5)?\\s?-?(?:${anyOf(DATE_WORDS.lengths)})(?!\\p{L})\\)?`,
  'u',
);
const AGO = new RegExp(`(?:^|\\s)(?:${anyOf(DATE_WORDS.ago)})$`);
const PARTLY = new RegExp(
  `^(.*?)\\(?\\s?(\\d{1,4})\\s?(?:${anyOf(DATE_WORDS.outOf)})\\s?(\\d{1,4})\\s?(.*?)\\)?$`,
);
const PERCENT = /^(.*?)\(?\s?(\d{1,3})\s?%\s?(.*?)\)?$/;

/**
 * Reads what a cell says in lengths of time or in parts, without any date: `Overdue 12 days`, `Due in 14 days`, `5 days`,
 * `3 of 4 completed`, `80% complete`. `undefined` if it says neither. `text` is plain; `raw` is as written.
 */
export function readLengthOrPart(text: string, raw: string): TrainingCell | undefined {
  return readPart(text) ?? readLength(text, raw);
}

function readLength(text: string, raw: string): TrainingCell | undefined {
  const length = LENGTH.exec(text);
  if (!length) return undefined;
  const rest = text
    .replace(length[0], ' ')
    .replace(/[\s():;,-]+/g, ' ')
    .trim();
  const words = rest.replace(AGO, '').trim();
  if (/\d/.test(rest)) return undefined;
  const question = (reason: string): TrainingCell => ({ kind: 'unreadable', text: raw, reason });
  if (rest === '') return question('it is a length of time, not a date');
  if (DATE_WORDS.overdue.includes(words)) return { kind: 'said', status: 'not-done' };
  if (CELL_WORDS.expired.has(words)) return { kind: 'said', status: 'expired' };
  if (AGO.test(` ${rest}`)) return question('it says how long ago, but not from which day');
  if (DATE_WORDS.ahead.includes(words)) return question('it says how long is left, but not when it was done');
  return undefined;
}

/** Some of it done is still under way; all of it is done. */
function readPart(text: string): TrainingCell | undefined {
  const percent = PERCENT.exec(text);
  const parts = percent ? [percent[1], percent[2], '100', percent[3]] : (PARTLY.exec(text)?.slice(1) ?? []);
  const [before = '', done = '', all = '', behind = ''] = parts;
  const words = [before, behind]
    .map((each) => each.replace(/[\s(:;,)-]+/g, ' ').trim())
    .filter((each) => each !== '');
  const isKnown = (word: string) => CELL_WORDS.completed.has(word) || CELL_WORDS.inProgress.has(word);
  if (words.length === 0 || !words.every(isKnown) || Number(done) > Number(all)) return undefined;
  const isAll = Number(done) === Number(all) && words.every((word) => CELL_WORDS.completed.has(word));
  return { kind: 'said', status: isAll ? 'completed' : 'in-progress' };
}
