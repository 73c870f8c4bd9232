import type { z } from 'zod';
import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import { readJson } from '../json/read-json';
import { keysOf } from '../json/schema-keys';
import { shapeFault } from '../json/shape-faults';
import { checkDay, checkRule } from './check-rule';
import { checkConditionShape } from './condition-shape';
import { typedCondition } from './condition-types';
import { canonicalJson, hashText } from './hash';
import { policyFileSchema } from './policy-file';
import type { Policy, Requirement, Rule } from './policy';
import { ruleFileSchema } from './rule-file';
import { policyJsonSchema, ruleJsonSchema } from './schemas';
import { without } from './without';

/** A file of a policy's folder: its name, perhaps with folders before it, and its text. */
export type PolicyText = { readonly file: string; readonly text: string };

const MAX_FILES = 500;

const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? (Object.getOwnPropertyDescriptor(value, key)?.value as unknown)
    : undefined;

function shaped<T>(schema: z.ZodType<T>, file: string, raw: unknown, jsonSchema: () => unknown): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw shapeFault(file, raw, result.error, keysOf(jsonSchema()));
}

function parseRule(file: string, raw: unknown, topics: ReadonlySet<string>): Rule {
  const conditions = [
    ['$.appliesTo.when', field(field(raw, 'appliesTo'), 'when')],
    ['$.breach', field(raw, 'breach')],
    ['$.dueSoon', field(raw, 'dueSoon')],
  ] as const;
  for (const [path, node] of conditions) if (node !== undefined) checkConditionShape(file, node, path);
  return checkRule(file, shaped(ruleFileSchema, file, raw, ruleJsonSchema), topics);
}

function parseRequirements(file: string, raw: unknown, topics: ReadonlySet<string>) {
  const list = field(raw, 'requirements');
  for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
    const when = field(item, 'when');
    if (when !== undefined) checkConditionShape(file, when, `$.requirements[${index}].when`);
  }
  const policy = shaped(policyFileSchema, file, raw, policyJsonSchema);
  checkDay(file, policy.reviewedOn, '$.reviewedOn');
  checkDay(file, policy.reviewDueOn, '$.reviewDueOn');
  // Any leap year: 29 February is a day on which a year may be said to start.
  if (policy.cpdYearStartsOn !== undefined)
    checkDay(file, `2000-${policy.cpdYearStartsOn}`, '$.cpdYearStartsOn');
  const ids = new Set<string>();
  const requirements = policy.requirements.map((requirement, index): Requirement => {
    const path = `$.requirements[${index}]`;
    if (ids.has(requirement.id)) {
      throw ruleFault(file, `${path}.id`, `two requirements are called "${requirement.id}". Rename one.`);
    }
    ids.add(requirement.id);
    for (const [place, topic] of requirement.topics.entries()) {
      if (!topics.has(topic)) {
        throw ruleFault(
          file,
          `${path}.topics[${place}]`,
          `there is no topic "${topic}". ${adviseName(topic, [...topics])}`,
        );
      }
    }
    const { when, ...rest } = requirement;
    if (when === undefined) return rest;
    const words = {
      file,
      allows: (word: { readonly from: string }) => word.from === 'person',
      refusal: 'a requirement looks at the person only',
      parameterUnits: new Map<string, string>(),
    };
    return { ...rest, when: typedCondition(words, when, `${path}.when`) };
  });
  return { policy, requirements };
}

/**
 * A policy from the texts of its folder: one `policy.json`, and one file per rule. `topics`: the ids of the catalogue.
 * The order of the files does not matter. Throws a rule fault that names file, JSON path, problem and advice.
 */
export function parsePolicy(files: readonly PolicyText[], topics: ReadonlySet<string>): Policy {
  if (files.length > MAX_FILES) {
    throw ruleFault('policy.json', '$', `the folder has ${files.length} files; ${MAX_FILES} is the most.`);
  }
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : 1));
  const head = sorted.find(({ file }) => baseName(file) === 'policy.json');
  if (head === undefined) {
    throw ruleFault(
      'policy.json',
      '$',
      'the folder has no policy.json. Add one with id, title and requirements.',
    );
  }
  const read = sorted.map(({ file, text }) => ({ file, raw: readJson(file, text) }));
  const headRaw = read.find(({ file }) => file === head.file)?.raw;
  const { policy, requirements } = parseRequirements(head.file, headRaw, topics);
  const rules = read
    .filter(({ file }) => file !== head.file)
    .map(({ file, raw }) => parseRule(file, raw, topics));
  const seen = new Map<string, string>();
  for (const rule of rules) {
    const other = seen.get(rule.id);
    if (other !== undefined) throw ruleFault(rule.file, '$.id', `${other} has the same id. Rename one.`);
    seen.set(rule.id, rule.file);
  }
  const content = read.map(({ file, raw }) => [baseName(file), raw]);
  return {
    ...without(policy, '$schema', 'requirements'),
    requirements,
    rules,
    hash: hashText(canonicalJson(content)),
  };
}
