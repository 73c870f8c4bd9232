import type { Compression } from './compression';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-read';

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** Version 2.0: deflate (APPNOTE 4.4.3). */
const VERSION = 20;
const UTF8_NAME = 0x0800;
/** 1 January 1980, 00:00: the earliest DOS time, so that no clock is needed. */
const FIRST_DOS_TIME = 0x0021_0000;

/**
 * A zip archive of the entries, in their order: the packed bytes are copied as they are, so the same entries always
 * give the same archive. Entries read by `readZip` stay within the sizes of a plain zip.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const names = entries.map((entry) => encoder.encode(entry.name));
  let bodySize = 0;
  let directorySize = 0;
  entries.forEach((entry, index) => {
    const nameSize = names[index]?.length ?? 0;
    bodySize += LOCAL_SIZE + nameSize + entry.raw.length;
    directorySize += CENTRAL_SIZE + nameSize;
  });
  const bytes = new Uint8Array(bodySize + directorySize + END_SIZE);
  const view = new DataView(bytes.buffer);
  let body = 0;
  let directory = bodySize;
  entries.forEach((entry, index) => {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(body, 0x04034b50, true);
    view.setUint16(body + 4, VERSION, true);
    writeFields(view, body + 6, entry, name);
    bytes.set(name, body + LOCAL_SIZE);
    bytes.set(entry.raw, body + LOCAL_SIZE + name.length);
    view.setUint32(directory, 0x02014b50, true);
    view.setUint16(directory + 4, VERSION, true);
    view.setUint16(directory + 6, VERSION, true);
    writeFields(view, directory + 8, entry, name);
    view.setUint32(directory + 42, body, true);
    bytes.set(name, directory + CENTRAL_SIZE);
    body += LOCAL_SIZE + name.length + entry.raw.length;
    directory += CENTRAL_SIZE + name.length;
  });
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, bodySize, true);
  return bytes;
}

/** The fields that a local header and a directory entry share, from the flags to the length of the name. */
function writeFields(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): void {
  view.setUint16(at, name.some((byte) => byte > 127) ? UTF8_NAME : 0, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.raw.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, name.length, true);
}

/** A new entry of these bytes, deflated where that is shorter, dated 1 January 1980. */
export function newEntry(name: string, bytes: Uint8Array, compression: Compression): ZipEntry {
  const deflated = compression.deflate(bytes);
  const isShorter = deflated.length < bytes.length;
  return {
    name,
    method: isShorter ? 8 : 0,
    crc: (compression.crc32 ?? crc32)(bytes),
    size: bytes.length,
    raw: isShorter ? deflated : bytes,
    time: FIRST_DOS_TIME,
  };
}
