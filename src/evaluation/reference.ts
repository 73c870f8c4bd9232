import { Engine, type TopLevelCondition } from 'json-rules-engine';
import { reader, type Scope } from '../policy/compile';
import { factsNamed, type Condition, type Group } from '../policy/condition';
import type { Comparison as Comparing, Kleene, Value } from '../policy/kleene';
import { conditionOf, stageDefault, STAGES, type Stage } from './outcome';
import type { ReadyRule } from './prepare';

/**
 * json-rules-engine knows true and false only. So each condition is asked twice: does it certainly hold, whatever the
 * rough and unknown facts turn out to be, and could it hold. Under `not` the two change places.
 */
type Mode = 'certainly' | 'possibly';
const other = (mode: Mode): Mode => (mode === 'certainly' ? 'possibly' : 'certainly');

type Plain = number | string | boolean;
type List = readonly string[];
type Operand = Value | Plain | readonly Plain[];

const isValue = (operand: Operand): operand is Value => typeof operand === 'object' && 'kind' in operand;
const asValue = (operand: Operand): Value =>
  isValue(operand)
    ? operand
    : typeof operand === 'object'
      ? { kind: 'unknown', why: 'a list' }
      : { kind: 'known', value: operand };

/** The smallest and the largest value, which for a known one are the same. */
function corners(value: Value): readonly Plain[] {
  if (value.kind === 'between') return [value.from, value.to];
  return value.kind === 'known' && typeof value.value !== 'object' ? [value.value] : [];
}

/** For comparisons by size it is enough to look at the ends. */
const ordered = (holds: (a: number, b: number) => boolean) => (mode: Mode, a: Value, b: Value) => {
  if (a.kind === 'unknown' || b.kind === 'unknown') return mode === 'possibly';
  const pairs = corners(a).flatMap((left) => corners(b).map((right) => [left, right] as const));
  const test = ([left, right]: readonly [Plain, Plain]) =>
    typeof left === 'number' && typeof right === 'number' && holds(left, right);
  return mode === 'certainly' ? pairs.every(test) : pairs.some(test);
};

function equal(mode: Mode, a: Value, b: Value): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return mode === 'possibly';
  const [leftEnds, rightEnds] = [corners(a), corners(b)];
  if (mode === 'certainly') return leftEnds.every((left) => rightEnds.every((right) => left === right));
  if (a.kind === 'known' && b.kind === 'known') return a.value === b.value;
  const [numbers, others] = [leftEnds, rightEnds].map((ends) =>
    ends.filter((end) => typeof end === 'number'),
  );
  if (!numbers?.length || !others?.length) return false;
  return Math.min(...numbers) <= Math.max(...others) && Math.min(...others) <= Math.max(...numbers);
}

type Comparison = (mode: Mode, a: Value, b: Value) => boolean;

const comparisons: Readonly<Record<Comparing, Comparison>> = {
  equal,
  notEqual: (mode, a, b) => !equal(other(mode), a, b),
  lessThan: ordered((a, b) => a < b),
  lessThanInclusive: ordered((a, b) => a <= b),
  greaterThan: ordered((a, b) => a > b),
  greaterThanInclusive: ordered((a, b) => a >= b),
};

const isIn = (mode: Mode, a: Value, list: readonly Plain[]): boolean =>
  list.some((value) => equal(mode, a, { kind: 'known', value }));

/** Whether a list has an item; what is not known possibly has it. */
const hasItem = (mode: Mode, a: Value, item: Plain): boolean =>
  a.kind === 'unknown' ? mode === 'possibly' : listOf(a).some((each) => each === item);

const listOf = (value: Value): List =>
  value.kind === 'known' && typeof value.value === 'object' ? value.value : [];

function addOperators(engine: Engine): void {
  for (const mode of ['certainly', 'possibly'] as const) {
    for (const [name, holds] of Object.entries(comparisons)) {
      engine.addOperator(`${mode}:${name}`, (a: Operand, b: Operand) => holds(mode, asValue(a), asValue(b)));
    }
    engine.addOperator(`${mode}:contains`, (a: Operand, b: Plain) => hasItem(mode, asValue(a), b));
    engine.addOperator(
      `${mode}:doesNotContain`,
      (a: Operand, b: Plain) => !hasItem(other(mode), asValue(a), b),
    );
    engine.addOperator(`${mode}:in`, (a: Operand, b: readonly Plain[]) => isIn(mode, asValue(a), b));
    engine.addOperator(
      `${mode}:notIn`,
      (a: Operand, b: readonly Plain[]) => !isIn(other(mode), asValue(a), b),
    );
  }
}

type Nested = Extract<TopLevelCondition, { readonly all: unknown }>['all'][number];

function asked(condition: Condition, mode: Mode): Nested {
  if ('all' in condition || 'any' in condition || 'not' in condition) return askedGroup(condition, mode);
  return { ...condition, operator: `${mode}:${condition.operator}` };
}

function askedGroup(group: Group, mode: Mode): TopLevelCondition {
  if ('not' in group) return { not: asked(group.not, other(mode)) };
  return 'all' in group
    ? { all: group.all.map((item) => asked(item, mode)) }
    : { any: group.any.map((item) => asked(item, mode)) };
}

/** Asks json-rules-engine for the truth of several conditions about the same facts. One question at a time. */
export function referenceEngine<Name extends string>(
  conditions: Readonly<Partial<Record<Name, Group>>>,
  parameters: ReadyRule['parameters'],
): (scope: Scope) => Promise<(name: Name) => Kleene | undefined> {
  const engine = new Engine([], {
    // Paths run code; the rule language has none, and none may come in by another way.
    pathResolver: () => {
      throw new Error('a condition asked for a path');
    },
  });
  addOperators(engine);
  const named = Object.entries<Group | undefined>(conditions).flatMap(([name, group]) =>
    group === undefined ? [] : [{ name, group }],
  );
  for (const { name, group } of named) {
    for (const mode of ['certainly', 'possibly'] as const) {
      engine.addRule({ conditions: askedGroup(group, mode), event: { type: `${mode}:${name}` } });
    }
  }
  const readers = [...new Set(named.flatMap(({ group }) => factsNamed(group)))].map(
    (name) => [name, reader(name, parameters ?? {})] as const,
  );
  return async (scope) => {
    const facts = Object.fromEntries(readers.map(([name, read]) => [name, read(scope)]));
    const { events } = await engine.run(facts);
    const told = new Set(events.map(({ type }) => type));
    return (name) =>
      conditions[name] === undefined
        ? undefined
        : told.has(`certainly:${name}`)
          ? true
          : told.has(`possibly:${name}`)
            ? 'unknown'
            : false;
  };
}

/** The three conditions of a rule, all asked in one run. */
export function referenceConditions(ready: ReadyRule): (scope: Scope) => Promise<Record<Stage, Kleene>> {
  const conditions: Partial<Record<Stage, Group>> = {};
  for (const stage of STAGES) {
    const condition = conditionOf(ready.rule, stage);
    if (condition !== undefined) conditions[stage] = condition;
  }
  const ask = referenceEngine(conditions, ready.parameters);
  return async (scope) => {
    const answer = await ask(scope);
    const one = (stage: Stage) => answer(stage) ?? stageDefault(stage);
    return { when: one('when'), breach: one('breach'), dueSoon: one('dueSoon') };
  };
}
