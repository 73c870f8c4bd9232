import { workbookFault } from '../../faults';
import type { Compression } from './compression';
import { crc32 } from './crc32';
import { refuseNonZip } from './refuse';
import { oversizeFault } from './refuse-oversize';

/** One file of a zip archive (PKWARE APPNOTE 6.3). */
export type ZipEntry = {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** The bytes as they stand in the archive. */
  readonly raw: Uint8Array;
  /** DOS date in the upper, DOS time in the lower 16 bits, as found. */
  readonly time: number;
};

const END_SIZE = 22;
const END_64_SIZE = 56;
const LOCATOR_64_SIZE = 20;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const FOUR_GIB = 0xffffffff;

type Directory = { readonly offset: number; readonly size: number; readonly entries: number };

/** A directory entry whose data have not been looked up yet. */
type Listed = Omit<ZipEntry, 'raw'> & { readonly packedSize: number; readonly offset: number };

/**
 * The entries of a zip archive, from its central directory, in its order. Nothing is unpacked. Throws a workbook fault
 * if the bytes are no zip archive, cut off, encrypted, damaged or out of bounds.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  const listed = readDirectory(bytes, view, directory);
  let total = 0;
  let largest = 0;
  for (const entry of listed) {
    total += entry.size;
    largest = Math.max(largest, entry.size);
  }
  const oversize = oversizeFault(bytes.length, listed.length, largest, total);
  if (oversize !== undefined) throw oversize;
  return locate(bytes, view, directory, listed);
}

/** The unpacked bytes of an entry. Throws a workbook fault if their size or CRC is not the one declared. */
export function entryBytes(entry: ZipEntry, compression: Compression): Uint8Array {
  const data = entry.method === 0 ? entry.raw : inflated(entry, compression);
  const crc = (compression.crc32 ?? crc32)(data);
  if (data.length !== entry.size || crc !== entry.crc) throw damaged(`its part ${entry.name} has changed`);
  return data;
}

function inflated(entry: ZipEntry, compression: Compression): Uint8Array {
  try {
    return compression.inflate(entry.raw, entry.size);
  } catch {
    throw damaged(`its part ${entry.name} cannot be unpacked`);
  }
}

const damaged = (how: string): Error =>
  workbookFault(
    `The workbook is damaged: ${how}. Fetch it again from where it came from, or open it in Excel, let Excel ` +
      'repair it, and save it.',
  );

const cutOff = (): Error =>
  workbookFault(
    'The workbook is cut off: its end is missing, as after an interrupted download or copy. Fetch it again from ' +
      'where it came from.',
  );

/** Finds the end record behind at most 65,535 bytes of comment, and its zip64 form where there is one. */
function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  refuseNonZip(bytes);
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let end = bytes.length - END_SIZE; end >= lowest; end -= 1) {
    if (view.getUint32(end, true) !== 0x06054b50) continue;
    if (end + END_SIZE + view.getUint16(end + 20, true) > bytes.length) continue;
    const locator = end - LOCATOR_64_SIZE;
    if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) return end64(view, locator);
    if (view.getUint16(end + 4, true) !== 0) throw damaged('it is one part of an archive in several files');
    return within(end, {
      entries: view.getUint16(end + 10, true),
      size: view.getUint32(end + 12, true),
      offset: view.getUint32(end + 16, true),
    });
  }
  throw cutOff();
}

function end64(view: DataView, locator: number): Directory {
  const end = uint64(view, locator + 8);
  if (end + END_64_SIZE > locator || view.getUint32(end, true) !== 0x06064b50) throw cutOff();
  return within(end, {
    entries: uint64(view, end + 32),
    size: uint64(view, end + 40),
    offset: uint64(view, end + 48),
  });
}

function within(end: number, directory: Directory): Directory {
  if (directory.offset + directory.size > end) throw damaged('its list of parts is not where it should be');
  return directory;
}

/** A whole number of 64 bits; beyond 2^53 it is only known to be out of bounds, which is enough here. */
const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

