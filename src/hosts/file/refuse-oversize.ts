import { workbookFault, type Fault } from '../../faults';

/** The bounds within which a workbook is read. The largest real registers stay far below them. */
export const MAX_ENTRIES = 10_000;
/** Bytes of one part after unpacking; below the longest string a JavaScript engine can hold. */
export const MAX_PART_SIZE = 500_000_000;
/** Bytes of all parts after unpacking: 1 GiB. */
export const MAX_TOTAL_SIZE = 1_073_741_824;
/** How many times larger than the file its parts may be, once they exceed `RATIO_FREE_SIZE` bytes. */
export const MAX_RATIO = 250;
export const RATIO_FREE_SIZE = 64_000_000;
/** Filled cells, texts, merges, formats and names of a whole workbook together. */
export const MAX_ITEMS = 10_000_000;

/** How many more items may be read; shared by all parts of one workbook. */
export type Budget = { left: number };

export const newBudget = (): Budget => ({ left: MAX_ITEMS });

/** Takes one item from the budget; throws a workbook fault when it is used up. */
export function spend(budget: Budget): void {
  budget.left -= 1;
  if (budget.left < 0) {
    throw workbookFault(
      `The workbook holds more than ${MAX_ITEMS.toLocaleString('en-GB')} filled cells and texts, which is more ` +
        'than can be checked. Save the sheets with the register as a workbook of their own and check that.',
    );
  }
}

const megabytes = (size: number): string => `${Math.round(size / 1e6).toLocaleString('en-GB')} MB`;

/** The fault, if any, for a file of `fileSize` bytes whose parts, `total` bytes in all, are out of bounds. */
export function oversizeFault(
  fileSize: number,
  entries: number,
  largest: number,
  total: number,
): Fault | undefined {
  const remedy = 'Save the sheets with the register as a workbook of their own and check that.';
  if (entries > MAX_ENTRIES) {
    return workbookFault(
      `The file has ${entries.toLocaleString('en-GB')} parts; a workbook of more than ` +
        `${MAX_ENTRIES.toLocaleString('en-GB')} is not read. ${remedy}`,
    );
  }
  if (largest > MAX_PART_SIZE || total > MAX_TOTAL_SIZE) {
    return workbookFault(
      `Unpacked, the workbook would take ${megabytes(total)}, which is more than can be read. ${remedy}`,
    );
  }
  if (total > RATIO_FREE_SIZE && total > MAX_RATIO * fileSize) {
    return workbookFault(
      `The file would grow from ${megabytes(fileSize)} to ${megabytes(total)} when unpacked. Real workbooks do ` +
        `not: it was not opened. ${remedy}`,
    );
  }
  return undefined;
}
