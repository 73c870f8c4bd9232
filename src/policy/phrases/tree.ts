import { PARAMETER_PREFIX, type Condition, type Leaf, type Literal, type Operator } from '../condition';
import { factWord } from '../fact-words';

/** A condition without `not`: denial has gone into its comparisons, and no group holds one of its own kind. */
export type Node = Leaf | { readonly all: readonly Node[] } | { readonly any: readonly Node[] };

const DENIED: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
};

/** The operator that says the same with the sides exchanged. */
export const MIRRORED: Readonly<Record<Operator, Operator>> = {
  ...DENIED,
  equal: 'equal',
  notEqual: 'notEqual',
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
  in: 'in',
  notIn: 'notIn',
};

/** A condition made ready for words. By De Morgan's laws, which hold of unknown facts too, it means the same. */
export function treeOf(condition: Condition, isDenied = false): Node {
  if ('not' in condition) return treeOf(condition.not, !isDenied);
  if ('all' in condition) return group(isDenied ? 'any' : 'all', condition.all, isDenied);
  if ('any' in condition) return group(isDenied ? 'all' : 'any', condition.any, isDenied);
  return parameterLast(isDenied ? { ...condition, operator: DENIED[condition.operator] } : condition);
}

/** What must all hold: the parts of an `all`, else the node itself. */
export const conjuncts = (node: Node): readonly Node[] => ('all' in node ? node.all : [node]);

function group(key: 'all' | 'any', parts: readonly Condition[], isDenied: boolean): Node {
  const nodes = parts
    .map((part) => treeOf(part, isDenied))
    .flatMap((node) => (key === 'all' ? conjuncts(node) : 'any' in node ? node.any : [node]));
  const merged = merge(key, key === 'all' ? withoutImplied(nodes) : nodes);
  const [only] = merged;
  if (only !== undefined && merged.length === 1) return only;
  return key === 'all' ? { all: merged } : { any: merged };
}

const OF_LAST_DAY = ['dueOn', 'daysOverdue', 'daysUntilDue'];

/** What has a last valid day is held: beside such a day it need not be said. */
function withoutImplied(nodes: readonly Node[]): readonly Node[] {
  const isDated = nodes.some((node) => 'fact' in node && OF_LAST_DAY.includes(node.fact));
  const isHeld = (node: Node) =>
    'fact' in node && node.fact === 'held' && node.operator === 'equal' && node.value === true;
  return isDated ? nodes.filter((node) => !isHeld(node)) : nodes;
}

/** A comparison that begins with a figure is told from its fact: 30 days < days employed. */
function parameterLast(leaf: Leaf): Leaf {
  const { fact, operator, value } = leaf;
  if (!fact.startsWith(PARAMETER_PREFIX) || typeof value !== 'object' || !('fact' in value)) return leaf;
  if (value.fact.startsWith(PARAMETER_PREFIX)) return leaf;
  return { fact: value.fact, operator: MIRRORED[operator], value: { fact } };
}

/** Operators whose comparisons with one fact make one comparison with a list. */
const MERGED: Readonly<Record<'all' | 'any', Readonly<Partial<Record<Operator, Operator>>>>> = {
  any: { equal: 'in', in: 'in', contains: 'contains' },
  all: { notEqual: 'notIn', notIn: 'notIn', doesNotContain: 'doesNotContain' },
};

/** The role is Cook, or the role is Cleaner: the role is Cook or Cleaner. Only of words, in the place of the first. */
function merge(key: 'all' | 'any', nodes: readonly Node[]): readonly Node[] {
  const done: Node[] = [];
  for (const node of nodes) {
    const own = 'fact' in node ? listed(key, node) : undefined;
    const at = done.findIndex(
      (other) => own !== undefined && 'fact' in other && listed(key, other)?.name === own.name,
    );
    const other = done[at];
    if (own === undefined || other === undefined || !('fact' in other)) {
      done.push(node);
      continue;
    }
    const values = [...(listed(key, other)?.values ?? []), ...own.values];
    done[at] = { ...other, operator: own.operator, value: [...new Set(values)] };
  }
  return done;
}

function listed(key: 'all' | 'any', { fact, operator, value }: Leaf) {
  const type = factWord(fact)?.type;
  const merged = MERGED[key][operator];
  if (merged === undefined || (type !== 'text' && type !== 'list')) return undefined;
  if (typeof value === 'object' && 'fact' in value) return undefined;
  return { name: `${fact} ${merged}`, operator: merged, values: literals(value) };
}

/** A literal or a list of them, as a list. */
export const literals = (value: Literal | readonly Literal[]): readonly Literal[] =>
  typeof value === 'object' ? value : [value];
