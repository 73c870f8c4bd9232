import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { missingSides } from '../../src/evaluation/boundaries';
import { parsePolicy } from '../../src/policy/parse';
import type { Rule } from '../../src/policy/policy';
import { runHere } from '../cli/run-here';
import { aPolicy, aRule, KNOWN } from '../policy/a-rule';

type Json = Readonly<Record<string, unknown>>;

const YEAR = { cpdYearStartsOn: { month: 9, day: 1 } };
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const parameter = (name: string) => ({ fact: `parameter.${name}` });

/** A rule about one fact of a record, with whatever is put in its place. */
const recordRule = (over: Json = {}): Json => ({
  id: 'entered-soon',
  title: 'Training is entered soon',
  citation: { clause: '3', basis: 'policy' },
  strength: 'must',
  appliesTo: { subject: 'record' },
  breach: { all: [leaf('daysToRecord', 'greaterThan', 14)] },
  severity: 'low',
  messages: { breach: '{{person}} is late.', cannotTell: '{{person}}: it cannot be told.' },
  remedy: 'Enter it.',
  examples: examples('daysToRecord', [3, 30]),
  ...over,
});

/** Examples that bring one fact's values, with the outcomes that every rule must show. */
const examples = (fact: string, values: readonly unknown[]): readonly Json[] =>
  [null, ...values].map((value, index) => ({
    name: `${index}: ${String(value)}`,
    given: { [fact]: value },
    expect: (['cannot-tell', 'met', 'breach'] as const)[Math.min(index, 2)],
  }));

function parsed(rule: Json): Rule {
  const files = [
    { file: 'acacia/policy.json', text: JSON.stringify(aPolicy()) },
    { file: `acacia/${String(rule.id)}.json`, text: JSON.stringify(rule) },
  ];
  const [one] = parsePolicy(files, KNOWN).rules;
  if (one === undefined) throw new Error('there is no rule');
  return one;
}

/** Path, whether the comparison is so there, and the value that is wanting: `[bound, away]`. */
const missing = (rule: Json) =>
  missingSides(parsed(rule), YEAR).map(({ path: at, isSo, bound, away }) => [at, isSo, bound, away]);
const of = (fact: string, operator: string, value: unknown, values: readonly unknown[]) =>
  missing(
    recordRule({ breach: { all: [leaf(fact, operator, value)] }, examples: examples(fact, values) }),
  ).map(([, ...side]) => side);

describe('a comparison of whole numbers', () => {
  it.each([
    ['greaterThan', [14, 15], [false, 14, 0], [true, 14, 1]],
    ['greaterThanInclusive', [14, 13], [true, 14, 0], [false, 14, -1]],
    ['lessThan', [14, 13], [false, 14, 0], [true, 14, -1]],
    ['lessThanInclusive', [14, 15], [true, 14, 0], [false, 14, 1]],
  ] as const)('%s wants an example at the last value of each side', (operator, values, at, beyond) => {
    expect(of('daysToRecord', operator, 14, values)).toEqual([]);
    expect(of('daysToRecord', operator, 14, [14, 2, 99])).toEqual([beyond]);
    expect(of('daysToRecord', operator, 14, [values[1], 2, 99])).toEqual([at]);
    expect(of('daysToRecord', operator, 14, [2, 99])).toEqual([at, beyond]);
  });

  it('goes by the whole numbers beside a bound that is none', () => {
    expect(of('daysToRecord', 'greaterThan', 1.5, [1, 2])).toEqual([]);
    expect(of('daysToRecord', 'lessThan', 1.5, [2, 1])).toEqual([]);
    expect(of('daysToRecord', 'lessThanInclusive', 1.5, [0, 3])).toEqual([
      [true, 1, 0],
      [false, 1, 1],
    ]);
  });

  it('may be of days of the calendar', () => {
    expect(of('completedOn', 'lessThan', '2025-03-01', ['2025-02-28', '2025-03-01'])).toEqual([]);
    expect(of('completedOn', 'lessThan', '2025-03-01', ['2025-02-28', '2025-03-02'])).toEqual([
      [false, 45717, 0],
    ]);
  });

  it('takes no value that is rough or not known', () => {
    expect(of('completedOn', 'lessThan', '2025-03-01', ['2025-02', '2025-03', '2025'])).toHaveLength(2);
  });

  it('is none where equality is asked for', () => {
    expect(of('daysToRecord', 'equal', 14, [1, 2])).toEqual([]);
    expect(of('daysToRecord', 'in', [14, 15], [1, 2])).toEqual([]);
  });
});

