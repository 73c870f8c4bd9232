import type { Day } from '../../calendar/day';

/** Somebody who needs a place between two days, both included. */
export type Attendee = {
  /** Unique among those that are planned together. */
  readonly key: string;
  readonly site?: string;
  readonly from: Day;
  readonly by: Day;
};

/** People who renew together, on any day from `from` to `by`. */
export type Session<T extends Attendee = Attendee> = {
  /** Where all of them work; absent if they come from several sites. */
  readonly site?: string;
  readonly from: Day;
  readonly by: Day;
  readonly attendees: readonly T[];
};

/**
 * The fewest sessions of at most so many people that give everybody a place between their two days. A session is put on
 * the last day of whoever runs out first and takes all who may come by then, those who run out first before others: with
 * no limit to its size that is the optimum of stabbing intervals with points; with one it is, as long as nobody who runs
 * out later may renew earlier.
 */
export function fewestSessions<T extends Attendee>(
  attendees: readonly T[],
  most = Infinity,
): readonly Session<T>[] {
  const queue = [...attendees].sort(
    (a, b) => a.by - b.by || a.from - b.from || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  const seated = new Set<T>();
  const sessions: Session<T>[] = [];
  for (const [at, first] of queue.entries()) {
    if (seated.has(first)) continue;
    const group: T[] = [];
    for (let next = at; next < queue.length && group.length < most; next += 1) {
      const one = queue[next];
      if (one === undefined || seated.has(one) || one.from > first.by) continue;
      group.push(one);
      seated.add(one);
    }
    sessions.push(sessionOf(group, first.by));
  }
  return sessions;
}

function sessionOf<T extends Attendee>(attendees: readonly T[], by: Day): Session<T> {
  const sites = new Set(attendees.map(({ site }) => site));
  const [site] = sites;
  return {
    ...(sites.size === 1 && site !== undefined ? { site } : {}),
    from: attendees.reduce((latest, { from }) => Math.max(latest, from), -Infinity),
    by,
    attendees,
  };
}

export type SessionLimits = {
  /** How many people a session takes. */
  readonly most: number;
  /** How many of a site make a session of its own worth while. */
  readonly ownSite: number;
};

/**
 * Sessions at one site where enough of its people can come together, and as few as possible for everybody else, whatever
 * their site. Everybody is in exactly one, none is after anybody's last day or before anybody's first. By day.
 */
export function planSessions<T extends Attendee>(
  attendees: readonly T[],
  { most, ownSite }: SessionLimits,
): readonly Session<T>[] {
  const bySite = new Map<string, T[]>();
  for (const one of attendees) {
    const { site } = one;
    if (site === undefined) continue;
    const there = bySite.get(site);
    if (there === undefined) bySite.set(site, [one]);
    else there.push(one);
  }
  const own = [...bySite.values()].flatMap((there) =>
    fewestSessions(there, most).filter((session) => session.attendees.length >= ownSite),
  );
  const placed = new Set(own.flatMap((session) => session.attendees));
  const others = fewestSessions(
    attendees.filter((one) => !placed.has(one)),
    most,
  );
  return [...own, ...others].sort(
    (a, b) =>
      a.by - b.by || b.attendees.length - a.attendees.length || ((a.site ?? '~') < (b.site ?? '~') ? -1 : 1),
  );
}
