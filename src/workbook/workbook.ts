import type { WorkbookEdits } from './edits';
import type { Progress } from './progress';
import type { WorkbookSnapshot } from './snapshot';

/**
 * Where a workbook lives: a file, Excel, later Google Sheets. Every host passes the same contract suite
 * (`test/workbook/contract.ts`).
 */
export type Workbook = {
  /** Reads everything; changes nothing. Throws a workbook fault if it cannot. */
  readonly read: () => AsyncGenerator<Progress, WorkbookSnapshot>;
  /** Makes the workbook hold exactly these edits of ours. Applying the same edits twice changes nothing. */
  readonly apply: (edits: WorkbookEdits) => AsyncGenerator<Progress, Applied>;
  /** Takes away every mark, note and summary sheet of ours; what is remembered stays. */
  readonly clear: () => AsyncGenerator<Progress, Applied>;
};

/** What was not written, and why, in plain words. */
export type Applied = { readonly leftAlone: readonly LeftAlone[] };

export type LeftAlone = {
  readonly sheet: string;
  readonly what: 'marks' | 'note' | 'summary';
  readonly reason: string;
};
