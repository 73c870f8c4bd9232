import type { Day } from '../calendar/day';
import { overlapping, type Occurrence } from './cycle-occurrences';
import type { Cycle } from './cycle-policy';
import { better, isUnfounded, steps, type Held } from './cycle-step';

export type Outcomes = {
  /** Everything that may be held; `undefined` stands for nothing. */
  readonly held: readonly (Held | undefined)[];
  /** Refreshers that may be the first completion: the initial course may be missing, or only its record. */
  readonly unfounded: ReadonlySet<Occurrence>;
};

/** Completions of which it is open which was done first: the bits of a number. */
const MOST_AT_ONCE = 30;
/** Single steps in one run: some tens of milliseconds; two rough dates of a year each take 134,000. */
const MOST_STEPS = 150_000;

type States = Set<Held | undefined>;

type Run = {
  readonly cycle: Cycle;
  /** What leads to the same state leads to the same object. */
  readonly same: (held: Held | undefined) => Held | undefined;
  readonly afresh: Map<Occurrence, Map<Day, readonly (Held | undefined)[]>>;
  readonly unfounded: Set<Occurrence>;
  steps: number;
};

function startRun(list: readonly Occurrence[], cycle: Cycle): Run {
  const numbers = new Map(list.map((one, index) => [one, index]));
  const known = new Map<string, Held>();
  const same = (held: Held | undefined): Held | undefined => {
    if (held === undefined) return undefined;
    const key = `${held.due} ${held.anchor} ${held.count} ${numbers.get(held.by) ?? ''}`;
    const first = known.get(key) ?? held;
    known.set(key, first);
    return first;
  };
  return { cycle, same, afresh: new Map(), unfounded: new Set(), steps: 0 };
}

/**
 * Everything that may be held after the completions (as sorted by `occurrences`): each on each of its days, in every
 * order that the days allow. Those of one day count once, by the best of them: a row and its copy are one renewal.
 * `undefined` if there are too many ways to try.
 */
export function outcomes(list: readonly Occurrence[], cycle: Cycle): Outcomes | undefined {
  const run = startRun(list, cycle);
  let states: States = new Set([undefined]);
  for (const group of overlapping(list)) {
    const after = through(states, group, run);
    if (after === undefined) return undefined;
    states = after;
  }
  return { held: [...states], unfounded: run.unfounded };
}

/** A completion of a group, with its bit in what is settled. */
type Member = { readonly one: Occurrence; readonly bit: number };

/**
 * The states after a group, day by day. The states are kept by which of the group are settled (a bit for each): done,
 * or, for those that may not count, left out from the start. By its last day each must be settled.
 */
function through(starts: States, group: readonly Occurrence[], run: Run): States | undefined {
  if (group.length > MOST_AT_ONCE) return undefined;
  const members = group.map((one, index): Member => ({ one, bit: 1 << index }));
  let settled = [0];
  for (const { one, bit } of members) {
    if (one.isOptional) settled = [...settled, ...settled.map((mask) => mask | bit)];
    if (settled.length * starts.size > MOST_STEPS) return undefined;
  }
  const worlds = new Map(settled.map((mask) => [mask, new Set(starts)]));
  const end = Math.max(...group.map(({ days }) => days.to));
  for (let day = group[0]?.days.from ?? Infinity; day <= end; day += 1) {
    const today = members.filter(({ one: { days } }) => days.from <= day && day <= days.to);
    const before = [...worlds].flatMap(([mask, states]) => {
      const pending = today.filter(({ bit }) => (mask & bit) === 0);
      return pending.length > 0 ? [{ mask, pending, states: [...states] }] : [];
    });
    for (const { mask, pending, states } of before)
      for (const held of states) {
        for (const path of pathsOf({ mask, held }, day, pending, run)) {
          const known = worlds.get(path.mask);
          if (known === undefined) worlds.set(path.mask, new Set([path.held]));
          else known.add(path.held);
        }
        if (run.steps > MOST_STEPS) return undefined;
      }
    for (const mask of worlds.keys())
      if (members.some(({ one, bit }) => one.days.to <= day && (mask & bit) === 0)) worlds.delete(mask);
  }
  return worlds.get(2 ** group.length - 1);
}

type Path = { readonly mask: number; readonly held: Held | undefined };

/** What a day may leave, with any one or more of those done that may have been done on it. */
function pathsOf(from: Path, day: Day, pending: readonly Member[], run: Run): readonly Path[] {
  const paths: Path[] = [];
  for (const { one, bit } of pending) {
    const left = leave(from.held, day, one, run);
    for (const { mask, held } of [from, ...paths])
      for (const after of left) paths.push({ mask: mask | bit, held: best(held, after, from.held) });
    run.steps += paths.length;
    if (run.steps > MOST_STEPS) break;
  }
  return paths;
}

/** What a completion done on a day leaves of what is held. */
function leave(held: Held | undefined, day: Day, one: Occurrence, run: Run): readonly (Held | undefined)[] {
  const { cycle, same, afresh } = run;
  if (isUnfounded(one, held, cycle)) run.unfounded.add(one);
  const reckon = () =>
    steps(held, day, one, cycle).map((standing) =>
      standing === undefined ? held : same(better(held, standing, one)),
    );
  if (!isAfresh(held, day, one, cycle)) return reckon();
  const days = afresh.get(one) ?? new Map<Day, readonly (Held | undefined)[]>();
  afresh.set(one, days);
  const left = days.get(day) ?? reckon();
  days.set(day, left);
  return left;
}

/** True if what was held has run out and plays no part in what follows, so that this need be reckoned only once. */
const isAfresh = (held: Held | undefined, day: Day, { completion }: Occurrence, { anchor }: Cycle): boolean =>
  anchor === 'expiry' &&
  held !== undefined &&
  day > held.due &&
  completion.expires === undefined &&
  completion.isRefresher !== true;

/** Of two things done on one day the one that leaves more. */
function best(one: Held | undefined, other: Held | undefined, before: Held | undefined): Held | undefined {
  if (other === before || other === undefined) return one;
  return one === undefined || other.due >= one.due ? other : one;
}
