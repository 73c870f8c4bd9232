import { addMonths, plainDay, type Day } from '../calendar/day';
import { earlierSpan, type Span } from '../calendar/span';
import { spanValue, type FactName } from './fact-table';
import type { Completion, FactValue, Subject } from './subject';

/** How long a completion lasts. */
export type Interval = {
  readonly unit: 'months' | 'days';
  /** The number of units for something completed on a day; `undefined` if by policy it never runs out. */
  readonly at: (completedOn: Day) => number | undefined;
  /** The days from which `at` gives another number, in any order. */
  readonly changes: readonly Day[];
};

type RenewalFactName = Extract<
  FactName,
  'dueOn' | 'daysOverdue' | 'daysUntilDue' | 'completedOn' | 'expiresOn' | 'course' | 'needsInitial'
>;

/** What a rule's renewal makes of a person's completions. */
export type RenewalResult = {
  readonly facts: Readonly<Partial<Record<RenewalFactName, FactValue>>>;
  /** The completion that decides, with its own last valid day; absent if there is none to look at. */
  readonly governing?: Dated;
  /** Completions that may or may not count and could put the last valid day off. */
  readonly open: readonly Dated[];
};

export type Dated = { readonly completion: Completion; readonly due: Span };

const NO_DATE = 'the record has no date';

/** The last day of an interval that begins on a day: with months clamped at month ends; infinite if it never ends. */
export function lastValidDay(interval: Interval, completedOn: Day): Day {
  const count = interval.at(completedOn);
  if (count === undefined) return Infinity;
  return interval.unit === 'months' ? addMonths(completedOn, count) : completedOn + count;
}

/**
 * The last valid day by policy of something completed on a rough day. Between two changes of the interval it only
 * grows with the completion date, so the ends and the days at each change suffice.
 */
function dueByPolicy(interval: Interval, completed: Span): Span {
  const changes = interval.changes.filter((day) => day > completed.from && day <= completed.to);
  const days = [completed.from, completed.to, ...changes, ...changes.map((day) => day - 1)].filter(
    Number.isFinite,
  );
  const due = days.map((day) => lastValidDay(interval, day));
  return {
    from: completed.from === -Infinity ? -Infinity : Math.min(...due),
    to: Math.max(...due),
  };
}

function dateCompletion(completion: Completion, interval: Interval, asAt: Day): Dated {
  const { completed, expires } = completion;
  // A certificate that names only its expiry: the expiry alone decides.
  if (completed.from === -Infinity && expires !== undefined) return { completion, due: expires };
  // If it counts at all it was done by the as-at day.
  const due = dueByPolicy(interval, { from: completed.from, to: Math.min(completed.to, asAt) });
  return { completion, due: expires === undefined ? due : earlierSpan(due, expires) };
}

/** True if the completion surely counts: surely this person's and topic's, and surely done by the as-at day. */
const isSure = ({ isCertain, completed }: Completion, asAt: Day): boolean =>
  isCertain && (completed.to <= asAt || completed.from === -Infinity);

/** The later last valid day; then the later completion; then by course, so that the order of rows does not matter. */
function laterFirst(a: Dated, b: Dated): number {
  const order = [
    [b.due.to, a.due.to],
    [b.due.from, a.due.from],
    [b.completion.completed.to, a.completion.completed.to],
    [b.completion.completed.from, a.completion.completed.from],
  ] as const;
  for (const [left, right] of order) if (left !== right) return left > right ? 1 : -1;
  return a.completion.course < b.completion.course ? -1 : a.completion.course > b.completion.course ? 1 : 0;
}

const hull = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
});

/** Why it is open whether a completion counts, in words that complete "cannot tell, because …". */
export function doubtAbout({ completed, doubt }: Completion, asAt: Day): string {
  if (doubt !== undefined) return doubt;
  if (completed.from === -Infinity) return NO_DATE;
  if (completed.to > asAt) return `it is open whether the record's date is after ${plainDay(asAt)}`;
  return 'it is not sure that the record counts';
}

/** What a renewal looks at. */
export type Renewed = Pick<Subject, 'asAt' | 'facts' | 'completions'>;

/**
 * Last valid day and days overdue of a person's topic on the subject's as-at day, from all completions: the latest
 * last valid day counts, and of each completion the earlier of policy and certificate. What may or may not count only
 * puts it off; a rough completion date makes it rough. Days are whole numbers; `daysOverdue` is above 0 from the day
 * after the last valid day.
 */
export function renew(subject: Renewed, interval: Interval): RenewalResult {
  const { asAt, facts } = subject;
  const held = facts.held;
  const nothing = (why: string): RenewalResult => {
    const unknown: FactValue = { kind: 'unknown', why };
    return { facts: { dueOn: unknown, daysOverdue: unknown, daysUntilDue: unknown }, open: [] };
  };
  if (held?.kind === 'known' && held.value === false) return nothing('there is no record');
  const dated = subject.completions
    .filter(({ completed }) => completed.from <= asAt)
    .map((completion) => dateCompletion(completion, interval, asAt))
    .sort(laterFirst);
  const sure = dated.filter(({ completion }) => isSure(completion, asAt));
  const governing = sure[0] ?? dated[0];
  if (governing === undefined) return nothing(held?.kind === 'unknown' ? held.why : NO_DATE);

  const lower = Math.max(-Infinity, ...sure.map(({ due }) => due.from));
  const upper = Math.max(...dated.map(({ due }) => due.to));
  const open = dated.filter(({ completion, due }) => !isSure(completion, asAt) && due.to > lower);
  const contenders = sure.filter(({ due }) => due.to >= lower).map(({ completion }) => completion);
  const due = { from: lower, to: upper };
  return { facts: factsOfDue(asAt, due, governing, open, contenders), governing, open };
}

/** Last valid day, days overdue and days left as facts, with dates and course of the completions that may decide. */
export function factsOfDue(
  asAt: Day,
  { from: lower, to: upper }: Span,
  governing: Dated,
  open: readonly Dated[],
  contenders: readonly Completion[],
): RenewalResult['facts'] {
  const why = doubtAbout((open[0] ?? governing).completion, asAt);
  const number = (from: number, to: number) => spanValue({ from, to }, why);
  return {
    dueOn: number(lower, upper),
    daysOverdue: number(asAt - upper, asAt - lower),
    daysUntilDue: number(lower - asAt, upper - asAt),
    ...(open.length > 0
      ? {
          completedOn: { kind: 'unknown', why },
          expiresOn: { kind: 'unknown', why },
          course: { kind: 'unknown', why },
        }
      : ownFacts(contenders, why)),
  };
}

/** Dates and course of the completions that may be the deciding one; nearly always a single one. */
function ownFacts(contenders: readonly Completion[], why: string): RenewalResult['facts'] {
  const expiries = contenders.flatMap(({ expires }) => (expires === undefined ? [] : [expires]));
  const courses = new Set(contenders.map(({ course }) => course));
  const [course = ''] = courses;
  const allExpire = expiries.length > 0 && expiries.length === contenders.length;
  return {
    completedOn: spanValue(hull(contenders.map(({ completed }) => completed)), why),
    expiresOn: allExpire
      ? spanValue(hull(expiries), why)
      : { kind: 'unknown', why: 'the register gives no expiry date' },
    course:
      courses.size === 1
        ? { kind: 'known', value: course }
        : { kind: 'unknown', why: 'several records may decide' },
  };
}
