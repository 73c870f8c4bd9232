import type { Operator } from './condition';

/** Operators that compare two single values. */
export type Comparison = Exclude<Operator, 'in' | 'notIn' | 'contains' | 'doesNotContain'>;

/** True, false, or not to be told. */
export type Kleene = boolean | 'unknown';

/** What a fact can be: a list is of ids or words, such as somebody's duties. */
export type Plain = number | string | boolean | readonly string[];

/** A value as conditions see it: known, a number between two ends (both included), or unknown. */
export type Value =
  | { readonly kind: 'known'; readonly value: Plain }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'unknown'; readonly why: string };

/** Kleene's `not`: unknown stays unknown. */
export const not = (value: Kleene): Kleene => (value === 'unknown' ? value : !value);

/** Kleene's `and` over tests of one subject: one false settles it, and the rest are not run. */
export function all<S>(tests: readonly ((subject: S) => Kleene)[], subject: S): Kleene {
  let result: Kleene = true;
  for (const test of tests) {
    const value = test(subject);
    if (value === false) return false;
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

/** Kleene's `or` over tests of one subject: one true settles it, and the rest are not run. */
export function any<S>(tests: readonly ((subject: S) => Kleene)[], subject: S): Kleene {
  let result: Kleene = false;
  for (const test of tests) {
    const value = test(subject);
    if (value === true) return true;
    if (value === 'unknown') result = 'unknown';
  }
  return result;
}

const told = (certainly: boolean, possibly: boolean): Kleene =>
  certainly ? true : possibly ? 'unknown' : false;

type Ends = { readonly from: number; readonly to: number };

const endsOf = (value: Value): Ends | undefined =>
  value.kind === 'between'
    ? value
    : value.kind === 'known' && typeof value.value === 'number'
      ? { from: value.value, to: value.value }
      : undefined;

const equal = (a: Value, b: Value): Kleene => {
  if (a.kind === 'unknown' || b.kind === 'unknown') return 'unknown';
  if (a.kind === 'known' && b.kind === 'known') return a.value === b.value;
  const [left, right] = [endsOf(a), endsOf(b)];
  if (left === undefined || right === undefined) return false;
  const isOne = left.from === left.to && right.from === right.to;
  return told(isOne && left.from === right.from, left.from <= right.to && right.from <= left.to);
};

const ordered = (
  a: Value,
  b: Value,
  certainly: (a: Ends, b: Ends) => boolean,
  possibly: (a: Ends, b: Ends) => boolean,
) => {
  if (a.kind === 'unknown' || b.kind === 'unknown') return 'unknown';
  const [left, right] = [endsOf(a), endsOf(b)];
  // Text and yes-no have no order; json-rules-engine calls such a comparison false as well.
  if (left === undefined || right === undefined) return false;
  return told(certainly(left, right), possibly(left, right));
};

/**
 * A comparison of two values: true only if it holds for every value they may have, false only if for none. The two
 * are taken to vary independently.
 */
export function compare(operator: Comparison, a: Value, b: Value): Kleene {
  switch (operator) {
    case 'equal':
      return equal(a, b);
    case 'notEqual':
      return not(equal(a, b));
    case 'lessThan':
      return ordered(
        a,
        b,
        (l, r) => l.to < r.from,
        (l, r) => l.from < r.to,
      );
    case 'lessThanInclusive':
      return ordered(
        a,
        b,
        (l, r) => l.to <= r.from,
        (l, r) => l.from <= r.to,
      );
    case 'greaterThan':
      return ordered(
        a,
        b,
        (l, r) => l.from > r.to,
        (l, r) => l.to > r.from,
      );
    case 'greaterThanInclusive':
      return ordered(
        a,
        b,
        (l, r) => l.from >= r.to,
        (l, r) => l.to >= r.from,
      );
  }
}

/** Whether a value is one of a list; a rough number is, only once it is known to be a single one of them. */
export function isOneOf(a: Value, list: readonly Value[]): Kleene {
  let result: Kleene = false;
  for (const item of list) {
    const one = equal(a, item);
    if (one === true) return true;
    if (one === 'unknown') result = one;
  }
  return result;
}

/** Whether a list has an item; no other value has any. */
export function hasItem(a: Value, item: Value): Kleene {
  if (a.kind === 'unknown' || item.kind === 'unknown') return 'unknown';
  if (a.kind !== 'known' || typeof a.value !== 'object') return false;
  return a.value.some((each) => item.kind === 'known' && each === item.value);
}
