import type { XmlHandlers } from './xml-text';

/** Collects the text of a `<si>` or `<is>` element (CT_Rst, ECMA-376 part 1, 18.4.8), one after the other. */
export type TextCollector = Required<XmlHandlers> & {
  /** The text since the last call; starts afresh. */
  readonly take: () => string;
};

/**
 * Joins `<t>` and the `<t>` of rich text runs; phonetic guides (`<rPh>`) are left out. White space at the ends of a
 * plain `<t>` counts only with `xml:space="preserve"`; between runs it always counts, lest words run together.
 */
export function newTextCollector(): TextCollector {
  let whole = '';
  let piece = '';
  let isCollecting = false;
  let isPhonetic = false;
  let isRun = false;
  let isPreserved = false;
  return {
    open: (name, attributes) => {
      if (name === 't') {
        isCollecting = !isPhonetic;
        isPreserved = isRun || attributes['xml:space'] === 'preserve';
      } else if (name === 'r') isRun = true;
      else if (name === 'rPh') isPhonetic = true;
    },
    text: (text) => {
      if (isCollecting) piece += text;
    },
    close: (name) => {
      if (name === 't') {
        whole += isPreserved ? piece : trimXml(piece);
        piece = '';
        isCollecting = false;
      } else if (name === 'r') isRun = false;
      else if (name === 'rPh') isPhonetic = false;
    },
    take: () => {
      const text = decodeEscapes(whole);
      whole = '';
      return text;
    },
  };
}

/** White space as XML means it; a no-break space is text. */
const trimXml = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

/** `_x000D_` is the character U+000D, and `_x005F_` keeps an underscore that would look so (ST_Xstring, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
