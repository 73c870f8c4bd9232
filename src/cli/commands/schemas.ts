import path from 'node:path';
import { usageFault } from '../../faults';
import { clausesJsonSchema, policyJsonSchema, ruleJsonSchema } from '../../policy/schemas';
import { mappingJsonSchema } from '../../register/mapping-file';
import type { Arguments } from '../args';
import { planWrite, writeSafely } from '../safe-write';
import type { ExitCode, Surroundings } from '../surroundings';

/** Writes the JSON Schemas of rule, policy and mapping files, which editors use; replaces older ones. */
export function runSchemas({ out }: Arguments, around: Surroundings): ExitCode {
  if (out === undefined) throw usageFault('schemas needs --out and a folder, such as --out rules.');
  const schemas = {
    'rule.schema.json': ruleJsonSchema(),
    'policy.schema.json': policyJsonSchema(),
    'clauses.schema.json': clausesJsonSchema(),
    'mapping.schema.json': mappingJsonSchema(),
  };
  const planned = Object.entries(schemas).map(([name, schema]) => ({
    target: planWrite(path.join(out, name), [], true),
    bytes: new TextEncoder().encode(`${JSON.stringify(schema, undefined, 2)}\n`),
  }));
  for (const { target, bytes } of planned) writeSafely(target, bytes);
  around.stdout.write(`${planned.map(({ target }) => target.path).join('\n')}\n`);
  return 0;
}
