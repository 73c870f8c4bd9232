import { z } from 'zod';
import { isFault, workbookFault } from '../faults';
import { readJson, type JsonFileKind } from '../json/read-json';
import { mappingFileSchema, type MappingFile } from '../register/mapping-file';
import { pastChecksSchema, type PastCheck } from './past-checks';
import { acceptedFileSchema, type Acceptance } from '../policy/accepted-file';

/** Bytes of UTF-8. Some hosts keep no more in a workbook, and no memory of ours comes near it. */
export const MAX_MEMORY_BYTES = 500_000;

/** What is remembered in a workbook. */
export type Memory = {
  readonly mapping?: MappingFile;
  /** Findings that somebody accepts for a time. */
  readonly accepted?: readonly Acceptance[];
  /** Checks made before, in the order in which they were made. */
  readonly checks?: readonly PastCheck[];
  /** Keys of the same version that this program does not know: kept as they are. */
  readonly others: Readonly<Record<string, unknown>>;
};

export const NO_MEMORY: Memory = { others: {} };

/** A memory as read, what is to be said of it, and whether it may be written over: not if a newer program wrote it. */
export type Recalled = {
  readonly memory: Memory;
  /** One sentence each. */
  readonly notes: readonly string[];
  readonly isNewer: boolean;
};

const VERSION = 1;
const anyMemory = z.looseObject({ version: z.int().min(1) });
const MEMORY_TEXT: JsonFileKind = {
  characters: MAX_MEMORY_BYTES,
  fault: (_, path, problem) => workbookFault(`${path}: ${problem}`),
};

/**
 * Reads what a workbook remembers; `text` as the host read it, `undefined` if there is nothing. Never throws: what
 * cannot be used is left out and said in a note.
 */
export function recall(text: string | undefined): Recalled {
  if (text === undefined) return { memory: NO_MEMORY, notes: [], isNewer: false };
  const raw = anyMemory.safeParse(jsonIn(text));
  if (!raw.success) return ignored(BROKEN);
  const { version, mapping: written, accepted: listed, checks: made, ...others } = raw.data;
  if (version > VERSION) return { ...ignored(NEWER), isNewer: true };
  const mapping = mappingFileSchema.optional().safeParse(written);
  const accepted = acceptedFileSchema.shape.accepted.optional().safeParse(listed);
  const checks = pastChecksSchema.optional().safeParse(made);
  return {
    memory: {
      others,
      ...(mapping.data === undefined ? {} : { mapping: mapping.data }),
      ...(accepted.data === undefined ? {} : { accepted: accepted.data }),
      // Of checks that cannot be read nobody misses more than a comparison.
      ...(checks.data === undefined ? {} : { checks: checks.data }),
    },
    notes: [...(mapping.success ? [] : [BROKEN_MAPPING]), ...(accepted.success ? [] : [BROKEN_ACCEPTED])],
    isNewer: false,
  };
}

/**
 * A memory as text for a host; the same memory gives the same text. `undefined` if it is larger than may be kept in a
 * workbook.
 */
export function memoryText({ mapping, accepted, checks, others }: Memory): string | undefined {
  const rest = Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = {
    version: VERSION,
    ...(mapping === undefined ? {} : { mapping }),
    ...(accepted === undefined || accepted.length === 0 ? {} : { accepted }),
    ...(checks === undefined || checks.length === 0 ? {} : { checks }),
    ...Object.fromEntries(rest),
  };
  // XML allows fewer signs than JSON, and hosts keep the text in XML.
  const text = JSON.stringify(kept).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new TextEncoder().encode(text).length > MAX_MEMORY_BYTES ? undefined : text;
}

function jsonIn(text: string): unknown {
  try {
    return readJson('', text, MEMORY_TEXT);
  } catch (error) {
    if (isFault(error)) return undefined;
    throw error;
  }
}

const ignored = (note: string): Recalled => ({ memory: NO_MEMORY, notes: [note], isNewer: false });

const BROKEN =
  'What an earlier check left in this workbook to be remembered cannot be read, and was not used.';
const NEWER =
  'What is remembered in this workbook was written by a newer version of CPD Check, and was neither used nor changed.';
const BROKEN_ACCEPTED =
  'The findings accepted in this workbook cannot be read, so none of them was taken as accepted.';
const BROKEN_MAPPING =
  'The mapping remembered in this workbook cannot be read, and was not used. Give it again, or check what was recognised.';
