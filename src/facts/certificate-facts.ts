import type { Day } from '../calendar/day';
import { parameterInForce } from '../policy/parameters';
import type { Asking } from './asking';
import { bookingFact, completionOf } from './completions';
import { deadlineFacts } from './deadlines';
import type { Evidence } from './evidence';
import { known, unknown } from './fact-table';
import { withoutPrior } from './prior-training';
import type { Holding, Required } from './required';
import type { Completion, Fact, Facts } from './subject';

/** One person and topic, with what the registers say of them. */
export type About = {
  readonly topic: string;
  readonly asAt: Day;
  readonly evidence: Evidence;
  /** Facts about the person alone. */
  readonly facts: Facts;
  readonly isRefresher: (course: string) => boolean;
};

export type Held = Holding & { readonly completions: readonly Completion[] };

/**
 * Whether the topic is held, by the records that surely or possibly count. `askings`: everything that asks anybody for
 * the topic, as it may not count what was done before the start.
 */
export function holdingOf({ evidence, asAt, isRefresher, facts }: About, askings: readonly Asking[]): Held {
  const counting = withoutPrior(askings, facts);
  const own = evidence.records.flatMap((record) => completionOf(record, asAt, undefined, isRefresher) ?? []);
  const certain = own.flatMap((completion) => counting(completion) ?? []);
  // That it is not held rests on the records that are there and do not count.
  const notCounted = own.flatMap((completion) =>
    counting(completion) === undefined ? completion.cells.slice(0, 1) : [],
  );
  const isHeld = certain.some((completion) => completion.isCertain);
  // A vague entry such as `INSET day` could be a topic that is nowhere else; it does not renew one that lapsed.
  const doubtful = evidence.doubtful
    .filter(({ kind }) => kind !== 'vague-course' || certain.length === 0)
    .flatMap(({ record, doubt }) => completionOf(record, asAt, doubt, isRefresher) ?? [])
    .flatMap((completion) => counting(completion) ?? []);
  const completions: readonly Completion[] = [...certain, ...doubtful];
  const open = completions.find((completion) => !completion.isCertain);
  const held = isHeld
    ? known(true, certain[0]?.cells)
    : open === undefined
      ? known(false, notCounted)
      : unknown(open.doubt ?? 'it is not sure that the record counts', open.cells);
  const isOnlyVague =
    evidence.records.length === 0 && evidence.doubtful.every(({ kind }) => kind !== 'other');
  return { isHeld, held, isOnlyVague, completions };
}

/** What the rules of a policy look at beside what every certificate has: there are many subjects and few such rules. */
export type Looked = {
  readonly atDeadlines: boolean;
  readonly atCentralRecord: boolean;
  /** Whether the topic is mandatory; absent where no rule about all mandatory topics judges it. */
  readonly mandatory?: Fact;
};

/** The person's facts, and what is asked and held of the topic. */
export function certificateFacts(about: About, held: Held, required: Required, looked: Looked): Facts {
  const { topic, asAt, evidence, facts } = about;
  const all: Record<string, Fact> = { ...facts };
  all.topic = known(topic);
  all.held = held.held;
  all.required = required.required;
  if (required.requiredBecause !== undefined) all.requiredBecause = required.requiredBecause;
  if (looked.mandatory !== undefined) all.mandatory = looked.mandatory;
  if (looked.atDeadlines) Object.assign(all, deadlineFacts(required.asking, facts, asAt));
  const interval = shortestInterval(required, asAt);
  if (interval !== undefined) all.requiredEveryMonths = known(interval);
  if (looked.atCentralRecord && held.isHeld) all.inCentralRecord = centralFact(evidence);
  const booking = bookingFact(evidence.records, asAt);
  if (booking !== undefined) all.bookedOn = booking;
  return all;
}

/** The shortest interval (months) that requirements in force set for this person; `undefined` if none sets one. */
function shortestInterval({ asking }: Required, asAt: Day): number | undefined {
  if (asking.length === 0) return undefined;
  const months = asking.flatMap(({ every }) =>
    every === undefined ? [] : (parameterInForce(every, asAt)?.value ?? []),
  );
  return months.length === 0 ? undefined : Math.min(...months);
}

/** Whether the single central record has the topic too: a record in it, whatever its date. */
function centralFact({ records, doubtful }: Evidence): Fact {
  const all = [...records, ...doubtful.map(({ record }) => record)];
  const central = all.find(({ isCentral }) => isCentral === true);
  return central === undefined ? known(false) : known(true, [central.dateCell]);
}
