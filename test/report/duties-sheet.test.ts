import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { dayFromIso } from '../../src/calendar/day';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Start date', 'SLT?'],
    ['Ann Smith', 'Class Teacher', 'Oak', date('2019-09-01'), 'Yes'],
    ['Bob Jones', 'Cook', 'Elm', date('2020-09-01'), 'No'],
  ],
};
const HEADER = [
  'What has to be done',
  'School',
  'Academic year',
  'Owner',
  'Goes to',
  'Deadline',
  'Done on',
  'Evidence',
];
const ROWS: readonly Cell[][] = [
  [
    'Trust conference',
    'Trust',
    '2025/26',
    'A Smith',
    'All',
    date('2026-02-13'),
    date('2026-02-13'),
    'Programme',
  ],
  ['Trust conference', 'Trust', '2026/27', 'A Smith', 'All', date('2027-02-12'), null, '=1+1'],
  ['Publish the CPD offer', 'Trust', '2026/27', 'A Smith', 'All', date('2026-11-21'), null, null],
  ['Webinar subscription', 'Trust', '2026/27', 'B Jones', 'All', date('2026-11-22'), null, null],
  ['E-learning licence', 'Trust', '2026/27', 'B Jones', 'All', date('2026-03-31'), 'see BJ', null],
  ['School CPD plan', 'Oak', '2026/27', 'B Jones', 'Staff', date('2026-09-18'), date('2026-09-16'), null],
  ['School CPD plan', 'Elm', '2026/27', 'B Jones', 'Staff', date('2026-09-18'), null, null],
  ['Gardening rota', 'Elm', '2026/27', 'B Jones', 'Staff', date('2026-11-21'), null, null],
  ['Window cleaning', 'Elm', '2026/27', 'B Jones', 'Staff', date('2027-11-21'), null, null],
  ['Boiler service', 'Elm', '2026/27', 'B Jones', 'Staff', date('2027-11-22'), null, null],
];
const DUTIES: SheetOfCells = { name: 'CPD duties', rows: [HEADER, ...ROWS] };
const SITES: SheetOfCells = {
  name: 'Schools',
  rows: [
    ['School', 'Phase', 'CPD leader', 'CPD leader since'],
    ['Oak', 'Primary', 'Ann Smith', date('2021-09-01')],
    ['Elm', 'Primary', 'vacant', null],
  ],
};
const OFFER: SheetOfCells = {
  name: 'CPD offer',
  rows: [
    ['Title of session', 'Who is it for?', 'Led by', 'Session date', 'Cost per place', 'Places'],
    ['Phonics', 'All staff', 'Hub', date('2026-11-21'), 10, 12],
    ['Makaton', 'All staff', 'Hub', 'tbc', '€9', 8],
    ['Signing', 'All staff', 'Hub', date('2026-11-22'), 'Free', 20],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, DUTIES, SITES, OFFER], 'futura');
});
const table = (name: string) => tableOf(sheetOf(result, 'Duties'), name).slice(1);
const on = (iso: string) => dayFromIso(iso) ?? 0;

describe('the Duties sheet', () => {
  it('has every duty of the register with its outcome, what needs attention first', () => {
    expect(table('CpdDuties').map((row) => [row[0], row[2], row[5], row[6], row[9]])).toEqual([
      ['Breach', 'Elm', on('2026-09-18'), '', "'CPD duties'!F8"],
      ['Breach', '', on('2026-11-21'), '', "'CPD duties'!F4"],
      ['Question', '', on('2026-03-31'), 'see BJ', "'CPD duties'!G6"],
      ['Due soon', '', on('2026-11-22'), '', "'CPD duties'!F5"],
      ['Met', 'Oak', on('2026-09-18'), on('2026-09-16'), "'CPD duties'!A7"],
      ['Met', '', on('2027-02-12'), on('2026-02-13'), "'CPD duties'!F3"],
    ]);
  });
  it('agrees with the judgements on the duties', () => {
    const of = (outcome: string) =>
      new Set(
        result.judged
          .filter((each) => each.subject.kind === 'organisation' && each.outcome === outcome)
          .map(({ subject }) => subject.key)
          .filter((key) => key.startsWith('duty:')),
      ).size;
    const shown = (outcome: string) => table('CpdDuties').filter(([each]) => each === outcome).length;
    expect([shown('Breach'), shown('Due soon')]).toEqual([of('breach'), of('due-soon')]);
    expect(shown('Question') + table('CpdDutiesUnlisted').length).toBe(of('cannot-tell'));
  });
  it('leaves no row of the register out', () => {
    expect(table('CpdDutiesOther').map((row) => [row[0], row[1]])).toEqual([
      ['Overdue', 'Gardening rota'],
      ['Ahead', 'Window cleaning'],
      ['Ahead', 'Boiler service'],
    ]);
    const conferences = 1;
    expect(table('CpdDuties').length + conferences + table('CpdDutiesOther').length).toBe(ROWS.length);
  });
  it('looks 12 months ahead, from today to the day before the same day', () => {
    const days = table('CpdDutiesCalendar').map((row) => [row[1], row[3], row[4]]);
    expect(days[0]).toEqual(['Signing', 'CPD offer', on('2026-11-22')]);
    expect(days).toContainEqual(['Webinar subscription', 'Deadline', on('2026-11-22')]);
    expect(days).toContainEqual(['Window cleaning', 'Deadline', on('2027-11-21')]);
    expect(days.map(([what]) => what)).not.toContain('Boiler service');
    expect(days.map(([what]) => what)).not.toContain('Phonics');
    expect(days).toContainEqual([
      "Planning of the school's CPD provision by its needs",
      'Due again',
      on('2027-09-16'),
    ]);
  });
  it('names the leaders of sites and the offer ahead', () => {
    expect(table('CpdLeaders').map((row) => row.slice(0, 3))).toEqual([
      ['Met', 'Ann Smith', 'Oak'],
      ['Breach', 'Nobody is named', 'Elm'],
    ]);
    expect(table('CpdOffer').map((row) => [row[0], row[1], row[4], row[5]])).toEqual([
      [on('2026-11-22'), 'Signing', 0, 20],
      ['tbc', 'Makaton', 9, 8],
    ]);
  });
  it('says so first', () => {
    expect(linesOn(sheetOf(result, 'Duties')).slice(2, 4)).toEqual([
      'Of 6 duties of the policy in the register (each site counted by itself): 2 in breach, 1 to be clarified, 1 due soon, 2 met.',
      "First to do: Planning of the school's CPD provision by its needs, Elm, due 18 Sep 2026.",
    ]);
  });
  it('asks for a register of duties where there is only an offer', async () => {
    const offer = sheetOf(await checkSheets([STAFF, OFFER], 'futura'), 'Duties');
    expect(linesOn(offer)[2]).toMatch(
      /^No register lists what the organisation must do, and the policy asks for 16 things\. Add a list/,
    );
    expect(offer.tables.map(({ name }) => name)).toEqual(['CpdDutiesCalendar', 'CpdOffer']);
  });
  it('is not written where no register says anything of it', async () => {
    const none = await checkSheets([STAFF], 'futura');
    expect(none.edits.sheets.map(({ key }) => key)).not.toContain('Duties');
  });
});
