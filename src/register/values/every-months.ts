import { readInterval } from './interval';
import { readNumber } from './number';
import type { FilledCell, Reading } from './reading';
import { BLANK, isBlankText, problem, said, simpleText } from './reading';
import { VALUE_WORDS } from './value-words';

/**
 * Reads how often something is due, in months: `2 years`, `Annual`, `36 months`, or a number whose heading says years or
 * months, such as `Due every (years)`. A number under any other heading is a problem, and so is `Once only`.
 */
export function readEveryMonths(cell: FilledCell, heading: string): Reading<number> {
  const plain = cell.kind === 'text' ? simpleText(cell.text) : '';
  if (cell.kind === 'text') {
    if (isBlankText(plain)) return BLANK;
    if (VALUE_WORDS.noInterval.has(plain)) return problem('it says that it is not repeated');
    const months = VALUE_WORDS.monthsOf.get(plain) ?? readInterval(plain);
    if (months !== undefined) return said(months);
    if (!/^[\d.]+$/.test(plain)) return problem('it is not understood as an interval');
  }
  const number = readNumber(cell, { heading: '' });
  if (number.kind !== 'value') return number;
  if (number.value <= 0) return problem('an interval is more than nothing');
  const isYears = /\by(ea)?rs?\b/i.test(heading);
  const isMonths = /\bm(on)?ths?\b/i.test(heading);
  if (isYears === isMonths) return problem('it does not say whether it is years or months');
  return said(isYears ? number.value * 12 : number.value);
}
