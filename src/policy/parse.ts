import type { z } from 'zod';
import { ruleFault } from '../faults';
import { readJson } from '../json/read-json';
import { keysOf } from '../json/schema-keys';
import { shapeFault } from '../json/shape-faults';
import type { KnownNames, OwnNames } from './check-applies';
import { checkHead } from './check-head';
import { checkRule } from './check-rule';
import { checkClauses, clausesFileSchema } from './clauses';
import { checkConditionShape } from './condition-shape';
import { canonicalJson, hashText } from './hash';
import { policyFileSchema } from './policy-file';
import type { Policy, Rule } from './policy';
import { ruleFileSchema } from './rule-file';
import { clausesJsonSchema, policyJsonSchema, ruleJsonSchema } from './schemas';

/** A file of a policy's folder: its name, perhaps with folders before it, and its text. */
export type PolicyText = { readonly file: string; readonly text: string };

const MAX_FILES = 500;

const CLAUSES_FILE = 'clauses.json';

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

function parseRule(file: string, raw: unknown, known: KnownNames, own: OwnNames): Rule {
  const conditions = [
    ['$.appliesTo.when', field(field(raw, 'appliesTo'), 'when')],
    ['$.breach', field(raw, 'breach')],
    ['$.dueSoon', field(raw, 'dueSoon')],
  ] as const;
  for (const [path, node] of conditions) if (node !== undefined) checkConditionShape(file, node, path);
  return checkRule(file, shaped(ruleFileSchema, file, raw, ruleJsonSchema), known, own);
}

function parseHead(file: string, raw: unknown, known: KnownNames) {
  for (const key of ['requirements', 'pathways']) {
    const list = field(raw, key);
    for (const [index, item] of (Array.isArray(list) ? list : []).entries()) {
      const when = field(item, 'when');
      if (when !== undefined) checkConditionShape(file, when, `$.${key}[${index}].when`);
    }
  }
  const head = shaped(policyFileSchema, file, raw, policyJsonSchema);
  return checkHead(file, head, known);
}

const parseClauses = (file: string, raw: unknown, policy: Pick<Policy, 'rules' | 'requirements'>) =>
  checkClauses(file, shaped(clausesFileSchema, file, raw, clausesJsonSchema).clauses, policy);

/**
 * A policy from the texts of its folder: one `policy.json`, and one file per rule. `known`: the ids of the catalogue.
 * The order of the files does not matter. Throws a rule fault that names file, JSON path, problem and advice.
 */
export function parsePolicy(files: readonly PolicyText[], known: KnownNames): Policy {
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
  const policy = parseHead(head.file, headRaw, known);
  const own: OwnNames = {
    duties: new Set(policy.organisationDuties.map(({ id }) => id)),
    offices: new Set(policy.offices.map(({ id }) => id)),
  };
  const rules = read
    .filter(({ file }) => file !== head.file && baseName(file) !== CLAUSES_FILE)
    .map(({ file, raw }) => parseRule(file, raw, known, own));
  const seen = new Map<string, string>();
  for (const rule of rules) {
    const other = seen.get(rule.id);
    if (other !== undefined) throw ruleFault(rule.file, '$.id', `${other} has the same id. Rename one.`);
    seen.set(rule.id, rule.file);
  }
  const clauses = read.find(({ file }) => baseName(file) === CLAUSES_FILE);
  const content = read.map(({ file, raw }) => [baseName(file), raw]);
  return {
    ...policy,
    rules,
    clauses: clauses === undefined ? [] : parseClauses(clauses.file, clauses.raw, { ...policy, rules }),
    hash: hashText(canonicalJson(content)),
  };
}
