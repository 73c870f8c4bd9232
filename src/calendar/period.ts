import type { Day } from './day';

/** Every day from `from` to `to`, both included; none if `to` comes first. The ends may be infinite. */
export type Period = { readonly from: Day; readonly to: Day };

/** What is left of a period with finite ends when others, in any order, are taken out; in order of time. */
export function withoutPeriods(whole: Period, taken: readonly Period[]): readonly Period[] {
  const left: Period[] = [];
  let from = whole.from;
  for (const each of taken.filter((one) => one.from <= one.to).sort((a, b) => a.from - b.from)) {
    left.push({ from, to: Math.min(each.from - 1, whole.to) });
    from = Math.max(from, each.to + 1);
  }
  return [...left, { from, to: whole.to }].filter((one) => one.from <= one.to);
}
