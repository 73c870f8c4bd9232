import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runExamples } from '../../src/evaluation/examples';
import { policyNotes } from '../../src/policy/notes';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/policy/policy';

const topics = new Set([
  'safeguarding',
  'prevent',
  'health-safety',
  'equality-diversity',
  'first-aid',
  'positive-handling',
]);

/** A shipped policy, read from its folder as the command line reads it. */
function shipped(id: string): Policy {
  const folder = new URL(`../../rules/${id}/`, import.meta.url);
  const files = readdirSync(folder).map((file) => ({
    file: `${id}/${file}`,
    text: readFileSync(new URL(file, folder), 'utf8'),
  }));
  return parsePolicy(files, { topics, qualifications: new Set() });
}

const policies = ['futura', 'letta'].map(shipped);
const rules = policies.flatMap((policy) =>
  policy.rules.map((rule) => ({ name: `${policy.id}/${rule.id}`, rule, policy })),
);

describe.each(rules)('the examples of $name', ({ rule, policy }) => {
  it.each(['compiled', 'reference'] as const)('turn out as expected by the %s engine', async (engine) => {
    const results = await runExamples(rule, policy, engine);
    expect(results.map(({ name, got }) => [name, got])).toEqual(
      rule.examples.map(({ name, expect: expected }) => [name, expected]),
    );
  });

  it('have messages in which every place is filled', async () => {
    const results = await runExamples(rule, policy, 'compiled');
    const messages = results.flatMap(({ finding }) => (finding === undefined ? [] : [finding.message]));
    expect(messages.length).toBeGreaterThan(3);
    for (const message of messages) {
      expect(message).not.toMatch(/[{}|]|undefined|NaN|Infinity|\bon between|\b1 days|\.\./);
      expect(message).toMatch(/^Alex Example: .*\.$/);
    }
  });
});

describe('the shipped policies', () => {
  it('say what they rest on', () => {
    expect(policies.map(({ id, rules: list }) => [id, list.map((rule) => rule.id)])).toEqual([
      ['futura', ['first-aid-renewal', 'positive-handling-renewal']],
      [
        'letta',
        [
          'equality-diversity-mandatory',
          'health-safety-at-induction',
          'prevent-at-induction',
          'safeguarding-at-induction',
        ],
      ],
    ]);
    for (const { rule } of rules) expect(rule.citation.clause).toMatch(/^\d, bullet \d$/);
  });

  it('own up to renewal that is not checked, and to figures that are not theirs', () => {
    const [futura, letta] = policies.map((policy) => policyNotes(policy));
    expect(futura).toEqual([]);
    expect(letta?.slice(0, 4)).toEqual([
      'Safeguarding: renewal not checked: the policy sets none.',
      'Health safety: renewal not checked: the policy sets none.',
      'Prevent: renewal not checked: the policy sets none.',
      'Equality diversity: renewal not checked: the policy sets none.',
    ]);
    expect(letta?.at(-1)).toContain(
      'Induction days: 30 days is our own figure, as the policy sets none; please confirm it',
    );
  });
});
