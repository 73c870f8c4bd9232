import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { judgeWorth } from '../../src/report/impact/worth';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const START = date('2019-09-01');
const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Start date', 'Leaving date'],
    ['Ann Smith', 'Teacher', 'Oak', START, null],
    ['Bob Jones', 'Cook', 'Elm', START, null],
    ['Cara Patel', 'Teacher', 'Oak', START, null],
    ['Lou Left', 'Teacher', 'Oak', START, date('2026-08-31')],
  ],
};
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date completed', 'Provider', 'Hours', 'Cost'],
    ['Ann Smith', 'Storytelling', date('2025-11-23'), 'Tale Hub', 5, 50],
    ['Bob Jones', 'Storytelling', date('2026-11-22'), 'Tale Hub', 5, 50],
    ['Cara Patel', 'Storytelling', date('2026-03-01'), 'Tale Hub', 5, 50],
    ['Ann Smith', 'Storytelling', date('2025-11-22'), 'Tale Hub', 5, 5000],
    ['Ann Smith', 'Juggling', date('2026-03-02'), 'Circus Ltd', 2, 200],
    ['Bob Jones', 'Juggling', date('2026-03-02'), 'Circus Ltd', 2, 200],
    ['Cara Patel', 'Juggling', date('2026-03-02'), 'Circus Ltd', 2, 200],
    ['Ann Smith', 'Origami', date('2026-03-03'), 'In-house', 'ages', '20 EUR'],
    ['Bob Jones', 'Origami', 'TBC', 'In-house', 1, null],
    ['Lou Left', 'Origami', date('2026-03-03'), null, 1, null],
  ],
};
const FORMS: SheetOfCells = {
  name: 'Evaluations',
  rows: [
    [
      ...['Course', 'Name', 'Course date', 'Form sent', 'Form returned', 'Rating (out of 5)', 'Reflection'],
      ...[
        'Shared with colleagues',
        'Reviewed by',
        'Follow-up needed?',
        'Follow-up done',
        'Participant reaction (1-5)',
        'Learning',
      ],
    ],
    form('Storytelling', 'Ann Smith', '2025-11-23', 4, 'Voices', ['x', 'No', null, 4, 3]),
    form('Storytelling', 'Bob Jones', '2026-11-22', '8/10', null, [null, 'Yes', null, 5, 4]),
    form('Storytelling', 'Cara Patel', '2026-03-01', 4, 'Pace', [
      date('2026-04-01'),
      'Yes',
      date('2026-05-01'),
      null,
      null,
    ]),
    form('Storytelling', 'Ann Smith', '2025-11-22', 1, 'Long ago', [null, null, null, 1, 1]),
    form('Juggling', 'Ann Smith', '2026-03-02', 2, null, [null, null, null, null, null]),
    form('Juggling', 'Bob Jones', '2026-03-02', 3, null, [null, null, null, null, null]),
    form('Juggling', 'Cara Patel', '2026-03-02', '4/10', null, [null, null, null, null, null]),
    form('Origami', 'Ann Smith', '2026-03-03', 'good fun', null, [null, null, null, null, null]),
  ],
};

function form(
  course: string,
  name: string,
  on: string,
  rating: Cell,
  reflection: Cell,
  rest: Cell[],
): Cell[] {
  const [shared, needed, done, reaction, learning] = rest;
  const late = date(on.startsWith('2025-11-2') || on === '2026-11-22' ? on : '2026-05-20');
  return [
    ...[course, name, date(on), late, late, rating, reflection],
    ...[
      shared === 'x' ? null : (shared ?? null),
      null,
      needed ?? null,
      done ?? null,
      reaction ?? null,
      learning ?? null,
    ],
  ];
}
const MEASURES: SheetOfCells = {
  name: 'Measures',
  rows: [
    ['Measure', 'School', 'Academic year', 'Value'],
    ['Pupil progress', 'Oak', '2024/25', 61],
    ['Pupil progress', 'Oak', '2025/26', 64.5],
    ['Staff retention', 'Trust', '2025/26', 91],
    ['Staff retention', 'Trust', '2024/25', 'not yet known'],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG, FORMS, MEASURES], 'archway');
});
const impact = () => sheetOf(result, 'Impact');

