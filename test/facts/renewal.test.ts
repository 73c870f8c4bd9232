import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayOf, isoFromDay } from '../../src/calendar/day';
import { exactly } from '../../src/calendar/span';
import { known, unknown } from '../../src/facts/fact-table';
import { renew, type Interval } from '../../src/facts/renewal';
import type { CertificateSubject, Completion, Fact } from '../../src/facts/subject';
import { cell, completion, day, span, subject } from './a-subject';

const every = (count: number | undefined, unit: 'months' | 'days' = 'months'): Interval => ({
  unit,
  at: () => count,
  changes: [],
});

/** The three derived facts in short: ISO days and numbers, ranges as two of them, or the reason why not. */
function told(one: CertificateSubject, interval: Interval = every(24)) {
  const { facts } = renew(one, interval);
  const iso = (value: number) => (Number.isFinite(value) ? isoFromDay(value) : value);
  const { dueOn, daysOverdue, daysUntilDue } = facts;
  if (dueOn?.kind === 'known') {
    return { due: iso(Number(dueOn.value)), overdue: daysOverdue, left: daysUntilDue };
  }
  if (dueOn?.kind === 'between') {
    return { due: [iso(dueOn.from), iso(dueOn.to)], overdue: daysOverdue, left: daysUntilDue };
  }
  return { due: dueOn?.why, overdue: daysOverdue, left: daysUntilDue };
}

const exact = (value: number) => ({ kind: 'known', value });
const range = (from: number, to: number) => ({ kind: 'between', from, to });

