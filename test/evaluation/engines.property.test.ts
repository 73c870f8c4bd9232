import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { referenceEngine } from '../../src/evaluation/reference';
import { isFault } from '../../src/faults';
import { compileCondition, type Scope, type Values } from '../../src/policy/compile';
import {
  leavesOf,
  OPERATORS,
  type Condition,
  type Group,
  type Leaf,
  type Literal,
  type Operator,
} from '../../src/policy/condition';
import { typedCondition, type Vocabulary } from '../../src/policy/condition-types';
import { factWord } from '../../src/policy/fact-words';
import { not, type Kleene, type Plain, type Value } from '../../src/policy/kleene';
import { day } from '../facts/a-subject';

const FIXED = 20261122;
/** Seeds with how many pairs of a condition and facts are tried of each: every run of a fresh one tries others. */
const SEEDS = [
  ['the fixed seed', FIXED, 10_000],
  ['a fresh seed', Math.trunc(Math.random() * 2 ** 31), 2_000],
] as const;
/** Conditions asked about one set of facts: an engine is dear to make and cheap to ask. */
const BATCH = 50;

// What a condition may look at: facts of every type, few values of each, so that they often meet.

type Type = 'number' | 'day' | 'text' | 'employment' | 'yes-no' | 'list';
const NAMES: Readonly<Record<string, Type>> = {
  daysOverdue: 'number',
  daysUntilDue: 'number',
  daysEmployed: 'number',
  'parameter.limit': 'number',
  fte: 'number',
  holders: 'number',
  completedOn: 'day',
  startOn: 'day',
  dueOn: 'day',
  role: 'text',
  department: 'text',
  employment: 'employment',
  held: 'yes-no',
  required: 'yes-no',
  duties: 'list',
};
const FACTS = Object.keys(NAMES).filter((name) => !name.startsWith('parameter.'));
const parameters: Values = { limit: { kind: 'known', value: 1 } };
const TODAY = day('2026-11-22');

const steps = fc.integer({ min: -4, max: 4 });
const numbers = fc.oneof(
  steps,
  steps,
  steps.map((step) => step / 2),
);
const days = steps.map((step) => TODAY + step);
const words = fc.constantFrom('Cook', 'Teacher', 'cook', '');
const posts = fc.constantFrom('employee', 'agency', 'governor');
const DUTIES = ['senco', 'first-aider', 'fire-warden'];
const duty = fc.constantFrom(...DUTIES, 'cook');

const literals: Readonly<Record<Type, fc.Arbitrary<Literal>>> = {
  number: numbers,
  day: days,
  text: words,
  employment: posts,
  'yes-no': fc.boolean(),
  list: duty,
};
const plain = (type: Type): fc.Arbitrary<Plain> =>
  type === 'list' ? fc.uniqueArray(duty, { maxLength: 3 }) : literals[type];

// The comparisons that a rule file may write: whatever the check of conditions lets through.

const vocabulary: Vocabulary = {
  file: 'rule.json',
  refusalOf: () => undefined,
  parameterUnits: new Map([['limit', 'days']]),
};
const SAMPLES: Readonly<Record<Type, Literal>> = {
  number: 1,
  day: '2026-11-22',
  text: 'Cook',
  employment: 'agency',
  'yes-no': true,
  list: 'senco',
};

function isAccepted(leaf: Leaf): boolean {
  try {
    typedCondition(vocabulary, { all: [leaf] }, '$');
    return true;
  } catch (error) {
    if (isFault(error)) return false;
    throw error;
  }
}

const ONE = 'one';
const LIST = 'list';
/** A fact, an operator, and what it is compared with. */
type Form = {
  readonly fact: string;
  readonly type: Type;
  readonly operator: Operator;
  readonly with: typeof ONE | typeof LIST | { readonly fact: string };
};

