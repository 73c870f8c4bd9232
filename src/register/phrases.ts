import { wordsOf } from '../catalogue/words';

/** A phrase found among words: from the zero-based word `from` up to but not with the word `to`. */
export type FoundPhrase = { readonly phrase: string; readonly from: number; readonly to: number };

export type Phrases = (text: string) => readonly FoundPhrase[];

/** Words with single spaces: how phrases of the word lists are compared, as headings are. */
export const phraseOf = (text: string): string => wordsOf(text).join(' ');

/** A function that finds these phrases in a text as runs of whole words, left to right, overlapping ones too. */
export function phrases(list: readonly string[]): Phrases {
  const known = new Set(list.map(phraseOf));
  const longest = Math.max(0, ...[...known].map((phrase) => phrase.split(' ').length));
  return (text) => {
    const words = wordsOf(text);
    const found: FoundPhrase[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + longest); to += 1) {
        const phrase = words.slice(from, to).join(' ');
        if (known.has(phrase)) found.push({ phrase, from, to });
      }
    }
    return found;
  };
}