describe('the last valid day', () => {
  it.each([
    ['2024-06-30', 24, '2026-06-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-08-31', 1, '2024-09-30'],
    ['2024-01-31', 1, '2024-02-29'],
  ])('of %s and %i months is %s; the day after is one day over', (done, months, due) => {
    expect(told(subject(due, [completion(done)]), every(months))).toEqual({
      due,
      overdue: exact(0),
      left: exact(0),
    });
    const after = isoFromDay(day(due) + 1);
    expect(told(subject(after, [completion(done)]), every(months))).toEqual({
      due,
      overdue: exact(1),
      left: exact(-1),
    });
  });

  it('may be counted in days', () => {
    expect(told(subject('2026-01-01', [completion('2025-12-02')]), every(30, 'days'))).toEqual({
      due: '2026-01-01',
      overdue: exact(0),
      left: exact(0),
    });
  });

  it('agrees with Temporal on any date and interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2050, 1, 1) }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 4000 }),
        (done, months, later) => {
          const one = { ...subject('2026-01-01', [completion(exactly(done))]), asAt: done + later };
          const due = Temporal.PlainDate.from(isoFromDay(done)).add({ months });
          const asAt = Temporal.PlainDate.from(isoFromDay(done + later));
          const result = told(one, every(months));
          expect(result.due).toBe(due.toString());
          expect(result.overdue).toEqual(exact(asAt.since(due).days));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('policy and certificate', () => {
  const withExpiry = (expires: string) => [completion('2024-06-30', { expires: exactly(day(expires)) })];

  it.each([
    ['the certificate, if it ends first', '2026-06-29', '2026-06-29'],
    ['either, if they end together', '2026-06-30', '2026-06-30'],
    ['the policy, if it ends first', '2026-07-01', '2026-06-30'],
  ])('%s', (_what, expires, due) => {
    expect(told(subject('2026-01-01', withExpiry(expires))).due).toBe(due);
  });

  it('the expiry alone, if there is no completion date', () => {
    const only = (to: number): Completion =>
      completion({ from: -Infinity, to }, { expires: exactly(day('2029-06-30')) });
    expect(told(subject('2026-01-01', [only(day('2026-01-01'))])).due).toBe('2029-06-30');
    expect(told(subject('2026-01-01', [only(Infinity)])).due).toBe('2029-06-30');
    expect(told(subject('2026-01-01', [only(-Infinity)])).due).toBe('2029-06-30');
  });

  it('a rough expiry makes the last valid day rough only where it may come first', () => {
    const rough = completion('2024-06-30', { expires: span('2026-06-01', '2026-12-31') });
    expect(told(subject('2026-01-01', [rough])).due).toEqual(['2026-06-01', '2026-06-30']);
  });
});

describe('rough dates', () => {
  it('make the result as rough as they are, with months clamped at either end', () => {
    expect(told(subject('2025-03-15', [completion(span('2024-02-01', '2024-02-29'))]), every(12))).toEqual({
      due: ['2025-02-01', '2025-02-28'],
      overdue: range(15, 42),
      left: range(-42, -15),
    });
  });

  it('a record without a date says only that it was not done later than today', () => {
    expect(told(subject('2026-01-01', [completion({ from: -Infinity, to: day('2026-01-01') })]))).toEqual({
      due: [-Infinity, '2028-01-01'],
      overdue: range(day('2026-01-01') - day('2028-01-01'), Infinity),
      left: range(-Infinity, day('2028-01-01') - day('2026-01-01')),
    });
  });
});

describe('several completions', () => {
  const old = completion('2022-05-01', { cells: [cell(1)] });
  const fresh = completion('2024-05-01', { cells: [cell(2)] });

  it.each([[[old, fresh]], [[fresh, old]]])(
    'the latest last valid day counts, in any order',
    (completions) => {
      const { facts, governing } = renew(subject('2026-01-01', completions), every(24));
      expect(facts.dueOn).toEqual(exact(day('2026-05-01')));
      expect(facts.completedOn).toEqual(exact(day('2024-05-01')));
      expect(governing?.completion).toBe(fresh);
    },
  );

  it('an older one with a longer certificate can be the one that counts', () => {
    const short = completion('2024-05-01', { expires: exactly(day('2024-08-01')) });
    const long = completion('2023-05-01');
    expect(renew(subject('2024-09-01', [short, long]), every(24)).governing?.completion).toBe(long);
  });

  it('one that is still ahead does not count; one of today does', () => {
    const ahead = completion('2026-01-02');
    expect(told(subject('2026-01-01', [old, ahead])).due).toBe('2024-05-01');
    expect(told(subject('2026-01-02', [old, ahead])).due).toBe('2028-01-02');
  });
});

describe('what may or may not count', () => {
  const sure = completion('2022-05-01', { cells: [cell(1)] });
  const maybe = completion('2024-05-01', {
    isCertain: false,
    doubt: 'two people are called A Smith',
    cells: [cell(2)],
  });

  it('only puts the last valid day off', () => {
    const result = renew(subject('2026-01-01', [sure, maybe]), every(24));
    expect(result.facts.dueOn).toEqual(range(day('2024-05-01'), day('2026-05-01')));
    expect(result.governing?.completion).toBe(sure);
    expect(result.open.map((one) => one.completion)).toEqual([maybe]);
    expect(result.facts.completedOn).toEqual({ kind: 'unknown', why: 'two people are called A Smith' });
  });

  it('does nothing if it would run out first', () => {
    const result = renew(subject('2026-01-01', [completion('2024-06-01'), maybe]), every(24));
    expect(result.facts.dueOn).toEqual(exact(day('2026-06-01')));
    expect(result.open).toEqual([]);
  });

  it('does nothing if it would run out on the same day', () => {
    const same = completion('2024-05-01', { cells: [cell(1)] });
    const result = renew(subject('2026-01-01', [maybe, same]), every(24));
    expect(result.open).toEqual([]);
    expect(result.governing?.completion).toBe(same);
    expect(result.facts.completedOn).toEqual(exact(day('2024-05-01')));
  });

  it('leaves the lower end open if nothing is sure', () => {
    const one = subject('2026-01-01', [maybe], { held: unknown('two people are called A Smith') });
    expect(renew(one, every(24)).facts.dueOn).toEqual(range(-Infinity, day('2026-05-01')));
  });

  it('a month around the as-at day counts as possible, and only up to that day', () => {
    const thisMonth = completion(span('2026-11-01', '2026-11-30'));
    expect(told(subject('2026-11-22', [sure, thisMonth])).due).toEqual(['2024-05-01', '2028-11-22']);
    expect(told(subject('2026-11-30', [sure, thisMonth])).due).toEqual(['2028-11-01', '2028-11-30']);
  });
});

describe('nothing to go by', () => {
  const why = (facts: Readonly<Record<string, Fact>>) => told(subject('2026-01-01', [], facts)).due;

  it('is unknown, with the reason', () => {
    expect(why({ held: known(false) })).toBe('there is no record');
    expect(why({ held: unknown('two people are called A Smith') })).toBe('two people are called A Smith');
    expect(why({ held: known(true) })).toBe('the record has no date');
  });
});

describe('an interval that changes', () => {
  const change = day('2024-09-01');
  const shortened: Interval = { unit: 'months', at: (done) => (done < change ? 36 : 12), changes: [change] };

  it.each([
    ['2024-08-31', '2027-08-31'],
    ['2024-09-01', '2025-09-01'],
  ])('done on %s: the one in force then counts, until %s', (done, due) => {
    expect(told(subject('2026-01-01', [completion(done)]), shortened).due).toBe(due);
  });

  it('makes a rough date span both', () => {
    const rough = completion(span('2024-08-01', '2024-09-30'));
    expect(told(subject('2026-01-01', [rough]), shortened).due).toEqual(['2025-09-01', '2027-08-31']);
  });

  it('without an interval, only a certificate runs out', () => {
    const forever = told(subject('2026-01-01', [completion('1999-01-01')]), every(undefined));
    expect(forever.overdue).toEqual(range(-Infinity, -Infinity));
    const expires = exactly(day('2025-12-31'));
    expect(told(subject('2026-01-01', [completion('1999-01-01', { expires })]), every(undefined)).due).toBe(
      '2025-12-31',
    );
  });
});
