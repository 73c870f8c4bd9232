import { z } from 'zod';
import { idSchema, monthDaySchema, parameterName } from './rule-parts';

/** From what the next last valid day counts (DESIGN 5, `brief/domain.md` 1.2). */
export const ANCHORS = ['completion', 'expiry', 'fixed', 'academic-year'] as const;

export const renewalSchema = z.strictObject({
  every: parameterName.meta({
    description:
      'parameter.NAME, or requiredEveryMonths: the interval of the requirement that asks for the topic',
  }),
  anchor: z.enum(ANCHORS).meta({
    description: 'from what the next last valid day counts: see rules/FACTS.md',
  }),
  fixedOn: monthDaySchema
    .optional()
    .meta({ description: 'anchor fixed: month and day of every last valid day' }),
  window: parameterName.optional().meta({
    description: 'anchor expiry: months before the last valid day in which renewing keeps its date',
  }),
  minimum: parameterName
    .optional()
    .meta({ description: 'anchor fixed: months that a certificate must last at least' }),
  lapse: parameterName
    .optional()
    .meta({ description: 'months after which a refresher no longer restores what has lapsed' }),
  certificate: z
    .enum(['earlier', 'alone', 'ignored'])
    .default('earlier')
    .meta({ description: "what the certificate's own expiry does beside the policy's interval" }),
  onChange: z.enum(['keep', 'recalculate']).default('keep'),
});

export const hoursSchema = z.strictObject({
  minimum: parameterName,
  floor: parameterName.optional(),
  hoursPerDay: parameterName.optional(),
  hoursPerPoint: parameterName.optional(),
  months: parameterName
    .optional()
    .meta({ description: 'a window of so many months up to the day of the check; the CPD year if left out' }),
  proRata: z
    .array(z.enum(['fte', 'employment']))
    .max(2)
    .default([]),
});

/** The cells in which an office puts its name to something. */
export const SIGNED_FIELDS = ['approvals', 'proposedBy', 'consulted', 'agreedBy'] as const;

export const approvalsSchema = z.strictObject({
  offices: z
    .array(idSchema)
    .min(1)
    .max(20)
    .meta({ description: 'offices of policy.json, each of which must approve' }),
  before: z
    .enum(['nothing', 'booking', 'course'])
    .default('nothing')
    .meta({ description: 'what the approvals must not come after' }),
  in: z
    .enum(SIGNED_FIELDS)
    .default('approvals')
    .meta({ description: 'the field in which the offices put their names' }),
});

export const repaymentSchema = z.strictObject({
  months: parameterName.meta({
    description: 'months after completion during which leaving makes costs repayable',
  }),
  share: parameterName
    .optional()
    .meta({ description: 'per cent of the cost that is repayable; all if left out' }),
  bands: z
    .array(z.strictObject({ months: parameterName, share: parameterName }))
    .max(12)
    .default([])
    .meta({ description: 'after so many full months only so many per cent are repayable' }),
});

export const coverageSchema = z.strictObject({
  minimum: parameterName,
  horizon: parameterName.meta({ description: 'how many days ahead to look' }),
});
