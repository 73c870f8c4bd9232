import { describe, expect, it } from '@jest/globals';
import { budgetLines } from '../../src/facts/budget-lines';
import { budgetOfOrganisation } from '../../src/facts/budget-of-organisation';
import { cellsOf, readSheets, short } from './a-budget';
import { day } from './a-subject';

const told = async (rows: readonly string[], asAt = '2026-11-22') => {
  const { records } = await readSheets(
    `== Budget\n| Year | Category | Staff group | Allocated |\n${rows.join('\n')}\n`,
  );
  return budgetOfOrganisation(budgetLines(records), day(asAt));
};
const line = (year: string, group = '', category = 'Courses') =>
  `| ${year} | ${category} | ${group} | {number 100} |`;

describe('the budget of the organisation', () => {
  it.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2027-08-31', true],
    ['2027-09-01', false],
  ])('of 2026/27 as at %s is one of this year: %s', async (asAt, expected) => {
    const { budgetThisYear } = await told([line('2026/27'), line('2026/27', 'Support')], asAt);
    expect(short(budgetThisYear)).toBe(expected);
    expect(cellsOf(budgetThisYear)).toEqual(['Budget!A2', 'Budget!A3']);
  });

  it.each([
    ['no year follows', ['2026/27', '2025/26'], 0],
    ['one follows', ['2026/27', '2027/28', '2027/28'], 1],
    ['two follow', ['2026/27', '2028/29', '2027/28'], 2],
    ['there is a gap', ['2026/27', '2028/29'], 0],
    ['this year is missing', ['2027/28', '2028/29'], 2],
    ['this and the next are missing', ['2025/26', '2028/29'], 0],
    ['a year cannot be read', ['2026/27', '2027/28', '2028/39'], '1 to 2'],
  ])('%s', async (_what, years, expected) => {
    expect(
      short((await told(years.map((year, index) => line(year, '', `Courses ${index}`)))).budgetYearsAhead),
    ).toBe(expected);
  });

  it('shows the lines of the last year first, as the next would follow them', async () => {
    const { budgetYearsAhead } = await told([line('2026/27'), line('2028/29'), line('2027/28')]);
    expect(cellsOf(budgetYearsAhead)).toEqual(['Budget!A3', 'Budget!A4', 'Budget!A2']);
    const many = await told(Array.from({ length: 21 }, (_, at) => line('2026/27', '', `Courses ${at}`)));
    expect(cellsOf(many.budgetYearsAhead)).toHaveLength(20);
  });

  it('is a question where only a line has a year that cannot be read', async () => {
    const facts = await told([line('2026/29'), line('2025/26')]);
    expect(short(facts.budgetThisYear)).toMatch(/^\? the year “2026\/29” in Budget!A2 cannot be read/);
    expect(cellsOf(facts.budgetThisYear)).toEqual(['Budget!A2']);
  });

  it.each([
    ['Teaching', true, false],
    ['Support staff', false, true],
    ['Teaching assistants', false, true],
    ['All staff', true, true],
    ['Teaching and support', true, true],
    ['ECTs', true, false],
    [
      '',
      '? the lines of the budget do not say for which staff they are',
      '? the lines of the budget do not say for which staff they are',
    ],
  ])('for “%s” is for those who teach: %s, and for others: %s', async (group, teaching, others) => {
    const facts = await told([line('2026/27', group), line('2024/25', 'All staff')]);
    expect([facts.budgetForTeaching, facts.budgetForOthers].map(short)).toEqual([teaching, others]);
    expect(cellsOf(facts.budgetForTeaching)).toEqual([group === '' ? 'Budget!A2' : 'Budget!C2']);
  });

  it('may say for whom it is by its category, and in a line of next year', async () => {
    const facts = await told([line('2026/27', '', 'Support staff'), line('2027/28', 'Teachers')]);
    expect([facts.budgetForTeaching, facts.budgetForOthers].map(short)).toEqual([true, true]);
    expect(
      short(
        (await told([line('2026/27', 'Support'), line('2027/28', 'Teachers')], '2026-08-31'))
          .budgetForTeaching,
      ),
    ).toBe(false);
  });

  it('is not known for a group while a line names none', async () => {
    const facts = await told([line('2026/27', 'Teaching'), line('2026/27')]);
    expect(short(facts.budgetForTeaching)).toBe(true);
    expect(short(facts.budgetForOthers)).toMatch(/^\? the lines of the budget do not say/);
  });

  it('is said by no register without lines', () => {
    expect(budgetOfOrganisation([], day('2026-11-22'))).toEqual({});
  });
});
