import type { Day } from '../calendar/day';
import { spellingDistance } from '../catalogue/spelling';
import type { MatrixGap, NameRead, Records, Sourced, TrainingRecord } from '../register/records';
import { CELL_WORDS } from '../register/values/cell-words';
import { isGroup, readPersonName, type PersonName } from '../register/values/person-name';
import type { CellRef } from '../workbook/address';
import { disagreement, idOf, mayBeSame, mergePeople, personOfStaff, type Person } from './person';

/** Whom a name in a training record means. */
export type Resolution =
  | { readonly kind: 'person'; readonly person: Person }
  /** Not sure: one of these, or somebody else. */
  | { readonly kind: 'candidates'; readonly people: readonly Person[] }
  | { readonly kind: 'group' }
  | { readonly kind: 'nobody' };

export type NameInRecord = {
  readonly person: NameRead;
  readonly personId?: Sourced<string>;
  readonly personEmail?: Sourced<string>;
};

export type People = {
  readonly all: readonly Person[];
  readonly resolve: (name: NameInRecord) => Resolution;
  /** Rows of staff lists that were joined into one person although something speaks against it. */
  readonly doubles: readonly Double[];
  /** The training records by the name they give, each name resolved once. */
  readonly named: readonly NamedRecords[];
};

export type Double = { readonly name: string; readonly why: string; readonly cells: readonly CellRef[] };

/** Everything recorded under one name, in the order of the registers. */
export type NamedRecords = {
  readonly name: NameInRecord;
  readonly who: Resolution;
  readonly training: readonly TrainingRecord[];
  readonly gaps: readonly MatrixGap[];
};

/**
 * The people of all registers, and a function from a name in a record to a person. The same id or e-mail, or the same
 * full name without conflicting ids, is a match; initial and surname match only with exactly one candidate; anything
 * else is a question (DESIGN 4). Without a staff list every full name in a record is a person too.
 */
export function peopleOf(records: Records, asAt: Day): People {
  const listed = newList();
  const names = rememberingNames();
  for (const record of records.staff) {
    const person = personOfStaff(record, asAt);
    if (person !== undefined) listed.add(person);
  }
  const groups = byNameInRecord(records);
  if (!records.hasStaffList) {
    const find = resolver(listed.all(), names);
    for (const { name: record } of groups) {
      const name = names(record.person.text);
      if (name === undefined || isGroup(record.person.text) || !isFullName(name)) continue;
      if (find(record).kind !== 'person') listed.add(personOfRecord(record, name));
    }
  }
  const all = listed.all();
  const resolve = resolver(all, names);
  return {
    all,
    resolve,
    doubles: listed.doubles,
    named: groups.map((group) => ({ ...group, who: resolve(group.name) })),
  };
}

function byNameInRecord(records: Records): readonly Omit<NamedRecords, 'who'>[] {
  const groups = new Map<string, { name: NameInRecord; training: TrainingRecord[]; gaps: MatrixGap[] }>();
  const groupOf = (record: NameInRecord) => {
    const key = recordKey(record);
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { name: record, training: [], gaps: [] }));
    return group;
  };
  for (const gap of records.gaps) groupOf(gap).gaps.push(gap);
  for (const record of records.training) groupOf(record).training.push(record);
  return [...groups.values()];
}

/** People by key and by name; one added twice, by id, e-mail or an unopposed name, is joined into one. */
function newList() {
  const byKey = new Map<string, Person>();
  const keysOfName = new Map<string, string[]>();
  const doubles: Double[] = [];
  const add = (person: Person): void => {
    const sameName = keysOfName.get(person.name.key) ?? [];
    const sameKey = byKey.get(person.key);
    const present =
      sameKey ?? sameName.flatMap((key) => byKey.get(key) ?? []).find((each) => mayBeSame(each, person));
    if (present !== undefined) {
      const why = disagreement(present, person);
      const cells = [person.nameCell, present.nameCell];
      if (why !== undefined) doubles.push({ name: person.name.display, why, cells });
      byKey.set(present.key, { ...mergePeople(present, person), key: present.key });
      return;
    }
    byKey.set(person.key, person);
    keysOfName.set(person.name.key, [...sameName, person.key]);
  };
  return { add, doubles: doubles as readonly Double[], all: (): readonly Person[] => [...byKey.values()] };
}

type NameReader = (text: string) => PersonName | undefined;

/** Names repeat in row after row; each text is taken apart once. */
function rememberingNames(): NameReader {
  const known = new Map<string, PersonName | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, readPersonName(text));
    return known.get(text);
  };
}

/** What identifies the name in a record: the text with id and e-mail. */
const recordKey = ({ person, personId, personEmail }: NameInRecord): string =>
  personId === undefined && personEmail === undefined
    ? person.text
    : `${person.text}\u0000${personId?.value ?? ''}\u0000${personEmail?.value ?? ''}`;

function personOfRecord(record: NameInRecord, name: PersonName): Person {
  const id = idOf(record.personId);
  const email = idOf(record.personEmail);
  return {
    key: id === undefined ? (email ?? name.key) : `id:${id}`,
    name,
    ...(id === undefined ? {} : { id }),
    ...(email === undefined ? {} : { email }),
    standing: 'employed',
    nameCell: record.person.cell,
  };
}

/** Forename and surname, both more than initials. */
const isFullName = (name: PersonName): boolean =>
  name.forenames.some((word) => word.length > 1) && name.surname.length > 1;

/** The last word of the surname: `merwe` of `van der Merwe`. */
const lastWord = (name: PersonName): string => name.key.split(' ').at(-1) ?? '';

