import type { z } from 'zod';
import type { Fault } from '../faults';
import { adviseName } from './nearest';
import { jsonPath, RULE_FILE } from './read-json';

type Issue = z.core.$ZodIssue;
type Found = { readonly path: readonly PropertyKey[]; readonly issue: Issue };

/** Of a union's branches, the one that was meant: the one that minds nothing about the outermost keys. */
function innermost(issue: Issue, above: readonly PropertyKey[]): Found {
  const path = [...above, ...issue.path];
  if (issue.code !== 'invalid_union') return { path, issue };
  const meant = issue.errors.find(
    (branch) =>
      branch.length > 0 &&
      branch.every(({ code, path: at }) => at.length > 0 && code !== 'unrecognized_keys'),
  );
  const [first] = meant ?? [];
  return first === undefined ? { path, issue } : innermost(first, path);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
  }
  return value;
}

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/**
 * What zod found wrong with a file as its kind's fault: the first problem, its JSON path, what stands there and what to
 * write. `keys` are the keys known anywhere in such a file, for advice on misspelt ones.
 */
export function shapeFault(
  file: string,
  root: unknown,
  error: z.ZodError,
  keys: readonly string[],
  { fault } = RULE_FILE,
): Fault {
  // A key that is missing is often one that is misspelt.
  const first = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  if (first === undefined) return fault(file, '$', 'the file is not as it should be.');
  const { path, issue } = innermost(first, []);
  const at = jsonPath(path);
  const value = valueAt(root, path);
  const isMissing = value === undefined && path.length > 0;
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return fault(
      file,
      jsonPath([...path, key]),
      `"${key.slice(0, 60)}" is not known here. ${adviseName(key, keys)}`,
    );
  }
  if (isMissing) return fault(file, at, 'this is missing. Add it.');
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    return fault(file, at, `${shown(value)} is not known here. ${adviseName(String(value), names)}`);
  }
  if (issue.code === 'invalid_key') {
    return fault(
      file,
      at,
      'this name cannot be used. Begin with a small letter, then letters and digits only.',
    );
  }
  if (issue.code === 'too_small')
    return fault(file, at, `too little: at least ${issue.minimum} wanted here.`);
  if (issue.code === 'too_big') return fault(file, at, `too much: at most ${issue.maximum} allowed here.`);
  if (issue.code === 'invalid_type')
    return fault(file, at, `${shown(value)} stands here, but ${issue.expected} is wanted.`);
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input')
    return fault(file, at, `${shown(value)} is of none of the kinds allowed here.`);
  return fault(file, at, `${shown(value)}: ${issue.message}.`);
}
