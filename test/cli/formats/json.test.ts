import { describe, expect, it } from '@jest/globals';
import { jsonText } from '../../../src/cli/formats/json';
import { BREACH, fileOf, QUESTION, resultOf } from './sample-result';

const parsed = (text: string): unknown => JSON.parse(text);

describe('the JSON of a check', () => {
  const json = jsonText([fileOf(resultOf([BREACH, QUESTION]))]);

  it('is the contract, key by key', () => {
    expect(parsed(json)).toEqual({
      asAt: '2026-11-22',
      policy: 'futura',
      policyHash: 'abc123',
      workbook: 'staff.xlsx',
      registers: [
        {
          sheet: 'Staff Log',
          kind: 'training',
          range: 'A5:J240',
          fields: { person: ['B'], completedOn: ['F'] },
          confidence: 0.97,
        },
      ],
      refused: [{ sheet: 'Catalogue', reason: 'It lists courses, not people.' }],
      findings: [
        {
          id: 'f1',
          rule: 'first-aid-renewal',
          outcome: 'breach',
          severity: 'high',
          subject: 'certificate',
          person: 'Ann Smith',
          personKey: 'ann smith',
          topic: 'first-aid',
          site: 'Oak',
          clause: '2, bullet 4',
          message: BREACH.message,
          remedy: BREACH.remedy,
          cells: ["'Staff Log'!F12", 'Staff!A2'],
          facts: { dueOn: '2026-02-03', daysOverdue: 292 },
        },
        {
          id: 'f3',
          rule: 'unknown-course',
          outcome: 'cannot-tell',
          severity: 'low',
          subject: 'record',
          message: QUESTION.message,
          remedy: QUESTION.remedy,
          cells: ['Log!B4'],
          facts: {},
        },
      ],
      notCheckable: [
        { rule: 'induction', missingFields: ['startOn'], reason: 'No register says when people started' },
      ],
      notes: ['Prevent: renewal not checked: the policy sets none.'],
      totals: { people: 120, breach: 1, 'due-soon': 0, 'cannot-tell': 1, met: 900, 'not-applicable': 40 },
    });
  });

  it('leaves out the keys that do not apply', () => {
    const [, question] = (JSON.parse(json) as { findings: object[] }).findings;
    expect(Object.keys(question ?? {})).toEqual([
      'id',
      'rule',
      'outcome',
      'severity',
      'subject',
      'message',
      'remedy',
      'cells',
      'facts',
    ]);
  });

  it('lists the columns of a matrix by topic, unknown topics left out', () => {
    const [register] = resultOf([]).registers;
    if (register === undefined) throw new Error('The sample has no register.');
    const matrix = {
      ...register,
      kind: 'matrix' as const,
      workbook: 'hr.xlsx',
      topicColumns: [
        { column: 4, heading: 'First aid', topic: 'first-aid', holds: 'completed' as const, group: 0 },
        { column: 5, heading: 'Phonics', topic: undefined, holds: 'completed' as const, group: 1 },
        { column: 27, heading: 'EFAW', topic: 'first-aid', holds: 'expires' as const, group: 0 },
      ],
    };
    const text = jsonText([fileOf(resultOf([], { registers: [matrix] }))]);
    expect(parsed(text)).toMatchObject({
      registers: [{ workbook: 'hr.xlsx', kind: 'matrix', topics: { 'first-aid': ['E', 'AB'] } }],
    });
  });

  it('names rows where records go across', () => {
    const [register] = resultOf([]).registers;
    if (register === undefined) throw new Error('The sample has no register.');
    const across = { ...register, orientation: 'across' as const, fields: { person: [4], completedOn: [9] } };
    expect(parsed(jsonText([fileOf(resultOf([], { registers: [across] }))]))).toMatchObject({
      registers: [{ orientation: 'across', fields: { person: ['5'], completedOn: ['10'] } }],
    });
  });

  it('is an array for several files', () => {
    const text = jsonText([fileOf(resultOf([]), 'a.xlsx'), fileOf(resultOf([]), 'b.xlsx')]);
    expect(parsed(text)).toMatchObject([{ workbook: 'a.xlsx' }, { workbook: 'b.xlsx' }]);
  });
});
