import type { Example } from '../policy/example-file';
import type { Policy, Rule } from '../policy/policy';
import { runToEndAsync } from '../workbook/progress';
import { evaluate, type EngineName } from './evaluate';
import { exampleSubject } from './example-subject';
import type { Finding, Outcome } from './finding';

export { EXAMPLE_DAY, exampleSubject } from './example-subject';

/** One example of a rule, judged. */
export type ExampleResult = {
  readonly name: string;
  readonly expected: Outcome;
  readonly got: Outcome;
  readonly isAsExpected: boolean;
  readonly finding?: Finding;
};

/** A rule with the figures that an example sets in place of its own. */
export function withFigures(rule: Rule, { figures }: Example): Rule {
  if (figures === undefined) return rule;
  const parameters = { ...rule.parameters };
  for (const [name, value] of Object.entries(figures))
    parameters[name] = [{ value, unit: rule.parameters[name]?.[0]?.unit ?? 'count' }];
  return { ...rule, parameters };
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
    // What the policy asks of whom is given by the example itself.
    const one = { ...policy, requirements: [], rules: [withFigures(rule, example)] };
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
