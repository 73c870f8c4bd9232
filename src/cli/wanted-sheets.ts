import type { CheckResult } from '../check-types';
import { newWorkbook } from '../hosts/file/new-workbook';
import { nodeCompression } from '../hosts/file/node-compression';
import { DEFAULT_SHEETS, type SheetKey } from '../report/summary-sheets';
import type { Arguments } from './args';

/** The summary sheet that `--report` writes as a file of its own. */
const REPORT: SheetKey = 'Governors';

/** The summary sheets that a checked copy gets. */
export const copySheets = ({ sheets }: Pick<Arguments, 'sheets'>): readonly SheetKey[] =>
  sheets ?? DEFAULT_SHEETS;

/** Those of the copy and of the report; none are made that nobody gets. */
export const sheetsToMake = (args: Arguments): readonly SheetKey[] => [
  ...(args.out === undefined ? [] : copySheets(args)),
  ...(args.report === undefined ? [] : [REPORT]),
];

/** The bytes of a workbook that holds the governors' report of a check, and nothing else. */
export const reportOf = ({ edits }: CheckResult): Uint8Array =>
  newWorkbook(
    edits.sheets.filter(({ key }) => key === REPORT),
    nodeCompression,
  );
