import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayFromIso } from '../../src/calendar/day';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, type SheetOfCells } from '../support/checking';
import { linesOn, plain, sheetOf, tableOf } from '../support/sheets';

const iso = (text: string): number => dayFromIso(text) ?? 0;
const STARTED = date('2015-09-01');
const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Site', 'Start date', 'Leaving date', 'Line manager', 'E-mail', 'Status'],
    ['Ann Ash', 'Oak', STARTED, null, 'Bob Beech', 'ann@oak.example', null],
    ['Bob Beech', 'Oak', STARTED, null, 'Pat Poplar', 'bob@oak.example', null],
    ['Cy Cedar', 'Elm', STARTED, null, 'Bob Beech', 'cy@oak.example', null],
    ['Di van der Damson', 'Elm', STARTED, null, null, null, null],
    ['Ed Elder', 'Elm', STARTED, null, null, null, null],
    ['Flo Fir', 'Elm', STARTED, date('2027-03-31'), null, null, null],
    ['Gus Gorse', 'Elm', STARTED, null, null, null, null],
    ['Hal Hazel', 'Elm', STARTED, null, null, null, 'Maternity leave'],
    ['Ivy Iris', 'Oak', STARTED, null, null, null, null],
  ],
};
/** First aid lasts 24 months: from the last to the first of these days. */
const LOG: SheetOfCells = {
  name: 'Log',
  rows: [
    ['Name', 'Course', 'Date', 'Booked for'],
    ['Ann Ash', 'First aid', date('2024-11-21'), null],
    ['Bob Beech', 'First aid', date('2024-11-22'), null],
    ['Cy Cedar', 'First aid', date('2025-02-22'), null],
    ['Di van der Damson', 'First aid', date('2025-02-23'), null],
    ['Ed Elder', 'First aid', 'TBC', null],
    ['Flo Fir', 'First aid', date('2025-06-01'), null],
    ['Gus Gorse', 'First aid', 'March 2026', null],
    ['Hal Hazel', 'First aid', date('2020-02-22'), null],
    ['Ivy Iris', 'First aid', date('2025-03-22'), null],
    ['Ivy Iris', 'First aid', null, date('2027-01-10')],
    ['Cy Cedar', 'Positive handling', date('2026-11-22'), null],
  ],
};

let result: CheckResult;
beforeAll(async () => {
  result = await checkSheets([STAFF, LOG], 'futura');
});
const table = (name: string) => tableOf(sheetOf(result, 'Renewals'), name);

