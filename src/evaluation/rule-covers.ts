import type { Day } from '../calendar/day';
import type { SiteSubject } from '../facts/subject';
import type { Policy, Rule } from '../policy/policy';
import { siteCover, type SiteCover } from './derive-coverage';
import type { Finding, Judgement, Outcome } from './finding';
import { prepareRule } from './prepare';

/** A site held against a rule that wants holders there, as it was judged. */
export type RuleCover = SiteCover & {
  readonly rule: Rule;
  readonly subject: SiteSubject;
  readonly outcome: Outcome;
  readonly finding?: Finding;
};

/** The cover behind each judgement of a rule with `coverage`, those that are met among them. */
export function ruleCovers(
  policy: Policy,
  judgements: readonly Judgement[],
  asAt: Day,
): readonly RuleCover[] {
  const rules = new Map(
    policy.rules
      .filter(({ coverage }) => coverage !== undefined)
      .map((rule) => [rule.id, prepareRule(rule, policy.cpdYearStartsOn, asAt)]),
  );
  return judgements.flatMap(({ rule, subject, outcome, finding }) => {
    const ready = rules.get(rule);
    if (ready === undefined || subject.kind !== 'site' || outcome === 'not-applicable') return [];
    const judged = { rule: ready.rule, subject, outcome, ...(finding === undefined ? {} : { finding }) };
    return [{ ...judged, ...siteCover(ready, subject) }];
  });
}
