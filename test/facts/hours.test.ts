import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoFromDay } from '../../src/calendar/day';
import type { Period } from '../../src/calendar/period';
import { exactly, type Span } from '../../src/calendar/span';
import {
  cpdYear,
  daysLeft,
  hoursOf,
  rollingPeriod,
  type HoursRule,
  type LengthOfTraining,
  type PersonInPeriod,
} from '../../src/facts/hours';
import { cell, day, span } from './a-subject';

const SEEDS = [
  ['the fixed seed', { seed: 20261122, numRuns: 1000 }],
  ['another seed', { seed: 1123, numRuns: 1000 }],
] as const;

/** 365 days. */
const YEAR = span('2025-09-01', '2026-08-31');
const OVER = day('2026-11-22');
const ALWAYS: Period = { from: -Infinity, to: Infinity };

const rule = (more: Partial<HoursRule> = {}): HoursRule => ({
  period: YEAR,
  neededMinutes: 1800,
  proRata: { byFte: true, byPartOfPeriod: true },
  ...more,
});
const person = (more: Partial<PersonInPeriod> = {}): PersonInPeriod => ({
  employed: ALWAYS,
  absences: [],
  ...more,
});
const training = (on: string | Span, more: Partial<LengthOfTraining> = {}): LengthOfTraining => ({
  on: typeof on === 'string' ? exactly(day(on)) : on,
  minutes: { least: 60, most: 60 },
  cells: [cell(1)],
  isCertain: true,
  ...more,
});
const minutes = (least: number, most = least) => ({ minutes: { least, most } });
const unsaid: LengthOfTraining = { on: exactly(day('2026-01-15')), cells: [cell(1)], isCertain: true };

const needs = (who: Partial<PersonInPeriod>, more: Partial<HoursRule> = {}) =>
  hoursOf([], rule(more), person(who), OVER).needed;
const done = (trainings: readonly LengthOfTraining[], more: Partial<HoursRule> = {}, asAt = OVER) =>
  hoursOf(trainings, rule(more), person(), asAt).done;
const ofLength = (least: number, most = least) => ({ least, most });

describe('what is needed', () => {
  it.each([
    ['nobody says', undefined, 1800],
    ['full time', 1, 1800],
    ['more than full time', 1.2, 1800],
    ['three fifths', 0.6, 1080],
    ['nothing', 0, 0],
    ['less than nothing', -0.5, 0],
  ])('by FTE: %s', (_what, fte, needed) => {
    const result = hoursOf([], rule(), person(fte === undefined ? {} : { fte }), OVER);
    expect(result.needed).toBe(needed);
    expect(result.share).toBe(needed / 1800);
  });

  it.each([
    ['the whole period', '2025-09-01', '2026-08-31', 365],
    ['from its second day', '2025-09-02', '2027-01-01', 364],
    ['to its last but one', '2020-01-01', '2026-08-30', 364],
    ['on its last day only', '2026-08-31', '2027-01-01', 1],
    ['on its first day only', '2020-01-01', '2025-09-01', 1],
    ['from the day after it', '2026-09-01', '2027-01-01', 0],
    ['to the day before it', '2020-01-01', '2025-08-31', 0],
    ['not at all, as the dates are the wrong way round', '2026-02-01', '2026-01-01', 0],
  ])('by the days employed: %s', (_what, from, to, days) => {
    const result = hoursOf([], rule({ neededMinutes: 36500 }), person({ employed: span(from, to) }), OVER);
    expect(result.needed).toBe(days * 100);
    expect(result.share).toBe(days / 365);
  });

  it.each([
    ['none', [], 365],
    ['one day', [span('2026-01-01', '2026-01-01')], 364],
    ['two that overlap', [span('2026-01-10', '2026-01-20'), span('2026-01-01', '2026-01-15')], 345],
    ['one within the other', [span('2026-01-01', '2026-01-31'), span('2026-01-10', '2026-01-12')], 334],
    ['from before it to its first day', [{ from: -Infinity, to: day('2025-09-01') }], 364],
    ['until the day before it', [{ from: -Infinity, to: day('2025-08-31') }], 365],
    ['from its last day on', [{ from: day('2026-08-31'), to: Infinity }], 364],
    ['from the day after it on', [{ from: day('2026-09-01'), to: Infinity }], 365],
    ['throughout', [ALWAYS], 0],
  ])('by long absences: %s', (_what, absences, days) => {
    expect(needs({ absences }, { neededMinutes: 36500 })).toBe(days * 100);
  });

  it('counts a day that is both before the start and in an absence once', () => {
    const employed = { from: day('2026-08-01'), to: Infinity };
    expect(needs({ employed, absences: [span('2026-01-01', '2026-08-10')] }, { neededMinutes: 365 })).toBe(
      21,
    );
  });

  it('is reduced only by what the rule says', () => {
    const who = { fte: 0.5, employed: span('2026-08-31', '2026-12-31'), absences: [] };
    const under = (byFte: boolean, byPartOfPeriod: boolean) =>
      needs(who, { neededMinutes: 36500, proRata: { byFte, byPartOfPeriod } });
    expect([under(true, true), under(true, false), under(false, true), under(false, false)]).toEqual([
      50, 18250, 100, 36500,
    ]);
  });

  it('without pro rata by days: all of it on absence throughout, nothing if never employed', () => {
    const proRata = { byFte: true, byPartOfPeriod: false };
    expect(needs({ absences: [ALWAYS] }, { proRata })).toBe(1800);
    expect(needs({ employed: span('2026-09-01', '2026-12-31') }, { proRata })).toBe(0);
  });

  it.each([
    [0.19, 360],
    [0.2, 360],
    [0.21, 378],
    [0.001, 360],
    [0, 0],
  ])('has a floor of 360: an FTE of %d needs %i', (fte, needed) => {
    expect(needs({ fte }, { floorMinutes: 360 })).toBe(needed);
  });

  it('has a floor that is never more than all of it, and none for who is not there', () => {
    expect(needs({ fte: 0.1 }, { floorMinutes: 5000 })).toBe(1800);
    expect(needs({ employed: span('2026-09-01', '2026-12-31') }, { floorMinutes: 360 })).toBe(0);
    expect(needs({ absences: [ALWAYS] }, { floorMinutes: 360 })).toBe(0);
  });

  it.each([
    [70, 0.15, 11],
    [15, 0.7, 11],
    [100, 0.285, 29],
    [100, 0.2849, 28],
    [100, 0.004, 0],
  ])('is whole minutes, a half rounded up: %i at %d', (neededMinutes, fte, needed) => {
    expect(needs({ fte }, { neededMinutes })).toBe(needed);
  });
});

