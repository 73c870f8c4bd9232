import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { referenceEngine } from '../../src/evaluation/reference';
import { compileCondition, type Values } from '../../src/policy/compile';
import type { Condition, Group, Leaf } from '../../src/policy/condition';
import type { Kleene, Value } from '../../src/policy/kleene';

const NUMBERS = ['daysOverdue', 'daysUntilDue', 'daysEmployed'] as const;
const TEXTS = ['role', 'site'] as const;
const YES_NO = ['held', 'required'] as const;
const small = fc.integer({ min: -4, max: 4 });
const word = fc.constantFrom('Cook', 'Teacher', 'cook');

const numberLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({
    fact: fc.constantFrom(...NUMBERS),
    operator: fc.constantFrom(
      'equal',
      'notEqual',
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    ),
    value: fc.oneof(small, fc.record({ fact: fc.constantFrom(...NUMBERS, 'parameter.limit') })),
  }),
  fc.record({
    fact: fc.constantFrom(...NUMBERS),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.array(small, { minLength: 1, maxLength: 4 }),
  }),
);
const textLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...TEXTS), operator: fc.constantFrom('equal', 'notEqual'), value: word }),
  fc.record({
    fact: fc.constantFrom(...TEXTS),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.array(word, { minLength: 1, maxLength: 3 }),
  }),
);
const yesNoLeaf: fc.Arbitrary<Leaf> = fc.record({
  fact: fc.constantFrom(...YES_NO),
  operator: fc.constantFrom('equal', 'notEqual'),
  value: fc.boolean(),
});
const leaf: fc.Arbitrary<Leaf> = fc.oneof(numberLeaf, textLeaf, yesNoLeaf);

const { group } = fc.letrec<{ group: Group; node: Condition }>((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('group')),
  group: fc.oneof(
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
}));

const known = <T extends number | string | boolean>(value: fc.Arbitrary<T>): fc.Arbitrary<Value> =>
  value.map((one) => ({ kind: 'known', value: one }));
const unknown: fc.Arbitrary<Value> = fc.constant({ kind: 'unknown', why: 'not said' });
const between: fc.Arbitrary<Value> = fc
  .tuple(fc.oneof(small, fc.constant(-Infinity)), fc.oneof(fc.nat(4), fc.constant(Infinity)))
  .map(([from, more]) => ({
    kind: 'between',
    from,
    to: Number.isFinite(from) ? from + more : Number.isFinite(more) ? more : Infinity,
  }));

const factsOf = (number: fc.Arbitrary<Value>, text: fc.Arbitrary<Value>, yesNo: fc.Arbitrary<Value>) =>
  fc.record({
    ...Object.fromEntries(NUMBERS.map((name) => [name, number])),
    ...Object.fromEntries(TEXTS.map((name) => [name, text])),
    ...Object.fromEntries(YES_NO.map((name) => [name, yesNo])),
  });

const knownFacts = factsOf(known(small), known(word), known(fc.boolean()));
const anyFacts = factsOf(
  fc.oneof(known(small), between, unknown),
  fc.oneof(known(word), unknown),
  fc.oneof(known(fc.boolean()), unknown),
);

const parameters: Values = { limit: { kind: 'known', value: 1 } };
const compiled = (condition: Group, base: Values): Kleene =>
  compileCondition(condition, parameters)({ base, derived: {} });

async function reference(condition: Group, base: Values): Promise<Kleene | undefined> {
  const answer = await referenceEngine({ it: condition }, parameters)({ base, derived: {} });
  return answer('it');
}

/** json-rules-engine as it is, on the condition as it is. */
async function vanilla(condition: Group, base: Values): Promise<boolean> {
  const engine = new Engine();
  engine.addRule({ conditions: structuredClone(condition) as TopLevelCondition, event: { type: 'true' } });
  const facts = Object.entries({ ...base, 'parameter.limit': parameters.limit }).map(
    ([name, value]) => [name, value?.kind === 'known' ? value.value : undefined] as const,
  );
  const { events } = await engine.run(Object.fromEntries(facts));
  return events.length === 1;
}

describe('the two engines', () => {
  it('agree with json-rules-engine itself where everything is known', async () => {
    const outcomes = { true: 0, false: 0 };
    await fc.assert(
      fc.asyncProperty(group, knownFacts, async (condition, facts) => {
        const truth = await vanilla(condition, facts);
        outcomes[truth ? 'true' : 'false'] += 1;
        expect(compiled(condition, facts)).toBe(truth);
        expect(await reference(condition, facts)).toBe(truth);
      }),
      { numRuns: 2500 },
    );
    expect(Math.min(outcomes.true, outcomes.false)).toBeGreaterThan(100);
  });

  it('agree with each other where something is rough or unknown', async () => {
    const outcomes = { true: 0, false: 0, unknown: 0 };
    await fc.assert(
      fc.asyncProperty(group, anyFacts, async (condition, facts) => {
        const told = compiled(condition, facts);
        outcomes[`${told}`] += 1;
        expect(await reference(condition, facts)).toBe(told);
      }),
      { numRuns: 2500 },
    );
    expect(Math.min(outcomes.true, outcomes.false, outcomes.unknown)).toBeGreaterThan(100);
  });

  it('answer several questions about one subject without mixing them up', async () => {
    const ask = referenceEngine<'yes' | 'no' | 'open'>(
      {
        yes: { all: [{ fact: 'held', operator: 'equal', value: true }] },
        no: { not: { fact: 'held', operator: 'equal', value: true } },
        open: { any: [{ fact: 'daysOverdue', operator: 'greaterThan', value: { fact: 'parameter.limit' } }] },
      },
      parameters,
    );
    const answer = await ask({
      base: { held: { kind: 'known', value: true } },
      derived: { daysOverdue: { kind: 'between', from: 1, to: 2 } },
    });
    expect([answer('yes'), answer('no'), answer('open')]).toEqual([true, false, 'unknown']);
  });
});

describe('learning more', () => {
  /** The same facts with everything settled: each rough or unknown value replaced by one that it may have. */
  const settled = fc.tuple(anyFacts, knownFacts, fc.nat(4)).map(([rough, sure, step]) => {
    const entries = Object.entries(rough).map(([name, value]): [string, Value] => {
      if (value.kind === 'known') return [name, value];
      if (value.kind === 'unknown') return [name, sure[name] ?? value];
      const from = Number.isFinite(value.from) ? value.from : Math.min(value.to, 4) - 4;
      return [name, { kind: 'known', value: Math.min(from + step, value.to) }];
    });
    return { rough, sure: Object.fromEntries(entries) };
  });

  it('never turns true into false or false into true', () => {
    fc.assert(
      fc.property(group, settled, (condition, { rough, sure }) => {
        const before = compiled(condition, rough);
        const after = compiled(condition, sure);
        expect(after).not.toBe('unknown');
        if (before !== 'unknown') expect(after).toBe(before);
      }),
      { numRuns: 5000 },
    );
  });
});
