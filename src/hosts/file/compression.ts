/**
 * Raw deflate (RFC 1951), given by the host: node:zlib here, the browser's own later. `inflate` is told how many bytes
 * to expect, must not give more than that, and throws if the data is damaged or longer.
 */
export type Compression = {
  readonly inflate: (raw: Uint8Array, size: number) => Uint8Array;
  readonly deflate: (data: Uint8Array) => Uint8Array;
  /** The CRC-32 of zip files where the host has a faster one than ours. */
  readonly crc32?: (data: Uint8Array) => number;
};
