import type { Day } from '../calendar/day';
import { earlierSpan, type Span } from '../calendar/span';
import { monthsLater, nextStanding, unitsLater, wholeYears, type Cycle } from './cycle-policy';
import { lastValidDay, type Dated } from './renewal';
import type { Completion } from './subject';

/** Days by which clamping at month ends can put an anniversary off, twice, with one to spare. */
const CLAMPING = 7;

/** True if only a certificate's last valid day is known: the expiry alone decides. */
export const hasExpiryOnly = ({ completed, expires }: Completion): boolean =>
  completed.from === -Infinity && expires !== undefined;

/** True if the completion surely counts towards the topic, and was surely done by the as-at day. */
export const isSure = ({ isCertain, completed }: Completion, asAt: Day): boolean =>
  isCertain && (completed.to <= asAt || completed.from === -Infinity);

/**
 * The earliest and the latest last valid day that a completion can leave, whatever else was done; both exact where a
 * last valid day depends on one completion only (anchors completion and academic-year; `isOnly`). Between two changes
 * of the interval both only grow with the day, so the ends and the days at each change suffice.
 */
export function reach(completion: Completion, cycle: Cycle, asAt: Day, isOnly: boolean): Dated {
  const { completed, expires } = completion;
  if (hasExpiryOnly(completion) && expires !== undefined) return { completion, due: expires };
  const last = Math.min(completed.to, asAt);
  const changes = cycle.interval.changes.filter((day) => day > completed.from && day <= last);
  const ends = [completed.from, last, ...changes, ...changes.map((day) => day - 1)].filter(Number.isFinite);
  const dues = ends.map((done) => reachOf(done, cycle, isOnly));
  const due = {
    from: completed.from === -Infinity ? -Infinity : Math.min(...dues.map(({ from }) => from)),
    to: Math.max(...dues.map(({ to }) => to)),
  };
  return { completion, due: expires === undefined ? due : earlierSpan(due, expires) };
}

/** As `reach`, of something done on a day. */
function reachOf(done: Day, cycle: Cycle, isOnly: boolean): Span {
  const { anchor, interval, windowMonths = Infinity } = cycle;
  const due = nextStanding(undefined, done, cycle)?.due ?? -Infinity;
  if (isOnly || anchor === 'completion' || anchor === 'academic-year') return { from: due, to: due };
  // Any of the fixed days of one interval.
  if (anchor === 'fixed')
    return { from: due, to: monthsLater(due, 12 * (wholeYears(interval, done) - 1)) + 1 };
  // Before the window opened, what was held outlasts the window; inside, it ends within the window.
  const held = monthsLater(done, windowMonths);
  return {
    from: Math.min(lastValidDay(interval, done), held),
    to: Math.max(due, unitsLater(interval, held + CLAMPING, interval.at(done) ?? Infinity)),
  };
}

/** The later last valid day; then the later completion; then by course, so that the order of rows does not matter. */
export function laterFirst(a: Dated, b: Dated): number {
  const [one, other] = [a.completion, b.completion];
  const order = [
    [b.due.to, a.due.to],
    [b.due.from, a.due.from],
    [other.completed.to, one.completed.to],
    [other.completed.from, one.completed.from],
  ] as const;
  for (const [left, right] of order) if (left !== right) return left > right ? 1 : -1;
  return one.course < other.course ? -1 : one.course > other.course ? 1 : 0;
}
