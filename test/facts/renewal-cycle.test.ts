import { describe, expect, it } from '@jest/globals';
import { isoFromDay } from '../../src/calendar/day';
import { exactly, type Span } from '../../src/calendar/span';
import { reach } from '../../src/facts/cycle-reach';
import type { Interval } from '../../src/facts/renewal';
import { runCycle, type Cycle } from '../../src/facts/renewal-cycle';
import type { Completion } from '../../src/facts/subject';
import { completion, day, span } from './a-subject';

const every = (count: number | undefined, unit: 'months' | 'days' = 'months'): Interval => ({
  unit,
  at: () => count,
  changes: [],
});

const cycle = (anchor: Cycle['anchor'], months: number | undefined, more: Partial<Cycle> = {}): Cycle => ({
  anchor,
  interval: every(months),
  yearStartsOn: { month: 9, day: 1 },
  ...more,
});

/** Each anniversary kept from a month before. */
const YEARLY = cycle('expiry', 12, { windowMonths: 1 });
/** Totara's help text: a year, at least six months, 1 December. */
const DECEMBER = cycle('fixed', 12, { minimumMonths: 6, fixedOn: { month: 12, day: 1 } });
const SCHOOL_YEAR = cycle('academic-year', 12);
const LATE = '2049-12-31';

const iso = (value: number) => (Number.isFinite(value) ? isoFromDay(value) : value);
const refresher = (done: string | Span, more: Partial<Completion> = {}): Completion => ({
  ...completion(done, { course: 'Refresher', ...more }),
  isRefresher: true,
});
const perhaps = (done: string | Span): Completion => completion(done, { isCertain: false });
/** Only the expiry is known. */
const until = (expires: string): Completion =>
  completion({ from: -Infinity, to: Infinity }, { expires: exactly(day(expires)) });

/** The last valid day as ISO text, two of them if it is rough. Text stands for a certain completion. */
function due(
  by: Cycle,
  done: readonly (string | Completion)[],
  asAt = LATE,
): string | number | readonly (string | number)[] {
  const completions = done.map((one) => (typeof one === 'string' ? completion(one) : one));
  const { from, to } = runCycle(completions, by, day(asAt)).due;
  return from === to ? iso(from) : [iso(from), iso(to)];
}

