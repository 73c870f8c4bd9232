import { keyWords } from '../register/values/name-key';
import type { NameParts } from '../register/values/name-parts';

/** Forenames and surname as they are written, for a letter; either may be empty. */
export function writtenName({ display, surname }: Pick<NameParts, 'display' | 'surname'>): {
  readonly forenames: string;
  readonly surname: string;
} {
  const words = display.split(' ');
  const wanted = surname.replaceAll(' ', '').length;
  let first = words.length;
  // Words of a key and of the writing may be parted differently, so letters are counted.
  const letters = (from: number) => keyWords(words.slice(from).join(' ')).join('').length;
  while (first > 0 && letters(first) < wanted) first -= 1;
  return { forenames: words.slice(0, first).join(' '), surname: words.slice(first).join(' ') };
}