describe('a comparison of hours or shares', () => {
  it.each([
    ['hours', 'greaterThan', 2, 2.5, 2.6, [true, 2, 0.5]],
    ['hours', 'greaterThanInclusive', 2, 1.5, 1.4, [false, 2, -0.5]],
    ['hours', 'lessThan', 2, 1.9, 2.1, [true, 2, -0.5]],
    ['hours', 'lessThanInclusive', 2, 2.1, 1.9, [false, 2, 0.5]],
    ['fte', 'lessThan', 1, 0.95, 0.5, [true, 1, -0.1]],
  ] as const)('%s %s wants the bound, and a value near it', (fact, operator, bound, near, far, beyond) => {
    expect(of(fact, operator, bound, [bound, near])).toEqual([]);
    expect(of(fact, operator, bound, [bound, far])).toEqual([beyond]);
    expect(of(fact, operator, bound, [near, far])).toEqual([[!beyond[0], bound, 0]]);
  });
});

describe('the bound of a comparison', () => {
  const byParameter = (entries: readonly Json[], given: readonly Json[]) =>
    missing(
      recordRule({
        parameters: { enterDays: entries },
        breach: { all: [leaf('daysToRecord', 'greaterThan', parameter('enterDays'))] },
        examples: [...examples('daysToRecord', [3, 30]), ...given],
      }),
    );
  const at = (name: string, days: number, over: Json = {}) => ({
    name,
    given: { daysToRecord: days },
    expect: 'met',
    ...over,
  });

  it('may be a parameter', () => {
    const entries = [{ value: 14, unit: 'days' }];
    expect(byParameter(entries, [at('last', 14), at('first', 15)])).toEqual([]);
    expect(byParameter(entries, [at('last', 14)])).toEqual([['$.breach.all[0]', true, 14, 1]]);
  });

  it('is the figure in force on the day of the example', () => {
    const entries = [
      { value: 14, unit: 'days', to: '2025-08-31' },
      { value: 7, unit: 'days', from: '2025-09-01' },
    ];
    const sides = [at('last', 14, { asAt: '2025-08-31' }), at('first', 8)];
    expect(byParameter(entries, sides)).toEqual([]);
    expect(byParameter(entries, [at('last', 14), at('first', 8)])).toEqual([
      ['$.breach.all[0]', false, 7, 0],
    ]);
  });

  it('is the figure that the example sets where the policy leaves it open', () => {
    const open = [{ value: null, unit: 'days' }];
    const figures = { figures: { enterDays: 20 } };
    expect(byParameter(open, [at('last', 20, figures), at('first', 21, figures)])).toEqual([]);
    expect(byParameter(open, [at('last', 20), at('first', 21)])).toEqual([
      ['$.breach.all[0]', false, 'parameter.enterDays', 0],
      ['$.breach.all[0]', true, 'parameter.enterDays', 1],
    ]);
  });

  it('may stand on the left', () => {
    const turned = (days: readonly number[]) =>
      missing(
        recordRule({
          parameters: { enterDays: [{ value: 14, unit: 'days' }] },
          breach: { all: [leaf('parameter.enterDays', 'lessThan', { fact: 'daysToRecord' })] },
          examples: examples('daysToRecord', days),
        }),
      );
    expect(turned([14, 15])).toEqual([]);
    expect(turned([14, 13])).toEqual([['$.breach.all[0]', true, 14, 1]]);
  });

  it('may be another fact, worked out by the rule', () => {
    const hours = (...done: readonly number[]) =>
      missing(
        recordRule({
          appliesTo: { subject: 'person' },
          parameters: { yearHours: [{ value: 30, unit: 'hours' }] },
          hours: { minimum: parameter('yearHours'), proRata: ['fte'] },
          breach: { all: [leaf('hoursDone', 'lessThan', { fact: 'hoursNeeded' })] },
          examples: [null, ...done].map((each, index) => ({
            name: `${index}`,
            given: { fte: 0.5 },
            history: [{ completedOn: '2025-10-01', hours: each }],
            expect: (['cannot-tell', 'met', 'breach'] as const)[Math.min(index, 2)],
          })),
        }),
      );
    expect(hours(15, 14.5)).toEqual([]);
    expect(hours(15, 14)).toEqual([['$.breach.all[0]', true, 'hoursNeeded', -0.5]]);
  });

  it('may be how far ahead the rule looks for cover', () => {
    const cover = (...expiries: readonly string[]) =>
      missing(
        recordRule({
          appliesTo: { subject: 'site', topic: 'first-aid' },
          parameters: {
            firstAiders: [{ value: 1, unit: 'count' }],
            aheadDays: [{ value: 60, unit: 'days' }],
          },
          coverage: { minimum: parameter('firstAiders'), horizon: parameter('aheadDays') },
          breach: { all: [leaf('daysCovered', 'lessThanInclusive', parameter('aheadDays'))] },
          messages: { breach: 'Too few.', cannotTell: 'It cannot be told.' },
          examples: expiries.map((expiresOn, index) => ({
            name: expiresOn,
            holders: [{ person: 'Ann Smith', completedOn: '2024-03-01', expiresOn }],
            expect: (['cannot-tell', 'met', 'breach'] as const)[Math.min(index, 2)],
          })),
        }),
      );
    // 2026-01-01 + 60 days is 2026-03-02: the first day without cover follows the last valid one.
    expect(cover('2026-03-01', '2026-03-02', '2026-12-31')).toEqual([]);
    expect(cover('2026-03-01', '2026-12-30', '2026-12-31')).toEqual([['$.breach.all[0]', false, 60, 1]]);
  });
});

