import { MEMORY_NAMESPACE } from '../../workbook/edits';

/** What we remember as custom XML: its text in one element of our namespace. */
export const memoryXml = (memory: string): string =>
  `<memory xmlns="${MEMORY_NAMESPACE}">${memory.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</memory>`;

/** The text in such a part, however Excel or another program has written it; `undefined` if it is none. */
export function memoryOf(xml: string): string | undefined {
  const inner = /<((?:\w+:)?memory)(?:\s[^>]*)?>([\s\S]*)<\/\1\s*>\s*$/.exec(xml)?.[2];
  return inner?.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|&(#x[\da-fA-F]+|#\d+|\w+);/g, unescaped);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(whole: string, data: string | undefined, entity: string | undefined): string {
  if (data !== undefined) return data;
  if (entity?.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
  if (entity?.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
  return ENTITIES[entity ?? ''] ?? whole;
}
