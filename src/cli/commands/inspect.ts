import { topicMatcher } from '../../catalogue/matcher';
import type { Catalogue } from '../../catalogue/catalogue';
import type { Day } from '../../calendar/day';
import { BY_MAPPING, mappingInUse } from '../../memory/mapping-in-use';
import { recognise } from '../../register/recognise';
import type { Recognition } from '../../register/register';
import { runToEndAsync } from '../../workbook/progress';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Arguments } from '../args';
import { asAtDay } from '../as-at';
import { inspectText } from '../formats/inspect-text';
import { inspectJson, mappingText } from '../formats/mapping-json';
import { loadCatalogue } from '../load-policy';
import { isMappingFault, loadMapping, withMappingNamed, type LoadedMapping } from '../load-mapping';
import { nothingRecognised } from '../nothing-recognised';
import { openFile } from '../open-workbook';
import { progressBar, type ProgressBar } from '../progress-bar';
import { say, type ExitCode, type Surroundings } from '../surroundings';
import { terminalLook } from '../terminal-look';

/** Shows what was recognised in a workbook. If nothing was, says so on stderr too. */
export async function runInspect(args: Arguments, around: Surroundings): Promise<ExitCode> {
  const [file = ''] = args.files;
  const catalogue = loadCatalogue(around.rulesFolder);
  const loaded = loadMapping(args);
  const bar = progressBar(around.stderr);
  try {
    const { snapshot } = await openFile(file, bar.report);
    const look = { catalogue, asAt: asAtDay(args, around), bar };
    const { recognition, notes } = await recognised(snapshot, loaded, file, look);
    bar.clear();
    for (const note of notes) say(around, note);
    around.stdout.write(formatted(args, snapshot, recognition, around));
    if (recognition.registers.length === 0) throw nothingRecognised(file, recognition.refused);
    return 0;
  } finally {
    bar.clear();
  }
}

type Look = { readonly catalogue: Catalogue; readonly asAt: Day; readonly bar: ProgressBar };
type Recognised = { readonly recognition: Recognition; readonly notes: readonly string[] };

/** A remembered mapping that no longer fits is told and left out: here a person finds out what to correct. */
async function recognised(
  snapshot: WorkbookSnapshot,
  loaded: LoadedMapping | undefined,
  file: string,
  { catalogue, asAt, bar }: Look,
): Promise<Recognised> {
  const match = topicMatcher(catalogue);
  const words = { words: catalogue.policyWords };
  try {
    return await withMappingNamed(loaded, file, async () => {
      const topics = new Set(catalogue.topics.keys());
      const used = mappingInUse(loaded?.mapping, snapshot.memory, topics);
      const { mapping, isRemembered } = used;
      // Who gives a mapping knows that it is used.
      const notes = used.notes.filter((note) => isRemembered || note !== BY_MAPPING);
      const options = mapping === undefined ? words : { ...words, mapping };
      return {
        recognition: await runToEndAsync(recognise([snapshot], match, asAt, options), bar.report),
        notes,
      };
    });
  } catch (error) {
    if (loaded !== undefined || !isMappingFault(error)) throw error;
    const recognition = await runToEndAsync(recognise([snapshot], match, asAt, words), bar.report);
    return { recognition, notes: [`${error.message} It was left out here.`] };
  }
}

function formatted(
  { format, noColour, files }: Arguments,
  snapshot: WorkbookSnapshot,
  recognition: Recognition,
  around: Surroundings,
): string {
  switch (format) {
    case 'json':
      return inspectJson(snapshot, recognition);
    case 'mapping':
      return mappingText(snapshot, recognition);
    default:
      return inspectText(snapshot, recognition, terminalLook(around, noColour), files[0]);
  }
}
