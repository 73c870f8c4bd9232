import { keyWords } from './name-key';
import type { Alias } from './name-notes';
import type { FullName } from './name-parts';
import type { OtherName } from './person-name';

const fullName = (forenames: readonly string[], surname: readonly string[]): FullName => ({
  key: [...forenames, ...surname].join(' '),
  forenames,
  surname: surname.join(' '),
});

/**
 * The full names that an alias gives to somebody of a name: `née Smith` with Ann Jones is Ann Smith, `known as Kate` is
 * Kate Jones, `formerly Ann Smith` is that. A bare word may be either part.
 */
export function otherNames(name: FullName, { part, text, isSaid }: Alias): readonly OtherName[] {
  const words = keyWords(text);
  const surname = keyWords(name.surname);
  if (words.length === 0 || name.forenames.length === 0 || surname.length === 0) return [];
  const names: FullName[] = [];
  if (words.length > 1 && (part !== 'either' || name.key.split(' ').some((word) => words.includes(word))))
    names.push(fullName(words.slice(0, -1), words.slice(-1)));
  if (part !== 'forename') names.push(fullName(name.forenames, words));
  if (part !== 'surname') names.push(fullName(words, surname));
  return names
    .filter(({ key }) => key !== name.key)
    .map((each) => ({ ...each, isSaid, from: words.join(' ') }));
}
