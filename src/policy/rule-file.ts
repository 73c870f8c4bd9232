import { z } from 'zod';
import { groupSchema } from './condition';
import { exampleSchema } from './example-file';
import { FACT_NAMES, SUBJECT_KINDS } from './fact-words';
import { approvalsSchema, coverageSchema, hoursSchema, renewalSchema, repaymentSchema } from './rule-cycles';
import { citationSchema, idSchema, isoDaySchema, line, parameterValueSchema } from './rule-parts';

/** Kinds of review, one-to-one and log that `appraisal` registers hold (`FIELDS.md`). */
export const APPRAISAL_TYPES = ['annual', 'interim', 'one-to-one', 'log', 'portrait'] as const;

/** What of an organisation a rule may judge one by one. */
export const ORGANISATION_PARTS = ['whole', 'pathway', 'impact', 'group'] as const;

export const ruleFileSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    id: idSchema,
    title: line(160),
    citation: citationSchema,
    strength: z.enum(['must', 'should', 'may']),
    parameters: z
      .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.array(parameterValueSchema).min(1).max(50))
      .default({}),
    appliesTo: z.strictObject({
      subject: z.enum(SUBJECT_KINDS),
      topic: idSchema.optional().meta({ description: 'certificate, site: the topic judged' }),
      topics: z
        .union([z.array(idSchema).min(1).max(100), z.enum(['mandatory', 'required'])])
        .optional()
        .meta({
          description:
            'certificate: several topics, or all that are mandatory or asked for and have no rule of their own',
        }),
      type: z
        .enum([...APPRAISAL_TYPES, 'target'])
        .optional()
        .meta({
          description: 'appraisal: the kind of review judged; target: every target that a review sets',
        }),
      qualification: idSchema.optional().meta({
        description: 'qualification: one of the catalogue that is asked for; every row if left out',
      }),
      duty: idSchema.optional().meta({
        description: 'organisation: a duty of policy.json that the organisation has',
      }),
      perSite: z
        .literal(true)
        .optional()
        .meta({ description: 'organisation: the duty is one of every site' }),
      part: z.enum(ORGANISATION_PARTS).optional().meta({
        description:
          'organisation: the whole, every pathway or every level of impact of policy.json, or every group of staff',
      }),
      when: groupSchema.optional(),
    }),
    from: isoDaySchema.optional().meta({ description: 'the first day on which the rule is in force' }),
    to: isoDaySchema.optional().meta({ description: 'the last day on which the rule is in force' }),
    renewal: renewalSchema.optional(),
    hours: hoursSchema.optional(),
    coverage: coverageSchema.optional(),
    approvals: approvalsSchema.optional(),
    repayment: repaymentSchema.optional(),
    breach: groupSchema,
    dueSoon: groupSchema.optional(),
    severity: z.enum(['high', 'medium', 'low']),
    highlight: z.array(z.enum(FACT_NAMES)).min(1).max(10).optional(),
    messages: z.strictObject({
      breach: line(600),
      missing: line(600).optional(),
      dueSoon: line(600).optional(),
      notYet: line(600).optional().meta({ description: 'due soon, and nothing is held yet' }),
      cannotTell: line(600),
    }),
    remedy: line(400),
    examples: z.array(exampleSchema).min(3).max(100),
  })
  .meta({ title: 'A rule of CPD Check', description: 'One file per rule, named by its id.' });

export type RuleFile = z.infer<typeof ruleFileSchema>;
