import type { NotCheckable } from './finding';

/** Rules that could not be judged for one and the same reason, in the order of the first of each. */
export type SameReason = {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly missingFields: readonly string[];
};

/** Puts together what lacks the same register or column, so that it is said once. */
export function byReason(notCheckable: readonly NotCheckable[]): readonly SameReason[] {
  const groups = new Map<string, SameReason>();
  for (const { rule, reason, missingFields } of notCheckable) {
    const rules = [...(groups.get(reason)?.rules ?? []), rule];
    groups.set(reason, { rules, reason, missingFields });
  }
  return [...groups.values()];
}
