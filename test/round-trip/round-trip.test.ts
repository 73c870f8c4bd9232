import fc from 'fast-check';
import { describe, it } from '@jest/globals';
import { LAYOUTS } from './layouts';
import { readSheets, shown } from './reading';
import { someTraining } from './records';
import { someStyle } from './spelling';
import { toldByRecords, toldByTraining } from './told';

const RUNS = Number(process.env.RUNS ?? 60);
/** Another is tried with `SEED=… RUNS=…`: a test that passes today must pass tomorrow. */
const SEED = Number(process.env.SEED ?? 20261122);
/** So that shrinking a counterexample ends; the runs themselves take a few seconds. */
const LIMITS = { interruptAfterTimeLimit: 25_000 };

describe('records written out as a register are read back', () => {
  it.each(LAYOUTS)(
    'from $name',
    async ({ write, fit = (training) => training }) => {
      const property = fc.asyncProperty(someTraining, someStyle, async (all, style) => {
        const training = fit(all);
        fc.pre(training.length > 0);
        const { sheets, says } = write(training, style);
        const { recognition, records } = await readSheets(sheets);
        const wanted = training.map((each) => toldByTraining(each, says)).sort();
        const read = toldByRecords(records);
        if (JSON.stringify(wanted) === JSON.stringify(read)) return;
        const missing = wanted.filter((line) => !read.includes(line));
        const extra = read.filter((line) => !wanted.includes(line));
        const why = recognition.refused.map(({ sheet, reason }) => `refused ${sheet}: ${reason}`);
        throw new Error(
          [
            shown(sheets),
            ...missing.map((line) => `- ${line}`),
            ...extra.map((line) => `+ ${line}`),
            ...why,
            ...records.problems.slice(0, 3).map(({ text, reason }) => `problem “${text}”: ${reason}`),
          ].join('\n'),
        );
      });
      await fc.assert(property, { ...LIMITS, numRuns: RUNS, seed: SEED });
    },
    120_000,
  );
});
