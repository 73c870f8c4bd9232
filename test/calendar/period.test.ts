import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutPeriods, type Period } from '../../src/calendar/period';

const WHOLE: Period = { from: 0, to: 19 };

describe('what is left of a period', () => {
  it.each<[string, readonly Period[], readonly Period[]]>([
    ['is the whole of it where nothing is taken out', [], [WHOLE]],
    [
      'is what comes before and after',
      [{ from: 5, to: 9 }],
      [
        { from: 0, to: 4 },
        { from: 10, to: 19 },
      ],
    ],
    ['is one day where one remains', [{ from: 1, to: 19 }], [{ from: 0, to: 0 }]],
    ['is nothing where all is taken out', [{ from: -Infinity, to: Infinity }], []],
    [
      'does not count twice what overlaps, in any order',
      [
        { from: 8, to: 12 },
        { from: -3, to: 9 },
      ],
      [{ from: 13, to: 19 }],
    ],
    ['is not changed by a period that holds no day', [{ from: 9, to: 8 }], [WHOLE]],
    [
      'is not changed by what lies outside',
      [
        { from: -9, to: -1 },
        { from: 20, to: 30 },
      ],
      [WHOLE],
    ],
  ])('%s', (_what, taken, left) => {
    expect(withoutPeriods(WHOLE, taken)).toEqual(left);
  });

  const someDay = fc.integer({ min: -5, max: 30 });
  const somePeriod = fc.record({
    from: fc.oneof(someDay, fc.constant(-Infinity)),
    to: fc.oneof(someDay, fc.constant(Infinity)),
  });
  const includes = ({ from, to }: Period, day: number) => from <= day && day <= to;

  it.each([20261122, 1123])('is that of a count day by day, with the seed %d', (seed) => {
    fc.assert(
      fc.property(fc.array(somePeriod), fc.integer({ min: 1, max: 20 }), (taken, length) => {
        const left = withoutPeriods({ from: 0, to: length - 1 }, taken);
        for (let day = -1; day <= length; day += 1) {
          const isLeft = day >= 0 && day < length && !taken.some((one) => includes(one, day));
          expect(left.filter((one) => includes(one, day))).toHaveLength(isLeft ? 1 : 0);
        }
      }),
      { seed, numRuns: 1000 },
    );
  });
});