describe('anchor expiry', () => {
  it.each([
    ['a renewal inside the window keeps the anniversary', {}, ['2012-05-03', '2013-04-15'], '2014-05-03'],
    [
      'the first counts from the first due date',
      { firstDue: day('2013-05-03') },
      ['2013-04-15'],
      '2014-05-03',
    ],
    ['without one from the completion', {}, ['2013-04-15'], '2014-04-15'],
    ['done on the first due date', { firstDue: day('2013-05-03') }, ['2013-05-03'], '2014-05-03'],
    ['done the day after it', { firstDue: day('2013-05-03') }, ['2013-05-04'], '2014-05-04'],
  ])('Totara: %s', (_what, more, done, expected) => {
    expect(due(cycle('expiry', 12, { windowMonths: 1, ...more }), done)).toBe(expected);
  });

  it.each([
    ['the day before the window opens', '2013-04-02', '2013-05-03'],
    ['the first day of the window', '2013-04-03', '2014-05-03'],
    ['the last valid day', '2013-05-03', '2014-05-03'],
    ['the day after', '2013-05-04', '2014-05-04'],
  ])('renewed on %s', (_what, renewed, expected) => {
    expect(due(YEARLY, ['2012-05-03', renewed])).toBe(expected);
  });

  it('without a window any renewal in time keeps the anniversary', () => {
    expect(due(cycle('expiry', 12), ['2012-05-03', '2012-05-04'])).toBe('2014-05-03');
    expect(due(cycle('expiry', 12, { windowMonths: Infinity }), ['2012-05-03', '2012-05-04'])).toBe(
      '2014-05-03',
    );
  });

  it('what is done twice on a day is one renewal', () => {
    expect(due(cycle('expiry', 12), ['2012-05-03', '2012-05-03', '2013-01-01', '2013-01-01'])).toBe(
      '2014-05-03',
    );
  });

  it.each([
    [['2020-02-29'], '2021-02-28'],
    [['2020-02-29', '2021-02-10'], '2022-02-28'],
    [['2020-02-29', '2021-02-10', '2022-02-10'], '2023-02-28'],
    [['2020-02-29', '2021-02-10', '2022-02-10', '2023-02-10'], '2024-02-29'],
  ])('29 February: %j, counted from the first and never chained', (done, expected) => {
    expect(due(YEARLY, done)).toBe(expected);
  });

  it('31 August, every six months', () => {
    const halfYearly = cycle('expiry', 6, { windowMonths: 1 });
    expect(due(halfYearly, ['2023-08-31'])).toBe('2024-02-29');
    expect(due(halfYearly, ['2023-08-31', '2024-01-29'])).toBe('2024-08-31');
    expect(due(halfYearly, ['2023-08-31', '2024-01-28'])).toBe('2024-02-29');
    expect(due(halfYearly, ['2023-08-31', '2024-02-29'])).toBe('2024-08-31');
    expect(due(halfYearly, ['2023-08-31', '2024-03-01'])).toBe('2024-09-01');
    // A certificate that ends on the same day does not move the anniversary.
    const same = completion('2023-08-31', { expires: exactly(day('2024-02-29')) });
    expect(due(halfYearly, [same, '2024-02-15'])).toBe('2024-08-31');
  });

  it('may be counted in days', () => {
    const daily: Cycle = { ...YEARLY, interval: every(90, 'days') };
    expect(due(daily, ['2024-01-01', '2024-03-20', '2024-06-20'])).toBe(isoFromDay(day('2024-01-01') + 270));
  });

  it('an interval that changes: the one in force on the day of the renewal is added', () => {
    const change = day('2013-05-01');
    const interval: Interval = {
      unit: 'months',
      at: (done) => (done < change ? 24 : 12),
      changes: [change],
    };
    const changed: Cycle = { ...YEARLY, interval };
    expect(due(changed, ['2011-05-03', '2013-04-30'])).toBe('2015-05-03');
    expect(due(changed, ['2011-05-03', '2013-05-01'])).toBe('2014-05-03');
  });

  it('that never runs out stays so', () => {
    expect(due(cycle('expiry', undefined, { windowMonths: 1 }), ['2012-05-03', '2013-05-03'])).toBe(Infinity);
    expect(due(cycle('expiry', undefined), ['2012-05-03', '2013-05-03'])).toBe(Infinity);
  });
});

