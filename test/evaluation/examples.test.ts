import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { missingSides } from '../../src/evaluation/boundaries';
import { runExamples } from '../../src/evaluation/examples';
import { policyNotes } from '../../src/policy/notes';
import { loadPolicyFolder } from '../../src/cli/load-policy';
import { catalogue, shippedPolicy } from '../support/policies';

const ids = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const policies = ids.map(shippedPolicy);
/** Cases of other systems, worked out in their documentation. */
const anchors = loadPolicyFolder('test/fixtures/anchors', catalogue);
const rules = [...policies, anchors].flatMap((policy) =>
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
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) {
      expect(message).not.toMatch(/[{}|]|undefined|NaN|Infinity|\bon between|\b1 days|\.\./);
      expect(message).toMatch(WHO);
    }
  });
});

/** Every message says first whom or what it is about. */
const WHO = /^(Alex Example|Example (School|Trust|Provider|line|training))\b.*\.$/;

describe('the shipped policies', () => {
  it('are those of five organisations, and a template', () => {
    expect(ids).toEqual(['archway', 'avct', 'futura', 'letta', 'step', 'template']);
    for (const { rule } of rules) expect(rule.citation.clause).toMatch(/\S/);
  });

  it.each(rules)('show both sides of every boundary of $name', ({ rule, policy }) => {
    expect(missingSides(rule, policy)).toEqual([]);
  });

  it('own up to renewal that is not checked, and to figures that are not theirs', () => {
    const letta = policyNotes(shippedPolicy('letta'));
    expect(policyNotes(shippedPolicy('futura')).join(' ')).not.toContain('renewal not checked');
    expect(letta.slice(0, 4)).toEqual([
      'Safeguarding: renewal not checked: the policy sets none.',
      'Health safety: renewal not checked: the policy sets none.',
      'Prevent: renewal not checked: the policy sets none.',
      'Equality diversity: renewal not checked: the policy sets none.',
    ]);
    expect(letta.filter((note) => / our own.*please confirm/.test(note)).length).toBeGreaterThan(0);
  });
});
