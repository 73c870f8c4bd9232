import type { Day } from '../calendar/day';
import { withoutPeriods, type Period } from '../calendar/period';
import type { Span } from '../calendar/span';
import type { CellRef } from '../workbook/address';

/** One certificate of a topic, held by somebody at the site. */
export type Holding = {
  /** Forename Surname. */
  readonly person: string;
  /** Tells people apart: who holds two certificates still counts once. */
  readonly key: string;
  /** The last valid day, perhaps known only roughly; infinite if it never runs out. */
  readonly due: Span;
  /** The first day it counts, such as a start date ahead. */
  readonly from?: Day;
  /** The last employed day. */
  readonly lastDay?: Day;
  readonly absences: readonly Period[];
  /** False if it is not sure that this person holds it. */
  readonly isCertain: boolean;
  readonly cells: readonly CellRef[];
};

/** Somebody of whom it is not sure that they count any longer than this day. */
export type EndOfCover = {
  readonly person: string;
  readonly key: string;
  readonly how: 'lapse' | 'leaving' | 'absence';
  /** The last day on which they surely count. */
  readonly lastDay: Day;
  readonly cells: readonly CellRef[];
};

export type Cover = {
  /** How many hold it on the as-at day: surely to possibly. */
  readonly now: Span;
  /**
   * The first day from the as-at day on, the horizon's last day included, with fewer holders than needed: the earliest
   * possible to the latest possible, infinite if there may be no such day. `undefined` if there surely is none.
   */
  readonly firstUncovered: Span | undefined;
  /**
   * Who surely counts on the day before the earliest such day and no longer on it, by key. Never empty if that day is
   * ahead; if it is the as-at day, they may have ended long before, and only those who ended yesterday are told.
   */
  readonly because: readonly EndOfCover[];
};

/**
 * Whether enough people hold a topic on every day from the as-at day to `horizonDays` (0 or more) later. Surely held:
 * by certain records alone, each to its earliest last valid day; possibly held: by all records, each to its latest.
 */
export function coverOf(holdings: readonly Holding[], needed: number, asAt: Day, horizonDays: number): Cover {
  const ahead = { from: asAt, to: asAt + horizonDays };
  const people = byPerson(holdings);
  const sure = people.map((held) => held.filter(({ isCertain }) => isCertain));
  const surely = sure.flatMap((held) => daysHeld(held, earliestDue, ahead));
  const possibly = people.flatMap((held) => daysHeld(held, latestDue, ahead));
  const holdersNow = (periods: readonly Period[]) => periods.filter(({ from }) => from === asAt).length;
  const from = firstDayBelow(needed, surely, ahead);
  const to = firstDayBelow(needed, possibly, ahead) ?? Infinity;
  return {
    now: { from: holdersNow(surely), to: holdersNow(possibly) },
    firstUncovered: from === undefined ? undefined : { from, to },
    because: from === undefined ? [] : sure.flatMap((held) => endOn(from - 1, held)).sort(byKey),
  };
}

const earliestDue = ({ due }: Holding): Day => due.from;
const latestDue = ({ due }: Holding): Day => due.to;

const byKey = (a: EndOfCover, b: EndOfCover): number => (a.key < b.key ? -1 : 1);

function byPerson(holdings: readonly Holding[]): readonly (readonly Holding[])[] {
  const people = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const held = people.get(holding.key);
    if (held === undefined) people.set(holding.key, [holding]);
    else held.push(holding);
  }
  return [...people.values()];
}

/** The days on which one certificate counts, up to a last valid day; without absences. */
const counts = ({ from = -Infinity, lastDay = Infinity, absences }: Holding, due: Day, within: Period) =>
  withoutPeriods({ from: Math.max(from, within.from), to: Math.min(due, lastDay, within.to) }, absences);

/** The days on which a person holds one certificate or another: periods that do not overlap, in order. */
function daysHeld(held: readonly Holding[], dueOf: (one: Holding) => Day, within: Period): readonly Period[] {
  const periods = held.flatMap((one) => counts(one, dueOf(one), within)).sort((a, b) => a.from - b.from);
  return periods.reduce<readonly Period[]>((merged, next) => {
    const last = merged.at(-1);
    if (last === undefined || next.from > last.to) return [...merged, next];
    return [...merged.slice(0, -1), { from: last.from, to: Math.max(last.to, next.to) }];
  }, []);
}

/** The first day within some days on which fewer than `needed` of the periods run, found by their ends alone. */
function firstDayBelow(needed: number, periods: readonly Period[], within: Period): Day | undefined {
  const changes = new Map<Day, number>([[within.from, 0]]);
  const change = (day: Day, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const { from, to } of periods) {
    change(from, 1);
    change(to + 1, -1);
  }
  let running = 0;
  for (const [day, by] of [...changes].sort(([a], [b]) => a - b)) {
    running += by;
    if (running < needed && day <= within.to) return day;
  }
  return undefined;
}

/** The end of a person's sure holding on a day, told by the certificate that would have lasted longest; else nothing. */
function endOn(lastDay: Day, held: readonly Holding[]): readonly EndOfCover[] {
  const holdsOn = (day: Day) =>
    held.filter((one) => counts(one, earliestDue(one), { from: day, to: day }).length > 0);
  const ending = holdsOn(lastDay).sort((a, b) => b.due.from - a.due.from)[0];
  if (ending === undefined || holdsOn(lastDay + 1).length > 0) return [];
  const { person, key, cells, due } = ending;
  const how = ending.lastDay === lastDay ? 'leaving' : due.from === lastDay ? 'lapse' : 'absence';
  return [{ person, key, how, lastDay, cells }];
}