describe('anchor fixed', () => {
  it.each([
    ['done in August: next year, 16 months', ['2023-08-15'], '2024-12-01'],
    ['renewed in November: next year, 13 months', ['2022-08-15', '2023-11-10'], '2024-12-01'],
    ['lapsed, done in April: the same year, 8 months', ['2022-04-10', '2024-04-10'], '2024-12-01'],
    ['exactly the minimum before', ['2024-06-01'], '2024-12-01'],
    ['a day less', ['2024-06-02'], '2025-12-01'],
  ])('Totara: %s', (_what, done, expected) => {
    expect(due(DECEMBER, done)).toBe(expected);
  });

  it('without a minimum the day itself is the last', () => {
    const bare = cycle('fixed', 12, { fixedOn: { month: 12, day: 1 } });
    expect(due(bare, ['2024-12-01'])).toBe('2024-12-01');
    expect(due(bare, ['2024-12-02'])).toBe('2025-12-01');
  });

  it('of two years begins with the first completion and goes on in whole intervals', () => {
    const twoYearly = cycle('fixed', 24, { minimumMonths: 6, fixedOn: { month: 12, day: 1 } });
    expect(due(twoYearly, ['2023-08-15'])).toBe('2024-12-01');
    // Enough of it is left.
    expect(due(twoYearly, ['2023-08-15', '2024-06-01'])).toBe('2024-12-01');
    expect(due(twoYearly, ['2023-08-15', '2024-06-02'])).toBe('2026-12-01');
    // Lapsed for long, and still in even years.
    expect(due(twoYearly, ['2023-08-15', '2029-03-01'])).toBe('2030-12-01');
    expect(due(twoYearly, ['2023-08-15', '2028-07-01'])).toBe('2030-12-01');
  });

  it.each([
    [18, 24],
    [6, 12],
  ])('%i months count as %i, so that the day stays', (months, whole) => {
    const done = ['2023-08-15', '2024-11-01', '2025-11-01'];
    const by = (count: number) => due(cycle('fixed', count, { fixedOn: { month: 12, day: 1 } }), done);
    expect(by(months)).toBe(by(whole));
  });

  it.each([
    [365, 12],
    [366, 12],
    [731, 24],
    [732, 24],
    [733, 36],
  ])('%i days count as %i months', (days, months) => {
    const done = ['2023-08-15', '2024-12-03'];
    const fixedOn = { month: 12, day: 1 };
    const inDays: Cycle = { ...cycle('fixed', 12, { fixedOn }), interval: every(days, 'days') };
    expect(due(inDays, done)).toBe(due(cycle('fixed', months, { fixedOn }), done));
  });

  it('29 February is the 28th in other years', () => {
    const leap = cycle('fixed', 12, { fixedOn: { month: 2, day: 29 } });
    expect(due(leap, ['2023-03-01'])).toBe('2024-02-29');
    expect(due(leap, ['2023-03-01', '2024-03-01'])).toBe('2025-02-28');
    expect(due(leap, ['2023-03-01', '2025-02-28'])).toBe('2025-02-28');
    expect(due(leap, ['2023-03-01', '2025-02-28', '2027-03-01'])).toBe('2028-02-29');
  });

  it('31 August and a minimum clamped at the end of February', () => {
    const february = cycle('fixed', 12, { minimumMonths: 6, fixedOn: { month: 2, day: 28 } });
    expect(due(february, ['2022-08-31'])).toBe('2023-02-28');
    expect(due(february, ['2022-09-01'])).toBe('2024-02-28');
    expect(due(february, ['2023-08-31'])).toBe('2025-02-28');
  });

  it('without a day of its own ends with the CPD year', () => {
    expect(due(cycle('fixed', 12), ['2024-08-31'])).toBe('2024-08-31');
    expect(due(cycle('fixed', 12), ['2024-09-01'])).toBe('2025-08-31');
    expect(due(cycle('fixed', 12, { yearStartsOn: { month: 1, day: 1 } }), ['2024-01-01'])).toBe(
      '2024-12-31',
    );
    const march = cycle('fixed', 12, { yearStartsOn: { month: 3, day: 1 } });
    expect(due(march, ['2023-03-01'])).toBe('2024-02-29');
    expect(due(march, ['2024-03-01'])).toBe('2025-02-28');
  });

  it('may never run out', () => {
    expect(due(cycle('fixed', undefined), ['2024-08-31', '2026-01-01'])).toBe(Infinity);
  });
});

describe('anchor academic year', () => {
  it.each([
    ['2024-09-01', 12, '2025-08-31'],
    ['2025-08-31', 12, '2025-08-31'],
    ['2024-08-31', 12, '2024-08-31'],
    ['2024-02-29', 12, '2024-08-31'],
    ['2024-09-01', 36, '2027-08-31'],
    ['2024-08-31', 36, '2026-08-31'],
    ['2024-09-01', 6, '2025-08-31'],
    ['2024-09-01', 13, '2026-08-31'],
  ])('done on %s, for %i months: until %s', (done, months, expected) => {
    expect(due(cycle('academic-year', months), [done])).toBe(expected);
  });

  it('a year that ends on the last of February', () => {
    const march = cycle('academic-year', 12, { yearStartsOn: { month: 3, day: 1 } });
    expect(due(march, ['2024-02-29'])).toBe('2024-02-29');
    expect(due(march, ['2024-03-01'])).toBe('2025-02-28');
  });

  it('the latest year counts, and nothing runs out without an interval', () => {
    expect(due(SCHOOL_YEAR, ['2024-09-01', '2022-09-01'])).toBe('2025-08-31');
    expect(due(cycle('academic-year', undefined), ['2024-09-01'])).toBe(Infinity);
  });
});