describe('what is done', () => {
  it.each([
    ['2025-08-31', ofLength(0)],
    ['2025-09-01', ofLength(60)],
    ['2026-08-31', ofLength(60)],
    ['2026-09-01', ofLength(0)],
  ])('counts in the period: %s', (on, expected) => {
    expect(done([training(on)])).toEqual(expected);
  });

  it.each([
    ['all inside', span('2025-09-01', '2025-09-30'), ofLength(60)],
    ['perhaps before', span('2025-08-31', '2025-09-30'), ofLength(0, 60)],
    ['inside on its last day only', span('2025-08-01', '2025-09-01'), ofLength(0, 60)],
    ['surely before', span('2025-08-01', '2025-08-31'), ofLength(0)],
    ['perhaps after', span('2026-08-31', '2026-09-01'), ofLength(0, 60)],
    ['surely after', span('2026-09-01', '2026-09-30'), ofLength(0)],
    ['without a date', { from: -Infinity, to: OVER }, ofLength(0, 60)],
  ])('on a rough day: %s', (_what, on, expected) => {
    const { done: sum, open } = hoursOf([training(on)], rule(), person(), OVER);
    expect(sum).toEqual(expected);
    expect(open).toHaveLength(expected.least === expected.most ? 0 : 1);
  });

  it('counts up to the as-at day, and that day too', () => {
    const on = [training('2026-03-01')];
    expect(done(on, {}, day('2026-02-28'))).toEqual(ofLength(0));
    expect(done(on, {}, day('2026-03-01'))).toEqual(ofLength(60));
    expect(done([training(span('2026-03-01', '2026-03-31'))], {}, day('2026-03-30'))).toEqual(
      ofLength(0, 60),
    );
    expect(done([training(span('2026-03-01', '2026-03-31'))], {}, day('2026-03-31'))).toEqual(ofLength(60));
    expect(done(on, {}, day('2025-08-31'))).toEqual(ofLength(0));
  });

  it('adds what is uncertain to the most only, and a length from least to most', () => {
    const some = [
      training('2026-01-01', minutes(60, 120)),
      training('2026-01-02', { ...minutes(30, 45), isCertain: false }),
      training('2026-01-03', minutes(15)),
    ];
    const result = hoursOf(some, rule(), person(), OVER);
    expect(result.done).toEqual(ofLength(75, 180));
    expect(result.short).toEqual(ofLength(1620, 1725));
    expect(result.open).toEqual(some.slice(0, 2));
    expect(result.unknownLengths).toEqual([]);
  });

  it('leaves the most open where a length is unknown, and says where', () => {
    const known = training('2026-01-01', { cells: [cell(1)] });
    const blank = { ...unsaid, cells: [cell(2), cell(2, 1)] };
    const outside = { ...unsaid, on: exactly(day('2025-08-31')), cells: [cell(3)] };
    const doubtful = { ...unsaid, isCertain: false, cells: [cell(4)] };
    const result = hoursOf([known, blank, outside, doubtful], rule(), person(), OVER);
    expect(result.done).toEqual(ofLength(60, Infinity));
    expect(result.short).toEqual(ofLength(0, 1740));
    expect(result.unknownLengths).toEqual([cell(2), cell(2, 1), cell(4)]);
    expect(result.open).toEqual([blank, doubtful]);
  });

  it.each([
    ['points', { points: 3 }, { minutesPerPoint: 30 }, ofLength(90)],
    ['points nobody converts', { points: 3 }, { minutesPerDay: 360 }, ofLength(0, Infinity)],
    ['days', { days: 1.5 }, { minutesPerDay: 360 }, ofLength(540)],
    ['days nobody converts', { days: 1.5 }, { minutesPerPoint: 30 }, ofLength(0, Infinity)],
    ['no points', { points: 0 }, { minutesPerPoint: 30 }, ofLength(0)],
    [
      'points and days alike',
      { points: 12, days: 1 },
      { minutesPerPoint: 30, minutesPerDay: 360 },
      ofLength(360),
    ],
    ['and unlike', { points: 6, days: 1 }, { minutesPerPoint: 30, minutesPerDay: 360 }, ofLength(180, 360)],
    ['minutes before both', { ...minutes(45), points: 6, days: 1 }, { minutesPerPoint: 30 }, ofLength(45)],
  ])('in %s', (_what, length, more, expected) => {
    expect(done([{ ...unsaid, ...length }], more)).toEqual(expected);
  });

  it('leaves nobody short by the arithmetic of fractions', () => {
    const tenths = Array.from({ length: 10 }, () => training('2026-01-15', minutes(0.1)));
    const result = hoursOf(tenths, rule({ neededMinutes: 1 }), person(), OVER);
    expect(result.done).toEqual(ofLength(1));
    expect(result.short).toEqual(ofLength(0));
    expect(result.open).toEqual([]);
  });

  it.each([
    [1799, 1],
    [1800, 0],
    [1801, 0],
  ])('%i of 1800 minutes leaves %i', (all, short) => {
    expect(hoursOf([training('2026-01-01', minutes(all))], rule(), person(), OVER).short).toEqual(
      ofLength(short),
    );
  });
});

