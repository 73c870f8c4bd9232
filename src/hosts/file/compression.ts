/**
 * Raw deflate (RFC 1951), given by the host: node:zlib here, the browser's own later. `inflate` is told how many bytes
 * to expect, must not give more than that, and throws if the data is damaged or longer.
 */
export type Compression = {
  readonly inflate: (raw: Uint8Array, size: number) => Uint8Array;
  readonly deflate: (data: Uint8Array) => Uint8Array;
};
