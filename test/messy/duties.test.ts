import { describe, expect, it } from '@jest/globals';
import type { MappingFile } from '../../src/register/mapping-file';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, outcomesOf } from './judged';
import { DONE, sheet } from './sheets';

const STARTED = date('2019-09-01');
const LOG = sheet('Log', [
  ['Name', 'Course', 'Date'],
  ['Ann Smith', 'Phonics', DONE],
  ['Bob Jones', 'Phonics', DONE],
]);
const logged = (...rows: readonly (readonly Cell[])[]) => sheet('Log', [...LOG.rows, ...rows]);
/** Says that the columns after the start date are duties, each named by its heading. */
const mapping = (...columns: readonly string[]): MappingFile => ({
  version: 1,
  registers: [
    {
      sheet: 'Staff',
      kind: 'staff',
      fields: { person: ['A'], role: ['B'], startOn: ['C'], duties: [...columns] },
    },
  ],
});
const FIRST_AID = ['first-aid-renewal', 'first-aid'] as const;

/** A staff list with one column of duties, or one for each of some duties. */
const staff = (headings: readonly string[], duties: readonly (readonly Cell[])[]) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Start date', ...headings],
    ...['Ann Smith', 'Bob Jones', 'Cara Patel', 'Dev Okoro'].map((name, index) => [
      name,
      'Class Teacher',
      STARTED,
      ...(duties[index] ?? headings.map(() => null)),
    ]),
  ]);

const ANN_IS = staff(['Duties'], [['First aider'], ['DSL'], [null], [null]]);

describe('a column of duties', () => {
  it.each<[string, string, readonly (readonly Cell[])[], readonly string[]]>([
    ['with a yes for each', 'First aider', [['Y'], ['N'], ['Y'], [null]], ['Ann Smith', 'Cara Patel']],
    ['with ticks', 'First aider?', [['✓'], [null], [null], [null]], ['Ann Smith']],
    ['with yes and no', 'First aider', [['Yes'], ['No'], ['No'], ['No']], ['Ann Smith']],
    [
      'with words',
      'Duties',
      [['First aider'], ['DSL / Fire warden'], ['Fire warden, First Aider'], [null]],
      ['Ann Smith', 'Cara Patel'],
    ],
    [
      'with words of other first aid',
      'Additional responsibilities',
      [['Mental health first aider'], ['Paediatric first aider'], ['DSL'], ['First aider']],
      ['Bob Jones', 'Dev Okoro'],
    ],
  ])('%s asks those for first aid who have it', async (_what, heading, duties, asked) => {
    const result = await checkBy('futura', [staff([heading], duties), LOG], undefined, {
      mapping: mapping('D'),
    });
    expect(outcomesOf(result, ...FIRST_AID)).toEqual(asked.map((name) => `${name}: breach`));
  });

  it('that names a duty for each column is read together', async () => {
    const both = staff(['First aider', 'Fire warden'], [['Y', 'Y'], ['N', 'Y'], ['N', 'N'], []]);
    const more = { mapping: mapping('D', 'E') };
    const result = await checkBy('futura', [both, LOG], undefined, more);
    expect(outcomesOf(result, ...FIRST_AID)).toEqual(['Ann Smith: breach']);
    const duties = result.judged.filter(({ rule }) => rule === 'first-aid-renewal');
    const held = duties.map(({ subject: { name, facts } }) => [
      name,
      facts.duties?.kind === 'known' && facts.duties.value,
    ]);
    expect(held).toEqual([
      ['Ann Smith', ['first-aider', 'fire-warden']],
      ['Bob Jones', ['fire-warden']],
      ['Cara Patel', []],
      ['Dev Okoro', []],
    ]);
  });

  it('is what a finding tells and points to', async () => {
    const result = await checkBy('futura', [ANN_IS, LOG]);
    const found = result.findings.filter(({ topic }) => topic === 'first-aid');
    expect(found.map(({ outcome, person, facts }) => [outcome, person, facts.requiredBecause])).toEqual([
      ['breach', 'Ann Smith', 'duty'],
    ]);
    expect(found[0]?.message).toBe('Ann Smith: first aid is needed, but there is no record of it.');
    expect(found[0]?.cells.map(cellAddress)).toContain('Staff!A2');
  });

  it.each([
    ['2024-11-21', 'breach', 'Log!C4'],
    ['2024-11-22', 'due-soon', 'Log!C4'],
  ])('and first aid done %s: %s', async (done, outcome, cell) => {
    const rows = logged(['Ann Smith', 'First aid', date(done)]);
    const result = await checkBy('futura', [ANN_IS, rows]);
    expect(findingsBy(result, ...FIRST_AID)).toEqual([`${outcome} | Ann Smith | ${cell}`]);
  });

  it('asks nothing of those without the duty, whatever they hold: a note says what has run out', async () => {
    const rows = logged(
      ['Ann Smith', 'First aid', DONE],
      ['Bob Jones', 'First aid', DONE],
      ['Cara Patel', 'First aid', date('2020-01-06')],
    );
    const result = await checkBy('futura', [ANN_IS, rows]);
    expect(outcomesOf(result, ...FIRST_AID)).toEqual(['Ann Smith: met']);
    expect(result.notes).toContain(
      'A certificate has run out of people who are not asked for it: Cara Patel (first aid).',
    );
  });

  it('and a matrix that says N/A contradict each other: a question in that cell', async () => {
    const matrix = sheet('Matrix', [
      ['Name', 'First aid', 'Prevent'],
      ['Ann Smith', 'N/A', DONE],
      ['Bob Jones', 'N/A', DONE],
    ]);
    const people = ANN_IS;
    const result = await checkBy('futura', [people, matrix]);
    expect(findingsBy(result, ...FIRST_AID)).toEqual(['cannot-tell | Ann Smith | Matrix!B2']);
    expect(result.findings.map(({ message }) => message).join()).toContain(
      'The duty asks for it, but Matrix!B2 says',
    );
  });
});

describe('a duty that the job title names', () => {
  it('asks as one of a column does', async () => {
    const people = sheet('Staff', [
      ['Name', 'Job title', 'Start date'],
      ['Ann Smith', 'Teacher and First Aider', STARTED],
      ['Bob Jones', 'Class Teacher', STARTED],
    ]);
    const result = await checkBy('futura', [people, LOG]);
    expect(outcomesOf(result, ...FIRST_AID)).toEqual(['Ann Smith: breach']);
  });
});

describe('safeguarding leads under the template', () => {
  it('are leads and deputies, and nobody else', async () => {
    const people = staff(['Duties'], [['DSL'], ['Deputy DSL / Fire warden'], ['SENCO'], [null]]);
    const rows = logged(['Bob Jones', 'DSL training', date('2024-11-21')]);
    const result = await checkBy('template', [people, rows]);
    expect(outcomesOf(result, 'required-training', 'designated-safeguarding-lead')).toEqual([
      'Ann Smith: breach',
      'Bob Jones: breach',
    ]);
  });
});
