import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { knownNames, parseCatalogue, type Catalogue } from '../catalogue/catalogue';
import { ruleFault, usageFault } from '../faults';
import { adviseName } from '../json/nearest';
import { mostBytes, RULE_FILE, tooLarge } from '../json/read-json';
import { parsePolicy } from '../policy/parse';
import type { Policy } from '../policy/policy';
import { errorCode } from './read-file';

const POLICY_FILE = 'policy.json';

/** True if the folder is a policy: it holds a `policy.json`. */
export const isPolicyFolder = (folder: string): boolean => isFile(path.join(folder, POLICY_FILE));

/** The names of the policies in `rulesFolder`, sorted: its folders that are policies; none if it is no folder. */
export function policyNames(rulesFolder: string): readonly string[] {
  if (!isFolder(rulesFolder)) return [];
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isPolicyFolder(path.join(rulesFolder, entry.name)))
    .map(({ name }) => name)
    .sort();
}

/** The topics of `catalogue.json` in `rulesFolder`, a part of this program. */
export function loadCatalogue(rulesFolder: string): Catalogue {
  return parseCatalogue(JSON.parse(readFileSync(path.join(rulesFolder, 'catalogue.json'), 'utf8')));
}

/**
 * A policy by its built-in name or by the path of a folder. Throws a usage fault if there is none, with the names that
 * there are, and a rule fault if one of its files is faulty.
 */
export function loadPolicy(nameOrFolder: string, rulesFolder: string, catalogue: Catalogue): Policy {
  const names = policyNames(rulesFolder);
  const builtIn = names.find((name) => name === nameOrFolder.toLowerCase());
  if (builtIn !== undefined) return loadPolicyFolder(path.join(rulesFolder, builtIn), catalogue);
  if (isPolicyFolder(nameOrFolder)) return loadPolicyFolder(nameOrFolder, catalogue);
  if (isFolder(nameOrFolder))
    throw usageFault(`The folder "${nameOrFolder}" holds no ${POLICY_FILE}, so it is not a policy.`);
  throw usageFault(
    `There is no policy "${nameOrFolder}". ${adviseName(nameOrFolder, names)} ` +
      `Policies: ${names.join(', ')}; or give the folder of your own.`,
  );
}

/** Every `.json` file of the folder as a policy. Throws a rule fault naming the file and the place in it. */
export function loadPolicyFolder(folder: string, catalogue: Catalogue): Policy {
  const files = namesIn(folder)
    .filter((name) => name.toLowerCase().endsWith('.json'))
    .sort()
    .map((name) => {
      const file = path.join(folder, name);
      return { file, text: readRuleFile(file) };
    });
  return parsePolicy(files, knownNames(catalogue));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw usageFault(`The folder "${folder}" cannot be listed (${code}); ask its owner for permission.`);
  }
}

/** Judged by its size before it is read: neither a huge file nor a pipe holds up the program. */
function readRuleFile(file: string): string {
  try {
    const stats = statSync(file);
    if (stats.size > mostBytes(RULE_FILE)) throw tooLarge(file, `${stats.size} bytes`);
    if (!stats.isFile() && !stats.isDirectory())
      throw ruleFault(file, '$', 'this is no file that can be read. Take it out.');
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    throw ruleFault(file, '$', `the file cannot be read (${code}). Check that it is a file you may open.`);
  }
}

/** `undefined` if there is nothing that can be looked at, whatever the reason, such as too long a name. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

const isFile = (file: string): boolean => statsOf(file)?.isFile() === true;
const isFolder = (file: string): boolean => statsOf(file)?.isDirectory() === true;
