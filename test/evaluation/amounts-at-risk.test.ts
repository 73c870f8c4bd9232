import { describe, expect, it } from '@jest/globals';
import { isoFromDay } from '../../src/calendar/day';
import type { CheckResult } from '../../src/check';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy } from '../messy/judged';
import { sheet } from '../messy/sheets';

const HEADS = [
  'Employee',
  'Qualification',
  'Cost to trust',
  'Funded by',
  'Agreement signed',
  'Start date',
  'Expected end',
  'Completed',
  'Status',
  'Repaid',
];

const staff = sheet('Staff', [
  ['Name', 'Job title', 'School'],
  ['Ann Smith', 'Teacher', 'Ashdown'],
  ['Bob Jones', 'Tutor', 'Ashdown'],
]);

/** Ann's studies of £1,200, as at 22 Nov 2026 (see `checkBy`), beside others that put nothing at risk. */
const studied = (cost: Cell, done: Cell, status: string, repaid: Cell = null): Promise<CheckResult> =>
  checkBy('archway', [
    staff,
    sheet('Funded study', [
      HEADS,
      [
        'Ann Smith',
        'NPQSL',
        cost,
        'Trust',
        date('2025-01-06'),
        date('2025-01-13'),
        date('2027-07-31'),
        done,
        status,
        repaid,
      ],
      [
        'Bob Jones',
        'MA Education',
        900,
        'Trust',
        date('2023-01-06'),
        date('2023-01-13'),
        date('2024-07-31'),
        date('2024-07-30'),
        'Completed',
        null,
      ],
    ]),
  ]);

const told = ({ atRisk }: CheckResult) =>
  atRisk.map(({ person, today, tiedUntil, months }) => ({
    person,
    today: today === undefined ? undefined : [today.least, today.most],
    tiedUntil: tiedUntil === undefined ? undefined : isoFromDay(tiedUntil),
    months: months.map(({ on, pounds }) => `${isoFromDay(on)} ${pounds.most}`),
  }));

describe('amounts at risk', () => {
  it('are there up to the month in which the twelve months end, and then nothing', async () => {
    expect(told(await studied(1200, date('2026-02-15'), 'Completed'))).toEqual([
      {
        person: 'Ann Smith',
        today: [1200, 1200],
        tiedUntil: '2027-02-15',
        months: ['2026-11-30 1200', '2026-12-31 1200', '2027-01-31 1200', '2027-02-28 0'],
      },
    ]);
  });

  it('are gone on the day the twelve months end, and there on the day before', async () => {
    expect(told(await studied(1200, date('2025-11-22'), 'Completed'))).toEqual([]);
    const [last] = told(await studied(1200, date('2025-11-23'), 'Completed'));
    expect(last).toEqual({
      person: 'Ann Smith',
      today: [1200, 1200],
      tiedUntil: '2026-11-23',
      months: ['2026-11-30 0'],
    });
  });

  it('are less what was repaid, and go on while the studies do', async () => {
    const [running] = told(await studied(1200, null, 'Studying', 200));
    expect(running?.today).toEqual([1000, 1000]);
    expect(running?.tiedUntil).toBeUndefined();
    // From the planned end on it is a question whether the studies were completed.
    expect(running?.months.at(-1)).toBe('2027-07-31 1000');
  });

  it('of studies given up stay, whatever their planned end', async () => {
    const [left] = told(await studied(1200, null, 'Withdrawn'));
    expect([left?.months.length, left?.months.at(-1)]).toEqual([24, '2028-10-31 1200']);
  });

  it('are told as open where the cost cannot be read, with the reason', async () => {
    const { atRisk } = await studied('about £1k', date('2026-02-15'), 'Completed');
    expect(atRisk[0]).toMatchObject({ person: 'Ann Smith', today: undefined, months: [] });
    expect(atRisk[0]?.why).toMatch(/^“about £1k” in 'Funded study'!C2 cannot be read/);
  });
});
