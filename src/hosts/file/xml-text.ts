import { SaxesParser } from 'saxes';
import { workbookFault, type Fault } from '../../faults';

/**
 * What a reader wants to know of a part. Names come without the prefix of the root element, so that `<x:row>` is `row`
 * where the root is `<x:worksheet>`; elements with another prefix keep it. Attribute names come as written.
 */
export type XmlHandlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** May come in several pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Bytes decoded and parsed at a time; a host may pause between two slices. */
const SLICE = 262_144;
/** Elements within elements; real parts stay below 30. */
const MAX_DEPTH = 256;

/** Reads a part from beginning to end. Throws a workbook fault naming the part if it is no well-formed XML. */
export function readXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const slices = readXmlSlices(bytes, part, handlers);
  while (slices.next().done !== true) continue;
}

/** As `readXml`, in slices of about 256 KB: yields how many bytes have been read so far. */
export function* readXmlSlices(
  bytes: Uint8Array,
  part: string,
  handlers: XmlHandlers,
  feed: Feed = (text, parser) => {
    parser.write(text);
  },
): Generator<number> {
  const parser = newParser(part, handlers);
  for (const slice of decodedSlices(bytes, part)) {
    feed(slice.text, parser);
    yield slice.end;
  }
  feed('', parser);
  parser.close();
}

/**
 * Gives a slice of a part's text to the parser, or reads some of it itself first. Called once more with an empty text
 * at the end, for what it kept back.
 */
export type Feed = (text: string, parser: { readonly write: (text: string) => unknown }) => void;

/** A whole part as text, without its byte order mark. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  let text = '';
  for (const slice of decodedSlices(bytes, part)) text += slice.text;
  return text;
}

function newParser(part: string, { open, text, close }: XmlHandlers): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let prefix = '';
  const local = (name: string): string =>
    prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  parser.on('error', (error) => {
    throw malformed(part, error.message);
  });
  parser.on('doctype', () => {
    throw workbookFault(
      `The part ${part} of the workbook declares a document type, which no workbook needs and which can be used to ` +
        'harm the program that reads it: it was not read. Open the workbook in Excel, if you trust it, and save it.',
    );
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw malformed(part, 'elements are nested too deeply');
    if (depth === 1) prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    open?.(prefix === '' ? tag.name : local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(prefix === '' ? tag.name : local(tag.name));
  });
  if (text !== undefined) parser.on('text', text);
  if (text !== undefined) parser.on('cdata', text);
  return parser;
}

const malformed = (part: string, problem: string): Fault =>
  workbookFault(
    `The workbook is damaged: its part ${part} is not well-formed XML (${problem.replace(/\.$/, '')}). Open it in ` +
      'Excel, let Excel repair it, and save it.',
  );

type Slice = { readonly text: string; readonly end: number };

function* decodedSlices(bytes: Uint8Array, part: string): Generator<Slice> {
  const encoding = encodingOf(bytes);
  const decode = newDecoder(encoding, part);
  let start = 0;
  while (start < bytes.length) {
    const end = characterEnd(bytes, Math.min(bytes.length, start + SLICE), encoding);
    yield { text: decode(bytes.subarray(start, end), start === 0), end };
    start = end;
  }
}

/**
 * The end of a slice at or shortly after `end`, so that no character is cut in two: every slice can then be decoded by
 * itself, which is faster than decoding a stream. Other encodings, which are rare, come whole.
 */
function characterEnd(bytes: Uint8Array, end: number, encoding: string): number {
  if (encoding !== 'utf-8' && !encoding.startsWith('utf-16')) return bytes.length;
  let whole = end;
  if (encoding === 'utf-8') {
    while (whole < bytes.length && whole < end + 3 && ((bytes[whole] ?? 0) & 0xc0) === 0x80) whole += 1;
  } else if (whole < bytes.length) {
    const high = bytes[encoding === 'utf-16le' ? whole - 1 : whole - 2] ?? 0;
    if ((high & 0xfc) === 0xd8) whole += 2;
  }
  return whole;
}

/** Decodes whole characters. Throws a workbook fault for an unknown encoding or bytes that are not in it. */
function newDecoder(encoding: string, part: string): (bytes: Uint8Array, isFirst: boolean) => string {
  const said = <T>(decoding: () => T): T => {
    try {
      return decoding();
    } catch {
      throw malformed(part, `its text is not ${encoding}`);
    }
  };
  const first = said(() => new TextDecoder(encoding, { fatal: true }));
  const later = said(() => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }));
  return (bytes, isFirst) => said(() => (isFirst ? first : later).decode(bytes));
}

/** By byte order mark, else by how `<` is written, else by the declaration (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef) return 'utf-8';
  const start = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  // A declaration that can be read byte by byte is not UTF-16, whatever it says.
  return declared.startsWith('utf-16') ? 'utf-8' : declared;
}
