import type { Leaf, Operator } from '../condition';
import { factWord, type FactName } from '../fact-words';

const WHEN: Readonly<Partial<Record<Operator, string>>> = {
  lessThan: 'before',
  lessThanInclusive: 'on or before',
  greaterThan: 'after',
  greaterThanInclusive: 'on or after',
};

/** Days on which something was done, told by a verb. */
const DONE: Readonly<Partial<Record<FactName, readonly [done: string, notDone: string]>>> = {
  completedOn: ['it was completed', 'it was not completed'],
  startOn: ['the person started', 'the person did not start'],
  resignedOn: ['notice was given', 'notice was not given'],
  recordedOn: ['the training was entered', 'the training was not entered'],
  startedOn: ['the training began', 'the training did not begin'],
  evidenceSeenOn: ['evidence of it was seen', 'evidence of it was not seen'],
};

const CALLED: Readonly<Partial<Record<FactName, string>>> = {
  expiresOn: 'the last valid day on the certificate',
  leftOn: 'the person’s last employed day',
};

/** What a day is called: `the start date`. */
export function dayName(fact: string, lastDay: string): string {
  if (fact === 'dueOn') return lastDay;
  const called = Object.hasOwn(CALLED, fact) ? CALLED[fact as FactName] : undefined;
  return called ?? `the ${factWord(fact)?.meaning.replace(/[;,].*$/, '') ?? 'day'}`;
}

/** A day compared with other days, which are told by `days`: `it was completed before 3 Nov 2024`. */
export function dayLeaf({ fact, operator }: Leaf, days: string, lastDay: string): string {
  const isDenied = operator === 'notEqual' || operator === 'notIn';
  const when = WHEN[operator];
  const done = Object.hasOwn(DONE, fact) ? DONE[fact as FactName] : undefined;
  if (done !== undefined) return `${done[isDenied ? 1 : 0]} ${when ?? 'on'} ${days}`;
  return `${dayName(fact, lastDay)} is ${isDenied ? 'not ' : ''}${when === undefined ? '' : `${when} `}${days}`;
}
