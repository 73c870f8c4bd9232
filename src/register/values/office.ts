import { simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

const OFFICES: ReadonlyMap<string, string> = new Map(
  VALUE_WORDS.offices.flatMap(([office = '', ...names]) => names.map((name) => [name, office] as const)),
);

/** The office that a text names wholly: `Headteacher` for `HT`; `undefined` if it is none that is known. */
export const officeNamed = (text: string): string | undefined =>
  OFFICES.get(simpleText(text).replace(/^the\s+|[\s:?]+$/g, ''));

/**
 * The office whose approval a heading asks for: `Line manager` of `Line manager approved?` and of `Date approved by LM`.
 * An office that is not known is given as the heading writes it; a heading such as `Approved (Y/N)` has none.
 */
export function officeOfHeading(heading: string): string | undefined {
  const words = heading
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[\s:?*]+|\s-\s/)
    .filter((word) => word !== '');
  const says = (word: string | undefined) =>
    word === undefined ||
    !VALUE_WORDS.approvalHeading.has(word.toLowerCase().replace(/[^\p{L}\p{N}&-]|^-+|-+$/gu, '') || 'by');
  let from = 0;
  let to = words.length;
  while (from < to && !says(words[from])) from += 1;
  while (to > from && !says(words[to - 1])) to -= 1;
  const rest = words.slice(from, to).join(' ');
  if (!/\p{L}/u.test(rest)) return undefined;
  return officeNamed(rest) ?? rest.charAt(0).toUpperCase() + rest.slice(1);
}
