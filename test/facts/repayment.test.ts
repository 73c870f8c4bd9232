import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf, isoFromDay } from '../../src/calendar/day';
import {
  atRiskOn,
  repayableOn,
  tiedUntil,
  type RepaymentTerms,
  type Studies,
} from '../../src/facts/repayment';
import { without } from '../../src/policy/without';
import { day } from './a-subject';

/** All of it within 12 months of completion, as Archway has it; months and shares are the policy's, not the code's. */
const YEAR: RepaymentTerms = { months: 12, share: 100, bands: [] };
/** All, after 6 full months half, after 12 a quarter; free after 24. In no order. */
const BANDED: RepaymentTerms = {
  months: 24,
  share: 100,
  bands: [
    { months: 12, share: 25 },
    { months: 6, share: 50 },
  ],
};
const LATER = day('2030-01-01');

const completed = (on: string, left?: string): Studies => ({
  cost: 1000,
  status: 'completed',
  passed: true,
  completedOn: day(on),
  ...(left === undefined ? {} : { leftOn: day(left) }),
});
const studying = (left?: string): Studies => ({
  cost: 1000,
  status: 'studying',
  passed: true,
  ...(left === undefined ? {} : { leftOn: day(left) }),
});
const owed = (studies: Studies, terms = YEAR, asAt = LATER) => {
  const { reason, pounds } = repayableOn(studies, terms, asAt);
  return `${reason} ${pounds}`;
};

describe('somebody who leaves after completing', () => {
  it.each([
    ['2024-10-15', '2025-10-14', 'left too soon 1000'],
    ['2024-10-15', '2025-10-15', 'none 0'],
    ['2024-10-15', '2025-10-16', 'none 0'],
    ['2024-10-15', '2024-10-15', 'left too soon 1000'],
    ['2024-10-15', '2024-10-14', 'given up 1000'],
    // Months end where the month does.
    ['2024-02-29', '2025-02-27', 'left too soon 1000'],
    ['2024-02-29', '2025-02-28', 'none 0'],
    ['2023-02-28', '2024-02-27', 'left too soon 1000'],
    ['2023-02-28', '2024-02-28', 'none 0'],
    ['2024-08-31', '2025-08-30', 'left too soon 1000'],
    ['2024-08-31', '2025-08-31', 'none 0'],
  ])('completed %s, left %s: %s', (on, left, expected) => {
    expect(owed(completed(on, left))).toBe(expected);
  });

  it('counts from 31 August to the end of a shorter month', () => {
    const half = { ...YEAR, months: 6 };
    expect(isoFromDay(tiedUntil(day('2025-08-31'), half))).toBe('2026-02-28');
    expect(owed(completed('2025-08-31', '2026-02-27'), half)).toBe('left too soon 1000');
    expect(owed(completed('2025-08-31', '2026-02-28'), half)).toBe('none 0');
    expect(isoFromDay(tiedUntil(day('2023-08-31'), half))).toBe('2024-02-29');
  });

  it.each([
    ['2025-07-14', 'left too soon 1000'],
    ['2025-07-15', 'left too soon 500'],
    ['2026-01-14', 'left too soon 500'],
    ['2026-01-15', 'left too soon 250'],
    ['2027-01-14', 'left too soon 250'],
    ['2027-01-15', 'none 0'],
  ])('owes by the band that was reached: left %s, %s', (left, expected) => {
    expect(owed(completed('2025-01-15', left), BANDED)).toBe(expected);
  });

  it('owes a share of the cost where the policy asks for a part', () => {
    expect(owed(completed('2025-01-15', '2025-02-01'), { ...YEAR, share: 50 })).toBe('left too soon 500');
  });

  it('owes nothing before the day has come, and from that day on', () => {
    const studies = completed('2025-01-15', '2025-06-30');
    expect(owed(studies, YEAR, day('2025-06-29'))).toBe('none 0');
    expect(owed(studies, YEAR, day('2025-06-30'))).toBe('left too soon 1000');
  });

  it('owes nothing while staying', () => {
    expect(owed(completed('2025-01-15'))).toBe('none 0');
  });
});

describe('studies that came to nothing', () => {
  it('are repayable when given up, failed, or left behind', () => {
    expect(owed({ ...studying(), status: 'withdrawn' })).toBe('given up 1000');
    expect(owed({ ...completed('2020-01-15'), passed: false })).toBe('failed 1000');
    expect(owed(studying('2025-06-30'))).toBe('given up 1000');
    expect(owed({ ...studying('2025-06-30'), status: 'deferred' })).toBe('given up 1000');
    expect(owed({ ...studying(), status: 'withdrawn' }, { ...BANDED, share: 80 })).toBe('given up 800');
  });

  it('are not while they go on, whether or not the person leaves later', () => {
    expect(owed(studying())).toBe('none 0');
    expect(owed({ ...studying(), status: 'deferred' })).toBe('none 0');
    expect(owed(studying('2025-06-30'), YEAR, day('2025-06-29'))).toBe('none 0');
  });
});

