import { workbookFault, type Fault } from '../faults';
import type { Refusal } from '../register/register';
import { quoteSheet } from '../workbook/address';

/** A file in which no register was found: what was seen on each sheet, and what to do. */
export function nothingRecognised(file: string, refused: readonly Refusal[]): Fault {
  const seen = refused.map(
    ({ sheet, workbook, reason }) => `${quoteSheet(sheet, workbook)}: ${full(reason)} `,
  );
  return workbookFault(
    `no training register was recognised in "${file}". ${seen.join('')}` +
      'Give the table a row of headings such as Name, Course and Date completed, or Name and one column per topic, and check again.',
  );
}

const full = (reason: string): string => (/[.!?]$/.test(reason) ? reason : `${reason}.`);
