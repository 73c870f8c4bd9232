import { z } from 'zod';
import { ruleFault } from '../faults';
import { adviseName } from '../json/nearest';
import { pathStep } from '../json/read-json';
import type { Policy } from './policy';
import { clauseSchema, line } from './rule-parts';

/** A sentence of the policy, in our own words, and what becomes of it: exactly one of the last three groups. */
const clauseEntry = z.strictObject({
  clause: clauseSchema.meta({ description: 'the paragraph, or heading and sentence, that states it' }),
  says: line(400).meta({ description: 'what it asks, paraphrased' }),
  checkedBy: z
    .array(z.string().max(100))
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'ids of rules, or requirement:ID for a requirement of policy.json' }),
  partly: line(400).optional().meta({ description: 'what of it the rules cannot see, and why' }),
  notCheckable: line(400).optional().meta({ description: 'why no register could show it' }),
  considered: z
    .array(z.string().regex(/^[a-z]+\.[A-Za-z:]+$/, 'write kind and field, such as duty.doneOn'))
    .max(20)
    .optional()
    .meta({ description: 'with notCheckable: the fields that come nearest' }),
  noDuty: line(300)
    .optional()
    .meta({ description: 'why it asks for nothing: a belief, a definition, a list' }),
});

export const clausesFileSchema = z
  .strictObject({
    $schema: z.string().max(200).optional(),
    clauses: z.array(clauseEntry).min(1).max(500),
  })
  .meta({
    title: 'The clauses of a policy of CPD Check',
    description: 'clauses.json: what checks each sentence of the policy, and what cannot be checked.',
  });

export type Clause = Readonly<z.infer<typeof clauseEntry>>;

/**
 * What zod cannot see in a `clauses.json`: each clause is either checked, or not checkable with the fields considered, or
 * no duty; the rules and requirements that it names exist. Throws a rule fault naming the place.
 */
export function checkClauses(
  file: string,
  clauses: readonly Clause[],
  { rules, requirements }: Pick<Policy, 'rules' | 'requirements'>,
): readonly Clause[] {
  const names = [...rules.map(({ id }) => id), ...requirements.map(({ id }) => `requirement:${id}`)];
  for (const [index, entry] of clauses.entries()) {
    const path = pathStep('$.clauses', index);
    const { checkedBy, partly, notCheckable, considered, noDuty } = entry;
    const said = [checkedBy, notCheckable, noDuty].filter((each) => each !== undefined).length;
    if (said !== 1)
      throw ruleFault(file, path, 'give exactly one of "checkedBy", "notCheckable" and "noDuty".');
    if ((notCheckable === undefined) !== (considered === undefined))
      throw ruleFault(file, path, '"notCheckable" and "considered" belong together.');
    if (partly !== undefined && checkedBy === undefined)
      throw ruleFault(file, path, '"partly" belongs to "checkedBy".');
    for (const [at, name] of (checkedBy ?? []).entries()) {
      if (!names.includes(name))
        throw ruleFault(
          file,
          `${path}.checkedBy[${at}]`,
          `there is no rule or requirement "${name}". ${adviseName(name, names)}`,
        );
    }
  }
  return clauses;
}
