import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { dayFromIso } from '../../src/calendar/day';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Start date', 'Leaving date'],
    ['Ann Smith', 'Class Teacher', 'Oak', date('2019-09-01'), null],
    ['Bob Jones', 'Cook', 'Elm', date('2020-09-01'), null],
    ['Cara Patel', 'Class Teacher', 'Elm', date('2020-09-01'), null],
    ['Dev Okoro', 'Class Teacher', 'Elm', date('2020-09-01'), null],
    ['Ella Marsh', 'Class Teacher', 'Elm', date('2020-09-01'), null],
    ['Finn Doyle', 'Class Teacher', 'Elm', date('2020-09-01'), date('2026-08-31')],
  ],
};
const HELD = date('2026-03-02');
const PAST = date('2026-11-21');
const TODAY = date('2026-11-22');
const REVIEWS: SheetOfCells = {
  name: 'Appraisals',
  rows: [
    [
      'Appraisee',
      'Type of review',
      'Date held',
      'Training needs identified',
      'Target',
      'Target date',
      'Target evaluated',
      'PD undertaken for target',
      'How effective? (1-4)',
    ],
    ['Ann Smith', 'Annual appraisal', HELD, 'Phonics; First aid', 'A one', PAST, null, 'Phonics', null],
    ['Bob Jones', 'Annual appraisal', HELD, 'phonics', 'B one', TODAY, null, null, null],
    ['Cara Patel', 'Annual appraisal', HELD, 'Phonics', '=C one', PAST, date('2026-06-01'), 'Phonics', 4],
    ['Dev Okoro', 'Annual appraisal', HELD, 'Phonics', 'D one', PAST, 'at next one', null, 2],
    ['Ella Marsh', 'Annual appraisal', HELD, 'Phonics', null, null, null, null, null],
    ['Finn Doyle', 'Annual appraisal', HELD, 'Phonics', 'F one', PAST, null, null, null],
    ['Ella Marsh', 'Interim review', date('2025-11-22'), 'Long ago', null, null, null, null, null],
    ['Ella Marsh', 'Interim review', date('2025-11-23'), 'A year ago', null, null, null, null, null],
  ] as Cell[][],
};
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date', 'Status'],
    ['Ann Smith', 'Phonics refresher', HELD, 'Completed'],
    ['Bob Jones', 'Phonics', date('2026-03-01'), 'Completed'],
    ['Cara Patel', 'Phonics', date('2027-01-10'), 'Booked'],
    ['Ann Smith', 'EFAW', date('2026-05-01'), 'Completed'],
  ],
};
const REQUESTS: SheetOfCells = {
  name: 'Requests',
  rows: [
    [
      'Date of Request',
      'Applicant',
      'Course requested',
      'Course Date',
      'Purpose',
      'Link to school priority',
      'Status',
    ],
    [date('2026-10-01'), 'Dev Okoro', 'Phonics', date('2027-02-01'), 'Role', 'SDP 1', 'Pending'],
    [date('2026-11-20'), 'Ella Marsh', 'Phonics', date('2027-02-01'), 'role', 'SDP 1', 'Declined'],
    [date('2026-09-01'), 'Ella Marsh', 'Leadership', date('2027-02-01'), null, 'SDP 2', 'Approved'],
    [date('2026-09-01'), 'Ella Marsh', 'Yoga', date('2027-02-01'), 'Career', null, 'who knows'],
  ],
};
const on = (iso: string) => dayFromIso(iso) ?? 0;

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, REVIEWS, LOG, REQUESTS], 'avct');
});
const table = (name: string) => tableOf(sheetOf(result, 'Needs'), name).slice(1);

