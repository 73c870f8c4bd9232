import path from 'node:path';
import { openFileWorkbook } from '../hosts/file/file-workbook';
import { nodeCompression } from '../hosts/file/node-compression';
import type { Progress } from '../workbook/progress';
import { runToEndAsync } from '../workbook/progress';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Workbook } from '../workbook/workbook';
import { isFault, workbookFault } from '../faults';
import { readBytes } from './read-file';
import { readCsv } from './read-csv';

/** A register as read from disk. A CSV file has no workbook: it can be checked, not marked. */
export type OpenedFile = {
  /** As the user wrote it. */
  readonly path: string;
  readonly snapshot: WorkbookSnapshot;
  readonly workbook?: Workbook & { readonly save: () => Uint8Array };
};

/** Reads a workbook or CSV file, whole. Throws a workbook fault that names the file. */
export async function openFile(
  file: string,
  onProgress: (progress: Progress) => Promise<void>,
): Promise<OpenedFile> {
  const name = path.basename(file);
  const extension = path.extname(file).toLowerCase();
  const bytes = readBytes(file);
  if (extension === '.csv' || extension === '.tsv') return { path: file, snapshot: readCsv(bytes, name) };
  try {
    const workbook = openFileWorkbook(bytes, name, nodeCompression);
    return { path: file, snapshot: await runToEndAsync(workbook.read(), onProgress), workbook };
  } catch (error) {
    throw isFault(error) ? workbookFault(`"${file}" cannot be checked. ${error.message}`) : error;
  }
}
