import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FACT_NAMES } from '../../src/policy/fact-words';
import { figuresOfRule, requirementSentence, ruleParagraph, ruleSentences } from '../../src/policy/sentence';
import { policySentences } from '../../src/policy/sentences/policy-sentences';
import { shippedPolicy } from '../support/policies';
import { faultsOf, titles } from './sentence-fixtures';

const policies = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => shippedPolicy(name));

/** Names of facts that are no English words. */
const CODE_WORDS = FACT_NAMES.filter((name) => /[A-Z]/.test(name) || name === 'fte');

const hasCode = (text: string): readonly string[] =>
  CODE_WORDS.filter((name) => new RegExp(`\\b${name}\\b`).test(text));

describe.each(policies)('$id', (policy) => {
  it.each(policy.rules)('$id reads as plain sentences', (rule) => {
    const own = { ...ruleSentences(rule, policy, titles), remarks: [] };
    const texts = Object.values(own).flat();
    expect(texts.flatMap(faultsOf)).toEqual([]);
    expect(texts.flatMap(hasCode)).toEqual([]);
    expect(ruleParagraph(own)).not.toContain(rule.id);
    for (const name of Object.keys(rule.parameters)) {
      const figures = figuresOfRule(rule).map(
        ({ what, figure, restsOn }) => `${what}: ${figure}, ${restsOn}.`,
      );
      expect(figures.join(' ')).not.toContain(name);
      expect(figures.flatMap(faultsOf)).toEqual([]);
    }
  });

  it('has requirements that read as plain sentences', () => {
    for (const requirement of policy.requirements) {
      const { clause, basis } = requirement.citation;
      const text = requirementSentence({ ...requirement, citation: { clause, basis } }, titles);
      expect(faultsOf(text)).toEqual([]);
      expect(hasCode(text)).toEqual([]);
    }
    expect(policySentences(policy, titles).filter((text) => !text.endsWith('.'))).toEqual([]);
  });
});
