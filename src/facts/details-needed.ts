import type { Day } from '../calendar/day';
import { factsNamed } from '../policy/condition';
import { factWord, type SubjectKind } from '../policy/fact-words';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import { FIELDS as MANDATORY_FIELDS } from './mandatory';

const MONEY = ['cost', 'tax', 'travel', 'overnight', 'cover', 'budgetCode', 'site', 'category'];

/** The fields of logs at which rules about something else look: what it cost, who gave it, how long it took. */
const OF_LOGS: Readonly<Partial<Record<SubjectKind, readonly string[]>>> = {
  budget: MONEY,
  request: MONEY,
  record: MONEY,
  evaluation: ['provider', 'startedOn'],
  provider: ['provider'],
  organisation: ['minutes', 'points', 'accredited', 'provider', 'mode', 'category', 'site'],
};

/** Of the people every field counts: requirement lists may ask by any of them. */
const OF_PEOPLE = ['careerStage', 'duties', 'seniorLeader', 'fte', 'resignedOn'];

/**
 * The fields of logs and staff lists that a policy looks at beside those that every check reads; other cells need not be
 * read at all.
 */
export function detailsNeeded(policy: Policy, asAt: Day): readonly string[] {
  const { equivalents } = policy;
  const rules = rulesOn(policy, asAt);
  const named = rules.flatMap(({ breach, dueSoon, appliesTo: { subject, when } }) =>
    subject === 'record'
      ? [breach, dueSoon, when].flatMap((group) => (group === undefined ? [] : factsNamed(group)))
      : [],
  );
  return [
    ...new Set([
      ...OF_PEOPLE,
      ...(rules.some(({ appliesTo }) => appliesTo.topics === 'mandatory') ? MANDATORY_FIELDS : []),
      ...(rules.some(({ hours }) => hours !== undefined) ? ['minutes', 'points'] : []),
      ...(equivalents.length > 0 ? ['startedOn'] : []),
      ...rules.flatMap(({ appliesTo: { subject } }) => OF_LOGS[subject] ?? []),
      ...named.flatMap((name) => factWord(name)?.restsOn ?? []),
    ]),
  ];
}
