import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addMonths, calendarDate, daysInMonth, isoFromDay, type Day } from '../../src/calendar/day';
import { exactly, type Span } from '../../src/calendar/span';
import { reach } from '../../src/facts/cycle-reach';
import { renew, type Interval } from '../../src/facts/renewal';
import { runCycle, type Cycle } from '../../src/facts/renewal-cycle';
import type { Completion } from '../../src/facts/subject';
import { completion, day, subject } from './a-subject';

/** The same cases each time, by two seeds. */
function holds<Input>(input: fc.Arbitrary<Input>, check: (input: Input) => void, numRuns = 500): void {
  const property = fc.property(input, check);
  fc.assert(property, { numRuns, seed: 20261122 });
  fc.assert(property, { numRuns, seed: 1123 });
}

const START = day('2023-12-01');
const ANCHORS = ['completion', 'expiry', 'fixed', 'academic-year'] as const;
const yearly = (value: number) => ({ unit: 'months' as const, at: () => value, changes: [] });

/** Days of a few months, so that renewals of one to three months meet; the end of February among them. */
const someDay = fc.integer({ min: START, max: START + 200 });
const shortSpan = fc
  .tuple(someDay, fc.integer({ min: 0, max: 9 }))
  .map(([from, more]): Span => ({ from, to: from + more }));

const intervals: fc.Arbitrary<Interval> = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map(yearly),
  fc.integer({ min: 20, max: 90 }).map((count): Interval => ({ unit: 'days', at: () => count, changes: [] })),
  fc
    .tuple(someDay, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([change, before, after]): Interval => ({
      unit: 'months',
      at: (done) => (done < change ? before : after),
      changes: [change],
    })),
);

const monthDays = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) });
const validMonthDays = monthDays.map(({ month, day: date }) => ({
  month,
  day: Math.min(date, daysInMonth(2024, month)),
}));

const cycles: fc.Arbitrary<Cycle> = fc.record(
  {
    anchor: fc.constantFrom(...ANCHORS),
    interval: intervals,
    windowMonths: fc.integer({ min: 0, max: 2 }),
    minimumMonths: fc.integer({ min: 0, max: 2 }),
    fixedOn: validMonthDays,
    yearStartsOn: validMonthDays,
    firstDue: someDay,
    lapseMonths: fc.integer({ min: 0, max: 1 }),
  },
  { requiredKeys: ['anchor', 'interval', 'yearStartsOn'] },
);

const given = (dates: fc.Arbitrary<Span>): fc.Arbitrary<Completion> =>
  fc
    .record(
      {
        completed: dates,
        expires: fc.tuple(someDay, fc.integer({ min: 0, max: 3 })).map(([from, more]) => ({
          from: from + 20,
          to: from + 20 + more,
        })),
        isCertain: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
        isRefresher: fc.boolean(),
        course: fc.constantFrom('A', 'B', 'C'),
      },
      { requiredKeys: ['completed', 'isCertain', 'course'] },
    )
    .map((one) => ({ ...completion(one.completed), ...one }));

/** A completion on other dates, and with no expiry but the one given. */
const redated = (
  completed: Span,
  { isCertain, course, isRefresher = false }: Omit<Completion, 'completed'>,
  expires?: Span,
): Completion => ({
  ...completion(completed, { isCertain, course, ...(expires === undefined ? {} : { expires }) }),
  isRefresher,
});

const asAts = fc.integer({ min: START, max: START + 260 });

