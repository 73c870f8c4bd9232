import { addMonths, calendarDate, dayOf, type Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import type { Due, DueDate } from '../../evaluation/due-dates';
import type { SubjectPerson } from '../../facts/subject';

/** One thing of one person that has to be done again, or for the first time. */
export type Renewal = {
  readonly kind: DueDate['kind'];
  /** What it is, as tables group it: a topic's title, a kind of review, `Memberships`. */
  readonly group: string;
  /** What it is in full. */
  readonly what: string;
  /** The catalogue's id, of training. */
  readonly topic?: string;
  readonly name: string;
  readonly key: string;
  /** Absent of what an organisation holds. */
  readonly person?: SubjectPerson;
  readonly site?: string;
  readonly outcome: DueDate['outcome'];
  readonly due: Due;
  readonly standing: Standing;
  /** A booking that is still ahead. */
  readonly bookedOn?: Span;
  readonly cells: DueDate['cells'];
};

/**
 * Where it stands among what falls due. `listed`: runs out by the horizon; `later`: after it; `leaving`: the person's
 * last day comes first.
 */
export type Standing = 'overdue' | 'never-done' | 'listed' | 'later' | 'lasting' | 'leaving' | 'open';

/** How many calendar months the sheet looks ahead, that of the as-at day included. */
export const MONTHS_AHEAD = 24;

/** The last day that the sheet looks at. */
export function horizonOf(asAt: Day): Day {
  const { year, month } = calendarDate(asAt);
  return addMonths(dayOf(year, month, 1), MONTHS_AHEAD) - 1;
}

/** The last valid day, or the last of the time allowed, at the earliest. */
export const dueDay = ({ due }: Pick<Renewal, 'due'>): Day | undefined =>
  due.kind === 'on' ? due.day.from : due.kind === 'never-done' ? due.by?.from : undefined;

/** True if the day is known only roughly: then it falls due at the earliest on that day. */
export function isRough({ due }: Pick<Renewal, 'due'>): boolean {
  const day = due.kind === 'on' ? due.day : due.kind === 'never-done' ? due.by : undefined;
  return day !== undefined && day.from !== day.to;
}

/** What has to be done by the horizon, or should have been by now. */
export const isToDo = ({ standing }: Renewal): boolean =>
  standing === 'overdue' || standing === 'never-done' || standing === 'listed';

/** Our own figure: how many months before the due date people are reminded, and how long what is overdue may wait. */
export const SOON_MONTHS = 3;

/** True if a booking comes in time: before the due date; of what is not in date today, within three months. */
export function isBookedInTime(renewal: Renewal, asAt: Day): boolean {
  const { bookedOn, standing } = renewal;
  const limit = standing === 'listed' ? dueDay(renewal) : addMonths(asAt, SOON_MONTHS);
  return bookedOn !== undefined && bookedOn.to <= (limit ?? Infinity);
}
