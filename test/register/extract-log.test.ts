import { describe, expect, it } from '@jest/globals';
import type { TrainingRecord } from '../../src/register/records';
import { cellAddress } from '../../src/workbook/address';
import { date, writeXlsx, type Cell } from '../../samples/xlsx-writer.mjs';
import { plainDate, recordsOf, recordsOfWorkbook, sheet } from './reading';

const HEADER = ['Name', 'Course', 'Date completed', 'Expiry date', 'Status'];
/** Rows that leave no doubt about the columns. */
const PLAIN = [
  ['Ann Smith', 'First aid', date('2024-11-03'), date('2027-11-03'), 'Completed'],
  ['Bob Jones', 'Safeguarding', date('2025-09-01'), date('2026-09-01'), 'Completed'],
  ['Cara Patel', 'Prevent duty', date('2025-09-02'), date('2027-09-02'), 'Completed'],
  ['Dev Okoro', 'Fire safety', date('2025-09-03'), date('2026-09-03'), 'Completed'],
] as const;

const plain = (record: TrainingRecord) =>
  Object.fromEntries(
    Object.entries({
      person: record.person.text,
      course: record.course.value,
      done: plainDate(record.completedOn),
      expires: plainDate(record.expiresOn),
      booked: plainDate(record.bookedOn),
      status: record.status?.value,
    }).filter(([, value]) => value !== undefined),
  );

/** What is read from one more row (row 6) below rows that leave no doubt about the columns. */
async function read(...row: readonly Cell[]) {
  const { training } = await recordsOf(sheet('Log', [HEADER, ...PLAIN, row]));
  return training.filter(({ person }) => person.cell.row === 5);
}
const readPlain = async (...row: readonly Cell[]) => (await read(...row)).map(plain);

describe('the cells of a row', () => {
  it('are remembered, one by one', async () => {
    const rows = [['School log'], [], HEADER, ...PLAIN];
    const { training } = await recordsOf(sheet('Staff log', rows, { startAt: 'B2' }));
    const [first] = training;
    expect(training).toHaveLength(4);
    expect(first && plain(first)).toEqual({
      person: 'Ann Smith',
      course: 'First aid',
      done: '2024-11-03',
      expires: '2027-11-03',
      status: 'completed',
    });
    const cells = [first?.person.cell, first?.course.cell, first?.completedOn?.cell, first?.expiresOn?.cell];
    expect([...cells, first?.status?.cell, first?.dateCell].map((cell) => cell && cellAddress(cell))).toEqual(
      [
        "'Staff log'!B5",
        "'Staff log'!C5",
        "'Staff log'!D5",
        "'Staff log'!E5",
        "'Staff log'!F5",
        "'Staff log'!D5",
      ],
    );
  });

  it('are those of the date even if that is blank', async () => {
    const [record] = await read('Ella Marsh', 'First aid', null, null, 'Completed');
    expect(record && cellAddress(record.dateCell)).toBe('Log!C6');
    expect(record && plain(record)).toEqual({
      person: 'Ella Marsh',
      course: 'First aid',
      status: 'completed',
    });
  });

  it('carry id and e-mail', async () => {
    const rows = [
      ['Staff no', 'Email', 'Course', 'Date'],
      ...PLAIN.map(([name, course, done], index) => [
        `E10${index}`,
        `${name.split(' ')[0]}@oakfield.example`,
        course,
        done,
      ]),
    ];
    const { training } = await recordsOf(sheet('Log', rows));
    expect(training[1]).toMatchObject({
      personId: { value: 'E101', cell: { row: 2, column: 0 } },
      personEmail: { value: 'Bob@oakfield.example', cell: { row: 2, column: 1 } },
    });
  });
});

