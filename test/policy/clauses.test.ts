import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkClauses, clausesFileSchema, type Clause } from '../../src/policy/clauses';
import { KINDS, shapeOf, type Kind } from '../../src/register/kinds';
import { shippedPolicy } from '../support/policies';

const isKind = (name: string): name is Kind => name in KINDS;

const clausesOf = (id: string): readonly Clause[] => {
  const text = readFileSync(path.join('rules', id, 'clauses.json'), 'utf8');
  return clausesFileSchema.parse(JSON.parse(text)).clauses;
};

describe.each(['archway', 'avct', 'futura', 'letta', 'step'])('the clauses of %s', (id) => {
  const clauses = clausesOf(id);
  const policy = shippedPolicy(id);

  it('name rules and requirements that exist, and say one thing each', () => {
    expect(checkClauses(`${id}/clauses.json`, clauses, policy)).toBe(clauses);
  });

  it('name every rule and requirement of the policy', () => {
    const named = new Set(clauses.flatMap(({ checkedBy = [] }) => checkedBy));
    const own = [
      ...policy.rules.map((rule) => rule.id),
      ...policy.requirements.map((requirement) => `requirement:${requirement.id}`),
    ];
    expect(own.filter((name) => !named.has(name))).toEqual([]);
  });

  it('consider fields that registers have', () => {
    const considered = clauses.flatMap(({ clause, considered: fields = [] }) =>
      fields.map((field) => ({ clause, field })),
    );
    const unknown = considered.filter(({ field }) => {
      const [kind = '', name = ''] = field.split('.');
      if (!isKind(kind)) return true;
      const isOfPolicy = /^(criterion|impact):/.test(name);
      return !isOfPolicy && !(name in shapeOf(kind).fields);
    });
    expect(unknown).toEqual([]);
  });

  it('stand once each, and in no two ways', () => {
    const places = clauses.map(({ clause }) => clause);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    const said = clauses.map(({ says }) => says);
    expect(said.filter((each, index) => said.indexOf(each) !== index)).toEqual([]);
  });
});

describe('a faulty clause', () => {
  const policy = shippedPolicy('archway');
  const clause = (more: Partial<Clause>): Clause => ({ clause: '1', says: 'Staff are trained.', ...more });
  const told = (...clauses: readonly Clause[]) => {
    try {
      checkClauses('clauses.json', clauses, policy);
    } catch (fault) {
      return fault instanceof Error ? fault.message : String(fault);
    }
    return 'no fault';
  };

  it.each<[string, Partial<Clause>, string]>([
    ['says nothing', {}, 'give exactly one of "checkedBy", "notCheckable" and "noDuty"'],
    ['says two things', { checkedBy: ['within-budget'], noDuty: 'a belief' }, 'give exactly one of'],
    [
      'considers nothing',
      { notCheckable: 'nobody writes it down' },
      '"notCheckable" and "considered" belong together',
    ],
    ['considers what is checked', { checkedBy: ['within-budget'], considered: [] }, 'belong together'],
    [
      'is checked in part by nothing',
      { noDuty: 'a belief', partly: 'some' },
      '"partly" belongs to "checkedBy"',
    ],
    [
      'names a rule that is not there',
      { checkedBy: ['within-budgets'] },
      'there is no rule or requirement "within-budgets"',
    ],
  ])('%s', (_what, more, message) => {
    expect(told(clause({ noDuty: 'a heading' }), clause(more))).toContain(message);
    expect(told(clause({ noDuty: 'a heading' }), clause(more))).toContain('$.clauses[1]');
  });

  it('is none where it is checked, cannot be, or asks for nothing', () => {
    const faultless = [
      clause({ checkedBy: ['within-budget'], partly: 'not what is spent in cash' }),
      clause({ notCheckable: 'nobody writes it down', considered: ['budget.agreedOn'] }),
      clause({ noDuty: 'a belief' }),
    ];
    expect(told(...faultless)).toBe('no fault');
  });
});
