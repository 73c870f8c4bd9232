import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileCondition, type Values } from '../../src/policy/compile';
import { OPERATORS, type Condition, type Leaf, type Literal } from '../../src/policy/condition';
import { FACT_NAMES, factWord } from '../../src/policy/fact-words';
import { casesText, conditionText, treeOf, type PhraseWords } from '../../src/policy/phrase';
import type { Amount } from '../../src/policy/phrases/amount';
import { faultsOf, leaf, NOT_HELD, OVERDUE, parameter, titles } from './sentence-fixtures';

const FIGURES: Readonly<Record<string, Amount>> = {
  grace: { unit: 'days', entries: [{ value: 30 }] },
  one: { unit: 'days', entries: [{ value: 1 }] },
  open: { unit: 'days', entries: [{ value: null }] },
  people: { unit: 'count', entries: [{ value: 1 }] },
  hours: { unit: 'hours', entries: [{ value: 10 }] },
};
const words: PhraseWords = {
  amount: (name) => FIGURES[name] ?? { unit: 'count', entries: [{ value: 2 }] },
  titles,
  lastDay: 'its last valid day',
};
const told = (condition: Condition) => conditionText(condition, words);

describe('a comparison in words', () => {
  it.each<[Leaf, string]>([
    [OVERDUE, 'its last valid day has passed'],
    [leaf('daysOverdue', 'greaterThanInclusive', 1), 'its last valid day has passed'],
    [leaf('daysOverdue', 'lessThanInclusive', 0), 'its last valid day has not passed'],
    [
      leaf('daysOverdue', 'greaterThan', parameter('grace')),
      'its last valid day passed more than 30 days ago',
    ],
    [leaf('daysOverdue', 'greaterThan', parameter('one')), 'its last valid day passed more than 1 day ago'],
    [leaf('daysOverdue', 'greaterThan', -60), 'fewer than 60 days are left until the last valid day'],
    [leaf('daysOverdue', 'lessThanInclusive', 30), '30 days or fewer have gone by since its last valid day'],
    [
      leaf('daysOverdue', 'greaterThan', parameter('open')),
      'its last valid day has passed by more than a number of days that the policy leaves open (so the rule applies to nobody until it is set)',
    ],
    [
      leaf('parameter.grace', 'lessThan', { fact: 'daysOverdue' }),
      'its last valid day passed more than 30 days ago',
    ],
    [leaf('daysUntilDue', 'lessThanInclusive', 60), '60 days or fewer are left until the last valid day'],
    [leaf('daysUntilDue', 'lessThan', 0), 'its last valid day has passed'],
    [leaf('daysUntilDue', 'greaterThan', 1), 'more than 1 day is left until the last valid day'],
    [NOT_HELD, 'there is no record of it'],
    [leaf('held', 'notEqual', false), 'there is a record of it'],
    [leaf('deadlinePassed', 'equal', true), 'the time allowed after starting has passed'],
    [leaf('required', 'equal', true), 'it is asked of the person'],
    [leaf('mandatory', 'equal', false), 'it is not mandatory for the person'],
    [leaf('teaches', 'equal', true), 'the person teaches'],
    [
      leaf('employment', 'notIn', ['governor', 'trustee', 'member', 'volunteer']),
      'the person is not a governor, trustee, member or volunteer',
    ],
    [leaf('employment', 'in', ['employee', 'agency']), 'the person is an employee or agency worker'],
    [leaf('careerStage', 'equal', 'ect'), 'the person is an early career teacher'],
    [leaf('duties', 'contains', 'first-aider'), 'first aider is among the person’s duties'],
    [leaf('duties', 'doesNotContain', 'medicines'), 'giving medicines is not among the person’s duties'],
    [leaf('hoursShortLastYear', 'greaterThan', 0), 'hours were wanting in the CPD year before'],
    [
      leaf('hoursShort', 'greaterThan', parameter('hours')),
      'more than 10 hours of training are still wanting in the period',
    ],
    [leaf('hoursDone', 'lessThan', 1), 'less than 1 hour of training was done in the period'],
    [
      leaf('hoursDone', 'lessThan', { fact: 'hoursNeeded' }),
      'the hours of training done in the period are less than the hours of training asked for in the period',
    ],
    [leaf('fte', 'lessThan', 1), 'the person works part time'],
    [leaf('holders', 'lessThan', parameter('people')), 'nobody at the site holds it today'],
    [leaf('completedOn', 'lessThan', 45599), 'it was completed before 3 Nov 2024'],
    [leaf('completedOn', 'lessThan', { fact: 'startOn' }), 'it was completed before the start date'],
    [leaf('expiresOn', 'equal', 45599), 'the last valid day on the certificate is 3 Nov 2024'],
    [leaf('topic', 'equal', 'coshh'), 'the topic is COSHH'],
    [leaf('provider', 'equal', 'iHasco'), 'the provider is “iHasco”'],
    [
      leaf('requiredBecause', 'notEqual', 'held'),
      'the policy, a requirement list, one of the person’s duties or the register asks it of the person',
    ],
    [leaf('requiredBecause', 'equal', 'held'), 'nothing says who needs it and the person holds it'],
  ])('%j', (comparison, text) => {
    expect(told(comparison)).toBe(text);
  });
});

