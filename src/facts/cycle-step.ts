import type { Day } from '../calendar/day';
import type { Occurrence } from './cycle-occurrences';
import { certificateStanding, monthsLater, nextStanding, type Cycle, type Standing } from './cycle-policy';
import { hasExpiryOnly } from './cycle-reach';
import type { Completion } from './subject';

/** What is held after some completions, and the last that decided it. */
export type Held = Standing & { readonly by: Occurrence };

/** True if nothing is known on which a refresher could rest: the initial course may be missing, or its record. */
export const isUnfounded = ({ completion }: Occurrence, held: Held | undefined, cycle: Cycle): boolean =>
  held === undefined && completion.isRefresher === true && cycle.lapseMonths !== undefined;

/**
 * What a completion done on a day may leave; `undefined` where it leaves things as they were: too early to renew, a
 * refresher after too long a lapse, or perhaps one before which nothing is known.
 */
export function steps(
  held: Held | undefined,
  day: Day,
  occurrence: Occurrence,
  cycle: Cycle,
): readonly (Standing | undefined)[] {
  const { completion } = occurrence;
  const { lapseMonths = Infinity } = cycle;
  if (isUnfounded(occurrence, held, cycle)) return [undefined, ...counted(held, day, completion, cycle)];
  const hasLapsed = held !== undefined && day > monthsLater(held.due, lapseMonths);
  if (completion.isRefresher === true && hasLapsed) return [undefined];
  return counted(held, day, completion, cycle);
}

/** The earlier of policy and certificate, for every day on which the certificate may end. */
function counted(
  held: Held | undefined,
  day: Day,
  completion: Completion,
  cycle: Cycle,
): readonly (Standing | undefined)[] {
  const { expires } = completion;
  const byPolicy = hasExpiryOnly(completion) ? undefined : nextStanding(held, day, cycle);
  if (expires === undefined || (byPolicy === undefined && !hasExpiryOnly(completion))) return [byPolicy];
  const end = byPolicy?.due ?? Infinity;
  const standings: Standing[] = byPolicy !== undefined && expires.to >= end ? [byPolicy] : [];
  for (let last = expires.from; last <= expires.to && last < end; last += 1)
    standings.push(certificateStanding(last, cycle));
  return standings;
}

/** The later of what is held and what a completion leaves: nothing done takes away from what is held. */
export function better(held: Held | undefined, left: Standing | undefined, by: Occurrence): Held | undefined {
  if (left === undefined) return held;
  if (held === undefined || left.due > held.due) return { ...left, by };
  return left.due === held.due ? { ...held, by } : held;
}
