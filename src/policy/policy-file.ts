import { z } from 'zod';
import { groupSchema } from './condition';
import {
  basisSchema,
  citationSchema,
  clauseSchema,
  idSchema,
  isoDaySchema,
  isoMonthSchema,
  line,
  parameterValueSchema,
} from './rule-parts';

/** Who must have what. Everything that it says is in force from `from` to `to`, both included. */
const requirement = z.strictObject({
  id: idSchema,
  topics: z.array(idSchema).min(1).max(100).optional(),
  qualifications: z.array(idSchema).min(1).max(50).optional(),
  when: groupSchema
    .optional()
    .meta({ description: 'of whom it is asked, by facts about the person; everyone if left out' }),
  onlyWhereNeeded: z.literal(true).optional().meta({
    description:
      'it asks nobody by itself: it holds where the register, a duty or a requirement list asks for the topic, or where it is held',
  }),
  from: isoDaySchema.optional(),
  to: isoDaySchema.optional(),
  every: z
    .array(parameterValueSchema)
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'months after which it is asked for again; never if left out' }),
  within: z
    .array(parameterValueSchema)
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'days allowed after the start date; none if left out' }),
  citation: citationSchema,
  priorTrainingCounts: z
    .strictObject({ value: z.boolean(), basis: basisSchema, clause: clauseSchema.optional() })
    .optional()
    .meta({ description: 'whether training done before joining counts; yes if left out' }),
});

/** Training in one topic that counts for another, never the other way round. */
const equivalent = z.strictObject({
  topic: idSchema,
  countsFor: idSchema,
  startedBefore: isoDaySchema.optional(),
  completedBefore: isoDaySchema.optional(),
  citation: citationSchema,
});

/** An office: rules name it, and the school's settings say who holds it. */
const office = z.strictObject({
  id: idSchema,
  title: line(80),
  names: z.array(line(80)).max(30).default([]).meta({ description: 'how registers write it' }),
  heldBy: z
    .literal('manager')
    .optional()
    .meta({ description: "manager: the person's own line manager, as the staff list names them" }),
});

/** Something that the organisation itself has to do. */
const organisationDuty = z.strictObject({
  id: idSchema,
  title: line(120),
  names: z.array(line(120)).min(1).max(40).meta({ description: 'how registers of duties write it' }),
});

/** A group of people for which the policy wants opportunities. */
const pathway = z.strictObject({
  id: idSchema,
  title: line(120),
  names: z.array(line(80)).min(1).max(40).meta({ description: 'how an offer names its audience' }),
  when: groupSchema.optional().meta({ description: 'who belongs to it, by facts about the person' }),
});

/** What training is rated or assessed by; ids are those of the catalogue's `policyWords`. */
const yardstick = z.strictObject({
  id: idSchema,
  title: line(120),
  clause: clauseSchema,
  measures: z
    .array(line(80))
    .max(30)
    .default([])
    .meta({ description: 'words in the name of a measure that tells of it' }),
});

/** What a report to those who govern can be about. */
export const REPORT_PARTS = [
  'compliance',
  'provision',
  'needs',
  'impact',
  'budget',
  'access',
  'duties',
] as const;

/** Something that the policy wants those who govern to be told. */
const reportStatement = z.strictObject({
  id: idSchema,
  title: line(120),
  about: z.enum(REPORT_PARTS).meta({ description: 'the part of the report that tells it' }),
  to: line(120).optional().meta({ description: 'whom it is told' }),
  clause: clauseSchema,
});

export const policyFileSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    id: idSchema,
    title: line(160),
    organisation: line(160),
    source: line(400).optional().meta({ description: 'where the document can be read' }),
    citation: z.strictObject({ document: line(200), note: line(400).optional() }),
    approvedOn: isoMonthSchema.optional().meta({ description: 'a day, or a month such as 2021-03' }),
    reviewedOn: isoMonthSchema.optional(),
    reviewDueOn: isoMonthSchema
      .optional()
      .meta({ description: 'a day, or a month such as 2024-03: then its last day counts' }),
    extends: z
      .array(idSchema)
      .max(0)
      .optional()
      .meta({ description: 'other policies; not read yet, so leave it empty' }),
    cpdYearStartsOn: z
      .string()
      .regex(/^\d{2}-\d{2}$/, 'write month and day, such as 09-01')
      .optional()
      .meta({ description: 'month and day; 09-01 if left out' }),
    mandatoryTopics: z
      .strictObject({ topics: z.array(idSchema).min(1).max(100), citation: citationSchema })
      .optional()
      .meta({ description: 'topics that count as mandatory training wherever they are asked for or held' }),
    requirements: z.array(requirement).max(200),
    equivalents: z.array(equivalent).max(50).default([]),
    offices: z.array(office).max(50).default([]),
    organisationDuties: z.array(organisationDuty).max(100).default([]),
    pathways: z.array(pathway).max(50).default([]),
    criteria: z.array(yardstick).max(50).default([]).meta({ description: 'what requests are rated by' }),
    impact: z
      .array(yardstick)
      .max(50)
      .default([])
      .meta({ description: 'levels or benefits at which training is assessed' }),
    reports: z
      .array(reportStatement)
      .max(30)
      .default([])
      .meta({ description: 'what the policy wants those who govern to be told' }),
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
export type EquivalentFile = z.infer<typeof equivalent>;
export type PathwayFile = z.infer<typeof pathway>;
export type Office = Readonly<z.infer<typeof office>>;
export type OrganisationDuty = Readonly<z.infer<typeof organisationDuty>>;
export type ReportPart = (typeof REPORT_PARTS)[number];
export type ReportStatement = Readonly<z.infer<typeof reportStatement>>;
export type Yardstick = Readonly<z.infer<typeof yardstick>>;
