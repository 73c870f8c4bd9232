import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { topicMatcher } from '../../src/catalogue/matcher';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import { runToEnd } from '../../src/workbook/progress';
import { writeXlsx } from '../../samples/xlsx-writer.mjs';
import { readBytes } from '../support/checking';
import { catalogue } from '../support/policies';
import { perturbed, type Reading } from './perturb';
import { compared } from './perturb-compare';
import { readRegister, type Case } from './read-register';

const FOLDER = 'test/corpus';
const ENDING = '.register.txt';
const SEEDS = [1, 2, 3, 4, 5, 6];

const match = topicMatcher(catalogue);

async function read({ asAt, workbooks }: Case): Promise<Reading> {
  const snapshots = await Promise.all(
    workbooks.map((workbook) => readBytes(writeXlsx(workbook.input), workbook.name)),
  );
  const recognition = runToEnd(recognise(snapshots, match, asAt, { words: catalogue.policyWords }));
  return { recognition, records: runToEnd(extract(snapshots, recognition.registers, match, asAt)) };
}

it('reads copies in another order, with blanks between and other headings, to the same records', async () => {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING) && !file.includes('decoy'))
    .map((file) => file.slice(0, -ENDING.length));
  const told: string[] = [];
  let [total, identical, wrong] = [0, 0, 0];
  for (const name of names) {
    const original = readRegister(readFileSync(path.join(FOLDER, name + ENDING), 'utf8'), name);
    const plain = await read(original);
    for (const seed of SEEDS) {
      const copy = await read(perturbed(original, plain, `${name} ${seed}`));
      const result = compared(plain, copy);
      total += result.total;
      identical += result.identical;
      wrong += result.wrong.length;
      if (result.identical === result.total && result.wrong.length === 0) continue;
      const first = (sign: string, lines: readonly string[]) =>
        lines.slice(0, 2).map((line) => `  ${sign} ${line}`);
      told.push(
        `${name}, seed ${seed}: ${result.identical} of ${result.total} identical, ${result.wrong.length} wrong`,
        ...first('-', result.missing),
        ...first('WRONG', result.wrong),
        ...first('+', result.changed),
      );
    }
  }
  const share = `${identical} of ${total} records identical (${((100 * identical) / total).toFixed(2)} %), ${wrong} wrong`;
  if (wrong > 0 || identical / total < 0.98) throw new Error([share, ...told].join('\n'));
  expect(total).toBeGreaterThan(3000);
}, 240_000);
