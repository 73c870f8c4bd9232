import { phraseTitles } from '../../src/policy/sentence';
import type { Leaf } from '../../src/policy/condition';
import type { Policy, Rule } from '../../src/policy/policy';
import { catalogue } from '../support/policies';

export const titles = phraseTitles(catalogue);

/** A comparison in short. */
export const leaf = (fact: string, operator: Leaf['operator'], value: Leaf['value']): Leaf => ({
  fact,
  operator,
  value,
});

export const parameter = (name: string) => ({ fact: `parameter.${name}` });
export const NOT_HELD = leaf('held', 'equal', false);
export const OVERDUE = leaf('daysOverdue', 'greaterThan', 0);

/** A rule with what a test is about. */
export const ruleWith = (own: Partial<Rule>): Rule => ({
  file: 'a-rule.json',
  id: 'a-rule',
  title: 'A rule is kept',
  citation: { clause: '2, bullet 4', basis: 'policy' },
  strength: 'must',
  parameters: {},
  appliesTo: { subject: 'certificate', topic: 'first-aid' },
  breach: { all: [NOT_HELD] },
  severity: 'high',
  messages: { breach: 'late', cannotTell: 'unclear' },
  remedy: 'Book a course.',
  examples: [],
  ...own,
});

export const policyWith = (own: Partial<Policy>): Policy => ({
  id: 'acacia',
  title: 'Training Policy',
  organisation: 'Acacia Trust',
  citation: { document: 'Training Policy' },
  cpdYearStartsOn: { month: 9, day: 1 },
  requirements: [],
  equivalents: [],
  offices: [],
  organisationDuties: [],
  pathways: [],
  criteria: [],
  impact: [],
  reports: [],
  clauses: [],
  rules: [],
  hash: 'x',
  ...own,
});

/** What makes a text no plain English, or no sentence; empty if nothing does. */
export const faultsOf = (text: string): readonly string[] => [
  ...(/[.]$/.test(text) ? [] : [`no full stop: ${text}`]),
  ...FAULTY.filter((pattern) => pattern.test(text)).map((pattern) => `${String(pattern)}: ${text}`),
];

const FAULTY = [
  /\b[a-z]+[A-Z]/,
  /undefined|null|NaN|\[object|Infinity/,
  / {2}| [,.;:]|,,|\.\.|^\s|\s$/,
  /parameter\.|_|-[a-z]+-[a-z]+-/,
  /\b(is|are|was|were|has|have) not not\b|it is not so that|not known or not so/,
  /\b1 (months|days|hours|years|points|people)\b|\b(0|[2-9]|\d\d+) (month|day|hour|year|point|person)\b/,
  /\b(a|an) (a|an)\b|\bthe (the|a|an|its)\b|\b(and and|or or)\b/,
];
