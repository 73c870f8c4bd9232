import { z } from 'zod';
import { clausesFileSchema } from './clauses';
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

/** The JSON Schema (2020-12) of a clauses.json. */
export const clausesJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(clausesFileSchema, { io: 'input' }),
});
