import { describe, expect, it } from '@jest/globals';
import { addMonths, dayOf } from '../../src/calendar/day';
import { earlierSpan, exactly, isExact, laterSpan, mapSpan, plainSpan } from '../../src/calendar/span';

const march = { from: dayOf(2024, 3, 1), to: dayOf(2024, 3, 31) };
const midMarch = exactly(dayOf(2024, 3, 15));

describe('a rough day', () => {
  it('is exact only if both ends are the same day', () => {
    expect(isExact(midMarch)).toBe(true);
    expect(isExact(march)).toBe(false);
  });

  it('moves at both ends, and stays open where it is open', () => {
    const year = (day: number) => addMonths(day, 12);
    expect(mapSpan(march, year)).toEqual({ from: dayOf(2025, 3, 1), to: dayOf(2025, 3, 31) });
    expect(mapSpan({ from: -Infinity, to: Infinity }, year)).toEqual({ from: -Infinity, to: Infinity });
  });

  it('is later or earlier than another end by end', () => {
    expect(laterSpan(march, midMarch)).toEqual({ from: midMarch.from, to: march.to });
    expect(earlierSpan(march, midMarch)).toEqual({ from: march.from, to: midMarch.to });
  });

  it.each([
    [midMarch, '15 Mar 2024'],
    [march, 'between 1 Mar 2024 and 31 Mar 2024'],
    [{ from: -Infinity, to: march.to }, 'no later than 31 Mar 2024'],
    [{ from: march.from, to: Infinity }, 'no earlier than 1 Mar 2024'],
    [{ from: -Infinity, to: Infinity }, 'an unknown day'],
  ])('reads %j as %s', (span, words) => {
    expect(plainSpan(span)).toBe(words);
  });
});