describe('the Renewals sheet', () => {
  it('lists what is to do, the overdue first, with where its day comes from', () => {
    const [header = [], ...rows] = table('CpdRenewals');
    const pick = (names: readonly string[]) =>
      rows.map((row) => names.map((name) => row[header.indexOf(name)]));
    expect(pick(['Person', 'Due date', 'Days left', 'Status', 'Decided by', 'Cell'])).toEqual([
      ['Ann Ash', iso('2026-11-21'), -1, 'Overdue', 'Policy', 'Log!C2'],
      ['Bob Beech', iso('2026-11-22'), 0, 'Due soon', 'Policy', 'Log!C3'],
      ['Cy Cedar', iso('2027-02-22'), 92, 'In date', 'Policy', 'Log!C4'],
      ['Di van der Damson', iso('2027-02-23'), 93, 'In date', 'Policy', 'Log!C5'],
      ['Ivy Iris', iso('2027-03-22'), 120, 'In date', 'Policy', 'Log!C10'],
      ['Gus Gorse', iso('2028-03-01'), 465, 'In date', 'Policy, at the earliest', 'Log!C8'],
    ]);
    expect(pick(['Site', 'Line manager', 'E-mail', 'Last done', 'Booked on']).slice(0, 5)).toEqual([
      ['Oak', 'Bob Beech', 'ann@oak.example', iso('2024-11-21'), ''],
      ['Oak', 'Pat Poplar', 'bob@oak.example', iso('2024-11-22'), ''],
      ['Elm', 'Bob Beech', 'cy@oak.example', iso('2025-02-22'), ''],
      ['Elm', '', '', iso('2025-02-23'), ''],
      ['Oak', '', '', iso('2025-03-22'), iso('2027-01-10')],
    ]);
  });

  it('counts each training, every judged one in one column', () => {
    const [header, ...rows] = table('CpdRenewalsTraining');
    expect(header).toEqual([
      ...['Training', 'Judged', 'Overdue', 'Never done', 'Next 3 months', '3–12 months', '12–24 months'],
      ...['Later', 'No due date', 'Leaves first', 'Cannot be told'],
    ]);
    expect(rows).toEqual([
      ['First aid', 8, 1, 0, 2, 2, 1, 0, 0, 1, 1],
      ['Positive handling', 1, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    ]);
    for (const [, judged, ...others] of rows)
      expect(others.reduce<number>((sum, count) => sum + Number(count), 0)).toBe(judged);
    const [, ...topics] = tableOf(sheetOf(result, 'Compliance'), 'CpdComplianceTopic');
    const judgedOn = (topic: string) => topics.find(([title]) => title === topic)?.[2];
    expect([judgedOn('First aid'), judgedOn('Positive handling')]).toEqual([8, 1]);
  });

  it('tells month by month what is due, as much as is listed', () => {
    const [header, ...rows] = table('CpdRenewalsMonth');
    expect(header).toEqual(['Month', 'Due', 'First aid']);
    // Until the last in which anything falls due.
    expect(rows).toHaveLength(2 + 17);
    expect(rows.filter(([, due]) => due !== 0)).toEqual([
      ['Overdue', 1, 1],
      ['Nov 2026', 1, 1],
      ['Feb 2027', 2, 2],
      ['Mar 2027', 1, 1],
      ['Mar 2028', 1, 1],
    ]);
    expect(rows.at(-1)?.[0]).toBe('Mar 2028');
    const all = rows.reduce((sum, [, due]) => sum + Number(due), 0);
    expect(all).toBe(table('CpdRenewals').length - 1);
  });

  it('plans sessions without those who are booked', () => {
    const [, ...rows] = table('CpdRenewalSessions');
    expect(rows).toEqual([
      // Ann and Bob need one today; Cy, whose three months begin today, can come too.
      ['First aid', 'Several sites', 1, 3, 'At once', '', 1],
      ['First aid', 'Elm', 2, 1, iso('2027-02-23'), iso('2026-11-23'), 0],
      ['First aid', 'Elm', 3, 1, iso('2028-03-01'), iso('2027-12-01'), 0],
    ]);
    const [header = [], ...people] = table('CpdRenewals');
    const session = (row: readonly (string | number)[]) => row[header.indexOf('Session')];
    expect(people.map((row) => [row[0], session(row)])).toEqual([
      ['Ann Ash', 1],
      ['Bob Beech', 1],
      ['Cy Cedar', 1],
      ['Di van der Damson', 2],
      ['Ivy Iris', ''],
      ['Gus Gorse', 3],
    ]);
  });

  it('says what matters, and what is left out', () => {
    const lines = linesOn(sheetOf(result, 'Renewals'));
    expect(lines[2]).toBe(
      '1 overdue and 0 never done, of 9 requirements judged; 2 more fall due by 22 Feb 2027 and 3 after that, by 31 Oct 2028.',
    );
    expect(lines[3]).toBe('The busiest month is Feb 2027, with 2.');
    expect(lines[4]).toBe(
      '3 sessions would keep everybody’s training in date until then, 1 of them at once for what is overdue or was never done.',
    );
    for (const left of [
      'Of one the due date cannot be told until a question is answered: see the sheet Questions.',
      'One runs out only after the person’s last day, and is left out.',
      'One has a booking in time, and is in no session.',
      'One person who is on long absence or has not started yet is left out until then.',
    ])
      expect(lines).toContain(left);
    expect(lines.join('\n')).not.toMatch(/No list of staff has/);
  });

  it('says which columns are missing', async () => {
    const rows = STAFF.rows.map((row) => [row[0], row[2]] as Cell[]);
    const bare = await checkSheets([{ ...STAFF, rows }, LOG], 'futura');
    expect(linesOn(sheetOf(bare, 'Renewals'))).toContain(
      'No list of staff has columns “E-mail”, “Line manager”, “Site”: add them to the staff list, and they fill here.',
    );
  });

  it('says that nothing falls due where no interval is set and no certificate has a last day', async () => {
    const rows: Cell[][] = [
      ['Name', 'Course', 'Date'],
      ...['Ann Ash', 'Bob Beech'].map((name): Cell[] => [name, 'Safeguarding', date('2026-01-06')]),
    ];
    const staff = { ...STAFF, rows: STAFF.rows.slice(0, 3) };
    const letta = await checkSheets([staff, { name: 'Log', rows }], 'letta');
    const lines = linesOn(sheetOf(letta, 'Renewals'));
    expect(lines.join('\n')).toMatch(
      /2 have no due date, as the policy sets no interval and no certificate gives a last day: Safeguarding and child protection\./,
    );
    expect(lines.join('\n')).toMatch(/add a column “Expiry date” to the training log/);
  });

  it('says what to add where nothing could be judged', async () => {
    const none = await checkSheets([STAFF], 'futura');
    const sheet = sheetOf(none, 'Renewals');
    expect(sheet.tables).toEqual([]);
    expect(linesOn(sheet).join(' ')).toMatch(
      /Nothing here falls due: .* Add a training log with the columns/,
    );
  });
});

describe('the Reminders sheet', () => {
  it('has its header in the first row, and all as text, for mail merge', () => {
    const sheet = sheetOf(result, 'Reminders');
    expect(sheet.rows[0]?.map(plain)).toEqual([
      ...['Forename', 'Surname', 'E-mail', 'Line manager', 'Manager e-mail'],
      ...['Training', 'Due date', 'Reminder', 'As at'],
    ]);
    expect(sheet.tables).toEqual([expect.objectContaining({ top: 0, left: 0, bottom: 3 })]);
    const kinds = new Set(sheet.rows.flatMap((row) => row.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['blank', 'text']);
  });

  it('has a row for each that is overdue or falls due within three months, and no other', () => {
    const rows = tableOf(sheetOf(result, 'Reminders'), 'CpdReminders').slice(1);
    expect(rows).toEqual([
      [
        ...['Ann', 'Ash', 'ann@oak.example', 'Bob Beech', 'bob@oak.example', 'First aid', '21 Nov 2026'],
        ...['Your training “First aid” ran out on 21 Nov 2026. Please book a place.', '22 Nov 2026'],
      ],
      [
        ...['Bob', 'Beech', 'bob@oak.example', 'Pat Poplar', '', 'First aid', '22 Nov 2026'],
        ...['Your training “First aid” runs out on 22 Nov 2026. Please book a place.', '22 Nov 2026'],
      ],
      [
        ...['Cy', 'Cedar', 'cy@oak.example', 'Bob Beech', 'bob@oak.example', 'First aid', '22 Feb 2027'],
        ...['Your training “First aid” runs out on 22 Feb 2027. Please book a place.', '22 Nov 2026'],
      ],
    ]);
  });

  it('is not made where nobody has to be reminded', async () => {
    const rows: Cell[][] = [
      ['Name', 'Course', 'Date'],
      ['Ann Ash', 'First aid', date('2026-01-06')],
    ];
    const quiet = await checkSheets([STAFF, { name: 'Log', rows }], 'futura');
    expect(quiet.edits.sheets.map(({ key }) => key)).not.toContain('Reminders');
  });
});
