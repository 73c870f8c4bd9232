import path from 'node:path';
import { missingSides } from '../../evaluation/boundaries';
import { runExamples } from '../../evaluation/examples';
import { usageFault } from '../../faults';
import type { Policy } from '../../policy/policy';
import { ENGINES, type Arguments } from '../args';
import { isProven, testText, type TestedRule } from '../formats/test-text';
import { isPolicyFolder, loadCatalogue, loadPolicy, loadPolicyFolder, policyNames } from '../load-policy';
import type { ExitCode, Surroundings } from '../surroundings';
import { terminalLook } from '../terminal-look';

/**
 * Runs the examples of every rule in a policy, or in each policy of a folder of policies, on both engines, and looks
 * for comparisons that no example shows from either side.
 */
export async function runTest(args: Arguments, around: Surroundings): Promise<ExitCode> {
  const catalogue = loadCatalogue(around.rulesFolder);
  const [wanted = ''] = args.files;
  const folders = policyFolders(wanted);
  const policies =
    folders.length > 0
      ? folders.map((folder) => loadPolicyFolder(folder, catalogue))
      : [loadPolicy(wanted, around.rulesFolder, catalogue)];
  const tested: TestedRule[] = [];
  for (const policy of policies) tested.push(...(await testPolicy(policy)));
  if (tested.length === 0) throw usageFault(`"${wanted}" holds no rules, so there is nothing to test.`);
  around.stdout.write(testText(tested, terminalLook(around, args.noColour)));
  return tested.every(isProven) ? 0 : 1;
}

/** A policy's folder stands for itself, a folder of policies for every policy in it; none if it is neither. */
function policyFolders(wanted: string): readonly string[] {
  if (isPolicyFolder(wanted)) return [wanted];
  return policyNames(wanted).map((name) => path.join(wanted, name));
}

async function testPolicy(policy: Policy): Promise<TestedRule[]> {
  const tested: TestedRule[] = [];
  for (const rule of policy.rules) {
    const failures: TestedRule['failures'][number][] = [];
    for (const engine of ENGINES) {
      for (const { name, expected, got, isAsExpected } of await runExamples(rule, policy, engine))
        if (!isAsExpected) failures.push({ example: name, engine, expected, got });
    }
    tested.push({ policy: policy.id, rule, failures, missing: missingSides(rule, policy) });
  }
  return tested;
}
