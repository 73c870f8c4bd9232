import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoFromDay } from '../../src/calendar/day';
import { exactly, type Span } from '../../src/calendar/span';
import { coverOf, type Cover, type Holding } from '../../src/facts/coverage';
import { cell, day, span } from './a-subject';

const SEEDS = [
  ['the fixed seed', { seed: 20261122, numRuns: 2000 }],
  ['another seed', { seed: 1123, numRuns: 2000 }],
] as const;

const TODAY = '2026-11-22';
const YEAR = 365;
const FOREVER = exactly(Infinity);

const holding = (person: string, due: string | Span, more: Partial<Holding> = {}): Holding => ({
  person,
  key: person.toLowerCase(),
  due: typeof due === 'string' ? exactly(day(due)) : due,
  absences: [],
  isCertain: true,
  cells: [cell(1)],
  ...more,
});
const cover = (holdings: readonly Holding[], needed = 1, horizon = YEAR, asAt = TODAY): Cover =>
  coverOf(holdings, needed, day(asAt), horizon);

/** The first uncovered day in short: ISO, two of them or `never` if rough, `covered` if there is none. */
function uncovered({ firstUncovered: first }: Cover): string {
  if (first === undefined) return 'covered';
  const from = isoFromDay(first.from);
  if (first.from === first.to) return from;
  return `${from} to ${Number.isFinite(first.to) ? isoFromDay(first.to) : 'never'}`;
}
const because = (one: Cover) =>
  one.because.map(({ person, how, lastDay }) => [person, how, isoFromDay(lastDay)]);

describe('the first uncovered day', () => {
  it.each<[string, Partial<Holding>, string]>([
    ['a certificate', { due: exactly(day('2027-01-31')) }, 'lapse'],
    ['an employment', { lastDay: day('2027-01-31') }, 'leaving'],
    ['the time before an absence', { absences: [span('2027-02-01', '2027-03-01')] }, 'absence'],
  ])('is the day after the last of %s', (_what, more, how) => {
    const ann = holding('Ann', FOREVER, more);
    const one = cover([ann, holding('Ben', FOREVER)], 2);
    expect(uncovered(one)).toBe('2027-02-01');
    expect(one.because).toEqual([
      { person: 'Ann', key: 'ann', how, lastDay: day('2027-01-31'), cells: [cell(1)] },
    ]);
    expect(cover([ann], 1, YEAR, '2027-01-31').now).toEqual(exactly(1));
    expect(cover([ann], 1, YEAR, '2027-02-01').now).toEqual(exactly(0));
  });

  it.each([
    ['the horizon ends the day before', 70, 'covered'],
    ['it is the last of the horizon', 71, '2027-02-01'],
  ])('%s', (_what, horizon, expected) => {
    expect(uncovered(cover([holding('Ann', '2027-01-31')], 1, horizon))).toBe(expected);
  });

  it('may be today, and a horizon of no days looks at today alone', () => {
    expect(uncovered(cover([holding('Ann', TODAY)], 1, 0))).toBe('covered');
    expect(uncovered(cover([holding('Ann', '2026-11-21')], 1, 0))).toBe(TODAY);
    expect(uncovered(cover([], 1, 0))).toBe(TODAY);
  });

  it.each([
    [1, '2027-05-01'],
    [2, '2027-03-01'],
    [3, '2027-01-01'],
    [4, TODAY],
    [0, 'covered'],
  ])('with %i needed of three', (needed, expected) => {
    const three = ['2027-02-28', '2026-12-31', '2027-04-30'].map((due, index) => holding(`P${index}`, due));
    expect(uncovered(cover(three, needed))).toBe(expected);
    expect(cover(three, needed).now).toEqual(exactly(3));
  });

  it('is none if nothing runs out', () => {
    expect(cover([holding('Ann', FOREVER)])).toEqual({
      now: exactly(1),
      firstUncovered: undefined,
      because: [],
    });
  });

  it.each([
    ['starts the day after', '2027-02-01', 'covered'],
    ['starts a day too late', '2027-02-02', '2027-02-01'],
  ])('somebody who %s', (_what, from, expected) => {
    const next = holding('Ben', FOREVER, { from: day(from) });
    expect(uncovered(cover([holding('Ann', '2027-01-31'), next]))).toBe(expected);
  });

  it('somebody counts from the first day on', () => {
    const ann = holding('Ann', FOREVER, { from: day(TODAY) });
    expect(cover([ann]).now).toEqual(exactly(1));
    expect(cover([ann], 1, YEAR, '2026-11-21').now).toEqual(exactly(0));
  });
});

