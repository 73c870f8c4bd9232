import { Fault, isFault } from '../faults';
import { parseAccepted, type Acceptance } from '../policy/accepted-file';
import { parseMapping, type MappingFile } from '../register/mapping-file';
import type { Arguments } from './args';
import { readBytes } from './read-file';
import { withSettings } from './settings';

/** A mapping and the file that it comes from, as the user wrote it. */
export type LoadedMapping = { readonly file: string; readonly mapping: MappingFile };

/**
 * The mapping of `--mapping`, or of the settings beside the register; `undefined` if neither names one. Throws a
 * workbook fault if the file cannot be read, and a mapping fault naming file and JSON path if it is faulty.
 */
export function loadMapping(args: Arguments): LoadedMapping | undefined {
  const file = args.mapping ?? withSettings(args).mapping;
  if (file === undefined) return undefined;
  const text = decoded(readBytes(file));
  try {
    return { file, mapping: parseMapping(text) };
  } catch (error) {
    throw named(error, file);
  }
}

/** What a check is given of it. */
export const givenMapping = (loaded: LoadedMapping | undefined): { readonly mapping?: MappingFile } =>
  loaded === undefined ? {} : { mapping: loaded.mapping };

/** The findings that a file of `--accepted` accepts, as a check is given them. Throws a usage fault naming the place. */
export function givenAccepted({ accepted: file }: Arguments): { readonly accepted?: readonly Acceptance[] } {
  return file === undefined ? {} : { accepted: parseAccepted(`"${file}"`, decoded(readBytes(file))) };
}

/** UTF-8, or UTF-16 by its byte order mark: what `>` writes in some shells of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Runs a task in which a mapping is applied; a fault of the mapping is told with where the mapping comes from. */
export async function withMappingNamed<T>(
  loaded: LoadedMapping | undefined,
  register: string,
  task: () => Promise<T>,
): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw loaded === undefined ? ofMemory(error, register) : named(error, loaded.file);
  }
}

const named = (error: unknown, file: string): unknown =>
  isMappingFault(error) ? new Fault('mapping', `"${file}": ${error.message}`) : error;

const ofMemory = (error: unknown, register: string): unknown =>
  isMappingFault(error)
    ? new Fault(
        'mapping',
        `the mapping that is remembered in "${register}" no longer fits it: ${error.message} ` +
          `Look at it with: cpd-check inspect "${register}". Then give a new one with --mapping.`,
      )
    : error;

export const isMappingFault = (error: unknown): error is Fault => isFault(error) && error.kind === 'mapping';
