import { describe, expect, it } from '@jest/globals';
import { decide, type Stage } from '../../src/evaluation/outcome';
import type { Kleene } from '../../src/policy/kleene';

const answers = (when: Kleene, breach: Kleene, dueSoon: Kleene) =>
  decide((stage) => ({ when, breach, dueSoon })[stage]);

describe('the order of outcomes', () => {
  it.each([
    [false, true, true, 'not-applicable'],
    [false, 'unknown', 'unknown', 'not-applicable'],
    ['unknown', true, true, 'cannot-tell'],
    [true, true, 'unknown', 'breach'],
    [true, 'unknown', true, 'cannot-tell'],
    [true, 'unknown', false, 'cannot-tell'],
    [true, false, true, 'due-soon'],
    [true, false, 'unknown', 'cannot-tell'],
    [true, false, false, 'met'],
  ] as const)('when %s, breach %s, due soon %s: %s', (when, breach, dueSoon, outcome) => {
    expect(answers(when, breach, dueSoon).outcome).toBe(outcome);
  });

  it('says which condition could not be told', () => {
    expect(answers('unknown', true, true).undecided).toBe('when');
    expect(answers(true, 'unknown', true).undecided).toBe('breach');
    expect(answers(true, false, 'unknown').undecided).toBe('dueSoon');
    expect(answers(true, true, 'unknown').undecided).toBeUndefined();
  });

  it('asks no further than it must', () => {
    const asked: Stage[] = [];
    decide((stage) => {
      asked.push(stage);
      return stage !== 'when' || true;
    });
    expect(asked).toEqual(['when', 'breach']);
  });
});
