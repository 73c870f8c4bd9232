import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactly } from '../../src/calendar/span';
import { evaluate, evaluateCompiled, findingsOf, sortFindings } from '../../src/evaluation/evaluate';
import { OUTCOMES, type Finding } from '../../src/evaluation/finding';
import { known, spanFact, unknown } from '../../src/facts/fact-table';
import type { CertificateSubject } from '../../src/facts/subject';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/policy/policy';
import { runToEnd, runToEndAsync } from '../../src/workbook/progress';
import { cell, completion, day, span, subject } from '../facts/a-subject';
import { aPolicy, aRule, KNOWN, spoilt } from '../policy/a-rule';

const policyOf = (...rules: readonly Record<string, unknown>[]): Policy =>
  parsePolicy(
    [
      { file: 'policy.json', text: JSON.stringify(aPolicy()) },
      ...rules.map((rule) => ({ file: `${String(rule.id)}.json`, text: JSON.stringify(rule) })),
    ],
    KNOWN,
  );

const policy = policyOf(aRule());
const run = (subjects: readonly CertificateSubject[], by = policy) =>
  runToEnd(evaluateCompiled(by, subjects, subjects[0]?.asAt ?? 0));

function findingOf(one: CertificateSubject, by = policy): Finding {
  const [finding] = findingsOf(run([one], by).judgements);
  if (finding === undefined) throw new Error('nothing was found');
  return finding;
}

const AS_AT = '2026-11-22';

describe('a breach', () => {
  const late = subject(AS_AT, [completion('2024-02-03', { cells: [cell(11, 5), cell(11, 0)] })]);

  it('tells who, what, the arithmetic, the clause and the cells', () => {
    const { id, ...finding } = findingOf(late);
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(finding).toEqual({
      rule: 'first-aid-renewal',
      outcome: 'breach',
      severity: 'high',
      subject: 'certificate',
      person: 'Ann Smith',
      personKey: 'ann smith',
      topic: 'first-aid',
      site: 'Oak',
      clause: '2',
      message: 'Ann Smith: first aid done 3 Feb 2024 + 24 months ran out on 3 Feb 2026, 292 days ago.',
      remedy: 'Book a course.',
      cells: [cell(11, 5), cell(11, 0)],
      facts: { required: true, held: true, daysOverdue: 292, dueOn: '2026-02-03', completedOn: '2024-02-03' },
    });
  });

  it('says 1 day, not 1 days', () => {
    expect(findingOf(subject('2026-02-04', [completion('2024-02-03')])).message).toMatch(
      /2026, 1 day ago\.$/,
    );
  });

  it('says at least 1 day where that is all that is sure', () => {
    const doubtful = completion('2024-11-21', { isCertain: false });
    expect(findingOf(subject(AS_AT, [doubtful])).message).toBe(
      'Ann Smith: first aid done 21 Nov 2024 + 24 months ran out no later than 21 Nov 2026, at least 1 day ago.',
    );
  });

  it('mentions a booking as its own sentence', () => {
    const booked = subject(AS_AT, [completion('2024-02-03')], { bookedOn: known(day('2026-12-01')) });
    const finding = findingOf(booked);
    expect(finding.outcome).toBe('breach');
    expect(finding.message).toMatch(/292 days ago\. A booking for 1 Dec 2026 is recorded\.$/);
    expect(finding.facts.bookedOn).toBe('2026-12-01');
    const rough = subject(AS_AT, [completion('2024-02-03')], {
      bookedOn: spanFact(span('2026-12-01', '2026-12-31'), ''),
    });
    expect(findingOf(rough).message).toMatch(/ A booking between 1 Dec 2026 and 31 Dec 2026 is recorded\.$/);
  });

  it('names the certificate where that ran out first', () => {
    const short = completion('2026-02-03', { expires: exactly(day('2026-08-03')) });
    expect(findingOf(subject(AS_AT, [short])).message).toBe(
      'Ann Smith: first aid done 3 Feb 2026, with a certificate valid until 3 Aug 2026, ran out on 3 Aug 2026, 111 days ago.',
    );
  });

  it('of something missing points at the place, and says so', () => {
    const finding = findingOf(subject(AS_AT, [], { requiredBecause: known('policy') }));
    expect(finding.message).toBe('Ann Smith: no first aid.');
    expect(finding.cells).toEqual([{ sheet: 'Staff', row: 7, column: 0 }]);
    expect(finding.facts).toEqual({ required: true, held: false, requiredBecause: 'policy' });
  });

  it('of a rough date holds if every day of it has run out', () => {
    expect(findingOf(subject(AS_AT, [completion(span('2024-10-01', '2024-10-31'))])).message).toBe(
      'Ann Smith: first aid done between 1 Oct 2024 and 31 Oct 2024 + 24 months ran out between 1 Oct 2026 and 31 Oct 2026, between 22 and 52 days ago.',
    );
  });
});

