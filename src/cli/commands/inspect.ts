import { topicMatcher } from '../../catalogue/matcher';
import { recognise } from '../../register/recognise';
import { runToEndAsync } from '../../workbook/progress';
import type { Arguments } from '../args';
import { asAtDay } from '../as-at';
import { inspectJson, inspectText } from '../formats/inspect-text';
import { loadCatalogue } from '../load-policy';
import { nothingRecognised } from '../nothing-recognised';
import { openFile } from '../open-workbook';
import { progressBar } from '../progress-bar';
import type { ExitCode, Surroundings } from '../surroundings';
import { terminalLook } from '../terminal-look';

/** Shows what was recognised in a workbook. If nothing was, says so on stderr too. */
export async function runInspect(args: Arguments, around: Surroundings): Promise<ExitCode> {
  const [file = ''] = args.files;
  const catalogue = loadCatalogue(around.rulesFolder);
  const bar = progressBar(around.stderr);
  try {
    const { snapshot } = await openFile(file, bar.report);
    const task = recognise([snapshot], topicMatcher(catalogue), asAtDay(args, around));
    const recognition = await runToEndAsync(task, bar.report);
    bar.clear();
    if (recognition.registers.length === 0) throw nothingRecognised(file, recognition.refused);
    const text =
      args.format === 'json'
        ? inspectJson(snapshot, recognition)
        : inspectText(snapshot, recognition, terminalLook(around, args.noColour));
    around.stdout.write(text);
    return 0;
  } finally {
    bar.clear();
  }
}
