import { addMonths, type Day } from '../calendar/day';

/** How a policy lets costs be claimed back. Months count from completion; shares are per cent of the cost. */
export type RepaymentTerms = {
  /** Months of employment after completion that clear everything: staying exactly so long is enough. */
  readonly months: number;
  /** What is repayable while nothing has been worked off. */
  readonly share: number;
  /** After so many full months only so much is repayable; in any order. */
  readonly bands: readonly { readonly months: number; readonly share: number }[];
};

/** A funded qualification, with everything known exactly. */
export type Studies = {
  /** Pounds. */
  readonly cost: number;
  readonly status: 'studying' | 'completed' | 'withdrawn' | 'deferred';
  readonly passed: boolean;
  readonly completedOn?: Day;
  /** The last employed day. */
  readonly leftOn?: Day;
};

export type RepaymentReason = 'given up' | 'failed' | 'left too soon' | 'none';

/** What is repayable, in pounds, and why. */
export type Repayable = { readonly reason: RepaymentReason; readonly pounds: number };

const NOTHING: Repayable = { reason: 'none', pounds: 0 };

/**
 * What may be claimed back as at a day (`brief/domain.md` 1.3): the studies were given up or failed, or the person left
 * before completing them or within so many months after. Months clamp at month ends.
 */
export function repayableOn(studies: Studies, terms: RepaymentTerms, asAt: Day): Repayable {
  const { cost, status, passed, completedOn, leftOn } = studies;
  const all = (reason: RepaymentReason): Repayable => ({ reason, pounds: (cost * terms.share) / 100 });
  if (status === 'withdrawn') return all('given up');
  const hasLeft = leftOn !== undefined && leftOn <= asAt;
  if (status !== 'completed') return hasLeft ? all('given up') : NOTHING;
  if (!passed) return all('failed');
  if (!hasLeft || completedOn === undefined) return NOTHING;
  if (leftOn < completedOn) return all('given up');
  const share = shareAfter(completedOn, leftOn, terms);
  return share === 0 ? NOTHING : { reason: 'left too soon', pounds: (cost * share) / 100 };
}

/** What could be claimed back if the person left on the day: what is repayable already, else what leaving would cause. */
export function atRiskOn(studies: Studies, terms: RepaymentTerms, day: Day): number {
  const { leftOn } = studies;
  const leaves = leftOn === undefined || leftOn > day ? { ...studies, leftOn: day } : studies;
  return repayableOn(leaves, terms, day).pounds;
}

/** The day up to which somebody must stay so that nothing is repayable; leaving on it is late enough. */
export const tiedUntil = (completedOn: Day, { months }: RepaymentTerms): Day =>
  addMonths(completedOn, months);

/** Per cent that are repayable after leaving on a day. */
function shareAfter(completedOn: Day, leftOn: Day, terms: RepaymentTerms): number {
  if (leftOn >= tiedUntil(completedOn, terms)) return 0;
  const reached = terms.bands
    .filter(({ months }) => leftOn >= addMonths(completedOn, months))
    .sort((a, b) => b.months - a.months);
  return reached[0]?.share ?? terms.share;
}
