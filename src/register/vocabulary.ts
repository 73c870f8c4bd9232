import { z } from 'zod';
import { compact, wordsOf } from '../catalogue/words';
import json from './vocabulary.json' with { type: 'json' };

/** Field → headings that registers give it. The same heading may stand for several fields: content decides. */
export const VOCABULARY: Readonly<Record<string, readonly string[]>> = z
  .record(z.string(), z.array(z.string().min(1)))
  .parse(json);

export type HeadingMatch = {
  readonly field: string;
  /** 1 for the very heading, less where the heading only contains it. */
  readonly weight: number;
};

/** Headings so general that, inside a longer one, they say little. */
const GENERAL = new Set([
  'from',
  'refresh',
  'renew',
  'ends',
  'present',
  'progress',
  'state',
  'category',
  'stage',
  'began',
  'leavers',
  'leaver',
  'names',
  'leaving',
  'name',
  'date',
  'type',
  'start',
  'end',
  'title',
  'group',
  'code',
  'status',
  'from',
  'last',
  'first',
  'time',
  'total',
  'left',
  'leave',
  'post',
  'other',
  'no',
  'area',
  'team',
  'where',
  'when',
  'what',
  'who',
  'current',
  'live',
  'due',
  'exp',
  'done',
  'staff',
  'training',
  'course',
  'required',
  'level',
  'school',
  'teacher',
  'subject',
  'days',
  'cert',
  'certificate',
  'description',
  'priority',
  'action',
  'job',
  'base',
  'company',
  'line',
  'format',
  'review',
  'event',
  'focus',
  'module',
  'programme',
  'number',
  'ref',
  'id',
  'net',
  'planned',
  'booked',
  'score',
  'result',
  'supply',
  'mode',
  'agreed by',
  'ended',
  'activity',
  'session',
  'employee',
  'issued',
  'approved',
  'complete',
  'completed',
  'attended',
  'manager',
  'appointed',
  'started',
]);

type Entry = { readonly field: string; readonly heading: string; readonly words: readonly string[] };

const entries: readonly Entry[] = Object.entries(VOCABULARY).flatMap(([field, headings]) =>
  headings.map((heading) => ({ field, heading, words: wordsOf(heading) })),
);
const exact = new Map<string, string[]>();
for (const { field, words } of entries) {
  const key = compact(words);
  exact.set(key, [...(exact.get(key) ?? []), field]);
}

/** A heading as compared: words only, without a hint such as `(dd/mm/yyyy)`. */
export const headingWords = (heading: string): readonly string[] =>
  wordsOf(heading.replace(/\([^)]*\)/g, ' ')).length > 0
    ? wordsOf(heading.replace(/\([^)]*\)/g, ' '))
    : wordsOf(heading);

/** The fields that a heading may stand for, best first; empty if the vocabulary knows nothing like it. */
export function fieldsOfHeading(heading: string): readonly HeadingMatch[] {
  const words = headingWords(heading);
  const same = exact.get(compact(words)) ?? exact.get(compact(wordsOf(heading)));
  if (same !== undefined) return same.map((field) => ({ field, weight: 1 }));
  if (words.length < 2 || words.length > 10) return [];
  const best = new Map<string, number>();
  for (const entry of entries) {
    if (!containsRun(words, entry.words)) continue;
    const share = entry.words.length / words.length;
    const weight = (GENERAL.has(entry.heading) ? 0.25 : 0.5) + 0.3 * share;
    best.set(entry.field, Math.max(best.get(entry.field) ?? 0, weight));
  }
  return [...best].map(([field, weight]) => ({ field, weight })).sort((a, b) => b.weight - a.weight);
}

function containsRun(words: readonly string[], run: readonly string[]): boolean {
  for (let from = 0; from + run.length <= words.length; from += 1) {
    if (run.every((word, index) => words[from + index] === word)) return true;
  }
  return false;
}
