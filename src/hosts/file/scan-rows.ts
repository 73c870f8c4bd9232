/** What a scanner tells of the rows it reads. A row that turns out to be unusual is taken back whole. */
export type RowSink = {
  readonly openRow: (number: string | undefined, hidden: string | undefined) => void;
  readonly openCell: (ref: string | undefined, type: string | undefined, style: string | undefined) => void;
  readonly formula: () => void;
  readonly value: (text: string) => void;
  readonly closeCell: () => void;
  readonly closeRow: () => void;
  readonly takeBackRow: () => void;
};

/** Where a scan stopped, and why: a row cut off by the end of the text, one that is unusual, or no row at all. */
export type ScanEnd = {
  readonly at: number;
  readonly because: 'cut' | 'unusual' | 'no-row';
  /** Of an unusual row: just after its end tag. */
  readonly rowEnd: number;
};

const ROW_END = '</row>';
const SPACE = 32;
const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const MORE = 62;

/**
 * Reads plain rows (`<row …><c …><v>…</v></c></row>`, ECMA-376 part 1, 18.3.1.73 and 18.3.1.4) several times faster
 * than an XML parser. It knows nothing but that plain form: at anything else, be it an entity, a comment, a prefix,
 * inline text or a fault, it stops before the row, which is then the parser's. `from` must be where a row may begin.
 */
export function scanRows(text: string, from: number, sink: RowSink): ScanEnd {
  let at = from;
  let r: string | undefined;
  let s: string | undefined;
  let t: string | undefined;
  let hidden: string | undefined;

  /** Attributes up to `>` or `/>`; the place behind it, negative behind `/>`, 0 if they are unusual. */
  const attributes = (start: number): number => {
    r = s = t = hidden = undefined;
    let place = start;
    for (;;) {
      const code = text.charCodeAt(place);
      if (code === MORE) return place + 1;
      if (code === SLASH) return text.charCodeAt(place + 1) === MORE ? -(place + 2) : 0;
      if (code !== SPACE) return 0;
      const equals = text.indexOf('=', place);
      if (equals < 0 || text.charCodeAt(equals + 1) !== QUOTE) return 0;
      const end = text.indexOf('"', equals + 2);
      if (end < 0) return 0;
      const name = text.slice(place + 1, equals);
      if (!isPlain(text, place + 1, equals, EQUALS) || !isPlain(text, equals + 2, end, QUOTE)) return 0;
      const value = text.slice(equals + 2, end);
      if (name === 'r') r = value;
      else if (name === 's') s = value;
      else if (name === 't') t = value;
      else if (name === 'hidden') hidden = value;
      place = end + 1;
    }
  };

  /** One cell from its `<c`; the place behind it, or 0 if it is unusual. */
  const cell = (start: number): number => {
    let place = attributes(start + 2);
    if (place === 0 || t === 'inlineStr') return 0;
    sink.openCell(r, t, s);
    if (place < 0) {
      sink.closeCell();
      return -place;
    }
    if (text.startsWith('<f', place)) {
      const behind = attributes(place + 2);
      if (behind === 0) return 0;
      place = behind < 0 ? -behind : text.indexOf('<', behind) + 4;
      if (behind > 0 && !text.startsWith('</f>', place - 4)) return 0;
      sink.formula();
    }
    if (text.startsWith('<v>', place)) {
      const end = text.indexOf('<', place);
      const close = text.indexOf('<', end + 1);
      if (!text.startsWith('</v>', close) || !isPlain(text, place + 3, close, LESS)) return 0;
      if (close > place + 3) sink.value(text.slice(place + 3, close));
      place = close + 4;
    } else if (text.startsWith('<v/>', place)) place += 4;
    if (!text.startsWith('</c>', place)) return 0;
    sink.closeCell();
    return place + 4;
  };

  for (;;) {
    while (text.charCodeAt(at) <= SPACE) at += 1;
    if (!text.startsWith('<row', at)) {
      const isCut = text.length - at < 4 && '<row'.startsWith(text.slice(at));
      return { at, because: isCut ? 'cut' : 'no-row', rowEnd: at };
    }
    const end = text.indexOf(ROW_END, at);
    if (end < 0) return { at, because: 'cut', rowEnd: at };
    const unusual: ScanEnd = { at, because: 'unusual', rowEnd: end + ROW_END.length };
    let place = attributes(at + 4);
    if (place === 0) return unusual;
    sink.openRow(r, hidden);
    if (place < 0) {
      sink.closeRow();
      at = -place;
      continue;
    }
    while (place < end && place > 0) {
      if (!text.startsWith('<c', place)) break;
      place = cell(place);
    }
    if (place !== end) {
      sink.takeBackRow();
      return unusual;
    }
    sink.closeRow();
    at = end + ROW_END.length;
  }
}

/** True if a stretch of text holds no entity, no tag and not the character that ends it. */
function isPlain(text: string, from: number, to: number, ender: number): boolean {
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 38 || code === LESS || code === ender || code < SPACE) return false;
  }
  return true;
}
