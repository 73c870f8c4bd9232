/**
 * True if a number format shows a date: it has a day, month or year outside quotes, brackets and escapes
 * (ECMA-376 part 1, 18.8.31). `m` alone beside hours or seconds means minutes.
 */
export function isDateFormat(format: string): boolean {
  const known = remembered.get(format);
  if (known !== undefined) return known;
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .toLowerCase();
  const answer = /[dy]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
  remembered.set(format, answer);
  return answer;
}

const remembered = new Map<string, boolean>();
