import { z } from 'zod';

const count = z.int().min(0);
/** How many were met, due soon, in breach and a question. */
const countsSchema = z.tuple([count, count, count, count]);

/** A check as it is remembered in the workbook, to be compared with later ones. */
export const pastCheckSchema = z.strictObject({
  /** Id and hash of the policy. */
  policy: z.string().min(1).max(120),
  hash: z.string().max(64),
  asAt: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Of what was found, so that a check of the same register is known again. */
  sign: z.string().max(64),
  people: count,
  counts: countsSchema,
  /** By topic or kind of thing judged, and by site. */
  topics: z.record(z.string().max(200), countsSchema),
  sites: z.record(z.string().max(200), countsSchema),
  /** Ids of the findings; of the latest two checks only, and only where they are not too many. */
  findings: z.array(z.string().max(64)).max(10_000).optional(),
});

export const pastChecksSchema = z.array(pastCheckSchema).max(500);

export type PastCheck = z.infer<typeof pastCheckSchema>;
export type PastCounts = PastCheck['counts'];

/** How many checks of one policy are remembered, and of how many of them the findings. */
const KEPT = 12;
const KEPT_WITH_FINDINGS = 2;
const MOST_FINDINGS = 6_000;
/** Of how many policies checks are remembered: those checked last. */
const KEPT_POLICIES = 6;

const isSameCheck = (a: PastCheck, b: PastCheck): boolean =>
  a.policy === b.policy && a.hash === b.hash && a.asAt === b.asAt && a.sign === b.sign;

/** The remembered checks by the same policy that came before this one, oldest first. */
export function checksBefore(past: readonly PastCheck[], now: PastCheck): readonly PastCheck[] {
  const own = past.filter(({ policy }) => policy === now.policy);
  const last = own.at(-1);
  return last !== undefined && isSameCheck(last, now) ? own.slice(0, -1) : own;
}

/**
 * What is remembered once this check is made: the same list if it is the one made last, so that checking again changes
 * nothing. The oldest are forgotten.
 */
export function withCheck(past: readonly PastCheck[], now: PastCheck): readonly PastCheck[] {
  const before = checksBefore(past, now);
  if (before.length < past.filter(({ policy }) => policy === now.policy).length) return past;
  const own = [...before, now].slice(-KEPT);
  const others = past.filter(({ policy }) => policy !== now.policy);
  const policies = [...new Set(others.map(({ policy }) => policy))].slice(1 - KEPT_POLICIES);
  return [
    ...others.filter(({ policy }) => policies.includes(policy)),
    ...own.map((check, index) => (index >= own.length - KEPT_WITH_FINDINGS ? bounded(check) : bare(check))),
  ];
}

const bounded = (check: PastCheck): PastCheck =>
  (check.findings?.length ?? 0) > MOST_FINDINGS ? bare(check) : check;

function bare(check: PastCheck): PastCheck {
  const { policy, hash, asAt, sign, people, counts, topics, sites } = check;
  return { policy, hash, asAt, sign, people, counts, topics, sites };
}
