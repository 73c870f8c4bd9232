import { z } from 'zod';
import { groupSchema } from './condition';
import { basisSchema, clauseSchema, idSchema, isoDaySchema, line } from './rule-file';

const requirement = z.strictObject({
  id: idSchema,
  topics: z.array(idSchema).min(1).max(50),
  when: groupSchema
    .optional()
    .meta({ description: 'of whom it is asked, by facts about the person; everyone if left out' }),
  citation: z.strictObject({ clause: clauseSchema, basis: basisSchema, note: line(400).optional() }),
  priorTrainingCounts: z
    .strictObject({ value: z.boolean(), basis: basisSchema, clause: clauseSchema.optional() })
    .optional()
    .meta({ description: 'whether training done before joining counts; yes if left out' }),
});

export const policyFileSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    id: idSchema,
    title: line(160),
    organisation: line(160),
    source: line(400).optional().meta({ description: 'where the document can be read' }),
    citation: z.strictObject({ document: line(200), note: line(400).optional() }),
    reviewedOn: isoDaySchema.optional(),
    reviewDueOn: isoDaySchema.optional(),
    extends: z
      .array(idSchema)
      .max(0)
      .optional()
      .meta({ description: 'other policies; not read yet, so leave it empty' }),
    cpdYearStartsOn: z
      .string()
      .regex(/^\d{2}-\d{2}$/, 'write month and day, such as 09-01')
      .optional(),
    requirements: z.array(requirement).max(200),
    renewalNotSet: z
      .strictObject({ note: line(400) })
      .optional()
      .meta({ description: 'what the policy does say on renewal where it sets no interval' }),
  })
  .meta({
    title: 'A policy of CPD Check',
    description: 'policy.json: the policy, and who must have which topic.',
  });

export type PolicyFile = z.infer<typeof policyFileSchema>;
export type RequirementFile = z.infer<typeof requirement>;
