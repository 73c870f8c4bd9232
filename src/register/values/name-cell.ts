import { CELL_WORDS, plainText } from './cell-words';
import { isGroup } from './group-text';
import { keyWords, tidy } from './name-key';
import { withoutNotes } from './name-notes';
import { withoutTitles } from './name-titles';

const isRoleOrKey = (word: string): boolean =>
  CELL_WORDS.nameless.has(word) || CELL_WORDS.roleWords.has(word);

/** Words of roles, keys and section headings that are no surnames. */
const isNameless = (word: string): boolean => isRoleOrKey(word) && !CELL_WORDS.surnamesToo.has(word);

const LONGEST = 60;

/** Remarks that a name may have although they are made of signs and digits: `(2470)`, `/ 5079`, `*`, `1.`. */
const withoutSigns = (text: string): string =>
  text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^\s*(?:\d+[.)]|[•·▪*-])\s+/, '')
    .replace(/\s*\/\s*\d+\s*$/, '')
    .replace(/\s*[*†?]+\s*$/, '');

/**
 * True if a text looks like one person's name: two to six words of letters, none of them a role, a group or a word of
 * keys and footers, save a single one that is a surname too (`Sarah Cook`, but not `Head Cook`).
 */
export function looksLikeName(text: string): boolean {
  if (text.length > 4 * LONGEST) return false;
  const plain = plainText(text);
  if (withoutSigns(plain).trim().length > LONGEST || /[\d@#£$%=<>*:]/.test(withoutSigns(plain))) return false;
  if (isGroup(text) || CELL_WORDS.notPeople.has(plain)) return false;
  const { pieces } = withoutTitles(withoutNotes(text).text.split(','));
  const words = keyWords(pieces.join(' '));
  if (words.length < 2 || words.length > 6) return false;
  return !words.some(isNameless) && words.filter(isRoleOrKey).length < 2;
}

/** True for `Total`, `Key`, `Vacancy` and texts without letters or with an equals sign. */
export function isTotal(text: string): boolean {
  const plain = plainText(text);
  if (CELL_WORDS.notPeople.has(plain) || plain.indexOf('=') > 0 || !/\p{L}/u.test(plain)) return true;
  return /^((total|totals|legend|number of|no\. of|% )\b|key\s*(:|$|to\b))/.test(plain);
}

/** True for totals, keys and vacancies that stand where a name would. A role alone is somebody, though not by name. */
export function isNotPerson(text: string): boolean {
  if (isTotal(text)) return true;
  const words = keyWords(plainText(text));
  const isKeyWord = (word: string) => CELL_WORDS.nameless.has(word) && !CELL_WORDS.roleWords.has(word);
  return words.every(isRoleOrKey) && words.some(isKeyWord) && !isGroup(text);
}

/** True for a name of a forename and a surname: `Anne-Marie` is one forename, though two words to a key. */
export const isFullName = (text: string): boolean => /\S\s+\S/u.test(text.trim()) && looksLikeName(text);

const SURE = /\s*(?:[\n;|+]|\s?&\s?|\sand\s|\/)\s*/iu;
const NUMBERED = /(?:^|\s)\d{1,3}[.)]\s+(?=\p{L})/gu;

/** How the names of a column are written, as far as they tell. */
export type NameOrder = 'forename-first' | 'surname-first';

/** From so many names on a column has a way of writing them. */
const HABIT = 2;

/**
 * How the names in a column are written: `Ann Smith` or `Smith, Ann`; `undefined` if both stand there, or too few that
 * tell. Cells with several names or groups say nothing.
 */
export function nameOrderIn(texts: Iterable<string>): NameOrder | undefined {
  const count = { forename: 0, surname: 0 };
  for (const text of new Set(texts)) {
    const pieces = text.split(',').map((piece) => keyWords(piece).length);
    if (pieces.length === 1 && looksLikeName(text)) count.forename += 1;
    if (pieces.length === 2 && pieces.includes(1) && looksLikeName(text)) count.surname += 1;
  }
  if (count.forename >= HABIT && count.surname === 0) return 'forename-first';
  return count.surname >= HABIT && count.forename === 0 ? 'surname-first' : undefined;
}

/**
 * The people in one cell, as written: names apart by new lines, semicolons, strokes, `&`, `and` or numbers, if each is
 * a full name (`Ann and Bob Smith` too), and lists with commas that can be nothing else. What may be one name or
 * several stays whole, unless the column's order of names tells: `Ann Smith, Bob Jones` among forenames first.
 */
export function splitPeople(text: string, order?: NameOrder): readonly string[] {
  const whole = tidy(text);
  if (isGroup(whole)) return [whole];
  const pieces = listed(text);
  const shared = pieces.length > 1 ? withSharedSurname(pieces, text) : pieces;
  // New lines and semicolons leave commas to the names; `and` may end a list with commas: `Ann, Bob and Cara Smith`.
  const isInLines = /[\n;|]/.test(text) || pieces.length === 1;
  const withComma = shared.filter((piece) => piece.includes(','));
  const isList = !isInLines && withComma.length < shared.length;
  const mayBeList = withComma.map((piece) => commaList(piece, true) !== undefined);
  if (!isInLines && (isList ? mayBeList.includes(false) : mayBeList.includes(true))) return [whole];
  const isPair = order === 'forename-first' && shared.length === 1;
  const people = shared.flatMap((piece) => commaList(piece, isList || isPair) ?? [piece]);
  return people.length > 1 && people.every((piece) => looksLikeName(piece) || isGroup(piece))
    ? people
    : [whole];
}

function listed(text: string): readonly string[] {
  const numbered = text.match(NUMBERED)?.length ?? 0;
  const apart = numbered > 1 ? text.replace(NUMBERED, '\n') : text;
  return apart
    .split(SURE)
    .map((piece) => tidy(piece.replace(/^\s*(?:\d+[.)]|[•·▪◦●*–-])\s*/, '')))
    .filter((piece) => piece !== '');
}

