import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { day } from '../facts/a-subject';
import { AS_AT, checkBy } from '../messy/judged';
import { sheet } from '../messy/sheets';
import { linesOn, sheetOf, tableOf } from '../support/sheets';

const OLD = date('2020-01-06');
const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Site', 'Start date', 'Status', 'Absent from', 'Absent to'],
  ...['Ann Smith', 'Bob Jones', 'Cara Patel', 'Dev Okoro', 'Eve Lund', 'Fay Moss'].map((name): Cell[] => [
    name,
    'Class Teacher',
    'Oak',
    date('2019-09-01'),
    'Current',
    null,
    null,
  ]),
  ['Gil Hart', 'Class Teacher', 'Oak', date('2027-01-04'), 'Future starter', null, null],
  ['Hal Reed', 'Class Teacher', 'Oak', date('2019-09-01'), 'Current', date('2026-09-01'), date('2026-12-01')],
]);
const LOG = sheet('Log', [
  ['Name', 'Course', 'Date'],
  ...['Ann Smith', 'Bob Jones', 'Cara Patel', 'Dev Okoro', 'Eve Lund', 'Hal Reed', 'Gil Hart'].map(
    (name): Cell[] => [name, 'First aid', OLD],
  ),
  ['Fay Moss', 'First aid', date('2026-06-01')],
]);
const waiver = (name: string, from: string | null, until: string | null, reason = 'Awaiting course') => [
  name,
  'First aid',
  reason,
  'S Bramley',
  from === null ? null : date(from),
  until === null ? null : date(until),
];
const WAIVERS = sheet('Waivers', [
  ['Name', 'Training', 'Reason', 'Approved by', 'From', 'Until'],
  waiver('Ann Smith', '2026-10-01', '2026-12-22'),
  waiver('Bob Jones', '2026-10-01', AS_AT),
  waiver('Cara Patel', '2026-10-01', '2026-11-21'),
  waiver('Dev Okoro', '2026-11-23', '2026-12-31'),
  waiver('Fay Moss', '2026-10-01', '2026-12-31'),
  waiver('Eve Lund', '2026-10-01', null),
]);

let result: CheckResult;
beforeAll(async () => {
  result = await checkBy('futura', [STAFF, LOG, WAIVERS]);
});
const table = (name: string) => tableOf(sheetOf(result, 'Exceptions'), name);

describe('accepted findings', () => {
  it('come with who, why, until when and the days left; on the last day none are left', () => {
    expect(table('CpdExceptionsAccepted').map((row) => row.slice(0, 8))).toEqual([
      ['Person', 'Topic', 'It would be', 'From', 'Until', 'Days left', 'Reason', 'Approved by'],
      ['Bob Jones', 'First aid', 'Breach', day('2026-10-01'), day(AS_AT), 0, 'Awaiting course', 'S Bramley'],
      [
        'Ann Smith',
        'First aid',
        'Breach',
        day('2026-10-01'),
        day('2026-12-22'),
        30,
        'Awaiting course',
        'S Bramley',
      ],
    ]);
  });

  it('lead to the waiver', () => {
    expect(table('CpdExceptionsAccepted').map((row) => row[9])).toEqual(['Cell', 'Waivers!F3', 'Waivers!F2']);
  });

  it('are in no rate and no finding', () => {
    const names = result.findings.map(({ person }) => person);
    expect(names).not.toContain('Ann Smith');
    expect(names).not.toContain('Bob Jones');
    expect(result.accepted).toHaveLength(2);
  });
});

describe('what accepts nothing', () => {
  it('ran out, is not begun, or fits nothing, with how many findings count', () => {
    const rows = table('CpdExceptionsIdle').slice(1);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['Cara Patel', 'First aid', 'Ran out', day('2026-10-01'), day('2026-11-21'), 1],
      ['Dev Okoro', 'First aid', 'Not yet', day('2026-11-23'), day('2026-12-31'), 1],
      ['Fay Moss', 'First aid', 'Fits nothing', day('2026-10-01'), day('2026-12-31'), 0],
    ]);
  });

  it('and what is incomplete is listed with its cell', () => {
    expect(table('CpdExceptionsIncomplete').slice(1)).toEqual([
      ['Waivers!A7', 'The waiver of “Eve Lund” does not count: it has no end.'],
    ]);
  });

  it('is told of acceptances too, by their findings where they still are', async () => {
    const { id } = result.findings.find(({ person }) => person === 'Eve Lund') ?? { id: '' };
    const entry = { reason: 'On the list', approver: 'R Patel', until: '2026-11-21' };
    const again = await checkBy('futura', [STAFF, LOG], AS_AT, {
      accepted: [
        { ...entry, finding: id },
        { ...entry, finding: 'no-such', from: '2026-01-01', until: '2026-12-31' },
      ],
    });
    const rows = tableOf(sheetOf(again, 'Exceptions'), 'CpdExceptionsIdle').slice(1);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['Eve Lund', 'First aid', 'Ran out', '', day('2026-11-21'), 1],
      ['(not known)', '', 'Fits nothing', day('2026-01-01'), day('2026-12-31'), 0],
    ]);
  });
});

describe('what waits', () => {
  it('is listed by the day from which it is asked', () => {
    const rows = table('CpdExceptionsWaiting').slice(1);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['Hal Reed', 'First aid', 'A return', day('2026-12-02'), 'Breach'],
      ['Gil Hart', 'First aid', 'A start', day('2027-01-04'), 'Breach'],
    ]);
    expect(rows).toHaveLength(result.waiting.length);
  });
});

describe('the sheet', () => {
  it('says first what runs out next, what ran out, what is incomplete and what waits', () => {
    expect(linesOn(sheetOf(result, 'Exceptions')).slice(2, 6)).toEqual([
      '2 findings are accepted for a time; the first to run out, on 22 Nov 2026, is First aid of Bob Jones.',
      '1 exception ran out while 1 finding is still open: decide anew, or put it right.',
      '1 waiver does not count, because something is missing.',
      '2 things wait for the start or the return of 2 people.',
    ]);
  });

  it('is not made where there is no exception', async () => {
    const none = await checkBy('futura', [
      sheet('Log', [
        ['Name', 'Course', 'Date'],
        ['Ann Smith', 'First aid', OLD],
        ['Bob Jones', 'First aid', OLD],
      ]),
    ]);
    expect(none.edits.sheets.map(({ key }) => key)).not.toContain('Exceptions');
  });
});
