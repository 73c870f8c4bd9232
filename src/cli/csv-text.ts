/**
 * The text of a CSV file, without a byte-order mark: UTF-16 by its mark or by its zero bytes, UTF-8, else the Windows
 * code page of Western Europe. Zeros between the letters that some exports leave are dropped; `undefined` if the bytes
 * are no text.
 */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  const text = encoding === undefined ? decodeEightBit(bytes) : new TextDecoder(encoding).decode(bytes);
  // Control characters that are no white space stand in no text, save for the end mark of DOS.
  const plain = text
    .replace(/^\uFEFF+/, '')
    .replaceAll('\u0000', '')
    .replace(/[^\P{Cc}\s]+\s*$/u, '');
  const odd = plain.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  const zeros = text.length - plain.length;
  return odd > plain.length / 100 || zeros > plain.length ? undefined : plain;
}

function decodeEightBit(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const SAMPLE = 4_000;

/** UTF-16 without a mark has a zero in most pairs of bytes, always on the same side. */
function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return undefined;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}
