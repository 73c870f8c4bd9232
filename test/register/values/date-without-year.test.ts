import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, dayOf } from '../../../src/calendar/day';
import { readDateText } from '../../../src/register/values/date-text';
import { AS_AT, readCell, readPlain, textCell } from './plain-dates';

const SCHOOL_YEAR = { from: dayOf(2025, 9, 1), to: dayOf(2026, 8, 31) };
const CALENDAR_YEAR = { from: dayOf(2025, 1, 1), to: dayOf(2025, 12, 31) };

describe('a day without its year', () => {
  it.each([
    '12/5',
    '3/11',
    '12 May',
    '12th May',
    'May 12th',
    '10-15 August ',
    '10-15 Sept.',
    '27 Apr-01 May',
    'w/c 4/9',
    'Autumn 1',
    'April',
  ])('%s lacks the year, where the sheet is of none', (text) => {
    expect(readDateText(text, AS_AT)).toMatchObject({ kind: 'none', lacks: 'year', why: 'it has no year' });
  });

  it.each([
    ['12/5', '2026-05-12'],
    ['25/12', '2025-12-25'],
    ['11/12', '2025-12-11'],
    ['31/8', '2026-08-31'],
    ['1/9', '2025-09-01'],
    ['12th May', '2026-05-12'],
    ['Sept 3rd', '2025-09-03'],
    ['10-15 August ', '2026-08-15'],
    ['27 Apr-01 May', '2026-05-01'],
    ['30 Dec - 3 Jan', '2026-01-03'],
    ['w/c 4/9', '2025-09-04..2025-09-10'],
    ['Autumn 1', '2025-09-01..2025-12-31'],
    ['April', '2026-04-01..2026-04-30'],
    ['June/July', '2026-06-01..2026-07-31'],
    ['Fri 12/9', '2025-09-12'],
  ])('%s on a sheet of 2025/26 is %s', (text, expected) => {
    expect(readPlain(text, SCHOOL_YEAR)).toBe(expected);
  });

  it.each([
    ['29 Feb', 'it has no year, and there is no such day in the year the sheet is of'],
    ['31 June', 'it has no year, and there is no such day in the year the sheet is of'],
    ['5-3 May', 'it has no year, and there is no such day in the year the sheet is of'],
    ['Mon 12/9', 'that day is a Friday, not a Monday'],
    ['12/13', '2013-12-01..2013-12-31'],
  ])('%s on a sheet of 2025/26: %s', (text, why) => {
    expect(readPlain(text, SCHOOL_YEAR)).toBe(why);
  });

  it('is open if the sheet is of more than a year', () => {
    const twoYears = { from: dayOf(2024, 9, 1), to: dayOf(2026, 8, 31) };
    expect(readPlain('12/5', twoYears)).toBe('it has no year and can be read in two ways');
  });

  it('is open if it may also be a month or school year of the sheet’s time', () => {
    const year = { from: dayOf(2012, 1, 1), to: dayOf(2012, 12, 31) };
    expect(readPlain('11/12', year)).toBe(
      '“11/12” may be a day and month, a month and year, or a school year',
    );
  });

  it('never overrules a year that the text gives', () => {
    expect(readPlain('12/5/24', SCHOOL_YEAR)).toBe('2024-05-12');
    expect(readPlain('Sept 23', SCHOOL_YEAR)).toBe('2023-09-01..2023-09-30');
    expect(readPlain('Oct 10', SCHOOL_YEAR)).toBe('it may be 10 October or October 2010');
  });

  it('is that day of the sheet’s year, day first, whenever it is read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(SCHOOL_YEAR, CALENDAR_YEAR),
        fc.integer({ min: 0, max: 364 }),
        (year, index) => {
          const day = year.from + index;
          const { month, date } = calendarDate(day);
          const read = readDateText(`${date}/${month}`, AS_AT, year);
          expect(read).toEqual({ kind: 'span', span: { from: day, to: day } });
        },
      ),
    );
  });
});

describe('a cell without a year', () => {
  it.each([
    ['booked 12/5', { status: 'booked' }],
    ['12/5 booked', { status: 'booked' }],
    ['Booked (12th May)', { status: 'booked' }],
    ['12/5', 'it has no year'],
    ['12/5 (online)', 'it has no year'],
    ['exp 12/5', '“12/5” cannot be read as the date of expiry: it has no year'],
  ])('%s', (text, expected) => {
    expect(readCell(textCell(text))).toEqual(expected);
  });

  it.each([
    ['booked 12/5', { booked: '2026-05-12', status: 'booked' }],
    ['12/5 booked', { booked: '2026-05-12', status: 'booked' }],
    ['12/5 (online)', { done: '2026-05-12' }],
    ['April (Inset)', { done: '2026-04-01..2026-04-30' }],
    ['exp 12/5', { expires: '2026-05-12' }],
  ])('%s on a sheet of 2025/26', (text, expected) => {
    expect(readCell(textCell(text), { year: SCHOOL_YEAR })).toEqual(expected);
  });
});
