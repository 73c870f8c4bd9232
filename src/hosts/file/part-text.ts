import { workbookFault } from '../../faults';

/**
 * A part's bytes as text to be changed and written back in UTF-8: a UTF-8 byte order mark is kept as a character, so
 * that unchanged text gives the same bytes; UTF-16 and other encodings get a declaration that says UTF-8. Throws a
 * workbook fault if the bytes are not text in the encoding they claim.
 */
export function decodePart(bytes: Uint8Array, partName: string): string {
  const label = utf16Label(bytes) ?? declaredLabel(bytes);
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    return label === 'utf-8' ? text : inUtf8(text);
  } catch {
    throw workbookFault(
      `The part ${partName} is not text in the encoding it names (${label}). Open the workbook in Excel and save it under a new name.`,
    );
  }
}

export const encodePart = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 by its byte order mark, or by the zero bytes around the first `<`. */
function utf16Label(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return undefined;
}

const DECLARED = /^(\uFEFF?<\?xml[^>]*?encoding\s*=\s*["'])([^"']+)/;

function declaredLabel(bytes: Uint8Array): string {
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 200));
  const label = DECLARED.exec(start)?.[2]?.toLowerCase() ?? 'utf-8';
  return label === 'utf8' ? 'utf-8' : label;
}

const inUtf8 = (text: string): string => text.replace(/^\uFEFF/, '').replace(DECLARED, '$1UTF-8');
