import { topicMatcher } from '../../src/catalogue/matcher';
import { applyMapping } from '../../src/register/apply-mapping';
import { parseMapping } from '../../src/register/mapping-file';
import type { Recognition } from '../../src/register/register';
import { catalogue } from '../support/policies';
import { LOG, logRegister, MATRIX, matrixRegister, PLAIN, workbookOf } from './a-register';

export const match = topicMatcher(catalogue);
export const workbook = workbookOf(LOG, MATRIX, PLAIN);
export const found: Recognition = {
  registers: [logRegister, matrixRegister],
  refused: [{ sheet: 'Notes', reason: 'it is no table' }],
};

type Written = { readonly registers?: readonly unknown[]; readonly notRegisters?: readonly string[] };
/** What a mapping file makes of a recognition. */
export const apply = (written: Written, recognition = found, workbooks = [workbook]): Recognition =>
  applyMapping(
    recognition,
    parseMapping(JSON.stringify({ version: 1, registers: [], ...written })),
    workbooks,
    match,
  );