const FORMS = Object.entries(NAMES).flatMap(([fact, type]) =>
  OPERATORS.flatMap((operator): readonly Form[] => [
    ...(isAccepted({ fact, operator, value: SAMPLES[type] })
      ? [{ fact, type, operator, with: ONE } as const]
      : []),
    ...(isAccepted({ fact, operator, value: [SAMPLES[type]] })
      ? [{ fact, type, operator, with: LIST } as const]
      : []),
    ...Object.keys(NAMES)
      .filter((other) => isAccepted({ fact, operator, value: { fact: other } }))
      .map((other) => ({ fact, type, operator, with: { fact: other } })),
  ]),
);
const formsOf = (operator: Operator) => FORMS.filter((form) => form.operator === operator);

const comparison: fc.Arbitrary<Leaf> = fc.oneof(
  ...OPERATORS.map((operator) =>
    fc.constantFrom(...formsOf(operator)).chain(({ fact, type, with: other }) => {
      const value: fc.Arbitrary<Leaf['value']> =
        other === ONE
          ? literals[type]
          : other === LIST
            ? fc.array(literals[type], { minLength: 1, maxLength: 4 })
            : fc.constant(other);
      return value.map((one) => ({ fact, operator, value: one }));
    }),
  ),
);

const comparisons = fc.array(comparison, { minLength: BATCH, maxLength: BATCH });

const DEPTH = 4;
const { group, node } = fc.letrec<{ group: Group; node: Condition }>((tie) => ({
  node: fc.oneof({ maxDepth: DEPTH - 1, withCrossShrink: true }, comparison, tie('group')),
  group: fc.oneof(
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
}));
const batchOf = (size: number) => fc.array(group, { minLength: size, maxLength: size });

function depthOf(condition: Condition): number {
  if ('not' in condition) return 1 + depthOf(condition.not);
  if ('all' in condition) return 1 + Math.max(...condition.all.map(depthOf));
  return 'any' in condition ? 1 + Math.max(...condition.any.map(depthOf)) : 0;
}

// Facts: all known, or some rough, unknown or missing.

const knownOf = (value: Plain): Value => ({ kind: 'known', value });
const UNKNOWN: Value = { kind: 'unknown', why: 'not said' };

const knownFacts: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(FACTS.map((name) => [name, plain(NAMES[name] ?? 'text').map(knownOf)])),
);

/** From a step before to a step after a value; open at either end one time in five. */
const between = (value: fc.Arbitrary<Literal>): fc.Arbitrary<Value> =>
  fc.tuple(value, fc.nat(4), fc.nat(4), fc.nat(4)).map(([from, more, openStart, openEnd]) => ({
    kind: 'between',
    from: openStart === 0 && openEnd !== 0 ? -Infinity : Number(from),
    to: openEnd === 0 ? Infinity : Number(from) + more,
  }));
const anyOf = (type: Type): fc.Arbitrary<Value | undefined> =>
  fc.oneof(
    { weight: 3, arbitrary: plain(type).map(knownOf) },
    { weight: 1, arbitrary: fc.constantFrom(UNKNOWN, undefined) },
    ...(type === 'number' || type === 'day' ? [{ weight: 3, arbitrary: between(literals[type]) }] : []),
  );
const anyFacts: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(FACTS.map((name) => [name, anyOf(NAMES[name] ?? 'text')])),
);

/** The facts as a rule sees them: those of `derived` go before the subject's own, here ones that must not be seen. */
const split = (facts: Values, other: Values, isDerived: readonly boolean[]): Scope => {
  const pick = (from: Values, wanted: boolean) =>
    FACTS.flatMap((name, index) => (isDerived[index] === wanted ? [[name, from[name]] as const] : []));
  const seen = pick(facts, true).filter(([, value]) => value !== undefined);
  const hidden = pick(other, true).filter(([name]) => facts[name] !== undefined);
  return {
    derived: Object.fromEntries(seen),
    base: Object.fromEntries([...pick(facts, false), ...hidden]),
  };
};
const splits = fc.array(fc.boolean(), { minLength: FACTS.length, maxLength: FACTS.length });

