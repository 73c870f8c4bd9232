import { z } from 'zod';
import { idSchema, isoDaySchema, line } from './rule-parts';

const exampleValue = z.union([
  z.string().max(200),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(200)).max(20),
]);

/** A day, a month such as `2024-02` or a year; null: not readable. */
const roughDaySchema = z.string().max(10).nullable();

/** One piece of training, where an example needs more than one, or its length. */
const pastTraining = z.strictObject({
  completedOn: roughDaySchema,
  expiresOn: roughDaySchema.optional(),
  refresher: z.boolean().optional(),
  hours: z.number().min(0).max(1000).nullable().optional(),
  days: z.number().min(0).max(365).optional(),
  points: z.number().min(0).max(1000).optional(),
});

/** Somebody at a site who holds the topic. */
const holder = z.strictObject({
  person: line(80),
  completedOn: roughDaySchema.optional(),
  expiresOn: roughDaySchema.optional(),
  leftOn: isoDaySchema.optional(),
  absentFrom: isoDaySchema.optional(),
  absentTo: isoDaySchema.optional(),
});

export const exampleSchema = z.strictObject({
  name: line(160),
  asAt: isoDaySchema.optional().meta({ description: '2026-01-01 if left out' }),
  given: z
    .record(z.string().max(80), exampleValue)
    .default({})
    .meta({ description: 'facts; null is unknown' }),
  history: z
    .array(pastTraining)
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'training in any order, instead of one completedOn' }),
  holders: z.array(holder).max(20).optional().meta({ description: 'of a rule with coverage' }),
  approvals: z
    .array(z.strictObject({ office: idSchema, given: z.boolean().nullable(), on: isoDaySchema.optional() }))
    .max(20)
    .optional()
    .meta({
      description: 'of a rule with approvals; null: it cannot be told. An office left out has not approved',
    }),
  figures: z
    .record(z.string().max(40), z.number())
    .optional()
    .meta({ description: 'parameters that this example sets, such as one that the policy leaves open' }),
  expect: z.enum(['breach', 'due-soon', 'cannot-tell', 'met', 'not-applicable']),
});

export type Example = z.infer<typeof exampleSchema>;
