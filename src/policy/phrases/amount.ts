import { dayFromIso, plainDay } from '../../calendar/day';
import type { Operator } from '../condition';
import type { ParameterValue } from '../rule-parts';

/** A figure as sentences use it: a number, or what a policy sets from one day to another. */
export type Amount = {
  readonly unit: ParameterValue['unit'];
  /** In order of time; the last is told first. Never empty. */
  readonly entries: readonly Pick<ParameterValue, 'value' | 'from' | 'to'>[];
};

/** What is counted: one and many of it. */
export type Noun = readonly [one: string, many: string];

const NOUNS: Readonly<Record<Amount['unit'], Noun | undefined>> = {
  months: ['month', 'months'],
  days: ['day', 'days'],
  hours: ['hour', 'hours'],
  years: ['year', 'years'],
  points: ['point', 'points'],
  pounds: undefined,
  percent: undefined,
  count: undefined,
};

export const plainNumber = (value: number): string => value.toLocaleString('en-GB');

/** A single number, in the unit of a fact. */
export const amountOf = (value: number, unit: Amount['unit'] = 'count'): Amount => ({
  unit,
  entries: [{ value }],
});

/** The number, where it is one and the same at all times. */
export const soleCount = ({ entries }: Amount): number | undefined =>
  entries.length === 1 ? (entries[0]?.value ?? undefined) : undefined;

/** True if more follows than a number and its noun: such an amount cannot be followed by "ago". */
export const isLong = (amount: Amount): boolean => soleCount(amount) === undefined;

function plainEntry(value: number | null, unit: Amount['unit'], noun: Noun | undefined): string {
  if (value === null) {
    const kind = unit === 'pounds' ? 'an amount' : unit === 'percent' ? 'a share' : 'a number';
    const things = noun === undefined ? '' : ` of ${noun[1]}`;
    return `${kind}${things} that the policy leaves open (so the rule applies to nobody until it is set)`;
  }
  if (unit === 'pounds') return `£${plainNumber(value)}`;
  if (unit === 'percent') return `${plainNumber(value)}%`;
  return noun === undefined ? plainNumber(value) : `${plainNumber(value)} ${value === 1 ? noun[0] : noun[1]}`;
}

const isoText = (iso: string): string => {
  const day = dayFromIso(iso);
  return day === undefined ? iso : plainDay(day);
};

/** When something is in force: `from 1 Sep 2024 to 31 Aug 2026`; empty if always. */
export function inForceText({
  from,
  to,
}: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string {
  if (from === undefined) return to === undefined ? '' : `up to ${isoText(to)}`;
  return `from ${isoText(from)}${to === undefined ? '' : ` to ${isoText(to)}`}`;
}

/** `60 days`, `£250`; with what was in force before: `24 months (from 1 Jan 2024; 36 months up to 31 Dec 2023)`. */
export function amountText({ unit, entries }: Amount, noun: Noun | undefined = NOUNS[unit]): string {
  const [latest, ...earlier] = [...entries].reverse();
  const main = plainEntry(latest?.value ?? null, unit, noun);
  if (latest === undefined || earlier.length === 0) return main;
  const others = earlier.map((entry) => {
    const value = entry.value === null ? 'none' : plainEntry(entry.value, unit, noun);
    return `${value} ${inForceText(entry)}`.trimEnd();
  });
  return `${main} (${[inForceText(latest), ...others].filter((part) => part !== '').join('; ')})`;
}

/** How something compares with an amount, as the subject of a clause: `60 days or fewer`. */
export type Bound = { readonly text: string; readonly isOne: boolean };

/** `more than 60 days`, `60 days or fewer`, `at least 1 day`, `no days`. */
export function bound(operator: Operator, amount: Amount, noun?: Noun): Bound {
  const text = amountText(amount, noun ?? NOUNS[amount.unit]);
  const count = soleCount(amount);
  const isPlain = count !== undefined && count !== 1 && noun !== PEOPLE;
  const isCounted = amount.unit !== 'pounds' && amount.unit !== 'percent';
  const told = (words: string): Bound => ({ text: words, isOne: count === 1 });
  switch (operator) {
    case 'greaterThan':
      return told(`more than ${text}`);
    case 'greaterThanInclusive':
      return told(isPlain ? `${text} or more` : `at least ${text}`);
    case 'lessThan':
      return told(`${isCounted && count !== 1 ? 'fewer' : 'less'} than ${text}`);
    case 'lessThanInclusive':
      return told(isPlain ? `${text} or ${isCounted ? 'fewer' : 'less'}` : `no more than ${text}`);
    case 'notEqual':
    case 'notIn':
      return told(`any number but ${text}`);
    default:
      return told(`exactly ${text}`);
  }
}

export const PEOPLE: Noun = ['person', 'people'];

/** The subject with its verb: `60 days or fewer are`, `more than 1 day is`. */
export const withVerb = ({ text, isOne }: Bound, one: string, many: string): string =>
  `${text} ${isOne ? one : many}`;