describe('periods', () => {
  const iso = ({ from, to }: Period) => `${isoFromDay(from)} to ${isoFromDay(to)}`;

  it.each([
    ['2025-08-31', 9, 1, '2024-09-01 to 2025-08-31'],
    ['2025-09-01', 9, 1, '2025-09-01 to 2026-08-31'],
    ['2026-01-01', 1, 1, '2026-01-01 to 2026-12-31'],
    ['2026-12-31', 1, 1, '2026-01-01 to 2026-12-31'],
    ['2026-04-05', 4, 6, '2025-04-06 to 2026-04-05'],
    ['2026-12-30', 12, 31, '2025-12-31 to 2026-12-30'],
    ['2026-12-31', 12, 31, '2026-12-31 to 2027-12-30'],
  ])('the CPD year of %s that starts in month %i on %i is %s', (asAt, month, date, expected) => {
    expect(iso(cpdYear(day(asAt), { month, day: date }))).toBe(expected);
  });

  it.each([
    ['2024-02-28', '2023-03-01 to 2024-02-28'],
    ['2024-02-29', '2024-02-29 to 2025-02-28'],
    ['2025-02-28', '2024-02-29 to 2025-02-28'],
    ['2025-03-01', '2025-03-01 to 2026-02-28'],
    ['2027-03-01', '2027-03-01 to 2028-02-28'],
  ])('the CPD year of %s that starts on 29 February is %s', (asAt, expected) => {
    expect(iso(cpdYear(day(asAt), { month: 2, day: 29 }))).toBe(expected);
  });

  it.each([
    ['2026-11-22', 12, '2025-11-23 to 2026-11-22'],
    ['2026-08-31', 12, '2025-09-01 to 2026-08-31'],
    ['2024-02-29', 12, '2023-03-01 to 2024-02-29'],
    ['2025-02-28', 12, '2024-02-29 to 2025-02-28'],
    ['2026-03-31', 1, '2026-03-01 to 2026-03-31'],
    ['2026-11-22', 36, '2023-11-23 to 2026-11-22'],
  ])('to %s, %i months are %s', (asAt, months, expected) => {
    expect(iso(rollingPeriod(day(asAt), months))).toBe(expected);
  });

  it.each([
    ['2025-08-01', 365],
    ['2025-09-01', 365],
    ['2025-09-02', 364],
    ['2026-08-30', 2],
    ['2026-08-31', 1],
    ['2026-09-01', 0],
    ['2026-11-22', 0],
  ])('on %s the period has %i days left', (asAt, left) => {
    expect(daysLeft(YEAR, day(asAt))).toBe(left);
  });
});