describe('(a) anchor completion', () => {
  const anyDay = fc.oneof(someDay, fc.integer({ min: START - 9000, max: START + 400 }));
  const undated = fc.oneof(
    fc.constantFrom(-Infinity, Infinity).map((to): Span => ({ from: -Infinity, to })),
    anyDay.map((to): Span => ({ from: -Infinity, to })),
  );
  const dates = fc.oneof(
    anyDay.map(exactly),
    fc.tuple(anyDay, fc.integer({ min: 0, max: 2000 })).map(([from, more]) => ({ from, to: from + more })),
    undated,
  );
  const expiries = fc.oneof(
    dates,
    anyDay.map((from): Span => ({ from, to: Infinity })),
    fc.constant({ from: -Infinity, to: Infinity }),
  );
  const rough = fc
    .tuple(given(dates), fc.option(expiries))
    .map(([{ completed, ...one }, expires]) => redated(completed, one, expires ?? undefined));
  const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined });
  const changing = fc
    .record({
      unit: fc.constantFrom('months' as const, 'days' as const),
      change: anyDay,
      before: count,
      after: count,
    })
    .map(({ unit, change, before, after }): Interval => ({
      unit,
      at: (done) => (done < change ? before : after),
      changes: [change],
    }));

  it('is what `renew` makes of it', () => {
    holds(
      fc.tuple(fc.array(rough, { minLength: 1, maxLength: 5 }), changing, anyDay, fc.boolean()),
      ([completions, interval, asAt, isWithLapse]) => {
        const one = { ...subject('2026-01-01', completions), asAt };
        const { facts, governing, open } = renew(one, interval);
        if (governing === undefined) return;
        const yearStartsOn = { month: 9, day: 1 };
        const cycle: Cycle = { anchor: 'completion', interval, yearStartsOn };
        const initial = completions.map((each) => ({ ...each, isRefresher: false }));
        const told = isWithLapse
          ? runCycle(initial, { ...cycle, lapseMonths: 1 }, asAt)
          : runCycle(completions, cycle, asAt);
        const { dueOn } = facts;
        const expected =
          dueOn?.kind === 'known'
            ? exactly(Number(dueOn.value))
            : dueOn?.kind === 'between'
              ? { from: dueOn.from, to: dueOn.to }
              : { from: -Infinity, to: Infinity };
        expect(told.due).toEqual(expected);
        expect(told.governing?.due).toEqual(governing.due);
        expect(told.governing?.completion.completed).toEqual(governing.completion.completed);
        expect(told.open.map(({ due }) => due)).toEqual(open.map(({ due }) => due));
      },
      3000,
    );
  });
});

describe('(b) the order of completions', () => {
  it('does not matter', () => {
    const list = fc.array(given(shortSpan), { minLength: 1, maxLength: 4 });
    holds(
      list.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), cycles, asAts),
      ),
      ([all, shuffled, cycle, asAt]) => {
        const [one, other] = [runCycle(all, cycle, asAt), runCycle(shuffled, cycle, asAt)];
        const short = ({ due, needsInitial, governing, open }: typeof one) => ({
          due,
          needsInitial,
          governing: governing?.due,
          open: open.map((each) => each.due),
        });
        expect(short(one)).toEqual(short(other));
      },
    );
  });
});

