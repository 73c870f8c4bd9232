import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Compression } from './compression';

/** zlib's own default level, written down so that the same input always gives the same bytes. */
const LEVEL = 6;

/** Raw deflate by node:zlib. */
export const nodeCompression: Compression = {
  // One byte more than expected, so that zlib fills a single buffer and needs no second one to find the end.
  inflate: (raw, size) =>
    inflateRawSync(raw, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) }),
  deflate: (data) => deflateRawSync(data, { level: LEVEL }),
  crc32: (data) => crc32(data),
};
