import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, dayFromIso, dayOf, daysInMonth, isoFromDay } from '../../../src/calendar/day';
import { readDateText } from '../../../src/register/values/date-text';

const AS_AT = dayFromIso('2026-11-22') ?? 0;
const plain = (text: string, asAt = AS_AT): string => {
  const read = readDateText(text, asAt);
  if (read.kind === 'none') return read.why;
  const { from, to } = read.span;
  return from === to ? isoFromDay(from) : `${isoFromDay(from)}..${isoFromDay(to)}`;
};

const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const two = (number: number) => String(number).padStart(2, '0');
const ordinal = (date: number) =>
  `${date}${date % 10 === 1 && date !== 11 ? 'st' : date % 10 === 2 && date !== 12 ? 'nd' : date % 10 === 3 && date !== 13 ? 'rd' : 'th'}`;

type Parts = { y: number; m: number; d: number; weekday: string };
/** Ways in which people write a day, the year in four figures. */
const SPELLINGS: Readonly<Record<string, (parts: Parts) => string>> = {
  '03/11/2024': ({ y, m, d }) => `${two(d)}/${two(m)}/${y}`,
  '3/11/2024': ({ y, m, d }) => `${d}/${m}/${y}`,
  '3.11.2024': ({ y, m, d }) => `${d}.${m}.${y}`,
  '3-11-2024': ({ y, m, d }) => `${d}-${m}-${y}`,
  '3 11 2024': ({ y, m, d }) => `${d} ${m} ${y}`,
  '03 / 11 / 2024': ({ y, m, d }) => `${two(d)} / ${two(m)} / ${y}`,
  '2024-11-03': ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
  '2024/11/03': ({ y, m, d }) => `${y}/${two(m)}/${two(d)}`,
  '2024-11-03T09:30:00': ({ y, m, d }) => `${y}-${two(m)}-${two(d)}T09:30:00`,
  '03/11/2024 16:05': ({ y, m, d }) => `${two(d)}/${two(m)}/${y} 16:05`,
  '3 November 2024': ({ y, m, d }) => `${d} ${LONG[m - 1]} ${y}`,
  '3 Nov 2024': ({ y, m, d }) => `${d} ${LONG[m - 1]?.slice(0, 3)} ${y}`,
  '03-NOV-2024': ({ y, m, d }) => `${two(d)}-${LONG[m - 1]?.slice(0, 3).toUpperCase()}-${y}`,
  '3Nov2024': ({ y, m, d }) => `${d}${LONG[m - 1]?.slice(0, 3)}${y}`,
  '3rd November 2024': ({ y, m, d }) => `${ordinal(d)} ${LONG[m - 1]} ${y}`,
  '3rd of November, 2024': ({ y, m, d }) => `${ordinal(d)} of ${LONG[m - 1]}, ${y}`,
  'November 3, 2024': ({ y, m, d }) => `${LONG[m - 1]} ${d}, ${y}`,
  'Sunday 3 November 2024': ({ y, m, d, weekday }) => `${weekday} ${d} ${LONG[m - 1]} ${y}`,
  'Sun, 3 Nov 2024': ({ y, m, d, weekday }) =>
    `${weekday.slice(0, 3)}, ${d} ${LONG[m - 1]?.slice(0, 3)} ${y}`,
};
const SHORT_SPELLINGS: Readonly<Record<string, (parts: Parts) => string>> = {
  '03/11/24': ({ y, m, d }) => `${two(d)}/${two(m)}/${two(y % 100)}`,
  '3.11.24': ({ y, m, d }) => `${d}.${m}.${two(y % 100)}`,
  '3-Nov-24': ({ y, m, d }) => `${d}-${LONG[m - 1]?.slice(0, 3)}-${two(y % 100)}`,
  "3 Nov '24": ({ y, m, d }) => `${d} ${LONG[m - 1]?.slice(0, 3)} '${two(y % 100)}`,
};
const partsOf = (day: number): Parts => {
  const { year, month, date } = calendarDate(day);
  return { y: year, m: month, d: date, weekday: WEEKDAYS[day % 7] ?? '' };
};
/** From 79 years before the as-at year to 20 after. */
const anyDay = fc.integer({ min: dayOf(1947, 1, 1), max: dayOf(2046, 12, 31) });

describe('a day, however it is written', () => {
  it.each(Object.entries({ ...SPELLINGS, ...SHORT_SPELLINGS }))('as in %s', (_example, write) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readDateText(write(partsOf(day)), AS_AT)).toEqual({
          kind: 'span',
          span: { from: day, to: day },
        });
      }),
    );
  });

  it('is one of these', () => {
    const sunday = partsOf(dayOf(2024, 11, 3));
    for (const [example, write] of Object.entries({ ...SPELLINGS, ...SHORT_SPELLINGS })) {
      expect(write(sunday)).toBe(example);
    }
  });
});

