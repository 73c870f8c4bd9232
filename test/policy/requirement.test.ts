import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from '../../src/policy/parse';
import { policyNotes } from '../../src/policy/notes';
import { requirementTest } from '../../src/policy/requirement';
import { day } from '../facts/a-subject';
import { aPolicy, aRule, KNOWN, spoilt } from './a-rule';

const parse = (policy: unknown, rule: unknown = aRule()) =>
  parsePolicy(
    [
      { file: 'policy.json', text: JSON.stringify(policy) },
      { file: 'first-aid-renewal.json', text: JSON.stringify(rule) },
    ],
    KNOWN,
  );

describe('of whom a requirement asks something', () => {
  const test = (policy: unknown) => {
    const [requirement] = parse(policy).requirements;
    if (requirement === undefined) throw new Error('no requirement');
    return requirementTest(requirement);
  };

  it('is told by facts about the person', () => {
    const asks = test(aPolicy());
    expect(asks({ employment: { kind: 'known', value: 'employee' } })).toBe(true);
    expect(asks({ employment: { kind: 'known', value: 'governor' } })).toBe(false);
    expect(asks({ employment: { kind: 'unknown', why: 'blank' } })).toBe('unknown');
    expect(asks({})).toBe('unknown');
  });

  it('is everyone if it does not say', () => {
    expect(test(spoilt(aPolicy(), ['requirements', 0, 'when'], undefined))({})).toBe(true);
  });
});

describe('notes on a policy', () => {
  it('say what is asked for without an interval, and nothing of what a rule renews', () => {
    const topics = spoilt(aPolicy(), ['requirements', 0, 'topics'], ['safeguarding', 'first-aid']);
    expect(policyNotes(parse(topics))).toEqual(['Safeguarding: renewal not checked: the policy sets none.']);
    const named = policyNotes(parse(topics), undefined, () => 'Safeguarding and child protection');
    expect(named[0]).toMatch(/^Safeguarding and child protection: /);
  });

  it('say which figures are to be confirmed', () => {
    const rule = spoilt(aRule(), ['parameters', 'remindDays', 0, 'confirm'], true);
    expect(policyNotes(parse(aPolicy(), rule))).toContain(
      'Remind: 60 days is our own figure, as the policy sets none; please confirm it (“First aid is renewed”).',
    );
  });

  it('say that a review is overdue, from the day after', () => {
    const reviewed = parse({ ...aPolicy(), reviewDueOn: '2026-08-31' });
    const said = (asAt: string) => policyNotes(reviewed, day(asAt)).filter((note) => note.includes('review'));
    expect(said('2026-08-31')).toEqual([]);
    expect(said('2026-09-01')).toEqual([
      'The policy was due for review by 31 Aug 2026: make sure that it is still the one in force.',
    ]);
  });
});
