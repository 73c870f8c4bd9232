import { spend, type Budget } from './refuse-oversize';
import { decodeEscapes, newTextCollector } from './read-text';
import { isSpace, LESS, plainEnd } from './scan-text';
import { scannedFeed, type ScanEnd } from './scanned-feed';
import { readXmlSlices } from './xml-text';

/** Reads the shared texts (ECMA-376 part 1, 18.4.9) into `strings`, by their number; yields bytes read so far. */
export function* readStrings(
  bytes: Uint8Array,
  part: string,
  strings: string[],
  budget: Budget,
): Generator<number> {
  const collector = newTextCollector();
  let isInTable = false;
  let isInItem = false;
  const add = (text: string): void => {
    spend(budget);
    strings.push(text);
  };
  const feed = scannedFeed(
    '<sst',
    ITEM_END,
    (text, from, lastEnd) => scanTexts(text, from, lastEnd, add),
    () => isInTable && !isInItem,
  );
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'sst') isInTable = true;
    else if (name === 'si') isInItem = true;
    collector.open(name, attributes);
  };
  const close = (name: string): void => {
    collector.close(name);
    if (name === 'sst') isInTable = false;
    if (name !== 'si') return;
    isInItem = false;
    add(collector.take());
  };
  yield* readXmlSlices(bytes, part, { open, text: collector.text, close }, feed);
}

const START = '<si><t>';
const PRESERVED_START = '<si><t xml:space="preserve">';
const ITEM_END = '</si>';
const END = `</t>${ITEM_END}`;

/** Reads plain texts (`<si><t>…</t></si>`), and stops before anything else, as `scanRows` does. */
function scanTexts(text: string, from: number, lastEnd: number, add: (text: string) => void): ScanEnd {
  let at = from;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    const start = plainStart(text, at);
    const end = start > 0 && at < lastEnd ? plainEnd(text, start, LESS) : -1;
    if (
      end < 0 ||
      !text.startsWith(END, end) ||
      (start === at + START.length && hasOuterSpace(text, start, end))
    ) {
      return stopAt(text, at);
    }
    add(decodeEscapes(text.slice(start, end)));
    at = end + END.length;
  }
}

/** Where the characters of a plain text begin; -1 if none stands here. */
function plainStart(text: string, at: number): number {
  if (text.startsWith(START, at)) return at + START.length;
  return text.startsWith(PRESERVED_START, at) ? at + PRESERVED_START.length : -1;
}

/** Space at the ends, which does not always count. */
const hasOuterSpace = (text: string, start: number, end: number): boolean =>
  end > start && (text[start] === ' ' || text[end - 1] === ' ');

/** What is to be done with an item that is not plain, or not there. */
function stopAt(text: string, at: number): ScanEnd {
  const tag = '<si>';
  const isItem = text.startsWith(tag, at);
  const end = isItem ? text.indexOf(ITEM_END, at) : -1;
  if (end >= 0) return { at, because: 'unusual', itemEnd: end + ITEM_END.length };
  const isCut = isItem || (text.length - at < tag.length && tag.startsWith(text.slice(at)));
  return { at, because: isCut ? 'cut' : 'no-item', itemEnd: at };
}
