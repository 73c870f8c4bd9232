import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distance as levenshtein } from 'fastest-levenshtein';
import { spellingDistance } from '../../src/catalogue/spelling';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

/** True if two neighbouring letters of one stand the other way round somewhere in the other. */
const mayBeSwapped = (a: string, b: string): boolean =>
  Array.from(a).some((letter, at) => {
    const next = a[at + 1];
    return next !== undefined && next !== letter && b.includes(next + letter);
  });

describe('slips between two texts', () => {
  it.each([
    ['safeguarding', 'safeguarding', 0],
    ['safegarding', 'safeguarding', 1],
    ['safeguardiing', 'safeguarding', 1],
    ['safeguarding', 'safequarding', 1],
    ['safegaurding', 'safeguarding', 1],
    ['perveet', 'prevent', 2],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['', '', 0],
  ])('%s, %s: %i', (a, b, slips) => {
    expect(spellingDistance(a, b, 9)).toBe(slips);
  });

  it('are those of Levenshtein where no two letters are swapped', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(!mayBeSwapped(a, b));
        expect(spellingDistance(a, b, 20)).toBe(levenshtein(a, b));
      }),
    );
  });

  it('are never more than those of Levenshtein, nor less than half', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const slips = spellingDistance(a, b, 20);
        expect(slips).toBeLessThanOrEqual(levenshtein(a, b));
        expect(slips * 2).toBeGreaterThanOrEqual(levenshtein(a, b));
      }),
    );
  });

  it('are one for any two neighbours swapped', () => {
    fc.assert(
      fc.property(word, fc.nat(8), (text, at) => {
        const [one, two] = [text[at], text[at + 1]];
        fc.pre(one !== undefined && two !== undefined && one !== two);
        const swapped = `${text.slice(0, at)}${two}${one}${text.slice(at + 2)}`;
        expect(spellingDistance(text, swapped, 3)).toBe(1);
      }),
    );
  });

  it('are the same in both directions, and only more than the limit if they pass it', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const slips = spellingDistance(a, b, 20);
        expect(spellingDistance(b, a, 20)).toBe(slips);
        const limited = spellingDistance(a, b, limit);
        if (slips <= limit) expect(limited).toBe(slips);
        else expect(limited).toBeGreaterThan(limit);
      }),
    );
  });
});