describe('conditions in words', () => {
  const cook = leaf('role', 'equal', 'Cook');
  it.each<[Condition, string]>([
    [
      { not: leaf('status', 'in', ['not-done', 'not-needed', 'failed', 'cancelled', 'expired']) },
      'the status is completed, attended, booked or in progress',
    ],
    [{ all: [OVERDUE] }, 'its last valid day has passed'],
    [{ not: OVERDUE }, 'its last valid day has not passed'],
    [{ not: { not: NOT_HELD } }, 'there is no record of it'],
    [{ not: { any: [NOT_HELD, cook] } }, 'there is a record of it and the person’s role is not Cook'],
    [{ any: [cook, leaf('role', 'equal', 'Cleaner')] }, 'the person’s role is Cook or Cleaner'],
    [
      { any: [leaf('duties', 'contains', 'first-aider'), leaf('duties', 'contains', 'fire-warden')] },
      'first aider or fire warden is among the person’s duties',
    ],
    [
      { all: [NOT_HELD, { any: [cook, leaf('teaches', 'equal', true)] }] },
      'there is no record of it, and either the person’s role is Cook or the person teaches',
    ],
    [
      { all: [NOT_HELD, cook, leaf('teaches', 'equal', true)] },
      'there is no record of it, the person’s role is Cook and the person teaches',
    ],
    [{ all: [leaf('held', 'equal', true), OVERDUE] }, 'its last valid day has passed'],
  ])('%j', (condition, text) => {
    expect(told(condition)).toBe(text);
  });

  it('says "if" again before each case', () => {
    expect(casesText('if', { any: [NOT_HELD, OVERDUE, cook] }, words)).toBe(
      'if there is no record of it, if its last valid day has passed, or if the person’s role is Cook',
    );
  });
});

const LITERALS: Readonly<Record<string, readonly Literal[]>> = {
  'yes-no': [true, false],
  number: [-30, 0, 1, 2, 30],
  day: [45599],
  list: ['first-aider', 'cpd-leader'],
  text: ['first-aid', 'Cook'],
};

/** Every fact with every operator and value that its type takes. */
const leaves: readonly Leaf[] = FACT_NAMES.flatMap((fact) => {
  const { type = 'text', values } = factWord(fact) ?? {};
  const takes = (operator: Leaf['operator']) =>
    (type === 'list') === /contain/i.test(operator) &&
    (operator.includes('Than') ? type === 'number' || type === 'day' : true) &&
    (/in$/i.test(operator) ? type !== 'yes-no' : true);
  return OPERATORS.filter(takes).flatMap((operator) => {
    const literals = values ?? LITERALS[type] ?? [];
    if (operator === 'in' || operator === 'notIn') return [leaf(fact, operator, literals)];
    const others = type === 'number' ? ['grace', 'one', 'open', 'people'].map(parameter) : [];
    const same = type === 'day' || type === 'number' ? [{ fact }] : [];
    return [...literals, ...others, ...same].map((value) => leaf(fact, operator, value));
  });
});

it('tells every comparison that a rule may make in plain words', () => {
  expect(leaves.length).toBeGreaterThan(500);
  expect(leaves.flatMap((each) => faultsOf(`${told(each)}.`))).toEqual([]);
  expect(leaves.flatMap((each) => faultsOf(`${told({ not: each })}.`))).toEqual([]);
});

const tree = (of: fc.Arbitrary<Leaf>) =>
  fc.letrec<{ node: Condition; group: Condition }>((tie) => ({
    node: fc.oneof({ maxDepth: 3 }, of, tie('group')),
    group: fc.oneof(
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).group;

it('tells nested conditions in plain words', () => {
  fc.assert(
    fc.property(tree(fc.constantFrom(...leaves)), (condition) => {
      expect(faultsOf(`It is broken ${casesText('if', condition, words)}.`)).toEqual([]);
    }),
  );
});

it('means the same once it is made ready for words, whatever is unknown', () => {
  const some = ['teaches', 'role', 'daysOverdue', 'fte'];
  const chosen = leaves.filter(
    ({ fact, value }) => some.includes(fact) && !(typeof value === 'object' && 'fact' in value),
  );
  const value = fc.constantFrom<Values[string]>(
    { kind: 'unknown', why: 'it is not given' },
    { kind: 'known', value: 0 },
    { kind: 'known', value: 30 },
    { kind: 'between', from: 0, to: 2 },
  );
  const facts = fc.record({
    daysOverdue: value,
    fte: value,
    teaches: fc.constantFrom<Values[string]>({ kind: 'known', value: true }, { kind: 'unknown', why: '' }),
    role: fc.constantFrom<Values[string]>({ kind: 'known', value: 'Cook' }, { kind: 'unknown', why: '' }),
  });
  fc.assert(
    fc.property(tree(fc.constantFrom(...chosen)), facts, (condition, base) => {
      const test = (each: Condition) => compileCondition(each)({ base, derived: {} });
      expect(test(treeOf(condition))).toBe(test(condition));
    }),
  );
});
