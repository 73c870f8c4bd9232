import type { Catalogue } from './catalogue';

/** A word of a course's name, and what stands between it and the word before: blanks, a slash, a bracket. */
export type CourseWord = { readonly text: string; readonly before: string };

/** The words by which names join courses and say levels and lengths. */
export type NamingWords = Pick<Catalogue, 'both' | 'either' | 'numbers' | 'measures'>;

/** The word that stands for every way of saying that both are meant. */
export const BOTH = '&';
/** The word that stands for every way of saying that one of two is meant. */
export const EITHER = 'or';

/**
 * A function from a course's name to its words: lower case, no accents, `&`, `+` and `and` all as `&`, and levels and
 * lengths in one spelling: `Level 3`, `Lvl3` and `L3` give `l3`; `12hrs`, `12-hour` and `twelve hours` give `12h`;
 * `6/12 hour` gives `6h` and `12h`.
 */
export function courseWords(naming: NamingWords): (course: string) => readonly CourseWord[] {
  const both = new Set(naming.both);
  const either = new Set(naming.either);
  const numbers = new Map(naming.numbers.map(({ word, digits }) => [word, digits]));
  const levels = new Set(naming.measures.filter(({ isBefore }) => isBefore).flatMap(({ words }) => words));
  const units = naming.measures.filter(({ isBefore }) => !isBefore);
  const unitOf = new Map(units.flatMap(({ words, unit }) => words.map((word) => [word, unit] as const)));
  const level = naming.measures.find(({ isBefore }) => isBefore)?.unit ?? '';

  const numberIn = (text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    return /^\d{1,2}$/.test(text) ? text : numbers.get(text);
  };
  const standard = (text: string): string => {
    if (text === '+' || both.has(text)) return BOTH;
    if (either.has(text)) return EITHER;
    if (text === '@') return 'at';
    const [, letters = '', digits = '', unit = ''] = /^([a-z]*)(\d{1,2})([a-z]*)$/.exec(text) ?? [];
    if (digits === '') return text;
    if (unit === '' && levels.has(letters)) return level + digits;
    const measured = unitOf.get(unit);
    return letters === '' && measured !== undefined ? digits + measured : text;
  };

  return (course) => {
    const words = rawWords(course).map(({ text, before }) => ({ text: standard(text), before }));
    const read: CourseWord[] = [];
    let inLevels = false;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (word === undefined) break;
      const next = words[at + 1];
      const number = numberIn(word.text);
      const isJoined = word.text === EITHER || word.before.includes('/');
      if (levels.has(word.text) && numberIn(next?.text) !== undefined) {
        read.push({ text: level + (numberIn(next?.text) ?? ''), before: word.before });
        at += 1;
        inLevels = true;
      } else if (number !== undefined && unitOf.has(next?.text ?? '')) {
        read.push({ text: number + (unitOf.get(next?.text ?? '') ?? ''), before: word.before });
        at += 1;
        inLevels = false;
      } else if (number !== undefined && inLevels && (isJoined || read.at(-1)?.text === EITHER)) {
        read.push({ text: level + number, before: word.before });
      } else if (number !== undefined && laterUnit(words, at) !== undefined) {
        read.push({ text: number + (laterUnit(words, at) ?? ''), before: word.before });
      } else {
        read.push(word);
        inLevels = word.text.startsWith(level) && /^[a-z]+\d+$/.test(word.text) ? true : inLevels && isJoined;
      }
    }
    return read;
  };

  /** The unit that stands behind the second of two joined numbers: `6/12 hour`, `6 or 12hr`. */
  function laterUnit(words: readonly CourseWord[], at: number): string | undefined {
    const isOr = words[at + 1]?.text === EITHER;
    const second = words[at + (isOr ? 2 : 1)];
    if (second === undefined || !(isOr || second.before.includes('/'))) return undefined;
    if (numberIn(second.text) !== undefined) return unitOf.get(words[at + (isOr ? 3 : 2)]?.text ?? '');
    const [, unit] = /^\d+([a-z]+)$/.exec(second.text) ?? [];
    return unit !== undefined && [...unitOf.values()].includes(unit) ? unit : undefined;
  }
}

/** The words of a text as they stand, folded, each with what stands before it. */
function rawWords(course: string): readonly CourseWord[] {
  const plain = course
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`´]/g, '');
  const words: CourseWord[] = [];
  let end = 0;
  for (const found of plain.matchAll(/[a-z0-9]+|[&+@]/g)) {
    words.push({ text: found[0], before: plain.slice(end, found.index) });
    end = found.index + found[0].length;
  }
  return words;
}

/** The words run together, so that `Team Teach`, `Team-Teach` and `TeamTeach` are one. */
export const runTogether = (words: readonly CourseWord[]): string => words.map(({ text }) => text).join('');
