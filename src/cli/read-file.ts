import { readFileSync, statSync } from 'node:fs';
import { workbookFault } from '../faults';

/** Larger files are not registers; a zip of this size would not fit into memory once unpacked. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** A file's bytes. Throws a workbook fault if there is none, it is a folder, empty, too large, or may not be read. */
export function readBytes(path: string): Uint8Array {
  try {
    const { size, isFolder } = sizeOf(path);
    if (isFolder) throw workbookFault(`"${path}" is a folder; give the name of a register (.xlsx or .csv).`);
    if (size === 0)
      throw workbookFault(`"${path}" is empty (0 bytes); download or copy it again, then check that copy.`);
    if (size > MAX_FILE_BYTES)
      throw workbookFault(
        `"${path}" is too large (${Math.ceil(size / 1024 / 1024)} MB; at most ${MAX_FILE_BYTES / 1024 / 1024} MB). Remove pictures, or split the register.`,
      );
    return readFileSync(path);
  } catch (error) {
    throw readFault(path, error);
  }
}

function sizeOf(path: string): { size: number; isFolder: boolean } {
  const stats = statSync(path);
  return { size: stats.size, isFolder: stats.isDirectory() };
}

/** The code of a file system error, such as `ENOENT`; `undefined` for any other error. */
export function errorCode(error: unknown): string | undefined {
  const hasCode = typeof error === 'object' && error !== null && 'code' in error;
  return hasCode && typeof error.code === 'string' ? error.code : undefined;
}

/** A file system error as a fault with a sentence; anything else as it is. */
function readFault(path: string, error: unknown): unknown {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return workbookFault(`"${path}" was not found; check the name and the folder.`);
    case 'EACCES':
    case 'EPERM':
      return workbookFault(`"${path}" may not be read; ask its owner for permission.`);
    case 'EBUSY':
      return workbookFault(`"${path}" is in use by another program; close it there, then try again.`);
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return workbookFault(`"${path}" is not a usable file name.`);
    case 'EIO':
    case 'ERR_FS_FILE_TOO_LARGE':
      return workbookFault(`"${path}" could not be read; copy it to this computer, then check that copy.`);
    case undefined:
    default:
      return error;
  }
}
