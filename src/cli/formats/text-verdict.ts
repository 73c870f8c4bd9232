import { plainDay } from '../../calendar/day';
import type { CheckResult } from '../../check-types';
import { counted } from './plural';
import type { TextLook } from './text';
import { wrap } from './wrap';

/** The first two sentences: how many findings, of how many judged. Rows that could not be read are counted apart. */
export function verdictLines(
  { totals, findings, asAt }: CheckResult,
  organisation: string,
  look: TextLook,
): string[] {
  const questions = findings.filter(({ outcome }) => outcome === 'cannot-tell').length;
  const parts = [
    totals.breach === 0 ? 'no breach' : counted(totals.breach, 'breach', 'breaches'),
    ...(totals['due-soon'] === 0 ? [] : [counted(totals['due-soon'], 'due soon', 'due soon')]),
    ...(questions === 0 ? [] : [counted(questions, 'question', 'questions')]),
  ];
  const judged = totals.met + totals['due-soon'] + totals.breach + totals['cannot-tell'];
  const people = counted(totals.people, 'person', 'people');
  const first = `${organisation}: ${parts.join(', ')} among ${people}, as at ${plainDay(asAt)}.`;
  const colour =
    totals.breach > 0 ? look.paint.breach : findings.length > 0 ? look.paint.dueSoon : look.paint.good;
  return [
    ...wrap(first, { first: '', rest: '', width: look.width }).map((line) => look.paint.strong(colour(line))),
    ...wrap(metSentence(totals.met, judged), { first: '', rest: '', width: look.width }),
  ];
}

function metSentence(met: number, judged: number): string {
  if (judged === 0) return 'No requirement could be judged.';
  const requirements = counted(judged, 'judged requirement is', 'judged requirements are');
  return `${met.toLocaleString('en-GB')} of ${requirements} met.`;
}
