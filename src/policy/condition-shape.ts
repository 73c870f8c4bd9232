import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import { OPERATORS } from './condition';

const GROUPS = ['all', 'any', 'not'];
const LEAF = ['fact', 'operator', 'value'];
const BARRED: Readonly<Record<string, string>> = {
  path: 'a path runs code in json-rules-engine; name a fact instead',
  params: 'facts take no parameters; name a fact instead',
  priority: 'the order of conditions has no meaning here; take it out',
  condition: 'shared conditions are not read; write the condition out',
};

/**
 * The first look at a condition, before its parts are typed: every node is exactly one of all, any, not, or a
 * comparison; json-rules-engine would take the first of several and call an empty `any` true. `node` is raw JSON of
 * bounded depth. Throws a rule fault.
 */
export function checkConditionShape(file: string, node: unknown, path: string, isRoot = true): void {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) {
    throw ruleFault(file, path, 'a condition must be an object with "all", "any", "not", or a comparison.');
  }
  const entries = new Map<string, unknown>(Object.entries(node));
  for (const key of entries.keys()) {
    const reason = Object.hasOwn(BARRED, key) ? BARRED[key] : undefined;
    if (reason !== undefined)
      throw ruleFault(file, pathStep(path, key), `"${key}" is not allowed: ${reason}.`);
    if (!GROUPS.includes(key) && !LEAF.includes(key)) {
      const advice = adviseName(key, [...GROUPS, ...LEAF]);
      throw ruleFault(
        file,
        pathStep(path, key),
        `"${key.slice(0, 60)}" is not a part of a condition. ${advice}`,
      );
    }
  }
  const groups = GROUPS.filter((key) => entries.has(key));
  const isLeaf = LEAF.some((key) => entries.has(key));
  if (groups.length + (isLeaf ? 1 : 0) !== 1) {
    const found = [...entries.keys()].map((key) => `"${key}"`).join(', ') || 'nothing';
    throw ruleFault(
      file,
      path,
      `a condition holds exactly one of "all", "any", "not", or a comparison (fact, operator, value); this one holds ${found}. Split it.`,
    );
  }
  if (isLeaf) {
    if (isRoot) {
      throw ruleFault(
        file,
        path,
        'the outermost condition must be "all", "any" or "not". Wrap this in "all": [ … ].',
      );
    }
    const operator = entries.get('operator');
    if (typeof operator === 'string' && !OPERATORS.some((known) => known === operator)) {
      throw ruleFault(
        file,
        pathStep(path, 'operator'),
        `"${operator.slice(0, 60)}" is not known here. ${adviseName(operator, OPERATORS)}`,
      );
    }
    return;
  }
  const [group = ''] = groups;
  const inner = entries.get(group);
  const innerPath = pathStep(path, group);
  if (group === 'not') {
    checkConditionShape(file, inner, innerPath, false);
    return;
  }
  if (!Array.isArray(inner) || inner.length === 0) {
    throw ruleFault(file, innerPath, `"${group}" must be a list of at least one condition.`);
  }
  for (const [index, item] of inner.entries()) {
    checkConditionShape(file, item, pathStep(innerPath, index), false);
  }
}
