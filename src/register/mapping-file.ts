import { z } from 'zod';
import { mappingFault } from '../faults';
import { adviseName } from '../json/nearest';
import { jsonPath, readJson, type JsonFileKind } from '../json/read-json';
import { keysOf } from '../json/schema-keys';
import { shapeFault } from '../json/shape-faults';
import { KINDS, type Kind } from './kinds';

const kinds = Object.keys(KINDS) as [Kind, ...Kind[]];
const MEANINGS = [
  'completed',
  'attended',
  'booked',
  'in-progress',
  'not-done',
  'failed',
  'expired',
  'cancelled',
  'not-needed',
  'unclear',
] as const;
const HOLDS = ['completed', 'expires', 'unclear', 'status', 'booked', 'certificate', 'other'] as const;

const name = z.string().min(1).max(255);
const fieldName = z.string().min(1).max(80);
const column = z
  .string()
  .regex(/^(?:[A-Za-z]{1,3}|[1-9]\d{0,6})$/, 'write the letters of a column, such as "F"');
const columns = z
  .union([column, z.array(column).min(1).max(500)], {
    error: 'write the letters of a column, such as "F", or a list of them',
  })
  .transform((value) => (typeof value === 'string' ? [value] : value));
const cell = z
  .string()
  .regex(/^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/, 'write the address of a cell, such as "B2"');

const topicColumn = z.union([column, z.strictObject({ column, holds: z.enum(HOLDS).optional() })], {
  error: 'write the letters of a column, such as "F", or { "column": "F", "holds": "expires" }',
});
type TopicColumnAsWritten = z.infer<typeof topicColumn>;
const inFull = (value: TopicColumnAsWritten) => (typeof value === 'string' ? { column: value } : value);
const topicColumns = z
  .union([topicColumn, z.array(topicColumn).min(1).max(500)])
  .transform((value) => (Array.isArray(value) ? value.map(inFull) : [inFull(value)]));

/** What `inspect --format json` tells besides; a mapping may hold it, and nothing is made of it. */
const TOLD_OF_REGISTER = ['confidence', 'reasons', 'columns'] as const;
const TOLD_OF_FILE = ['$schema', 'refused'] as const;

const registerEntry = z
  .strictObject({
    workbook: name.optional().meta({ description: 'a file joined by --with; the first file if left out' }),
    sheet: name,
    kind: z.enum(kinds).optional(),
    range: z
      .string()
      .regex(
        /^\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3}(?:\$?\d{1,7})?$/,
        'write a range such as "A5:J240", or "A5:J"',
      )
      .optional()
      .meta({ description: 'headings and data; "A5:J" ends where the table ends' }),
    orientation: z.enum(['down', 'across']).optional().meta({
      description: 'across: a record is a column; then rows stand here where columns are asked for',
    }),
    headerRows: z
      .array(z.union([z.int().min(1).max(1_048_576), z.string().regex(/^[A-Za-z]{1,3}$/)]))
      .min(1)
      .max(10)
      .optional()
      .meta({ description: 'as the sheet numbers them; letters of columns where the orientation is across' }),
    headings: z
      .record(fieldName, z.string().max(400))
      .optional()
      .meta({ description: 'what stood over these columns: if it no longer does, the mapping is refused' }),
    fields: z.record(fieldName, columns.nullable()).optional().meta({
      description: 'field to columns; a name in two columns: forename, then surname; null: no column is it',
    }),
    topics: z.record(fieldName, topicColumns.nullable()).optional(),
    holds: z.record(column, z.enum(HOLDS)).optional().meta({
      description: 'what the columns of topics hold, where “topics” gives their letters only',
    }),
    notUsed: columns.optional().meta({ description: 'columns that are not to be read' }),
    given: z
      .record(
        fieldName,
        z.union([cell, z.strictObject({ cell, value: z.string().min(1).max(32_767) })]).nullable(),
      )
      .optional()
      .meta({ description: 'fields said once for the whole table, and the cell that says it' }),
    filledDown: z.array(fieldName).max(100).optional(),
    codes: z.record(z.string().min(1).max(40), z.enum(MEANINGS).nullable()).optional(),
    centralRecord: z.boolean().optional(),
    confidence: z.unknown().optional(),
    reasons: z.unknown().optional(),
    columns: z.unknown().optional(),
  })
  .transform((entry) => {
    const { holds = {}, ...rest } = without(entry, TOLD_OF_REGISTER);
    if (rest.topics === undefined) return rest;
    // `inspect --format json` gives the letters alone, and beside them what each column holds.
    const topics = Object.entries(rest.topics).map(([topic, written]) => {
      const full = written?.map((each) => {
        const said = each.holds ?? holds[each.column];
        return said === undefined ? { column: each.column } : { column: each.column, holds: said };
      });
      return [topic, full ?? null] as const;
    });
    return { ...rest, topics: Object.fromEntries(topics) };
  });

/** The shape of a mapping file. What is left out is taken from what was recognised. */
export const mappingFileSchema = z
  .strictObject({
    $schema: z.string().max(400).optional(),
    version: z.literal(1),
    workbook: name.optional().meta({ description: 'the file for which it was written; not checked' }),
    registers: z.array(registerEntry).max(20_000),
    notRegisters: z.array(name).max(1000).optional().meta({ description: 'sheets that are no registers' }),
    refused: z.unknown().optional(),
  })
  .meta({
    title: 'A mapping of CPD Check',
    description:
      'Corrects what was recognised in a workbook: which tables are registers, and which column holds what.',
  })
  .transform((file) => without(file, TOLD_OF_FILE));

/** Which tables of a workbook are registers, and which column holds what, as a person corrected it. */
export type MappingFile = z.infer<typeof mappingFileSchema>;
export type RegisterEntry = MappingFile['registers'][number];

/** Mappings of workbooks with many sheets are long, and `inspect --format json` adds every reason. */
const MAPPING_FILE: JsonFileKind = {
  characters: 4_000_000,
  fault: (_, path, problem) => mappingFault(path, problem),
};

/** The mapping in a file's text. Throws a mapping fault that names the JSON path, the problem and what to write. */
export function parseMapping(text: string): MappingFile {
  const raw = readJson('', text, MAPPING_FILE);
  const result = mappingFileSchema.safeParse(raw);
  if (result.success) return result.data;
  throw shapeFault('', raw, result.error, keysOf(mappingJsonSchema()), MAPPING_FILE);
}

/** Throws a mapping fault with the nearest id if a mapping names a topic that is not one of `topics`. */
export function requireTopics({ registers }: MappingFile, topics: ReadonlySet<string>): void {
  for (const [index, { topics: named = {} }] of registers.entries()) {
    const unknown = Object.keys(named).find((topic) => !topics.has(topic));
    if (unknown === undefined) continue;
    throw mappingFault(
      jsonPath(['registers', index, 'topics', unknown]),
      `the catalogue has no topic "${unknown}". ${adviseName(unknown, [...topics])}`,
    );
  }
}

/** The JSON Schema (2020-12) of a mapping file, for editors. */
export const mappingJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(mappingFileSchema, { io: 'input' }),
});

function without<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Omit<T, K> {
  const kept = Object.entries(value).filter(([key]) => !keys.some((each) => each === key));
  return Object.fromEntries(kept) as Omit<T, K>;
}