describe('where a rule compares', () => {
  const given = (name: string, days: number, outcome: string) => ({
    name,
    given: { daysToRecord: days },
    expect: outcome,
  });

  it('each comparison is told by its place', () => {
    const rule = recordRule({
      appliesTo: { subject: 'record', when: { not: leaf('daysToRecord', 'lessThan', 1) } },
      breach: {
        any: [leaf('accredited', 'equal', true), { all: [leaf('daysToRecord', 'greaterThan', 14)] }],
      },
      dueSoon: { all: [leaf('daysToRecord', 'greaterThanInclusive', 7)] },
      messages: { ...(recordRule().messages as Json), dueSoon: '{{person}}: soon.' },
    });
    expect(missing(rule).map(([at, isSo]) => [at, isSo])).toEqual([
      ['$.appliesTo.when.not', false],
      ['$.appliesTo.when.not', true],
      ['$.breach.any[1].all[0]', false],
      ['$.breach.any[1].all[0]', true],
      ['$.dueSoon.all[0]', true],
      ['$.dueSoon.all[0]', false],
    ]);
  });

  it('an example to which the rule does not apply shows only why it does not', () => {
    const rule = (outcome: string) =>
      recordRule({
        appliesTo: { subject: 'record', when: { all: [leaf('daysToRecord', 'greaterThan', 14)] } },
        examples: [
          ...examples('daysToRecord', [3, 30]),
          given('last', 14, outcome),
          given('first', 15, 'breach'),
        ],
      });
    expect(missing(rule('met'))).toEqual([]);
    expect(missing(rule('not-applicable'))).toEqual([['$.breach.all[0]', false, 14, 0]]);
  });
});

describe('cpd-check test', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cpd-check-sides-'));
    writeFileSync(path.join(folder, 'policy.json'), JSON.stringify(aPolicy()));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const test = async (rule: Json) => {
    const file = path.join(folder, `${String(rule.id)}.json`);
    writeFileSync(file, JSON.stringify(rule));
    const { code, stdout } = await runHere('test', folder);
    return { code, said: stdout.replaceAll(file, 'FILE').replace(/\s+/g, ' ') };
  };

  it('fails a rule for a side without example, and says which, where, and what to add', async () => {
    const { code, said } = await test(aRule());
    expect(code).toBe(1);
    expect(said).toContain('✗ acacia/first-aid-renewal 3 examples');
    expect(said).toContain(
      'FILE: at $.breach.any[1]: no example stands where "number of days past the last valid day is more than 0" is only just not so: add one in which daysOverdue is 0.',
    );
    expect(said).toContain('is only just so: add one in which daysOverdue is 1.');
    expect(said).toContain(
      'FILE: at $.dueSoon.all[0]: no example stands where "number of days up to the last valid day is at most 60 days (remindDays)" is only just so: add one in which daysUntilDue is 60.',
    );
    expect(said).toContain('1 rule fails: 3 examples of 1 rule, on both engines.');
  });

  it('says what it wants of days, of hours, and of what is left open', async () => {
    const breach = (fact: string, value: unknown, over: Json = {}) =>
      recordRule({
        breach: { all: [leaf(fact, 'lessThan', value)] },
        examples: examples('course', ['A', 'B']),
        ...over,
      });
    expect((await test(breach('completedOn', '2025-03-01'))).said).toMatch(
      /add one in which completedOn is 2025-03-01\..* add one in which completedOn is 2025-02-28\./,
    );
    expect((await test(breach('completedOn', { fact: 'recordedOn' }))).said).toMatch(
      /completedOn is the same as recordedOn\..* completedOn is 1 day before recordedOn\./,
    );
    expect((await test(breach('hours', 2))).said).toMatch(
      /hours is 2\..* hours is less than 2, but at least 1\.5\./,
    );
    const open = { parameters: { least: [{ value: null, unit: 'hours' }] } };
    expect((await test(breach('hours', parameter('least'), open))).said).toMatch(
      /hours is the same as least\. The policy leaves least open: set it under "figures" of the example\..* hours is less than least, by at most 0\.5\./,
    );
  });
});
