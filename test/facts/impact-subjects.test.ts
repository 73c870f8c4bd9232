import { describe, expect, it } from '@jest/globals';
import { impactSubjects } from '../../src/facts/impact-subjects';
import { extract } from '../../src/register/extract';
import { recognise } from '../../src/register/recognise';
import { runToEnd } from '../../src/workbook/progress';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { AS_AT, match, sheet } from '../register/reading';
import { snapshotOf } from '../support/checking';
import { catalogue } from '../support/policies';
import { policyFor } from './a-policy-for';
import { cellsOf, plainFact } from './plain-facts';

const IMPACT = [
  { id: 'learning', title: 'Learning', clause: '1', measures: ['attainment'] },
  { id: 'pupils', title: 'Pupil learning', clause: '1', measures: ['retention', 'good or outstanding'] },
];
const POLICY = policyFor({ subject: 'organisation', part: 'impact' }, 'assessments', 0, { impact: IMPACT });
const OTHER = policyFor({ subject: 'provider' }, 'listed', false, { impact: IMPACT });

async function impact(sheets: readonly ReturnType<typeof sheet>[], policy = POLICY) {
  const snapshots = [await snapshotOf(sheets)];
  const { registers } = runToEnd(recognise(snapshots, match, AS_AT, { words: catalogue.policyWords }));
  return impactSubjects(runToEnd(extract(snapshots, registers, match, AS_AT)), policy, AS_AT);
}

type Rows = readonly (readonly Cell[])[];
/** The first row is of long ago and keeps the columns plain. */
const evaluations = (...rows: Rows) =>
  sheet('Impact', [
    ['CPL activity', 'Provider', 'Evaluated on', 'Learning (1-4)', 'Pupil learning (1-4)'],
    ['Reading project', 'Castle Hill', date('2024-06-26'), 3, 2],
    ...rows,
  ]);
const measures = (...rows: Rows) =>
  sheet('Outcome measures', [
    ['Measure', 'School', 'Academic year', 'Value'],
    ['Sickness', 'Oak', '2025/26', 12],
    ['Sickness', 'Elm', '2025/26', 14],
    ...rows,
  ]);
const counts = async (...sheets: readonly ReturnType<typeof sheet>[]) =>
  (await impact(sheets)).map(({ facts }) => plainFact(facts.assessments));

describe('assessments of impact', () => {
  it('has one for each level of the policy', async () => {
    const [learning, pupils, ...more] = await impact([
      evaluations(['De-escalation', 'Calm', date('2026-07-03'), 3, 'n/a']),
    ]);
    expect(more).toEqual([]);
    expect(learning).toMatchObject({ selector: 'impact', name: 'Acacia Trust', what: 'learning' });
    expect([learning, pupils].map((each) => plainFact(each?.facts.assessments))).toEqual([1, 0]);
    expect(cellsOf(learning?.facts.assessments)).toEqual(['Impact!D3']);
    expect(pupils?.placeCells.map(cellAddress)).toEqual(['Impact!E2']);
  });

  it('counts those of the last 12 months, and those without a day', async () => {
    const on = (day: Cell) => counts(evaluations(['De-escalation', 'Calm', day, 3, null]));
    expect(await on(date('2025-11-22'))).toEqual([0, 0]);
    expect(await on(date('2025-11-23'))).toEqual([1, 0]);
    expect(await on(date('2026-11-22'))).toEqual([1, 0]);
    expect(await on(date('2026-11-23'))).toEqual([0, 0]);
    expect(await on(null)).toEqual([1, 0]);
  });

  it('is open where a cell that cannot be read would be the first', async () => {
    const odd = ['De-escalation', 'Calm', date('2026-07-03'), 9, null];
    const [open] = await impact([evaluations(odd)]);
    expect(plainFact(open?.facts.assessments)).toBe('? “9” in Impact!D3 cannot be read');
    expect(cellsOf(open?.facts.assessments)).toEqual(['Impact!D3']);
    expect(await counts(evaluations(odd, ['Maths', 'Hub', date('2026-07-04'), 2, null]))).toEqual([
      '1..2',
      0,
    ]);
    const [rough] = await counts(evaluations(['Maths', 'Hub', 'November 2025', 2, null]));
    expect(rough).toMatch(/lies in the last 12 months/);
  });

  it('counts measures by the words of their names and by their year', async () => {
    const of = (name: string, year: Cell, value: Cell) => counts(measures([name, 'Oak', year, value]));
    expect(await of('Attainment in maths', '2025/26', 61)).toEqual([1, 0]);
    expect(await of('Good or outstanding teaching (%)', '2025/26', 82)).toEqual([0, 1]);
    expect(await of('Attainments', '2025/26', 61)).toEqual([0, 0]);
    expect(await of('Staff retention', '2024/25', 91)).toEqual([0, 0]);
    expect(await of('Staff retention', '2026/27', 91)).toEqual([0, 1]);
    expect((await of('Staff retention', '2025/26', 'see report'))[1]).toMatch(/^\? “see report” in /);
    expect((await of('Staff retention', null, 91))[1]).toMatch(/gives no year$/);
  });

  it('has none without a column for a level or a list of measures, or without a rule', async () => {
    const plain = sheet('Evaluations', [
      ['Course', 'Name', 'Evaluation returned', 'Reflection'],
      ['Maths', 'Ann Smith', date('2026-02-03'), 'Vary more'],
    ]);
    expect(await impact([plain])).toEqual([]);
    expect(await impact([evaluations()], OTHER)).toEqual([]);
  });
});
