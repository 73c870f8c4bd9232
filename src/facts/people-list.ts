import type { CellRef } from '../workbook/address';
import { indexPeople } from './name-index';
import { disagreement, isOneSheet, mergePeople } from './merge-people';
import { mayBeSame, type Person } from './person';
import { matchName } from './match-name';
import { ofOwners, ownersOf, type Match } from './resolve';
import { isNear, mayShareId } from './similar-names';

/** Two rows of staff lists of which it is open whether they are one person or two, or which of them is right. */
export type Double = {
  readonly name: string;
  /** Whom the other row names; absent if it is the same name. */
  readonly other?: string;
  /** `one`: they were joined although something speaks against it; `two`: they were not; `id`: one id, two names. */
  readonly taken: 'one' | 'two' | 'id';
  readonly why: string;
  readonly cells: readonly CellRef[];
};

export type PeopleList = {
  readonly all: readonly Person[];
  readonly doubles: readonly Double[];
  /** By a person's key: the others who may be the same person. */
  readonly alike: ReadonlyMap<string, readonly Person[]>;
};

/**
 * Everybody on the staff lists once. Rows of one sheet are one person if they have the same id, e-mail or full name;
 * rows of different sheets also if initials or a former name say so. What may be one person or two stays two.
 */
export function listPeople(rows: readonly Person[]): PeopleList {
  const doubles: Double[] = [];
  const alike = new Map<string, Person[]>();
  let all: readonly Person[] = [];
  for (const sheet of bySheet(rows)) all = joinSheet(all, peopleOfSheet(sheet, doubles), doubles, alike);
  return { all, doubles, alike };
}

function bySheet(rows: readonly Person[]): readonly (readonly Person[])[] {
  const sheets: Person[][] = [];
  for (const row of rows) {
    const sheet = sheets.find(([first]) => first !== undefined && isOneSheet(first.nameCell, row.nameCell));
    if (sheet === undefined) sheets.push([row]);
    else sheet.push(row);
  }
  return sheets;
}

/** The people of one sheet; a second row of the same id, e-mail or unopposed name is a second post. */
function peopleOfSheet(rows: readonly Person[], doubles: Double[]): readonly Person[] {
  const byKey = new Map<string, Person>();
  const keysOfName = new Map<string, string[]>();
  for (const row of rows) {
    const sameKey = byKey.get(row.key);
    const sameName = (keysOfName.get(row.name.key) ?? []).flatMap((key) => byKey.get(key) ?? []);
    const fitting = sameName.filter((each) => mayBeSame(each, row));
    const present = sameKey !== undefined && mayShareId(sameKey.name, row.name) ? sameKey : fitting[0];
    if (present !== undefined && (present === sameKey || fitting.length === 1)) {
      byKey.set(present.key, joined(present, row, doubles));
      continue;
    }
    if (sameKey?.id !== undefined && present === undefined) doubles.push(oneId(row, sameKey));
    if (present !== undefined) doubles.push(openName(row, present));
    const key = byKey.has(row.key) ? `${row.key}:${row.name.key}` : row.key;
    byKey.set(key, { ...row, key });
    keysOfName.set(row.name.key, [...(keysOfName.get(row.name.key) ?? []), key]);
  }
  return [...byKey.values()];
}

function joined(present: Person, row: Person, doubles: Double[]): Person {
  const why = disagreement(present, row);
  const cells = [row.nameCell, present.nameCell];
  if (why !== undefined) doubles.push({ name: row.name.display, taken: 'one', why, cells });
  return { ...mergePeople(present, row), key: present.key };
}

/** The list so far with the people of a further sheet, each joined to the person they are. */
function joinSheet(
  all: readonly Person[],
  sheet: readonly Person[],
  doubles: Double[],
  alike: Map<string, Person[]>,
): readonly Person[] {
  if (all.length === 0) return sheet;
  const index = indexPeople(all);
  const list = new Map(all.map((person) => [person.key, person]));
  const open: { readonly person: Person; readonly match: Match }[] = [];
  const taken = new Set<string>();
  for (const person of sheet) {
    const match = matchPerson(person, index);
    if (match.kind === 'person' && !taken.has(match.person.key)) {
      taken.add(match.person.key);
      list.set(match.person.key, joined(list.get(match.person.key) ?? match.person, person, doubles));
    } else open.push({ person, match });
  }
  for (const { person, match } of open) {
    const key = list.has(person.key) ? `${person.key}:${person.name.key}` : person.key;
    const added = { ...person, key };
    list.set(key, added);
    if (match.kind !== 'candidates') continue;
    if (match.clash?.id !== undefined) doubles.push(oneId(person, match.clash));
    const near = match.people.filter(
      (each) => !taken.has(each.key) && each !== match.clash && isAlike(person, each),
    );
    for (const other of near) {
      doubles.push(openName(person, other));
      alike.set(key, [...(alike.get(key) ?? []), other]);
      alike.set(other.key, [...(alike.get(other.key) ?? []), added]);
    }
  }
  return [...list.values()];
}

function matchPerson(person: Person, index: ReturnType<typeof indexPeople>): Match {
  const owners = ownersOf(person, index);
  if (owners.length > 0) return ofOwners(owners, person.name, index);
  const match = matchName(person.name, person, index);
  if (match.kind === 'person') return match;
  const former = person.otherNames
    .filter(({ isSaid }) => isSaid)
    .map((other) => matchName({ ...person.name, ...other, initials: [], others: [] }, person, index))
    .find(({ kind }) => kind === 'person');
  return former ?? match;
}

/** True if two people of two lists may be one: not if both lists say that they work at different sites. */
function isAlike(a: Person, b: Person): boolean {
  const isElsewhere =
    a.site !== undefined && b.site !== undefined && a.site.value.toLowerCase() !== b.site.value.toLowerCase();
  if (isElsewhere || !mayBeSame(a, b)) return false;
  return a.name.key === b.name.key || isNear(a.name, b.name, 1) || isNear(b.name, a.name, 1);
}

/** The question about one id of two people of different names. */
export const oneId = (row: Person, owner: Person): Double => ({
  name: row.name.display,
  other: owner.name.display,
  taken: 'id',
  why: `both have the staff number ${owner.id ?? ''}`,
  cells: [row.idCell ?? row.nameCell, owner.idCell ?? owner.nameCell],
});

const openName = (row: Person, other: Person): Double => ({
  name: row.name.display,
  other: other.name.display,
  taken: 'two',
  why: 'the names are nearly the same',
  cells: [row.nameCell, other.nameCell],
});
