import type { CellRef } from '../workbook/address';
import type { FullName } from '../register/values/person-name';
import type { Person } from './person';

/** One person from two rows: the first row's values, and the second's where the first has none. */
export const mergePeople = (a: Person, b: Person): Person => {
  const isNew = ({ key }: FullName) => key !== a.name.key && a.otherNames.every((each) => each.key !== key);
  const named = [{ ...fullNameOf(b.name), isSaid: true, from: b.name.key }, ...b.otherNames];
  return {
    ...b,
    ...a,
    otherNames: [...a.otherNames, ...named.filter(isNew)],
    details: { ...b.details, ...a.details, ...dutiesOfBoth(a, b) },
    standing: jointStanding(a, b),
  };
};

/** Of two posts each may bring duties. */
function dutiesOfBoth(
  { details: { duties: a } }: Person,
  { details: { duties: b } }: Person,
): Person['details'] {
  if (a?.kind !== 'value' || b?.kind !== 'value') return {};
  if (a.value.type !== 'list' || b.value.type !== 'list') return {};
  return { duties: { ...a, value: { type: 'list', items: [...a.value.items, ...b.value.items] } } };
}

const fullNameOf = ({ key, forenames, surname }: FullName): FullName => ({ key, forenames, surname });

/** True for cells of one sheet of one file. */
export const isOneSheet = (a: CellRef, b: CellRef): boolean =>
  a.sheet === b.sheet && a.workbook === b.workbook;

/** Of two posts on one sheet one may have ended; a sheet of its own that says somebody left is believed. */
function jointStanding(a: Person, b: Person): Person['standing'] {
  if (!isOneSheet(a.nameCell, b.nameCell) && (a.standing === 'left' || b.standing === 'left')) return 'left';
  return a.standing === 'employed' || b.standing === 'employed' ? 'employed' : a.standing;
}

/** What speaks for two people behind rows that were joined by their name alone, or for a stale row; else `undefined`. */
export function disagreement(a: Person, b: Person): string | undefined {
  if (!isOneSheet(a.nameCell, b.nameCell)) {
    const hasLeft = a.standing === 'left' || b.standing === 'left';
    return hasLeft && a.standing !== b.standing ? 'one of them says that the person has left' : undefined;
  }
  if (a.id !== undefined && a.id === b.id) return undefined;
  const differ = (x: string | undefined, y: string | undefined) =>
    x !== undefined && y !== undefined && x.toLowerCase() !== y.toLowerCase();
  if (differ(a.role?.value, b.role?.value)) return 'the posts differ';
  // Brackets behind a name are how namesakes are told apart.
  return differ(a.name.notes || undefined, b.name.notes || undefined)
    ? 'the remarks beside the names differ'
    : undefined;
}
