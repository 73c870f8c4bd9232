import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, outcomesOf } from './judged';
import { DONE, sheet } from './sheets';

const STARTED = date('2019-09-01');
const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Site', 'Start date', 'Contract type'],
  ['Ann Smith', 'Class Teacher', 'Oak', STARTED, 'Employee'],
  ['Bob Jones', 'Teaching Assistant', 'Oak', STARTED, 'Employee'],
  ['Cara Patel', 'HLTA', 'Elm', STARTED, 'Employee'],
  ['Dev Okoro', 'Site Manager', 'Elm', STARTED, 'Employee'],
  ['Ella Marsh', 'Wellbeing Champion', 'Elm', STARTED, 'Employee'],
  ['Finn Doyle', null, 'Oak', STARTED, 'Employee'],
  ['Gita Rao', 'Chair', 'Oak', STARTED, 'Governor'],
]);
const log = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Log', [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'Phonics', DONE],
    ['Gita Rao', 'Phonics', DONE],
    ...rows,
  ]);

const HEADINGS = [
  'Role',
  'Site',
  'Required training',
  'Mandatory?',
  'Refresh interval (months)',
  'From',
  'To',
];
/** A list of requirements; a second and third row keep the columns plain. */
const list = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Requirements', [
    HEADINGS,
    ...rows,
    ['Cook', 'All', 'Food hygiene', 'Yes', 36, date('2023-09-01'), date('2029-08-31')],
    ['Cleaner', 'All', 'COSHH', 'Yes', 36, date('2023-09-01'), date('2029-08-31')],
  ]);
const row = (role: string | null, more: Partial<Record<'site' | 'must' | 'months', Cell>> = {}) => [
  role,
  more.site === undefined ? 'All' : more.site,
  'Working at height',
  more.must === undefined ? 'Yes' : more.must,
  more.months === undefined ? 36 : more.months,
  null,
  null,
];
const HEIGHT = ['required-training', 'working-at-height'] as const;

