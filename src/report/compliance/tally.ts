import type { Judgement } from '../../evaluation/finding';

/** Judgements of one group by outcome. */
export type Tally = {
  readonly met: number;
  readonly dueSoon: number;
  readonly breach: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
};

const NONE: Tally = { met: 0, dueSoon: 0, breach: 0, cannotTell: 0, notApplicable: 0 };

const COUNTED: Readonly<Record<Judgement['outcome'], keyof Tally>> = {
  met: 'met',
  'due-soon': 'dueSoon',
  breach: 'breach',
  'cannot-tell': 'cannotTell',
  'not-applicable': 'notApplicable',
};

/** Counts judgements by outcome. */
export function tally(judgements: readonly Judgement[]): Tally {
  const counts = { ...NONE };
  for (const { outcome } of judgements) counts[COUNTED[outcome]] += 1;
  return counts;
}

/** How many were judged: everything but not applicable. */
export const judgedCount = (counts: Tally): number =>
  counts.met + counts.dueSoon + counts.breach + counts.cannotTell;

/** (met + due soon) ÷ judged, from 0 to 1; `undefined` if nobody was judged. */
export const complianceRate = (counts: Tally): number | undefined =>
  judgedCount(counts) === 0 ? undefined : (counts.met + counts.dueSoon) / judgedCount(counts);

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those without a group, so that the parts add up to the whole. */
export const NO_GROUP = '(not given)';

export type GroupTally = { readonly name: string; readonly counts: Tally };

/** Those of some groups of which anything was judged, the lowest rate first; together they are all that was judged. */
export const groupTallies = (groups: ReadonlyMap<string, readonly Judgement[]>): readonly GroupTally[] =>
  [...groups]
    .map(([name, members]) => ({ name, counts: tally(members) }))
    .filter(({ counts }) => judgedCount(counts) > 0)
    .sort(lowestFirst);

/** The lowest rate first; of equal rates that of which more was judged. */
export const lowestFirst = (a: GroupTally, b: GroupTally): number =>
  (complianceRate(a.counts) ?? 0) - (complianceRate(b.counts) ?? 0) ||
  judgedCount(b.counts) - judgedCount(a.counts) ||
  byText(a.name, b.name);

/** Things by a key, in the order in which the keys first come. */
export function groupBy<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