describe('anchor completion', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
  ])('%s and %i months', (done, months, expected) => {
    expect(due(cycle('completion', months), [done])).toBe(expected);
  });
});

describe('the as-at day', () => {
  it.each([
    [YEARLY, ['2014-05-03', '2013-05-03']],
    [DECEMBER, ['2013-12-01', '2012-12-01']],
    [SCHOOL_YEAR, ['2013-08-31', '2012-08-31']],
    [cycle('completion', 12), ['2014-04-20', '2013-05-03']],
  ])('what was done on it counts, what was done the day after does not', (by, expected) => {
    const done = ['2012-05-03', '2013-04-20'];
    expect([due(by, done, '2013-04-20'), due(by, done, '2013-04-19')]).toEqual(expected);
  });

  it('leaves nothing, if all is later', () => {
    const result = runCycle([completion('2024-01-02')], YEARLY, day('2024-01-01'));
    expect(result).toEqual({ due: exactly(-Infinity), open: [], needsInitial: 'no' });
    const strict = { ...YEARLY, lapseMonths: 1 };
    expect(runCycle([], strict, day('2024-01-01')).needsInitial).toBe('unknown');
    expect(runCycle([], SCHOOL_YEAR, day('2024-01-01')).governing).toBeUndefined();
  });
});

describe('certificates', () => {
  const expiring = (done: string, expires: string) => completion(done, { expires: exactly(day(expires)) });

  it.each([
    ['2014-05-02', '2014-05-02'],
    ['2014-05-03', '2014-05-03'],
    ['2014-05-04', '2014-05-03'],
  ])('anchor expiry: a certificate until %s leaves %s', (expires, expected) => {
    expect(due(YEARLY, ['2012-05-03', expiring('2013-04-15', expires)])).toBe(expected);
  });

  it('one that ends first is what the next renewal goes on from', () => {
    expect(due(YEARLY, [expiring('2012-05-03', '2013-04-30'), '2013-04-15'])).toBe('2014-04-30');
    expect(due(YEARLY, [expiring('2012-05-03', '2013-04-30'), '2013-05-01'])).toBe('2014-05-01');
  });

  it('one that ends before what is held takes nothing away', () => {
    expect(due(YEARLY, ['2012-05-03', expiring('2013-04-15', '2013-04-20')])).toBe('2013-05-03');
  });

  it.each([
    ['2024-11-30', '2024-11-30'],
    ['2024-12-02', '2024-12-01'],
  ])('anchor fixed: until %s leaves %s', (expires, expected) => {
    expect(due(DECEMBER, [expiring('2023-08-15', expires)])).toBe(expected);
    expect(due(DECEMBER, [expiring('2023-08-15', expires), '2024-11-01'])).toBe('2025-12-01');
  });

  it('anchor fixed: whole intervals go on from the fixed day after a certificate', () => {
    const twoYearly = cycle('fixed', 24, { minimumMonths: 6, fixedOn: { month: 12, day: 1 } });
    expect(due(twoYearly, [until('2025-12-15'), '2026-03-01'])).toBe('2026-12-01');
    expect(due(twoYearly, [until('2025-12-01'), '2026-03-01'])).toBe('2027-12-01');
  });

  it.each([
    ['2025-08-30', '2025-08-30'],
    ['2025-09-01', '2025-08-31'],
  ])('anchor academic year: until %s leaves %s', (expires, expected) => {
    expect(due(SCHOOL_YEAR, [expiring('2024-09-15', expires)])).toBe(expected);
  });

  it.each([YEARLY, DECEMBER, SCHOOL_YEAR, cycle('completion', 12)])(
    'an expiry without a date decides alone: $anchor',
    (by) => {
      expect(due(by, [until('2031-06-30')])).toBe('2031-06-30');
      expect(due({ ...by, lapseMonths: 1 }, [until('2031-06-30')])).toBe('2031-06-30');
    },
  );

  it('an expiry without a date lies before a renewal after it', () => {
    expect(due(YEARLY, [until('2013-05-03'), '2013-05-04'])).toBe('2014-05-04');
    expect(due(DECEMBER, [until('2023-12-01'), '2024-04-10'])).toBe('2024-12-01');
  });

  it('but may have been given before or after a renewal that comes first', () => {
    expect(due(YEARLY, [until('2013-05-03'), '2013-04-15'])).toEqual(['2014-04-15', '2014-05-03']);
  });

  it('a rough expiry makes the last valid day rough, and what follows', () => {
    const rough = completion('2012-05-03', { expires: span('2013-04-01', '2013-04-30') });
    expect(due(YEARLY, [rough])).toEqual(['2013-04-01', '2013-04-30']);
    expect(due(YEARLY, [rough, '2013-04-30'])).toBe('2014-04-30');
    expect(due(YEARLY, [rough, '2013-04-10'])).toEqual(['2014-04-10', '2014-04-30']);
  });
});

