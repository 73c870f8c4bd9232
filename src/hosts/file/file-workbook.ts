import type { WorkbookEdits } from '../../workbook/edits';
import type { Progress } from '../../workbook/progress';
import type { Applied, Workbook } from '../../workbook/workbook';
import { applyEdits } from './apply';
import type { Compression } from './compression';
import { openPackage } from './package';
import { readWorkbook } from './read-workbook';
import { draftOf } from './write-draft';
import { writeZip } from './zip-write';

/** A workbook in a file: nothing is written back but what `save` returns. */
export type FileWorkbook = Workbook & {
  /** The file with what was applied; the very bytes that were opened if nothing was changed. */
  readonly save: () => Uint8Array;
};

const NO_EDITS: WorkbookEdits = { marks: [], notes: [], sheets: [] };

/**
 * Opens the bytes of an `.xlsx` or `.xlsm` file. `name` is the file's name, without folders. A failed `apply` leaves
 * the workbook as it was. Throws a workbook fault if the bytes are no such file.
 */
export function openFileWorkbook(bytes: Uint8Array, name: string, compression: Compression): FileWorkbook {
  const opened = openPackage(bytes, compression);
  let current = opened;

  function* apply(edits: WorkbookEdits): Generator<Progress, Applied> {
    const draft = draftOf(current);
    const applied = yield* applyEdits(draft, edits);
    current = draft.finish(compression);
    return applied;
  }

  return {
    read: () => readWorkbook(current, name),
    apply: (edits) => waiting(apply(edits)),
    clear: () => waiting(apply(NO_EDITS)),
    save: () => (current === opened ? bytes : writeZip(current.entries)),
  };
}

async function* waiting<T>(
  task: Generator<Progress, T> | AsyncGenerator<Progress, T>,
): AsyncGenerator<Progress, T> {
  return yield* task;
}
