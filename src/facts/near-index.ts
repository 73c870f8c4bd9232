import type { FullName } from '../register/values/person-name';
import type { Person } from './person';

/**
 * A function from a name to the people whose name may be near it, in their order: they share a word or nearly so, the
 * initials, the letters, or a user name made of the name. Who is near indeed is for `isSimilar` to say; it is asked
 * about these few instead of everybody.
 */
export function nearIndex(people: readonly Person[]): (name: FullName) => readonly Person[] {
  const index = new Map<string, number[]>();
  for (const [place, { name, otherNames }] of people.entries()) {
    for (const trace of new Set([name, ...otherNames].flatMap(tracesOf))) {
      const places = index.get(trace);
      if (places === undefined) index.set(trace, [place]);
      else places.push(place);
    }
  }
  return (name) => {
    const places = new Set(tracesOf(name).flatMap((trace) => index.get(trace) ?? []));
    return [...places].sort((a, b) => a - b).flatMap((place) => people[place] ?? []);
  };
}

/** What two near names have in common at least one of. */
function tracesOf({ key }: FullName): readonly string[] {
  const words = key.split(' ');
  const [first = ''] = words;
  const rest = words.slice(1).join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  return [
    ...words.flatMap(withoutOne),
    `letters ${words.join('')}`,
    ...(words.length > 1 ? [first.charAt(0) + rest, rest + first.charAt(0), first + rest, rest + first] : []),
    `initials ${initials}`,
    // `RH` alone may be the initials of a name.
    ...(words.length === 1 ? [`initials ${key}`] : []),
  ];
}

/** A word, and the word without each of its letters: words that differ by one slip have one of these in common. */
const withoutOne = (word: string): readonly string[] =>
  word.length < 3 ? [word] : [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
