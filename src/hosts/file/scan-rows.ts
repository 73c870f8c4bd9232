import type { ScanEnd } from './scanned-feed';
import {
  AMPERSAND,
  attributeEnd,
  digitsEnd,
  entityEnd,
  isEmptyTagEnd,
  isEndTag,
  isNamed,
  isSpace,
  LESS,
  MORE,
  plainEnd,
  QUOTE,
  referenceEnd,
  SLASH,
  SPACE,
  UNUSUAL,
  type Tag,
} from './scan-text';

/**
 * Takes rows and their cells. Columns are zero-based, -1 where a cell does not say its place; a style is the number of
 * a cell style, 0 where there is none; types are those of ECMA-376 part 1, 18.18.11.
 */
export type RowSink = {
  /** `number` is one-based, `undefined` where the row does not say it. */
  readonly openRow: (number: number | undefined, isHidden: boolean) => void;
  readonly number: (column: number, style: number, number: number) => void;
  /** `index` is the zero-based number of a shared text. */
  readonly shared: (column: number, index: number) => void;
  /** Any other value, empty where the cell has none; `isFormula` says that it is the result of a formula. */
  readonly value: (
    column: number,
    type: string | undefined,
    style: number,
    text: string,
    isFormula: boolean,
  ) => void;
  readonly closeRow: () => void;
  /** The open row turned out to be unusual: nothing of it counts. */
  readonly takeBackRow: () => void;
};

export const ROW_END = '</row>';
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;

/**
 * Reads plain rows (`<row …><c …><v>…</v></c></row>`, ECMA-376 part 1, 18.3.1.73 and 18.3.1.4) many times faster than
 * an XML parser. It knows nothing but that plain form: at anything else, be it an entity, a comment, a prefix, inline
 * text or a fault, it stops before the row, which is then the parser's. `from` must be where a row may begin, and
 * `lastEnd` is where the last end tag of a row stands in the text, -1 if there is none.
 *
 * No character is looked at that may not be there, as that would be slow for ever after: a row is read only if an end
 * of a row follows, whose brackets end every value, name and number on the way.
 */
export function scanRows(text: string, from: number, lastEnd: number, sink: RowSink): ScanEnd {
  const tag: Tag = { row: 0, isHidden: false, column: -1, style: 0, type: undefined, number: 0 };
  let at = from;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (!text.startsWith('<row', at)) {
      const isCut = text.length - at < 4 && '<row'.startsWith(text.slice(at));
      return { at, because: isCut ? 'cut' : 'no-item', itemEnd: at };
    }
    if (at > lastEnd && !isEmptyRow(text, at)) return { at, because: 'cut', itemEnd: at };
    const behind = scanRow(text, at + 4, tag, sink);
    if (behind === UNUSUAL) {
      const end = text.indexOf(ROW_END, at);
      return end < 0
        ? { at, because: 'cut', itemEnd: at }
        : { at, because: 'unusual', itemEnd: end + ROW_END.length };
    }
    at = behind;
  }
}

/** True if the row at `at` is `<row …/>`, of which many may follow the last that has an end tag. */
function isEmptyRow(text: string, at: number): boolean {
  const end = text.indexOf('>', at);
  return end > 0 && text.charCodeAt(end - 1) === SLASH;
}

/** One row from behind `<row`; the place behind it. */
function scanRow(text: string, start: number, tag: Tag, sink: RowSink): number {
  let place = rowAttributes(text, start, tag);
  if (place === UNUSUAL) return UNUSUAL;
  const isEmpty = isEmptyTagEnd(text, place);
  if (!isEmpty && text.charCodeAt(place) !== MORE) return UNUSUAL;
  const isNumbered = tag.row > 0;
  sink.openRow(isNumbered ? tag.row : undefined, tag.isHidden);
  if (isEmpty) {
    sink.closeRow();
    return place + 2;
  }
  place += 1;
  while (text.charCodeAt(place) === LESS && text.charCodeAt(place + 1) === LOWER_C) {
    place = scanCell(text, place + 2, tag, isNumbered, sink);
    if (place === UNUSUAL) break;
  }
  if (place === UNUSUAL || !text.startsWith(ROW_END, place)) {
    sink.takeBackRow();
    return UNUSUAL;
  }
  sink.closeRow();
  return place + ROW_END.length;
}

/** One cell from behind `<c`; the place behind it. */
function scanCell(text: string, start: number, tag: Tag, isRowNumbered: boolean, sink: RowSink): number {
  let place = cellAttributes(text, start, tag);
  if (place === UNUSUAL) return UNUSUAL;
  // The place of a cell then tells the number of its row, too.
  if (!isRowNumbered && tag.column >= 0) return UNUSUAL;
  if (isEmptyTagEnd(text, place)) {
    sink.value(tag.column, tag.type, tag.style, '', false);
    return place + 2;
  }
  if (text.charCodeAt(place) !== MORE) return UNUSUAL;
  place += 1;
  if (text.charCodeAt(place) !== LESS) return UNUSUAL;
  const isFormula = text.charCodeAt(place + 1) === LOWER_F;
  if (isFormula) place = formulaEnd(text, place + 2);
  if (place === UNUSUAL || text.charCodeAt(place) !== LESS) return UNUSUAL;
  if (text.charCodeAt(place + 1) === LOWER_V) place = scanValue(text, place + 2, tag, isFormula, sink);
  else sink.value(tag.column, tag.type, tag.style, '', isFormula);
  return place !== UNUSUAL && isEndTag(text, place, LOWER_C) ? place + 4 : UNUSUAL;
}

