import type { FullName } from '../register/values/person-name';
import type { Initials } from '../register/values/name-initials';

/** A full name, with the ways to read it as initials and a surname where there are any. */
export type Named = FullName & { readonly initials?: readonly Initials[] };

/**
 * `J Smith` and `John Smith`: one of the two may be only initials, and they agree. With `part` the surname may be one
 * half of a double surname and further initials may differ: reason to ask, never to match.
 */
export function agreesByInitials(a: Named, b: Named, how: 'whole' | 'part'): boolean {
  const agree = (short: Named, full: Named) =>
    short.initials?.some((initials) => fits(initials, full.key.split(' '), how)) === true;
  return agree(a, b) || agree(b, a);
}

function fits({ letters, surname }: Initials, words: readonly string[], how: 'whole' | 'part'): boolean {
  const [first = ''] = letters;
  if (surname === '' || words[0]?.startsWith(first) !== true) return false;
  if (how === 'part') return words.slice(1).includes(surname);
  const last = surname.split(' ');
  const given = words.slice(0, words.length - last.length);
  if (given.length === 0 || words.slice(given.length).join(' ') !== surname) return false;
  return letters.every((letter, at) => given[at]?.startsWith(letter) ?? true);
}
