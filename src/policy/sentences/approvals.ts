import { amountText, type Amount } from '../phrases/amount';
import { listText, inSentence } from '../phrases/names';
import type { Policy, Rule } from '../policy';

const BEFORE = {
  nothing: '',
  booking: ', no later than the day of booking',
  course: ', no later than the day of the course',
} as const;

const DONE = {
  approvals: 'approval by',
  proposedBy: 'to be proposed by',
  consulted: 'to be made in consultation with',
  agreedBy: 'to be agreed by',
} as const;

/** Which offices must approve, and before what; begins with a small letter. */
export function approvalsText({ approvals }: Rule, { offices }: Policy): string | undefined {
  if (approvals === undefined) return undefined;
  const titles = approvals.offices.map(
    (id) => `the ${inSentence(offices.find((office) => office.id === id)?.title ?? id)}`,
  );
  return `${DONE[approvals.in]} ${listText(titles, 'and')}${BEFORE[approvals.before]}.`;
}

/** How long somebody must stay, and what is repayable otherwise; begins with a small letter. */
export function repaymentText({ repayment }: Rule, figure: (name: string) => Amount): string | undefined {
  if (repayment === undefined) return undefined;
  const told = (name: string) => amountText(figure(name));
  const share = repayment.share === undefined ? 'the whole cost' : `${told(repayment.share)} of the cost`;
  const bands = repayment.bands.map(({ months, share: less }) => `${told(less)} after ${told(months)}`);
  const less = bands.length === 0 ? '' : ` (${bands.join(', ')})`;
  return `to complete and pass the qualification, and to stay until ${told(repayment.months)} after completing it: leaving on that very day is late enough. Otherwise ${share} may be claimed back${less}, if there is an agreement.`;
}
