import type { NameRead, Sourced } from '../register/records';
import { readGroup, type GroupRead } from '../register/values/group-text';
import { splitPieces } from '../register/values/name-cell';
import type { PersonName } from '../register/values/person-name';
import { mailIn } from './mail';
import { matchName, similarTo } from './match-name';
import type { NameIndex } from './name-index';
import { plainId } from './person-ids';
import type { Identity, Person } from './person';
import { isFullName, mayShareId } from './similar-names';

/** Whom a name in a training record means. */
export type Resolution =
  /** `isByInitials`: only initials and a surname say so. */
  | { readonly kind: 'person'; readonly person: Person; readonly isByInitials?: true }
  /** The text names several people, each of them surely. */
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  /** Not sure: one of these, or somebody else. `clash`: the id or e-mail is this one's, and the name is not. */
  | { readonly kind: 'candidates'; readonly people: readonly Person[]; readonly clash?: Person }
  | { readonly kind: 'group'; readonly group: GroupRead }
  | { readonly kind: 'nobody' };

export type NameInRecord = {
  readonly person: NameRead;
  readonly personId?: Sourced<string>;
  readonly personEmail?: Sourced<string>;
};

export type NameReader = (text: string) => PersonName | undefined;

/** What is needed to tell whom names mean. */
export type Known = {
  readonly index: NameIndex;
  readonly names: NameReader;
  /** The id and e-mail of a record, as far as their columns count for joining. */
  readonly identity: (record: NameInRecord) => Identity;
};

/** Whom one name means. */
export type Match = Extract<Resolution, { readonly kind: 'person' | 'candidates' | 'nobody' }>;

const NOBODY: Match = { kind: 'nobody' };

const among = (people: readonly Person[], clash?: Person): Match =>
  people.length === 0
    ? NOBODY
    : { kind: 'candidates', people: [...new Set(people)], ...(clash === undefined ? {} : { clash }) };

/**
 * Whom a record means: by id or e-mail, unless the name speaks against it; else by name, unless id or e-mail speak
 * against it. Initials and surname are a match with exactly one candidate; what is only near gives candidates.
 */
export function resolve(record: NameInRecord, { index, names, identity }: Known): Resolution {
  const group = readGroup(record.person.text);
  if (group.isGroup) return { kind: 'group', group };
  const { mail, text } = mailIn(record.person.text);
  const said = identity(record);
  const whose: Identity = mail === undefined || said.email !== undefined ? said : { ...said, email: mail };
  const name = names(text);
  const owners = ownersOf(whose, index);
  if (owners.length > 0) return ofOwners(owners, name, index);
  if (text === '' && mail !== undefined) {
    const byMailbox = names(mailboxName(mail));
    return byMailbox === undefined
      ? NOBODY
      : among(nonEmpty(index.byKey(byMailbox.key)) ?? similarTo(byMailbox, index));
  }
  const whole = name === undefined ? NOBODY : matchName(name, whose, index);
  if (whole.kind === 'person') return whole;
  const apart = byPieces(text, whose, index, names);
  if (apart.kind === 'several') return apart;
  const open = [whole, apart].flatMap((answer) => (answer.kind === 'candidates' ? answer.people : []));
  return withCodes(among(open), text, index);
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** `ann.smith2@oak.example` as `ann smith`. */
const mailboxName = (mail: string): string =>
  (/^[^@]+/.exec(mail)?.[0] ?? '').replace(/[._\d-]+/g, ' ').trim();

/** The people to whom an id, else the e-mail, belongs. */
export function ownersOf({ id, email }: Identity, index: NameIndex): readonly Person[] {
  const byId = id === undefined ? [] : index.byId(id);
  const byEmail = email === undefined ? [] : index.byEmail(email);
  // An id of one and the e-mail of another person: one of the two is wrong.
  if (byId.length === 1 && byEmail.length === 1 && byId[0] !== byEmail[0]) return [...byId, ...byEmail];
  if (byId.length > 0) return byId;
  return byEmail.length === 1 ? byEmail : [];
}

/** Which owner of an id or e-mail a name means: the only one, unless the name speaks against it. */
export function ofOwners(owners: readonly Person[], name: PersonName | undefined, index: NameIndex): Match {
  const [owner] = owners;
  if (name === undefined || owner === undefined || !isFullName(name)) {
    return owners.length === 1 && owner ? { kind: 'person', person: owner } : among(owners);
  }
  const fitting = owners.filter((each) => isNameOf(name, each));
  const namesakes = index.byKey(name.key).filter((each) => !owners.includes(each));
  const [only] = fitting;
  const isOwnName = only !== undefined && hasName(only, name.key);
  if (fitting.length === 1 && only && (isOwnName || namesakes.length === 0))
    return { kind: 'person', person: only };
  return among([...(fitting.length > 0 ? fitting : owners), ...namesakes], owner);
}

const hasName = ({ name, otherNames }: Person, key: string): boolean =>
  [name, ...otherNames].some((each) => each.key === key);

/** True if a name may be that of the person whose id or e-mail stands beside it. */
const isNameOf = (name: PersonName, { name: own, otherNames }: Person): boolean =>
  [own, ...otherNames].some((each) => mayShareId(name, each)) ||
  name.others.some((other) => mayShareId(other, own));

/** A staff code may stand in place of the name, as `ASM` does; `Kim` may be a forename as well as a code. */
function withCodes(answer: Match, text: string, index: NameIndex): Resolution {
  const codes = /\s/.test(text.trim()) ? [] : index.byId(plainId(text));
  const [only] = codes;
  if (only === undefined) return answer;
  const others = answer.kind === 'candidates' ? answer.people.filter((each) => each !== only) : [];
  const isCode = codes.length === 1 && (text === text.toUpperCase() || others.length === 0);
  return isCode ? { kind: 'person', person: only } : among([...codes, ...others]);
}

/** A text that may name several people: each surely, or whoever may be meant by its pieces. */
function byPieces(text: string, identity: Identity, index: NameIndex, names: NameReader): Resolution {
  const pieces = splitPieces(text).map(names);
  if (pieces.length < 2) return NOBODY;
  const answers = pieces.map((name) => (name === undefined ? NOBODY : matchName(name, identity, index)));
  const people = answers.flatMap((answer) => (answer.kind === 'person' ? [answer.person] : []));
  const areFull = pieces.every((name) => name !== undefined && isFullName(name));
  if (areFull && people.length === pieces.length && !/\sor\s|\?/i.test(text))
    return { kind: 'several', people: [...new Set(people)] };
  return among([
    ...people,
    ...answers.flatMap((answer) => (answer.kind === 'candidates' ? answer.people : [])),
  ]);
}
