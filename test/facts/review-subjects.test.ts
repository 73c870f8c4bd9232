import { describe, expect, it } from '@jest/globals';
import { peopleOf } from '../../src/facts/people';
import { reviewSubjects } from '../../src/facts/review-subjects';
import type { RowSubject } from '../../src/facts/subject';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { AS_AT, recordsOf, sheet } from '../register/reading';
import { cellAddress } from '../../src/workbook/address';
import { catalogue } from '../support/policies';
import { policyFor } from './a-policy-for';
import { cellsOf, plainFact } from './plain-facts';

const ANNUAL = policyFor({ subject: 'appraisal', type: 'annual' }, 'needsRecorded');
const TARGETS = policyFor({ subject: 'appraisal', type: 'target' }, 'targetEvaluated');

const staff = sheet('Staff', [
  ['Name', 'Job title', 'Leaving date'],
  ['Ann Smith', 'Teacher', null],
  ['Bob Jones', 'Cook', null],
  ['Alan Smith', 'Teacher', null],
  ['Lena Gone', 'Teacher', date('2026-08-31')],
]);
const HEADER = [
  'Appraisee',
  'Type of review',
  'Date held',
  'Training needs identified',
  'Target',
  'Target date',
  'Target evaluated',
  'PD undertaken for target',
  'How effective? (1-4)',
];
type Rows = readonly (readonly Cell[])[];
const BOBS = [
  'Bob Jones',
  'Annual appraisal',
  date('2026-01-21'),
  'Questioning',
  'Better questioning',
  date('2026-05-31'),
  date('2026-06-04'),
  'Questioning course',
  3,
] as const;
const annual = (name: string, held: Cell, needs: Cell = null, ...target: readonly Cell[]) => [
  name,
  'Annual appraisal',
  held,
  needs,
  ...target,
];

async function reviews(policy: typeof ANNUAL, rows: Rows, header = HEADER): Promise<readonly RowSubject[]> {
  const records = await recordsOf(staff, sheet('Appraisals', [header, ...rows]));
  return reviewSubjects(records, peopleOf(records, AS_AT), policy, catalogue, AS_AT);
}
const anns = async (...rows: Rows) =>
  (await reviews(ANNUAL, [BOBS, ...rows])).find(({ name }) => name === 'Ann Smith')?.facts ?? {};

describe('the last review', () => {
  it('names needs and a target, or does not', async () => {
    const facts = await anns(
      annual('Ann Smith', date('2025-07-01'), 'Phonics', 'Read more'),
      annual('Ann Smith', date('2026-07-01')),
    );
    expect([facts.needsRecorded, facts.targetSet].map(plainFact)).toEqual([false, false]);
    expect(cellsOf(facts.needsRecorded)[0]).toBe('Appraisals!C4');
    const before = await anns(
      annual('Ann Smith', date('2026-07-01'), 'Phonics', 'Read more'),
      annual('Ann Smith', date('2025-07-01')),
      annual('Ann Smith', date('2026-11-23')),
    );
    expect([before.needsRecorded, before.targetSet].map(plainFact)).toEqual([true, true]);
    expect(cellsOf(before.needsRecorded)).toEqual(['Appraisals!D3']);
    expect(cellsOf(before.targetSet)).toEqual(['Appraisals!E3']);
  });

  it('may have a row for each target', async () => {
    const facts = await anns(
      annual('Ann Smith', date('2026-07-01'), null, 'Read more'),
      annual('Ann Smith', date('2026-07-01'), 'Phonics'),
    );
    expect([facts.needsRecorded, facts.targetSet].map(plainFact)).toEqual([true, true]);
  });

  it('is open where another row may be later and says otherwise', async () => {
    const rows = (needs: Cell) => [
      annual('Ann Smith', date('2026-07-01'), 'Phonics'),
      annual('Ann Smith', '31/02/2026', needs),
    ];
    expect(plainFact((await anns(...rows('Maths'))).needsRecorded)).toBe(true);
    const open = (await anns(...rows(null))).needsRecorded;
    expect(open?.kind).toBe('unknown');
    expect(cellsOf(open)).toContain('Appraisals!C4');
    const namesakes = await anns(
      annual('Ann Smith', date('2026-07-01'), 'Phonics'),
      annual('A Smith', date('2026-08-01')),
    );
    expect(namesakes.needsRecorded?.kind).toBe('unknown');
    expect(cellsOf(namesakes.needsRecorded)[0]).toBe('Appraisals!A4');
  });

  it('points at its row, and says when it was unless another may be later', async () => {
    const of = async (...rows: Rows) => {
      const all = await reviews(ANNUAL, [BOBS, ...rows]);
      const one = all.find(({ name }) => name === 'Ann Smith');
      return [plainFact(one?.facts.completedOn), one?.placeCells.map(cellAddress)];
    };
    const early = annual('Ann Smith', date('2025-07-01'));
    expect(await of(early, annual('Ann Smith', date('2026-07-01')))).toEqual([
      46204,
      ['Appraisals!C4', 'Appraisals!A4'],
    ]);
    expect((await of(early, annual('A Smith', date('2025-07-01'))))[0]).toBeUndefined();
    expect((await of(early, annual('A Smith', date('2025-06-30'))))[0]).toBe(45839);
    expect((await of())[1]).toEqual(['Staff!A2']);
    expect((await of(annual('Ann Smith', 'not held')))[1]).toEqual(['Appraisals!A3', 'Staff!A2']);
  });

  it('says nothing where none was held or the list has no such column', async () => {
    expect(await anns()).not.toHaveProperty('needsRecorded');
    const [one] = await reviews(ANNUAL, [BOBS.slice(0, 3)], HEADER.slice(0, 3));
    expect(one?.facts).not.toHaveProperty('targetSet');
  });
});

