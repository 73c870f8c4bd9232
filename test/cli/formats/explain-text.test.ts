import { describe, expect, it } from '@jest/globals';
import { conditionText } from '../../../src/cli/formats/condition-text';
import { explainText } from '../../../src/cli/formats/explain-text';
import { plainPaint } from '../../../src/cli/formats/paint';
import type { Condition } from '../../../src/policy/condition';
import type { Policy, Rule } from '../../../src/policy/policy';
import { titles } from './sample-result';

const figure = (name: string): string => ({ remindDays: '60 days' })[name] ?? name;
const HELD = { fact: 'held', operator: 'equal', value: true } as const;
const LATE = { fact: 'daysOverdue', operator: 'greaterThan', value: 0 } as const;

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [HELD, 'there is a record of the topic'],
    [{ ...HELD, value: false }, 'it is not so that there is a record of the topic'],
    [{ ...HELD, operator: 'notEqual' }, 'it is not so that there is a record of the topic'],
    [{ not: LATE }, 'it is not so that the number of days past the last valid day is more than 0'],
    [{ all: [LATE] }, 'the number of days past the last valid day is more than 0'],
    [
      { any: [{ all: [HELD, LATE] }, { fact: 'role', operator: 'in', value: ['Cook', 'Cleaner'] }] },
      '(there is a record of the topic, and the number of days past the last valid day is more than 0), or the role is one of Cook, Cleaner',
    ],
    [{ fact: 'startOn', operator: 'lessThan', value: 45599 }, 'the start date is before 3 Nov 2024'],
    [
      { fact: 'daysEmployed', operator: 'greaterThanInclusive', value: { fact: 'parameter.remindDays' } },
      'the number of days since the start date is at least 60 days',
    ],
  ])('%j', (condition, words) => {
    expect(conditionText(condition, figure)).toBe(words);
  });
});

describe('a rule explained', () => {
  const citation = { clause: '2, bullet 4', basis: 'policy' } as const;
  const rule: Rule = {
    file: 'first-aid-renewal.json',
    id: 'first-aid-renewal',
    title: 'First aid is renewed',
    citation,
    strength: 'should',
    parameters: {
      validityMonths: [
        { value: 36, unit: 'months', to: '2023-12-31' },
        { value: 24, unit: 'months', from: '2024-01-01', clause: '2' },
      ],
      remindDays: [{ value: 60, unit: 'days', basis: 'default', confirm: true }],
    },
    appliesTo: { subject: 'certificate', topic: 'first-aid' },
    renewal: { parameter: 'validityMonths', anchor: 'completion', onChange: 'keep' },
    breach: { all: [LATE] },
    severity: 'high',
    messages: { breach: 'late', cannotTell: 'unclear' },
    remedy: 'Book a course.',
    examples: [{ name: 'the last valid day', given: {}, expect: 'met' }],
  };
  const policy: Policy = {
    id: 'futura',
    title: 'CPD policy',
    organisation: 'Futura',
    citation: { document: 'CPD policy' },
    requirements: [
      { id: 'a', topics: ['first-aid'], citation: { clause: '2', basis: 'policy' } },
      { id: 'b', topics: ['prevent'], citation: { clause: '9', basis: 'policy' } },
    ],
    rules: [rule],
    hash: 'x',
  };
  const shown = explainText(rule, policy, titles, { paint: plainPaint, width: 100 });

  it.each([
    'Policy       CPD policy (futura)',
    'Clause       2, bullet 4; basis: policy',
    'Strength     should: the policy expects it',
    'Applies to   each person and First aid.',
    'Asked of     everyone (clause 2).',
    'Renewal      every 24 months (validityMonths), from completion.',
    'Broken if    the number of days past the last valid day is more than 0.',
    'To do        Book a course.',
    '- validityMonths: 36 months, to 2023-12-31, basis: policy',
    '- validityMonths: 24 months, from 2024-01-01, basis: policy, clause 2',
    '- remindDays: 60 days, basis: our default, please confirm with the school',
    '- the last valid day: met',
  ])('tells: %s', (line) => {
    expect(shown).toContain(`\n  ${line}\n`);
  });

  it('does not name the clause of another topic', () => {
    expect(shown).not.toContain('clause 9');
  });
});