describe('the dates of a row', () => {
  it.each([
    ['an exact day', date('2025-01-06'), { done: '2025-01-06' }],
    ['a date as text', '6.1.25', { done: '2025-01-06' }],
    ['a month', 'Jan 25', { done: '2025-01-01..2025-01-31' }],
    ['a booking', 'booked 12/5/27', { booked: '2027-05-12', status: 'booked' }],
    ['a booking without a day', 'booked', { status: 'booked' }],
    ['not needed', 'N/A', { status: 'not-needed' }],
    ['a day and an expiry', '3/11/24 (exp 3/11/26)', { done: '2024-11-03', expires: '2026-11-03' }],
    ['only an expiry', 'exp 03/2026', { expires: '2026-03-01..2026-03-31' }],
    ['not known', 'TBC', { done: 'unreadable: TBC' }],
    ['a day that does not exist', '31/02/2025', { done: 'unreadable: 31/02/2025' }],
    ['month before day', '11/25/2024', { done: 'unreadable: 11/25/2024' }],
    [
      'a year in a date cell',
      { value: 2024, style: { format: 'd-mmm-yy' } },
      { done: /^unreadable: .*1905/ },
    ],
    ['an error', { value: null, error: '#REF!' }, { done: 'unreadable: #REF!' }],
    ['nothing', null, {}],
    ['a dash', '-', {}],
  ])('%s', async (_what, cell, expected) => {
    const [found] = await readPlain('Ella Marsh', 'First aid', cell, null, null);
    const { person, course, ...said } = found ?? {};
    expect([person, course]).toEqual(['Ella Marsh', 'First aid']);
    const { done } = expected as { done?: string | RegExp };
    if (done instanceof RegExp) expect(said.done).toMatch(done);
    else expect(said).toEqual(expected);
  });
});

describe('an expiry', () => {
  it.each([
    ['a day', date('2027-01-06'), '2027-01-06'],
    ['Annual', 'Annual', '2026-01-06'],
    ['2 years', '2 years', '2027-01-06'],
    ['Every 3 years', 'Every 3 years', '2028-01-06'],
    ['18 months', '18 months', '2026-07-06'],
    ['3 Yearly', '3 Yearly', '2028-01-06'],
    ['the day after completion', date('2025-01-07'), '2025-01-07'],
    ['the day of completion', '6/1/25', 'unreadable: 6/1/25'],
    ['before completion', '5/1/25', 'unreadable: 5/1/25'],
    ['not a date', 'ask Jo', 'unreadable: ask Jo'],
  ])('%s', async (_what, cell, expires) => {
    const [found] = await readPlain('Ella Marsh', 'First aid', date('2025-01-06'), cell, null);
    expect(found?.expires).toBe(expires);
  });

  it('of 29 February in a year is 28 February', async () => {
    const [found] = await readPlain('Ella Marsh', 'First aid', date('2024-02-29'), 'Annual', null);
    expect(found?.expires).toBe('2025-02-28');
  });

  it('of a month in two years is that month', async () => {
    const [found] = await readPlain('Ella Marsh', 'First aid', 'Feb 2024', '2 years', null);
    expect(found?.expires).toBe('2026-02-01..2026-02-28');
  });

  it('may say that it has passed', async () => {
    const [found] = await readPlain('Ella Marsh', 'First aid', date('2023-01-06'), 'Expired', null);
    expect(found).toMatchObject({ done: '2023-01-06', status: 'expired' });
  });

  it('in an interval without a completion is none', async () => {
    const [found] = await readPlain('Ella Marsh', 'First aid', null, '2 years', null);
    expect(found?.expires).toBeUndefined();
  });

  it('says why it cannot be', async () => {
    const [record] = await read('Ella Marsh', 'First aid', date('2025-01-06'), '5/1/25', null);
    expect(record?.expiresOn).toEqual({
      kind: 'unreadable',
      text: '5/1/25',
      reason: 'the certificate would run out on or before the day it was gained',
      cell: { sheet: 'Log', row: 5, column: 3 },
    });
  });
});

describe('the status of a row', () => {
  it.each([
    ['Booked', 'booked'],
    ['CANCELLED', 'cancelled'],
    ['did not attend', 'cancelled'],
    ['Failed', 'failed'],
    ['    Completed', 'completed'],
    ['In progress', 'in-progress'],
    ['Expired', 'expired'],
    ['Attended', 'attended'],
  ])('%s', async (word, status) => {
    const [found] = await readPlain('Ella Marsh', 'First aid', date('2025-01-06'), null, word);
    expect(found).toMatchObject({ done: '2025-01-06', status });
  });

  it('is not changed by an expiry that has passed', async () => {
    const [found] = await readPlain('Ella Marsh', 'First aid', date('2023-01-06'), 'Expired', 'Cancelled');
    expect(found).toMatchObject({ status: 'cancelled' });
  });

  it('in the date’s own cell comes before the status column', async () => {
    const [found] = await readPlain('Ella Marsh', 'First aid', '6/1/25 cancelled', null, 'Completed');
    expect(found).toMatchObject({ status: 'cancelled' });
  });
});