function readDirectory(bytes: Uint8Array, view: DataView, directory: Directory): readonly Listed[] {
  const tooMany = oversizeFault(bytes.length, directory.entries, 0, 0);
  if (tooMany !== undefined) throw tooMany;
  const listed: Listed[] = [];
  const names = new Set<string>();
  const end = directory.offset + directory.size;
  let at = directory.offset;
  for (let count = 0; count < directory.entries; count += 1) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== 0x02014b50) {
      throw damaged('its list of parts cannot be read');
    }
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > end) throw damaged('its list of parts cannot be read');
    const name = checkedName(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
    const key = name.toLowerCase();
    if (names.has(key)) throw damaged(`it holds the part ${name} twice`);
    names.add(key);
    listed.push(listedEntry(view, at, name, nameEnd, extraEnd));
    at = next;
  }
  if (at !== end) throw damaged('its list of parts has more in it than it says');
  return listed;
}

function listedEntry(view: DataView, at: number, name: string, extra: number, extraEnd: number): Listed {
  if ((view.getUint16(at + 8, true) & 1) !== 0) {
    throw workbookFault(
      'The zip archive is encrypted with a password. Unpack it with the password and check the workbook inside, or ' +
        'save the workbook without a password.',
    );
  }
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) {
    throw damaged(`its part ${name} is compressed in a way that workbooks do not use`);
  }
  const sizes = zip64Sizes(view, extra, extraEnd, {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const crc = view.getUint32(at + 16, true);
  const time = view.getUint32(at + 12, true);
  if (method === 0 && sizes.size !== sizes.packedSize) throw damaged(`the size of its part ${name} is wrong`);
  return { name, method, crc, time, ...sizes };
}

type Sizes = { readonly size: number; readonly packedSize: number; readonly offset: number };

/** Where a number did not fit into 32 bits, it stands in the extra field 1, in this order (APPNOTE 4.5.3). */
function zip64Sizes(view: DataView, extra: number, extraEnd: number, short: Sizes): Sizes {
  const { size, packedSize, offset } = short;
  if (size !== FOUR_GIB && packedSize !== FOUR_GIB && offset !== FOUR_GIB) return short;
  for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(extraEnd, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    const long = (value: number): number => {
      if (value !== FOUR_GIB) return value;
      if (next + 8 > end) throw damaged('its list of parts cannot be read');
      next += 8;
      return uint64(view, next - 8);
    };
    return { size: long(size), packedSize: long(packedSize), offset: long(offset) };
  }
  return short;
}

/** A part name, or a fault for one that could reach outside the archive or is no name at all. */
function checkedName(bytes: Uint8Array): string {
  const name = decodeName(bytes);
  const isBad =
    name === '' ||
    name.startsWith('/') ||
    name.includes('\\') ||
    name.includes('\0') ||
    /^[A-Za-z]:/.test(name) ||
    name.split('/').some((segment) => segment === '..' || segment === '.');
  if (isBad) throw damaged(`it holds a part with the unusable name "${name.replaceAll('\0', ' ')}"`);
  return name;
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** Finds each entry's data behind its local header; they may neither overlap nor reach into the directory. */
function locate(
  bytes: Uint8Array,
  view: DataView,
  directory: Directory,
  listed: readonly Listed[],
): readonly ZipEntry[] {
  const spans: { readonly start: number; readonly end: number }[] = [];
  const entries = listed.map(({ packedSize, offset, ...entry }) => {
    if (offset + LOCAL_SIZE > directory.offset || view.getUint32(offset, true) !== 0x04034b50) {
      throw damaged(`its part ${entry.name} is not where it should be`);
    }
    const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packedSize > directory.offset) throw damaged(`its part ${entry.name} is cut off`);
    spans.push({ start: offset, end: start + packedSize });
    return { ...entry, raw: bytes.subarray(start, start + packedSize) };
  });
  spans.sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const span of spans) {
    if (span.start < reached) throw damaged('its parts overlap');
    reached = span.end;
  }
  return entries;
}