describe('due soon', () => {
  it('tells the days left, and not the days overdue', () => {
    const finding = findingOf(subject(AS_AT, [completion('2024-11-22')]));
    expect(finding.outcome).toBe('due-soon');
    expect(finding.facts).toMatchObject({ daysUntilDue: 0, dueOn: '2026-11-22' });
    expect(finding.facts).not.toHaveProperty('daysOverdue');
  });
});

describe('a question', () => {
  it('gives the arithmetic if the exact day decides', () => {
    const finding = findingOf(subject(AS_AT, [completion(span('2024-11-01', '2024-11-30'))]));
    expect(finding.outcome).toBe('cannot-tell');
    expect(finding.message).toBe(
      'Ann Smith: it cannot be told whether first aid is in date. Done between 1 Nov 2024 and 30 Nov 2024, so due between 1 Nov 2026 and 30 Nov 2026; the exact day decides.',
    );
    expect(finding.severity).toBe('high');
    expect(finding.facts).toEqual({ required: true, held: true });
  });

  it('names the doubt and points at the record in doubt first', () => {
    const old = completion('2022-05-01', { cells: [cell(3)] });
    const doubt = 'A Smith may be Ann Smith or Alan Smith';
    const maybe = completion('2026-05-01', { isCertain: false, doubt, cells: [cell(9)] });
    const finding = findingOf(subject(AS_AT, [old, maybe]));
    expect(finding.message).toMatch(/in date\. A Smith may be Ann Smith or Alan Smith\.$/);
    expect(finding.cells).toEqual([cell(9), cell(3)]);
  });

  it('is not asked where the doubt changes nothing', () => {
    const fresh = completion('2026-05-01');
    const maybe = completion('2026-06-01', { isCertain: false });
    expect(run([subject(AS_AT, [fresh, maybe])]).judgements[0]?.outcome).toBe('met');
  });

  it('gives only reasons that matter', () => {
    const why = 'two people are called A Smith';
    const one = subject(AS_AT, [], { held: unknown(why, [cell(4)]), required: known(true) });
    const finding = findingOf(one);
    expect(finding.message).toBe(
      `Ann Smith: it cannot be told whether first aid is in date. T${why.slice(1)}.`,
    );
    expect(finding.cells).toEqual([cell(4)]);
  });
});

describe('which subjects a rule judges', () => {
  it('are those of its topic', () => {
    const other = { ...subject(AS_AT, []), topic: 'prevent' };
    expect(run([subject(AS_AT, []), other]).judgements.map(({ subject: { topic } }) => topic)).toEqual([
      'first-aid',
    ]);
  });

  it('are none where it is not required', () => {
    const one = subject(AS_AT, [], { required: known(false) });
    expect(run([one]).judgements).toEqual([
      { rule: 'first-aid-renewal', subject: one, outcome: 'not-applicable' },
    ]);
  });

  it('are none where the policy sets no figure', () => {
    const unset = policyOf(spoilt(aRule(), ['parameters', 'validityMonths', 0, 'value'], null));
    expect(run([subject(AS_AT, [])], unset).judgements.map(({ outcome }) => outcome)).toEqual([
      'not-applicable',
    ]);
  });
});

