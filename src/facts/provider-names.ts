import { wordsOf } from '../catalogue/words';
import data from './provider-words.json' with { type: 'json' };

const DROPPED: ReadonlySet<string> = new Set(data.dropped);
const NONE: ReadonlySet<string> = new Set(data.none);

/** The words by which names of providers are compared: without `Ltd`, `The` and the like, unless nothing else is left. */
export function providerWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !DROPPED.has(word));
  return telling.length > 0 ? telling : words;
}

export const providerKey = (name: string): string => providerWords(name).join(' ');

/** True of words such as `In-house` and `Various`, which stand where a provider might. */
export function isNoProvider(text: string): boolean {
  const key = wordsOf(text).join(' ');
  return (
    key === '' ||
    NONE.has(key) ||
    data.noneOpenings.some((opening) => key === opening || key.startsWith(`${opening} `))
  );
}

/** True if one of two different names has all the words of the other: `St John` and `St John Ambulance`. */
export function mayBeSameProvider(a: string, b: string): boolean {
  const [left, right] = [providerWords(a), providerWords(b)];
  const [few, many] = left.length < right.length ? [left, new Set(right)] : [right, new Set(left)];
  return few.every((word) => many.has(word));
}

/** The providers that a cell names: one, or several of the list that stand side by side. */
export function providersIn(text: string, isListed: (key: string) => boolean): readonly string[] {
  if (isNoProvider(text)) return [];
  if (isListed(providerKey(text))) return [text];
  const pieces = text
    .split(/[;,/&\n]|\s\+\s|\sand\s/i)
    .map((piece) => piece.trim())
    .filter((piece) => !isNoProvider(piece));
  return pieces.length > 1 && pieces.every((piece) => isListed(providerKey(piece))) ? pieces : [text];
}
