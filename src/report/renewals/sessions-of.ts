import { addMonths, type Day } from '../../calendar/day';
import { dueDay, isBookedInTime, isToDo, type Renewal } from './renewal';
import { planSessions, type Attendee, type Session } from './session-plan';

/** Our own figures, which the sheet names as such: no policy sets them. */
export const SESSION_DEFAULTS = { most: 16, ownSite: 8, earlyMonths: 3 } as const;

/** Training to which somebody has to go. */
export type Seat = Attendee & { readonly renewal: Renewal };

export type PlannedSession = Session<Seat> & {
  /** From 1, in the order of their days. */
  readonly number: number;
  readonly what: string;
};

export type SessionPlan = {
  readonly sessions: readonly PlannedSession[];
  readonly sessionOf: (renewal: Renewal) => number | undefined;
  /** Left out, as a booking comes in time. */
  readonly booked: number;
  /** Left out, as it is renewed only once it has run out: what is new in each school year. */
  readonly afterwards: readonly Renewal[];
};

/** The sessions of training that keep everybody's in date; what is overdue today comes first, at once. */
export function sessionsOf(renewals: readonly Renewal[], asAt: Day): SessionPlan {
  const toDo = renewals.filter((renewal) => renewal.kind === 'training' && isToDo(renewal));
  const free = toDo.filter((renewal) => !isBookedInTime(renewal, asAt));
  const byTopic = new Map<string, { readonly what: string; readonly seats: Seat[] }>();
  const afterwards: Renewal[] = [];
  for (const renewal of free) {
    const seat = seatOf(renewal, asAt);
    if (seat === undefined) {
      afterwards.push(renewal);
      continue;
    }
    const { topic = '', what } = renewal;
    const same = byTopic.get(topic);
    if (same === undefined) byTopic.set(topic, { what, seats: [seat] });
    else same.seats.push(seat);
  }
  const sessions = [...byTopic.values()]
    .flatMap(({ what, seats }) =>
      planSessions(seats, SESSION_DEFAULTS).map((session) => ({ ...session, what })),
    )
    .sort((a, b) => a.by - b.by || b.attendees.length - a.attendees.length || (a.what < b.what ? -1 : 1))
    .map((session, index) => ({ ...session, number: index + 1 }));
  const numbers = new Map(
    sessions.flatMap(({ number, attendees }) => attendees.map(({ renewal }) => [renewal, number])),
  );
  return {
    sessions,
    sessionOf: (renewal) => numbers.get(renewal),
    booked: toDo.length - free.length,
    afterwards,
  };
}

/** The days on which somebody can renew; `undefined` where only what has run out can be renewed. */
function seatOf(renewal: Renewal, asAt: Day): Seat | undefined {
  const { key, site, due } = renewal;
  const by = Math.max(asAt, dueDay(renewal) ?? asAt);
  const allowed = due.kind === 'on' ? due.renewFrom : 'any';
  const isOver = renewal.standing !== 'listed' || by === asAt;
  if (allowed === 'afterwards' && !isOver) return undefined;
  const early = typeof allowed === 'number' ? allowed : addMonths(by, -SESSION_DEFAULTS.earlyMonths);
  // Nobody waits with what has never been done.
  const from = isOver || due.kind === 'never-done' ? asAt : Math.max(asAt, early);
  return { key, ...(site === undefined ? {} : { site }), from: Math.min(from, by), by, renewal };
}