describe('an interval that the policy changed', () => {
  const dated = [
    { value: 36, unit: 'months', to: '2024-08-31' },
    { value: 12, unit: 'months', from: '2024-09-01' },
  ];
  const kept = policyOf(spoilt(aRule(), ['parameters', 'validityMonths'], dated));
  const recalculated = policyOf(
    spoilt(spoilt(aRule(), ['parameters', 'validityMonths'], dated), ['renewal', 'onChange'], 'recalculate'),
  );
  const before = subject(AS_AT, [completion('2024-08-31')]);

  it('leaves older certificates as they were, unless the rule recalculates them', () => {
    expect(run([before], kept).judgements[0]?.outcome).toBe('met');
    expect(findingOf(before, recalculated).message).toContain(
      'done 31 Aug 2024 + 12 months ran out on 31 Aug 2025',
    );
  });

  it('is named by the figure that counted', () => {
    const old = subject(AS_AT, [completion('2023-08-31')]);
    expect(findingOf(old, kept).message).toContain('done 31 Aug 2023 + 36 months ran out on 31 Aug 2026');
  });
});

describe('ids', () => {
  it('do not depend on cells, and tell person and rule apart', () => {
    const late = completion('2024-02-03');
    const one = findingOf(subject(AS_AT, [late]));
    expect(findingOf(subject(AS_AT, [{ ...late, cells: [cell(99)] }])).id).toBe(one.id);
    const other = { ...subject(AS_AT, [late]), person: { key: 'bo lee', name: 'Bo Lee' } };
    expect(findingOf(other).id).not.toBe(one.id);
  });

  it('are never the same twice', () => {
    const twice = run([subject(AS_AT, []), subject(AS_AT, [])]);
    expect(new Set(findingsOf(twice.judgements).map(({ id }) => id)).size).toBe(2);
  });
});

describe('a rule that cannot be checked', () => {
  const induction = () => {
    const rule = spoilt(aRule(), ['renewal'], undefined);
    return policyOf({
      ...rule,
      id: 'induction',
      parameters: { inductionDays: [{ value: 30, unit: 'days' }] },
      breach: {
        all: [
          { fact: 'held', operator: 'equal', value: false },
          { fact: 'daysEmployed', operator: 'greaterThan', value: { fact: 'parameter.inductionDays' } },
        ],
      },
      dueSoon: { all: [{ fact: 'held', operator: 'equal', value: false }] },
      messages: {
        breach: '{{person}}: nothing after {{daysEmployed|day|days}}.',
        dueSoon: '{{person}}: nothing yet.',
        cannotTell: '{{person}}: cannot tell.',
      },
      examples: [
        { name: 'a', given: { held: true }, expect: 'met' },
        { name: 'b', given: { held: false }, expect: 'breach' },
        { name: 'c', given: { held: null }, expect: 'cannot-tell' },
      ],
    });
  };
  const missing = subject(AS_AT, []);

  it('is told with the column to add, instead of a question for everyone', () => {
    expect(run([missing], induction())).toEqual({
      judgements: [],
      notCheckable: [
        {
          rule: 'induction',
          missingFields: ['startOn'],
          reason: 'The registers do not give the number of days since the start date. Add a column for it.',
        },
      ],
    });
  });

  it('is not one that is blank for one person only', () => {
    const blank = subject(AS_AT, [], { daysEmployed: unknown('the start date is blank', [cell(2)]) });
    const result = run([blank, missing], induction());
    expect(result.notCheckable).toEqual([]);
    expect(findingOf(blank, induction()).message).toBe('Ann Smith: cannot tell. The start date is blank.');
  });

  it('is not one that came to a verdict without the column', () => {
    const done = subject(AS_AT, [completion('2026-01-05')]);
    expect(run([done, missing], induction()).judgements.map(({ outcome }) => outcome)).toEqual([
      'met',
      'cannot-tell',
    ]);
  });

  it('is one that nobody is concerned by', () => {
    expect(run([], induction()).notCheckable).toMatchObject([
      { rule: 'induction', missingFields: ['first-aid'] },
    ]);
  });
});

describe('the order in which findings are told', () => {
  it('is by outcome, severity, topic, person', () => {
    const base = findingOf(subject(AS_AT, []));
    const wanted: readonly Partial<Finding>[] = [
      { outcome: 'breach', severity: 'high', topic: 'b', person: 'Z' },
      { outcome: 'breach', severity: 'medium', topic: 'a', person: 'A' },
      { outcome: 'breach', severity: 'medium', topic: 'a', person: 'B' },
      { outcome: 'breach', severity: 'medium', topic: 'b', person: 'A' },
      { outcome: 'breach', severity: 'low', topic: 'a', person: 'A' },
      { outcome: 'due-soon', severity: 'high', topic: 'a', person: 'A' },
      { outcome: 'cannot-tell', severity: 'high', topic: 'a', person: 'A' },
    ];
    const findings = wanted.map((part) => ({ ...base, ...part }));
    expect(sortFindings([...findings].reverse())).toEqual(findings);
  });
});

