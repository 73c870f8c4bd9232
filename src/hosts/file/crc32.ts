/** Eight tables of 256, so that eight bytes are folded in at a time: `TABLES[k * 256 + byte]`. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index += 1) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/** The CRC-32 of zip files (ISO 3309, polynomial 0xEDB88320) as an unsigned whole number. */
export function crc32(data: Uint8Array): number {
  const table = (slice: number, byte: number): number => TABLES[slice * 256 + (byte & 255)] ?? 0;
  const at = (index: number): number => data[index] ?? 0;
  let crc = -1;
  let index = 0;
  for (const end = data.length - 7; index < end; index += 8) {
    const first = crc ^ (at(index) | (at(index + 1) << 8) | (at(index + 2) << 16) | (at(index + 3) << 24));
    crc =
      table(7, first) ^
      table(6, first >>> 8) ^
      table(5, first >>> 16) ^
      table(4, first >>> 24) ^
      table(3, at(index + 4)) ^
      table(2, at(index + 5)) ^
      table(1, at(index + 6)) ^
      table(0, at(index + 7));
  }
  for (; index < data.length; index += 1) crc = (crc >>> 8) ^ table(0, crc ^ at(index));
  return ~crc >>> 0;
}
