import { describe, expect, it } from '@jest/globals';
import { budgetLines } from '../../src/facts/budget-lines';
import { addresses, cellsOf, readSheets, short } from './a-budget';

const linesOf = async (text: string) => budgetLines((await readSheets(text)).records);
const HEAD = '| Year | School | Category | Allocated | Brought forward | Income | Spent | Committed |';

describe('lines of the budget', () => {
  it('are read with their year, parts and amounts; what is available is all three together', async () => {
    const [line, ...rest] = await linesOf(
      `== Budget\n${HEAD}\n| 2026/27 | Oak | Statutory | {number 6500} | {number 438.6} | {number 100.15} | {number 20} | |`,
    );
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      words: 'Oak, Statutory',
      year: { value: '2026/27' },
      site: { value: 'Oak' },
      allocated: { value: 6500 },
      carriedForward: { value: 438.6 },
      income: { value: 100.15 },
      available: { value: 7038.75 },
      spent: { value: 20 },
    });
    expect(line?.committed).toBeUndefined();
    expect(cellsOf(line?.available)).toEqual(['Budget!D2', 'Budget!E2', 'Budget!F2']);
    expect(addresses(line?.cells ?? [])).toEqual(['Budget!A2', 'Budget!B2', 'Budget!C2']);
  });

  it('that are entered twice for a year are one, a question with the cells of both', async () => {
    const lines = await linesOf(
      `== Budget\n${HEAD}\n| 2026/27 | Oak | Statutory | {number 100} | | | | |\n| 2025/26 | Oak | Statutory | {number 100} | | | | |\n| AY 2026-27 | oak | Statutory training | {number 200} | | | | |`,
    );
    expect(lines).toHaveLength(2);
    const why = '? the year 2026/27 has two lines for Oak, Statutory: Budget!A2 and Budget!A4';
    expect(short(lines[0]?.allocated)).toBe(why);
    expect(short(lines[0]?.available)).toBe(why);
    expect(cellsOf(lines[0]?.allocated)).toEqual(['Budget!D2', 'Budget!D4', 'Budget!A2', 'Budget!A4']);
    expect(short(lines[1]?.available)).toBe(100);
  });

  it.each([
    ['another site', '| 2026/27 | Elm | Statutory |'],
    ['another category', '| 2026/27 | Oak | Leadership |'],
    ['another year', '| 2027/28 | Oak | Statutory |'],
  ])('of %s are two', async (_what, second) => {
    const lines = await linesOf(
      `== Budget\n${HEAD}\n| 2026/27 | Oak | Statutory | {number 100} | | | | |\n${second} {number 200} | | | | |`,
    );
    expect(lines.map(({ available }) => short(available))).toEqual([100, 200]);
  });

  it('in euros have no amount in pounds, and are not added to pounds', async () => {
    const [line] = await linesOf(
      `== Budget\n${HEAD}\n| 2026/27 | Oak | Statutory | {number 100} | | 50 EUR | | |\n| 2026/27 | Elm | Statutory | {number 100} | | | | |`,
    );
    expect(short(line?.allocated)).toBe(100);
    expect(short(line?.available)).toBe('? the amount in Budget!F2 is in EUR, not in pounds');
    expect(cellsOf(line?.available)).toEqual(['Budget!F2', 'Budget!D2']);
  });

  it('keep a year that cannot be read as a question', async () => {
    const lines = await linesOf(
      `== Budget\n${HEAD}\n| 2026/27 | Oak | Statutory | {number 100} | | | | |\n| 2026/29 | Elm | Statutory | {number 50} | | | | |`,
    );
    expect(lines[1]?.span).toBeUndefined();
    expect(lines[1]?.noYear).toMatch(/^the year “2026\/29” in Budget!A3 cannot be read: /);
  });

  it('keep their key when the rows are sorted', async () => {
    const rows = ['| 2026/27 | Oak | A | {number 1} | | | | |', '| 2026/27 | Elm | B | {number 2} | | | | |'];
    const keys = async (order: readonly string[]) =>
      (await linesOf(`== Budget\n${HEAD}\n${order.join('\n')}`)).map(({ key }) => key).sort();
    expect(await keys(rows)).toEqual(await keys([...rows].reverse()));
  });
});
