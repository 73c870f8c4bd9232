import { describe, expect, it } from '@jest/globals';
import { compareJudgements } from '../../src/cli/compare';
import { diffText } from '../../src/cli/formats/diff-text';
import { plainPaint } from '../../src/cli/formats/paint';
import type { Judgement, Outcome } from '../../src/evaluation/finding';
import { titles } from './formats/sample-result';

const judged = (name: string, topic: string, rule: string, outcome: Outcome): Judgement => ({
  rule,
  outcome,
  subject: {
    kind: 'certificate',
    name,
    key: name.toLowerCase(),
    person: { key: name.toLowerCase(), name },
    what: topic,
    sorts: [],
    intervals: [],
    topic,
    asAt: 46348,
    facts: {},
    completions: [],
    placeCells: [],
  },
});

describe('comparing two checks', () => {
  it('tells who fares differently, and only them', () => {
    const before = [judged('Ann', 'first-aid', 'r', 'met'), judged('Bob', 'first-aid', 'r', 'met')];
    const after = [judged('Ann', 'first-aid', 'r', 'breach'), judged('Bob', 'first-aid', 'r', 'met')];
    expect(compareJudgements(before, after, 'rule')).toEqual([
      { personKey: 'ann', person: 'Ann', topic: 'first-aid', rule: 'r', from: 'met', to: 'breach' },
    ]);
  });

  it('compares rules that have other names by the gravest outcome on the topic', () => {
    const before = [judged('Ann', 'first-aid', 'a1', 'met'), judged('Ann', 'first-aid', 'a2', 'due-soon')];
    const after = [judged('Ann', 'first-aid', 'b', 'due-soon')];
    expect(compareJudgements(before, after, 'topic')).toEqual([]);
    expect(compareJudgements(before, after, 'rule')).toHaveLength(3);
  });

  it('calls what only one side judges not asked', () => {
    const one = [judged('Ann', 'prevent', 'r', 'breach')];
    expect(compareJudgements(one, [], 'topic')).toMatchObject([{ from: 'breach', to: 'not-asked' }]);
    expect(compareJudgements([], one, 'topic')).toMatchObject([{ from: 'not-asked', to: 'breach' }]);
  });

  it('does not depend on the order of the judgements', () => {
    const all = ['Ann', 'Bob', 'Cy'].flatMap((name) =>
      ['prevent', 'first-aid'].map((topic) => judged(name, topic, 'r', 'breach')),
    );
    expect(compareJudgements([], [...all].reverse(), 'rule')).toEqual(compareJudgements([], all, 'rule'));
  });

  it('is told by topic and by change', () => {
    const before = [judged('Ann', 'first-aid', 'r', 'met'), judged('Bob', 'first-aid', 'r', 'met')];
    const after = [judged('Ann', 'first-aid', 'r', 'breach'), judged('Bob', 'first-aid', 'r', 'breach')];
    const look = { paint: plainPaint, width: 100 };
    expect(diffText(compareJudgements(before, after, 'topic'), ['futura', 'letta'], titles, look)).toBe(
      '2 people fare differently: futura → letta.\n\nFirst aid\n  met → breach\n    Ann\n    Bob\n',
    );
    expect(diffText([], ['futura', 'letta'], titles, look)).toContain('Nobody fares differently');
  });
});
