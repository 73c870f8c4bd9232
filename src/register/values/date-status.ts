import type { TrainingStatus } from '../records';
import { CELL_WORDS, plainText } from './cell-words';

const WORD_STATUSES: readonly (readonly [Exclude<keyof typeof CELL_WORDS, 'nicknames'>, TrainingStatus])[] = [
  ['notNeeded', 'not-needed'],
  ['notDone', 'not-done'],
  ['completed', 'completed'],
  ['attended', 'attended'],
  ['inProgress', 'in-progress'],
  ['booked', 'booked'],
  ['cancelled', 'cancelled'],
  ['failed', 'failed'],
  ['expired', 'expired'],
];

/**
 * The status that a text names: one of the words as a whole, or before a dash, bracket or comma (`Cancelled - ill`),
 * or with `cancel` anywhere in it.
 */
export function statusOf(text: string): TrainingStatus | undefined {
  const plain = plainText(text).replace(/^\((.*)\)$/, '$1');
  const before = plain.replace(/\s*(?:[-–—:;,(/]| by ).*$/, '');
  const whole = wholeStatus(plain) ?? wholeStatus(plain.replaceAll('.', ''));
  const found = whole ?? (before === '' ? undefined : wholeStatus(before));
  // `Completed - cancelled by provider` says two things, so it says nothing that could be relied on.
  if (whole === undefined && isDone(found) && deniesIt(plain.slice(before.length))) return undefined;
  return found ?? (/\bcancel/.test(plain) ? 'cancelled' : undefined);
}

const isDone = (status: TrainingStatus | undefined): boolean =>
  status === 'completed' || status === 'attended';

/** True if what stands behind a status has a word for not having done it. */
function deniesIt(rest: string): boolean {
  const words = ` ${rest.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return DENIALS.some((denial) => words.includes(denial));
}

const DENIALS: readonly string[] = (['cancelled', 'failed', 'notDone'] as const).flatMap((list) =>
  [...CELL_WORDS[list]]
    .filter((word) => /\p{L}{3}/u.test(word))
    .map((word) => ` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `),
);

/** The status whose words are the whole of a plain text. */
export const wholeStatus = (plain: string): TrainingStatus | undefined =>
  WORD_STATUSES.find(([list]) => CELL_WORDS[list].has(plain))?.[1];
