import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { plainDate, recordsOf, sheet } from './reading';

const HEADER = ['Name', 'Job title', 'First aid', 'Safeguarding'];
const PLAIN = [
  ['Ann Smith', 'Class Teacher', date('2024-11-03'), date('2025-09-01')],
  ['Bob Jones', 'Cook', date('2025-01-06'), date('2025-09-01')],
  ['Cara Patel', 'Site Manager', date('2025-03-10'), date('2025-09-01')],
] as const;

/** What is read from a first-aid cell (C5) below rows that leave no doubt about the columns. */
async function read(cell: Cell, header: readonly Cell[] = HEADER) {
  const rows = [header, ...PLAIN, ['Ella Marsh', 'Office Manager', cell, date('2025-09-01')]];
  const { training, gaps } = await recordsOf(sheet('Matrix', rows));
  const [record] = training.filter(({ dateCell }) => cellAddress(dateCell) === 'Matrix!C5');
  const [gap] = gaps.filter((each) => cellAddress(each.cell) === 'Matrix!C5');
  if (record === undefined)
    return { gap: gap === undefined ? 'nothing' : gap.needed ? 'needed' : 'not needed' };
  expect(gap).toBeUndefined();
  return Object.fromEntries(
    Object.entries({
      done: plainDate(record.completedOn),
      expires: plainDate(record.expiresOn),
      booked: plainDate(record.bookedOn),
      status: record.status?.value,
    }).filter(([, value]) => value !== undefined),
  );
}

describe('a cell of a matrix', () => {
  it.each([
    ['a day', date('2024-11-03'), { done: '2024-11-03' }],
    ['a day as text', '3.11.24', { done: '2024-11-03' }],
    ['a day with words', '3/11/24 (online)', { done: '2024-11-03' }],
    ['cancelled', 'Cancelled', { status: 'cancelled' }],
    ['a month', 'Nov 24', { done: '2024-11-01..2024-11-30' }],
    ['a year', 2024, { done: '2024-01-01..2024-12-31' }],
    ['a tick', '✓', { status: 'completed' }],
    ['yes', 'Yes', { status: 'completed' }],
    ['TRUE', true, { status: 'completed' }],
    ['1', 1, { status: 'completed' }],
    ['booked', 'Booked', { status: 'booked' }],
    ['booked for a day', 'booked 12/5/27', { booked: '2027-05-12', status: 'booked' }],
    ['in progress', 'In progress', { status: 'in-progress' }],
    ['expired', 'Expired', { status: 'expired' }],
    ['an expiry', 'exp 03/25', { expires: '2025-03-01..2025-03-31' }],
    ['a question mark', '?', { done: 'unreadable: ?' }],
    ['an impossible day', '31/02/2025', { done: 'unreadable: 31/02/2025' }],
    ['a cross', 'x', { done: 'unreadable: x' }],
    ['a blank', null, { gap: 'needed' }],
    ['spaces', '   ', { gap: 'needed' }],
    ['a dash', '-', { gap: 'needed' }],
    ['no', 'No', { gap: 'needed' }],
    ['overdue', 'Overdue', { gap: 'needed' }],
    ['FALSE', false, { gap: 'needed' }],
    ['N/A', 'N/A', { gap: 'not needed' }],
    ['exempt', 'exempt', { gap: 'not needed' }],
    ['not required', 'Not required', { gap: 'not needed' }],
  ])('%s', async (_what, cell, expected) => {
    expect(await read(cell)).toEqual(expected);
  });

  it('below a heading of expiry is a last valid day', async () => {
    expect(await read(date('2027-11-03'), ['Name', 'Job title', 'First aid expiry', 'Safeguarding'])).toEqual(
      {
        expires: '2027-11-03',
      },
    );
  });

  it('keeps the addresses of name, heading and itself', async () => {
    const { training } = await recordsOf(sheet('Matrix', [HEADER, ...PLAIN], { startAt: 'B3' }));
    expect(training).toHaveLength(6);
    const [first] = training;
    expect(first?.course.value).toBe('First aid');
    expect(
      [first?.person.cell, first?.course.cell, first?.completedOn?.cell].map(
        (each) => each && cellAddress(each),
      ),
    ).toEqual(['Matrix!B4', 'Matrix!D3', 'Matrix!D4']);
  });
});

