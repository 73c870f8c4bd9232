import type { Day } from '../calendar/day';
import type { Subject } from '../facts/subject';
import { compileCondition, type Scope } from '../policy/compile';
import { hashText } from '../policy/hash';
import type { Kleene } from '../policy/kleene';
import type { Policy } from '../policy/policy';
import type { Progress } from '../workbook/progress';
import { notCheckable } from './checkable';
import { OUTCOMES, type Evaluation, type Finding, type Judgement, type NotCheckable } from './finding';
import { decided, judge, type Decided } from './judge';
import { groupSubjects, subjectsOfRule } from './partition';
import { conditionOf, decide, stageDefault, type Stage } from './outcome';
import { openCase, prepareRule, type ReadyRule } from './prepare';
import { referenceConditions } from './reference';

export type EngineName = 'compiled' | 'reference';

/** Judgements between two reports of progress. */
const STRIDE = 64;

/** Counts what is done of so many judgements, each of which is made and then put into words; reports now and then. */
function counter(judgements: number): () => Progress | undefined {
  let done = 0;
  return () => {
    done += 1;
    return done % STRIDE === 0 ? { step: 'evaluate', done: done / (2 * judgements) } : undefined;
  };
}

/** Rules with the subjects of their kind, topic, type or qualification; a rule is never run on others. */
function partition(policy: Policy, subjects: readonly Subject[], asAt: Day) {
  const groups = groupSubjects(subjects);
  const work = policy.rules.map((rule) => ({
    ready: prepareRule(rule, policy.cpdYearStartsOn, asAt),
    subjects: subjectsOfRule(rule, groups),
  }));
  const count = work.reduce((sum, part) => sum + part.subjects.length, 0);
  return { work, count: Math.max(1, count) };
}

/** Gathers the judgements of each rule; a rule that could not be judged at all goes to the other list. */
function collector(policy: Policy, count: () => Progress | undefined) {
  const judgements: Judgement[] = [];
  const unchecked: NotCheckable[] = [];
  const seen = new Map<string, number>();
  /** Two findings that would have the same id are told apart by their order. */
  const named = (judgement: Judgement): Judgement => {
    if (judgement.finding === undefined) return judgement;
    const { id } = judgement.finding;
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0
      ? judgement
      : { ...judgement, finding: { ...judgement.finding, id: hashText(`${id}:${count}`) } };
  };
  return {
    /** Puts into words what is told of a rule. */
    *add(
      { rule, parameters }: ReadyRule,
      subjects: readonly Subject[],
      judged: readonly (Judgement | Decided)[],
    ): Generator<Progress, void> {
      // Of a rule that cannot be applied nothing is missing in the registers.
      if (subjects.length === 0 && parameters === undefined) return;
      const unjudged = notCheckable(rule, subjects, judged, policy);
      if (unjudged !== undefined) unchecked.push(unjudged.problem);
      // What could be told without the missing column stays told.
      for (const each of judged) {
        const progress = count();
        if (progress !== undefined) yield progress;
        if (unjudged === undefined || unjudged.isTold(each))
          judgements.push('one' in each ? named(judge(each)) : each);
      }
    },
    result: (): Evaluation => ({ judgements, notCheckable: unchecked }),
  };
}

function conditionsOf(ready: ReadyRule): (stage: Stage, scope: Scope) => Kleene {
  const test = (stage: Stage) => {
    const condition = conditionOf(ready.rule, stage);
    return condition === undefined
      ? () => stageDefault(stage)
      : compileCondition(condition, ready.parameters);
  };
  const tests = { when: test('when'), breach: test('breach'), dueSoon: test('dueSoon') };
  return (stage, scope) => tests[stage](scope);
}

/** A rule without a value in force for its parameters applies to nobody. */
const notApplicable = (ready: ReadyRule, subject: Subject): Judgement => ({
  rule: ready.rule.id,
  subject,
  outcome: 'not-applicable',
});

/** Judges every subject by every rule of its topic on a day, with conditions compiled to functions. Yields progress. */
export function* evaluateCompiled(
  policy: Policy,
  subjects: readonly Subject[],
  asAt: Day,
): Generator<Progress, Evaluation> {
  const { work, count } = partition(policy, subjects, asAt);
  const counted = counter(count);
  const collected = collector(policy, counted);
  for (const part of work) {
    const { ready } = part;
    const ask = conditionsOf(ready);
    const judged: (Judgement | Decided)[] = [];
    for (const subject of part.subjects) {
      if (ready.parameters === undefined) {
        judged.push(notApplicable(ready, subject));
      } else {
        const one = openCase(ready, subject);
        judged.push(
          decided(
            one,
            decide((stage) => ask(stage, one.scope)),
          ),
        );
      }
      const progress = counted();
      if (progress !== undefined) yield progress;
    }
    yield* collected.add(ready, part.subjects, judged);
  }
  return collected.result();
}

/** As `evaluateCompiled`, with json-rules-engine deciding every condition, one run at a time. */
export async function* evaluateByReference(
  policy: Policy,
  subjects: readonly Subject[],
  asAt: Day,
): AsyncGenerator<Progress, Evaluation> {
  const { work, count } = partition(policy, subjects, asAt);
  const counted = counter(count);
  const collected = collector(policy, counted);
  for (const part of work) {
    const { ready } = part;
    const ask = referenceConditions(ready);
    const judged: (Judgement | Decided)[] = [];
    for (const subject of part.subjects) {
      if (ready.parameters === undefined) {
        judged.push(notApplicable(ready, subject));
      } else {
        const one = openCase(ready, subject);
        const answers = await ask(one.scope);
        judged.push(
          decided(
            one,
            decide((stage) => answers[stage]),
          ),
        );
      }
      const progress = counted();
      if (progress !== undefined) yield progress;
    }
    yield* collected.add(ready, part.subjects, judged);
  }
  return collected.result();
}

/** Judges by the chosen engine; both give the same judgements. */
export const evaluate = (
  policy: Policy,
  subjects: readonly Subject[],
  asAt: Day,
  engine: EngineName,
): Generator<Progress, Evaluation> | AsyncGenerator<Progress, Evaluation> =>
  engine === 'compiled'
    ? evaluateCompiled(policy, subjects, asAt)
    : evaluateByReference(policy, subjects, asAt);

const SEVERITIES = ['high', 'medium', 'low'];

const byText = (a: string | undefined, b: string | undefined): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

/** Findings in the order in which they are told: by outcome, severity, topic, person; then by rule and id. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) =>
      OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      byText(a.topic, b.topic) ||
      byText(a.person, b.person) ||
      byText(a.rule, b.rule) ||
      byText(a.id, b.id),
  );

/** The findings among judgements, sorted. */
export const findingsOf = (judgements: readonly Judgement[]): readonly Finding[] =>
  sortFindings(judgements.flatMap(({ finding }) => (finding === undefined ? [] : [finding])));
