import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import type { Kleene } from '../policy/kleene';
import type { Asking } from './asking';
import { hasExpiryOnly } from './cycle-reach';
import { spanOf } from './fact-table';
import type { Completion, Facts } from './subject';

/** What is left of a completion: itself, the same as a doubtful one, or nothing. */
export type Counting = (completion: Completion) => Completion | undefined;

/**
 * What a person's training before their start is worth, where something that asks for the topic does not count it: what
 * was surely done before the start day is nothing, what may have been is doubtful. Without start dates in the register
 * everybody counts as employed for long, so that all their training counts. `askings`: everything that asks anybody for
 * the topic, or times it.
 */
export function withoutPrior(askings: readonly Asking[], person: Facts): Counting {
  const isAsked = askedWithoutPrior(askings, person);
  const { startRecorded, startOn } = person;
  if (isAsked === false || (startRecorded?.kind === 'known' && startRecorded.value === false)) return asItIs;
  const start: Span = spanOf(startOn) ?? { from: -Infinity, to: Infinity };
  const startCells = startOn?.cells ?? [];
  const whyOpen =
    startOn?.kind === 'unknown'
      ? `training before the start does not count, and ${startOn.why}`
      : 'training before the start does not count, and it may have been done before it';
  return (completion) => {
    if (completion.completed.from >= start.to) return completion;
    const isPrior = lastDayOf(completion) < start.from;
    if (isPrior && isAsked === true) return undefined;
    if (!completion.isCertain) return completion;
    // Where the start is the open end, its cell is the one to look at first.
    const cells =
      startOn?.kind === 'known' ? [...completion.cells, ...startCells] : [...startCells, ...completion.cells];
    return { ...completion, isCertain: false, doubt: isAsked === true ? whyOpen : NOT_KNOWN_WHETHER, cells };
  };
}

const asItIs: Counting = (completion) => completion;

const NOT_KNOWN_WHETHER =
  'the register does not say enough of this person to tell whether training before the start counts: give the post or staff group';

/** Whether something for which training before the start does not count asks, or times, this person's training. */
function askedWithoutPrior(askings: readonly Asking[], person: Facts): Kleene {
  const answers = askings
    .filter(({ priorTrainingCounts }) => !priorTrainingCounts)
    .map(({ asks }) => asks(person));
  return answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false;
}

/** The last day on which it may have been done; what has only a last valid day was done by then. */
const lastDayOf = (completion: Completion): Day =>
  hasExpiryOnly(completion)
    ? Math.min(completion.completed.to, completion.expires?.to ?? Infinity)
    : completion.completed.to;