/** The value of a cell from behind `<v`; the place behind `</v>`. */
function scanValue(text: string, start: number, tag: Tag, isFormula: boolean, sink: RowSink): number {
  const { column, type, style } = tag;
  if (isEmptyTagEnd(text, start)) {
    sink.value(column, type, style, '', isFormula);
    return start + 2;
  }
  if (text.charCodeAt(start) !== MORE) return UNUSUAL;
  const from = start + 1;
  let end = from;
  if (type === undefined || type === 's' || type === 'n') end = digitsEnd(text, from, tag);
  if (end > from && isEndTag(text, end, LOWER_V)) {
    if (type === 's') sink.shared(column, tag.number);
    else sink.number(column, style, tag.number);
    return end + 4;
  }
  end = plainEnd(text, from, LESS);
  if (!isEndTag(text, end, LOWER_V)) return UNUSUAL;
  sink.value(column, type, style, text.slice(from, end), isFormula);
  return end + 4;
}

/** Passes over a formula from behind `<f`; the place behind it. */
function formulaEnd(text: string, start: number): number {
  let place = start;
  while (text.charCodeAt(place) === SPACE) {
    place = attributeEnd(text, place + 1);
    if (place === UNUSUAL) return UNUSUAL;
  }
  if (isEmptyTagEnd(text, place)) return place + 2;
  if (text.charCodeAt(place) !== MORE) return UNUSUAL;
  place = plainEnd(text, place + 1, LESS);
  while (text.charCodeAt(place) === AMPERSAND) {
    const behind = entityEnd(text, place);
    if (behind === UNUSUAL) return UNUSUAL;
    place = plainEnd(text, behind, LESS);
  }
  return isEndTag(text, place, LOWER_F) ? place + 4 : UNUSUAL;
}

/** The attributes of `<row`, each behind one space; the place behind them. */
function rowAttributes(text: string, start: number, tag: Tag): number {
  tag.row = 0;
  tag.isHidden = false;
  let place = start;
  while (text.charCodeAt(place) === SPACE) {
    const name = place + 1;
    if (isNamed(text, name, LOWER_R)) {
      place = digitsEnd(text, name + 3, tag) + 1;
      if (tag.row !== 0 || tag.number === 0 || text.charCodeAt(place - 1) !== QUOTE) return UNUSUAL;
      tag.row = tag.number;
    } else {
      place = attributeEnd(text, name);
      if (place === UNUSUAL) return UNUSUAL;
      if (text.startsWith('hidden="', name)) {
        tag.isHidden = text.startsWith('1"', name + 8) || text.startsWith('true"', name + 8);
      }
    }
  }
  return place;
}

/** The attributes of `<c`, each behind one space; the place behind them. */
function cellAttributes(text: string, start: number, tag: Tag): number {
  tag.column = -1;
  tag.style = -1;
  tag.type = undefined;
  let place = start;
  while (text.charCodeAt(place) === SPACE) {
    const name = place + 1;
    if (isNamed(text, name, LOWER_R)) {
      if (tag.column >= 0) return UNUSUAL;
      place = referenceEnd(text, name + 3, tag);
      if (place === UNUSUAL) return UNUSUAL;
    } else if (isNamed(text, name, LOWER_S)) {
      if (tag.style >= 0) return UNUSUAL;
      place = digitsEnd(text, name + 3, tag);
      if (place === name + 3) return UNUSUAL;
      tag.style = tag.number;
    } else if (isNamed(text, name, LOWER_T)) {
      if (tag.type !== undefined) return UNUSUAL;
      tag.type = typeAt(text, name + 3);
      if (tag.type === undefined) return UNUSUAL;
      place = name + 3 + tag.type.length;
    } else {
      place = attributeEnd(text, name);
      if (place === UNUSUAL) return UNUSUAL;
      continue;
    }
    if (text.charCodeAt(place) !== QUOTE) return UNUSUAL;
    place += 1;
  }
  if (tag.style < 0) tag.style = 0;
  return place;
}

/** The type of a cell if it is one whose value stands in `<v>`. */
function typeAt(text: string, place: number): string | undefined {
  if (text.charCodeAt(place + 1) !== QUOTE) return text.startsWith('str"', place) ? 'str' : undefined;
  return text.charCodeAt(place) === LOWER_S ? 's' : OTHER_TYPES[text.charAt(place)];
}

const OTHER_TYPES: Readonly<Record<string, string>> = { n: 'n', b: 'b', e: 'e', d: 'd' };