describe('absences', () => {
  const away = (from: string, to: string) => holding('Ann', FOREVER, { absences: [span(from, to)] });

  it.each([
    ['until yesterday', '2026-10-01', '2026-11-21', 'covered'],
    ['until today', '2026-10-01', TODAY, TODAY],
    ['from tomorrow', '2026-11-23', '2026-12-01', '2026-11-23'],
    ['from the last day of the horizon', '2027-11-22', '2027-12-01', '2027-11-22'],
    ['from the day after the horizon', '2027-11-23', '2027-12-01', 'covered'],
    ['not at all, as the dates are the wrong way round', '2027-03-01', '2027-02-01', 'covered'],
  ])('%s', (_what, from, to, expected) => {
    expect(uncovered(cover([away(from, to)]))).toBe(expected);
  });

  it('leave no gap where one is back the day the other goes', () => {
    const ann = away('2026-11-01', '2026-11-30');
    const ben = (from: string) => holding('Ben', FOREVER, { absences: [span(from, '2027-03-01')] });
    expect(uncovered(cover([ann, ben('2026-12-01')]))).toBe('covered');
    expect(uncovered(cover([ann, ben('2026-11-30')]))).toBe('2026-11-30');
  });

  it('may overlap', () => {
    const ann = holding('Ann', FOREVER, {
      absences: [span('2026-12-10', '2026-12-20'), span('2026-12-01', '2026-12-15')],
    });
    expect(uncovered(cover([ann, holding('Ben', '2026-12-20')]))).toBe('covered');
    expect(uncovered(cover([ann, holding('Ben', '2026-12-19')]))).toBe('2026-12-20');
  });
});

describe('somebody with two certificates', () => {
  const early = holding('Ann', '2026-12-31', { cells: [cell(1)] });
  const late = holding('Ann', '2027-01-31', { cells: [cell(2)] });

  it('counts once, until the later runs out', () => {
    const one = cover([early, late]);
    expect(one.now).toEqual(exactly(1));
    expect(uncovered(one)).toBe('2027-02-01');
    expect(one.because.map(({ cells }) => cells)).toEqual([[cell(2)]]);
    expect(uncovered(cover([early, late], 2))).toBe(TODAY);
  });

  it('is not covered between the two', () => {
    const gap = holding('Ann', '2027-06-30', { from: day('2027-01-02') });
    const none = holding('Ann', '2027-06-30', { from: day('2027-01-01') });
    expect(uncovered(cover([early, gap]))).toBe('2027-01-01');
    expect(uncovered(cover([early, none]))).toBe('2027-07-01');
  });

  it('leaves because of the one that would last longest', () => {
    const lastDay = { lastDay: day('2026-12-31') };
    const both = [holding('Ann', '2026-12-31', lastDay), holding('Ann', '2027-06-30', lastDay)];
    expect(because(cover(both))).toEqual([['Ann', 'leaving', '2026-12-31']]);
    const absences = [span('2027-01-01', '2027-02-01')];
    const away = [holding('Ann', '2026-12-31', { absences }), holding('Ann', '2027-06-30', { absences })];
    expect(because(cover(away))).toEqual([['Ann', 'absence', '2026-12-31']]);
  });
});

