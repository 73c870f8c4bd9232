import { describe, expect, it } from '@jest/globals';
import { lessThan, useOf } from '../../src/facts/budget-use';
import { cellsOf, lineOf, logOfCosts, readBudget, short } from './a-budget';

const HEAD = '| Year | School | Allocated | Spent | Committed |';
const STAFF =
  '\n== Staff\n| Name | Job title | School |\n| Ann Smith | Teacher | Oak |\n| Ben Jones | Teacher | Elm |\n';
const budgetOf = (spent: string, committed: string, ...log: readonly string[]) =>
  readBudget(
    `== Budget\n${HEAD}\n| 2026/27 | Oak | {number 100} | ${spent} | ${committed} |\n| 2026/27 | Elm | {number 100} | {number 1} | {number 0} |\n| 2027/28 | Elm | {number 100} | | |\n${STAFF}${log.length === 0 ? '' : logOfCosts(...log)}`,
  );
const row = (cost: string, on = '{date 2026-10-05}', who = 'Ann Smith') =>
  `| ${who} | First aid | ${on} | | ${cost} | | | | | | |`;
const useOfOak = async (spent: string, committed: string, ...log: readonly string[]) => {
  const budget = await budgetOf(spent, committed, ...log);
  const line = lineOf(budget, 'Oak');
  const use = useOf(line, budget);
  return { ...use, over: use.used && lessThan(use.used, line.available) };
};

describe('what is used of a line', () => {
  it('is the sum of the costs found, with the line and their rows', async () => {
    const { spent, committed, over } = await useOfOak(
      '',
      '',
      row('{number 60.5}'),
      row('{number 30}', '{date 2026-11-22}'),
      row('{number 20}', '{date 2026-11-23}'),
      row('{number 500}', '{date 2026-10-05}', 'Ben Jones'),
      row('{number 700}', '{date 2026-08-31}'),
    );
    expect([spent, committed, over].map(short)).toEqual([90.5, 20, 10.5]);
    expect(cellsOf(spent)).toEqual(['Budget!A2', 'Log!E2', 'Log!E3']);
    expect(cellsOf(committed)).toEqual(['Budget!A2', 'Log!E4']);
    expect(cellsOf(over)).toEqual(['Budget!A2', 'Log!E2', 'Log!E3', 'Log!E4', 'Budget!C2']);
  });

  it.each([
    ['is just used up', '{number 100}', 0],
    ['is over by a penny', '{number 100.01}', 0.01],
    ['has a penny left', '{number 99.99}', -0.01],
  ])('%s', async (_what, spent, over) => {
    expect(short((await useOfOak(spent, '{number 0}')).over)).toBe(over);
  });

  it.each([
    ['a pound more', '{number 61}', 61],
    ['a pound less', '{number 59}', 59],
    [
      'more than a pound more',
      '{number 61.01}',
      '? Budget!D2 says that £61.01 is spent, and the rows found come to £60',
    ],
    [
      'more than a pound less',
      '{number 58.99}',
      '? Budget!D2 says that £58.99 is spent, and the rows found come to £60',
    ],
  ])('the register’s own figure counts, unless it is %s than the rows', async (_what, own, expected) => {
    const { spent } = await useOfOak(own, '', row('{number 60}'));
    expect(short(spent)).toBe(expected);
    if (typeof expected === 'string') expect(cellsOf(spent)).toEqual(['Budget!D2', 'Budget!A2', 'Log!E2']);
  });

  it('keeps the register’s own figure where no cost was found on the line', async () => {
    const { spent, committed } = await useOfOak(
      '{number 61}',
      '{number 5}',
      row('{number 60}', '{date 2026-10-05}', 'Ben Jones'),
    );
    expect([spent, committed].map(short)).toEqual([61, 5]);
  });

  it('is not known while a cost of the line is not, or may be of the line', async () => {
    const euros = await useOfOak('', '', row('{number 10}'), row('20 EUR'));
    expect(short(euros.spent)).toBe('? the amount in Log!E3 is in EUR, not in pounds');
    expect(short(euros.over)).toBe('? the amount in Log!E3 is in EUR, not in pounds');
    const elsewhere = await useOfOak(
      '',
      '',
      row('{number 10}'),
      row('20 EUR', '{date 2026-10-05}', 'Ben Jones'),
    );
    expect(short(elsewhere.over)).toBe(-90);
    const undated = await useOfOak('', '', row('{number 10}'), row('{number 20}', ''));
    expect(short(undated.spent)).toMatch(
      /^\? it is not known in which year of the budget it is: the row in Log!C3/,
    );
  });

  it('counts once what may be spent or committed', async () => {
    const { spent, committed, over } = await useOfOak(
      '',
      '',
      row('{number 10}'),
      row('{number 20}', 'November 2026'),
    );
    expect([spent, committed, over].map(short)).toEqual(['10 to 30', '0 to 20', -70]);
  });

  it('is a question of this year and nothing of a year ahead where nothing is entered', async () => {
    const budget = await budgetOf('', '');
    expect(short(useOf(lineOf(budget, 'Oak'), budget).used)).toBe(
      '? nothing says what was spent on the line in Budget!A2',
    );
    expect(short(useOf(lineOf(budget, 'Elm', '2027/28'), budget).used)).toBe(0);
  });

  it('is not told from what is committed alone', async () => {
    const budget = await readBudget(
      `== Budget\n| Year | School | Allocated | Committed |\n| 2026/27 | Oak | {number 100} | {number 20} |\n`,
    );
    const { committed, ...rest } = useOf(lineOf(budget, 'Oak'), budget);
    expect(short(committed)).toBe(20);
    expect(rest).toEqual({});
  });

  it('is said by no register without a column of spending or of costs', async () => {
    const budget = await readBudget(
      `== Budget\n| Year | School | Allocated |\n| 2026/27 | Oak | {number 100} |\n`,
    );
    expect(useOf(lineOf(budget, 'Oak'), budget)).toEqual({});
  });
});