describe('targets', () => {
  const targets = (...rows: Rows) => reviews(TARGETS, [BOBS, ...rows]);
  const plain = ({ facts }: RowSubject) =>
    ['target', 'daysPastTarget', 'targetEvaluated', 'targetTrained', 'effectivenessGiven', 'type'].map(
      (name) => plainFact(facts[name]),
    );

  it('has one for each row with a target, of whoever has not left', async () => {
    const all = await targets(
      annual('Ann Smith', date('2026-07-01'), null, 'Read more', date('2026-11-22')),
      annual('Ann Smith', date('2026-07-01'), null, 'Write more', date('2026-11-21'), date('2026-11-23')),
      annual('Ann Smith', date('2026-07-02'), 'Phonics'),
      annual('Lena Gone', date('2026-07-01'), null, 'Stay'),
    );
    expect(all.map(({ name }) => name).toSorted()).toEqual(['Ann Smith', 'Ann Smith', 'Bob Jones']);
    expect(all.filter(({ name }) => name === 'Ann Smith').map(plain)).toEqual([
      ['Read more', 0, false, false, false, 'target'],
      ['Write more', 1, false, false, false, 'target'],
    ]);
    expect(all.filter(({ name }) => name === 'Bob Jones').map(plain)).toEqual([
      ['Better questioning', 175, true, true, true, 'target'],
    ]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(3);
    expect(cellsOf(all.find(({ what }) => what === 'Read more')?.facts.targetEvaluated)).toEqual([
      'Appraisals!E3',
      'Appraisals!A3',
    ]);
  });

  it('asks about what cannot be read and about a name that fits two people', async () => {
    const ann = async (...row: readonly Cell[]) =>
      (await targets(annual('Ann Smith', date('2026-07-01'), null, 'Read more', ...row))).find(
        ({ name }) => name === 'Ann Smith',
      )?.facts ?? {};
    const facts = await ann('31/02/2026', '31/04/2026', null, 9);
    for (const [name, cell] of [
      ['daysPastTarget', 'F3'],
      ['targetEvaluated', 'G3'],
      ['effectivenessGiven', 'I3'],
    ] as const) {
      expect(facts[name]?.kind).toBe('unknown');
      expect(cellsOf(facts[name])).toEqual([`Appraisals!${cell}`]);
    }
    expect(plainFact((await ann('June 2026')).daysPastTarget)).toBe('145..174');
    expect(plainFact((await ann(null)).daysPastTarget)).toBe('? the target has no day');
    const both = await targets(annual('A Smith', date('2026-07-01'), null, 'Read more', date('2026-10-01')));
    expect(both.map(({ name }) => name).toSorted()).toEqual(['Alan Smith', 'Ann Smith', 'Bob Jones']);
    const [alan] = both.filter(({ name }) => name === 'Alan Smith');
    expect(plainFact(alan?.facts.daysPastTarget)).toBe('? “A Smith” may be this person');
  });

  it('has none without a rule for targets', async () => {
    expect((await reviews(ANNUAL, [BOBS])).map(({ facts }) => plainFact(facts.type))).toEqual([
      'annual',
      'annual',
      'annual',
    ]);
  });
});