describe('a month, a year, a term', () => {
  const anyMonth = fc.record({ y: fc.integer({ min: 1947, max: 2046 }), m: fc.integer({ min: 1, max: 12 }) });
  it.each<[string, (y: number, m: number) => string]>([
    ['November 2024', (y, m) => `${LONG[m - 1]} ${y}`],
    ['Nov-24', (y, m) => `${LONG[m - 1]?.slice(0, 3)}-${two(y % 100)}`],
    ['11/2024', (y, m) => `${m}/${y}`],
    ['2024-11', (y, m) => `${y}-${two(m)}`],
    ['2024 Nov', (y, m) => `${y} ${LONG[m - 1]?.slice(0, 3)}`],
  ])('such as %s is all of its days', (_example, write) => {
    fc.assert(
      fc.property(anyMonth, ({ y, m }) => {
        // `2011-12` may be a school year; such texts are told apart by other tests.
        fc.pre((y + 1) % 100 !== m);
        const span = { from: dayOf(y, m, 1), to: dayOf(y, m, daysInMonth(y, m)) };
        expect(readDateText(write(y, m), AS_AT)).toEqual({ kind: 'span', span });
      }),
    );
  });

  it('a year is all of its days', () => {
    expect(plain('2024')).toBe('2024-01-01..2024-12-31');
  });

  it.each([
    ['2023/24', '2023-09-01..2024-08-31'],
    ['2023-24', '2023-09-01..2024-08-31'],
    ['2023/2024', '2023-09-01..2024-08-31'],
    ['23/24', '2023-09-01..2024-08-31'],
    ['Spring 2025', '2025-01-01..2025-04-30'],
    ['Autumn term 24', '2024-09-01..2024-12-31'],
    ['Summer 2 2025', '2025-04-01..2025-08-31'],
  ])('%s is %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('a range', () => {
  it('counts from its last day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (last, length) => {
        const [from, to] = [partsOf(Math.max(dayOf(1947, 1, 1), last - length)), partsOf(last)];
        const write = SPELLINGS['03/11/2024'] ?? (() => '');
        expect(plain(`${write(from)} - ${write(to)}`)).toBe(isoFromDay(last));
      }),
    );
  });
  it.each([
    ['7-11 July 2025', '2025-07-11'],
    ['7th to 11th July 2025', '2025-07-11'],
    ['30 Mar-03 Apr 2026', '2026-04-03'],
    ['15-10 March 2026', 'the range ends before it begins'],
    ['5/11/2024 - 3/11/2024', 'the range ends before it begins'],
    ['30-31 June 2025', 'there is no such day'],
  ])('%s is %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('what is no day', () => {
  it.each([
    ['31/02/2025', 'there is no such day'],
    ['29/02/2025', 'there is no such day'],
    ['31 November 2024', 'there is no such day'],
    ['0/11/2024', 'there is no such day'],
    ['11/25/2024', 'there is no month 25 (dates are read day first)'],
    ['2024-13-01', 'there is no month 13 (dates are read day first)'],
    ['13/2024', 'there is no month 13'],
    ['3/11/0204', 'the year 204 cannot be right'],
    ['3/11/1946', 'the year 1946 cannot be right'],
    ['3/11/2047', 'the year 2047 cannot be right'],
    ['11/12', '“11/12” may be a day and month, a month and year, or a school year'],
    ['booked', 'it is not a date'],
    ['5 days', 'it is not a date'],
    ['', 'it is not a date'],
  ])('%s: %s', (text, why) => {
    expect(plain(text)).toBe(why);
  });

  it('is never made one by swapping day and month', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { y, m, d } = partsOf(day);
        fc.pre(d > 12);
        expect(readDateText(`${m}/${d}/${y}`, AS_AT).kind).toBe('none');
      }),
    );
  });
});

describe('a year in two figures', () => {
  it.each([
    ['1/1/46', '2026-11-22', '2046-01-01'],
    ['1/1/47', '2026-11-22', '1947-01-01'],
    ['1/1/47', '2027-01-01', '2047-01-01'],
    ['1/1/19', '1999-06-01', '2019-01-01'],
    ['1/1/20', '1999-06-01', '1920-01-01'],
  ])('%s as at %s is %s', (text, asAt, expected) => {
    expect(plain(text, dayFromIso(asAt))).toBe(expected);
  });
});
