import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import { hasExpiryOnly, isSure } from './cycle-reach';
import type { Completion } from './subject';

/** A completion with the days on which it may have been done, both ends included. */
export type Occurrence = {
  readonly completion: Completion;
  readonly days: Span;
  /** True if it may not count at all. */
  readonly isOptional: boolean;
};

/** Longer spans are not gone through day by day. */
const MOST_DAYS = 800;

const isShort = ({ from, to }: Span): boolean => to - from < MOST_DAYS;

/**
 * The completions by the days on which they may have been done, up to the as-at day, sorted; `undefined` if a date is
 * too rough to try every day. One of which only the expiry is known was done on any day up to that.
 */
export function occurrences(
  completions: readonly Completion[],
  asAt: Day,
): readonly Occurrence[] | undefined {
  const starts = completions.map((one) =>
    hasExpiryOnly(one) ? (one.expires?.from ?? asAt) : one.completed.from,
  );
  const beforeAll = Math.min(asAt, ...starts) - 1;
  const list = completions.map((completion): Occurrence => {
    const { completed, expires } = completion;
    const isOptional = !isSure(completion, asAt);
    if (!hasExpiryOnly(completion))
      return { completion, isOptional, days: { from: completed.from, to: Math.min(completed.to, asAt) } };
    const to = Math.min(completed.to, asAt, expires?.to ?? asAt);
    return { completion, isOptional, days: { from: beforeAll, to: Math.max(beforeAll, to) } };
  });
  const areShort = list.every(
    ({ days, completion: { expires } }) => isShort(days) && (expires === undefined || isShort(expires)),
  );
  return areShort ? list.sort(byDay) : undefined;
}

/** By days, then by what else tells them apart, so that the order of rows does not matter. */
function byDay(a: Occurrence, b: Occurrence): number {
  const ranks = ({ days, completion: { expires, course } }: Occurrence) =>
    [days.from, days.to, expires?.from ?? Infinity, expires?.to ?? Infinity, course] as const;
  const [one, other] = [ranks(a), ranks(b)];
  for (const [index, rank] of one.entries()) {
    const against = other[index] ?? rank;
    if (rank !== against) return rank < against ? -1 : 1;
  }
  return 0;
}

/** Groups within which days overlap; each lies wholly before the next. */
export function overlapping(sorted: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  const groups: Occurrence[][] = [];
  let end = -Infinity;
  for (const one of sorted) {
    if (one.days.from <= end) groups.at(-1)?.push(one);
    else groups.push([one]);
    end = Math.max(end, one.days.to);
  }
  return groups;
}
