import { z } from 'zod';
import { FACT_NAMES } from './fact-words';

/** Comparisons a condition may make: the json-rules-engine operators that have a plain meaning for our facts. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
] as const;
export type Operator = (typeof OPERATORS)[number];

export type Literal = number | string | boolean;

/** Compares a fact with a literal, a list (`in`, `notIn`) or another fact. */
export type Leaf = {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Literal | readonly Literal[] | { readonly fact: string };
};

/** A condition in the language of json-rules-engine: exactly one of all, any, not, or a comparison. */
export type Condition = Group | Leaf;
export type Group =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** The start of a parameter's name where a condition uses it as a fact: `parameter.remindDays`. */
export const PARAMETER_PREFIX = 'parameter.';

const MAX_BRANCHES = 50;
const MAX_LIST = 200;

const factName = z
  .string()
  .min(1)
  .max(80)
  .meta({
    description: 'A fact of the subject, or "parameter." and the name of a parameter of this rule.',
    anyOf: [{ enum: [...FACT_NAMES] }, { pattern: '^parameter\\.[a-z][A-Za-z0-9]{0,39}$' }],
  });

const literal = z.union([z.number(), z.string().max(200), z.boolean()]);

const leaf = z.strictObject({
  fact: factName,
  operator: z.enum(OPERATORS),
  value: z.union([
    z.number(),
    z.string().max(200),
    z.boolean(),
    z.array(literal).min(1).max(MAX_LIST),
    z.strictObject({ fact: factName }),
  ]),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() => z.union([groupSchema, leaf]));

/** The outermost node: json-rules-engine accepts no bare comparison there. */
export const groupSchema: z.ZodType<Group> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1).max(MAX_BRANCHES) }),
    z.strictObject({ any: z.array(conditionSchema).min(1).max(MAX_BRANCHES) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

/** The comparisons in a condition, from left to right. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** The names of the facts a condition looks at, parameters included, each once. */
export function factsNamed(condition: Condition): readonly string[] {
  const names = leavesOf(condition).flatMap(({ fact, value }) =>
    typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact],
  );
  return [...new Set(names)];
}
