import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, dayOf } from '../../../src/calendar/day';
import type { Span } from '../../../src/calendar/span';
import { readDateText } from '../../../src/register/values/date-text';
import { readTrainingCell } from '../../../src/register/values/training-cell';
import { AS_AT, textCell } from './plain-dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = { from: dayOf(2025, 9, 1), to: dayOf(2026, 8, 31) };

/** Texts put together of what dates are made of, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 32 }).map(String),
      fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0')),
      fc.integer({ min: 1900, max: 2100 }).map(String),
      fc.constantFrom(..."/ - . , : & _ ( ) ' \n".split(' '), ' ', '  ', '\u00a0', '–'),
      fc.constantFrom(
        ...'Nov Sept March may Mon Friday Autumn Spring AY w/c to and of st th am 10:30 exp booked done Level until Novmber x ? ✓ online not'.split(
          ' ',
        ),
      ),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  pieces,
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ maxLength: 400 }),
);

const spansOf = (text: string): readonly Span[] => {
  const read = readTrainingCell(textCell(text), { asAt: AS_AT, dateSystem: 1900, year: YEAR });
  return read.kind === 'said'
    ? [read.done, read.expires, read.booked].filter((span) => span !== undefined)
    : [];
};

describe('any text whatever', () => {
  it('is read without a fault, and to a day from 79 years before the as-at day to 20 after', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { from, to } of spansOf(text)) {
          expect(from).toBeLessThanOrEqual(to);
          expect(calendarDate(from).year).toBeGreaterThanOrEqual(2026 - 79);
          expect(calendarDate(to).year).toBeLessThanOrEqual(2026 + 20);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is an exact day only if the day, the month and the year stand in it', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const read = readDateText(text, AS_AT);
        if (read.kind === 'none' || read.span.from !== read.span.to) return;
        const { year, month, date } = calendarDate(read.span.from);
        const figures = (text.match(/\d+/g) ?? []).map(Number);
        const joined = text.replace(/\D/g, '');
        const isIn = (number: number) => figures.includes(number) || joined.includes(String(number));
        expect(isIn(date)).toBe(true);
        expect(
          isIn(month) || text.toLowerCase().includes(MONTHS[month - 1] ?? '') || /novmber/i.test(text),
        ).toBe(true);
        expect(isIn(year) || isIn(year % 100)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('in figures is never read with the month first', () => {
    const small = fc.integer({ min: 1, max: 12 });
    const sign = fc.constantFrom('/', '-', '.', ' ', '_', ' / ', '\\');
    const beside = fc.constantFrom('', 'done ', 'Mon ', 'exp ', 'booked ', 'online ', '(', 'on ');
    fc.assert(
      fc.property(
        small,
        small,
        fc.integer({ min: 1947, max: 2046 }),
        sign,
        beside,
        fc.boolean(),
        (d, m, y, s, word, isShort) => {
          const text = `${word}${d}${s}${m}${s}${isShort ? String(y % 100).padStart(2, '0') : y}`;
          for (const { from, to } of spansOf(text))
            expect([from, to]).toEqual([dayOf(y, m, d), dayOf(y, m, d)]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
