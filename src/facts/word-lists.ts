import { simpleText } from '../register/values/reading';

/** A test for texts that are one of a list, whatever their capitals, spaces and full stops. */
export function oneOf(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words.map(plainText));
  return (text) => known.has(plainText(text));
}

/** A test for texts that hold one of a list as whole words. */
export function holdsOneOf(words: readonly string[]): (text: string) => boolean {
  const known = words.map((word) => ` ${plainText(word)} `);
  return (text) => {
    const plain = ` ${plainText(text).replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
    return known.some((word) => plain.includes(word));
  };
}

const plainText = (text: string): string => simpleText(text).replace(/[.\s]+$/, '');