describe('rough and uncertain', () => {
  it('a rough last valid day makes the first uncovered day rough', () => {
    const one = cover([holding('Ann', span('2027-01-01', '2027-01-31'))]);
    expect(uncovered(one)).toBe('2027-01-02 to 2027-02-01');
    expect(one.now).toEqual(exactly(1));
    expect(because(one)).toEqual([['Ann', 'lapse', '2027-01-01']]);
  });

  it('a last valid day that may be over counts as possible today', () => {
    const one = cover([holding('Ann', span('2026-11-01', '2026-11-30'))]);
    expect(one.now).toEqual({ from: 0, to: 1 });
    expect(uncovered(one)).toBe('2026-11-22 to 2026-12-01');
    expect(one.because).toEqual([]);
  });

  it('the latest may be never within the horizon', () => {
    const one = [holding('Ann', span('2027-01-01', '2027-01-31'))];
    expect(uncovered(cover(one, 1, 41))).toBe('2027-01-02 to never');
    expect(uncovered(cover(one, 1, 40))).toBe('covered');
    expect(uncovered(cover(one, 1, 70))).toBe('2027-01-02 to never');
    expect(uncovered(cover(one, 1, 71))).toBe('2027-01-02 to 2027-02-01');
  });

  it('what is uncertain counts as possible only', () => {
    const one = cover([
      holding('Ann', '2027-01-31'),
      holding('Ben', '2027-03-31', { isCertain: false }),
      holding('Cat', { from: -Infinity, to: Infinity }, { isCertain: false }),
    ]);
    expect(one.now).toEqual({ from: 1, to: 3 });
    expect(uncovered(one)).toBe('2027-02-01 to never');
    expect(because(one)).toEqual([['Ann', 'lapse', '2027-01-31']]);
  });

  it('an uncertain renewal of a sure certificate is the same person', () => {
    const one = cover([holding('Ann', '2027-01-31'), holding('Ann', '2029-01-31', { isCertain: false })]);
    expect(one.now).toEqual(exactly(1));
    expect(uncovered(one)).toBe('2027-02-01 to never');
  });
});

describe('because', () => {
  it('names everybody who ends on that day, by key, whatever the order of rows', () => {
    const rows = [
      holding('Cat', '2027-01-31'),
      holding('Ann', FOREVER, { lastDay: day('2027-01-31') }),
      holding('Ben', '2026-12-31'),
      holding('Dan', FOREVER),
    ];
    const expected = [
      ['Ann', 'leaving', '2027-01-31'],
      ['Cat', 'lapse', '2027-01-31'],
    ];
    expect(because(cover(rows, 2))).toEqual(expected);
    expect(because(cover(rows.toReversed(), 2))).toEqual(expected);
  });

  it('says leaving before lapse, and lapse before absence', () => {
    const last = { lastDay: day('2027-01-31'), absences: [span('2027-02-01', '2027-03-01')] };
    expect(because(cover([holding('Ann', '2027-01-31', last)]))).toEqual([['Ann', 'leaving', '2027-01-31']]);
    const away = holding('Ann', '2027-01-31', { absences: last.absences });
    expect(because(cover([away]))).toEqual([['Ann', 'lapse', '2027-01-31']]);
  });

  it('of today names only who ended yesterday', () => {
    const past = [holding('Ann', '2026-11-21'), holding('Ben', '2026-11-20')];
    expect(because(cover(past))).toEqual([['Ann', 'lapse', '2026-11-21']]);
    expect(because(cover(past.slice(1)))).toEqual([]);
  });
});

const someDay = fc.integer({ min: -6, max: 24 });
const someEnd = fc.oneof({ weight: 5, arbitrary: someDay }, { weight: 1, arbitrary: fc.constant(Infinity) });
const someHolding: fc.Arbitrary<Holding> = fc
  .record(
    {
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      due: fc.tuple(someEnd, fc.nat(6)).map(([from, more]) => ({ from, to: from + (more < 3 ? 0 : more) })),
      from: someDay,
      lastDay: someEnd,
      absences: fc.array(fc.record({ from: someDay, to: someEnd }), { maxLength: 3 }),
      isCertain: fc.boolean(),
      cells: fc.nat(9).map((row) => [cell(row)]),
    },
    { requiredKeys: ['key', 'due', 'absences', 'isCertain', 'cells'] },
  )
  .map((one) => ({ ...one, person: one.key.toUpperCase() }));
