import { addMonths, calendarDate, dayOf, daysInMonth, type Day } from '../calendar/day';
import type { MonthDay } from '../policy/policy';
import { lastValidDay, type Interval } from './renewal';

/**
 * How the last valid day follows from one completion after another. Anchors, window, minimum and first due date mean
 * what they mean in Totara's certifications (https://totara.help/18/docs/what-are-certifications).
 */
export type Cycle = {
  readonly anchor: 'completion' | 'expiry' | 'fixed' | 'academic-year';
  /** How long something lasts, by the day on which it was done. */
  readonly interval: Interval;
  /** Anchor expiry: months before expiry from which a renewal keeps the anniversary; absent or infinite: always. */
  readonly windowMonths?: number;
  /** Anchor fixed: months for which what was done must last at least; absent: 0. */
  readonly minimumMonths?: number;
  /** Anchor fixed: the day on which every last valid day falls; absent: the last day of the CPD year. */
  readonly fixedOn?: MonthDay;
  /** First day of the CPD year. */
  readonly yearStartsOn: MonthDay;
  /** Anchor expiry: the last day for the first completion, from which its interval then counts. */
  readonly firstDue?: Day;
  /** Lapsed for more than this many months, a refresher no longer restores it: the initial course is needed. */
  readonly lapseMonths?: number;
};

/** The last valid day with the day, and the number of units since, from which it was counted: never chained. */
export type Standing = { readonly due: Day; readonly anchor: Day; readonly count: number };

/** As `addMonths`, for days and numbers of months that may be infinite. */
export function monthsLater(day: Day, months: number): Day {
  if (!Number.isFinite(day)) return day;
  return Number.isFinite(months) ? addMonths(day, months) : months;
}

/** A number of an interval's units after a day. */
export const unitsLater = ({ unit }: Interval, day: Day, count: number): Day =>
  unit === 'months' ? monthsLater(day, count) : day + count;

/**
 * The interval of something done on a day in years, rounded up, at least one: what ends on a day of the year lasts
 * whole years. Up to 366 days are one.
 */
export function wholeYears({ unit, at }: Interval, done: Day): number {
  const count = at(done) ?? Infinity;
  return Math.max(1, Math.ceil(unit === 'months' ? count / 12 : count / 366));
}

/** Where a month has no such day, its last: 29 February. */
const dayIn = (year: number, { month, day }: MonthDay): Day =>
  dayOf(year, month, Math.min(day, daysInMonth(year, month)));

/** The year in which a day of the year next comes round, a given day included. */
function yearOfNext(on: MonthDay, day: Day): number {
  const { year } = calendarDate(day);
  return dayIn(year, on) >= day ? year : year + 1;
}

/** Taken in a leap year, so that a year from 1 March ends on the last of February. */
function lastOfYear({ month, day }: MonthDay): MonthDay {
  const last = calendarDate(dayOf(2024, month, day) - 1);
  return { month: last.month, day: last.date };
}

/**
 * What something done on a day leaves by policy, after what was held; `undefined` if it leaves that as it was.
 * - `completion`: the interval from the completion.
 * - `expiry`: inside the window the interval is added to the last valid day; after it, it begins anew; before the
 *   window it changes nothing. The first counts from the first due date, if done by then.
 * - `fixed`: the first fixed day at least the minimum after the completion; what was held moved by whole intervals.
 *   With nothing held any year will do, so that an interval of several years begins with it.
 * - `academic-year`: the last day of the CPD year, the year of completion being the first of the interval.
 */
export function nextStanding(held: Standing | undefined, done: Day, cycle: Cycle): Standing | undefined {
  switch (cycle.anchor) {
    case 'completion':
      return { due: lastValidDay(cycle.interval, done), anchor: done, count: 0 };
    case 'expiry':
      return keepingAnniversary(held, done, cycle);
    case 'fixed':
      return onFixedDay(held, done, cycle);
    case 'academic-year': {
      const years = wholeYears(cycle.interval, done);
      const nextYear = yearOfNext(cycle.yearStartsOn, done + 1);
      const due = Number.isFinite(years) ? dayIn(nextYear + years - 1, cycle.yearStartsOn) - 1 : Infinity;
      return { due, anchor: done, count: 0 };
    }
  }
}

function keepingAnniversary(held: Standing | undefined, done: Day, cycle: Cycle): Standing | undefined {
  const { interval, windowMonths = Infinity, firstDue = -Infinity } = cycle;
  const count = interval.at(done) ?? Infinity;
  const counted = (anchor: Day, total: number): Standing => ({
    due: unitsLater(interval, anchor, total),
    anchor,
    count: total,
  });
  if (held === undefined) return counted(Math.max(firstDue, done), count);
  if (done > held.due) return counted(done, count);
  if (done < monthsLater(held.due, -windowMonths)) return undefined;
  return counted(held.anchor, held.count + count);
}

function onFixedDay(held: Standing | undefined, done: Day, cycle: Cycle): Standing {
  const { interval, minimumMonths = 0, fixedOn = lastOfYear(cycle.yearStartsOn) } = cycle;
  const first = yearOfNext(fixedOn, addMonths(done, minimumMonths));
  const years = wholeYears(interval, done);
  if (!Number.isFinite(years)) return { due: Infinity, anchor: dayIn(first, fixedOn), count: 0 };
  const base = held === undefined ? first : calendarDate(held.anchor).year;
  const due = dayIn(base + Math.ceil((first - base) / years) * years, fixedOn);
  return { due, anchor: due, count: 0 };
}

/** What a certificate's own last valid day leaves; a fixed cycle then goes on from the next fixed day. */
export function certificateStanding(expires: Day, cycle: Cycle): Standing {
  if (cycle.anchor !== 'fixed') return { due: expires, anchor: expires, count: 0 };
  const fixedOn = cycle.fixedOn ?? lastOfYear(cycle.yearStartsOn);
  return { due: expires, anchor: dayIn(yearOfNext(fixedOn, expires), fixedOn), count: 0 };
}