const ask = (condition: Condition, scope: Scope): Kleene => compileCondition(condition, parameters)(scope);
/** One condition about many sets of facts. */
function askAll(condition: Condition, worlds: readonly Values[]): readonly Kleene[] {
  const test = compileCondition(condition, parameters);
  return worlds.map((base) => test({ base, derived: {} }));
}
const askOf = (condition: Condition, base: Values): Kleene => ask(condition, { base, derived: {} });

/** json-rules-engine as it is, on the conditions as they are: its own operators, plain values. */
async function plainEngine(conditions: readonly Group[], facts: Values): Promise<readonly boolean[]> {
  const engine = new Engine();
  for (const [index, condition] of conditions.entries()) {
    const conditionsOfRule = structuredClone(condition) as TopLevelCondition;
    engine.addRule({ conditions: conditionsOfRule, event: { type: String(index) } });
  }
  const values = Object.entries({ ...facts, 'parameter.limit': parameters.limit }).map(
    ([name, value]) => [name, value?.kind === 'known' ? value.value : undefined] as const,
  );
  const { events } = await engine.run(Object.fromEntries(values));
  const told = new Set(events.map(({ type }) => type));
  return conditions.map((_, index) => told.has(String(index)));
}

async function byReference(conditions: readonly Group[], scope: Scope): Promise<readonly Kleene[]> {
  const named = Object.fromEntries(conditions.map((condition, index) => [String(index), condition]));
  const answer = await referenceEngine(named, parameters)(scope);
  return conditions.map((_, index) => answer(String(index)) ?? 'unknown');
}

/** The first condition that two evaluators answer differently, to be read in a failure. */
function firstDifference(conditions: readonly Group[], scope: Scope, expected: readonly Kleene[]): unknown {
  const index = conditions.findIndex((condition, at) => ask(condition, scope) !== expected[at]);
  const condition = conditions[index];
  if (condition === undefined) return undefined;
  return { condition: JSON.stringify(condition), compiled: ask(condition, scope), expected: expected[index] };
}

describe('the comparisons that a rule file may make', () => {
  it('are of every operator, and of every type of fact with a literal, a list and another fact', () => {
    expect(OPERATORS.filter((operator) => formsOf(operator).length === 0)).toEqual([]);
    const kinds = new Set(
      FORMS.map(({ type, with: other }) => `${type} ${typeof other === 'object' ? 'fact' : other}`),
    );
    expect([...kinds].sort()).toEqual([
      'day fact',
      'day list',
      'day one',
      'employment fact',
      'employment list',
      'employment one',
      'list one',
      'number fact',
      'number list',
      'number one',
      'text fact',
      'text list',
      'text one',
      'yes-no fact',
      'yes-no one',
    ]);
  });

  it('are of facts as the table has them', () => {
    const typed = FACTS.map((name) => [name, factWord(name)?.type]);
    const expected = Object.entries(NAMES)
      .filter(([name]) => FACTS.includes(name))
      .map(([name, type]) => [name, type === 'employment' ? 'text' : type]);
    expect(typed).toEqual(expected);
  });
});

describe('the reference engine', () => {
  it('answer several questions about one subject without mixing them up', async () => {
    const several = referenceEngine<'yes' | 'no' | 'open'>(
      {
        yes: { all: [{ fact: 'held', operator: 'equal', value: true }] },
        no: { not: { fact: 'held', operator: 'equal', value: true } },
        open: { any: [{ fact: 'daysOverdue', operator: 'greaterThan', value: { fact: 'parameter.limit' } }] },
      },
      parameters,
    );
    const answer = await several({
      base: { held: { kind: 'known', value: true } },
      derived: { daysOverdue: { kind: 'between', from: 1, to: 2 } },
    });
    expect([answer('yes'), answer('no'), answer('open')]).toEqual([true, false, 'unknown']);
  });
});

