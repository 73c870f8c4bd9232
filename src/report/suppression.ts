/** The smallest group of people that is shown on its own, so that nobody in it can be singled out. */
export const SMALLEST_GROUP = 5;

/** What stands in place of the figures of a group that is held back, whichever of the reasons it is. */
export const HELD_BACK = 'not shown';

/** Why it says so. */
export const suppressionNote = (threshold: number): string =>
  `Groups of fewer than ${threshold} people are ${HELD_BACK}, nor is the next smallest group where they could be worked out from the total.`;

export type Suppression = {
  /** For each count, in their order, whether it is held back. */
  readonly isHeldBack: readonly boolean[];
  /** The total of the counts gives one of them away, and may not be shown either. */
  readonly isTotalHeldBack: boolean;
};

/**
 * Which of the counts of a breakdown (people per group, whole, each person in one group) must not be shown. Those from 1
 * to below the threshold are held back, and then the next smallest, all of equal size together, until nobody who knows the
 * total and the other counts can work out one of those held back: not by knowing how this is done, and not by knowing
 * which of the groups are small. The groups held back together have at least `threshold` people, so that even the figures
 * of all of them are nobody's. Those held back must all bear the same words, and stand in an order that does not tell
 * their sizes. A count of nothing is shown.
 */
export function suppress(counts: readonly number[], threshold: number): Suppression {
  const held = (upTo: number) => counts.map((count) => count > 0 && count <= upTo);
  if (!counts.some((count) => count > 0 && count < threshold))
    return { isHeldBack: held(0), isTotalHeldBack: false };
  const limits = [threshold - 1, ...new Set(counts.filter((count) => count >= threshold))].sort(
    (a, b) => a - b,
  );
  const limit = limits.find((upTo) => isSafe(counts, threshold, upTo));
  return limit === undefined
    ? { isHeldBack: held(Infinity), isTotalHeldBack: true }
    : { isHeldBack: held(limit), isTotalHeldBack: false };
}

/** Whether every count up to a limit stays open, the others and the total being shown. */
function isSafe(counts: readonly number[], threshold: number, upTo: number): boolean {
  const held = counts.filter((count) => count > 0 && count <= upTo);
  const together = held.reduce((sum, count) => sum + count, 0);
  // Of different numbers it is open which is whose; equal ones are the sum divided by how many they are.
  if (together < threshold || new Set(held).size < 2) return false;
  const below = Math.min(together + 1, ...counts.filter((count) => count > upTo));
  const ranges = held.map((count) =>
    count < threshold ? { least: 1, most: threshold - 1 } : { least: threshold, most: below - 1 },
  );
  const least = ranges.reduce((sum, range) => sum + range.least, 0);
  const most = ranges.reduce((sum, range) => sum + range.most, 0);
  return ranges.every((range) => {
    const from = Math.max(range.least, together - (most - range.most));
    const to = Math.min(range.most, together - (least - range.least));
    return from < to;
  });
}
