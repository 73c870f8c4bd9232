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
  const found =
    wholeStatus(plain) ??
    wholeStatus(plain.replaceAll('.', '')) ??
    (before === '' ? undefined : wholeStatus(before));
  return found ?? (/\bcancel/.test(plain) ? 'cancelled' : undefined);
}

/** The status whose words are the whole of a plain text. */
export const wholeStatus = (plain: string): TrainingStatus | undefined =>
  WORD_STATUSES.find(([list]) => CELL_WORDS[list].has(plain))?.[1];
