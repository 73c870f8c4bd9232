import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { topicMatcher } from '../../src/catalogue/matcher';
import { applyMapping } from '../../src/register/apply-mapping';
import { parseMapping } from '../../src/register/mapping-file';
import { mappingOf } from '../../src/register/mapping-of';
import { recognise } from '../../src/register/recognise';
import { runToEnd } from '../../src/workbook/progress';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { readRegister } from '../corpus/read-register';
import { readBytes } from '../support/checking';
import { catalogue } from '../support/policies';

const FOLDER = 'test/corpus';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.register.txt'));
const match = topicMatcher(catalogue);

describe('the mapping of a register of the corpus', () => {
  it.each(files)('%s, applied to it, changes nothing', async (file) => {
    const { asAt, workbooks } = readRegister(readFileSync(path.join(FOLDER, file), 'utf8'), file);
    const snapshots = await Promise.all(
      workbooks.map((workbook) => readBytes(writeXlsx(workbook.input), workbook.name)),
    );
    const [first] = snapshots;
    if (first === undefined) throw new Error('no workbook');
    const found = runToEnd(recognise(snapshots, match, asAt, { words: catalogue.policyWords }));
    const mapping = parseMapping(JSON.stringify(mappingOf(found, first)));
    expect(applyMapping(found, mapping, snapshots, match)).toEqual(found);
  });
});