describe('the Impact sheet', () => {
  it('says the whole in sentences', () => {
    expect(linesOn(impact()).slice(2, 8).join(' ').replace(/\s+/g, ' ')).toMatch(
      /^Of 7 pieces of training in the 12 months from 23 Nov 2025 to 22 Nov 2026, 7 \(100%\) have feedback and 2 \(29%\) have a reflection\. 3 of the 5 levels of impact that the policy names were looked at; no sign of “Whether participants use what they learnt”, “What it changed for the organisation, and value for money”\. The mean rating is 63% of the best mark, from 6 ratings; 6 of 8 pieces of training give a cost, £750 in all; an hour of training with a price and a length costs about £35\.71 per head\. By a rough rule, told below: stop or change Circus Ltd, Juggling; expand Tale Hub, Storytelling\./,
    );
  });

  it('counts each step after training of those who are still there, and of a follow-up those who need it', () => {
    expect(tableOf(impact(), 'CpdImpactFeedback')).toEqual([
      ['After the training', 'Share', 'Yes', 'No', 'Question', 'Of'],
      ['Asked for feedback', '100%', 7, 0, 0, 7],
      ['Gave feedback', '100%', 7, 0, 0, 7],
      ['Wrote a reflection', '29%', 2, 5, 0, 7],
      ['Shared with colleagues', '14%', 1, 6, 0, 7],
      ['Reviewed', '0%', 0, 7, 0, 7],
      ['Needs a follow-up', '29%', 2, 5, 0, 7],
      ['Had the follow-up it needs', '50%', 1, 1, 0, 2],
    ]);
    expect(linesOn(impact()).join('\n')).toContain('1 piece of training of people who have left');
  });

  it('tells how each of the policy’s levels was looked at, marks as shares only where they have a scale', () => {
    const rows = tableOf(impact(), 'CpdImpactLevels');
    expect(rows[0]).toEqual([
      'Level',
      'Activities',
      'Evaluations',
      'Mean mark',
      'Measures',
      'Open',
      'Clause',
      'How it was looked at',
    ]);
    expect(rows.slice(1).map((row) => [...row.slice(1, 6), row[7]])).toEqual([
      [1, 2, '90%', 0, 0, 'Evaluations'],
      [1, 2, '3.5 (3 to 4)', 0, 0, 'Evaluations'],
      [0, 0, '', 0, 0, 'Not looked at'],
      [0, 0, '', 0, 0, 'Not looked at'],
      [0, 0, '', 1, 0, 'Outcome measures'],
    ]);
  });

  it('sets rating beside cost, what needs attention first', () => {
    expect(tableOf(impact(), 'CpdImpactProvider')).toEqual([
      [
        'Provider',
        'Pieces',
        'People',
        'Hours',
        'Spend',
        'Cost per hour',
        'Cost per head',
        'Mean rating',
        'Ratings',
        'By the rule',
      ],
      ['Circus Ltd', 3, 3, 6, 600, 100, 200, '47%', 3, 'Stop or change'],
      ['Tale Hub', 3, 3, 15, 150, 10, 50, '80%', 3, 'Expand'],
      ['(not given)', 1, 1, 1, '', '', '', '', 0, 'Too few answers'],
      ['In-house, online and the like', 1, 1, '', '', '', '', '', 0, 'Too few answers'],
    ]);
    const activities = tableOf(impact(), 'CpdImpactActivity').slice(1);
    expect(activities.map((row) => [row[0], row[1], row[8], row[9]])).toEqual([
      ['Juggling', 3, 3, 'Stop or change'],
      ['Storytelling', 3, 3, 'Expand'],
      ['Origami', 2, 0, 'Too few answers'],
    ]);
  });

  it('adds up to the log, by provider and by activity', () => {
    for (const name of ['CpdImpactProvider', 'CpdImpactActivity']) {
      const rows = tableOf(impact(), name).slice(1);
      const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
      // Pieces of the year, hours that can be read, pounds.
      expect([sum(1), sum(3), sum(4)]).toEqual([8, 22, 750]);
    }
  });

  it('shows outcomes by year, and says that they show no cause', () => {
    expect(tableOf(impact(), 'CpdImpactMeasures')).toEqual([
      ['Measure', '2024/25', '2025/26', 'Site'],
      ['Pupil progress', 61, 64.5, 'Oak'],
      ['Staff retention', '', 91, 'Trust'],
    ]);
    expect(linesOn(impact())).toContain(
      'These figures stand beside the training. They do not show that training caused them.',
    );
  });

  it('lists the cells that it leaves out', () => {
    expect(tableOf(impact(), 'CpdImpactOpen').slice(1)).toEqual([
      ['The rating cannot be read, or its scale is not known.', 'Evaluations!F9'],
      ['The measure or its year cannot be read.', 'Measures!D5'],
      ['The length cannot be read.', 'Log!E9'],
      ['The cost cannot be read, or is not in pounds.', 'Log!F9'],
      ['The date is missing, rough or unreadable.', 'Log!C10'],
    ]);
  });

  it('names nobody', () => {
    const all = linesOn(impact()).join('\n');
    for (const name of ['Ann', 'Smith', 'Jones', 'Patel', 'Lou']) expect(all).not.toContain(name);
  });

  it('gives the same tables whatever the order of the rows', async () => {
    const turned = [STAFF, LOG, FORMS, MEASURES].map((sheet) => ({
      ...sheet,
      rows: [sheet.rows[0] ?? [], ...sheet.rows.slice(1).toReversed()],
    }));
    const other = sheetOf(await checkSheets(turned, 'archway'), 'Impact');
    for (const { name } of impact().tables.filter((table) => table.name !== 'CpdImpactOpen'))
      expect(tableOf(other, name)).toEqual(tableOf(impact(), name));
  });
});

