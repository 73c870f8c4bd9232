import { PARAMETER_PREFIX, type Condition, type Leaf, type Literal } from './condition';
import { notGiven } from './fact-words';
import { all, any, compare, hasItem, isOneOf, not, type Kleene, type Value } from './kleene';

/** Fact name → value. A name that is missing is not known. */
export type Values = Readonly<Record<string, Value | undefined>>;

/** What a condition looks at: the facts a rule derives go before the subject's own. */
export type Scope = { readonly derived: Values; readonly base: Values };

/** A condition made into a function. */
export type Test = (scope: Scope) => Kleene;

/** Reads facts by name; a parameter is a constant and needs no subject. */
export function reader(name: string, parameters: Values): (scope: Scope) => Value {
  const missing: Value = { kind: 'unknown', why: notGiven(name) };
  if (name.startsWith(PARAMETER_PREFIX)) {
    const value = parameters[name.slice(PARAMETER_PREFIX.length)] ?? missing;
    return () => value;
  }
  return (scope) => scope.derived[name] ?? scope.base[name] ?? missing;
}

export const known = (value: Literal): Value => ({ kind: 'known', value });

const isList = (value: Leaf['value']): value is readonly Literal[] => Array.isArray(value);

function compileLeaf({ fact, operator, value }: Leaf, parameters: Values): Test {
  const read = reader(fact, parameters);
  if (operator === 'in' || operator === 'notIn') {
    const list = (isList(value) ? value : []).map(known);
    return operator === 'in'
      ? (scope) => isOneOf(read(scope), list)
      : (scope) => not(isOneOf(read(scope), list));
  }
  if (operator === 'contains' || operator === 'doesNotContain') {
    const item: Value = typeof value === 'object' ? { kind: 'unknown', why: notGiven(fact) } : known(value);
    return operator === 'contains'
      ? (scope) => hasItem(read(scope), item)
      : (scope) => not(hasItem(read(scope), item));
  }
  if (typeof value === 'object' && 'fact' in value) {
    const other = reader(value.fact, parameters);
    return (scope) => compare(operator, read(scope), other(scope));
  }
  const constant = isList(value) ? known(value.length) : known(value);
  return (scope) => compare(operator, read(scope), constant);
}

/**
 * A checked condition as a function from a subject's facts to true, false or unknown, by Kleene's logic. `parameters`:
 * name (without the prefix) → value in force.
 */
export function compileCondition(condition: Condition, parameters: Values = {}): Test {
  if ('not' in condition) {
    const inner = compileCondition(condition.not, parameters);
    return (scope) => not(inner(scope));
  }
  if ('all' in condition) {
    const tests = condition.all.map((item) => compileCondition(item, parameters));
    return (scope) => all(tests, scope);
  }
  if ('any' in condition) {
    const tests = condition.any.map((item) => compileCondition(item, parameters));
    return (scope) => any(tests, scope);
  }
  return compileLeaf(condition, parameters);
}
