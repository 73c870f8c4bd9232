import { isFault, workbookFault } from '../../faults';
import { codeOf, isTooMuch } from './refusals';

/** What had become of the workbook when Excel refused. */
export type Written = 'nothing' | 'part';

/**
 * What Excel refused, in plain words, with what to do and what has been written. An error that is not Excel's is our own
 * bug, and comes back as it is.
 */
export function excelFault(error: unknown, written: Written): Error {
  const code = codeOf(error);
  if (code === '' || isFault(error)) return error instanceof Error ? error : new Error(String(error));
  const reason = isTooMuch(error)
    ? 'Excel refused so much at once.'
    : (REASONS[code] ?? `Excel refused the request (${code}).`);
  return workbookFault(`${reason} ${OUTCOMES[written]}`);
}

/** Errors by which Excel refuses a request before it has done any of it. */
const REFUSED_WHOLE = new Set(['InvalidOperationInCellEditMode', 'ServiceNotAvailable', 'TooManyRequests']);

/** What had become of the workbook when a request failed, after so many that had been carried out. */
export const writtenBy = (error: unknown, requestsBefore: number): Written =>
  requestsBefore === 0 && (isTooMuch(error) || REFUSED_WHOLE.has(codeOf(error))) ? 'nothing' : 'part';

const OUTCOMES: Readonly<Record<Written, string>> = {
  nothing: 'Nothing was changed.',
  part: 'Some marks and summary sheets may be written, and none of your own cells were changed: check again to complete them, or clear the marks.',
};

const BUSY = 'Excel is busy. Wait a moment and try again.';
const GONE = 'A sheet was deleted or renamed meanwhile. Check the workbook again.';

const REASONS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter to finish, then try again.',
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidObjectPath: GONE,
  AccessDenied: 'A sheet or the workbook is protected or open for reading only.',
  ApiNotFound: 'This version of Excel is too old. It must be Excel 2021 or newer.',
  Timeout: BUSY,
  RequestAborted: BUSY,
  ServiceNotAvailable: BUSY,
  TooManyRequests: BUSY,
  Conflict: 'Somebody else changed the workbook at the same time. Try again.',
};
