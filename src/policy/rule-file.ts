import { z } from 'zod';
import { groupSchema } from './condition';
import { FACT_NAMES } from './fact-words';

/** What a rule or figure rests on. */
export const BASES = ['law', 'guidance', 'insurance', 'awarding-body', 'policy', 'default'] as const;

export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'write lower-case words joined by hyphens, such as first-aid-renewal',
  )
  .max(80);
export const line = (most: number) => z.string().trim().min(1).max(most);
export const clauseSchema = line(120);
export const basisSchema = z.enum(BASES);
/** An ISO day; that it exists is checked afterwards. */
export const isoDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2026-02-03');

export const UNITS = ['months', 'days', 'hours', 'years', 'pounds', 'percent', 'count'] as const;

const parameterValue = z.strictObject({
  value: z
    .number()
    .min(-1_000_000)
    .max(1_000_000)
    .nullable()
    .meta({ description: 'null: the policy sets none' }),
  unit: z.enum(UNITS),
  from: isoDaySchema.optional(),
  to: isoDaySchema.optional(),
  basis: basisSchema.optional(),
  clause: clauseSchema.optional(),
  confirm: z.literal(true).optional().meta({ description: 'our own figure, to be confirmed by the school' }),
});

const exampleValue = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);

const example = z.strictObject({
  name: line(160),
  asAt: isoDaySchema.optional().meta({ description: '2026-01-01 if left out' }),
  given: z.record(z.string().max(80), exampleValue).meta({ description: 'facts; null is unknown' }),
  expect: z.enum(['breach', 'due-soon', 'cannot-tell', 'met', 'not-applicable']),
});

export const ruleFileSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    id: idSchema,
    title: line(160),
    citation: z.strictObject({ clause: clauseSchema, basis: basisSchema, note: line(400).optional() }),
    strength: z.enum(['must', 'should', 'may']),
    parameters: z
      .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.array(parameterValue).min(1).max(50))
      .default({}),
    appliesTo: z.strictObject({
      subject: z.enum(['certificate']),
      topic: idSchema,
      when: groupSchema.optional(),
    }),
    renewal: z
      .strictObject({
        every: z.strictObject({ fact: z.string().max(80) }),
        anchor: z.enum(['completion']),
        onChange: z.enum(['keep', 'recalculate']).default('keep'),
      })
      .optional(),
    breach: groupSchema,
    dueSoon: groupSchema.optional(),
    severity: z.enum(['high', 'medium', 'low']),
    highlight: z.array(z.enum(FACT_NAMES)).min(1).max(10).optional(),
    messages: z.strictObject({
      breach: line(600),
      missing: line(600).optional(),
      dueSoon: line(600).optional(),
      cannotTell: line(600),
    }),
    remedy: line(400),
    examples: z.array(example).min(3).max(100),
  })
  .meta({ title: 'A rule of CPD Check', description: 'One file per rule, named by its id.' });

export type RuleFile = z.infer<typeof ruleFileSchema>;
export type ParameterValue = z.infer<typeof parameterValue>;
export type Example = z.infer<typeof example>;
export type Basis = (typeof BASES)[number];
