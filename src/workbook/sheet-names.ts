/** The longest name of a tab. */
const MAX_LENGTH = 31;

/** The name of a sheet in a reference such as `'Staff Log'!$A$1`; `undefined` for `#REF!$A$1` and anything else. */
export function sheetOfReference(refersTo: string): string | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!#\s,()]+))!\$?[A-Za-z]{1,3}\$?\d+$/.exec(refersTo.trim());
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

/**
 * The tab name nearest to the one wanted that Excel allows and that is free: at most 31 characters, none of `[]:*?/\`,
 * no apostrophe at either end, not `History`, and not taken in any mixture of capitals. `Findings`, else `Findings (2)`.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(/[[\]:*?/\\]|\p{Cc}|\p{Cs}/gu, ' ').replace(/^['\s]+|['\s]+$/g, '');
  const base = clean === '' ? 'Summary' : clean;
  const used = new Set([...taken, 'History'].map((name) => name.toLowerCase()));
  let name = cut(base, MAX_LENGTH);
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    const ending = ` (${number})`;
    name = cut(base, MAX_LENGTH - ending.length) + ending;
  }
  return name;
}

/** At most so many UTF-16 units, no half character, space or apostrophe at the end. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