describe('two columns of one topic', () => {
  const rows = (...people: readonly (readonly Cell[])[]) => [
    [null, 'First aid', null, 'Safeguarding', null],
    ['Name', 'Date', 'Expiry', 'Date', 'Expiry'],
    ['Ann Smith', date('2024-11-03'), date('2027-11-03'), date('2025-09-01'), date('2026-09-01')],
    ['Bob Jones', date('2025-01-06'), date('2028-01-06'), date('2025-09-01'), date('2026-09-01')],
    ...people,
  ];
  const read = async (...people: readonly (readonly Cell[])[]) =>
    recordsOf(sheet('Matrix', rows(...people), { merges: ['B1:C1', 'D1:E1'] }));

  it('make one record', async () => {
    const { training, gaps } = await read();
    expect(
      training.map(({ person, topic, completedOn, expiresOn, dateCell }) => [
        person.text,
        topic.kind === 'topic' ? topic.topic : '',
        plainDate(completedOn),
        plainDate(expiresOn),
        cellAddress(dateCell),
      ]),
    ).toEqual([
      ['Ann Smith', 'first-aid', '2024-11-03', '2027-11-03', 'Matrix!B3'],
      ['Ann Smith', 'safeguarding', '2025-09-01', '2026-09-01', 'Matrix!D3'],
      ['Bob Jones', 'first-aid', '2025-01-06', '2028-01-06', 'Matrix!B4'],
      ['Bob Jones', 'safeguarding', '2025-09-01', '2026-09-01', 'Matrix!D4'],
    ]);
    expect(gaps).toEqual([]);
  });

  it('make one record if only one is filled, and one gap if none is', async () => {
    const { training, gaps } = await read(['Cara Patel', null, date('2027-03-03'), null, null]);
    const found = training.filter(({ person }) => person.text === 'Cara Patel');
    expect(found.map(({ completedOn, expiresOn }) => [plainDate(completedOn), plainDate(expiresOn)])).toEqual(
      [[undefined, '2027-03-03']],
    );
    expect(gaps.map(({ cell, needed }) => [cellAddress(cell), needed])).toEqual([['Matrix!D5', true]]);
  });

  it('are not joined where both hold dates of completion', async () => {
    const separate = [
      ['Name', 'Safeguarding', 'Safeguarding level 1', 'First aid'],
      ['Ann Smith', date('2024-11-03'), date('2025-11-03'), null],
      ['Bob Jones', date('2024-11-03'), date('2025-11-03'), null],
    ];
    const { training } = await recordsOf(sheet('Matrix', separate));
    expect(training).toHaveLength(4);
  });
});

describe('two columns of one topic that stand apart', () => {
  it('keep their own cells', async () => {
    const rows = [
      ['Name', 'First aid', 'Job title', 'First aid expiry'],
      ['Ann Smith', date('2024-11-03'), 'Cook', date('2027-11-03')],
      ['Bob Jones', date('2025-01-06'), 'Site Manager', date('2028-01-06')],
    ];
    const { training } = await recordsOf(sheet('Matrix', rows));
    const cells = training.flatMap(({ completedOn, expiresOn }) => [completedOn?.cell, expiresOn?.cell]);
    expect(cells.flatMap((cell) => (cell ? [cellAddress(cell)] : [])).sort()).toEqual([
      'Matrix!B2',
      'Matrix!B3',
      'Matrix!D2',
      'Matrix!D3',
    ]);
  });
});

describe('rows of a matrix that name nobody', () => {
  it.each(['Total', '% trained', 'Vacancy', 'All staff', 'Key'])('%s', async (name) => {
    const { training, gaps, staff } = await recordsOf(
      sheet('Matrix', [HEADER, ...PLAIN.slice(0, 2), [name, null, 2, null], ...PLAIN.slice(2)]),
    );
    expect(training).toHaveLength(6);
    expect(gaps).toEqual([]);
    expect(staff.map(({ person }) => person.text)).toEqual(['Ann Smith', 'Bob Jones', 'Cara Patel']);
  });
});
