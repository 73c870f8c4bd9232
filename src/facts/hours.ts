import { addMonths, calendarDate, dayOf, type Day } from '../calendar/day';
import { withoutPeriods, type Period } from '../calendar/period';
import type { Span } from '../calendar/span';
import type { CellRef } from '../workbook/address';

/** Minutes, at least and at most. */
export type Amount = { readonly least: number; readonly most: number };

/** One piece of training that counts, or may count, towards a person's hours. */
export type LengthOfTraining = {
  /** The day it was done, perhaps known only roughly; from minus infinity where no date could be read. */
  readonly on: Span;
  /** Absent if not recorded or unreadable. Goes before points and days. */
  readonly minutes?: Amount;
  readonly points?: number;
  readonly days?: number;
  readonly cells: readonly CellRef[];
  /** False if it is not sure that this is a record of this person, or that it counts at all. */
  readonly isCertain: boolean;
};

export type HoursRule = {
  /** Finite at both ends. */
  readonly period: Period;
  /** Of somebody full time who is there for the whole period. */
  readonly neededMinutes: number;
  /** The least for anybody of whom anything is needed; never more than `neededMinutes`. */
  readonly floorMinutes?: number;
  /** Without them, points and days are lengths that are not known. */
  readonly minutesPerPoint?: number;
  readonly minutesPerDay?: number;
  readonly proRata: { readonly byFte: boolean; readonly byPartOfPeriod: boolean };
};

export type PersonInPeriod = {
  /** 0 to 1, more counts as 1; full time if it is not known. */
  readonly fte?: number;
  /** First to last employed day. */
  readonly employed: Period;
  /** Long absences, which lower what is needed; they may overlap. */
  readonly absences: readonly Period[];
  /** True if it is not known when the employment began: then anything up to the full hours may be needed. */
  readonly isStartOpen?: true;
};

export type HoursResult = {
  /** Most is infinite where the length of a record is unknown. */
  readonly done: Amount;
  /** Whole minutes, half a minute rounded up. */
  readonly needed: number;
  readonly short: Amount;
  /** The cells of records that count, or may count, and whose length is unknown. */
  readonly unknownLengths: readonly CellRef[];
  /** Every record of which more may count than surely does: by its date, its length, or whose it is. */
  readonly open: readonly LengthOfTraining[];
  /** Part of the full requirement, 0 to 1, before the floor. */
  readonly share: number;
};

/**
 * A person's training in a period and by the as-at day, against what the rule asks of them for the whole period, be it
 * over or not (see `daysLeft`).
 */
export function hoursOf(
  trainings: readonly LengthOfTraining[],
  rule: HoursRule,
  person: PersonInPeriod,
  asAt: Day,
): HoursResult {
  const { period, neededMinutes, floorMinutes = 0 } = rule;
  const last = Math.min(period.to, asAt);
  const counted = trainings
    .filter(({ on }) => on.from <= last && on.to >= period.from)
    .map((training) => {
      const { on, isCertain, cells } = training;
      const length = lengthOf(training, rule);
      const isSure = isCertain && on.from >= period.from && on.to <= last;
      const least = isSure && length !== undefined ? length.least : 0;
      return { training, least, most: length?.most ?? Infinity, unread: length === undefined ? cells : [] };
    });
  const done = { least: total(counted.map((one) => one.least)), most: total(counted.map((one) => one.most)) };
  const share = shareOf(person, rule);
  const floor = share > 0 ? Math.min(floorMinutes, neededMinutes) : 0;
  const needed = Math.floor(withoutDust(Math.max(floor, neededMinutes * share)) + 0.5);
  return {
    done,
    needed,
    short: { least: Math.max(0, needed - done.most), most: Math.max(0, needed - done.least) },
    unknownLengths: counted.flatMap(({ unread }) => unread),
    open: counted.filter(({ least, most }) => least !== most).map(({ training }) => training),
    share,
  };
}

/** To billionths: what the arithmetic of fractions adds or loses is less, and must not make anybody short. */
const withoutDust = (minutes: number): number => Math.round(minutes * 1e9) / 1e9;

const total = (minutes: readonly number[]): number =>
  withoutDust(minutes.reduce((sum, each) => sum + each, 0));

/** `undefined` if not known. Where points and days make different lengths, either may be right. */
function lengthOf({ minutes, points, days }: LengthOfTraining, rule: HoursRule): Amount | undefined {
  if (minutes !== undefined) return minutes;
  const { minutesPerPoint, minutesPerDay } = rule;
  const lengths = [
    ...(points === undefined || minutesPerPoint === undefined ? [] : [points * minutesPerPoint]),
    ...(days === undefined || minutesPerDay === undefined ? [] : [days * minutesPerDay]),
  ];
  return lengths.length === 0 ? undefined : { least: Math.min(...lengths), most: Math.max(...lengths) };
}

function shareOf({ fte = 1, employed, absences }: PersonInPeriod, { period, proRata }: HoursRule): number {
  const there = { from: Math.max(employed.from, period.from), to: Math.min(employed.to, period.to) };
  if (there.from > there.to) return 0;
  const part = daysIn(withoutPeriods(there, absences)) / daysIn([period]);
  return (proRata.byFte ? Math.min(1, Math.max(0, fte)) : 1) * (proRata.byPartOfPeriod ? part : 1);
}

const daysIn = (periods: readonly Period[]): number =>
  periods.reduce((days, { from, to }) => days + to - from + 1, 0);

/** The CPD year that holds the as-at day. One that starts on 29 February starts on 1 March in a common year. */
export function cpdYear(asAt: Day, startsOn: { readonly month: number; readonly day: number }): Period {
  const start = (year: number): Day => dayOf(year, startsOn.month, 1) + startsOn.day - 1;
  const { year } = calendarDate(asAt);
  const first = start(year) <= asAt ? year : year - 1;
  return { from: start(first), to: start(first + 1) - 1 };
}

/** The whole months (1 or more) that end with the as-at day: 12 months to 28 Feb 2026 begin on 1 Mar 2025. */
export const rollingPeriod = (asAt: Day, months: number): Period => ({
  from: addMonths(asAt, -months) + 1,
  to: asAt,
});

/** Days of the period that can still be used, today included: 1 on its last day, 0 when it is over. */
export const daysLeft = (period: Period, asAt: Day): number =>
  Math.max(0, period.to - Math.max(asAt, period.from) + 1);