describe('who is asked by a list of requirements', () => {
  it.each<[string, readonly string[]]>([
    ['Teaching assistant', ['Bob Jones: breach', 'Finn Doyle: cannot-tell']],
    ['HLTA', ['Cara Patel: breach', 'Finn Doyle: cannot-tell']],
    ['Site manager / Caretaker', ['Dev Okoro: breach', 'Finn Doyle: cannot-tell']],
    ['Site staff', ['Dev Okoro: breach', 'Finn Doyle: cannot-tell']],
    ['Teachers', ['Ann Smith: breach', 'Ella Marsh: cannot-tell', 'Finn Doyle: cannot-tell']],
    [
      'Support staff',
      [
        'Bob Jones: breach',
        'Cara Patel: breach',
        'Dev Okoro: breach',
        'Ella Marsh: cannot-tell',
        'Finn Doyle: cannot-tell',
      ],
    ],
    [
      'All staff',
      [
        'Ann Smith: breach',
        'Bob Jones: breach',
        'Cara Patel: breach',
        'Dev Okoro: breach',
        'Ella Marsh: breach',
        'Finn Doyle: breach',
      ],
    ],
    ['Governors', ['Gita Rao: breach']],
    ['Science teacher', ['Finn Doyle: cannot-tell']],
    ['Underwater welder', ['Finn Doyle: cannot-tell']],
  ])('%s', async (role, expected) => {
    const result = await checkBy('template', [STAFF, log(), list(row(role))]);
    expect(outcomesOf(result, ...HEIGHT)).toEqual(expected);
  });

  it('is told with the cell that asks, the reason, and the person first', async () => {
    const result = await checkBy('template', [STAFF, log(), list(row('Teaching assistant'))]);
    const found = result.findings.filter(({ topic }) => topic === 'working-at-height');
    expect(found.map(({ outcome, person, cells }) => [outcome, person, cells.map(cellAddress)[0]])).toEqual([
      ['breach', 'Bob Jones', 'Staff!A3'],
      ['cannot-tell', 'Finn Doyle', 'Staff!A7'],
    ]);
    expect(found[0]?.facts.requiredBecause).toBe('list');
    expect(found[0]?.message).toMatch(
      /^Bob Jones: working at height is asked for, but there is no record of it\. Started 1 Sep 2019\.$/i,
    );
    expect(found[1]?.message).toContain(
      'The register does not say enough of this person to tell whether the requirement list asks for it',
    );
  });

  it('is nobody where a row names nobody, and by a row that is optional', async () => {
    for (const one of [row(null, { site: null }), row('All staff', { must: 'No' })]) {
      const result = await checkBy('template', [STAFF, log(), list(one)]);
      expect(outcomesOf(result, ...HEIGHT)).toEqual([]);
    }
  });

  it('is somebody at several sites too', async () => {
    const people = sheet('Staff', [
      ...STAFF.rows,
      ['Hal Wood', 'Cook', 'Oak / Elm', STARTED, 'Employee'],
      ['Ivy Lane', 'Cook', null, STARTED, 'Employee'],
    ]);
    const result = await checkBy('template', [people, log(), list(row('Cook', { site: 'Elm' }))]);
    expect(outcomesOf(result, ...HEIGHT)).toEqual(['Hal Wood: breach', 'Ivy Lane: cannot-tell']);
  });

  it('is known not to be those who hold an optional training that has lapsed', async () => {
    const lapsed = ['Bob Jones', 'Working at height', date('2015-01-05')];
    const result = await checkBy('template', [STAFF, log(lapsed), list(row('All staff', { must: 'No' }))]);
    expect(findingsBy(result, ...HEIGHT)).toEqual([]);
  });

  it('is whoever works at the site of the row', async () => {
    const at = async (site: string, role = 'All staff') =>
      outcomesOf(await checkBy('template', [STAFF, log(), list(row(role, { site }))]), ...HEIGHT);
    expect(await at('Elm')).toEqual(['Cara Patel: breach', 'Dev Okoro: breach', 'Ella Marsh: breach']);
    expect(await at('Elm Primary School')).toHaveLength(3);
    expect(await at('Elm', 'Teachers')).toEqual(['Ella Marsh: cannot-tell']);
    expect(await at('Ash')).toEqual([]);
    expect(await at('All sites')).toHaveLength(6);
    expect(await at('Oak, Elm')).toHaveLength(6);
    expect(await at('Elm / Ash')).toHaveLength(3);
  });
});

describe('the interval of a list of requirements', () => {
  const done = (iso: string) => log(['Dev Okoro', 'Working at height', date(iso)]);
  // The template sets 36 months where the training is needed; of several the strictest counts.
  it.each<[Cell, string, string]>([
    [24, '2024-11-22', 'due-soon'],
    [24, '2024-11-21', 'breach'],
    [48, '2023-11-22', 'due-soon'],
    [48, '2023-11-21', 'breach'],
    ['2 years', '2024-11-22', 'due-soon'],
    ['2 years', '2024-11-21', 'breach'],
    ['once only', '2023-11-22', 'due-soon'],
    ['once only', '2023-11-21', 'breach'],
  ])('%s months, done %s: %s', async (months, iso, outcome) => {
    const sheets = [STAFF, done(iso), list(row('Site manager', { months }))];
    const result = await checkBy('template', sheets);
    expect(outcomesOf(result, ...HEIGHT)).toContain(`Dev Okoro: ${outcome}`);
  });

  it('is that of the row by which somebody is asked', async () => {
    const both = list(row('Site manager', { months: 12 }), row('Teaching assistant', { months: 24 }));
    const dates = log(
      ['Dev Okoro', 'Working at height', date('2025-06-02')],
      ['Bob Jones', 'Working at height', date('2025-06-02')],
    );
    const outcomes = outcomesOf(await checkBy('template', [STAFF, dates, both]), ...HEIGHT);
    expect(outcomes).toEqual(expect.arrayContaining(['Dev Okoro: breach', 'Bob Jones: met']));
  });

  it('is the shortest of the rows by which somebody is asked', async () => {
    const both = list(row('Site manager', { months: 12 }), row('All staff', { months: 24 }));
    const dates = log(['Dev Okoro', 'Working at height', date('2025-06-02')]);
    const outcomes = outcomesOf(await checkBy('template', [STAFF, dates, both]), ...HEIGHT);
    expect(outcomes).toContain('Dev Okoro: breach');
  });
});