describe.each(SEEDS)('the engines, %s', (_what, seed, pairs) => {
  const isFixed = seed === FIXED;

  it('agree with plain json-rules-engine where everything is known', async () => {
    const count = { true: 0, false: 0 };
    const used = new Map<string, number>();
    let deepest = 0;
    const property = fc.asyncProperty(
      batchOf(BATCH),
      knownFacts,
      knownFacts,
      splits,
      async (conditions, facts, other, isDerived) => {
        const truth = await plainEngine(conditions, facts);
        const scope = split(facts, other, isDerived);
        expect(firstDifference(conditions, scope, truth)).toBeUndefined();
        if (isFixed) expect(await byReference(conditions, scope)).toEqual(truth);
        for (const one of truth) count[one ? 'true' : 'false'] += 1;
        for (const condition of conditions) {
          deepest = Math.max(deepest, depthOf(condition));
          for (const { operator, value } of leavesOf(condition)) {
            const form = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'fact' : 'one';
            used.set(`${operator} ${form}`, (used.get(`${operator} ${form}`) ?? 0) + 1);
          }
        }
      },
    );
    await fc.assert(property, { seed, numRuns: pairs / BATCH });
    expect(count.true + count.false).toBe(pairs);
    if (!isFixed) return;
    expect(Math.min(count.true, count.false)).toBeGreaterThan(pairs / 4);
    expect(deepest).toBe(DEPTH);
    expect([...used].filter(([, times]) => times < 500)).toEqual([]);
    expect(used.size).toBe(16);
  });

  it('agree with each other where something is rough, unknown or missing', async () => {
    const count = { true: 0, false: 0, unknown: 0 };
    const property = fc.asyncProperty(
      batchOf(BATCH),
      anyFacts,
      anyFacts,
      splits,
      async (conditions, facts, other, isDerived) => {
        const scope = split(facts, other, isDerived);
        const told = await byReference(conditions, scope);
        expect(firstDifference(conditions, scope, told)).toBeUndefined();
        for (const one of told) count[`${one}`] += 1;
      },
    );
    await fc.assert(property, { seed, numRuns: pairs / BATCH });
    expect(count.true + count.false + count.unknown).toBe(pairs);
    if (isFixed) expect(Math.min(count.true, count.false, count.unknown)).toBeGreaterThan(pairs / 10);
  });
});

// What can be said of facts that are not known.

/** A value that a fact may turn out to have, taken from what it would be if nothing were known. */
function settle(value: Value | undefined, sure: Value | undefined): Value | undefined {
  if (value === undefined || value.kind === 'unknown') return sure;
  if (value.kind === 'known') return value;
  const number = sure?.kind === 'known' && typeof sure.value === 'number' ? sure.value : 0;
  return knownOf(Math.min(Math.max(number, value.from), value.to));
}
const settled = (facts: Values, sure: Values): Values =>
  Object.fromEntries(FACTS.map((name) => [name, settle(facts[name], sure[name])]));

const COMPLETIONS = 20;
const completions = fc.array(knownFacts, { minLength: COMPLETIONS, maxLength: COMPLETIONS });

