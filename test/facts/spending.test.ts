import { describe, expect, it } from '@jest/globals';
import { exactly } from '../../src/calendar/span';
import { known } from '../../src/facts/fact-table';
import { spendingOf, type RequestCost } from '../../src/facts/spending';
import { cellsOf, LINES, logOfCosts, readSheets, short } from './a-budget';
import { AS_AT } from './a-register';
import { cell, day } from './a-subject';

const costsOf = async (...rows: readonly string[]) => {
  const { records, people } = await readSheets(LINES + logOfCosts(...rows));
  return spendingOf(records, AS_AT, people);
};
const FULL =
  '| Ann Smith | First aid | {date 2026-10-05} | | {number 95.1} | {number 19.2} | {number 12.6} | {number 210} | E09-100 | | |';
const OTHER =
  '| Cara Evans | First aid | {date 2026-10-06} | Attended | {number 50} | {number 10} | {number 1} | {number 1} | E09-110 | Statutory | Birchwood |';

describe('what training costs', () => {
  it('is fee, tax, travel and cover together', async () => {
    const [cost] = await costsOf(FULL, OTHER);
    expect(short(cost?.pounds)).toBe(336.9);
    expect(cellsOf(cost?.pounds)).toEqual(['Log!E2', 'Log!F2', 'Log!G2', 'Log!H2']);
    expect(cost).toMatchObject({ state: 'spent', on: exactly(day('2026-10-05')), activity: 'First aid' });
  });

  it('leaves out rows without an amount, and keeps those of nothing', async () => {
    const costs = await costsOf(
      '| Ann Smith | First aid | {date 2026-10-05} | | | | | | | | |',
      '| Ann Smith | Prevent | {date 2026-10-05} | | {number 0} | | | | | | |',
      OTHER,
    );
    expect(costs.map(({ pounds }) => short(pounds))).toEqual([0, 62]);
  });

  it('of a row for several people counts once', async () => {
    const costs = await costsOf(
      '| Ann Smith, Ben Jones | First aid | {date 2026-10-05} | | {number 100} | | | | | | |',
      OTHER,
    );
    expect(costs.map(({ pounds }) => short(pounds))).toEqual([100, 62]);
    expect(costs[0]?.people.map(({ name }) => name.display)).toEqual(['Ann Smith', 'Ben Jones']);
  });

  it.each([
    ['includes its tax', '£60 inc VAT', '{number 10}', 60],
    ['leaves its tax to the next cell', '£50 + VAT', '{number 10}', 60],
    ['leaves its tax open', '£50 + VAT', '', '50 to 60'],
  ])('%s', async (_what, price, tax, expected) => {
    const [cost] = await costsOf(
      `| Ann Smith | First aid | {date 2026-10-05} | | ${price} | ${tax} | | | | | |`,
      OTHER,
    );
    expect(short(cost?.pounds)).toBe(expected);
  });

  it('is not known in another currency, nor where a cell cannot be read', async () => {
    const [euros, broken] = await costsOf(
      '| Ann Smith | First aid | {date 2026-10-05} | | 50 EUR | | {number 5} | | | | |',
      '| Ann Smith | Prevent | {date 2026-10-05} | | 50 or 60 | | {number 5} | | | | |',
      OTHER,
    );
    expect(short(euros?.pounds)).toBe('? the amount in Log!E2 is in EUR, not in pounds');
    expect(short(broken?.pounds)).toMatch(/^\? “50 or 60” in Log!E3 cannot be read/);
    expect(cellsOf(broken?.pounds)).toEqual(['Log!E3', 'Log!G3']);
  });

  it.each([
    ['a bill of today', '{date 2026-11-22}', '', 'spent'],
    ['a bill still to come', '{date 2026-11-23}', '', 'committed'],
    ['a payment of today', '', '{date 2026-11-22}', 'spent'],
    ['neither', '', '', 'committed'],
  ])('of a booking with %s is told to be spent or committed', async (_what, invoiced, paid, expected) => {
    const { records, people } = await readSheets(`
== Log
| Name      | Course    | Date attended     | Status   | Cost        | Invoice date      | Date paid         |
| Ann Smith | First aid | {date 2026-12-05} | Booked   | {number 50} | ${invoiced}       | ${paid}           |
| Ann Smith | Prevent   | {date 2026-10-05} | Attended | {number 5}  | {date 2026-10-09} | {date 2026-10-30} |
`);
    expect(spendingOf(records, AS_AT, people)[0]?.state).toBe(expected);
  });

  it.each([
    ['on the as-at day', '{date 2026-11-22}', '', 'spent'],
    ['the day after', '{date 2026-11-23}', '', 'committed'],
    ['booked for the day after', '{date 2026-11-23}', 'Booked', 'committed'],
    ['cancelled, though still ahead', '{date 2026-11-23}', 'Cancelled', 'spent'],
    ['failed to attend', '{date 2026-10-05}', 'Did not attend', 'spent'],
    ['some time this month', 'November 2026', '', 'open'],
    ['attended some time this month', 'November 2026', 'Attended', 'spent'],
    ['without a day or a status', '', '', 'open'],
    ['attended without a day', '', 'Attended', 'spent'],
    ['booked without a day', '', 'Booked', 'committed'],
  ])('%s is told to be spent or committed', async (_what, on, status, expected) => {
    const [cost] = await costsOf(
      `| Ann Smith | First aid | ${on} | ${status} | {number 50} | | | | | | |`,
      OTHER,
    );
    expect(cost?.state).toBe(expected);
  });

  it('has any day up to now where it was attended and no day is given', async () => {
    const [cost] = await costsOf('| Ann Smith | First aid | | Attended | {number 50} | | | | | | |', OTHER);
    expect(cost?.on).toEqual({ from: -Infinity, to: AS_AT });
    expect(cost?.undated).toBe('the row in Log!C2 gives no day');
  });
});

describe('approved requests', () => {
  const withRequest = async (more: Partial<RequestCost>, row = FULL) => {
    const { records, people } = await readSheets(LINES + logOfCosts(row, OTHER));
    const person = people.all.find(({ name }) => name.display === 'Ann Smith');
    if (person === undefined) throw new Error('nobody');
    const request: RequestCost = {
      pounds: known(70, [cell(1)]),
      cells: [cell(1)],
      person,
      activity: 'first aid',
      requestedOn: exactly(day('2026-10-05')),
      ...more,
    };
    return spendingOf(records, AS_AT, people, [request]).filter((cost) => cost.request !== undefined);
  };

  it('are committed until a row of a log shows them with a cost', async () => {
    expect(await withRequest({})).toEqual([]);
    expect(await withRequest({ activity: 'Prevent' })).toMatchObject([
      { state: 'committed', pounds: { value: 70 } },
    ]);
    const free = FULL.replace(/\{number [\d.]+\}/g, '');
    expect(await withRequest({}, free)).toHaveLength(1);
  });

  it('are not shown by training of the day before the request', async () => {
    expect(await withRequest({ requestedOn: exactly(day('2026-10-06')) })).toHaveLength(1);
  });
});
