import { workbookFault } from '../../faults';

/**
 * Just enough XML to change a part without parsing it: where an element's children start and end. Everything else in
 * the text stays as it was written.
 */
export type Element = {
  /** As written, with its prefix: `x:sheetData`. */
  readonly name: string;
  /** Without the prefix: `sheetData`. */
  readonly local: string;
  /** `x:` or the empty string. */
  readonly prefix: string;
  readonly start: number;
  /** Just after the start tag. */
  readonly openEnd: number;
  /** Where the end tag starts; equal to `openEnd` if the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
  /** True for `<name/>`. */
  readonly isSelfClosed: boolean;
};

export type Tag = {
  readonly kind: 'open' | 'close' | 'empty';
  readonly name: string;
  readonly start: number;
  readonly end: number;
};

export type Edit = { readonly start: number; readonly end: number; readonly text: string };

const malformed = (): never => {
  throw workbookFault(
    'A part of this workbook is not well-formed XML. Open it in Excel, save it under a new name and try again.',
  );
};

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

/** The index just after the `>` that ends the tag begun before `from`; a `>` inside a quoted value does not count. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at < 0) break;
    }
  }
  return malformed();
}

const after = (text: string, ending: string, from: number): number => {
  const at = text.indexOf(ending, from);
  return at < 0 ? malformed() : at + ending.length;
};

/** The next tag at or after `from` and before `to`, past comments, CDATA and processing instructions. */
export function nextTag(text: string, from: number, to = text.length): Tag | undefined {
  let start = text.indexOf('<', from);
  while (start >= 0 && start < to) {
    if (text.startsWith('<!--', start)) start = text.indexOf('<', after(text, '-->', start + 4));
    else if (text.startsWith('<![CDATA[', start)) start = text.indexOf('<', after(text, ']]>', start + 9));
    else if (text.startsWith('<?', start)) start = text.indexOf('<', after(text, '?>', start + 2));
    else if (text.startsWith('<!', start)) return malformed();
    else {
      const end = tagEnd(text, start + 1);
      const isClose = text[start + 1] === '/';
      const name = /[^\s/>]*/y;
      name.lastIndex = start + (isClose ? 2 : 1);
      const found = name.exec(text)?.[0] ?? '';
      if (found === '') return malformed();
      const kind = isClose ? 'close' : text[end - 2] === '/' ? 'empty' : 'open';
      return { kind, name: found, start, end };
    }
  }
  return undefined;
}

/** Every start tag between two positions, at any depth, in the order of the text. */
export function* startTags(text: string, from: number, to: number): Generator<Tag> {
  for (let tag = nextTag(text, from, to); tag; tag = nextTag(text, tag.end, to)) {
    if (tag.kind !== 'close') yield tag;
  }
}

const onlyMisc = (text: string, from: number): boolean =>
  text
    .slice(from)
    .replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
    .trim() === '';

const element = (open: Tag, closeStart: number, end: number): Element => ({
  name: open.name,
  local: localOf(open.name),
  prefix: prefixOf(open.name),
  start: open.start,
  openEnd: open.end,
  closeStart,
  end,
  isSelfClosed: open.kind === 'empty',
});

/** Positions of the end tags `</name` before `before`, the last one first. */
function* endTagsBackwards(text: string, name: string, after: number, before: number): Generator<Tag> {
  let at = text.lastIndexOf(`</${name}`, before);
  for (; at >= after; at = text.lastIndexOf(`</${name}`, at - 1)) {
    const tail = /\s*>/y;
    tail.lastIndex = at + 2 + name.length;
    if (tail.test(text)) yield { kind: 'close', name, start: at, end: tail.lastIndex };
    if (at === 0) return;
  }
}

/** The root element of a part's text. Throws a workbook fault if there is none. */
export function rootElement(text: string): Element {
  const open = nextTag(text, 0);
  if (!open || open.kind === 'close') return malformed();
  if (open.kind === 'empty') return element(open, open.end, open.end);
  for (const close of endTagsBackwards(text, open.name, open.end, text.length)) {
    if (onlyMisc(text, close.end)) return element(open, close.start, close.end);
  }
  return malformed();
}

/**
 * The element children of `parent`, in order. The contents of a child with the local name `opaque` (a worksheet's
 * rows, which may be a hundred megabytes) are jumped over, not read.
 */
