import { plainDay, type Day } from '../calendar/day';
import { mapSpan } from '../calendar/span';
import type { FieldRead } from '../register/records';
import { simpleText } from '../register/values/reading';
import { VALUE_WORDS } from '../register/values/value-words';
import { readYesNo } from '../register/values/yes-no';
import { cellAddress } from '../workbook/address';
import { known, spanFact, spanOf, unknown } from './fact-table';
import { unreadable } from './person-facts';
import words from './row-answer-words.json' with { type: 'json' };
import { dayOfField, valueOf, wordsOfField } from './row-fields';
import type { Fact } from './subject';

/**
 * Whether what a field of days tells of has happened: a day up to the as-at day says yes, one still ahead no. `Yes` or a
 * tick in place of the day says yes too. `undefined` if the cell is blank.
 */
export function happened(read: FieldRead | undefined, asAt: Day): Fact | undefined {
  if (read === undefined) return undefined;
  const day = valueOf(read, 'day');
  if (day === undefined) return read.kind === 'problem' ? yesOrNo(read, asAt) : filled(read);
  if (day.span.from > asAt) return known(false, [read.cell]);
  if (day.span.to <= asAt) return known(true, [read.cell]);
  return unknown(`it is open whether the day in ${cellAddress(read.cell)} lies after ${plainDay(asAt)}`, [
    read.cell,
  ]);
}

/** Digits may be a day that could not be read: that is no answer. */
function yesOrNo(read: Extract<FieldRead, { readonly kind: 'problem' }>, asAt: Day): Fact {
  if (/\d/.test(read.text)) return unreadable(read);
  const cell = { kind: 'text', column: 0, text: read.text } as const;
  const answer = readYesNo(cell, { asAt, dateSystem: 1900, heading: '' });
  if (answer.kind === 'value') return known(answer.value, [read.cell]);
  return isStillOpen(simpleText(read.text)) ? known(false, [read.cell]) : unreadable(read);
}

const MOST_WORDS_OF_OPEN = 4;

/** `Not yet reviewed`; a longer text is an account of something. */
const isStillOpen = (plain: string): boolean =>
  plain.split(' ').length <= MOST_WORDS_OF_OPEN &&
  words.open.some((word) => plain === word || plain.startsWith(`${word} `));

/** Whether a field of words says anything but no; `undefined` if the cell is blank. */
export function filled(read: FieldRead | undefined): Fact | undefined {
  if (read === undefined) return undefined;
  if (read.kind === 'problem') return unreadable(read);
  const text = wordsOfField(read);
  if (text === undefined) return known(true, [read.cell]);
  const plain = simpleText(text);
  if (VALUE_WORDS.crosses.has(plain))
    return unknown(`“${text}” in ${cellAddress(read.cell)} may mean yes or no`, [read.cell]);
  return known(!VALUE_WORDS.no.has(plain) && !isStillOpen(plain), [read.cell]);
}

/** Days from a day to the as-at day, below 0 while it is ahead; `undefined` if the cell is blank. */
export function daysSince(read: FieldRead | undefined, asAt: Day): Fact | undefined {
  const on = dayOfField(read);
  return on === undefined ? undefined : daysSinceFact(on, asAt);
}

/** The same of a day that is a fact already. */
export function daysSinceFact(on: Fact, asAt: Day): Fact {
  const span = spanOf(on);
  if (span === undefined) return on;
  const days = mapSpan({ from: -span.to, to: -span.from }, (minus) => asAt + minus);
  return spanFact(days, 'the day is not known', on.cells);
}

export const isTrue = (fact: Fact | undefined): boolean => fact?.kind === 'known' && fact.value === true;
export const isFalse = (fact: Fact | undefined): boolean => fact?.kind === 'known' && fact.value === false;
