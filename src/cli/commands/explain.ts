import { usageFault } from '../../faults';
import { adviseName } from '../../json/nearest';
import type { Arguments } from '../args';
import { phraseTitles } from '../../policy/sentence';
import { explainText } from '../formats/explain-text';
import { loadCatalogue, loadPolicy, policyNames } from '../load-policy';
import type { ExitCode, Surroundings } from '../surroundings';
import { terminalLook } from '../terminal-look';

/** Explains a rule of one policy, or, without `--policy`, of every built-in policy that has it. */
export function runExplain(args: Arguments, around: Surroundings): ExitCode {
  const catalogue = loadCatalogue(around.rulesFolder);
  const names = args.policy === undefined ? policyNames(around.rulesFolder) : [args.policy];
  const policies = names.map((name) => loadPolicy(name, around.rulesFolder, catalogue));
  const [wanted = ''] = args.files;
  const found = policies.flatMap((policy) =>
    policy.rules.filter(({ id }) => id === wanted.toLowerCase()).map((rule) => ({ policy, rule })),
  );
  if (found.length === 0) {
    const known = [...new Set(policies.flatMap(({ rules }) => rules.map(({ id }) => id)))].sort();
    throw usageFault(
      `There is no rule "${wanted}" in ${names.join(', ')}. ${adviseName(wanted, known)}`.trimEnd(),
    );
  }
  const look = terminalLook(around, args.noColour);
  const texts = found.map(({ policy, rule }) => explainText(rule, policy, phraseTitles(catalogue), look));
  around.stdout.write(texts.join('\n'));
  return 0;
}
