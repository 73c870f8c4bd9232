import { spellingDistance } from '../catalogue/spelling';
import type { FullName } from '../register/values/person-name';
import { CELL_WORDS } from '../register/values/cell-words';
import { agreesByInitials, type Named } from './initials';

/** Forename and surname, both more than initials. */
export const isFullName = ({ forenames, surname }: FullName): boolean =>
  forenames.some((word) => word.length > 1) && surname.length > 1;

/** The last word of a name: `merwe` of `van der Merwe`. */
export const lastWord = ({ key }: Pick<FullName, 'key'>): string => key.slice(key.lastIndexOf(' ') + 1);

export const sortedWords = (key: string): string => key.split(' ').sort().join(' ');

/**
 * True if two names are the same but for the spaces within their parts: `OBrien` and `O Brien`, `Maryann` and `Mary Ann`.
 * `Ann Abel` and `Anna Bel` are not.
 */
export function isSameJoined(a: string, b: string): boolean {
  if (a.replaceAll(' ', '') !== b.replaceAll(' ', '') || !a.includes(' ') || !b.includes(' ')) return false;
  const [inA, inB] = [cuts(a), cuts(b)];
  const [fewer, more] = inA.size < inB.size ? [inA, inB] : [inB, inA];
  return [...fewer].every((cut) => more.has(cut));
}

/** After how many letters the spaces of a name stand. */
function cuts(key: string): ReadonlySet<number> {
  const found = new Set<number>();
  let letters = 0;
  for (const word of key.split(' ').slice(0, -1)) found.add((letters += word.length));
  return found;
}

/**
 * Near enough to ask: one or two slips, a short or long forename, a name left out, or only one part of the name. `a` is
 * the name to place. A forename that only begins with the same letter is near in a record, where forms are loose.
 */
export const isSimilar = (a: Named, b: Named): boolean =>
  isNear(a, b) ||
  (a.surname === b.surname && (a.forenames[0] ?? '').startsWith(b.forenames[0]?.charAt(0) ?? ''));

/** As `isSimilar`, but two forenames must be forms of one; `slips` limits the letters that may differ. */
export function isNear(a: Named, b: Named, slips = slipsIn(a)): boolean {
  const aWords = a.key.split(' ');
  const bWords = b.key.split(' ');
  if (isAbbreviated(aWords, bWords) || isAbbreviated(bWords, aWords)) return true;
  if (aWords.length === 1) return bWords.includes(a.key) || isUserName(a.key, bWords);
  const shared = aWords.filter((word) => bWords.includes(word)).length;
  if (shared >= 2 && (shared === aWords.length || shared === bWords.length)) return true;
  const [aFirst = ''] = a.forenames;
  const [bFirst = ''] = b.forenames;
  if (a.surname === b.surname && aFirst !== '' && bFirst !== '' && isLikeForename(aFirst, bFirst))
    return true;
  if (agreesByInitials(a, b, 'part')) return true;
  return spellingDistance(a.key, b.key, slips) <= slips;
}

/** How many letters may be wrong: fewer in a short name. */
const slipsIn = ({ key }: Named): number => (key.length < 9 ? 1 : 2);

const areNicknames = (a: string, b: string): boolean => NICKNAMES.get(a)?.has(b) === true;

/** A forename → the forenames that may be the same person's. */
const NICKNAMES: ReadonlyMap<string, ReadonlySet<string>> = nicknames();

function nicknames(): ReadonlyMap<string, ReadonlySet<string>> {
  const table = new Map<string, Set<string>>();
  for (const group of CELL_WORDS.nicknames)
    for (const name of group) table.set(name, new Set([...(table.get(name) ?? []), ...group]));
  return table;
}

/** `R H` and `RH` for Robert Hay; `Sarah B` for Sarah Brown. */
function isAbbreviated(short: readonly string[], full: readonly string[]): boolean {
  if (short.length > 1 && short.every((word) => word.length > 1)) return false;
  const initials = full.map((word) => word[0] ?? '').join('');
  const joined = short.join('');
  if (joined === initials && full.length > 1 && (short.length === full.length || short.length === 1))
    return true;
  const [one = '', two = ''] = short;
  const fits = (forename: string, letter: string) =>
    letter.length === 1 && forename === full[0] && full.at(-1)?.startsWith(letter) === true;
  // `Robert H` is read as surname and initial first, so both orders are tried.
  return short.length === 2 && full.length > 1 && (fits(one, two) || fits(two, one));
}

/** `asmith`, `smitha`, `annsmith` and `smithann` for Ann Smith, as user names are made. */
function isUserName(text: string, words: readonly string[]): boolean {
  const [first = ''] = words;
  const rest = words.slice(1).join('');
  const initial = first.charAt(0);
  return rest !== '' && [initial + rest, rest + initial, first + rest, rest + first].includes(text);
}

/**
 * True if two names under one id can be one person's: nearly the same, or the same forename (or a short form of it)
 * with another surname, as after a marriage. A text that is no full name speaks against nobody.
 */
export function mayShareId(a: Named, b: Named): boolean {
  if (!isFullName(a) || !isFullName(b)) return true;
  if (a.key === b.key || sortedWords(a.key) === sortedWords(b.key) || isSameJoined(a.key, b.key)) return true;
  if (agreesByInitials(a, b, 'whole') || spellingDistance(a.key, b.key, slipsIn(a)) <= slipsIn(a))
    return true;
  const isForenameOf = (forename: string, other: Named) =>
    forename.length > 1 && other.key.split(' ').some((word) => isLikeForename(forename, word));
  return isForenameOf(a.forenames[0] ?? '', b) || isForenameOf(b.forenames[0] ?? '', a);
}

/** True if two forenames may be forms of one: the same, one the beginning of the other, a nickname, a slip. */
export const isLikeForename = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a))) ||
  areNicknames(a, b) ||
  (a.length > 4 && spellingDistance(a, b, 1) <= 1);