const daysOf = ({ from, to }: Span): readonly Day[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Every exact state of affairs that rough and uncertain completions allow. */
function exactCases(all: readonly Completion[], asAt: Day): readonly (readonly Completion[])[] {
  return all.reduce<readonly (readonly Completion[])[]>(
    (cases, one) => {
      const ways = daysOf(one.completed)
        .filter((done) => done <= asAt)
        .flatMap((done) =>
          (one.expires === undefined ? [undefined] : daysOf(one.expires)).map((expires) => [
            {
              ...one,
              completed: exactly(done),
              isCertain: true,
              ...(expires === undefined ? {} : { expires: exactly(expires) }),
            },
          ]),
        );
      const isSure = one.isCertain && one.completed.to <= asAt;
      const choices: (readonly Completion[])[] = isSure ? ways : [...ways, []];
      return cases.flatMap((before) => choices.map((way) => [...before, ...way]));
    },
    [[]],
  );
}

describe('(c) what is rough', () => {
  it('gives the hull of the exact results over its days', () => {
    const list = fc.oneof(
      fc.tuple(given(shortSpan), given(shortSpan)),
      fc.tuple(given(shortSpan), given(someDay.map(exactly)), given(someDay.map(exactly))),
    );
    holds(
      fc.tuple(list, cycles, asAts),
      ([all, cycle, asAt]) => {
        const dues = exactCases(all, asAt).map((each) => runCycle(each, cycle, asAt).due);
        expect(runCycle(all, cycle, asAt).due).toEqual({
          from: Math.min(...dues.map(({ from }) => from)),
          to: Math.max(...dues.map(({ to }) => to)),
        });
      },
      300,
    );
  });

  it('is open only where leaving it out or in makes a difference', () => {
    const list = fc.tuple(given(shortSpan), given(someDay.map(exactly)), given(someDay.map(exactly)));
    holds(fc.tuple(list, cycles, asAts), ([all, cycle, asAt]) => {
      const sure = all.map((one) => ({ ...one, isRefresher: false, isCertain: true }));
      const [first, ...others] = sure;
      if (first === undefined || first.completed.to > asAt) return;
      const told = runCycle([{ ...first, isCertain: false }, ...others], cycle, asAt);
      const [withIt, without] = [runCycle(sure, cycle, asAt).due, runCycle(others, cycle, asAt).due];
      expect(told.due).toEqual({
        from: Math.min(withIt.from, without.from),
        to: Math.max(withIt.to, without.to),
      });
      if (withIt.from !== without.from || withIt.to !== without.to) expect(told.open).toHaveLength(1);
      if (
        first.completed.from === first.completed.to &&
        withIt.from === withIt.to &&
        withIt.from === without.from
      )
        expect(told.open).toEqual([]);
    });
  });

  it('is no narrower where it is too rough to try every day', () => {
    const list = fc.array(given(someDay.map(exactly)), { minLength: 2, maxLength: 4 });
    holds(
      fc.tuple(list, cycles, asAts),
      ([all, cycle, asAt]) => {
        const possible = all.filter(({ completed }) => completed.from <= asAt);
        const { due } = runCycle(all, cycle, asAt);
        const [first, ...others] = possible;
        if (first === undefined || others.length === 0) return;
        const undated = redated({ from: -Infinity, to: Infinity }, first);
        const wide = runCycle([undated, ...others], cycle, asAt).due;
        expect(wide.to).toBeGreaterThanOrEqual(due.to);
        if (first.expires === undefined) expect(wide.from).toBeLessThanOrEqual(due.from);
        // What each is said to leave holds in every exact case.
        for (const one of possible) {
          if (!one.isCertain || (one.isRefresher === true && cycle.lapseMonths !== undefined)) continue;
          expect(reach(one, cycle, asAt, false).due.from).toBeLessThanOrEqual(due.from);
        }
        const furthest = possible.map((one) => reach(one, cycle, asAt, false).due.to);
        expect(Math.max(...furthest)).toBeGreaterThanOrEqual(due.to);
      },
      2000,
    );
  });
});

describe('(d) a fixed day', () => {
  it('never drifts', () => {
    const lengths = fc.constantFrom(6, 12, 18, 24, 36);
    const days = fc.array(fc.integer({ min: START - 3000, max: START + 3000 }), {
      minLength: 1,
      maxLength: 6,
    });
    holds(
      fc.tuple(days, lengths, validMonthDays, fc.integer({ min: 0, max: 12 })),
      ([all, months, fixedOn, minimumMonths]) => {
        const cycle: Cycle = {
          anchor: 'fixed',
          interval: yearly(months),
          fixedOn,
          minimumMonths,
          yearStartsOn: { month: 9, day: 1 },
        };
        const asAt = START + 4000;
        const { due } = runCycle(
          all.map((done) => completion(exactly(done))),
          cycle,
          asAt,
        );
        const { year, month, date } = calendarDate(due.from);
        expect(due.to).toBe(due.from);
        expect({ month, day: date }).toEqual({
          month: fixedOn.month,
          day: Math.min(fixedOn.day, daysInMonth(year, fixedOn.month)),
        });
        const latest = addMonths(Math.max(...all), minimumMonths);
        expect(due.from).toBeGreaterThanOrEqual(latest);
        expect(due.from - latest).toBeLessThanOrEqual(Math.ceil(months / 12) * 366);
      },
    );
  });
});

describe('anchor expiry', () => {
  it('agrees with Temporal, each anniversary counted from the first', () => {
    const days = fc.uniqueArray(fc.integer({ min: START, max: START + 900 }), { minLength: 1, maxLength: 6 });
    holds(
      fc.tuple(days, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 0, max: 4 })),
      ([all, months, windowMonths]) => {
        const plain = all
          .map((done) => Temporal.PlainDate.from(isoFromDay(done)))
          .sort((a, b) => Temporal.PlainDate.compare(a, b));
        const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
          Temporal.PlainDate.compare(a, b) < 0;
        let first = plain[0] ?? Temporal.PlainDate.from('2024-01-01');
        let times = 1;
        const expiry = () => first.add({ months: months * times });
        for (const done of plain.slice(1)) {
          if (isBefore(expiry(), done)) [first, times] = [done, 1];
          else if (!isBefore(done, expiry().subtract({ months: windowMonths }))) times += 1;
        }
        const cycle: Cycle = {
          anchor: 'expiry',
          interval: yearly(months),
          windowMonths,
          yearStartsOn: { month: 9, day: 1 },
        };
        const { due } = runCycle(
          all.map((done) => completion(exactly(done))),
          cycle,
          START + 2000,
        );
        expect([due.from, due.to].map(isoFromDay)).toEqual([expiry().toString(), expiry().toString()]);
      },
      1000,
    );
  });
});