describe('lapsed', () => {
  const strict = (anchor: Cycle['anchor']) =>
    cycle(anchor, 12, { windowMonths: 1, minimumMonths: 6, fixedOn: { month: 12, day: 1 }, lapseMonths: 1 });
  const told = (by: Cycle, done: readonly Completion[], asAt = LATE) => {
    const { needsInitial, open } = runCycle(done, by, day(asAt));
    return { due: due(by, done, asAt), needsInitial, open: open.length };
  };
  const first = completion('2022-09-30');

  it.each([
    ['completion' as const, '2023-09-30', '2023-10-30', '2024-10-30'],
    ['expiry' as const, '2023-09-30', '2023-10-30', '2024-10-30'],
    ['fixed' as const, '2023-12-01', '2024-01-01', '2024-12-01'],
    ['academic-year' as const, '2023-08-31', '2023-09-30', '2024-08-31'],
  ])(
    '%s: a refresher restores it up to the last day of the lapse',
    (anchor, lastDay, lastChance, renewed) => {
      const tooLate = isoFromDay(day(lastChance) + 1);
      const by = strict(anchor);
      expect(told(by, [first, refresher(lastChance)], lastChance)).toEqual({
        due: renewed,
        needsInitial: 'no',
        open: 0,
      });
      expect(told(by, [first, refresher(tooLate)], tooLate)).toEqual({
        due: lastDay,
        needsInitial: 'yes',
        open: 0,
      });
      // The initial course restores it at any time.
      expect(told(by, [first, completion(tooLate)], tooLate).needsInitial).toBe('no');
      expect(told(by, [first, refresher(tooLate), completion('2024-03-01')], '2024-03-01')).toEqual({
        due: due({ ...by, lapseMonths: Infinity }, [first, completion('2024-03-01')]),
        needsInitial: 'no',
        open: 0,
      });
    },
  );

  it('a lapse counts by months clamped at their ends', () => {
    const by = strict('completion');
    const held = completion('2023-01-31');
    expect(told(by, [held, refresher('2024-02-29')]).due).toBe('2025-02-28');
    expect(told(by, [held, refresher('2024-03-01')]).due).toBe('2024-01-31');
  });

  it('is said without a refresher too: one today would not do', () => {
    const by = strict('completion');
    expect(told(by, [first], '2023-10-30').needsInitial).toBe('no');
    expect(told(by, [first], '2023-10-31').needsInitial).toBe('yes');
    expect(runCycle([first], cycle('completion', 12), day(LATE)).needsInitial).toBe('no');
  });

  it('a refresher before which nothing is known may count', () => {
    const by = strict('completion');
    expect(told(by, [refresher('2024-05-01')], '2024-06-01')).toEqual({
      due: [-Infinity, '2025-05-01'],
      needsInitial: 'unknown',
      open: 1,
    });
    expect(told(by, [refresher('2024-05-01')], '2025-06-02').needsInitial).toBe('yes');
    // Whether the first did no longer matters.
    expect(told(by, [refresher('2020-05-01'), completion('2024-05-01')], '2024-06-01')).toEqual({
      due: '2025-05-01',
      needsInitial: 'no',
      open: 0,
    });
  });

  it('a refresher and an initial course on one day count', () => {
    const by = strict('completion');
    const both = [first, refresher('2024-05-01'), completion('2024-05-01')];
    expect(told(by, both, '2024-06-01')).toEqual({ due: '2025-05-01', needsInitial: 'no', open: 0 });
  });

  it('a month is in time only if every day of it is', () => {
    const by = strict('completion');
    expect(told(by, [first, refresher(span('2023-10-01', '2023-10-30'))]).due).toEqual([
      '2024-10-01',
      '2024-10-30',
    ]);
    expect(told(by, [first, refresher(span('2023-10-01', '2023-10-31'))]).due).toEqual([
      '2023-09-30',
      '2024-10-30',
    ]);
    expect(told(by, [first, refresher(span('2023-10-31', '2023-11-30'))]).due).toBe('2023-09-30');
  });
});

