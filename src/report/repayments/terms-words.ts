import type { Day } from '../../calendar/day';
import { termsOf } from '../../evaluation/derive-repayment';
import { prepareRule } from '../../evaluation/prepare';
import { parameterInForce } from '../../policy/parameters';
import type { Policy } from '../../policy/policy';
import { plural } from '../cells';

/** The policy’s terms of repayment in a sentence, and which of their figures are ours; `undefined` if it has none. */
export type TermsInWords = { readonly terms: string; readonly ours: string | undefined };

export function termsInWords(policy: Policy, asAt: Day): TermsInWords | undefined {
  const rule = policy.rules.find(({ repayment }) => repayment !== undefined);
  const { repayment } = rule ?? {};
  if (rule === undefined || repayment === undefined) return undefined;
  const terms = termsOf(prepareRule(rule, policy.cpdYearStartsOn, asAt));
  if (terms === undefined) return undefined;
  const bands = [...terms.bands]
    .sort((a, b) => a.months - b.months)
    .map(({ months, share }) => `, ${share}% after ${plural(months, 'month')}`);
  const { clause } = rule.citation;
  const isOurs = (name: string | undefined) =>
    name !== undefined && parameterInForce(rule.parameters[name] ?? [], asAt)?.basis === 'default';
  const ours = [
    ...(isOurs(repayment.months) ? [`${plural(terms.months, 'month')} to stay after completion`] : []),
    ...(isOurs(repayment.share) || repayment.share === undefined
      ? [`a share of ${terms.share}% of the cost`]
      : []),
    ...(repayment.bands.some(({ months, share }) => isOurs(months) || isOurs(share))
      ? ['how the share falls month by month']
      : []),
  ];
  return {
    terms: `By the policy (clause ${clause}) costs of studies may be claimed back from somebody who gives up, fails, or leaves before ${plural(terms.months, 'month')} after completion are over: ${terms.share}% of the cost${bands.join('')}.`,
    ours:
      ours.length === 0
        ? undefined
        : `Our own assumption, not the policy’s words: ${ours.join(', and ')}. Confirm it with the signed agreements.`,
  };
}
