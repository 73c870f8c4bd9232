import type { Day } from '../calendar/day';
import { factsNamed } from '../policy/condition';
import { factWord } from '../policy/fact-words';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Kind } from '../register/kinds';
import { COST_FIELDS } from './cost-of-training';
import { FIELDS as MANDATORY_FIELDS } from './mandatory';

/** The fields of logs that say what training costs, whether it is spent, and on which line of a budget it is. */
export const MONEY_FIELDS = [
  ...COST_FIELDS,
  ...['budgetCode', 'site', 'category', 'invoicedOn', 'paidOn'],
] as const;

/** The fields of logs at which is looked beside a register of another kind: what it cost, who gave it, how long it took. */
const BESIDE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  budget: MONEY_FIELDS,
  evaluation: ['provider', 'startedOn'],
  provider: ['provider'],
};

/** Of the people every field counts: requirement lists may ask by any of them. */
const OF_PEOPLE = ['careerStage', 'duties', 'seniorLeader', 'fte', 'resignedOn'];

/**
 * The fields of logs and staff lists that a policy looks at beside those that every check reads; other cells need not be
 * read at all. `kinds`: the kinds of register that there are.
 */
export function detailsNeeded(policy: Policy, asAt: Day, kinds: ReadonlySet<Kind>): readonly string[] {
  const { equivalents } = policy;
  const rules = rulesOn(policy, asAt);
  const named = rules.flatMap(({ breach, dueSoon, appliesTo: { subject, when } }) =>
    subject === 'record' || subject === 'organisation'
      ? [breach, dueSoon, when].flatMap((group) => (group === undefined ? [] : factsNamed(group)))
      : [],
  );
  return [
    ...new Set([
      ...OF_PEOPLE,
      ...(rules.some(({ appliesTo }) => appliesTo.topics === 'mandatory') ? MANDATORY_FIELDS : []),
      ...(rules.some(({ hours }) => hours !== undefined) ? ['minutes', 'points'] : []),
      ...(equivalents.length > 0 ? ['startedOn'] : []),
      ...[...kinds].flatMap((kind) => BESIDE[kind] ?? []),
      ...named.flatMap((name) => factWord(name)?.restsOn ?? []),
    ]),
  ];
}
