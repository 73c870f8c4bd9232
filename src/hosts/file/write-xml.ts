import { attributesOf, type Element } from './splice';

/** The two sets of namespaces a workbook may be written in (ECMA-376 part 4 and part 1). */
export type Flavour = { readonly main: string; readonly relationships: string };

export const TRANSITIONAL: Flavour = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export const STRICT: Flavour = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML 1.0 forbids (section 2.2): control characters, halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /(?![\t\n\r\u0080-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text as an element's contents: forbidden characters left out, line ends as line feeds. */
export const escapeText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Text as an attribute's value between double quotes. */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/**
 * Text of a cell, note or header as a spreadsheet string (ST_Xstring, ECMA-376 part 1, 22.9.2.19): text that looks
 * like one of its `_xHHHH_` escapes gets its underscore escaped, so that it is read back as written.
 */
export const stringValue = (text: string): string => text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_');

/** Gives every element of our own XML the prefix used by the part it goes into, such as `x:`. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}$2`);

/**
 * An attribute in the relationships namespace, for an element to be put below `root`: ` r:id="rId5"`, with the prefix
 * that the root declares, or a declaration of its own.
 */
export function relationshipAttribute(text: string, root: Element, flavour: Flavour, id: string): string {
  for (const [name, value] of attributesOf(text, root)) {
    if (value === flavour.relationships && name.startsWith('xmlns:')) return ` ${name.slice(6)}:id="${id}"`;
  }
  return ` xmlns:r="${flavour.relationships}" r:id="${id}"`;
}

/** The value of an attribute by its local name, whatever its prefix: `id` finds `r:id`. */
export function attributeByLocal(attributes: ReadonlyMap<string, string>, local: string): string | undefined {
  for (const [name, value] of attributes) {
    if (name.endsWith(`:${local}`)) return value;
  }
  return undefined;
}

/** An XML boolean (`1`, `true`) as a boolean; absent is false. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';