describe('the time in which a row of a list asks', () => {
  it.each([
    ['first', ['soon', null]],
    ['last', [null, 'when the roof is done']],
  ])('is open where its %s day cannot be read', async (_what, times) => {
    const one = ['Site manager', 'All', 'Working at height', 'Yes', 36, ...times];
    const result = await checkBy('template', [STAFF, log(), list(one)]);
    expect(outcomesOf(result, ...HEIGHT)).toEqual(['Dev Okoro: cannot-tell', 'Finn Doyle: cannot-tell']);
  });

  const asked = async (from: Cell, to: Cell, asAt: string) => {
    const one = ['Site manager', 'All', 'Working at height', 'Yes', 36, from, to];
    const result = await checkBy('template', [STAFF, log(), list(one)], asAt);
    return outcomesOf(result, ...HEIGHT).includes('Dev Okoro: breach');
  };
  it.each([
    ['the day before it begins', '2026-09-01', null, '2026-08-31', false],
    ['its first day', '2026-09-01', null, '2026-09-01', true],
    ['its last day', null, '2026-08-31', '2026-08-31', true],
    ['the day after', null, '2026-08-31', '2026-09-01', false],
  ] as const)('%s', async (_what, from, to, asAt, expected) => {
    expect(await asked(from && date(from), to && date(to), asAt)).toBe(expected);
  });
});

describe('a matrix of roles and trainings', () => {
  const roles = sheet('Role matrix', [
    ['Job role', 'Working at height', 'Manual handling', 'Food hygiene'],
    ['Site manager', 'M', 'M', null],
    ['Teaching assistant', 'R', 'M', null],
    ['Class teacher', null, 'N/A', null],
    ['Kitchen assistant', null, 'M', 'M'],
    [null, null, null, null],
    ['M = mandatory', null, null, null],
    ['R = recommended', null, null, null],
  ]);
  it('asks those of the role, not those to whom it is recommended', async () => {
    const result = await checkBy('template', [STAFF, log(), roles]);
    expect(outcomesOf(result, 'required-training', 'working-at-height')).toEqual([
      'Dev Okoro: breach',
      'Finn Doyle: cannot-tell',
    ]);
    expect(outcomesOf(result, 'required-training', 'manual-handling')).toEqual([
      'Bob Jones: breach',
      'Dev Okoro: breach',
      'Finn Doyle: cannot-tell',
    ]);
    expect(outcomesOf(result, 'required-training', 'food-hygiene')).toEqual(['Finn Doyle: cannot-tell']);
  });
  it('names nobody: its roles are no people', async () => {
    const result = await checkBy('template', [STAFF, log(), roles]);
    expect(result.totals.people).toBe(7);
    expect(result.findings.filter(({ rule }) => rule === 'unknown-person')).toEqual([]);
  });
  it('and a cell that says N/A of a person contradict each other: a question', async () => {
    const matrix = sheet('Matrix', [
      ['Name', 'Working at height', 'Prevent'],
      ['Dev Okoro', 'N/A', DONE],
      ['Ann Smith', null, DONE],
    ]);
    const result = await checkBy('template', [STAFF, matrix, roles]);
    const found = result.findings.filter(({ topic }) => topic === 'working-at-height');
    expect(findingsBy(result, ...HEIGHT)).toContain('cannot-tell | Dev Okoro | Matrix!B2');
    expect(found.find(({ person }) => person === 'Dev Okoro')?.message).toContain(
      'The requirement list asks for it, but Matrix!B2 says that it is not needed',
    );
  });
});
