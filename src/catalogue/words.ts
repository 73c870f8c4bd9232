/**
 * A course's name as plain words: lower case, no accents, `&` and `+` and `and` all as `&`, everything else that is
 * not a letter or digit taken as a space. `S/Guarding L1` gives `s guarding l1`, `H & S` gives `h & s`.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`´]/g, '')
    .replace(/[&+]/g, ' & ');
  const words = plain.match(/[a-z0-9]+|&/g) ?? [];
  return words.map((word) => (word === 'and' ? '&' : word));
}

/** Words run together, so that `Team Teach`, `Team-Teach` and `TeamTeach` are one. */
export const compact = (words: readonly string[]): string => words.join('');
