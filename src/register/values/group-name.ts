import { CELL_WORDS, plainText } from './cell-words';
import { keyWords, tidy } from './name-key';
import { NAME_WORDS } from './name-words';

/** Whom the name of a group means. */
export type GroupPart =
  /** All staff. */
  | { readonly kind: 'everybody' }
  /** A part of the staff that `name-words.json` knows by its posts. */
  | { readonly kind: 'part'; readonly id: string }
  /** Another group: those whose post, department or site has these words, such as `eyfs`. */
  | { readonly kind: 'marked'; readonly words: readonly string[] };

const LONGEST = 200;

const isRoleOrKey = (word: string): boolean =>
  CELL_WORDS.nameless.has(word) || CELL_WORDS.roleWords.has(word);

const isSinglePost = (word: string): boolean =>
  CELL_WORDS.roleWords.has(word) && !NAME_WORDS.collective.has(word) && !isPluralPost(word);

function isPluralPost(word: string): boolean {
  return CELL_WORDS.roleWords.has(word) && /[^s]s$/.test(word);
}

/** Every group's name has one of these words. */
export const GROUP_WORDS: readonly string[] = [
  ...[...CELL_WORDS.groups, ...NAME_WORDS.parts.flatMap(({ names }) => [...names])].flatMap(keyWords),
  ...NAME_WORDS.collective,
  ...[...CELL_WORDS.roleWords].filter(isPluralPost),
  'all',
];

/** True for `All staff`, `Lunchtime Supervisors`, `EYFS team`; without brackets, and of one group only. */
function isOneGroup(plain: string): boolean {
  if (CELL_WORDS.groups.has(plain) || partNamed(plain) !== undefined) return true;
  if (/^all\b.*\b(staff|employees|teachers|tas|team|governors)\b/.test(plain)) return true;
  const words = keyWords(plain);
  if (words.length === 0 || isSinglePost(words.at(-1) ?? '') || /^\S+ (to|of|for) /.test(plain)) return false;
  if (words.every(isRoleOrKey) && words.some((word) => NAME_WORDS.collective.has(word) || isPluralPost(word)))
    return true;
  return (
    words.length > 1 &&
    NAME_WORDS.collective.has(words.at(-1) ?? '') &&
    !plain.includes(',') &&
    !words.some(isSinglePost)
  );
}

const withoutAll = (plain: string): string =>
  plain
    .replace(/^(?:all|whole|entire|the|our|every)\b(?: (?:of )?(?:the|our))?\s*/, '')
    .replace(/^of\s+/, '')
    .trim();

const partNamed = (plain: string): string | undefined =>
  NAME_WORDS.parts.find(({ names }) => names.has(plain) || names.has(withoutAll(plain)))?.id;

/**
 * Whom a text such as `SLT and governors` or `All teaching staff` means; empty if it is no group. Brackets and what is
 * said of absentees must be taken away before.
 */
export function groupParts(text: string): readonly GroupPart[] {
  if (text.length > LONGEST) return [];
  const plain = plainText(tidy(text));
  if (plain === '') return [];
  const pieces = plain.split(/\s*(?:[,;/&+]|\sand\s)\s*/).filter((piece) => piece !== '');
  if (pieces.length > 1 && pieces.every(isOneGroup)) return pieces.map(partOf);
  return isOneGroup(plain) ? [partOf(plain)] : [];
}

function partOf(plain: string): GroupPart {
  const id = partNamed(plain);
  if (id !== undefined) return { kind: 'part', id };
  const rest = withoutAll(plain);
  if (NAME_WORDS.everybody.has(rest)) return { kind: 'everybody' };
  const words = rest.match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => !NAME_WORDS.collective.has(word));
  return { kind: 'marked', words: telling };
}
