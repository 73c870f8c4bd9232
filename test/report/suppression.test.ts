import '../support/fixed-seed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppress, SMALLEST_GROUP } from '../../src/report/suppression';

/** What somebody sees: the counts that are shown, and the total unless it is held back. */
function published(counts: readonly number[], threshold: number): string {
  const { isHeldBack, isTotalHeldBack } = suppress(counts, threshold);
  const shown = counts.map((count, index) => (isHeldBack[index] === true ? '-' : count)).join(' ');
  return `${shown} = ${isTotalHeldBack ? '-' : sum(counts)}`;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function* everyCount(groups: number, most: number): Generator<readonly number[]> {
  if (groups === 0) {
    yield [];
    return;
  }
  for (const rest of everyCount(groups - 1, most))
    for (let count = 0; count <= most; count += 1) yield [...rest, count];
}

describe('counts of small groups', () => {
  it.each([
    ['no small group', [5, 6, 40], '5 6 40 = 51'],
    ['one below the threshold takes the next smallest with it', [40, 4, 12, 30], '40 - - 30 = 86'],
    ['two that differ need no third', [2, 4, 12], '- - 12 = 18'],
    ['two that are equal do, since half of the rest is theirs', [3, 3, 12, 30], '- - - 30 = 48'],
    ['two of together fewer than the threshold do', [1, 2, 12, 30], '- - - 30 = 45'],
    ['next smallest of equal size go together', [3, 12, 12, 30], '- - - 30 = 57'],
    ['a next smallest that leaves no doubt is not enough', [1, 5, 12, 30], '- - - 30 = 48'],
    ['nor is one that lies right below the least shown', [4, 19, 20, 30], '- - - 30 = 73'],
    ['nothing is nobody', [0, 6, 7], '0 6 7 = 13'],
    ['nothing beside a small group', [0, 3, 9, 20], '0 - - 20 = 32'],
    ['one group only', [3], '- = -'],
    ['a small group alone with nothing', [0, 3], '0 - = -'],
    ['equal small groups only', [3, 3], '- - = -'],
    ['no group', [], ' = 0'],
  ])('%s', (_, counts, seen) => {
    expect(published(counts, SMALLEST_GROUP)).toBe(seen);
  });
});

describe('a count that is held back', () => {
  it.each([
    [3, 2, 14],
    [3, 3, 14],
    [3, 4, 8],
    [5, 2, 25],
    [5, 3, 22],
    [5, 4, 11],
  ])(
    'cannot be worked out by trying every possibility (threshold %i, %i groups)',
    (threshold, groups, most) => {
      // Somebody who knows how it is done rules out whatever would have been published otherwise.
      const possible = new Map<string, (readonly number[])[]>();
      for (const counts of everyCount(groups, most)) {
        const seen = published(counts, threshold);
        const list = possible.get(seen);
        if (list === undefined) possible.set(seen, [counts]);
        else list.push(counts);
      }
      const recovered = [...possible].filter(([seen, all]) =>
        seen
          .split(' ')
          .slice(0, groups)
          .some((each, index) => each === '-' && new Set(all.map((counts) => counts[index])).size === 1),
      );
      expect(recovered).toEqual([]);
    },
  );

  it('may be another one even for somebody who knows which groups are small', () => {
    const breakdown = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(breakdown, fc.integer({ min: 2, max: 10 }), (counts, threshold) => {
        const { isHeldBack, isTotalHeldBack } = suppress(counts, threshold);
        if (isTotalHeldBack) return;
        // For each there is another to which, or from which, one person could be moved without either changing its kind.
        const shown = counts.filter((count, index) => isHeldBack[index] !== true && count > 0);
        const most = (count: number) =>
          count < threshold ? threshold - 1 : Math.min(...shown, Infinity) - 1;
        const least = (count: number) => (count < threshold ? 1 : threshold);
        const held = counts.filter((_, index) => isHeldBack[index] === true);
        held.forEach((count, index) => {
          const others = held.filter((_other, at) => at !== index);
          const canGrow = count < most(count) && others.some((other) => other > least(other));
          const canShrink = count > least(count) && others.some((other) => other < most(other));
          expect(canGrow || canShrink).toBe(true);
        });
      }),
    );
  });

  it('is every one from 1 to below the threshold, never alone, and depends on no order', () => {
    const breakdown = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(breakdown, fc.integer({ min: 2, max: 10 }), (counts, threshold) => {
        const { isHeldBack, isTotalHeldBack } = suppress(counts, threshold);
        const held = counts.filter((_, index) => isHeldBack[index] === true);
        const isSmall = (count: number) => count > 0 && count < threshold;
        expect(counts.filter(isSmall).every((count) => held.includes(count))).toBe(true);
        expect(held.length === 0).toBe(!counts.some(isSmall));
        if (held.length > 0 && !isTotalHeldBack) {
          expect(held.length).toBeGreaterThan(1);
          expect(sum(held)).toBeGreaterThanOrEqual(threshold);
        }
        const turned = suppress([...counts].reverse(), threshold);
        expect([...turned.isHeldBack].reverse()).toEqual(isHeldBack);
        expect(turned.isTotalHeldBack).toBe(isTotalHeldBack);
      }),
    );
  });
});
