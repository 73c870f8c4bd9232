import type { PersonName } from '../register/values/person-name';
import { agreesByInitials } from './initials';
import type { NameIndex } from './name-index';
import { mayBeSame, type Identity, type Person } from './person';
import type { Match } from './resolve';
import { isSameJoined, isSimilar, lastWord } from './similar-names';

/**
 * Whom a name means, as far as id and e-mail do not speak against it. Tried in turn: the full name, also as a former or
 * other name on the list; the same with other spaces; the same words in another order; other names that the text
 * gives; initials and surname. Each is a match with exactly one candidate. Anything near gives candidates.
 */
export function matchName(name: PersonName, identity: Identity, index: NameIndex): Match {
  const only = (people: readonly Person[], isSure = true): Match => {
    const [one, ...more] = new Set(people);
    if (one === undefined) return { kind: 'nobody' };
    const isOne = more.length === 0 && isSure && !name.isDoubted && mayBeSame(one, identity);
    return isOne ? { kind: 'person', person: one } : { kind: 'candidates', people: [one, ...more] };
  };
  const beside = index.byOther(name.key);
  const full = [
    ...index.byKey(name.key),
    ...beside.filter(({ isSure }) => isSure).map(({ person }) => person),
  ];
  if (full.length > 0) return only(full);
  const joined = index.byLetters(name.key).filter((each) => isSameJoined(each.name.key, name.key));
  if (joined.length > 0) return only(joined);
  const turned = index.byWords(name.key);
  // `Thomas, James` and `James, Thomas` say of themselves that they are two names.
  if (turned.length > 0) return only(turned, !turned.some((each) => each.name.isOrdered && name.isOrdered));
  const said = name.others.filter(({ isSaid }) => isSaid).flatMap(({ key }) => named(key, index));
  if (said.length > 0) return only(said);
  const initials = byInitials(name, index);
  if (initials.people.length > 0) {
    const answer = only(initials.people, initials.isSure);
    return answer.kind === 'person' ? { ...answer, isByInitials: true } : answer;
  }
  const maybe = [
    ...beside.map(({ person }) => person),
    ...name.others.flatMap(({ key }) => named(key, index)),
  ];
  return only(maybe.length > 0 ? maybe : similarTo(name, index), false);
}

const named = (key: string, index: NameIndex): readonly Person[] => [
  ...index.byKey(key),
  ...index.byOther(key).map(({ person }) => person),
];

/** Those whom initials and a surname fit; sure only by their own name. */
function byInitials(name: PersonName, index: NameIndex) {
  const last = new Set([lastWord(name), ...name.initials.map(({ surname }) => lastWord({ key: surname }))]);
  const near = [...last].flatMap((word) => index.byLastWord(word));
  const own = near.filter((each) => agreesByInitials(name, each.name, 'whole'));
  const beside = near.filter((each) =>
    each.otherNames.some((other) => agreesByInitials(name, other, 'whole')),
  );
  return { people: [...own, ...beside], isSure: own.length > 0 };
}

/** People whose own or other name is near enough to ask. */
export const similarTo = (name: PersonName, { near }: NameIndex): readonly Person[] =>
  near(name).filter((each) => [each.name, ...each.otherNames].some((own) => isSimilar(name, own)));
