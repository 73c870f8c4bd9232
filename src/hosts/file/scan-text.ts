/** In place of a position: what stands here is not plain. */
export const UNUSUAL = -1;
const ENTITIES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;'];
/** As many digits surely fit into a small integer, which is what the engine counts fastest with. */
const MAX_DIGITS = 9;
export const SPACE = 32;
export const QUOTE = 34;
export const AMPERSAND = 38;
export const SLASH = 47;
const ZERO = 48;
export const LESS = 60;
const EQUALS = 61;
export const MORE = 62;
/** U+FFFE and U+FFFF are no characters of XML. */
const NO_CHARACTER = 0xfffe;
const LOWER_A = 97;

/** What the tag last read says; one object for all, because there are very many tags. */
export type Tag = {
  /** One-based; 0 where the tag does not say it. */
  row: number;
  isHidden: boolean;
  column: number;
  style: number;
  type: string | undefined;
  /** The digits last read. */
  number: number;
};

export const isSpace = (code: number): boolean => code === SPACE || code === 10 || code === 13 || code === 9;

/** `name="`, for a name of one letter. */
export const isNamed = (text: string, place: number, letter: number): boolean =>
  text.charCodeAt(place) === letter &&
  text.charCodeAt(place + 1) === EQUALS &&
  text.charCodeAt(place + 2) === QUOTE;

/** `/>` */
export const isEmptyTagEnd = (text: string, place: number): boolean =>
  text.charCodeAt(place) === SLASH && text.charCodeAt(place + 1) === MORE;

/** An end tag such as `</c>`. */
export const isEndTag = (text: string, place: number, letter: number): boolean =>
  text.charCodeAt(place) === LESS &&
  text.charCodeAt(place + 1) === SLASH &&
  text.charCodeAt(place + 2) === letter &&
  text.charCodeAt(place + 3) === MORE;

/** Reads the column of a reference such as `F12`; the place behind the reference, which may not be its end. */
export function referenceEnd(text: string, start: number, tag: Tag): number {
  let place = start;
  let column = 0;
  for (; place < start + 3; place += 1) {
    const letter = (text.charCodeAt(place) | 32) - LOWER_A;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  tag.column = column - 1;
  const end = digitsEnd(text, place, tag);
  return place > start && end > place ? end : UNUSUAL;
}

/** Reads at most nine digits into `tag.number`; the place behind them. */
export function digitsEnd(text: string, start: number, tag: Tag): number {
  let place = start;
  let number = 0;
  for (; place < start + MAX_DIGITS; place += 1) {
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  tag.number = number;
  return place;
}

/** Passes over an attribute `name="value"`; the place behind it. */
export function attributeEnd(text: string, start: number): number {
  let place = start;
  while (isNameCode(text.charCodeAt(place), place === start)) place += 1;
  if (place === start || text.charCodeAt(place) !== EQUALS || text.charCodeAt(place + 1) !== QUOTE)
    return UNUSUAL;
  place = plainEnd(text, place + 2, QUOTE);
  return text.charCodeAt(place) === QUOTE ? place + 1 : UNUSUAL;
}

/** Where plain text ends: at `ender`, or at a tag, an entity or anything else that may be a fault in XML. */
export function plainEnd(text: string, start: number, ender: number): number {
  let place = start;
  for (;;) {
    const code = text.charCodeAt(place);
    if (code === ender || code === LESS || code === AMPERSAND || code === MORE) return place;
    if (code < SPACE || code >= NO_CHARACTER) return place;
    place += 1;
  }
}

/** The place behind one of the five entities that XML knows without being told. */
export function entityEnd(text: string, place: number): number {
  const entity = ENTITIES.find((known) => text.startsWith(known, place));
  return entity === undefined ? UNUSUAL : place + entity.length;
}

/** Letters, `_` and `:`; behind the first also digits, `-` and `.`: the names that all programs keep to. */
function isNameCode(code: number, isFirst: boolean): boolean {
  const letter = (code | 32) - LOWER_A;
  if ((letter >= 0 && letter <= 25) || code === 95 || code === 58) return true;
  return !isFirst && ((code >= ZERO && code <= 57) || code === 45 || code === 46);
}
