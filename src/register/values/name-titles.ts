import { CELL_WORDS, plainText } from './cell-words';
import { isCapitals } from './name-initials';
import { keyWords, tidy } from './name-key';
import { isRemark } from './name-notes';
import { NAME_WORDS } from './name-words';

/** The parts of a name at its commas, without titles, honours, posts and hours; and `jr`, `sr` … if there is one. */
export type Pieces = { readonly pieces: readonly string[]; readonly generation?: string };

const plain = (word: string): string => plainText(word).replaceAll('.', '');

const isTitle = (word: string): boolean => CELL_WORDS.titles.has(plain(word));

const isSureTitle = (word: string): boolean =>
  isTitle(word) && !NAME_WORDS.titlesThatAreSurnames.has(plain(word));

const generationOf = (word: string): string | undefined =>
  Object.hasOwn(NAME_WORDS.generations, plain(word)) ? NAME_WORDS.generations[plain(word)] : undefined;

/** `isMixed`: not the whole name is in capitals, so that `BA` is a degree and not a surname. */
function isLetters(word: string, isMixed: boolean): boolean {
  const letters = word.replaceAll('.', '');
  if (!NAME_WORDS.letters.has(letters) && !NAME_WORDS.tags.has(letters)) return false;
  return isMixed || !NAME_WORDS.lettersThatAreSurnames.has(letters);
}

/** `Smith, Mrs Ann MBE` to `Smith` and `Ann`; `Ann Smith, Class teacher` to `Ann Smith`. */
export function withoutTitles(parts: readonly string[]): Pieces {
  const isMixed = !parts.join(' ').split(' ').every(isCapitals);
  let generation: string | undefined;
  const pieces: string[] = [];
  for (const part of parts) {
    const isFirst = pieces.length === 0;
    let words = tidy(part).split(' ');
    while (words.length > 1 && isTitle(words[0] ?? '') && (words.length > 2 || isSureTitle(words[0] ?? '')))
      words = words.slice(1);
    if (words.length > 2)
      words = words.filter((word, at) => at === 0 || !NAME_WORDS.titlesBehind.has(plain(word)));
    while (words.length > 0 && !(isFirst && words.length === 1)) {
      const last = words.at(-1) ?? '';
      const suffix = generationOf(last);
      const isBehind = NAME_WORDS.titlesBehind.has(plain(last)) || suffix !== undefined;
      const isPost =
        (isFirst ? words.length > 2 : true) && (isLetters(last, isMixed) || isPostWord(last, isFirst));
      if (!isBehind && !isPost) break;
      generation = suffix ?? generation;
      words = words.slice(0, -1);
    }
    const rest = words.join(' ');
    if (rest !== '' && (isFirst || !isNote(rest, pieces[0] ?? ''))) pieces.push(rest);
  }
  return { pieces, ...(generation === undefined ? {} : { generation }) };
}

/** `Teacher` of `Ann Smith Teacher`; a post behind a comma is looked at as a whole. */
const isPostWord = (word: string, isFirst: boolean): boolean =>
  isFirst && keyWords(word).length === 1 && CELL_WORDS.roleWords.has(plain(word)) && isRemark(plain(word));

/** True for what stands behind a comma and is no forename: `Class teacher`, `Year 3`; `Cook` behind a full name. */
function isNote(text: string, before: string): boolean {
  const words = keyWords(text);
  if (words.length === 0 || words.every(isRemark) || /\d/.test(text)) return true;
  return keyWords(before).length > 1 && words.every((word) => CELL_WORDS.roleWords.has(word));
}
