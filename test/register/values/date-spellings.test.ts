import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, dayOf, isoFromDay } from '../../../src/calendar/day';
import { readDateText } from '../../../src/register/values/date-text';
import { AS_AT, readPlain } from './plain-dates';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Saturday Sunday Monday Tuesday Wednesday Thursday Friday'.split(' ');
const two = (number: number) => String(number).padStart(2, '0');

type Parts = { d: number; m: number; y: number; month: string; weekday: string };
const partsOf = (day: number): Parts => {
  const { year, month, date } = calendarDate(day);
  return {
    d: date,
    m: month,
    y: year,
    month: MONTHS[month - 1] ?? '',
    weekday: WEEKDAYS[day % 7] ?? '',
  };
};
const anyDay = fc.integer({ min: dayOf(1947, 1, 1), max: dayOf(2046, 12, 31) });

/** Spellings of one day beyond those of `date-text.test.ts`; the first is what 3 November 2024 looks like. */
const SPELLINGS: Readonly<Record<string, (parts: Parts) => string>> = {
  '03_11_2024': ({ d, m, y }) => `${two(d)}_${two(m)}_${y}`,
  '3\\11\\24': ({ d, m, y }) => `${d}\\${m}\\${two(y % 100)}`,
  '3//11//2024': ({ d, m, y }) => `${d}//${m}//${y}`,
  '3/11.2024': ({ d, m, y }) => `${d}/${m}.${y}`,
  '3,11,24': ({ d, m, y }) => `${d},${m},${two(y % 100)}`,
  '3 11 24': ({ d, m, y }) => `${d} ${m} ${two(y % 100)}`,
  "3/11/'24": ({ d, m, y }) => `${d}/${m}/'${two(y % 100)}`,
  '2024.11.03': ({ d, m, y }) => `${y}.${two(m)}.${two(d)}`,
  '2024 Nov 3': ({ d, month, y }) => `${y} ${month.slice(0, 3)} ${d}`,
  '3 Nov. 2024': ({ d, month, y }) => `${d} ${month.slice(0, 3)}. ${y}`,
  '3rdNovember,2024.': ({ d, month, y }) => `${d}rd${month},${y}.`,
  'the 3th of November 2024': ({ d, month, y }) => `the ${d}th of ${month} ${y}`,
  'on 3/11/2024': ({ d, m, y }) => `on ${d}/${m}/${y}`,
  'Date: 3/11/2024': ({ d, m, y }) => `Date: ${d}/${m}/${y}`,
  'Sun. 3/11/24': ({ d, m, y, weekday }) => `${weekday.slice(0, 3)}. ${d}/${m}/${two(y % 100)}`,
  '3/11/2024 (Sunday)': ({ d, m, y, weekday }) => `${d}/${m}/${y} (${weekday})`,
  '3/11/24 9am': ({ d, m, y }) => `${d}/${m}/${two(y % 100)} 9am`,
  '3/11/2024 at 2pm': ({ d, m, y }) => `${d}/${m}/${y} at 2pm`,
  '3/11/24 09:30-12:30': ({ d, m, y }) => `${d}/${m}/${two(y % 100)} 09:30-12:30`,
  '3/11/24 9.30am - 12pm': ({ d, m, y }) => `${d}/${m}/${two(y % 100)} 9.30am - 12pm`,
  '3 November 2024 (10:00)': ({ d, month, y }) => `${d} ${month} ${y} (10:00)`,
  '10:00 3/11/2024': ({ d, m, y }) => `10:00 ${d}/${m}/${y}`,
  '2024-11-03T09:30:00.000Z': ({ d, m, y }) => `${y}-${two(m)}-${two(d)}T09:30:00.000Z`,
  '2024-11-03T09:30:00+01:00': ({ d, m, y }) => `${y}-${two(m)}-${two(d)}T09:30:00+01:00`,
  '3\u00a0Nov\u00a02024': ({ d, month, y }) => `${d}\u00a0${month.slice(0, 3)}\u00a0${y}`,
  '3\u2009/\u200911\u202f/\u30002024': ({ d, m, y }) => `${d}\u2009/\u2009${m}\u202f/\u3000${y}`,
  '3\u201411\u20132024': ({ d, m, y }) => `${d}\u2014${m}\u2013${y}`,
  '\u200b3/11/2024\u200e': ({ d, m, y }) => `\u200b${d}/${m}/${y}\u200e`,
};

describe('a day, however it is written', () => {
  it.each(Object.entries(SPELLINGS))('as in “%s”', (example, write) => {
    expect(write(partsOf(dayOf(2024, 11, 3)))).toBe(example);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readDateText(write(partsOf(day)), AS_AT)).toEqual({
          kind: 'span',
          span: { from: day, to: day },
        });
      }),
    );
  });

  it('in eight figures, year first or day first, if only one of them is a day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { d, m, y } = partsOf(day);
        const read = readPlain(`${y}${two(m)}${two(d)}`);
        expect([isoFromDay(day), 'it can be read in two ways']).toContain(read);
        const dayFirst = readPlain(`${two(d)}${two(m)}${y}`);
        expect([isoFromDay(day), 'it can be read in two ways']).toContain(dayFirst);
      }),
    );
    expect(readPlain('20241103')).toBe('2024-11-03');
    expect(readPlain('03112024')).toBe('2024-11-03');
  });
});

describe('a day that is not beyond doubt', () => {
  it.each([
    ['Tues 4/11/24', 'that day is a Monday, not a Tuesday'],
    ['4 November 2024 (Wed)', 'that day is a Monday, not a Wednesday'],
    ['03 -13 2026', 'it may be one day or several'],
    ['03 -11 2026', 'it may be one day or several'],
    ['3-11 24', 'it may be one day or several'],
    ['26/5 28', 'it may be one day or several'],
    ['3.11_24', 'it is not a date'],
    ['12/x/24', 'it is not a date'],
    ['Sept 13 - 2015', 'it is not a date'],
    ['3, 11, 24', 'it may be one day or several'],
    ['3 Nov - 24', 'it is not a date'],
    ['O3/11/2024', 'it is not a date'],
    ['3/11/2O24', 'it is not a date'],
    ['3/11/202', 'it is not a date'],
    ['3/11/2024\u00b2', 'it is not a date'],
    ['3/11/2\u00b9', 'it is not a date'],
    ['1 3/11/2024', 'it is not a date'],
    ['>3/11/2024', 'it is not a date'],
    ['31.4.2025', 'there is no such day'],
  ])('%s: %s', (text, why) => {
    expect(readPlain(text)).toBe(why);
  });

  it('such as midnight of British Summer Time written for Greenwich: one of two days', () => {
    expect(readPlain('2024-06-30T23:00:00.000Z')).toBe('2024-06-30..2024-07-01');
    expect(readPlain('2024-06-30T22:00:00.000Z')).toBe('2024-06-30');
  });
});