describe('what is at risk', () => {
  it('is all while studying, then what leaving on the day would cost', () => {
    expect(atRiskOn(studying(), YEAR, day('2025-01-01'))).toBe(1000);
    const done = completed('2025-01-15');
    expect(atRiskOn(done, YEAR, day('2026-01-14'))).toBe(1000);
    expect(atRiskOn(done, YEAR, day('2026-01-15'))).toBe(0);
    expect(atRiskOn(done, BANDED, day('2025-07-15'))).toBe(500);
  });

  it('stays what it was on the day of leaving', () => {
    const left = completed('2025-01-15', '2025-03-31');
    expect(atRiskOn(left, YEAR, LATER)).toBe(1000);
    expect(atRiskOn(completed('2025-01-15', '2026-03-31'), YEAR, LATER)).toBe(0);
  });
});

describe('for any studies and terms', () => {
  const START = dayOf(2020, 1, 1);
  const someDay = fc.integer({ min: START, max: START + 2500 });
  const maybeDay = fc.option(someDay, { nil: undefined });
  const studies: fc.Arbitrary<Studies> = fc
    .record({
      cost: fc.integer({ min: 0, max: 5_000_00 }).map((pence) => pence / 100),
      status: fc.constantFrom('studying', 'completed', 'withdrawn', 'deferred'),
      passed: fc.boolean(),
      completedOn: maybeDay,
      leftOn: maybeDay,
    })
    .map(({ completedOn, leftOn, ...rest }) => ({
      ...rest,
      ...(completedOn === undefined ? {} : { completedOn }),
      ...(leftOn === undefined ? {} : { leftOn }),
    }));
  /** Bands that fall as months go by, in any order; none of them above the share at the start. */
  const terms: fc.Arbitrary<RepaymentTerms> = fc
    .record({
      months: fc.integer({ min: 1, max: 48 }),
      share: fc.integer({ min: 1, max: 100 }),
      steps: fc.uniqueArray(fc.integer({ min: 1, max: 47 }), { maxLength: 4 }),
      order: fc.boolean(),
    })
    .map(({ months, share, steps, order }) => {
      const bands = steps
        .toSorted((a, b) => a - b)
        .map((step, index) => ({ months: step, share: Math.floor(share / (index + 2)) }));
      return { months, share, bands: order ? bands : bands.toReversed() };
    });

  it('risks no less than nothing and no more than the cost', () => {
    fc.assert(
      fc.property(studies, terms, someDay, (some, by, on) => {
        for (const pounds of [atRiskOn(some, by, on), repayableOn(some, by, on).pounds]) {
          expect(pounds).toBeGreaterThanOrEqual(0);
          expect(pounds).toBeLessThanOrEqual(some.cost);
        }
        expect(atRiskOn(some, by, on)).toBeGreaterThanOrEqual(repayableOn(some, by, on).pounds);
      }),
    );
  });

  it('never risks more from day to day after completion, and nothing once the months are over', () => {
    fc.assert(
      fc.property(studies, terms, someDay, (some, by, completedOn) => {
        const done: Studies = { cost: some.cost, status: 'completed', passed: true, completedOn };
        const end = tiedUntil(completedOn, by);
        let before = Infinity;
        for (let on = completedOn; on <= end; on += 1) {
          const risk = atRiskOn(done, by, on);
          expect(risk).toBeLessThanOrEqual(before);
          before = risk;
        }
        expect(before).toBe(0);
        if (some.cost > 0) expect(atRiskOn(done, { ...by, bands: [] }, end - 1)).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('makes repayable on the day of leaving what was at risk that day', () => {
    fc.assert(
      fc.property(studies, terms, someDay, (some, by, leftOn) => {
        const staying = without(some, 'leftOn');
        const risk = atRiskOn(staying, by, leftOn);
        const leaver = { ...staying, leftOn };
        expect(repayableOn(leaver, by, leftOn).pounds).toBe(risk);
        expect(repayableOn(leaver, by, leftOn + 400).pounds).toBe(risk);
      }),
    );
  });

  it('ends the tie, and each band, where Temporal puts the month', () => {
    const later = (on: number, months: number) => {
      const date = Temporal.PlainDate.from(isoFromDay(on)).add({ months }, { overflow: 'constrain' });
      return day(date.toString());
    };
    fc.assert(
      fc.property(someDay, terms, (completedOn, by) => {
        expect(tiedUntil(completedOn, by)).toBe(later(completedOn, by.months));
        const done: Studies = { cost: 100, status: 'completed', passed: true, completedOn };
        const shareOn = (on: number) => {
          if (on >= later(completedOn, by.months)) return 0;
          const reached = by.bands.filter(({ months }) => on >= later(completedOn, months));
          return Math.min(by.share, ...reached.map(({ share }) => share));
        };
        for (const { months } of [...by.bands, by])
          for (const on of [later(completedOn, months) - 1, later(completedOn, months)])
            expect(atRiskOn(done, by, on)).toBe(shareOn(on));
      }),
    );
  });
});