const sortedWords = (key: string): string => key.split(' ').sort().join(' ');

function indexBy(
  people: readonly Person[],
  key: (person: Person) => string | undefined,
): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    const value = key(person);
    if (value === undefined) continue;
    const group = index.get(value);
    if (group === undefined) index.set(value, [person]);
    else group.push(person);
  }
  return index;
}

function resolver(people: readonly Person[], names: NameReader): (name: NameInRecord) => Resolution {
  const byId = indexBy(people, (person) => person.id);
  const byEmail = indexBy(people, (person) => person.email);
  const byName = indexBy(people, (person) => person.name.key);
  const byLastWord = indexBy(people, (person) => lastWord(person.name));
  const byWords = indexBy(people, (person) => sortedWords(person.name.key));
  const remembered = new Map<string, Resolution>();

  const resolve = ({ person, personId, personEmail }: NameInRecord): Resolution => {
    const id = idOf(personId);
    const email = idOf(personEmail);
    const known =
      (id === undefined ? undefined : byId.get(id)) ?? (email === undefined ? undefined : byEmail.get(email));
    if (known?.length === 1 && known[0]) return { kind: 'person', person: known[0] };
    if (isGroup(person.text)) return { kind: 'group' };
    const mailbox = /^([^@\s]+)@\S+$/.exec(person.text)?.[1];
    const name = names(mailbox === undefined ? person.text : mailbox.replace(/[._\d]+/g, ' '));
    if (name === undefined) return { kind: 'nobody' };
    const agrees = (each: Person) =>
      (id === undefined || each.id === undefined) &&
      (email === undefined || each.email === undefined || email === each.email);
    for (const same of [byName.get(name.key), byWords.get(sortedWords(name.key))]) {
      if (same === undefined) continue;
      const [only] = same;
      return same.length === 1 && only && agrees(only) && mailbox === undefined
        ? { kind: 'person', person: only }
        : { kind: 'candidates', people: same };
    }
    const initials = (byLastWord.get(lastWord(name)) ?? []).filter((each) =>
      matchesByInitial(name, each.name),
    );
    const [only] = initials;
    if (initials.length === 1 && only && agrees(only)) return { kind: 'person', person: only };
    if (initials.length > 0) return { kind: 'candidates', people: initials };
    const similar = people.filter((each) => isSimilar(name, each.name));
    return similar.length > 0 ? { kind: 'candidates', people: similar } : { kind: 'nobody' };
  };

  return (record) => {
    const key = recordKey(record);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const answer = resolve(record);
    remembered.set(key, answer);
    return answer;
  };
}

type Initials = { readonly first: string; readonly surname: string };

/** Initials and surname, if that is all a name gives: `J Smith`, `van der Merwe, J`, `N Ó Briain`. */
function initialsOf(name: PersonName): readonly Initials[] {
  const words = name.key.split(' ');
  const ordered =
    name.isOrdered && name.forenames.length > 0 && name.forenames.every((word) => word.length === 1);
  if (ordered) return [{ first: name.forenames[0] ?? '', surname: name.surname }];
  const count = words.findIndex((word) => word.length > 1);
  if (count <= 0) return [];
  // A single letter may belong to the surname, as in `N Ó Briain`.
  return Array.from({ length: count }, (_, index) => ({
    first: words[0] ?? '',
    surname: words.slice(index + 1).join(' '),
  }));
}

/** `J Smith` and `John Smith`: one of the two gives only initials, and they agree. */
function matchesByInitial(a: PersonName, b: PersonName): boolean {
  const agree = (initials: readonly Initials[], full: PersonName) =>
    initials.some(({ first, surname }) => full.key.startsWith(first) && full.key.endsWith(` ${surname}`));
  return agree(initialsOf(a), b) || agree(initialsOf(b), a);
}

/** Near enough to ask: one or two slips, a short or long forename, a name left out, or only one part of the name. */
function isSimilar(a: PersonName, b: PersonName): boolean {
  const aWords = a.key.split(' ');
  const bWords = b.key.split(' ');
  if (isAbbreviated(aWords, bWords)) return true;
  if (aWords.length === 1) return bWords.includes(a.key);
  const shared = aWords.filter((word) => bWords.includes(word)).length;
  if (shared >= 2 && (shared === aWords.length || shared === bWords.length)) return true;
  const [aFirst = ''] = a.forenames;
  const [bFirst = ''] = b.forenames;
  if (a.surname === b.surname && (aFirst.startsWith(bFirst.charAt(0)) || areNicknames(aFirst, bFirst)))
    return true;
  const slips = a.key.length < 9 ? 1 : 2;
  return spellingDistance(a.key, b.key, slips) <= slips;
}

/** `R H` and `RH` for Robert Hay; `Sarah B` for Sarah Brown. */
function isAbbreviated(short: readonly string[], full: readonly string[]): boolean {
  const initials = full.map((word) => word[0] ?? '').join('');
  const joined = short.join('');
  if (joined === initials && (short.length === full.length || short.length === 1)) return true;
  const [one = '', two = ''] = short;
  const fits = (forename: string, letter: string) =>
    letter.length === 1 && forename === full[0] && full.at(-1)?.startsWith(letter) === true;
  // `Robert H` is read as surname and initial first, so both orders are tried.
  return short.length === 2 && (fits(one, two) || fits(two, one));
}

const areNicknames = (a: string, b: string): boolean =>
  CELL_WORDS.nicknames.some((group) => group.includes(a) && group.includes(b));
