import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { topicMatcher } from '../../src/catalogue/matcher';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import { runToEnd } from '../../src/workbook/progress';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { readBytes } from '../support/checking';
import { catalogue } from '../support/policies';
import { differences } from './compare';
import { printReading } from './print-reading';
import { readExpected } from './read-expected';
import { readRegister } from './read-register';

const FOLDER = 'test/corpus';
const REGISTER = '.register.txt';
const EXPECTED = '.expected.txt';

const files = readdirSync(FOLDER);
const namesEnding = (ending: string) =>
  files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
const textOf = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');
const match = topicMatcher(catalogue);

describe('the corpus of registers', () => {
  it('has an expected reading for every register and a register for every reading', () => {
    expect(namesEnding(EXPECTED)).toEqual(namesEnding(REGISTER));
  });

  it.each(namesEnding(REGISTER))('%s is read as expected', async (name) => {
    const { asAt, workbooks } = readRegister(textOf(name + REGISTER), name + REGISTER);
    const expected = readExpected(textOf(name + EXPECTED), name + EXPECTED);
    const snapshots = await Promise.all(
      workbooks.map((workbook) => readBytes(writeXlsx(workbook.input), workbook.name)),
    );
    const recognition = runToEnd(recognise(snapshots, match, asAt, { words: catalogue.policyWords }));
    const records = runToEnd(extract(snapshots, recognition.registers, match, asAt));
    const told = differences(expected, printReading(recognition, records), recognition.refused);
    if (told.length > 0)
      throw new Error(
        `${name}${EXPECTED}: - expected (with its line) and not read, + read and not expected\n${told.join('\n')}`,
      );
  });
});
