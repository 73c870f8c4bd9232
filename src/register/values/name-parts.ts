import {
  initialsOfParts,
  initialsOfWords,
  isCapitals,
  isInitial,
  mayBeInitials,
  type Initials,
} from './name-initials';
import { keyWords, tidy } from './name-key';
import { NAME_WORDS } from './name-words';

/** A full name as names are compared: lower case, without accents, apostrophes or hyphens. */
export type FullName = {
  /** All parts in the order forename … surname, such as `ann smith jones`. */
  readonly key: string;
  readonly forenames: readonly string[];
  readonly surname: string;
};

/** What the words of a name tell, without remarks and other names. */
export type NameParts = FullName & {
  /** Forename Surname as written, without titles. */
  readonly display: string;
  /** True if a comma, capitals or separate columns said which part is the surname. */
  readonly isOrdered: boolean;
  /** If the name may be only initials and a surname: each way to read it so. */
  readonly initials: readonly Initials[];
};

/** One piece, or a surname and the forenames behind its comma, taken apart; `undefined` if there are no letters. */
export function partsOf(pieces: readonly string[]): NameParts | undefined {
  const [first, second] = pieces;
  if (first === undefined) return undefined;
  return second === undefined ? fromWords(first) : fromParts(second, first);
}

/** `A.B.Smith` with a space behind each full stop. */
const spaced = (text: string): string => text.replace(/\.(?=\p{L})/gu, '. ');

function fromParts(forenames: string, surname: string): NameParts | undefined {
  const display = tidy(`${forenames} ${surname}`);
  const key = keyWords(display);
  if (key.length === 0) return undefined;
  return {
    display,
    key: key.join(' '),
    forenames: keyWords(forenames),
    surname: keyWords(surname).join(' '),
    isOrdered: true,
    initials: initialsOfParts(spaced(forenames), surname),
  };
}

function fromWords(text: string): NameParts | undefined {
  const key = keyWords(text);
  if (key.length === 0) return undefined;
  const tokens = spaced(text).split(' ');
  const ordered = surnameByCapitals(tokens) ?? surnameByInitials(tokens);
  if (ordered !== undefined) return fromParts(ordered.forenames.join(' '), ordered.surname.join(' '));
  const particle = tokens.findIndex(
    (token, index) => index > 0 && index < tokens.length - 1 && NAME_WORDS.particles.has(token.toLowerCase()),
  );
  const cut = particle < 0 ? -1 : particle;
  return {
    display: tidy(text),
    key: key.join(' '),
    forenames: keyWords(tokens.slice(0, cut).join(' ')),
    surname: keyWords(tokens.slice(cut).join(' ')).join(' '),
    isOrdered: false,
    initials: initialsOfWords(tokens),
  };
}

type Ordered = { readonly forenames: readonly string[]; readonly surname: readonly string[] };

/** `SMITH JONES Ann` and `Ann SMITH`: the words in capitals are the surname, unless they may be initials. */
function surnameByCapitals(tokens: readonly string[]): Ordered | undefined {
  const isBig = tokens.map(isCapitals);
  const count = isBig.filter(Boolean).length;
  if (count === 0 || count === tokens.length) return undefined;
  if (count === 1 && mayBeInitials(tokens[isBig.indexOf(true)] ?? '')) return undefined;
  if (isBig.slice(0, count).every(Boolean))
    return { surname: tokens.slice(0, count), forenames: tokens.slice(count) };
  if (isBig.slice(-count).every(Boolean))
    return { surname: tokens.slice(-count), forenames: tokens.slice(0, -count) };
  return undefined;
}

/** `Smith J` and `Smith J.A.`: initials behind longer words can only be the forenames. */
function surnameByInitials(tokens: readonly string[]): Ordered | undefined {
  const at = tokens.findIndex(isInitial);
  if (at < 1 || !tokens.slice(at).every(isInitial)) return undefined;
  const surname = tokens.slice(0, at);
  if (keyWords(surname[0] ?? '').join('').length < 3) return undefined;
  return { surname, forenames: tokens.slice(at).map((token) => token.replace('.', '')) };
}
