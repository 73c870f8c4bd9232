import { plainIso, type Day } from '../../calendar/day';
import type { Judgement, NotCheckable } from '../../evaluation/finding';
import { openRules } from '../../policy/in-force';
import { isInForce, parametersOn } from '../../policy/parameters';
import type { Policy, Rule } from '../../policy/policy';
import { byText } from '../compliance/tally';

/** What became of a rule in this check. */
export type RuleState = {
  readonly rule: Rule;
  /** `part`: judged only of what could be told without a missing column; `idle`: there is nothing that it applies to. */
  readonly state: 'unchecked' | 'part' | 'open' | 'not-in-force' | 'idle' | 'judged';
  /** How many requirements were judged by it, and how many of them are in breach. */
  readonly judged: number;
  readonly breaches: number;
  /** What is missing and what to add; the names of the figures that are open. */
  readonly why: string;
};

const ORDER: readonly RuleState['state'][] = ['unchecked', 'part', 'open', 'not-in-force', 'idle', 'judged'];

/** Every rule of the policy once, those that need something first; their `judged` add up to all that was judged. */
export function ruleStates(
  policy: Policy,
  judgements: readonly Judgement[],
  notCheckable: readonly NotCheckable[],
  asAt: Day,
): readonly RuleState[] {
  const judged = countBy(judgements, ({ outcome }) => outcome !== 'not-applicable');
  const breaches = countBy(judgements, ({ outcome }) => outcome === 'breach');
  const reasons = new Map(notCheckable.map(({ rule, reason }) => [rule, reason]));
  const open = new Map(openRules(policy).map(([{ id }, names]) => [id, names]));
  return policy.rules
    .map((rule): RuleState => {
      const counts = { rule, judged: judged.get(rule.id) ?? 0, breaches: breaches.get(rule.id) ?? 0 };
      const reason = reasons.get(rule.id);
      if (reason !== undefined)
        return { ...counts, state: counts.judged === 0 ? 'unchecked' : 'part', why: reason };
      if (!isInForce(rule, asAt)) return { ...counts, state: 'not-in-force', why: inForce(rule) };
      if (parametersOn(rule, asAt) === undefined)
        return { ...counts, state: 'open', why: (open.get(rule.id) ?? []).join(' and ') };
      return { ...counts, state: counts.judged === 0 ? 'idle' : 'judged', why: '' };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        byText(a.why, b.why) ||
        byText(a.rule.title, b.rule.title) ||
        byText(a.rule.id, b.rule.id),
    );
}

function countBy(
  judgements: readonly Judgement[],
  counts: (judgement: Judgement) => boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const judgement of judgements)
    if (counts(judgement)) found.set(judgement.rule, (found.get(judgement.rule) ?? 0) + 1);
  return found;
}

const inForce = ({ from, to }: Rule): string =>
  [
    ...(from === undefined ? [] : [`from ${plainIso(from)}`]),
    ...(to === undefined ? [] : [`until ${plainIso(to)}`]),
  ].join(' ');