/** `Ann and Bob Smith` as `Ann Smith` and `Bob Smith`; a stroke may part two names of one person instead. */
function withSharedSurname(pieces: readonly string[], text: string): readonly string[] {
  const last = pieces.at(-1) ?? '';
  const words = last.split(' ');
  const isForename = (piece: string) =>
    /^\p{L}[\p{L}'’.-]*$/u.test(piece) && !CELL_WORDS.titles.has(plainText(piece));
  const before = pieces.slice(0, -1);
  if (words.length !== 2 || !before.every(isForename) || /[\n;|/]/.test(text)) return pieces;
  if (words.some((word) => CELL_WORDS.titles.has(plainText(word)))) return pieces;
  return [...before.map((piece) => `${piece} ${words[1] ?? ''}`), last];
}

/**
 * `Ann Smith, Bob Jones, Cara Patel` and `A Smith, B Jones` as people; `undefined` where the comma may stand behind a
 * surname, as in `Garcia Lopez, Maria Jose`. Beside another name in the cell a comma between full names parts people.
 */
function commaList(text: string, isBeside: boolean): readonly string[] | undefined {
  const pieces = text.split(',').map(tidy);
  if (pieces.length < 2 || !pieces.every(isFullName)) return undefined;
  const hasInitial = pieces.every((piece) => keyWords(piece).some((word) => word.length === 1));
  const hasTitle = pieces.every((piece) => CELL_WORDS.titles.has(plainText(piece.split(' ')[0] ?? '')));
  return isBeside || pieces.length > 2 || hasInitial || hasTitle ? pieces : undefined;
}

/**
 * Pieces of a text that may name several people or one, such as `Ann & Bob`, `Ann or Alan Smith`; a comma alone parts
 * only full names (`Ann Smith, Bob Jones`) or more than two pieces.
 */
export function splitPieces(text: string): readonly string[] {
  const pieces = text
    .split(/[,;&+|\n]|\s(?:and|or)\s/iu)
    .map(tidy)
    .filter((piece) => keyWords(piece).length > 0);
  const isOneName =
    pieces.length === 2 &&
    /^[^;&+|]*$/.test(text) &&
    !/\s(?:and|or)\s|\n/iu.test(text) &&
    pieces.some((piece) => keyWords(piece).length < 2);
  return isOneName ? [tidy(text)] : pieces;
}
