import { addMonths, plainDay, type Day } from '../../calendar/day';
import { plainSpan } from '../../calendar/span';
import { dueDay, isBookedInTime, isRough, isToDo, SOON_MONTHS, type Renewal } from './renewal';

/** True if a person is to be reminded now: of what is overdue, was never done, or falls due within three months. */
export const isToRemind = (renewal: Renewal, asAt: Day): boolean =>
  renewal.person !== undefined &&
  isToDo(renewal) &&
  (renewal.standing !== 'listed' || (dueDay(renewal) ?? asAt) <= addMonths(asAt, SOON_MONTHS));

/** The due date in words, as letters give it; empty where there is none. */
export function dueInWords(renewal: Renewal): string {
  const day = dueDay(renewal);
  if (day === undefined) return '';
  return isRough(renewal) ? `${plainDay(day)} at the earliest` : plainDay(day);
}

/** One or two sentences to the person, ready for a letter. */
export const reminderOf = (renewal: Renewal, asAt: Day): string =>
  `${newsOf(renewal, asAt)} ${adviceOf(renewal, asAt)}`;

function newsOf(renewal: Renewal, asAt: Day): string {
  const { kind, what, due } = renewal;
  const when = dueInWords(renewal);
  const isOver = (dueDay(renewal) ?? asAt) < asAt && !isRough(renewal);
  if (due.kind === 'never-done') {
    const deadline = when === '' ? '' : isOver ? ` It was due by ${when}.` : ` It is due by ${when}.`;
    return `We have no record of your ${thing(kind, what)}.${deadline}`;
  }
  if (due.kind === 'ran-out') return `Your ${thing(kind, what)} has run out.`;
  if (isRough(renewal) && (dueDay(renewal) ?? asAt) < asAt)
    return `Your ${thing(kind, what)} may be out of date already: our register gives its day only roughly.`;
  if (kind === 'review' || kind === 'plan')
    return `Your ${thing(kind, what)} ${isOver ? 'was' : 'is'} due on ${when}.`;
  return `Your ${thing(kind, what)} ${isOver ? 'ran' : 'runs'} out on ${when}.`;
}

function thing(kind: Renewal['kind'], what: string): string {
  switch (kind) {
    case 'training':
      return `training “${what}”`;
    case 'review':
      return `review “${what}”`;
    case 'membership':
      return `membership of ${what}`;
    case 'plan':
      return `evidence of ${what}`;
  }
}

const ADVICE: Readonly<Record<Renewal['kind'], string>> = {
  training: 'Please book a place.',
  review: 'Please arrange it with your line manager.',
  membership: 'Please renew it.',
  plan: 'Please hand it in.',
};

function adviceOf(renewal: Renewal, asAt: Day): string {
  const { kind, bookedOn } = renewal;
  if (bookedOn === undefined) return ADVICE[kind];
  const booking = bookedOn.from === bookedOn.to ? `for ${plainSpan(bookedOn)}` : plainSpan(bookedOn);
  return isBookedInTime(renewal, asAt)
    ? `You are booked ${booking}.`
    : `You are booked ${booking}, which may be too late: please ask for an earlier place.`;
}
