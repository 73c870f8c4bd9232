import type { Policy, Rule } from './policy';

/** The topics that a rule names one by one. */
export const namedTopics = ({ appliesTo: { topic, topics } }: Rule): readonly string[] => [
  ...(topic === undefined ? [] : [topic]),
  ...(typeof topics === 'object' ? topics : []),
];

/** The topics that a rule of a policy may judge, as far as the policy names them. */
export function topicsOfRule(rule: Rule, policy: Policy): readonly string[] {
  switch (rule.appliesTo.topics) {
    case 'mandatory':
      return policy.mandatoryTopics?.topics ?? [];
    case 'required':
      return requiredTopics(policy);
    default:
      return namedTopics(rule);
  }
}

/** The topics that the policy's requirements ask for, each once. */
export const requiredTopics = ({ requirements }: Policy): readonly string[] => [
  ...new Set(requirements.flatMap(({ topics }) => topics ?? [])),
];

/** Every topic that the rules of a policy may judge, as far as the policy names them; each once. */
export const policyTopics = (policy: Policy): readonly string[] => [
  ...new Set(policy.rules.flatMap((rule) => topicsOfRule(rule, policy))),
];
