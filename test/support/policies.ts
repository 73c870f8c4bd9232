import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { knownNames, parseCatalogue, type Catalogue } from '../../src/catalogue/catalogue';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/policy/policy';

/** The catalogue and the policies as they ship. */
export const catalogue: Catalogue = parseCatalogue(JSON.parse(readFileSync('rules/catalogue.json', 'utf8')));

const parsed = new Map<string, Policy>();

/** A shipped policy by its id; parsed once for each test file. */
export function shippedPolicy(id: string): Policy {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const folder = path.join('rules', id);
  const files = readdirSync(folder).map((file) => ({
    file,
    text: readFileSync(path.join(folder, file), 'utf8'),
  }));
  const policy = parsePolicy(files, knownNames(catalogue));
  parsed.set(id, policy);
  return policy;
}
