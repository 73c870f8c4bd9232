import { CELL_WORDS, plainText } from './cell-words';

/** A person's name taken apart. Keys are lower case, without accents, apostrophes or hyphens. */
export type PersonName = {
  /** Forename Surname as written, without titles. */
  readonly display: string;
  /** All parts in the order forename … surname, such as `ann smith jones`. */
  readonly key: string;
  readonly forenames: readonly string[];
  readonly surname: string;
  /** True if a comma or separate columns said which part is the surname. */
  readonly isOrdered: boolean;
};

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`´.]/g, '')
    .replace(/[-‐‑–]/g, ' ');

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Letters that NFKD does not take apart. */
const fold = (text: string): string =>
  text.replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/đ|ð/g, 'd');

const keyWords = (text: string): readonly string[] => fold(bare(text)).match(/\p{L}+/gu) ?? [];

const isTitle = (word: string): boolean => CELL_WORDS.titles.has(plainText(word).replace(/\.$/, ''));

const BEHIND =
  /\s+[-–]?\s*((?:LEFT|LEAVER|Left|left|leaver|Leaver|leaving|Leaving|MAT LEAVE|mat leave|Mat leave|Maternity|maternity|on maternity|LTS)\b.*)$/;

/** What stands behind a name without brackets: `LEFT 31/8/25` of `Elphick, Sue LEFT 31/8/25`. */
export const behindName = (text: string): string | undefined => BEHIND.exec(text)?.[1];

/** The name without a leading title and without notes in brackets: `Mrs Ann Smith (Oak)` is `Ann Smith`. */
function withoutTrimmings(text: string): string {
  const words = tidy(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(BEHIND, '')).split(' ');
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  return words.join(' ').replace(/[\s,;:*]+$/, '');
}

/**
 * `Smith, Ann`, `Ann Smith` or `SMITH Ann` to its parts; `undefined` if there are no letters. Where nothing says which
 * part is the surname, the last word is taken as it, except that a word in capitals before others is.
 */
export function readPersonName(text: string): PersonName | undefined {
  const plain = withoutTrimmings(text);
  const comma = plain.indexOf(',');
  if (comma > 0) {
    const surname = tidy(plain.slice(0, comma));
    const forenames = withoutTrimmings(plain.slice(comma + 1).replace(/,.*$/, ''));
    return forenames === '' ? nameFromWords(surname) : nameFromParts(forenames, surname);
  }
  return nameFromWords(plain);
}

/** A name from separate columns. Either may be empty, not both. */
export function nameFromParts(forenames: string, surname: string): PersonName | undefined {
  const first = withoutTrimmings(forenames);
  const last = withoutTrimmings(surname);
  const display = tidy(`${first} ${last}`);
  const key = keyWords(display);
  if (key.length === 0) return undefined;
  return {
    display,
    key: key.join(' '),
    forenames: keyWords(first),
    surname: keyWords(last).join(' '),
    isOrdered: true,
  };
}

function nameFromWords(text: string): PersonName | undefined {
  const words = text.split(' ');
  const [first = '', ...rest] = words;
  const isCapital = (word: string) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
  if (words.length > 1 && isCapital(first) && !rest.some(isCapital)) {
    return nameFromParts(rest.join(' '), first);
  }
  const key = keyWords(text);
  if (key.length === 0) return undefined;
  // `Smith J` and `Smith J.A.`: initials behind a longer word can only be the forenames.
  if (words.length > 1 && first.length > 2 && rest.every((word) => /^(\p{Lu}\.?){1,3}$/u.test(word))) {
    return nameFromParts(rest.join(' ').replaceAll('.', ' '), first);
  }
  const last = words.at(-1) ?? '';
  return {
    display: tidy(text),
    key: key.join(' '),
    forenames: keyWords(words.slice(0, -1).join(' ')),
    surname: keyWords(last).join(' '),
    isOrdered: false,
  };
}

/** Words of roles, keys and section headings that are no surnames. */
const isNameless = (word: string): boolean =>
  (CELL_WORDS.nameless.has(word) || CELL_WORDS.roleWords.has(word)) && !CELL_WORDS.surnamesToo.has(word);

const isRoleOrKey = (word: string): boolean =>
  CELL_WORDS.nameless.has(word) || CELL_WORDS.roleWords.has(word);

/**
 * True if a text looks like one person's name: two to six words of letters, none of them a role, a group or a word of
 * keys and footers, save a single one that is a surname too (`Sarah Cook`, but not `Head Cook`).
 */
export function looksLikeName(text: string): boolean {
  const plain = plainText(text);
  if (plain.length > 60 || /\d|[@#£$%=<>*:]/.test(plain.replace(/\([^)]*\)/g, ''))) return false;
  if (isGroup(text) || CELL_WORDS.notPeople.has(plain)) return false;
  const words = keyWords(withoutTrimmings(text));
  if (words.length < 2 || words.length > 6) return false;
  return !words.some(isNameless) && words.filter(isRoleOrKey).length < 2;
}

/** True for `All staff`, `All Employees (42)`, `Lunchtime Supervisors` and the like: several people without names. */
export function isGroup(text: string): boolean {
  const plain = plainText(text.replace(/\([^)]*\)/g, ' '));
  if (CELL_WORDS.groups.has(plain)) return true;
  if (/^all\b.*\b(staff|employees|teachers|tas|team|governors)\b/.test(plain)) return true;
  const words = keyWords(plain);
  return (
    words.every(isRoleOrKey) &&
    words.some((word) => COLLECTIVE.has(word) || (CELL_WORDS.roleWords.has(word) && /[^s]s$/.test(word)))
  );
}

const COLLECTIVE: ReadonlySet<string> = new Set([
  'staff',
  'team',
  'leadership',
  'slt',
  'kitchen',
  'office',
  'starters',
]);

/** True for `Total`, `Key`, `Vacancy` and texts without letters or with an equals sign. */
export function isTotal(text: string): boolean {
  const plain = plainText(text);
  if (CELL_WORDS.notPeople.has(plain) || plain.includes('=') || !/\p{L}/u.test(plain)) return true;
  return /^((total|totals|legend|number of|no\. of|% )\b|key\s*(:|$|to\b))/.test(plain);
}

/** True for totals, keys and vacancies that stand where a name would. A role alone is somebody, though not by name. */
export function isNotPerson(text: string): boolean {
  if (isTotal(text)) return true;
  const words = keyWords(plainText(text));
  const isKeyWord = (word: string) => CELL_WORDS.nameless.has(word) && !CELL_WORDS.roleWords.has(word);
  return words.every(isRoleOrKey) && words.some(isKeyWord) && !isGroup(text);
}

/** The people in one cell: names apart by new lines, semicolons, slashes, `&` or `and`, if each is a full name. */
export function splitPeople(text: string): readonly string[] {
  const pieces = text
    .split(/\s*(?:[\n;/]|\s&\s|\sand\s)\s*/i)
    .map((piece) => tidy(piece.replace(/^\d+[.)]\s*/, '')))
    .filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every(looksLikeName) ? pieces : [tidy(text)];
}
