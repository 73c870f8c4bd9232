import type { CellRef } from '../workbook/address';
import type { FullName } from '../register/values/person-name';
import { without } from '../policy/without';
import type { DateRead } from '../register/records';
import type { Person } from './person';

/** One person from two rows: the first row's values, and the second's where the first has none. */
export const mergePeople = (a: Person, b: Person): Person => {
  const isNew = ({ key }: FullName) => key !== a.name.key && a.otherNames.every((each) => each.key !== key);
  const named = [{ ...fullNameOf(b.name), isSaid: true, from: b.name.key }, ...b.otherNames];
  const { leftOn, hasMoved } = endOfBoth(a, b);
  return {
    ...without(b, 'leftOn'),
    ...without(a, 'leftOn'),
    ...(leftOn === undefined ? {} : { leftOn }),
    ...(hasMoved ? { hasMoved } : {}),
    otherNames: [...a.otherNames, ...named.filter(isNew)],
    details: { ...b.details, ...a.details, ...dutiesOfBoth(a, b) },
    standing: jointStanding(a, b),
  };
};

/** Of two posts on one sheet the person leaves with the later; if one goes on, the end of the other is a move. */
function endOfBoth(a: Person, b: Person): { readonly leftOn?: DateRead; readonly hasMoved: true | false } {
  const either = a.leftOn ?? b.leftOn;
  if (!isOneSheet(a.nameCell, b.nameCell) || either === undefined)
    return { ...(either === undefined ? {} : { leftOn: either }), hasMoved: false };
  const goesOn = [a, b].some(({ leftOn, standing }) => leftOn === undefined && standing !== 'left');
  if (goesOn) return { hasMoved: true };
  if (a.leftOn?.kind !== 'day' || b.leftOn?.kind !== 'day') return { leftOn: either, hasMoved: false };
  const later = b.leftOn.span.to > a.leftOn.span.to ? b.leftOn : a.leftOn;
  return { leftOn: later, hasMoved: later.span.from > Math.min(a.leftOn.span.to, b.leftOn.span.to) };
}

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
