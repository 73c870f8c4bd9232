import { z } from 'zod';
import { dayFromIso, type Day } from '../calendar/day';
import { usageFault } from '../faults';
import { readJson } from '../json/read-json';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2026-02-03');

/** A finding that somebody accepts: which, why, who answers for it, and until when. */
export const acceptanceSchema = z.strictObject({
  finding: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'the id of the finding, as --format json gives it' }),
  reason: z.string().trim().min(1).max(400),
  approver: z.string().trim().min(1).max(120),
  from: isoDay.optional(),
  until: isoDay,
});

export const acceptedFileSchema = z.strictObject({
  version: z.literal(1),
  accepted: z.array(acceptanceSchema).max(5_000),
});

export type Acceptance = z.infer<typeof acceptanceSchema>;

const CHARACTERS = 2_000_000;

/** True if an acceptance holds on a day; its first and last day are included. */
export const acceptedOn = ({ from, until }: Acceptance, on: Day): boolean =>
  (from === undefined ? -Infinity : (dayFromIso(from) ?? Infinity)) <= on &&
  on <= (dayFromIso(until) ?? -Infinity);

/** The text of a file of accepted findings. Throws a usage fault that names the file, the place and what to do. */
export function parseAccepted(file: string, text: string): readonly Acceptance[] {
  const fault = (_: string, path: string, problem: string) => usageFault(`${file}, ${path}: ${problem}`);
  const raw = readJson(file, text, { characters: CHARACTERS, fault });
  const result = acceptedFileSchema.safeParse(raw);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = ['$', ...(issue?.path ?? [])].map(String).join('.');
    throw usageFault(
      `${file}, ${path}: ${issue?.message ?? 'it has the wrong shape'}. Each entry needs finding, reason, approver and until.`,
    );
  }
  for (const [index, { from, until }] of result.data.accepted.entries()) {
    for (const [key, day] of [
      ['from', from],
      ['until', until],
    ] as const) {
      if (day !== undefined && dayFromIso(day) === undefined)
        throw usageFault(
          `${file}, $.accepted.${index}.${key}: there is no day ${day}. Check month and date.`,
        );
    }
  }
  return result.data.accepted;
}