describe.each(SEEDS)('what is not known, %s', (_what, seed, pairs) => {
  const isFixed = seed === FIXED;

  it('never makes an answer wrong: true and false are so whatever it turns out to be', () => {
    const count = { told: 0, open: 0 };
    const property = fc.property(batchOf(10), anyFacts, completions, (conditions, facts, sures) => {
      const worlds = sures.map((sure) => settled(facts, sure));
      for (const condition of conditions) {
        const told = askOf(condition, facts);
        count[told === 'unknown' ? 'open' : 'told'] += 1;
        const answers = new Set(askAll(condition, worlds));
        const isSound = told === 'unknown' || (answers.size === 1 && answers.has(told));
        if (!isSound || answers.has('unknown')) expect([condition, told, answers]).toBeUndefined();
      }
    });
    fc.assert(property, { seed, numRuns: pairs / 10 });
    if (isFixed) expect(Math.min(count.told, count.open)).toBeGreaterThan(pairs / 10);
  });

  it('leaves one comparison open only if it may turn out either way', () => {
    const property = fc.property(comparisons, anyFacts, (leaves, facts) => {
      for (const leaf of leaves) {
        const { fact, value } = leaf;
        const other = typeof value === 'object' && 'fact' in value ? value.fact : undefined;
        // A fact compared with itself is taken as two that vary apart.
        if (other === fact || askOf(leaf, facts) !== 'unknown') continue;
        const worlds =
          other === undefined
            ? [facts]
            : possible(other, facts, leaf).map((one) => ({ ...facts, [other]: one }));
        const own = possible(fact, facts, leaf);
        const all = worlds.flatMap((world) => own.map((one) => ({ ...world, [fact]: one })));
        const answers = new Set(askAll(leaf, all));
        if (!answers.has(true) || !answers.has(false)) expect([leaf, facts, answers]).toBeUndefined();
      }
    });
    fc.assert(property, { seed, numRuns: pairs / BATCH });
  });

  it('once known, fact by fact, never turns true into false or false into true', () => {
    const order = fc.shuffledSubarray(FACTS, { minLength: FACTS.length });
    const property = fc.property(
      batchOf(10),
      anyFacts,
      knownFacts,
      order,
      (conditions, facts, sure, names) => {
        const worlds: Values[] = [facts];
        for (const name of names) {
          const last = worlds.at(-1) ?? facts;
          worlds.push({ ...last, [name]: narrowed(last[name], sure[name]) });
          worlds.push({ ...last, [name]: settle(last[name], sure[name]) });
        }
        for (const condition of conditions) {
          const answers = askAll(condition, worlds);
          const told = answers.filter((answer) => answer !== 'unknown');
          // What is open comes first; then there is one answer to the end.
          const isSteady = new Set(told).size === 1 && !answers.slice(-told.length).includes('unknown');
          if (!isSteady) expect([condition, answers]).toBeUndefined();
        }
      },
    );
    fc.assert(property, { seed, numRuns: pairs / 10 });
  });
});

/** A rough value known a little better: from the middle on, if that may be. */
function narrowed(value: Value | undefined, sure: Value | undefined): Value | undefined {
  const one = settle(value, sure);
  if (value?.kind !== 'between' || one?.kind !== 'known') return value;
  return { kind: 'between', from: Number(one.value), to: value.to };
}

/** Values that a fact may turn out to have, enough to answer a comparison in every way that is possible. */
function possible(name: string, facts: Values, { value }: Leaf): readonly (Value | undefined)[] {
  const now = name.startsWith('parameter.') ? parameters.limit : facts[name];
  if (now?.kind === 'known') return [now];
  const type = NAMES[name] ?? 'text';
  if (type === 'yes-no') return [true, false].map(knownOf);
  if (type === 'list') return [[], [...DUTIES, 'cook']].map(knownOf);
  if (type === 'text' || type === 'employment')
    return ['Cook', 'Teacher', 'cook', '', 'employee', 'agency', 'governor', 'somebody else'].map(knownOf);
  const named = typeof value === 'object' ? (Array.isArray(value) ? value : []) : [value];
  const start = type === 'day' ? TODAY : 0;
  const points = [...named.map(Number), ...Array.from({ length: 41 }, (_, index) => start + index / 2 - 10)];
  const { from, to } = now?.kind === 'between' ? now : { from: -Infinity, to: Infinity };
  return [from, to, ...points.flatMap((point) => [point, point + 0.25])]
    .filter((point) => Number.isFinite(point) && from <= point && point <= to)
    .map(knownOf);
}

