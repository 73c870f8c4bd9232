import type { Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import { occurrences, type Occurrence } from './cycle-occurrences';
import { monthsLater, type Cycle } from './cycle-policy';
import { isSure, laterFirst, reach } from './cycle-reach';
import type { Held } from './cycle-step';
import { outcomes } from './cycle-worlds';
import type { Dated } from './renewal';
import type { Completion } from './subject';

export type { Cycle } from './cycle-policy';

export type CycleResult = {
  /** The last valid day, both ends included; minus infinity where nothing may count, infinity if it never runs out. */
  readonly due: Span;
  /** The completion that decides, with the last valid day that it leaves; absent if there is none to look at. */
  readonly governing?: Dated;
  /** Completions that may or may not count, where that could make another last valid day. */
  readonly open: readonly Dated[];
  /** Whether it has lapsed for so long that a refresher no longer restores it. */
  readonly needsInitial: 'yes' | 'no' | 'unknown';
};

type Told = Omit<CycleResult, 'needsInitial'>;

/**
 * The last valid day of a series of completions, and what it rests on, on the as-at day; later completions do not
 * count. Of each completion the earlier of policy and certificate counts, and none takes away from what is held.
 * Rough dates and completions that may not count are gone through one by one, so that the result holds for all of
 * them; where a date is too rough for that, the result is wider than it need be, never narrower.
 */
export function runCycle(completions: readonly Completion[], cycle: Cycle, asAt: Day): CycleResult {
  const possible = completions.filter(({ completed }) => completed.from <= asAt);
  // Otherwise what one completion leaves does not depend on another.
  const isChained =
    cycle.anchor === 'expiry' ||
    cycle.anchor === 'fixed' ||
    (cycle.lapseMonths !== undefined && possible.some((one) => one.isRefresher === true));
  const told =
    (isChained && possible.length > 1 ? byWorlds(possible, cycle, asAt) : undefined) ??
    byReach(possible, cycle, asAt);
  return { ...told, needsInitial: initialNeeded(told, cycle, asAt) };
}

/** Of somebody with no record it is not known whether it is the first time, or has lapsed. */
function initialNeeded(
  { due, governing }: Told,
  { lapseMonths = Infinity }: Cycle,
  asAt: Day,
): 'yes' | 'no' | 'unknown' {
  if (lapseMonths === Infinity) return 'no';
  if (governing === undefined) return 'unknown';
  if (asAt <= monthsLater(due.from, lapseMonths)) return 'no';
  return asAt > monthsLater(due.to, lapseMonths) ? 'yes' : 'unknown';
}

/** Of any number of days, more than a function takes as arguments. */
const spanOf = (days: readonly Day[]): Span =>
  days.reduce<Span>((span, day) => ({ from: Math.min(span.from, day), to: Math.max(span.to, day) }), {
    from: Infinity,
    to: -Infinity,
  });

/** From what each completion can leave at the least and at the most; exact where none depends on another. */
function byReach(completions: readonly Completion[], cycle: Cycle, asAt: Day): Told {
  const dated = completions
    .map((completion) => reach(completion, cycle, asAt, completions.length === 1))
    .sort(laterFirst);
  // A refresher may have come too late to count.
  const counts = ({ completion }: { readonly completion: Completion }) =>
    isSure(completion, asAt) && (cycle.lapseMonths === undefined || completion.isRefresher !== true);
  const sure = dated.filter(counts);
  const lower = Math.max(-Infinity, ...sure.map(({ due }) => due.from));
  const upper = Math.max(-Infinity, ...dated.map(({ due }) => due.to));
  const governing = sure[0] ?? dated[0];
  return {
    due: { from: lower, to: upper },
    ...(governing === undefined ? {} : { governing }),
    open: dated.filter((one) => !counts(one) && one.due.to > lower),
  };
}

/** From everything that may have been the case; `undefined` if that is too much to go through. */
function byWorlds(completions: readonly Completion[], cycle: Cycle, asAt: Day): Told | undefined {
  const list = occurrences(completions, asAt);
  const all = list && outcomes(list, cycle);
  if (list === undefined || all === undefined) return undefined;
  const isDoubtful = (one: Occurrence) => one.isOptional || all.unfounded.has(one);
  const sure = list.filter((one) => !isDoubtful(one));
  const firm = sure.length === list.length ? all : outcomes(sure, cycle);
  const governing = deciding(firm?.held ?? [])[0] ?? deciding(all.held)[0];
  const open: Dated[] = [];
  for (const one of list.filter(isDoubtful)) {
    const counts: Occurrence = { ...one, isOptional: false };
    const withIt = outcomes(
      list.map((other) => (other === one ? counts : other)),
      cycle,
    );
    const without = outcomes(
      list.filter((other) => other !== one),
      cycle,
    );
    if (withIt === undefined || without === undefined) return undefined;
    if (!haveSameDays(withIt.held, without.held)) {
      const left = withIt.held.filter((held) => held?.by === counts).map(dueOf);
      const { due } = reach(one.completion, cycle, asAt, list.length === 1);
      open.push({ completion: one.completion, due: left.length > 0 ? spanOf(left) : due });
    }
  }
  const due = spanOf(all.held.map(dueOf));
  return { due, ...(governing === undefined ? {} : { governing }), open: open.sort(laterFirst) };
}

const dueOf = (held: Held | undefined): Day => held?.due ?? -Infinity;

function haveSameDays(some: readonly (Held | undefined)[], others: readonly (Held | undefined)[]): boolean {
  const [one, other] = [new Set(some.map(dueOf)), new Set(others.map(dueOf))];
  return one.size === other.size && [...one].every((day) => other.has(day));
}

/** The completions that may have decided what is held, the last valid day furthest off first. */
function deciding(states: readonly (Held | undefined)[]): readonly Dated[] {
  const days = new Map<Occurrence, Day[]>();
  for (const held of states) {
    if (held === undefined) continue;
    const dues = days.get(held.by);
    if (dues === undefined) days.set(held.by, [held.due]);
    else dues.push(held.due);
  }
  return [...days].map(([{ completion }, dues]) => ({ completion, due: spanOf(dues) })).sort(laterFirst);
}
