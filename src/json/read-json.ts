import { ruleFault, type Fault } from '../faults';

/** What a kind of JSON file may hold at most, in characters, and the fault that its mistakes are. */
export type JsonFileKind = {
  readonly characters: number;
  readonly fault: (file: string, path: string, problem: string) => Fault;
};

/** A rule is read by people; nothing near this size is one. */
export const RULE_FILE: JsonFileKind = { characters: 200_000, fault: ruleFault };

const MAX_DEPTH = 12;
const BARRED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Place = { readonly value: unknown; readonly path: string; readonly depth: number };

/** `$.breach.all[0]` and so on; keys that are not plain words are quoted. */
export const pathStep = (path: string, key: string | number): string =>
  typeof key === 'number'
    ? `${path}[${key}]`
    : /^[$A-Za-z_][\w$]*$/.test(key)
      ? `${path}.${key}`
      : `${path}[${JSON.stringify(key.slice(0, 60))}]`;

/** A path as zod gives it (keys and indexes) as JSON path text from the root `$`. */
export const jsonPath = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => pathStep(path, typeof key === 'symbol' ? String(key) : key), '$');

/** A file of more bytes than this surely has too many characters: in UTF-8 none takes more than three. */
export const mostBytes = ({ characters }: JsonFileKind): number => characters * 3;

/** The fault of a file that is too large; `size` is what it has, such as `250000 characters`. */
export const tooLarge = (file: string, size: string, { characters, fault } = RULE_FILE): Fault =>
  fault(file, '$', `the file has ${size}; ${characters} is the most. Split it up.`);

/** `, line 12` for a message that gives a position in the text; nothing for any other. */
function lineOf(text: string, detail: string): string {
  const position = /position (\d+)/.exec(detail)?.[1];
  return position === undefined ? '' : `, line ${text.slice(0, Number(position)).split('\n').length}`;
}

/**
 * The JSON in a file's text, bounded before anything looks into it: its kind's number of characters, 12 levels, no key
 * that could touch an object's prototype. Throws its kind's fault otherwise.
 */
export function readJson(file: string, text: string, { characters, fault } = RULE_FILE): unknown {
  if (text.length > characters) throw tooLarge(file, `${text.length} characters`, { characters, fault });
  let root: unknown;
  try {
    root = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it cannot be parsed';
    throw fault(
      file,
      '$',
      `this is not JSON${lineOf(text, detail)} (${detail}). Check brackets, commas and quotes there.`,
    );
  }
  // A list of places instead of recursion: however deep the nesting, the stack does not grow.
  const open: Place[] = [{ value: root, path: '$', depth: 1 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path, depth } = place;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH) {
      throw fault(file, path, `nested more than ${MAX_DEPTH} levels deep. Write it flatter.`);
    }
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        open.push({ value: item, path: pathStep(path, index), depth: depth + 1 });
      }
      continue;
    }
    for (const [key, item] of Object.entries(value)) {
      if (BARRED_KEYS.has(key)) {
        throw fault(file, pathStep(path, key), `the key "${key}" is not allowed. Take it out.`);
      }
      open.push({ value: item, path: pathStep(path, key), depth: depth + 1 });
    }
  }
  return root;
}
