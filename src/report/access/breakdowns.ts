import type { Day } from '../../calendar/day';
import { stageGroups, staffGroups, type StaffGroup } from '../../facts/access-groups';
import type { Records } from '../../register/records';
import { suppress } from '../suppression';
import type { AccessAmounts, AmountOf } from './amounts';
import { spreadOf, type Spread } from './spread';

/** A way to part the staff into groups, each person in exactly one. */
export type Breakdown = {
  readonly kind: StaffGroup['kind'];
  /** The group with the least first; those held back last, by their names. */
  readonly groups: readonly GroupAmounts[];
};

/** `held`: too few people, or needed so that those cannot be worked out. */
export type GroupAmounts =
  | { readonly kind: 'held'; readonly name: string }
  | {
      readonly kind: 'shown';
      readonly name: string;
      readonly spread: Spread;
      readonly poundsFrom: number;
      readonly poundsTo: number;
    };

export const NOT_GIVEN = '(not given)';
export const SEVERAL_SITES = '(several sites)';

const KINDS: readonly StaffGroup['kind'][] = ['staffGroup', 'site', 'time', 'employment', 'stage'];

/**
 * The breakdowns with at least two groups, small ones held back. One of which not even the total may be shown beside its
 * groups is left out, since the total stands elsewhere. The people of a breakdown's groups are all who are compared.
 */
export function breakdowns(
  { compared, isTimed }: AccessAmounts,
  records: Records,
  asAt: Day,
  smallest: number,
): readonly Breakdown[] {
  const people = compared.map(({ person }) => person);
  const groups = [...staffGroups(people, records, asAt), ...stageGroups(people, asAt)];
  return KINDS.flatMap((kind): readonly Breakdown[] => {
    const parts = partsOf(
      compared,
      groups.filter((group) => group.kind === kind),
    );
    if (parts.size < 2) return [];
    const names = [...parts.keys()].sort();
    const { isHeldBack, isTotalHeldBack } = suppress(
      names.map((name) => parts.get(name)?.length ?? 0),
      smallest,
    );
    if (isTotalHeldBack) return [];
    const all = names.map((name, index) =>
      isHeldBack[index] === true ? heldBack(name) : shown(name, parts.get(name) ?? [], isTimed),
    );
    return [{ kind, groups: all.toSorted(byMean) }];
  });
}

const heldBack = (name: string): GroupAmounts => ({ kind: 'held', name });

/** How hours, or pieces of training, are spread among people. */
export const spreadAmong = (amounts: readonly AmountOf[], isTimed: boolean): Spread =>
  spreadOf(
    amounts.map((each) => measureOf(each, isTimed)),
    amounts.filter(({ pieces }) => pieces === 0).length,
  );

const shown = (name: string, amounts: readonly AmountOf[], isTimed: boolean): GroupAmounts => ({
  kind: 'shown',
  name,
  spread: spreadAmong(amounts, isTimed),
  poundsFrom: amounts.reduce((sum, { pounds }) => sum + pounds.from, 0) / amounts.length,
  poundsTo: amounts.reduce((sum, { pounds }) => sum + pounds.to, 0) / amounts.length,
});

export const measureOf = ({ hours, pieces }: AmountOf, isTimed: boolean): number =>
  isTimed ? hours : pieces;

const meanOf = (group: GroupAmounts): number => (group.kind === 'shown' ? group.spread.mean : Infinity);

function byMean(a: GroupAmounts, b: GroupAmounts): number {
  const [left, right] = [meanOf(a), meanOf(b)];
  return left === right ? 0 : left - right;
}

/** Everybody by the name of their group; who is in none, or at several sites, is in a group of those. */
function partsOf(
  compared: readonly AmountOf[],
  groups: readonly StaffGroup[],
): ReadonlyMap<string, readonly AmountOf[]> {
  const parts = new Map<string, AmountOf[]>();
  const namesOf = new Map<string, string[]>();
  for (const { name, members } of groups)
    for (const key of members) {
      const names = namesOf.get(key);
      if (names === undefined) namesOf.set(key, [name]);
      else names.push(name);
    }
  for (const amount of compared) {
    const names = namesOf.get(amount.person.key) ?? [];
    const name = names.length > 1 ? SEVERAL_SITES : (names[0] ?? NOT_GIVEN);
    const part = parts.get(name);
    if (part === undefined) parts.set(name, [amount]);
    else part.push(amount);
  }
  return parts;
}
