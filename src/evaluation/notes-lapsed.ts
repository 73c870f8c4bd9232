import type { Day } from '../calendar/day';
import type { Subject } from '../facts/subject';
import { compileCondition } from '../policy/compile';
import type { Policy } from '../policy/policy';
import type { Judgement } from './finding';
import { openCase, prepareRule } from './prepare';
import { shortened } from './wording';

/**
 * Certificates that have run out of people who are known not to need them: no breach, but worth a line, since somebody
 * may have forgotten to say that they do.
 */
export function lapsedNotes(policy: Policy, judgements: readonly Judgement[], asAt: Day): readonly string[] {
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
  const ready = new Map(
    policy.rules
      .filter(({ renewal }) => renewal !== undefined)
      .map((rule) => [rule.id, prepareRule(rule, policy.cpdYearStartsOn, asAt)] as const),
  );
  const lapsed = judgements.flatMap(({ rule, subject, outcome }) => {
    const prepared = ready.get(rule);
    const breach = rules.get(rule)?.breach;
    if (outcome !== 'not-applicable' || prepared?.parameters === undefined || breach === undefined) return [];
    if (!isHeldUnasked(subject)) return [];
    const { scope } = openCase(prepared, subject);
    return compileCondition(breach, prepared.parameters)(scope) === true
      ? [`${subject.name} (${subject.what})`]
      : [];
  });
  const names = [...new Set(lapsed)].sort();
  if (names.length === 0) return [];
  return [
    `${names.length === 1 ? 'A certificate has' : `${names.length} certificates have`} run out of people who are not asked for it: ${shortened(names)}.`,
  ];
}

function isHeldUnasked({ kind, facts: { required, held } }: Subject): boolean {
  return (
    kind === 'certificate' &&
    required?.kind === 'known' &&
    required.value === false &&
    held?.kind === 'known' &&
    held.value === true
  );
}
