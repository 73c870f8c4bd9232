import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Start date'],
    ['Ann Smith', 'Class Teacher', 'Oak', date('2019-09-01')],
    ['Bob Jones', 'Cook', 'Elm', date('2020-09-01')],
    ['Cara Patel', 'Cook', 'Elm', date('2020-09-01')],
  ],
};
const COSTS = [120, 30, 45.5, 10, 99, 7, 'ask', 8, 20];
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date completed', 'Provider', 'Cost'],
    ['Ann Smith', 'Phonics', date('2026-01-06'), '=Stranger', COSTS[0]],
    ['Bob Jones', 'First aid', date('2026-02-06'), 'Redcliff First Aid', COSTS[1]],
    ['Ann Smith', 'Makaton', date('2026-03-06'), 'Redcliff First Aid Ltd', COSTS[2]],
    ['Cara Patel', 'Makaton', date('2026-03-06'), 'Hexham Maths', COSTS[3]],
    ['Cara Patel', 'Old course', date('2025-11-22'), 'Redcliff First Aid Ltd', COSTS[4]],
    ['Cara Patel', 'Induction', date('2026-04-06'), 'In-house', COSTS[5]],
    ['Cara Patel', 'Excel', date('2026-04-07'), 'In-house', COSTS[6]],
    ['Cara Patel', 'Signing', date('2026-05-07'), null, COSTS[7]],
    ['Bob Jones', 'Signing', date('2026-05-07'), 'Redcliff First Aid Ltd / Calder Ltd', COSTS[8]],
  ] as Cell[][],
};
const LIST: SheetOfCells = {
  name: 'Approved providers',
  rows: [
    [
      'Name of provider',
      'Approved on',
      'Quality check',
      'Checked by',
      'Outcome of check',
      'Quotes obtained',
      'Review due',
    ],
    ['Redcliff First Aid Ltd', date('2024-06-11'), date('2026-05-20'), 'M A', 'Good', 3, date('2026-11-22')],
    ['Calder Ltd', date('2024-06-11'), date('2026-05-20'), 'M A', 'Poor', 3, date('2026-11-21')],
    ['Hexham Maths Hub', null, null, null, null, null, null],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG, LIST], 'letta');
});
const rows = () => {
  const [header = [], ...all] = tableOf(sheetOf(result, 'Providers'), 'CpdProviders');
  return all.map((row) => Object.fromEntries(header.map((heading, at) => [heading, row[at]])));
};
const row = (name: string) => rows().find(({ Provider }) => Provider === name);

describe('the Providers sheet', () => {
  it('puts those first that are used without being on the list', () => {
    expect(rows().map(({ Provider, 'To look at': open }) => [Provider, open])).toEqual([
      ['=Stranger', 'Used, not on the list'],
      ['Hexham Maths', "May be “Hexham Maths Hub” in 'Approved providers'!A4"],
      ['Calder Ltd', 'Check not passed; Review 1 day overdue'],
      ['Hexham Maths Hub', 'Not approved; Quality not checked'],
      ['Redcliff First Aid Ltd', ''],
      ['In-house, online and the like', ''],
      ['(not given)', ''],
      ['(several providers in one row)', ''],
    ]);
  });
  it('counts uses and people of the last 12 months', () => {
    expect(row('Redcliff First Aid Ltd')).toMatchObject({ Used: 3, People: 2, Listed: 'Yes' });
    expect(row('Calder Ltd')).toMatchObject({ Used: 1, People: 1 });
    expect(row('Hexham Maths Hub')).toMatchObject({ Used: 0, People: '' });
  });
  it('shares out what was spent, each pound once, and lists what cannot be read', () => {
    const spent = rows().reduce((sum, each) => sum + Number(each.Spent), 0);
    expect(spent).toBe(120 + 30 + 45.5 + 10 + 7 + 8 + 20);
    expect(row('(several providers in one row)')).toMatchObject({ Spent: 20 });
    expect(tableOf(sheetOf(result, 'Providers'), 'CpdProvidersLeftOut').slice(1)).toEqual([
      ['Log!E8', 'The cost cannot be read'],
    ]);
  });
  it('says so first', () => {
    expect(linesOn(sheetOf(result, 'Providers')).slice(2, 5)).toEqual([
      '4 providers gave training in the 12 months to 22 Nov 2026: 2 on the list of providers, 1 not on it, 1 under a name that may mean one of the list.',
      'Used without being on the list: =Stranger.',
      '2 listed providers of 3 have something to put right.',
    ]);
  });
  it('keeps currencies apart', async () => {
    const abroad = await checkSheets(
      [
        STAFF,
        {
          name: 'Log',
          rows: [
            LOG.rows[0] ?? [],
            ['Ann Smith', 'Phonics', date('2026-01-06'), 'Calder', '€50'],
            ['Ann Smith', 'Makaton', date('2026-01-07'), 'Calder', '£20'],
          ],
        },
        LIST,
      ],
      'letta',
    );
    const [header = [], first = []] = tableOf(sheetOf(abroad, 'Providers'), 'CpdProviders');
    const of = (heading: string) => first[header.indexOf(heading)];
    expect([of('Provider'), of('Spent'), of('Spent (EUR)')]).toEqual(['Calder Ltd', 20, 50]);
  });
  it('says which list or column is missing', async () => {
    const noList = linesOn(sheetOf(await checkSheets([STAFF, LOG], 'letta'), 'Providers')).join('\n');
    expect(noList).toContain('No register lists the approved providers.');
    expect(noList).not.toContain('not on the list');
    const noLog = linesOn(sheetOf(await checkSheets([STAFF, LIST], 'letta'), 'Providers')).join('\n');
    expect(noLog).toContain('add a column “Provider”');
    expect(noLog).not.toContain('Used');
  });
  it('is not written where no register tells of providers', async () => {
    const none = await checkSheets([STAFF], 'letta');
    expect(none.edits.sheets.map(({ key }) => key)).not.toContain('Providers');
  });
});
