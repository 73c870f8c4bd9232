import { z } from 'zod';

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

/** An ISO day or month. */
export const isoMonthSchema = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'write a day as 2026-02-03, or a month as 2026-02');

/** Where a rule or requirement comes from. */
export const citationSchema = z.strictObject({
  clause: clauseSchema,
  basis: basisSchema,
  note: line(400).optional(),
  source: line(200).optional().meta({ description: 'where a law, guidance or scheme says so' }),
  checkedOn: isoDaySchema.optional().meta({ description: 'the day on which the source was last looked up' }),
});

export const UNITS = ['months', 'days', 'hours', 'years', 'pounds', 'percent', 'points', 'count'] as const;

/** A figure with the days it is in force, and what it rests on. */
export const parameterValueSchema = z.strictObject({
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
  source: line(200).optional().meta({ description: 'where a law, guidance or scheme says so' }),
  checkedOn: isoDaySchema.optional().meta({ description: 'the day on which the source was last looked up' }),
  confirm: z.literal(true).optional().meta({ description: 'our own figure, to be confirmed by the school' }),
});

/** A parameter of the rule, as conditions name it. */
export const parameterName = z.strictObject({ fact: z.string().max(80) });
export const monthDaySchema = z.string().regex(/^\d{2}-\d{2}$/, 'write month and day, such as 09-01');

export type ParameterValue = z.infer<typeof parameterValueSchema>;
export type Basis = (typeof BASES)[number];