describe('the Needs sheet', () => {
  it('says of each need what was done since the day of the review, each person once', () => {
    // Approved and Not clear have nothing in them, and stay away.
    expect(tableOf(sheetOf(result, 'Needs'), 'CpdNeeds')).toEqual([
      ['Need', 'People', 'Sites', 'Done since', 'Booked', 'Asked for', 'Refused', 'Nothing yet'],
      ['Phonics', 5, 'Elm and Oak', 1, 1, 1, 1, 1],
      ['A year ago', 1, 'Elm', '', '', '', '', 1],
      ['First aid', 1, 'Oak', 1, '', '', '', ''],
    ]);
    for (const [, people, , ...states] of table('CpdNeeds'))
      expect(states.reduce<number>((sum, each) => sum + Number(each), 0)).toBe(people);
  });
  it('has a target for each, and names those that are overdue or not clear', () => {
    // Targets, effect, then: not yet due, evaluated, overdue, not clear, effects, mean effect.
    expect(table('CpdTargets')).toEqual([
      ['Oak', 1, '', 0, 0, 1, 0, 0, ''],
      ['Elm', 3, '2 (1), 4 (1)', 1, 1, 0, 1, 2, '75%'],
    ]);
    expect(table('CpdTargetsOpen').map((row) => row.slice(0, 7))).toEqual([
      ['Ann Smith', on('2026-11-21'), 'A one', 1, 'Overdue', 'Named', 'Appraisals!E2'],
      [
        'Dev Okoro',
        on('2026-11-21'),
        expect.stringMatching(/^D one \(“at next one” in Appraisals!G5 cannot be read/),
        1,
        'Not clear',
        'None',
        'Appraisals!E5',
      ],
    ]);
  });
  it('counts requests by purpose and by priority, and says how long they wait', () => {
    // Asked, longest wait, then: approved, refused, waiting, not clear; nothing was passed on.
    expect(table('CpdRequestsPurpose')).toEqual([
      ['Role', 2, '52 days', '', 1, 1, ''],
      ['(not given)', 1, '', 1, '', '', ''],
      ['Career', 1, '', '', '', '', 1],
    ]);
    expect(table('CpdRequestsPriority').map(([name, asked]) => [name, asked])).toEqual([
      ['SDP 1', 2],
      ['(not given)', 1],
      ['SDP 2', 1],
    ]);
    expect(table('CpdRequestsWaiting')).toEqual([
      ['Phonics', on('2026-10-01'), 'Elm', 52, on('2027-02-01'), 'Requests!C2'],
    ]);
  });
  it('counts reviews as the Compliance sheet does', () => {
    const [header = [], ...compliance] = tableOf(sheetOf(result, 'Compliance'), 'CpdComplianceTopic');
    const headings = ['Judged', 'Met', 'Due soon', 'Breach', 'Question'];
    for (const review of ['Annual review', 'Interim review', 'Targets']) {
      const own = table('CpdReviews').filter((row) => row[2] === review);
      const counts = [3, 4, 5, 6, 7].map((at) => own.reduce((sum, row) => sum + Number(row[at]), 0));
      const there = compliance.find(([topic]) => topic === review) ?? [];
      expect([review, ...counts]).toEqual([review, ...headings.map((each) => there[header.indexOf(each)])]);
    }
    const judged = (name: string) => table(name).reduce((sum, row) => sum + Number(row[3]), 0);
    expect(judged('CpdReviews')).toBe(
      result.judged.filter(
        ({ subject, outcome }) => subject.kind === 'appraisal' && outcome !== 'not-applicable',
      ).length,
    );
    expect(judged('CpdReviewsSite')).toBe(judged('CpdReviews'));
  });
  it('has every row of the lists of reviews on record', () => {
    expect(table('CpdReviewsHeld')).toEqual([
      ['Annual review', 6, on('2026-03-02'), 6, 6, 0, 0, 0],
      ['Interim review', 2, on('2025-11-23'), 1, 1, 1, 0, 0],
    ]);
  });
  it('says so first, and what is left out', () => {
    const lines = linesOn(sheetOf(result, 'Needs')).join('\n').replaceAll(/\n +/g, ' ');
    expect(lines).toContain(
      '5 people named 3 different needs in reviews of the last 12 months: of 7 needs of people, 2 had training since, and for 2 there is neither training, nor a booking, nor a request.',
    );
    expect(lines).toContain('4 targets: 1 overdue without an evaluation, 1 evaluated, 1 not yet due.');
    expect(lines).toContain('4 requests: 1 approved, 1 refused, 1 waiting, the longest for 52 days.');
    expect(lines).toContain('1 review with needs is older than 12 months and left out.');
    expect(lines).toContain('1 review of leavers is left out.');
  });
  it('says which column or list is missing', async () => {
    const sheet = sheetOf(
      await checkSheets(
        [
          STAFF,
          {
            name: 'Appraisals',
            rows: [
              ['Appraisee', 'Type of review', 'Date held'],
              ['Ann Smith', 'Annual appraisal', HELD],
            ],
          },
        ],
        'futura',
      ),
      'Needs',
    );
    const lines = linesOn(sheet).join('\n');
    expect(lines).toContain('No list of reviews has a column of needs. Add one called “Training needs”');
    expect(lines).toContain('No register lists requests.');
    expect(lines).not.toContain('target');
  });
  it('is not written without reviews and requests', async () => {
    const none = await checkSheets([STAFF, LOG], 'avct');
    expect(none.edits.sheets.map(({ key }) => key)).not.toContain('Needs');
  });
});
