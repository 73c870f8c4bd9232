import { CELL_WORDS, plainText } from './cell-words';
import { keyWords, tidy } from './name-key';
import { NAME_WORDS } from './name-words';

/** Another name that a text gives for the same person, before it is put together with the rest. */
export type Alias = {
  readonly part: 'forename' | 'surname' | 'either';
  readonly text: string;
  /** False for a bare word in brackets, which may as well be a place: `Ann Smith (Oak)`. */
  readonly isSaid: boolean;
};

/** A name without the remarks around it. */
export type BareName = {
  readonly text: string;
  readonly aliases: readonly Alias[];
  /** What stands in brackets, as words are compared; empty if nothing does. */
  readonly notes: string;
  /** True if the text itself is not sure of the name: `Ann Smith?`. */
  readonly isDoubted: boolean;
};

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (...lists: readonly (readonly string[])[]): string =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const { former, formerInBrackets, now, knownAs, knownAsInBrackets, behind } = NAME_WORDS;
const inBrackets = (...lists: readonly (readonly string[])[]) =>
  new RegExp(`^(?:${anyOf(...lists)})\\s*[:.-]?\\s+(.+)$`, 'iu');
const FORMER_IN_BRACKETS = inBrackets(former, formerInBrackets, now);
const KNOWN_AS_IN_BRACKETS = inBrackets(knownAs, knownAsInBrackets);
const FORMER = new RegExp(`[\\s,–-]+(?:${anyOf(former, now)}):?\\s+(.+)$`, 'iu');
const KNOWN_AS = new RegExp(`[\\s,–-]+(?:${anyOf(knownAs)}):?\\s+(.+)$`, 'iu');
const BEHIND = new RegExp(`\\s+[-–]?\\s*((?:${anyOf(behind)})(?![\\p{L}’'-]).*)$`, 'iu');
const QUOTED = /\s["“”‘'](\p{L}[\p{L}-]+)["“”’'](?=[\s,]|$)/gu;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|[([]([^)\]]*)$/g;

/** What stands behind a name without brackets: `LEFT 31/8/25` of `Elphick, Sue LEFT 31/8/25`. */
export const behindName = (text: string): string | undefined => BEHIND.exec(tidy(text))?.[1];

/** Words of roles, keys, hours and remarks that are no names. */
export const isRemark = (word: string): boolean =>
  CELL_WORDS.surnamesToo.has(word)
    ? false
    : CELL_WORDS.nameless.has(word) || CELL_WORDS.roleWords.has(word) || CELL_WORDS.titles.has(word);

/** A name without brackets, remarks and junk behind or before it, and what the brackets say of other names. */
export function withoutNotes(text: string): BareName {
  const aliases: Alias[] = [];
  let rest = tidy(text).replace(QUOTED, (_, nickname: string) => {
    aliases.push({ part: 'forename', text: nickname, isSaid: true });
    return '';
  });
  const notes: string[] = [];
  rest = rest.replace(BRACKETS, (_, round?: string, square?: string, open?: string) => {
    const said = tidy(round ?? square ?? open ?? '');
    const plain = plainText(said);
    if (Object.hasOwn(NAME_WORDS.generations, plain)) return ` ${said} `;
    notes.push(plain);
    aliases.push(...aliasIn(said));
    return ' ';
  });
  rest = tidy(rest).replace(BEHIND, '');
  for (const [marked, part] of [
    [FORMER, 'surname'],
    [KNOWN_AS, 'forename'],
  ] as const) {
    const said = marked.exec(rest)?.[1];
    if (said === undefined) continue;
    rest = rest.replace(marked, '');
    aliases.push({ part, text: said, isSaid: true });
  }
  const isDoubted = /\?\W*$|\s(?:and|or)\s|\p{L}\s*[&+;|]\s*\p{L}/iu.test(rest);
  return { text: withoutJunk(withoutRemark(rest)), aliases, notes: notes.join(' '), isDoubted };
}

function aliasIn(said: string): readonly Alias[] {
  const surname = FORMER_IN_BRACKETS.exec(said)?.[1];
  if (surname !== undefined) return [{ part: 'surname', text: surname, isSaid: true }];
  const forename = KNOWN_AS_IN_BRACKETS.exec(said)?.[1];
  if (forename !== undefined) return [{ part: 'forename', text: forename, isSaid: true }];
  const words = keyWords(said);
  const isName =
    words.length > 0 &&
    words.length <= 3 &&
    words.some((word) => word.length > 2) &&
    /^[\p{L}\s’'-]+$/u.test(said) &&
    !NAME_WORDS.letters.has(said) &&
    !NAME_WORDS.tags.has(said) &&
    !words.some(isRemark) &&
    ![CELL_WORDS.left, CELL_WORDS.absent, CELL_WORDS.future, CELL_WORDS.current, CELL_WORDS.notPeople].some(
      (list) => list.has(plainText(said)),
    );
  return isName ? [{ part: 'either', text: said, isSaid: false }] : [];
}

/** `Ann Smith - Year 3` without its remark; `Ann Smith - Jones` may be one surname and stays. */
function withoutRemark(text: string): string {
  const found = /^(.*?\p{L}.*?)\s+[-–—]\s*(.+)$/u.exec(text);
  if (found === null) return text;
  const [, name = '', remark = ''] = found;
  const words = keyWords(remark);
  const isNote = /\d/.test(remark) || words.length > 2 || words.length === 0 || words.some(isRemark);
  return isNote && keyWords(name).length > 1 ? name : text;
}

/** Numbers, bullets and sorting letters around a name: `12. Ann Smith`, `Ann Smith 2470`, `zzz Ann Smith*`. */
function withoutJunk(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(/^[\s*=+@•·▪◦●○†‡^#~_.,;:|/\\–—-]+/, '')
      .replace(/^\d+\s*[.)\]:-]?\s+(?=\p{L})/u, '')
      .replace(/^([zx])\1+[\s_.-]+(?=\p{L})/iu, '')
      .replace(/[\s,;:*†‡^#~!?|\\/_=+–—-]+$/, '')
      .replace(/(?<=\p{L}.*)[\s#/-]+(?:no\.?\s*)?\d[\d/.,-]*$/iu, '')
      .replace(/(?<=\p{L}.*)\s+([zx])\1+$/iu, '');
  }
  return rest;
}
