import { splitPieces } from '../register/values/name-cell';
import { isGroup, type PersonName } from '../register/values/person-name';
import { mailIn } from './mail';
import { indexPeople } from './name-index';
import { oneId, type Double, type PeopleList } from './people-list';
import { mergePeople } from './merge-people';
import { keyOf, type Person } from './person';
import type { RecordsOfName } from './records-by-name';
import { resolve, type Known, type NameInRecord } from './resolve';
import { isFullName, mayShareId } from './similar-names';

/**
 * Where there is no staff list: everybody named in full in the records and not among the people already known. Rows of
 * one id, e-mail or name are one person, and so are the two names of `Ann Jones (née Smith)`.
 */
export function peopleInRecords(
  groups: readonly RecordsOfName[],
  listed: readonly Person[],
  known: Omit<Known, 'index'>,
): Pick<PeopleList, 'all' | 'doubles'> {
  const index = indexPeople(listed);
  const hasCommas = isCommaStyle(groups);
  const found = groups.flatMap(({ name }): Person[] => {
    if (isGroup(name.person.text)) return [];
    const person = personOfRecord(name, known, hasCommas);
    if (person === undefined) return [];
    const isListed = listed.length > 0 && resolve(name, { ...known, index }).kind === 'person';
    return isListed ? [] : [person];
  });
  return unite(found);
}

/** True if most names are written with the surname first: then `Garcia Lopez, Maria Jose` is one name too. */
function isCommaStyle(groups: readonly RecordsOfName[]): boolean {
  const plain = groups.map(({ name }) => name.person.text).filter((text) => !mayBeTwoPeople(text));
  return plain.filter((text) => text.includes(',')).length * 2 > plain.length;
}

/** `Ann Smith, Bob Jones`: two full names, or the parts of one. */
function mayBeTwoPeople(text: string): boolean {
  const pieces = splitPieces(text);
  return pieces.length > 1 && pieces.every((piece) => /\p{L}\S*\s+\S*\p{L}/u.test(piece));
}

function personOfRecord(
  record: NameInRecord,
  { names, identity }: Omit<Known, 'index'>,
  hasCommas: boolean,
): Person | undefined {
  const { mail, text } = mailIn(record.person.text);
  const said = identity(record);
  const email = said.email ?? mail;
  const whose = { ...said, ...(email === undefined ? {} : { email }) };
  const name = text === '' && mail !== undefined ? nameOfMail(mail) : names(text);
  if (name === undefined || name.isDoubted) return undefined;
  if (text !== '' && (!isFullName(name) || (mayBeTwoPeople(text) && !hasCommas))) return undefined;
  return {
    key: keyOf(whose, name),
    name,
    otherNames: name.others,
    ...whose,
    ...(whose.id === undefined || record.personId === undefined ? {} : { idCell: record.personId.cell }),
    details: {},
    standing: 'employed',
    nameCell: record.person.cell,
  };
}

/** Somebody of whom nothing but an e-mail address is known goes by it. */
const nameOfMail = (mail: string): PersonName => ({
  display: mail,
  key: mail,
  forenames: [],
  surname: mail,
  isOrdered: true,
  initials: [],
  others: [],
  notes: '',
  isDoubted: false,
});

/** The same people once each: by key, by an unopposed name, and by what the text gives as another name. */
function unite(people: readonly Person[]): Pick<PeopleList, 'all' | 'doubles'> {
  const byKey = new Map<string, Person>();
  const byName = new Map<string, string>();
  const doubles: Double[] = [];
  for (const person of [...people].sort((a, b) => Number(isBare(a)) - Number(isBare(b)))) {
    const sameName = isBare(person) ? byName.get(person.name.key) : undefined;
    const owner = byKey.get(person.key);
    const isOther = owner !== undefined && !mayShareId(owner.name, person.name);
    if (isOther && owner.id !== undefined) doubles.push(oneId(person, owner));
    const key = sameName ?? (isOther ? `${person.key}:${person.name.key}` : person.key);
    const present = byKey.get(key);
    byKey.set(key, { ...(present === undefined ? person : mergePeople(present, person)), key });
    if (!byName.has(person.name.key)) byName.set(person.name.key, key);
  }
  for (const person of people) {
    const own = byKey.get(byName.get(person.name.key) ?? '');
    for (const other of person.otherNames.filter(({ isSaid }) => isSaid)) {
      const former = byKey.get(byName.get(other.key) ?? '');
      if (own === undefined || former === undefined || own.key === former.key || !isBare(former)) continue;
      byKey.delete(former.key);
      byKey.set(own.key, { ...mergePeople(own, former), key: own.key });
    }
  }
  return { all: [...byKey.values()], doubles };
}

const isBare = ({ id, email }: Person): boolean => id === undefined && email === undefined;