export function childElements(text: string, parent: Element, opaque = 'sheetData'): readonly Element[] {
  const children = childrenFrom(text, parent.openEnd, parent.closeStart, opaque);
  return children ?? malformed();
}

function childrenFrom(
  text: string,
  from: number,
  to: number,
  opaque: string | undefined,
): Element[] | undefined {
  const children: Element[] = [];
  let depth = 0;
  let open: Tag | undefined;
  for (let tag = nextTag(text, from, to); tag; tag = nextTag(text, tag.end, to)) {
    if (tag.kind === 'close') {
      depth -= 1;
      if (depth < 0 || !open) return undefined;
      if (depth > 0) continue;
      if (open.name !== tag.name) return undefined;
      children.push(element(open, tag.start, tag.end));
    } else if (depth > 0) {
      if (tag.kind === 'open') depth += 1;
    } else if (tag.kind === 'empty') {
      children.push(element(tag, tag.end, tag.end));
    } else if (localOf(tag.name) === opaque) {
      return childrenPast(text, tag, to, children);
    } else {
      open = tag;
      depth = 1;
    }
  }
  return depth === 0 ? children : undefined;
}

/**
 * The children when `open` starts one to be jumped over: its end is the last end tag of that name after which the rest
 * is well formed (the same letters inside a later comment or CDATA section are not).
 */
function childrenPast(
  text: string,
  open: Tag,
  to: number,
  before: readonly Element[],
): Element[] | undefined {
  for (const close of endTagsBackwards(text, open.name, open.end, to)) {
    const rest = tailFrom(text, close.end, to);
    if (rest) return [...before, element(open, close.start, close.end), ...rest];
  }
  return undefined;
}

function tailFrom(text: string, from: number, to: number): Element[] | undefined {
  const rest = childrenFrom(text, from, to, undefined);
  if (!rest) return undefined;
  let at = from;
  for (const child of rest) {
    if (!onlyMisc(text.slice(at, child.start), 0)) return undefined;
    at = child.end;
  }
  return onlyMisc(text.slice(at, to), 0) ? rest : undefined;
}

/** The first child with a local name, if there is one. */
export const childNamed = (text: string, parent: Element, local: string): Element | undefined =>
  childElements(text, parent).find((child) => child.local === local);

/** An element's attributes by their names as written (`r:id`), entities resolved. */
export function attributesOf(text: string, tag: { readonly start: number }): ReadonlyMap<string, string> {
  const end = tagEnd(text, tag.start + 1);
  const attributes = new Map<string, string>();
  const pattern = /\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (const match of text.slice(tag.start, end).matchAll(pattern)) {
    attributes.set(match[1] ?? '', unescapeXml(match[2] ?? match[3] ?? ''));
  }
  return attributes;
}

/** The text between an element's tags, tags and comments left out, entities and CDATA resolved. */
export function innerText(text: string, element: Element): string {
  return text
    .slice(element.openEnd, element.closeStart)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^>]*>/g, (_, cdata: string | undefined) =>
      cdata === undefined ? '' : cdata.replaceAll('&', '&amp;'),
    )
    .replace(/&[^;\s]+;/g, unescapeXml);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the five named entities and numeric references; anything else is left as it is. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Replaces stretches of text, given in any order; they must not overlap. An insertion has `start` equal to `end`. */
export function splice(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new Error('The edits of a part overlap.');
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}

/** Puts text at the end of an element's contents; an element that closes itself is opened. */
export function appendInside(text: string, parent: Element, inner: string): Edit {
  if (!parent.isSelfClosed) return { start: parent.closeStart, end: parent.closeStart, text: inner };
  return {
    start: text.lastIndexOf('/', parent.end - 1),
    end: parent.end,
    text: `>${inner}</${parent.name}>`,
  };
}

/** Takes an element out. */
export const removal = (element: Element): Edit => ({ start: element.start, end: element.end, text: '' });

/** Sets an attribute that the element has; `undefined` if it has none of that name. */
export function attributeEdit(
  text: string,
  tag: { readonly start: number },
  name: string,
  value: string,
): Edit | undefined {
  const end = tagEnd(text, tag.start + 1);
  const pattern = /\s([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/g;
  for (const match of text.slice(tag.start, end).matchAll(pattern)) {
    if (match[1] !== name) continue;
    const start = tag.start + match.index + match[0].length - (match[2] ?? '').length + 1;
    return { start, end: tag.start + match.index + match[0].length - 1, text: value };
  }
  return undefined;
}
