import { workbookFault } from '../../faults';

const SAVE_AS = 'Open it in Excel and choose File, Save As, Excel Workbook (.xlsx); then check that copy.';

/** Throws a workbook fault that says what a file is, if it is not even a zip archive. */
export function refuseNonZip(bytes: Uint8Array): void {
  const start = latin1(bytes.subarray(0, 1024));
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return;
  throw workbookFault(nonZipReason(bytes, start));
}

function nonZipReason(bytes: Uint8Array, start: string): string {
  if (bytes.length === 0) {
    return 'The file is empty (0 bytes). Fetch it again, or open the register in Excel and save it once more.';
  }
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFileReason(bytes);
  if (start.startsWith('%PDF-')) {
    return 'The file is a PDF document, not an Excel workbook. Ask for the workbook from which it was made.';
  }
  if (start.startsWith('PK')) {
    return 'The file is a zip archive that is damaged or in several parts. Fetch it again from where it came from.';
  }
  const text = start.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (/^<(!doctype html|html|head|body|table|meta)\b/i.test(text)) {
    return `The file is a web page, not an Excel workbook, whatever its name says. ${SAVE_AS}`;
  }
  if (text.startsWith('<?xml') || text.startsWith('<')) {
    return `The file is XML text, such as an old XML spreadsheet, not an Excel workbook. ${SAVE_AS}`;
  }
  if (isText(bytes)) {
    return `The file is plain text, such as a CSV export, not an Excel workbook. ${SAVE_AS}`;
  }
  return 'The file is not an Excel workbook. Choose the register, saved as Excel Workbook (.xlsx or .xlsm).';
}

/** What a compound file ([MS-CFB]) is: a protected workbook, a workbook of Excel 97 to 2003, or something else. */
function compoundFileReason(bytes: Uint8Array): string {
  const has = (name: string): boolean => hasStream(bytes, name);
  if (has('EncryptedPackage')) {
    return (
      'The workbook is protected by a password to open it, or by a label that restricts it. In Excel choose File, ' +
      'Info, Protect Workbook, Encrypt with Password, empty the box, and save; then check it.'
    );
  }
  if (has('Workbook') || has('Book')) return `The workbook is in the old .xls format. ${SAVE_AS}`;
  if (has('WordDocument')) return 'The file is an old Word document, not an Excel workbook.';
  if (has('PowerPoint Document')) return 'The file is an old PowerPoint presentation, not an Excel workbook.';
  return `The file is in an old Office format, but it holds no workbook that can be read. ${SAVE_AS}`;
}

/**
 * True if the directory of a compound file lists a stream of this name. Its entries are 128 bytes long and stand at
 * multiples of 128: the name in UTF-16, at 64 the name's length in bytes with its end mark, at 66 the kind, 2 for a
 * stream ([MS-CFB] 2.6.1).
 */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const utf16 = name.replace(/./g, '$&\0');
  const nameSize = utf16.length + 2;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] !== nameSize || bytes[at + 65] !== 0 || bytes[at + 66] !== 2) continue;
    if (latin1(bytes.subarray(at, at + nameSize - 2)) === utf16) return true;
  }
  return false;
}

/** Text if the first kilobytes hold no control characters besides tabs and line ends; UTF-16 shows by its mark. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.subarray(0, 4096).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
