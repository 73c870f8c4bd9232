/** The bytes of a character beyond ASCII in UTF-8; half a surrogate pair becomes U+FFFD. */
function utf8(point: number): readonly number[] {
  const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 63);
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');

/**
 * The 64-bit FNV-1a hash of a text's UTF-8 bytes as 16 hexadecimal digits. For telling things apart, not for secrets.
 * The prime is 2^40 + 435, so that two 32-bit halves are enough.
 */
export function hashText(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const add = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    const product = low * 435;
    high = (high * 435 + Math.floor(product / 0x100000000) + ((low << 8) >>> 0)) % 0x100000000;
    low = product % 0x100000000;
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) add(point);
    else for (const byte of utf8(point)) add(byte);
  }
  return hex(high) + hex(low);
}

/** JSON with the keys of every object in order, so that equal content gives equal text. `$schema` is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([key, item]) => key !== '$schema' && item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}
