import { usageFault } from '../faults';
import type { Arguments } from './args';
import { policyNames } from './load-policy';
import type { Surroundings } from './surroundings';

/** The policy asked for, by name or folder. Throws a usage fault that lists the built-in ones if there is none. */
export function requirePolicy({ policy }: Pick<Arguments, 'policy'>, { rulesFolder }: Surroundings): string {
  if (policy !== undefined) return policy;
  throw usageFault(
    `Say by which policy to judge: --policy and one of ${policyNames(rulesFolder).join(', ')}, or the folder of your own.`,
  );
}
