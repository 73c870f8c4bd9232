import { keyWords } from './name-key';

/** Initials and a surname, in lower case: `j`, `r` and `smith` of `J.R. Smith`. */
export type Initials = { readonly letters: readonly string[]; readonly surname: string };

const VOWEL = /[aeiouy]/i;

/** True for one letter, with or without a full stop. */
export const isInitial = (token: string): boolean => /^\p{L}\.?$/u.test(token);

/** True for two letters or more, all capitals, as surnames are written in some lists. */
export const isCapitals = (token: string): boolean => /^\p{Lu}[\p{Lu}'’-]+$/u.test(token);

/**
 * True for `JR`, `AJ` or `JHP`, which may be initials without full stops. `LEE` may be none; of two letters nobody can
 * tell (`NG`).
 */
export const mayBeInitials = (token: string): boolean =>
  isCapitals(token) && (token.length === 2 || (token.length === 3 && !VOWEL.test(token)));

/**
 * How a name with known parts can be read as initials and a surname: the forenames are all single letters, or short
 * capitals such as `AB`.
 */
export function initialsOfParts(forenames: string, surname: string): readonly Initials[] {
  const tokens = forenames.split(' ');
  const last = keyWords(surname).join(' ');
  if (forenames === '' || last === '') return [];
  if (tokens.every(isInitial)) return [{ letters: keyWords(forenames), surname: last }];
  if (tokens.length === 1 && mayBeInitials(tokens[0] ?? '') && !isCapitals(surname)) {
    return [{ letters: Array.from(keyWords(forenames).join('')), surname: last }];
  }
  return [];
}

/**
 * As `initialsOfParts`, for a name of which nothing says where the surname begins: `J R Smith`, `AB Smith`, `Smith AB`.
 * A single letter may belong to the surname, as in `N Ó Briain`, so there may be several ways.
 */
export function initialsOfWords(tokens: readonly string[]): readonly Initials[] {
  const [first = ''] = tokens;
  const last = tokens.at(-1) ?? '';
  const rest = tokens.slice(1);
  const isMixed = !tokens.every(isCapitals);
  if (tokens.length > 1 && isMixed && mayBeInitials(first)) return initialsOfParts(first, rest.join(' '));
  if (tokens.length > 1 && isMixed && mayBeInitials(last))
    return initialsOfParts(last, tokens.slice(0, -1).join(' '));
  const words = keyWords(tokens.join(' '));
  const count = words.findIndex((word) => word.length > 1);
  if (count <= 0) return [];
  return Array.from({ length: count }, (_, index) => ({
    letters: words.slice(0, index + 1),
    surname: words.slice(index + 1).join(' '),
  }));
}