describe('who a row is about', () => {
  it.each([
    ['Ann Smith / Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['1. Ann Smith\n2. Bob Jones', ['Ann Smith', 'Bob Jones']],
    ['Smith, Ann; Jones, Bob', ['Smith, Ann', 'Jones, Bob']],
    ['All staff', ['All staff']],
    ['Teaching staff', ['Teaching staff']],
  ])('%s', async (name, people) => {
    const found = await read(name, 'First aid', date('2025-01-06'), null, null);
    expect(found.map(({ person }) => person.text)).toEqual(people);
    expect(found.every(({ person }) => person.cell.column === 0)).toBe(true);
  });

  it('is a question where there is a course and a date, but no name', async () => {
    const { training, problems } = await recordsOf(
      sheet('Log', [HEADER, ...PLAIN, [null, 'Prevent duty', date('2025-01-06'), null, null]]),
    );
    expect(training).toHaveLength(5);
    expect(training[4]).toMatchObject({
      person: { text: training[3]?.person.text },
      doubt: expect.stringContaining('has no name') as unknown,
    });
    expect(problems).toEqual([
      {
        kind: 'person',
        text: 'Prevent duty',
        reason: 'the row has a course and a date but no name',
        cells: [
          { sheet: 'Log', row: 5, column: 0 },
          { sheet: 'Log', row: 5, column: 1 },
        ],
      },
    ]);
  });

  it('takes forename and surname together', async () => {
    const rows = [
      ['Surname', 'Forename', 'Course', 'Date'],
      ...PLAIN.map(([name, course, done]) => [...name.split(' ').reverse(), course, done]),
    ];
    const { training } = await recordsOf(sheet('Log', rows));
    expect(training.map(({ person }) => person.text)).toEqual([
      'Smith, Ann',
      'Jones, Bob',
      'Patel, Cara',
      'Okoro, Dev',
    ]);
  });
});

describe('rows that are no training', () => {
  it.each([
    ['a total', ['Total', 4, null, null, null]],
    ['a key', ['Key', 'red = out of date', null, null, null]],
    ['a vacancy', ['Vacancy', 'First aid', null, null, null]],
    ['a name alone', ['Ella Marsh', null, null, null, null]],
    ['a header repeated at a page break', HEADER],
    ['a course alone', [null, 'First aid', null, null, null]],
    ['a number in the margin', [null, null, null, null, 7]],
  ])('%s', async (_what, row) => {
    const { training, problems } = await recordsOf(
      sheet('Log', [HEADER, ...PLAIN.slice(0, 2), row, ...PLAIN.slice(2)]),
    );
    expect(training.map(({ person }) => person.text)).toEqual(PLAIN.map(([name]) => name));
    expect(problems).toEqual([]);
  });

  it('a name and a date without a course is training of some kind', async () => {
    const [record] = await read('Ella Marsh', null, date('2025-01-06'), null, null);
    expect(record).toMatchObject({
      course: { value: '', cell: { sheet: 'Log', row: 5, column: 1 } },
      topic: { kind: 'unknown', could: 'any' },
    });
  });
});

describe('a workbook that counts days from 1904', () => {
  it('means the same days', async () => {
    const sheets = [sheet('Log', [HEADER, ...PLAIN])];
    const old = await recordsOfWorkbook({ sheets, date1904: true });
    const usual = await recordsOfWorkbook({ sheets });
    expect(old.training.map(plain)).toEqual(usual.training.map(plain));
    expect(old.training.map(({ completedOn }) => plainDate(completedOn))).toEqual([
      '2024-11-03',
      '2025-09-01',
      '2025-09-02',
      '2025-09-03',
    ]);
    expect(writeXlsx({ sheets, date1904: true })).not.toEqual(writeXlsx({ sheets }));
  });
});

describe('a last row whose course begins like an instruction', () => {
  it.each([
    ['Type 1 diabetes', 5],
    ['Enter and view visits', 5],
    ['Enter course', 4],
    ['Type the course here', 4],
  ])('%s', async (course, count) => {
    const { training } = await recordsOf(
      sheet('Log', [HEADER, ...PLAIN, ['', course, date('2025-09-04'), null, '']]),
    );
    expect(training.length).toBe(count);
  });
});

describe('a forename with a hyphen behind a comma', () => {
  it('is one person, even alone in its column with a surname of three words', async () => {
    const { training } = await recordsOf(
      sheet('Log', [
        ['Date completed', 'Training course', 'Full name', 'Post'],
        [date('2021-09-01'), 'Safeguarding', 'Van der Berg, Anne-Marie', 'Teacher'],
      ]),
    );
    expect(training.map(({ person }) => person.text)).toEqual(['Van der Berg, Anne-Marie']);
  });
});
