const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for an XML attribute or element; takes and returns a string. */
export function escapeXml(text) {
  return text.replace(/[&<>"]/g, (character) => entities[character]);
}

const storable = (character) => '\n\t'.includes(character) || (character >= '\u007F' && character < '\uFFFE');
const hex = (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * The `<t>` element of a string as Excel stores it. Characters that XML cannot hold become `_xHHHH_`, and text that
 * already looks so has its underscore escaped (ECMA-376 Part 1, 22.9.2.19, ST_Xstring).
 */
export function textElement(text) {
  const stored = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (storable(character) ? character : hex(character)));
  const keep = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${keep}>${escapeXml(stored)}</t>`;
}
