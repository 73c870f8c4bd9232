import { describe, expect, it } from '@jest/globals';
import { exactly } from '../../src/calendar/span';
import { budgetLineFact, overBudgetFact } from '../../src/facts/budget-facts';
import { known, unknown } from '../../src/facts/fact-table';
import { costOfRequest, type RequestCost } from '../../src/facts/spending';
import type { Fact } from '../../src/facts/subject';
import { cellsOf, LINES, logOfCosts, readBudget, readSheets, short } from './a-budget';
import { day } from './a-subject';

const at = (row: number) => ({ sheet: 'Requests', row, column: 5 });
const request = (pounds: Fact | number, more: Partial<RequestCost> = {}, row = 1): RequestCost => ({
  pounds: typeof pounds === 'number' ? known(pounds, [at(row)]) : pounds,
  on: exactly(day('2027-01-16')),
  budgetCode: 'E09-100',
  cells: [at(row)],
  ...more,
});
const uncoded = (pounds: number, site: string): RequestCost => ({
  pounds: known(pounds, [at(1)]),
  on: exactly(day('2027-01-16')),
  site,
  cells: [at(1)],
});
const LOG = logOfCosts(
  '| Ann Smith | First aid | {date 2026-10-05} | | {number 600} | | | | E09-100 | | |',
  '| Cara Evans | Prevent | {date 2026-10-05} | | {number 600} | | | | E09-110 | | |',
);
const budget = readBudget(LINES + LOG);

describe('whether there is a line for a cost', () => {
  const told = async (one: RequestCost) => budgetLineFact(costOfRequest(one), await budget);

  it.each<[string, Partial<RequestCost>, unknown]>([
    ['is there', {}, true],
    ['has a code of no line', { budgetCode: 'E09-999' }, false],
    [
      'has the code of a line of another year only',
      { budgetCode: 'E09-110', on: exactly(day('2026-08-31')) },
      false,
    ],
    ['fits several lines', { budgetCode: '', site: 'Ashdown' }, true],
    [
      'is of a year without lines',
      { on: exactly(day('2027-09-01')) },
      '? the budget has no line for the year of 1 Sep 2027',
    ],
    [
      'has no day',
      { on: undefined as never },
      '? it is not known in which year of the budget it is: the request in Requests!F2 gives no day',
    ],
  ])('%s', async (_what, more, expected) => {
    const { on, budgetCode, ...rest } = { ...request(50), ...more };
    const one = { ...rest, ...(on && { on }), ...(budgetCode && { budgetCode }) };
    expect(short(await told(one))).toBe(expected);
  });

  it('rests on the request and the line', async () => {
    expect(cellsOf(await told(request(50)))).toEqual([
      'Requests!F2',
      'Budget!A3',
      'Budget!B3',
      'Budget!C3',
      'Budget!D3',
      'Budget!E3',
    ]);
    expect(cellsOf(await told(request(50, { budgetCode: 'X' })))).toEqual(['Requests!F2']);
  });

  it('is not asked of what is free, nor without a budget', async () => {
    expect(await told(request(0))).toBeUndefined();
    expect(budgetLineFact(undefined, await budget)).toBeUndefined();
    expect(budgetLineFact(costOfRequest(request(50)), undefined)).toBeUndefined();
    expect(short(await told(request(unknown('it is not clear', [at(1)]))))).toBe(true);
  });
});

describe('whether a request takes its line over', () => {
  it.each([
    ['takes all that is left', 400, false],
    ['takes a penny more', 400.01, true],
  ])('%s', async (_what, price, expected) => {
    const fact = overBudgetFact(request(price), await budget);
    expect(short(fact)).toBe(expected);
    expect(cellsOf(fact)).toEqual(['Requests!F2', 'Budget!F3', 'Budget!A3', 'Log!E2']);
  });

  it('counts the other requests that are approved, and not itself', async () => {
    const [own, other] = [request(300), request(100, {}, 2)];
    const both = await readBudget(LINES + LOG, [own, other]);
    expect(short(overBudgetFact(own, both))).toBe(false);
    expect(short(overBudgetFact({ ...own }, both))).toBe(false);
    expect(short(overBudgetFact(own, await readBudget(LINES + LOG, [own, request(100.01, {}, 2)])))).toBe(
      true,
    );
  });

  it('does not count its own row in the log', async () => {
    const { people } = await readSheets(LINES);
    const person = people.all.find(({ name }) => name.display === 'Ann Smith');
    const own = request(600, {
      activity: 'First aid',
      on: exactly(day('2026-10-05')),
      ...(person && { person }),
    });
    expect(short(overBudgetFact(own, await budget))).toBe(false);
    expect(short(overBudgetFact({ ...own, activity: 'Prevent' }, await budget))).toBe(true);
  });

  it('may be in the register’s own figure of what is committed', async () => {
    const lines = `== Budget\n| Year | School | Allocated | Spent | Committed |\n| 2026/27 | Oak | {number 1000} | {number 0} | {number 700} |\n`;
    const told = async (price: number, isApproved: boolean) => {
      const own = uncoded(price, 'Oak');
      const read = await readBudget(
        lines,
        isApproved ? [own, request(700 - price, { site: 'Oak', budgetCode: '' }, 2)] : [],
      );
      return short(overBudgetFact(own, read));
    };
    expect(await told(300, true)).toBe(false);
    expect(await told(301, true)).toBe('? the amounts are known only roughly, and it depends on them');
    expect(await told(301, false)).toBe(true);
  });

  it('is open where an amount is, or the line', async () => {
    expect(short(overBudgetFact(request(unknown('“?” cannot be read', [at(1)])), await budget))).toBe(
      '? “?” cannot be read',
    );
    expect(short(overBudgetFact(uncoded(5, 'Ashdown'), await budget))).toBe(
      '? the cost in Requests!F2 fits 2 lines of the budget: Budget!A3 and Budget!A4',
    );
    expect(short(overBudgetFact(request(5, { budgetCode: 'X' }), await budget))).toBe(
      '? the budget has no line for it',
    );
  });

  it('is no question of what is free or of what more than the whole line costs', async () => {
    expect(overBudgetFact(request(0), await budget)).toBeUndefined();
    const bare = await readBudget(LINES);
    expect(short(overBudgetFact(request(1000.01), bare))).toBe(true);
    expect(overBudgetFact(request(1000), bare)).toBeUndefined();
  });
});
