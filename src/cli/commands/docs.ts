import path from 'node:path';
import { usageFault } from '../../faults';
import { phraseTitles } from '../../policy/sentence';
import type { Arguments } from '../args';
import { coveragePage } from '../formats/coverage-page';
import { factsPage } from '../formats/facts-page';
import { rulesPage } from '../formats/rules-page';
import { loadCatalogue, loadPolicy, policyNames } from '../load-policy';
import { planWrite, writeSafely } from '../safe-write';
import type { ExitCode, Surroundings } from '../surroundings';

/** Writes the pages that tell all rules as sentences, what rules may look at, and what of each policy they check. */
export function runDocs({ out }: Arguments, around: Surroundings): ExitCode {
  if (out === undefined) throw usageFault('docs needs --out and a folder, such as --out rules.');
  const catalogue = loadCatalogue(around.rulesFolder);
  const policies = policyNames(around.rulesFolder).map((name) =>
    loadPolicy(name, around.rulesFolder, catalogue),
  );
  const pages = {
    'README.md': rulesPage(policies, phraseTitles(catalogue)),
    'FACTS.md': factsPage(),
    ...Object.fromEntries(
      policies
        .filter(({ clauses }) => clauses.length > 0)
        .map((policy) => [`COVERAGE-${policy.id}.md`, coveragePage(policy)]),
    ),
  };
  const planned = Object.entries(pages).map(([name, text]) => ({
    target: planWrite(path.join(out, name), [], true),
    bytes: new TextEncoder().encode(text),
  }));
  for (const { target, bytes } of planned) writeSafely(target, bytes);
  around.stdout.write(`${planned.map(({ target }) => target.path).join('\n')}\n`);
  return 0;
}
