import { keyWords } from '../register/values/name-key';
import type { FullName, OtherName } from '../register/values/person-name';
import { nearIndex } from './near-index';
import type { Person } from './person';
import { looseId } from './person-ids';
import { lastWord, sortedWords } from './similar-names';

/** Somebody who has a name beside their own. */
export type ByOtherName = {
  readonly person: Person;
  /** True if the register gives it as this person's name; false if it may be a place: `Ann Smith (Oak)`. */
  readonly isSure: boolean;
};

/** People by everything they may be looked up by. Names are keys as `FullName` has them. */
export type NameIndex = {
  /** With other leading zeros too, where nobody has the id as it stands. */
  readonly byId: (id: string) => readonly Person[];
  readonly byEmail: (email: string) => readonly Person[];
  readonly byKey: (key: string) => readonly Person[];
  /** The same words in any order. */
  readonly byWords: (key: string) => readonly Person[];
  /** The same letters, wherever the spaces are. */
  readonly byLetters: (key: string) => readonly Person[];
  readonly byOther: (key: string) => readonly ByOtherName[];
  /** People whose own or other name, or its reading as initials and surname, ends with a word. */
  readonly byLastWord: (word: string) => readonly Person[];
  /** People whose name may be near: only of these it is asked whether it is. */
  readonly near: (name: FullName) => readonly Person[];
};

/** Puts people in an index; nobody is left out, leavers and namesakes included. */
export function indexPeople(people: readonly Person[]): NameIndex {
  const exactId = indexed(people, ({ id }) => (id === undefined ? [] : [id]));
  const anyId = indexed(people, ({ id }) => (id === undefined ? [] : [looseId(id)]));
  const byLetters = indexed(people, ({ name }) => [name.key.replaceAll(' ', '')]);
  const byWords = indexed(people, ({ name }) => [sortedWords(name.key)]);
  const near = once(() => nearIndex(people));
  return {
    byId: (id) => {
      const exact = exactId(id);
      return exact.length > 0 ? exact : anyId(looseId(id));
    },
    byEmail: indexed(people, ({ email }) => (email === undefined ? [] : [email])),
    byKey: indexed(people, ({ name }) => [name.key]),
    byWords: (key) => byWords(sortedWords(key)),
    byLetters: (key) => byLetters(key.replaceAll(' ', '')),
    byOther: byOtherName(people),
    byLastWord: indexed(people, ({ name, otherNames }) => [
      ...[name, ...otherNames].map(lastWord),
      ...name.initials.map(({ surname }) => lastWord({ key: surname })),
    ]),
    near: (name) => near()(name),
  };
}

/** An index that gives the items of a key, in their order; none for an unknown key. It is made when first asked. */
export function indexed<V>(
  items: readonly V[],
  keys: (item: V) => readonly string[],
): (key: string) => readonly V[] {
  const index = once(() => {
    const made = new Map<string, V[]>();
    for (const item of items) {
      for (const key of new Set(keys(item))) {
        const group = made.get(key);
        if (group === undefined) made.set(key, [item]);
        else group.push(item);
      }
    }
    return made;
  });
  return (key) => index().get(key) ?? [];
}

/** The answer of a function, worked out when first asked for. */
function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A word in brackets is a name unless it stands behind several names or is a word of the sites and posts. */
function byOtherName(people: readonly Person[]): (key: string) => readonly ByOtherName[] {
  const others = people.flatMap((person) => person.otherNames.map((other) => ({ person, other })));
  const places = new Set(
    people.flatMap(({ site, department, staffGroup, role }) =>
      [site, department, staffGroup, role].flatMap((said) =>
        said === undefined ? [] : keyWords(said.value),
      ),
    ),
  );
  const owners = new Map<string, Set<string>>();
  for (const { person, other } of others) {
    if (other.isSaid) continue;
    const known = owners.get(other.from) ?? new Set();
    owners.set(other.from, known.add(person.key));
  }
  const isName = ({ isSaid, from }: OtherName) =>
    isSaid || (owners.get(from)?.size === 1 && !from.split(' ').some((word) => places.has(word)));
  const find = indexed(others, ({ other }) => [other.key]);
  return (key) => find(key).map(({ person, other }) => ({ person, isSure: isName(other) }));
}
