import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addMonths,
  calendarDate,
  dayFromIso,
  dayFromSerial,
  dayOf,
  daysInMonth,
  isCalendarDate,
  isoFromDay,
  plainDay,
  serialFromDay,
} from '../../src/calendar/day';

const EPOCH = Temporal.PlainDate.from('1899-12-30');
const dateOf = (day: number): Temporal.PlainDate => EPOCH.add({ days: day });

/** Every day of the years 1000 to 9000, and a little more. */
const anyDay = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9000, 12, 31) });

describe('day numbers', () => {
  it.each([
    ['1899-12-30', 0],
    ['1900-03-01', 61],
    ['1970-01-01', 25569],
    ['2000-02-29', 36585],
    ['2026-11-22', 46348],
  ])('%s is day %i, as spreadsheets count', (iso, day) => {
    expect(dayFromIso(iso)).toBe(day);
    expect(isoFromDay(day)).toBe(iso);
  });

  it('agree with Temporal in both directions', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = dateOf(day);
        expect(calendarDate(day)).toEqual({ year: date.year, month: date.month, date: date.day });
        expect(dayOf(date.year, date.month, date.day)).toBe(day);
        expect(isoFromDay(day)).toBe(date.toString());
      }),
      { numRuns: 3000 },
    );
  });

  it('count every day from 1999 to 2005 once', () => {
    for (let day = dayOf(1999, 1, 1); day <= dayOf(2005, 12, 31); day += 1) {
      const { year, month, date } = calendarDate(day);
      expect(dayOf(year, month, date)).toBe(day);
    }
  });
});

describe('adding months', () => {
  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 24, '2026-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-02-28', 12, '2024-02-28'],
    ['2024-08-31', 1, '2024-09-30'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-01-31', -2, '2023-11-30'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-06-30', 24, '2026-06-30'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoFromDay(addMonths(dayFromIso(from) ?? NaN, months))).toBe(to);
  });

  it('agrees with Temporal, which clamps at month ends too', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        expect(isoFromDay(addMonths(day, months))).toBe(
          dateOf(day).add({ months }, { overflow: 'constrain' }).toString(),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps the order of days', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.integer({ min: 0, max: 60 }), (day, later, months) => {
        expect(addMonths(day, months)).toBeLessThanOrEqual(addMonths(day + later, months));
      }),
    );
  });
});

describe('days that do not exist', () => {
  it.each(['2023-02-29', '1900-02-29', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '0000-01-01'])(
    '%s is none',
    (iso) => {
      expect(dayFromIso(iso)).toBeUndefined();
    },
  );

  it.each(['2024-2-3', '3 Feb 2024', '2024-02-03T00:00', ' 2024-02-03', ''])('%j is not ISO', (text) => {
    expect(dayFromIso(text)).toBeUndefined();
  });

  it('are told by their parts', () => {
    expect(isCalendarDate({ year: 2000, month: 2, date: 29 })).toBe(true);
    expect(isCalendarDate({ year: 2100, month: 2, date: 29 })).toBe(false);
    expect(isCalendarDate({ year: 2024, month: 1.5, date: 1 })).toBe(false);
    expect([1, 2, 4, 12].map((month) => daysInMonth(2024, month))).toEqual([31, 29, 30, 31]);
  });
});

describe('serial numbers', () => {
  it.each([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [45292.75, 1900, '2024-01-01'],
    [0, 1904, '1904-01-01'],
    [43830, 1904, '2024-01-01'],
  ] as const)('%d in the %i system is %s', (serial, system, iso) => {
    expect(isoFromDay(dayFromSerial(serial, system))).toBe(iso);
    expect(serialFromDay(dayFromIso(iso) ?? NaN, system)).toBe(Math.floor(serial));
  });
});

it('writes a day as people do', () => {
  expect(plainDay(dayOf(2024, 11, 3))).toBe('3 Nov 2024');
  expect(plainDay(dayOf(2026, 2, 28))).toBe('28 Feb 2026');
});
