import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../src/json/schema-keys';
import { FACT_NAMES } from '../../src/policy/fact-words';
import { policyJsonSchema, ruleJsonSchema } from '../../src/policy/schemas';

const published = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../rules/${name}.schema.json`, import.meta.url), 'utf8'));

describe('the published JSON Schemas', () => {
  // If this fails, run: npx cpd-check schemas --out rules
  it('are those that the program checks by', () => {
    expect(published('rule')).toEqual(ruleJsonSchema());
    expect(published('policy')).toEqual(policyJsonSchema());
  });

  it('list every fact of the table, and refuse keys they do not know', () => {
    const text = JSON.stringify(ruleJsonSchema());
    for (const name of FACT_NAMES) expect(text).toContain(`"${name}"`);
    expect(ruleJsonSchema().additionalProperties).toBe(false);
    expect(keysOf(ruleJsonSchema())).toEqual(
      expect.arrayContaining(['id', 'breach', 'operator', 'every', 'confirm']),
    );
  });
});
