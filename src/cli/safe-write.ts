import { randomUUID } from 'node:crypto';
import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { usageFault } from '../faults';
import { errorCode } from './read-file';

/** Where a checked copy may go: looked at before any work is done. */
export type WriteTarget = {
  /** As the user wrote it. */
  readonly path: string;
  /** Absolute, links followed. */
  readonly real: string;
  readonly mayReplace: boolean;
};

/** The options that name a file to write. */
export type WriteOption = '--out' | '--report';

/**
 * Makes sure that a file may be written at `out`: its folder exists and takes files, it is none of `inputs` by any name
 * (link, letters' case, relative path), and nothing is there unless `mayReplace`. Writes nothing. Throws a usage fault.
 */
export function planWrite(
  out: string,
  inputs: readonly string[],
  mayReplace: boolean,
  option: WriteOption = '--out',
): WriteTarget {
  requireFolder(path.dirname(out), out);
  const there = identity(out);
  if (there === undefined) {
    return { path: out, real: path.join(realpathSync(path.dirname(out)), path.basename(out)), mayReplace };
  }
  const same = inputs.find((input) => identity(input)?.key === there.key);
  if (same !== undefined)
    throw usageFault(
      `${option} "${out}" is the file "${same}" itself, which is never changed; give another name.`,
    );
  if (there.isFolder)
    throw usageFault(
      `${option} "${out}" is a folder; add a file name, such as ${path.join(out, 'checked.xlsx')}.`,
    );
  if (!mayReplace) throw alreadyThere(out);
  return { path: out, real: realpathSync(out), mayReplace };
}

/** Fails unless `folder` exists and takes files. `out` is what the user wrote, for the message. */
export function requireFolder(folder: string, out: string): void {
  try {
    if (!statSync(folder).isDirectory()) throw usageFault(`"${folder}" is not a folder; give another name.`);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw writeFault(error, out, folder);
  }
}

/** Writes the whole file or nothing: to a temporary file beside it, then renamed. Throws a usage fault. */
export function writeSafely({ path: out, real, mayReplace }: WriteTarget, bytes: Uint8Array): void {
  const temporary = path.join(path.dirname(real), `.cpd-check-${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    if (!mayReplace && identity(real) !== undefined) throw alreadyThere(out);
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw writeFault(error, out, path.dirname(out));
  }
}

const alreadyThere = (out: string): Error =>
  usageFault(`"${out}" is there already; give another name, or add --force to replace it.`);

/** What a name leads to, links followed; `undefined` if nothing is there. Two names of one file have equal keys. */
function identity(file: string): { key: string; isFolder: boolean } | undefined {
  try {
    const stats = statSync(file, { bigint: true });
    return { key: `${stats.dev}:${stats.ino}`, isFolder: stats.isDirectory() };
  } catch {
    return undefined;
  }
}

function writeFault(error: unknown, out: string, folder: string): unknown {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return usageFault(`"${out}" cannot be written: there is no folder "${folder}"; make it first.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return usageFault(
        `"${out}" cannot be written: the folder "${folder}" takes no files from you; give another name.`,
      );
    case 'EBUSY':
      return usageFault(`"${out}" is in use by another program; close it there, then try again.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return usageFault(`"${out}" cannot be written: the disk is full.`);
    case 'ENAMETOOLONG':
    case 'EINVAL':
      return usageFault(`"${out}" is not a usable file name; give another.`);
    case undefined:
    default:
      return error;
  }
}