describe.each(SEEDS)('Kleene’s laws, %s', (_what, seed, pairs) => {
  type Law = (x: Condition, y: Condition, z: Condition) => readonly [Condition, Condition];
  const LAWS: readonly (readonly [string, Law])[] = [
    ['double negation', (x) => [{ not: { not: x } }, x]],
    ['De Morgan of all', (x, y) => [{ not: { all: [x, y] } }, { any: [{ not: x }, { not: y }] }]],
    ['De Morgan of any', (x, y) => [{ not: { any: [x, y] } }, { all: [{ not: x }, { not: y }] }]],
    ['commutativity of all', (x, y, z) => [{ all: [x, y, z] }, { all: [z, x, y] }]],
    ['commutativity of any', (x, y, z) => [{ any: [x, y, z] }, { any: [z, x, y] }]],
    ['associativity of all', (x, y, z) => [{ all: [x, { all: [y, z] }] }, { all: [x, y, z] }]],
    ['associativity of any', (x, y, z) => [{ any: [x, { any: [y, z] }] }, { any: [x, y, z] }]],
    ['idempotence of all', (x) => [{ all: [x, x] }, x]],
    ['idempotence of any', (x) => [{ any: [x, x] }, x]],
    ['absorption by all', (x, y) => [{ all: [x, { any: [x, y] }] }, x]],
    ['absorption by any', (x, y) => [{ any: [x, { all: [x, y] }] }, x]],
    [
      'distributivity of all',
      (x, y, z) => [{ all: [x, { any: [y, z] }] }, { any: [{ all: [x, y] }, { all: [x, z] }] }],
    ],
    [
      'distributivity of any',
      (x, y, z) => [{ any: [x, { all: [y, z] }] }, { all: [{ any: [x, y] }, { any: [x, z] }] }],
    ],
  ];
  const nodes = fc.array(node, { minLength: 12, maxLength: 12 });
  const threes = (all: readonly Condition[]) =>
    all.flatMap((x, index) => {
      const [y, z] = [all[(index + 1) % all.length], all[(index + 2) % all.length]];
      return y === undefined || z === undefined ? [] : [[x, y, z] as const];
    });

  it('hold', () => {
    const property = fc.property(nodes, anyFacts, (all, facts) => {
      for (const [x, y, z] of threes(all)) {
        const broken = LAWS.filter(([, law]) => {
          const [left, right] = law(x, y, z);
          return askOf(left, facts) !== askOf(right, facts);
        });
        if (broken.length > 0)
          expect([broken.map(([name]) => name), JSON.stringify([x, y, z])]).toBeUndefined();
      }
    });
    fc.assert(property, { seed, numRuns: Math.ceil(pairs / 12) });
  });

  it('let a false settle “all”, and a true settle “any”, whatever else there is', () => {
    const yes: Leaf = { fact: 'parameter.limit', operator: 'equal', value: 1 };
    const no: Leaf = { fact: 'parameter.limit', operator: 'notEqual', value: 1 };
    const property = fc.property(nodes, anyFacts, fc.nat(12), (all, facts, at) => {
      expect(askOf({ all: all.toSpliced(at, 0, no) }, facts)).toBe(false);
      expect(askOf({ any: all.toSpliced(at, 0, yes) }, facts)).toBe(true);
      const told = all.map((condition) => askOf(condition, facts));
      const open = told.includes('unknown') ? 'unknown' : undefined;
      expect(askOf({ all }, facts)).toBe(told.includes(false) ? false : (open ?? true));
      expect(askOf({ any: all }, facts)).toBe(told.includes(true) ? true : (open ?? false));
    });
    fc.assert(property, { seed, numRuns: Math.ceil(pairs / 12) });
  });

  it('make each operator the denial of its opposite', () => {
    const property = fc.property(comparisons, anyFacts, (leaves, facts) => {
      for (const leaf of leaves) {
        const opposite = { ...leaf, operator: OPPOSITES[leaf.operator] };
        const [one, other] = [askOf(leaf, facts), askOf(opposite, facts)];
        if (other !== not(one)) expect([leaf, facts, one, other]).toBeUndefined();
      }
    });
    fc.assert(property, { seed, numRuns: pairs / BATCH });
  });
});

const OPPOSITES: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
};
