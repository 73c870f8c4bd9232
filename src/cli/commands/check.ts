import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { check } from '../../check';
import type { CheckResult } from '../../check-types';
import { workbookFault } from '../../faults';
import { runToEndAsync } from '../../workbook/progress';
import type { Applied } from '../../workbook/workbook';
import { FAIL_ON, type Arguments, type FailOn, type Format } from '../args';
import { asAtDay, sayAsAt } from '../as-at';
import type { CheckedCopy, CheckedFile, Titles } from '../formats/checked-file';
import { csvText } from '../formats/csv';
import { jsonText } from '../formats/json';
import { sarifText } from '../formats/sarif';
import { resultText } from '../formats/text';
import { loadCatalogue, loadPolicy } from '../load-policy';
import { givenAccepted, givenMapping, loadMapping, withMappingNamed } from '../load-mapping';
import { nothingRecognised } from '../nothing-recognised';
import { requireDistinct } from '../distinct-files';
import { openFile, type OpenedFile } from '../open-workbook';
import { planCopies } from '../plan-copies';
import { planReport } from '../plan-report';
import { copySheets, reportOf, sheetsToMake } from '../wanted-sheets';
import { progressBar, type ProgressBar } from '../progress-bar';
import { requirePolicy } from '../require-policy';
import { writeSafely, type WriteTarget } from '../safe-write';
import { withSettings } from '../settings';
import { say, type ExitCode, type Surroundings } from '../surroundings';
import { terminalLook } from '../terminal-look';
import { titlesOf } from '../titles';

/**
 * Checks each register by itself, together with the files joined by `--with`. Everything that can fail is done before
 * the first checked copy is written.
 */
export async function runCheck(given: Arguments, around: Surroundings): Promise<ExitCode> {
  const args = withSettings(given);
  const catalogue = loadCatalogue(around.rulesFolder);
  const policy = loadPolicy(requirePolicy(args, around), around.rulesFolder, catalogue);
  const loaded = loadMapping(args);
  const accepted = givenAccepted(args);
  requireDistinct(args);
  const targets = planCopies(args);
  const report = planReport(args, targets);
  const asAt = asAtDay(args, around);
  const bar = progressBar(around.stderr);
  try {
    const joined = await openAll(args.with, bar);
    const checked: Checked[] = [];
    for (const [index, file] of args.files.entries()) {
      const opened = await openFile(file, bar.report);
      const workbooks = [opened, ...joined].map(({ snapshot }) => snapshot);
      const input = {
        workbooks,
        policy,
        catalogue,
        asAt,
        engine: args.engine ?? 'compiled',
        ...givenMapping(loaded),
        ...accepted,
        ...(args.offices === undefined ? {} : { offices: args.offices }),
        sheets: sheetsToMake(args),
      };
      const result = await withMappingNamed(loaded, file, () => runToEndAsync(check(input), bar.report));
      if (result.registers.length === 0) throw nothingRecognised(file, result.refused);
      checked.push(await markCopy(opened, result, targets[index], args, bar));
    }
    const [first] = checked;
    const reported = report && first && couldJudge(first.file.result) && reportOf(first.file.result);
    for (const { target, bytes } of checked) if (target && bytes) writeSafely(target, bytes);
    if (report && reported) writeSafely(report, reported);
    bar.clear();
    const files = checked.map(({ file }) => (report && reported ? { ...file, report: report.path } : file));
    sayAsAt(args, asAt, around);
    const format = args.format === undefined || args.format === 'mapping' ? 'text' : args.format;
    around.stdout.write(formatted(format, files, titlesOf(catalogue, policy), args, around));
    if (format !== 'text') sayCopies(files, around);
    return exitCode(files, args.failOn ?? 'breach', around);
  } finally {
    bar.clear();
  }
}

async function openAll(files: readonly string[], bar: ProgressBar): Promise<OpenedFile[]> {
  const opened: OpenedFile[] = [];
  for (const file of files) opened.push(await openFile(file, bar.report));
  return opened;
}

type Checked = { readonly file: CheckedFile; readonly target?: WriteTarget; readonly bytes?: Uint8Array };

async function markCopy(
  { path: name, workbook }: OpenedFile,
  result: CheckResult,
  target: WriteTarget | undefined,
  args: Arguments,
  bar: ProgressBar,
): Promise<Checked> {
  const file = { path: name, uri: pathToFileURL(path.resolve(name)).href, result };
  if (target === undefined || !couldJudge(result)) return { file };
  if (workbook === undefined) throw workbookFault(`"${name}" is a CSV file, which cannot carry marks.`);
  const keys = copySheets(args);
  const edits = {
    ...result.edits,
    ...(args.notes ? {} : { notes: [] }),
    sheets: result.edits.sheets.filter(({ key }) => keys.some((each) => each === key)),
  };
  const applied = await runToEndAsync(workbook.apply(edits), bar.report);
  return { file: { ...file, copy: copyOf(target, applied) }, target, bytes: workbook.save() };
}

const copyOf = (target: WriteTarget, { leftAlone }: Applied): CheckedCopy => ({
  path: target.path,
  leftAlone: leftAlone.map(({ sheet, what, reason }) => `Not written: the ${what} on "${sheet}". ${reason}`),
});

/** Formats for programs do not tell where the copies are. */
function sayCopies(files: readonly CheckedFile[], around: Surroundings): void {
  for (const { copy } of files)
    if (copy !== undefined) say(around, [`the checked copy is "${copy.path}".`, ...copy.leftAlone].join(' '));
  for (const { report } of files)
    if (report !== undefined) say(around, `the governors’ report is "${report}".`);
}

function formatted(
  format: Format,
  files: readonly CheckedFile[],
  titles: Titles,
  args: Arguments,
  around: Surroundings,
): string {
  switch (format) {
    case 'text':
      return resultText(files, titles, terminalLook(around, args.noColour));
    case 'json':
      return jsonText(files);
    case 'csv':
      return csvText(files);
    case 'sarif':
      return sarifText(files, titles, around.version);
  }
}

/** True if at least one requirement was judged, or every one was found not to apply. */
const couldJudge = ({ totals, notCheckable }: CheckResult): boolean =>
  totals.breach + totals['due-soon'] + totals['cannot-tell'] + totals.met > 0 ||
  (totals['not-applicable'] > 0 && notCheckable.length === 0);

function exitCode(files: readonly CheckedFile[], failOn: FailOn, around: Surroundings): ExitCode {
  const notJudged = files.filter(({ result }) => !couldJudge(result));
  for (const { path: name } of notJudged)
    say(around, `nothing in "${name}" could be judged by this policy; what is missing stands in the result.`);
  if (notJudged.length > 0) return 2;
  const failing = FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1);
  return files.some(({ result }) => result.findings.some(({ outcome }) => failing.includes(outcome))) ? 1 : 0;
}
