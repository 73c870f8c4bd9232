import { PARAMETER_PREFIX, type Condition, type Leaf } from '../policy/condition';
import type { Example } from '../policy/example-file';
import { factWord } from '../policy/fact-words';
import type { Policy, Rule } from '../policy/policy';
import { exampleSubject } from './example-subject';
import { withFigures } from './examples';
import { conditionOf, STAGES, type Stage } from './outcome';
import { figure, openCase, prepareRule } from './prepare';

/** A side of a comparison, seen from the bound. */
type Side = {
  /** Whether the comparison is so on this side. */
  readonly isSo: boolean;
  /** How far from the bound, below if negative: exactly so far if `isExact`, else up to so far and not 0. */
  readonly away: number;
  readonly isExact: boolean;
};

/** A side of a comparison on which no example of its rule stands. */
export type MissingSide = Side & {
  /** The JSON path of the comparison, such as `$.breach.any[1]`. */
  readonly path: string;
  readonly comparison: Leaf;
  /** The fact that an example must bring there. */
  readonly fact: string;
  /** The figure compared with; the name of the parameter or other fact where that is not the same for all examples. */
  readonly bound: number | string;
};

/** A comparison by order of a fact with a bound: a figure, or the name of a parameter or another fact. */
type Boundary = Omit<MissingSide, keyof Side> & {
  readonly stage: Stage;
  readonly sides: readonly Side[];
  /** Of whole numbers: the last one before the bound, should it lie between two. */
  readonly toWhole: (bound: number) => number;
};

const isFact = (name: number | string): name is string =>
  typeof name === 'string' && !name.startsWith(PARAMETER_PREFIX);

/** How near to a bound an example must stand of what has no next value; anything else goes by whole numbers. */
function nearOf(fact: string): number | undefined {
  if (fact === 'fte') return 0.1;
  const unit = factWord(fact)?.unit;
  if (unit === 'pounds' || unit === 'percent') return 1;
  return unit === 'hours' || unit === 'points' ? 0.5 : undefined;
}

/** Comparing a parameter with a figure or another parameter has no sides on which an example could stand. */
function boundaryOf(stage: Stage, path: string, comparison: Leaf): readonly Boundary[] {
  const { operator, value } = comparison;
  const other = typeof value === 'object' && 'fact' in value ? value.fact : value;
  const isOrder = operator.startsWith('greater') || operator.startsWith('less');
  if (!isOrder || (typeof other !== 'number' && typeof other !== 'string')) return [];
  const isTurned = !isFact(comparison.fact);
  const [fact, bound] = isTurned ? [other, comparison.fact] : [comparison.fact, other];
  if (!isFact(fact)) return [];
  const near = nearOf(fact);
  const isInclusive = operator.endsWith('Inclusive');
  const isAbove = (operator.startsWith('greater') !== isTurned) !== isInclusive;
  const sides = [
    { isSo: isInclusive, away: 0, isExact: true },
    { isSo: !isInclusive, away: (near ?? 1) * (isAbove ? 1 : -1), isExact: near === undefined },
  ];
  const toWhole = near !== undefined ? Number : isAbove ? Math.floor : Math.ceil;
  return [{ path, comparison, stage, fact, bound, sides, toWhole }];
}

function boundariesIn(stage: Stage, condition: Condition, path: string): readonly Boundary[] {
  if ('not' in condition) return boundariesIn(stage, condition.not, `${path}.not`);
  if (!('all' in condition) && !('any' in condition)) return boundaryOf(stage, path, condition);
  const [key, items] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  return items.flatMap((item, index) => boundariesIn(stage, item, `${path}.${key}[${index}]`));
}

const boundariesOf = (rule: Rule): readonly Boundary[] =>
  STAGES.flatMap((stage) => {
    const condition = conditionOf(rule, stage);
    const path = stage === 'when' ? '$.appliesTo.when' : `$.${stage}`;
    return condition === undefined ? [] : boundariesIn(stage, condition, path);
  });

/** Cover that breaks on the day after the horizon is dated only for somebody who looks one day further. */
function lookingFurther(rule: Rule, horizon: number): Rule {
  if (rule.coverage === undefined) return rule;
  const further = [{ value: horizon + 1, unit: 'days' as const }];
  return { ...rule, parameters: { ...rule.parameters, [rule.coverage.horizon]: further } };
}

type NumberOf = (name: number | string) => number | undefined;

/** The exact numbers that an example brings to a rule, by name; none on a day on which the rule is not in force. */
function numbersOf(rule: Rule, { cpdYearStartsOn }: YearStart, example: Example): readonly NumberOf[] {
  const subject = exampleSubject(rule, example);
  const own = withFigures(rule, example);
  const ready = prepareRule(own, cpdYearStartsOn, subject.asAt);
  if (ready.parameters === undefined) return [];
  const horizon = figure(ready, rule.coverage?.horizon ?? '') ?? 0;
  const further = prepareRule(lookingFurther(own, horizon), cpdYearStartsOn, subject.asAt);
  const { scope } = openCase(further, subject);
  const numberOf: NumberOf = (name) => {
    if (typeof name === 'number') return name;
    const value = (isFact(name) ? further : ready).read(name, scope);
    return value.kind === 'known' && typeof value.value === 'number' ? value.value : undefined;
  };
  return [numberOf];
}

type YearStart = Pick<Policy, 'cpdYearStartsOn'>;

/**
 * The sides of a rule's comparisons by order on which no example stands. Days and other whole numbers: an example must
 * be exactly at the last value of either side. Hours, points and shares of full time: one at the bound itself, and one
 * near it on the other side. Of an example to which the rule does not apply, only the comparisons that decide so count.
 */
export function missingSides(rule: Rule, policy: YearStart): readonly MissingSide[] {
  const cases = rule.examples.flatMap((example) =>
    numbersOf(rule, policy, example).map((numberOf) => ({
      numberOf,
      applies: example.expect !== 'not-applicable',
    })),
  );
  return boundariesOf(rule).flatMap(({ stage, sides, toWhole, ...boundary }) => {
    const apart = cases.flatMap(({ numberOf, applies }) => {
      const [value, bound] = [numberOf(boundary.fact), numberOf(boundary.bound)];
      if (value === undefined || bound === undefined || !(applies || stage === 'when')) return [];
      return [value - toWhole(bound)];
    });
    // A figure that is the same for all can be told; any other is told by its name.
    const figures = isFact(boundary.bound)
      ? []
      : cases.flatMap(({ numberOf }) => numberOf(boundary.bound) ?? []);
    const [first, ...others] = new Set(figures.map(toWhole));
    const bound = first === undefined || others.length > 0 ? boundary.bound : first;
    return sides
      .filter(({ away, isExact }) => !apart.some((one) => (isExact ? one === away : isNear(one, away))))
      .map((side) => ({ ...boundary, bound, ...side }));
  });
}

/** Off the bound, on the same side as `away`, and no farther. */
const isNear = (apart: number, away: number): boolean =>
  apart !== 0 && Math.sign(apart) === Math.sign(away) && Math.abs(apart) <= Math.abs(away);
