import { requireTopics, type MappingFile } from '../register/mapping-file';
import { memoryText, recall } from './memory';

/** The mapping to go by, and what becomes of the memory. */
export type MappingInUse = {
  readonly mapping?: MappingFile;
  /** True if it is the one that the workbook remembers. */
  readonly isRemembered: boolean;
  /** The memory to be written with the other edits; absent if it is to stay as it is. */
  readonly memory?: string;
  /** What a reader should know, one sentence each. */
  readonly notes: readonly string[];
};

/**
 * The mapping that was given, which is to be remembered; else the one that the workbook remembers. `memory` is the
 * workbook's memory as its host read it; `topics` are the ids of the catalogue. Throws a mapping fault if the mapping
 * names an unknown topic.
 */
export function mappingInUse(
  given: MappingFile | undefined,
  memory: string | undefined,
  topics: ReadonlySet<string>,
): MappingInUse {
  const recalled = recall(memory);
  const mapping = given ?? recalled.memory.mapping;
  if (mapping === undefined) return { isRemembered: false, notes: recalled.notes };
  requireTopics(mapping, topics);
  if (given === undefined) return { mapping, isRemembered: true, notes: [...recalled.notes, REMEMBERED] };
  if (recalled.isNewer) return { mapping, isRemembered: false, notes: recalled.notes };
  const text = memoryText({ ...recalled.memory, mapping });
  return text === undefined
    ? { mapping, isRemembered: false, notes: [TOO_LARGE] }
    : { mapping, isRemembered: false, memory: text, notes: [] };
}

const REMEMBERED = 'The columns were read by the mapping that is remembered in this workbook.';
const TOO_LARGE =
  'The mapping is too large to be remembered in the workbook (more than 500 KB); give it again at the next check.';