describe('the rule of thumb', () => {
  const one = (name: string, share: number, count: number, cost?: number) => ({
    key: name,
    name,
    figures: {
      ...{ times: 5, perhaps: 0, people: 5, timed: 5, priced: 5 },
      hours: { from: 5, to: 5 },
      pounds: { from: 0, to: 0 },
      ...(cost === undefined ? {} : { poundsPerHour: { from: cost, to: cost } }),
    },
    ratings: { count, share, unread: [] },
  });
  const MIDDLE = one('Middle', 0.6, 9, 20);
  it.each([
    ['two ratings', one('A', 0.1, 2, 10), 'too-few'],
    ['three low ones', one('A', 0.49, 3, 10), 'change'],
    ['a mean of half', one('A', 0.5, 3, 10), 'keep'],
    ['just below three quarters', one('A', 0.74, 3, 10), 'keep'],
    ['three quarters at the median', one('A', 0.75, 3, 20), 'expand'],
    ['three quarters above the median', one('A', 0.75, 3, 21), 'keep'],
    ['three quarters without a cost', one('A', 0.75, 3), 'keep'],
  ])('says of %s', (_what, each, worth) => {
    expect(judgeWorth([MIDDLE, each]).find(({ name }) => name === 'A')?.worth).toBe(worth);
  });
});

describe('without what it needs', () => {
  it('says which list and which columns to add', async () => {
    const bare = { ...LOG, rows: LOG.rows.map((row) => row.slice(0, 3)) };
    const sheet = sheetOf(await checkSheets([STAFF, bare], 'letta'), 'Impact');
    const lines = linesOn(sheet).join(' ').replace(/\s+/g, ' ');
    expect(lines).toContain('it cannot be told what 8 pieces of training in the 12 months');
    expect(lines).toContain('Add a sheet called “Evaluations”');
    for (const column of ['“Cost”', '“Hours”', '“Provider”', '“Measure”']) expect(lines).toContain(column);
    expect(lines).toContain('The policy names no levels of impact');
    expect(JSON.stringify(sheet)).not.toMatch(/NaN|Infinity|null/);
    expect(lines).not.toMatch(/£0/);
  });

  it('says so without any log', async () => {
    const sheet = sheetOf(await checkSheets([STAFF], 'archway'), 'Impact');
    expect(linesOn(sheet).join(' ')).toContain('No training of the last 12 months is in a training log.');
    expect(sheet.charts).toEqual([]);
  });
});
