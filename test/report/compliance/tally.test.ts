import { describe, expect, it } from '@jest/globals';
import { complianceRate, judgedCount, type Tally } from '../../../src/report/compliance/tally';

const counts = (
  met: number,
  dueSoon: number,
  breach: number,
  cannotTell: number,
  notApplicable = 0,
): Tally => ({ met, dueSoon, breach, cannotTell, notApplicable });

describe('the rate', () => {
  it.each([
    [counts(1, 0, 0, 0), 1],
    [counts(0, 1, 0, 0), 1],
    [counts(0, 0, 1, 0), 0],
    [counts(0, 0, 0, 1), 0],
    [counts(3, 2, 4, 1), 0.5],
    [counts(1, 0, 1, 0, 98), 0.5],
    [counts(0, 0, 0, 0, 5), undefined],
  ])('of %j is %s', (each, rate) => {
    expect(complianceRate(each)).toBe(rate);
  });

  it('is of those that were judged', () => {
    expect(judgedCount(counts(1, 2, 3, 4, 5))).toBe(10);
  });
});
