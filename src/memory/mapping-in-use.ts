import { withHeadings } from '../register/mapping-headings';
import { requireTopics, type MappingFile } from '../register/mapping-file';
import type { Register } from '../register/register';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { AcceptancesInUse } from './acceptances-in-use';
import { memoryText, recall, type Memory, type Recalled } from './memory';
import { withCheck, type PastCheck } from './past-checks';

/** The mapping to go by, if there is one. */
export type MappingInUse = {
  readonly mapping?: MappingFile;
  /** True if it is the one that the workbook remembers. */
  readonly isRemembered: boolean;
  /** What a reader should know, one sentence each. */
  readonly notes: readonly string[];
  /** What the workbook remembers. */
  readonly recalled: Recalled;
};

/**
 * The mapping that was given, else the one that the workbook remembers. `memory` is the workbook's memory as its host
 * read it; `topics` are the ids of the catalogue. Throws a mapping fault if the mapping names an unknown topic.
 */
export function mappingInUse(
  given: MappingFile | undefined,
  memory: string | undefined,
  topics: ReadonlySet<string>,
): MappingInUse {
  const recalled = recall(memory);
  const mapping = given ?? recalled.memory.mapping;
  if (mapping === undefined) return { isRemembered: false, notes: recalled.notes, recalled };
  requireTopics(mapping, topics);
  // What is given takes the place of a mapping that cannot be read.
  const notes = given === undefined || recalled.isNewer ? recalled.notes : [];
  return { mapping, isRemembered: given === undefined, notes: [...notes, BY_MAPPING], recalled };
}

/** The same for both, so that a checked copy that is checked again stays as it is. */
export const BY_MAPPING =
  'The registers were read by a mapping of their columns, which was given or is remembered in the workbook.';

/** What is to be written, as a part of the edits, and what a reader should know of it. */
export type Remembered = { readonly edits: { readonly memory?: string }; readonly notes: readonly string[] };

/**
 * What the first workbook is to remember from now on: a mapping that was given, with the headings of its columns, what is
 * accepted, and this check, beside what it remembers already. Nothing to write if it remembers all that already.
 * `registers` are those read by the mapping.
 */
export function toRemember(
  { mapping, isRemembered, recalled }: MappingInUse,
  accepting: AcceptancesInUse,
  made: PastCheck,
  registers: readonly Register[],
  workbooks: readonly WorkbookSnapshot[],
): Remembered {
  const past = recalled.memory.checks ?? [];
  const checks = withCheck(past, made);
  const isNewMapping = mapping !== undefined && !isRemembered;
  if (recalled.isNewer || (!isNewMapping && !accepting.isNew && checks === past))
    return { edits: {}, notes: [] };
  const kept: Memory = {
    ...recalled.memory,
    ...(isNewMapping ? { mapping: withHeadings(mapping, registers, workbooks) } : {}),
    ...(accepting.isNew ? { accepted: accepting.acceptances } : {}),
  };
  // Checks are what can best be done without.
  const memory = memoryText({ ...kept, checks }) ?? memoryText({ ...kept, checks: [] });
  return memory === undefined ? { edits: {}, notes: [TOO_LARGE] } : { edits: { memory }, notes: [] };
}

const TOO_LARGE =
  'What was given is too large to be remembered in the workbook (more than 500 KB); give it again at the next check.';
