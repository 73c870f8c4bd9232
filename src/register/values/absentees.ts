import { plainText } from './cell-words';
import { groupParts } from './group-name';
import { keyWords, tidy } from './name-key';
import { NAME_WORDS } from './name-words';

/**
 * The names in a list of absentees; none for `nobody`, `undefined` where anything in it names nobody in particular
 * (`A Smith and others`, `TBC`). `least` is how many words a name must have to be taken for one.
 */
export function absenteesIn(list: string, least: number): readonly string[] | undefined {
  if (NAME_WORDS.nobody.has(plainText(list))) return [];
  const separators = /[;\n]/.test(list) ? /[;\n]/ : /\s*(?:[,/&+]|\sand\s)\s*/i;
  const names = list
    .split(separators)
    .map((piece) => tidy(piece).replace(/[\s.,:]+$/, ''))
    .filter((piece) => piece !== '');
  return names.length > 0 && names.every((name) => isName(name, least)) ? names : undefined;
}

/** A name or a part of one; not `others`, `TBC` or `2 TAs`. */
function isName(piece: string, least: number): boolean {
  const words = keyWords(piece);
  return (
    words.length >= least &&
    words.length < 6 &&
    !/[\d?]/.test(piece) &&
    words.some((word) => word.length > 1) &&
    !words.some((word) => NAME_WORDS.unnamed.has(word)) &&
    groupParts(piece).length === 0
  );
}
