import { isoFromDay, plainDay } from '../../calendar/day';
import { check } from '../../check';
import type { CheckResult } from '../../check-types';
import { usageFault } from '../../faults';
import { runToEndAsync } from '../../workbook/progress';
import type { Arguments } from '../args';
import { asAtDay, sayAsAt } from '../as-at';
import { compareJudgements, type Change } from '../compare';
import { diffText } from '../formats/diff-text';
import { loadCatalogue, loadPolicy } from '../load-policy';
import { loadMapping, givenMapping, withMappingNamed } from '../load-mapping';
import { nothingRecognised } from '../nothing-recognised';
import { openFile } from '../open-workbook';
import { progressBar } from '../progress-bar';
import { requirePolicy } from '../require-policy';
import type { ExitCode, Surroundings } from '../surroundings';
import { terminalLook } from '../terminal-look';
import { titlesOf } from '../titles';

/** Checks one register twice, by two policies or on two days, and tells who fares differently. */
export async function runDiff(args: Arguments, around: Surroundings): Promise<ExitCode> {
  const { withPolicy, withAsAt, files } = args;
  if (withPolicy === undefined && withAsAt === undefined)
    throw usageFault('diff needs something to compare: --with POLICY, or --with-as-at YYYY-MM-DD.');
  const [file = ''] = files;
  const catalogue = loadCatalogue(around.rulesFolder);
  const before = loadPolicy(requirePolicy(args, around), around.rulesFolder, catalogue);
  const after = withPolicy === undefined ? before : loadPolicy(withPolicy, around.rulesFolder, catalogue);
  const asAt = asAtDay(args, around);
  const loaded = loadMapping(args);
  const bar = progressBar(around.stderr);
  const results: CheckResult[] = [];
  try {
    const { snapshot } = await openFile(file, bar.report);
    for (const [policy, day] of [[before, asAt] as const, [after, withAsAt ?? asAt] as const]) {
      const engine = args.engine ?? 'compiled';
      const input = {
        workbooks: [snapshot],
        policy,
        catalogue,
        asAt: day,
        engine,
        ...givenMapping(loaded),
        ...(args.offices === undefined ? {} : { offices: args.offices }),
        sheets: [],
      };
      const result = await withMappingNamed(loaded, file, () => runToEndAsync(check(input), bar.report));
      if (result.registers.length === 0) throw nothingRecognised(file, result.refused);
      results.push(result);
    }
  } finally {
    bar.clear();
  }
  const [from, to] = results;
  if (from === undefined || to === undefined) throw new Error('Two checks did not give two results.');
  sayAsAt(args, asAt, around);
  const isSamePolicy = from.policy.hash === to.policy.hash;
  const changes = compareJudgements(from.judged, to.judged, isSamePolicy ? 'rule' : 'topic');
  if (args.format === 'json') around.stdout.write(diffJson(from, to, changes));
  else {
    const titles = titlesOf(catalogue, before);
    const sides = [sideName(from), sideName(to)] as const;
    around.stdout.write(
      diffText(changes, sides, titles, terminalLook(around, args.noColour), to.asAt > from.asAt),
    );
  }
  return changes.length === 0 ? 0 : 1;
}

const sideName = ({ policy, asAt }: CheckResult): string => `${policy.id} as at ${plainDay(asAt)}`;

const side = ({ policy, asAt }: CheckResult) => ({
  policy: policy.id,
  policyHash: policy.hash,
  asAt: isoFromDay(asAt),
});

const diffJson = (from: CheckResult, to: CheckResult, changes: readonly Change[]): string =>
  `${JSON.stringify({ from: side(from), to: side(to), changes }, undefined, 2)}\n`;
