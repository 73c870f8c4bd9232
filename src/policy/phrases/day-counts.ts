import type { Operator } from '../condition';
import { amountOf, amountText, bound, isLong, soleCount, withVerb, type Amount } from './amount';
import { MIRRORED } from './tree';

/** A number compared with a figure. */
export type Comparison = { readonly operator: Operator; readonly amount: Amount };

type Side = 'above' | 'not above' | 'not below' | 'below' | 'nought' | 'not nought';

const SIDES: Readonly<Partial<Record<Operator, Side>>> = {
  greaterThan: 'above',
  lessThanInclusive: 'not above',
  greaterThanInclusive: 'not below',
  lessThan: 'below',
  equal: 'nought',
  notEqual: 'not nought',
};

/**
 * On which side of nought a comparison lies; `undefined` if it is about another figure. Whole numbers above 0 are those
 * from 1; of hours, which need not be whole, `isWhole` is false.
 */
export function aroundNought({ operator, amount }: Comparison, isWhole = true): Side | undefined {
  const count = soleCount(amount);
  if (count === 0) return SIDES[operator];
  if (count !== 1 || !isWhole) return undefined;
  if (operator === 'greaterThanInclusive') return 'above';
  return operator === 'lessThan' ? 'not above' : undefined;
}

/** How many days lie between today and a day, which side counts as positive exchanged. */
const mirrored = ({ operator, amount }: Comparison): Comparison => ({
  operator: MIRRORED[operator],
  amount: amountOf(-(soleCount(amount) ?? 0), amount.unit),
});

const ON_SIDE: Readonly<Record<Side, string>> = {
  above: 'has passed',
  'not above': 'has not passed',
  'not below': 'is today or has passed',
  below: 'is still ahead',
  nought: 'is today',
  'not nought': 'is not today',
};

/** The number of days since a day, told as whether that day has passed, and how long ago: `passed more than 30 days ago`. */
export function passed(day: string, comparison: Comparison): string {
  const side = aroundNought(comparison);
  if (side !== undefined) return `${day} ${ON_SIDE[side]}`;
  const { operator, amount } = comparison;
  if ((soleCount(amount) ?? 0) < 0) return left(day, mirrored(comparison));
  const ago = (words: string) =>
    isLong(amount)
      ? `${day} has passed by ${words} ${amountText(amount)}`
      : `${day} passed ${words} ${amountText(amount)} ago`;
  switch (operator) {
    case 'greaterThan':
      return ago('more than');
    case 'greaterThanInclusive':
      return ago('at least');
    case 'lessThan':
    case 'lessThanInclusive':
      return `${withVerb(bound(operator, amount), 'has', 'have')} gone by since ${day}`;
    case 'notEqual':
    case 'notIn':
      return `${day} was not exactly ${amountText(amount)} ago`;
    default:
      return `${day} was exactly ${amountText(amount)} ago`;
  }
}

/** The number of days up to a day: `60 days or fewer are left until the last valid day`. */
export function left(day: string, comparison: Comparison): string {
  if ((soleCount(comparison.amount) ?? 1) <= 0) return passed(day, mirrored(comparison));
  const { operator, amount } = comparison;
  return `${withVerb(bound(operator, amount), 'is', 'are')} left until ${day.replace(/^its /, 'the ')}`;
}

/** The number of days since somebody started. */
export function started(comparison: Comparison): string {
  switch (aroundNought(comparison)) {
    case 'above':
      return 'the person started before today';
    case 'not above':
      return 'the person starts today or later';
    case 'not below':
      return 'the person has started';
    case 'below':
      return 'the person has not started yet';
    case 'nought':
      return 'the person starts today';
    case 'not nought':
      return 'the person does not start today';
    case undefined: {
      const { operator, amount } = comparison;
      const words: Readonly<Partial<Record<Operator, string>>> = {
        greaterThan: 'more than',
        greaterThanInclusive: 'at least',
        lessThan: 'less than',
        lessThanInclusive: 'no more than',
        notEqual: 'other than exactly',
        notIn: 'other than exactly',
      };
      const how = `${words[operator] ?? 'exactly'} ${amountText(amount)}`;
      return isLong(amount) ? `the person has been employed for ${how}` : `the person started ${how} ago`;
    }
  }
}