describe('the engines', () => {
  // Half of the days lie where the outcome changes: around two years before the as-at day.
  const someDay = fc.oneof(
    fc.integer({ min: day('2022-01-01'), max: day('2027-01-01') }),
    fc.integer({ min: day('2024-11-20'), max: day('2025-01-25') }),
  );
  const someSpan = fc.oneof(
    someDay.map(exactly),
    fc.tuple(someDay, fc.nat(400)).map(([from, more]) => ({ from, to: from + more })),
    someDay.map((to) => ({ from: -Infinity, to })),
  );
  const someCompletion = fc
    .record({
      completed: someSpan,
      expires: fc.option(someSpan, { nil: undefined }),
      isCertain: fc.boolean(),
    })
    .map(({ completed, expires, isCertain }) =>
      completion(completed, { isCertain, ...(expires === undefined ? {} : { expires }) }),
    );
  const yesNo = fc.constantFrom(known(true), known(true), known(false), unknown('not said'));
  const someSubject = fc
    .record({ completions: fc.array(someCompletion, { maxLength: 3 }), required: yesNo, held: yesNo })
    .map(({ completions, required, held }) => subject(AS_AT, completions, { required, held }));

  const both = async (subjects: readonly CertificateSubject[]) => ({
    byCompiled: run(subjects),
    byReference: await runToEndAsync(evaluate(policy, subjects, day(AS_AT), 'reference')),
  });

  it.each([
    ['the fixed seed', { seed: 20261122, numRuns: 150 }],
    ['a fresh seed', { numRuns: 150 }],
  ])('give the same judgements, findings and all, of random subjects: %s', async (_what, seed) => {
    const property = fc.asyncProperty(
      fc.array(someSubject, { minLength: 1, maxLength: 20 }),
      async (subjects) => {
        const { byCompiled, byReference } = await both(subjects);
        expect(byReference).toEqual(byCompiled);
        for (const { message } of findingsOf(byCompiled.judgements)) {
          expect(message).not.toMatch(/[{}|]|undefined|NaN|Infinity|\bon (between|no )|\b1 days/);
        }
      },
    );
    await fc.assert(property, seed);
  });

  it('give the same judgements of every outcome, and of each condition that can be open', async () => {
    const maybe = completion('2024-12-01', { isCertain: false, doubt: 'the row may be another’s' });
    const cases: readonly (readonly [string, CertificateSubject])[] = [
      ['breach', subject(AS_AT, [])],
      ['breach', subject(AS_AT, [completion('2024-11-21')])],
      ['due-soon', subject(AS_AT, [completion('2024-11-22')])],
      ['due-soon', subject(AS_AT, [completion('2025-01-21')])],
      ['met', subject(AS_AT, [completion('2025-01-22')])],
      ['not-applicable', subject(AS_AT, [], { required: known(false) })],
      ['cannot-tell', subject(AS_AT, [], { required: unknown('the role is blank') })],
      ['cannot-tell', subject(AS_AT, [maybe], { held: unknown('the row may be another’s') })],
      ['cannot-tell', subject(AS_AT, [completion(span('2024-11-01', '2024-11-30'))])],
      ['cannot-tell', subject(AS_AT, [completion(span('2025-01-01', '2025-01-31'))])],
    ];
    const { byCompiled, byReference } = await both(cases.map(([, one]) => one));
    expect(byReference).toEqual(byCompiled);
    expect(byCompiled.judgements.map(({ outcome }) => outcome)).toEqual(cases.map(([outcome]) => outcome));
    expect(new Set(cases.map(([outcome]) => outcome))).toEqual(new Set(OUTCOMES));
  });

  it('report progress that grows to no more than 1', () => {
    const many = Array.from({ length: 1000 }, () => subject(AS_AT, []));
    const steps = [...evaluateCompiled(policy, many, day(AS_AT))];
    expect(steps.length).toBeGreaterThan(2);
    expect(
      steps.every(
        ({ step, done }, at) => step === 'evaluate' && done <= 1 && done > (steps[at - 1]?.done ?? 0),
      ),
    ).toBe(true);
  });
});