describe('a refresher after a rough date', () => {
  it('may have come in time', () => {
    const by = cycle('expiry', 12, { lapseMonths: 1 });
    const rough = completion(span('2022-09-01', '2022-09-30'));
    expect(due(by, [rough, refresher('2023-10-15')])).toEqual(['2023-09-01', '2024-10-15']);
    expect(due(by, [rough, refresher('2023-10-01')])).toBe('2024-10-01');
  });
});

describe('months and years', () => {
  it.each([
    ['expiry: all in the window', YEARLY, ['2012-05-30', span('2013-05-01', '2013-05-30')], '2014-05-30'],
    [
      'the last day is late',
      YEARLY,
      ['2012-05-30', span('2013-05-01', '2013-05-31')],
      ['2014-05-30', '2014-05-31'],
    ],
    [
      'the first day is early',
      YEARLY,
      ['2012-05-30', span('2013-04-29', '2013-05-01')],
      ['2013-05-30', '2014-05-30'],
    ],
    ['all of it is early', YEARLY, ['2012-05-30', span('2013-04-01', '2013-04-29')], '2013-05-30'],
    ['fixed: all of it agrees', DECEMBER, [span('2024-05-01', '2024-05-31')], '2024-12-01'],
    ['the last day does not', DECEMBER, [span('2024-05-03', '2024-06-02')], ['2024-12-01', '2025-12-01']],
    ['year: all of it in the year', SCHOOL_YEAR, [span('2024-09-01', '2024-09-30')], '2025-08-31'],
    [
      'the first day before it',
      SCHOOL_YEAR,
      [span('2024-08-31', '2024-09-30')],
      ['2024-08-31', '2025-08-31'],
    ],
    [
      'completion: never',
      cycle('completion', 12),
      [span('2024-05-01', '2024-05-02')],
      ['2025-05-01', '2025-05-02'],
    ],
    ['a clamped month', cycle('completion', 1), [span('2023-01-28', '2023-01-31')], '2023-02-28'],
  ])('%s', (_what, by, done, expected) => {
    expect(
      due(
        by,
        done.map((one) => (typeof one === 'string' ? one : completion(one))),
      ),
    ).toEqual(expected);
  });

  it('two years that are known by their number only', () => {
    const years = [
      completion(span('2022-01-01', '2022-12-31')),
      completion(span('2023-01-01', '2023-12-31')),
    ];
    // At the least done on 2 February, when 1 January was a day too early.
    expect(due(YEARLY, years)).toEqual(['2023-02-02', '2024-12-31']);
  });

  it('a month around the as-at day may not count, and does so only up to that day', () => {
    const may = completion(span('2013-05-01', '2013-05-31'));
    expect(due(YEARLY, ['2012-05-03', may], '2013-05-10')).toEqual(['2013-05-03', '2014-05-10']);
  });

  it('what has no date was done at some time', () => {
    const undated = completion({ from: -Infinity, to: Infinity });
    expect(due(YEARLY, [undated], '2024-01-15')).toEqual([-Infinity, '2025-01-15']);
    expect(due(DECEMBER, [undated], '2024-01-15')).toEqual([-Infinity, '2024-12-01']);
    expect(due(SCHOOL_YEAR, [undated], '2024-01-15')).toEqual([-Infinity, '2024-08-31']);
    // It can have moved the window so that the other came too early, by the length of the window at the most.
    const [lower, upper] = [due(YEARLY, [undated, '2024-01-01'], '2024-01-15')].flat();
    expect(lower).toBe('2024-02-01');
    expect(day(String(upper))).toBeGreaterThanOrEqual(day('2025-02-15'));
    expect([due(cycle('expiry', 12), [undated, '2024-01-01'], '2024-01-15')].flat()[0]).toBe('2025-01-01');
    expect([due(DECEMBER, [undated, '2024-01-01'], '2024-01-15')].flat()[0]).toBe('2024-12-01');
  });
});

