import { describe, expect, it } from '@jest/globals';
import { all, any, compare, isOneOf, not, type Kleene, type Value } from '../../src/policy/kleene';

const T = true;
const F = false;
const U = 'unknown';
const constant = (value: Kleene) => () => value;

describe('Kleene logic', () => {
  const pairs: readonly (readonly [Kleene, Kleene, Kleene, Kleene])[] = [
    // a, b, a and b, a or b
    [T, T, T, T],
    [T, F, F, T],
    [T, U, U, T],
    [F, T, F, T],
    [F, F, F, F],
    [F, U, F, U],
    [U, T, U, T],
    [U, F, F, U],
    [U, U, U, U],
  ];

  it.each(pairs)('%s and %s', (a, b, both, either) => {
    expect(all([constant(a), constant(b)], undefined)).toBe(both);
    expect(any([constant(a), constant(b)], undefined)).toBe(either);
  });

  it.each([
    [T, F],
    [F, T],
    [U, U],
  ] as const)('not %s is %s', (a, b) => {
    expect(not(a)).toBe(b);
  });
});

const known = (value: number | string | boolean): Value => ({ kind: 'known', value });
const between = (from: number, to: number): Value => ({ kind: 'between', from, to });
const unknown: Value = { kind: 'unknown', why: 'not said' };

describe('comparing rough numbers', () => {
  it.each([
    // just below, touching, inside, touching, just above
    ['lessThan', between(1, 4), known(5), T],
    ['lessThan', between(1, 5), known(5), U],
    ['lessThan', between(5, 9), known(5), F],
    ['lessThanInclusive', between(1, 5), known(5), T],
    ['lessThanInclusive', between(1, 6), known(5), U],
    ['lessThanInclusive', between(5, 9), known(5), U],
    ['lessThanInclusive', between(6, 9), known(5), F],
    ['greaterThan', between(6, 9), known(5), T],
    ['greaterThan', between(5, 9), known(5), U],
    ['greaterThan', between(1, 5), known(5), F],
    ['greaterThanInclusive', between(5, 9), known(5), T],
    ['greaterThanInclusive', between(4, 9), known(5), U],
    ['greaterThanInclusive', between(1, 4), known(5), F],
    ['greaterThan', between(1, 3), between(4, 6), F],
    ['lessThan', between(1, 3), between(4, 6), T],
    ['lessThan', between(1, 4), between(4, 6), U],
    ['equal', between(4, 4), known(4), T],
    ['equal', between(4, 5), known(4), U],
    ['equal', between(5, 9), known(4), F],
    ['notEqual', between(5, 9), known(4), T],
    ['notEqual', between(4, 5), known(4), U],
    ['greaterThan', between(-Infinity, 0), known(0), F],
    ['greaterThan', between(-30, Infinity), known(0), U],
    ['greaterThan', between(1, Infinity), known(0), T],
    ['lessThanInclusive', between(-Infinity, 60), known(60), T],
  ] as const)('%s %j %j', (operator, a, b, expected) => {
    expect(compare(operator, a, b)).toBe(expected);
  });

  it('is unknown with anything unknown, on either side', () => {
    for (const operator of ['equal', 'notEqual', 'lessThan', 'greaterThanInclusive'] as const) {
      expect(compare(operator, unknown, known(1))).toBe(U);
      expect(compare(operator, known(1), unknown)).toBe(U);
    }
    expect(isOneOf(unknown, [known(1)])).toBe(U);
  });

  it('finds a rough number in a list only as far as it is known', () => {
    expect(isOneOf(known(2), [known(1), known(2)])).toBe(T);
    expect(isOneOf(between(1, 2), [known(2), known(7)])).toBe(U);
    expect(isOneOf(between(3, 6), [known(2), known(7)])).toBe(F);
  });

  it('tells text and yes-no by equality alone', () => {
    expect(compare('equal', known('a'), known('a'))).toBe(T);
    expect(compare('equal', known(true), known(false))).toBe(F);
    expect(compare('equal', known('1'), known(1))).toBe(F);
  });
});
