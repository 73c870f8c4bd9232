import type { Catalogue } from '../catalogue/catalogue';
import type { People } from '../facts/people';
import type { Policy } from '../policy/policy';
import { policyTopics } from '../policy/policy-topics';
import type { Records } from '../register/records';
import type { Finding } from './finding';
import { peopleQuestions } from './questions-people';
import { courseQuestions, disagreementQuestions } from './questions-records';
import { groupQuestions, rowQuestions } from './questions-rows';

/**
 * Questions about the registers themselves, whatever the rules: people who are not on the staff list or may be one of
 * several, courses that may be one the policy judges, rows without a name, registers that contradict each other.
 */
export function registerQuestions(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
): readonly Finding[] {
  const topics = policyTopics(policy);
  const findings = [
    ...peopleQuestions(people, records, new Set(policy.rules.map(({ appliesTo }) => appliesTo.subject))),
    ...rowQuestions(records),
    ...groupQuestions(people, policy, catalogue),
    ...courseQuestions(records, topics, catalogue),
    ...disagreementQuestions(people, catalogue),
  ];
  return [...new Map(findings.map((finding) => [finding.id, finding])).values()];
}
