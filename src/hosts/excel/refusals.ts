/** Errors by which Excel says that a request or its answer is too large; older ones say it in general words. */
const TOO_MUCH = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'ResourceLimitExceeded',
]);

export const isTooMuch = (error: unknown): boolean => TOO_MUCH.has(codeOf(error));

/** True of errors by which Excel says that it cannot read something, whatever the state of the workbook. */
export const isUnreadable = (error: unknown): boolean =>
  ['GeneralException', 'InvalidArgument', 'InvalidOperation', 'NotImplemented'].includes(codeOf(error));

/** The code of an error of Excel; empty for any other. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
