import { describe, expect, it } from '@jest/globals';
import { parameterChanges, parameterFor, parameterInForce, parametersOn } from '../../src/policy/parameters';
import { parsePolicy } from '../../src/policy/parse';
import type { ParameterValue } from '../../src/policy/rule-parts';
import { day } from '../facts/a-subject';
import { aPolicy, aRule, KNOWN, spoilt } from './a-rule';

const entries: readonly ParameterValue[] = [
  { value: 36, unit: 'months', from: '2020-09-01', to: '2024-08-31' },
  { value: 24, unit: 'months', from: '2024-09-01' },
];

describe('a dated parameter', () => {
  it.each([
    ['2020-08-31', undefined],
    ['2020-09-01', 36],
    ['2024-08-31', 36],
    ['2024-09-01', 24],
    ['2099-01-01', 24],
  ])('on %s is %s', (on, value) => {
    expect(parameterInForce(entries, day(on))?.value).toBe(value);
  });

  it.each([
    ['2015-01-01', 36],
    ['2024-08-31', 36],
    ['2024-09-01', 24],
  ])('judges what was done on %s by %i', (done, value) => {
    expect(parameterFor(entries, day(done))?.value).toBe(value);
  });

  it('says when it changes', () => {
    expect(new Set(parameterChanges(entries))).toEqual(new Set([day('2020-09-01'), day('2024-09-01')]));
  });
});

describe('the parameters of a rule', () => {
  const rule = (value: unknown) => {
    const raw = spoilt(aRule(), ['parameters', 'remindDays'], value);
    const [first] = parsePolicy(
      [
        { file: 'policy.json', text: JSON.stringify(aPolicy()) },
        { file: 'first-aid-renewal.json', text: JSON.stringify(raw) },
      ],
      KNOWN,
    ).rules;
    if (first === undefined) throw new Error('no rule');
    return first;
  };

  it('are values on the day', () => {
    expect(parametersOn(rule([{ value: 60, unit: 'days' }]), day('2026-01-01'))).toEqual({
      validityMonths: { kind: 'known', value: 24 },
      remindDays: { kind: 'known', value: 60 },
    });
  });

  it('are none where the policy sets none, or nothing is in force', () => {
    expect(parametersOn(rule([{ value: null, unit: 'days' }]), day('2026-01-01'))).toBeUndefined();
    const ended = rule([{ value: 60, unit: 'days', to: '2025-12-31' }]);
    expect(parametersOn(ended, day('2025-12-31'))).toBeDefined();
    expect(parametersOn(ended, day('2026-01-01'))).toBeUndefined();
  });
});