describe('what may or may not count', () => {
  it('leaves both open, and decides nothing while something sure does', () => {
    const sure = completion('2012-05-03');
    const maybe = perhaps('2013-04-15');
    const result = runCycle([maybe, sure], YEARLY, day(LATE));
    expect(due(YEARLY, [maybe, sure])).toEqual(['2013-05-03', '2014-05-03']);
    expect(result.governing).toEqual({ completion: sure, due: exactly(day('2013-05-03')) });
    expect(result.open).toEqual([{ completion: maybe, due: exactly(day('2014-05-03')) }]);
  });

  it('is not open where it makes no difference', () => {
    const early = perhaps('2013-01-15');
    expect(runCycle([completion('2012-05-03'), early], YEARLY, day(LATE)).open).toEqual([]);
    const longAgo = perhaps('1999-01-15');
    expect(runCycle([completion('2012-05-03'), longAgo], YEARLY, day(LATE)).open).toEqual([]);
  });

  it('is open, too, if it would bring the last valid day forward', () => {
    // Late on 10 May, it would have made the renewal of 5 April the next year too early.
    const late = perhaps('2014-05-10');
    const done = [completion('2013-05-01'), late, completion('2015-04-05')];
    expect(due(YEARLY, done)).toEqual(['2015-05-10', '2016-04-05']);
    expect(runCycle(done, YEARLY, day(LATE)).open.map((one) => one.completion)).toEqual([late]);
  });

  it('governs, where nothing is sure', () => {
    const maybe = perhaps('2013-04-15');
    const result = runCycle([maybe], YEARLY, day(LATE));
    expect(result.due).toEqual({ from: -Infinity, to: day('2014-04-15') });
    expect(result.governing?.completion).toBe(maybe);
  });
});

describe('what a completion can leave at the most', () => {
  const most = (done: string, by: Cycle) => reach(completion(done), by, day(LATE), false).due.to;

  it('allows for anniversaries that clamping has put back', () => {
    const monthly = cycle('expiry', 1, { windowMonths: 1 });
    expect(due(monthly, ['2023-01-31', '2023-02-01', '2023-02-28'])).toBe('2023-04-30');
    expect(most('2023-02-28', monthly)).toBeGreaterThanOrEqual(day('2023-04-30'));
    const leap = cycle('fixed', 48, { fixedOn: { month: 2, day: 29 } });
    expect(due(leap, ['2023-03-01', '2024-03-01'])).toBe('2028-02-29');
    expect(most('2024-03-01', leap)).toBeGreaterThanOrEqual(day('2028-02-29'));
  });
});

describe('the completion that decides', () => {
  it('is the last of those that leave the same', () => {
    const completions = ['2023-08-15', '2023-11-01'].map((done) => completion(done));
    expect(runCycle(completions, DECEMBER, day(LATE)).governing?.completion).toBe(completions[1]);
  });

  it.each([
    ['a renewal in time', ['2012-05-03', '2013-04-15'], 1],
    ['the first, if the renewal came too early', ['2012-05-03', '2013-01-15'], 0],
    ['the last of three', ['2012-05-03', '2013-04-15', '2016-01-01'], 2],
  ])('%s', (_what, done, index) => {
    const completions = done.map((one) => completion(one));
    expect(runCycle(completions, YEARLY, day(LATE)).governing?.completion).toBe(completions[index]);
  });
});
