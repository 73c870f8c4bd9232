import { dayFromIso, dayOf, type Day } from '../calendar/day';
import type { Span } from '../calendar/span';
import { factWord, known, notGiven, spanFact, unknown } from '../facts/fact-table';
import type { CertificateSubject, Completion, Fact } from '../facts/subject';
import { roughDay } from '../policy/example-day';
import type { Policy, Rule } from '../policy/policy';
import type { Example } from '../policy/rule-file';
import { runToEndAsync } from '../workbook/progress';
import { evaluate, type EngineName } from './evaluate';
import type { Finding, Outcome } from './finding';
import { ruleFacts } from './prepare';

/** One example of a rule, judged. */
export type ExampleResult = {
  readonly name: string;
  readonly expected: Outcome;
  readonly got: Outcome;
  readonly isAsExpected: boolean;
  readonly finding?: Finding;
};

/** An example that gives no `asAt` is judged as at this day. */
export const EXAMPLE_DAY: Day = dayOf(2026, 1, 1);

/** The rough day of a given fact; `'unknown'` for null; `undefined` if the example does not give it. */
function givenDay(example: Example, name: string): Span | 'unknown' | undefined {
  const value = example.given[name];
  if (value === undefined) return undefined;
  return (typeof value === 'string' ? roughDay(value) : undefined) ?? 'unknown';
}

function givenFacts(example: Example): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const [name, value] of Object.entries(example.given)) {
    const day = factWord(name)?.type === 'day' ? givenDay(example, name) : undefined;
    if (value === null || day === 'unknown') facts[name] = unknown(notGiven(name));
    else facts[name] = day === undefined ? known(value) : spanFact(day, notGiven(name));
  }
  return facts;
}

function completionOf(example: Example, asAt: Day, isCertain: boolean): Completion | undefined {
  const completed = givenDay(example, 'completedOn');
  const expires = givenDay(example, 'expiresOn');
  if (completed === undefined && expires === undefined) return undefined;
  const span = completed === undefined || completed === 'unknown' ? { from: -Infinity, to: asAt } : completed;
  if (span.from > asAt) return undefined;
  return {
    completed: span,
    ...(expires === undefined || expires === 'unknown' ? {} : { expires }),
    isCertain,
    ...(isCertain ? {} : { doubt: 'it is not known whether the record counts' }),
    course: 'Example course',
    cells: [],
  };
}

/**
 * The subject that an example describes. Given: facts by name, days as ISO text (a month or a year is rough), null for
 * unknown. Left out: `required` and `startRecorded` are true; `held` is true if a completion or expiry is given, else false; `daysEmployed`
 * is counted from `startOn`, else 1000; anything else a rule names is unknown.
 */
export function exampleSubject(rule: Rule, example: Example): CertificateSubject {
  const asAt = (example.asAt === undefined ? undefined : dayFromIso(example.asAt)) ?? EXAMPLE_DAY;
  const given = givenFacts(example);
  const started = givenDay(example, 'startOn');
  const completion = completionOf(example, asAt, given.held?.kind !== 'unknown');
  // What lies after the as-at day does not count, so its dates are no facts either.
  const facts = Object.fromEntries(
    Object.entries(given).filter(
      ([name]) => completion !== undefined || (name !== 'completedOn' && name !== 'expiresOn'),
    ),
  );
  const defaults: Record<string, Fact> = {
    required: known(true),
    startRecorded: known(true),
    held: known(completion !== undefined),
    daysEmployed:
      started === 'unknown'
        ? unknown(notGiven('startOn'))
        : started === undefined
          ? known(1000)
          : spanFact({ from: asAt - started.to, to: asAt - started.from }, notGiven('daysEmployed')),
  };
  const missing = Object.fromEntries(ruleFacts(rule).map((name) => [name, unknown(notGiven(name))] as const));
  return {
    kind: 'certificate',
    person: { key: 'example', name: 'Alex Example' },
    topic: rule.appliesTo.topic,
    asAt,
    facts: { ...missing, ...defaults, ...facts },
    completions: completion === undefined ? [] : [completion],
    placeCells: [],
  };
}

/** Judges the examples of a rule by an engine, in their order. */
export async function runExamples(
  rule: Rule,
  policy: Policy,
  engine: EngineName,
): Promise<readonly ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const example of rule.examples) {
    const subject = exampleSubject(rule, example);
    const one = { ...policy, rules: [rule] };
    const { judgements } = await runToEndAsync(evaluate(one, [subject], subject.asAt, engine));
    const got = judgements[0]?.outcome ?? 'not-applicable';
    const finding = judgements[0]?.finding;
    results.push({
      name: example.name,
      expected: example.expect,
      got,
      isAsExpected: got === example.expect,
      ...(finding === undefined ? {} : { finding }),
    });
  }
  return results;
}
