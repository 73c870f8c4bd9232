import type { FactName } from '../../src/facts/fact-table';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/policy/policy';
import { aPolicy, aRule, KNOWN } from '../policy/a-rule';

/** A small policy whose only rule is about such subjects, and looks at one fact of them. */
export function policyFor(
  appliesTo: Readonly<Record<string, string>>,
  fact: FactName,
  value: boolean | number = false,
  head: Readonly<Record<string, unknown>> = {},
): Policy {
  const rule = {
    ...withoutKeys(aRule(), ['renewal', 'dueSoon', 'highlight']),
    id: 'looked-at',
    parameters: {},
    appliesTo,
    breach: { all: [{ fact, operator: 'equal', value }] },
    messages: { breach: '{{name}}: it is wrong.', cannotTell: '{{name}}: it cannot be told.' },
    examples: [
      { name: 'wrong', given: { [fact]: value }, expect: 'breach' },
      { name: 'right', given: { [fact]: value === false ? true : 99 }, expect: 'met' },
      { name: 'open', given: { [fact]: null }, expect: 'cannot-tell' },
    ],
  };
  return parsePolicy(
    [
      { file: 'policy.json', text: JSON.stringify({ ...aPolicy(), ...head }) },
      { file: 'looked-at.json', text: JSON.stringify(rule) },
    ],
    KNOWN,
  );
}

const withoutKeys = (rule: Record<string, unknown>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(rule).filter(([key]) => !keys.includes(key)));