const someDay = fc.integer({ min: -5, max: 30 });
const somePeriod = fc.record({
  from: fc.oneof(someDay, fc.constant(-Infinity)),
  to: fc.oneof(someDay, fc.constant(Infinity)),
});
const someSpan: fc.Arbitrary<Span> = fc
  .tuple(fc.oneof(someDay, fc.constant(-Infinity)), fc.nat(8), someDay)
  .map(([from, more, to]) => ({ from, to: Number.isFinite(from) ? from + more : to }));
const someTraining: fc.Arbitrary<LengthOfTraining> = fc.record(
  {
    on: someSpan,
    minutes: fc.tuple(fc.nat(90), fc.nat(30)).map(([least, more]) => ({ least, most: least + more })),
    points: fc.nat(5),
    cells: fc.nat(9).map((row) => [cell(row)]),
    isCertain: fc.boolean(),
  },
  { requiredKeys: ['on', 'cells', 'isCertain'] },
);
const includes = ({ from, to }: Period, one: number) => from <= one && one <= to;
const daysFrom0 = (count: number) => Array.from({ length: count }, (_each, index) => index);

describe.each(SEEDS)('with %s', (_which, limits) => {
  it('the share is that of a count day by day', () => {
    fc.assert(
      fc.property(
        somePeriod,
        fc.array(somePeriod),
        fc.integer({ min: 1, max: 20 }),
        (employed, absences, length) => {
          const days = daysFrom0(length);
          const there = days.filter(
            (each) => includes(employed, each) && !absences.some((absence) => includes(absence, each)),
          );
          const period = { from: 0, to: length - 1 };
          const result = hoursOf(
            [],
            rule({ period, neededMinutes: length * 60 }),
            { employed, absences },
            99,
          );
          expect(result.share).toBe(there.length / length);
          expect(result.needed).toBe(there.length * 60);
        },
      ),
      limits,
    );
  });

  it('whatever the truth is, it lies from least to most', () => {
    const truth = fc.array(
      fc.record({
        training: someTraining,
        back: fc.nat(20),
        part: fc.constantFrom(0, 0.5, 1),
        isReal: fc.boolean(),
        anyLength: fc.nat(500),
      }),
    );
    fc.assert(
      fc.property(truth, fc.integer({ min: 0, max: 25 }), (all, asAt) => {
        const period = { from: 0, to: 19 };
        const result = hoursOf(
          all.map(({ training: one }) => one),
          rule({ period, neededMinutes: 300, minutesPerPoint: 20 }),
          person(),
          asAt,
        );
        const real = all.map(({ training: { on, minutes: said, points, isCertain }, ...each }) => {
          const actualDay = Math.max(on.from, on.to - each.back);
          if (!(isCertain || each.isReal) || actualDay < 0 || actualDay > Math.min(19, asAt)) return 0;
          if (said !== undefined) return said.least + each.part * (said.most - said.least);
          return points === undefined ? each.anyLength : points * 20;
        });
        const sum = real.reduce((a, b) => a + b, 0);
        expect(result.done.least).toBeLessThanOrEqual(sum);
        expect(result.done.most).toBeGreaterThanOrEqual(sum);
        const short = Math.max(0, result.needed - sum);
        expect(result.short.least).toBeLessThanOrEqual(short);
        expect(result.short.most).toBeGreaterThanOrEqual(short);
        expect(result.open.length === 0).toBe(result.done.least === result.done.most);
      }),
      limits,
    );
  });
});
