import { compact, wordsOf } from '../catalogue/words';

const BRACKETED = /[([{][^)\]}]*[)\]}]?/g;
/** `1. Name`, `2) Course`, `Q3: Date`; but `1:1 date` keeps its number. */
const NUMBERED = /^\s*(?:q\d{1,3}\s*[.):]?|\(?\d{1,3}[.)])\s*(?=\p{L})/iu;

/** `completionDate` as `completion Date`, so that a program’s headings are words too; `%` and `#` as what they say. */
const apart = (heading: string): string =>
  heading
    .replace(NUMBERED, '')
    .replaceAll('%', ' percent ')
    .replaceAll('#', ' no ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');

/** A heading as compared: words only, without a hint such as `(dd/mm/yyyy)`. */
export function headingWords(heading: string): readonly string[] {
  const plain = apart(heading);
  const outside = wordsOf(plain.replace(BRACKETED, ' '));
  return outside.length > 0 ? outside : wordsOf(plain);
}

/** What stands in the brackets of a heading, as words; empty if it has none, or nothing but brackets. */
export function bracketedWords(heading: string): readonly string[] {
  const plain = apart(heading);
  if (wordsOf(plain.replace(BRACKETED, ' ')).length === 0) return [];
  return (plain.match(BRACKETED) ?? []).flatMap(wordsOf);
}

/** All words of a heading in their order, those in brackets too. */
export const allWords = (heading: string): readonly string[] => wordsOf(apart(heading));

/** The parts of `Course / event title` or `Start or end date`, as words; empty if it is not in parts. */
export function alternatives(heading: string): readonly (readonly string[])[] {
  const parts = apart(heading)
    .replace(BRACKETED, ' ')
    .split(/[/|\\]|\s+or\s+/i)
    .map(wordsOf);
  return parts.length > 1 && parts.every((part) => part.length > 0) ? parts : [];
}

/** Without words at the end that only tell how to fill it in: `hints` are such words run together. */
export function withoutHint(words: readonly string[], hints: ReadonlySet<string>): readonly string[] {
  for (let from = 1; from < words.length; from += 1) {
    if (hints.has(compact(words.slice(from)))) return words.slice(0, from);
  }
  return words;
}

/** Without an aside behind a dash, star or comma: `Name - required`, `Course* optional`. */
export function withoutAside(heading: string, asides: ReadonlySet<string>): string {
  const found = /^(.*\p{L}.*?)(?:\s[-–—]|[*:,|])\s*([^-–—*:,|]+)$/su.exec(heading);
  return found && asides.has(compact(wordsOf(found[2] ?? ''))) ? (found[1] ?? heading) : heading;
}
