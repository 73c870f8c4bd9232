import { calendarDate, dayOf, daysInMonth, isCalendarDate, type Day } from '../../calendar/day';
import { exactly, type Span } from '../../calendar/span';

/** What a text says as a date: an exact or rough day, or why it is none. */
export type DateText =
  | { readonly kind: 'span'; readonly span: Span }
  | {
      readonly kind: 'none';
      readonly why: string;
      /** The text names a day or month, but of no year, and the sheet's year is not known or does not settle it. */
      readonly lacks?: 'year';
    };

export const noDate = (why: string): DateText => ({ kind: 'none', why });

/** Year (two figures or four), month (1 to 12) and day of the month as read from a text. */
export type DateParts = { readonly year: string; readonly month: number; readonly date: number };

/** Four figures, or two, which mean the year within 79 years before and 20 after the as-at date. */
export function fullYear(text: string, asAt: Day): number {
  if (text.length !== 2) return Number(text);
  const now = calendarDate(asAt).year;
  const year = Math.floor(now / 100) * 100 + Number(text);
  if (year > now + 20) return year - 100;
  return year < now - 79 ? year + 100 : year;
}

/** An exact day, or why there is none such: day and month are never swapped. */
export function dayFrom({ year, month, date }: DateParts, asAt: Day): DateText {
  const parts = { year: fullYear(year, asAt), month, date };
  if (month > 12) return noDate(`there is no month ${month} (dates are read day first)`);
  if (!isCalendarDate(parts)) return noDate('there is no such day');
  return spanFrom(exactly(dayOf(parts.year, month, date)), asAt);
}

/** All days from a year's first month to its last (1 to 12, or up to 24 for a month of the next year). */
export function monthsFrom(year: number, first: number, last: number, asAt: Day): DateText {
  if (first < 1 || first > 12 || last > 24) return noDate(`there is no month ${first}`);
  return spanFrom(monthSpan(year, first, last), asAt);
}

/** The first day of a month to the last of another; months from 13 on are of the next year. */
export function monthSpan(year: number, first: number, last: number): Span {
  const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return { from: dayOf(year, first, 1), to: dayOf(endYear, endMonth, daysInMonth(endYear, endMonth)) };
}

/**
 * A span as a date, if it lies in the years from 79 before the as-at date to 20 after: training is not older than a
 * working life nor planned more than a generation ahead, so any other year is a slip.
 */
export function spanFrom(span: Span, asAt: Day): DateText {
  const wrong = [span.from, span.to].find((day) => !isWithinReach(day, asAt));
  if (wrong !== undefined) return noDate(`the year ${calendarDate(wrong).year} cannot be right`);
  return { kind: 'span', span };
}

/** True if a day's year is at most 79 before and at most 20 after that of the as-at day. */
export function isWithinReach(day: Day, asAt: Day): boolean {
  const now = calendarDate(asAt).year;
  const { year } = calendarDate(day);
  return year >= now - 79 && year <= now + 20;
}

/** The end of a range, if it does not run backwards; the first end's fault if it has one. */
export function endOf(from: DateText, to: DateText): DateText {
  if (from.kind === 'none') return from;
  if (to.kind === 'none') return to;
  if (from.span.from > to.span.from) return noDate('the range ends before it begins');
  // Longer than a term: a long course, or perhaps a certificate's first and last day.
  if (to.span.to - from.span.from > 120)
    return { kind: 'span', span: { from: from.span.from, to: to.span.to } };
  return to;
}