const someCase = fc.tuple(
  fc.array(someHolding, { maxLength: 8 }),
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: -3, max: 6 }),
  fc.integer({ min: 0, max: 20 }),
);

/** Who holds it on a day, each certificate lasting to the day given: asked of every person and certificate. */
const holdersOn = (holdings: readonly Holding[], on: number, dueOf: (one: Holding) => number) =>
  new Set(
    holdings
      .filter(
        (one) =>
          on <= dueOf(one) &&
          (one.from === undefined || on >= one.from) &&
          (one.lastDay === undefined || on <= one.lastDay) &&
          !one.absences.some(({ from, to }) => from <= on && on <= to),
      )
      .map(({ key }) => key),
  );
const firstBelow = (needed: number, asAt: number, horizon: number, countOn: (on: number) => number) =>
  Array.from({ length: horizon + 1 }, (_each, index) => asAt + index).find((on) => countOn(on) < needed);

const earliest = ({ due, isCertain }: Holding) => (isCertain ? due.from : -Infinity);
const latest = ({ due }: Holding) => due.to;

describe.each(SEEDS)('with %s', (_which, limits) => {
  it('agrees with a count day by day', () => {
    fc.assert(
      fc.property(someCase, ([holdings, needed, asAt, horizon]) => {
        const result = coverOf(holdings, needed, asAt, horizon);
        const surely = (on: number) => holdersOn(holdings, on, earliest);
        const possibly = (on: number) => holdersOn(holdings, on, latest);
        const from = firstBelow(needed, asAt, horizon, (on) => surely(on).size);
        const to = firstBelow(needed, asAt, horizon, (on) => possibly(on).size) ?? Infinity;
        expect(result.now).toEqual({ from: surely(asAt).size, to: possibly(asAt).size });
        expect(result.firstUncovered).toEqual(from === undefined ? undefined : { from, to });
        const gone =
          from === undefined ? [] : [...surely(from - 1)].filter((key) => !surely(from).has(key)).sort();
        expect(result.because.map(({ key }) => key)).toEqual(gone);
        if (from !== undefined && from > asAt) expect(gone).not.toEqual([]);
        for (const { how, lastDay, key } of result.because) {
          const own = holdings.filter((one) => one.key === key && one.isCertain);
          expect(lastDay).toBe((from ?? NaN) - 1);
          if (how === 'leaving') expect(own.some((one) => one.lastDay === lastDay)).toBe(true);
          if (how === 'lapse') expect(own.some(({ due }) => due.from === lastDay)).toBe(true);
          if (how === 'absence')
            expect(own.some(({ absences }) => absences.some((one) => one.from === lastDay + 1))).toBe(true);
        }
      }),
      limits,
    );
  });

  it('whatever the truth is, its first uncovered day lies between the two', () => {
    const truths = fc.array(fc.record({ back: fc.nat(8), isReal: fc.boolean() }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(someCase, truths, ([holdings, needed, asAt, horizon], truth) => {
        const real = holdings.flatMap((one, index) => {
          const { back = 0, isReal = true } = truth[index] ?? {};
          const due = exactly(Math.max(one.due.from, one.due.to - back));
          return one.isCertain || isReal ? [{ ...one, due }] : [];
        });
        const first = firstBelow(needed, asAt, horizon, (on) => holdersOn(real, on, latest).size);
        const { firstUncovered } = coverOf(holdings, needed, asAt, horizon);
        if (firstUncovered === undefined) expect(first).toBeUndefined();
        else {
          expect(first ?? Infinity).toBeGreaterThanOrEqual(firstUncovered.from);
          expect(first ?? Infinity).toBeLessThanOrEqual(firstUncovered.to);
        }
      }),
      limits,
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(someCase, ([holdings, needed, asAt, horizon]) => {
        const { because: one, ...rest } = coverOf(holdings, needed, asAt, horizon);
        const { because: other, ...same } = coverOf(holdings.toReversed(), needed, asAt, horizon);
        expect(rest).toEqual(same);
        expect(one.map(({ key }) => key)).toEqual(other.map(({ key }) => key));
      }),
      limits,
    );
  });
});
