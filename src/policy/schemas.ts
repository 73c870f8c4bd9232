import { z } from 'zod';
import { policyFileSchema } from './policy-file';
import { ruleFileSchema } from './rule-file';

/** The JSON Schema (2020-12) of a rule file, for editors and for other tools. */
export const ruleJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(ruleFileSchema, { io: 'input' }),
});

/** The JSON Schema (2020-12) of a policy.json. */
export const policyJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(policyFileSchema, { io: 'input' }),
});

/** Every property name that a JSON Schema mentions, each once. */
export function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own =
    'properties' in schema && schema.properties !== null ? Object.keys(schema.properties as object) : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(keysOf)])];
}
