import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, dayOf, isoFromDay } from '../../../src/calendar/day';
import { readPlain } from './plain-dates';

describe('several days of one training', () => {
  it.each([
    ['30 Mar-03 Apr 2026', '2026-04-03'],
    ['27 Apr-01 May, 2026', '2026-05-01'],
    ['6 -24 July 2026', '2026-07-24'],
    ['09-13March,2026', '2026-03-13'],
    ['2 - 13 March2024', '2024-03-13'],
    ['7th to 11th July 2025', '2025-07-11'],
    ['Mon 7 - Fri 11 July 2025', '2025-07-11'],
    ['7, 8 & 11 July 2025', '2025-07-11'],
    ['3/4 Nov 2024', '2024-11-04'],
    ['3-5/11/24', '2024-11-05'],
    ['3/11-5/11/24', '2024-11-05'],
    ['3.11.-5.11.24', '2024-11-05'],
    ['30/3/26-3/4/26', '2026-04-03'],
    ['30.3.26-3.4.26', '2026-04-03'],
    ['2024-11-03 to 2024-11-05', '2024-11-05'],
    ['28 Dec - 3 Jan 2025', '2025-01-03'],
    ['28 Dec 2024 - 3 Jan 2025', '2025-01-03'],
  ])('%s end on %s', (text, last) => {
    expect(readPlain(text)).toBe(last);
  });

  it.each([
    ['15-10 March,2026', 'the range ends before it begins'],
    ['3, 2 & 5 Nov 2024', 'the range ends before it begins'],
    ['3 May - 3 Jan 2025', 'the range ends before it begins'],
    ['30-31 June 2025', 'there is no such day'],
    ['31 June - 2 July 2025', 'there is no such day'],
    ['2-13 Feb.10-15 May', 'it is not a date'],
    ['March 2024 -', 'it is not a date'],
  ])('%s: %s', (text, why) => {
    expect(readPlain(text)).toBe(why);
  });

  it('over 120 days are all of them: perhaps the first and last day of a certificate', () => {
    expect(readPlain('1 Jan 2025 - 1 May 2025')).toBe('2025-05-01');
    expect(readPlain('1 Jan 2025 - 2 May 2025')).toBe('2025-01-01..2025-05-02');
    expect(readPlain('3/11/24 - 3/11/27')).toBe('2024-11-03..2027-11-03');
  });

  it('within a month end on the last, however the dash is written', () => {
    const dash = fc.constantFrom('-', ' - ', '–', ' — ', ' to ', ' until ', '- ', ' -');
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf(1947, 1, 2), max: dayOf(2046, 12, 31) }),
        fc.integer({ min: 1, max: 27 }),
        dash,
        (last, length, sign) => {
          const { year, month, date } = calendarDate(last);
          fc.pre(date - length >= 1);
          const name =
            isoFromDay(last) &&
            ['Jan', 'Feb', 'March', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'][
              month - 1
            ];
          expect(readPlain(`${date - length}${sign}${date} ${name ?? ''} ${year}`)).toBe(isoFromDay(last));
        },
      ),
    );
  });
});
