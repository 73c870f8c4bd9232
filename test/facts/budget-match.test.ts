import { describe, expect, it } from '@jest/globals';
import { costOfRecord } from '../../src/facts/spending';
import type { Placement } from '../../src/facts/budget-match';
import { budgetOf } from '../../src/facts/budget';
import { addresses, LINES, logOfCosts, readSheets } from './a-budget';
import { AS_AT } from './a-register';

/** Rows that name codes, categories and sites of the budget, so that those columns speak its words. */
const OTHER =
  '| Cara Evans | Fire | {date 2026-10-06} | | {number 1} | | | | E09-110 | Statutory | Birchwood |';

/** Where the first row of a log is placed. */
async function placed(row: string, lines = LINES, other = OTHER): Promise<Placement> {
  const { records, people } = await readSheets(lines + logOfCosts(row, other));
  const budget = budgetOf(records, people, AS_AT);
  const [record] = records.training;
  const cost = record && costOfRecord(record, AS_AT, people);
  if (budget === undefined || cost === undefined) throw new Error('nothing was read');
  return budget.placeOf(cost);
}

const inShort = (place: Placement): string => {
  const names = (lines: readonly { readonly words: string; readonly year?: { readonly value: string } }[]) =>
    lines.map(({ words, year }) => `${words} ${year?.value ?? ''}`.trim()).join(' | ');
  if (place.kind === 'line') return names([place.line]);
  if (place.kind === 'open') return `open: ${names(place.lines)}`;
  return place.kind;
};

const row = (who: string, on: string, code = '', category = '', site = '') =>
  `| ${who} | First aid | ${on} | Attended | {number 10} | | | | ${code} | ${category} | ${site} |`;
const NOW = '{date 2026-10-05}';

describe('a cost', () => {
  it.each([
    ['by its code', row('Ann Smith', NOW, 'E09 200'), 'Ashdown, Leadership, Teaching, E09-200 2026/27'],
    [
      'by site and category',
      row('Ann Smith', NOW, '', 'Statutory'),
      'Ashdown, Statutory, All staff, E09-100 2026/27',
    ],
    [
      'by the site of the row, not of the person',
      row('Ann Smith', NOW, '', 'Statutory', 'Birchwood School'),
      'Birchwood, Statutory, All staff, E09-110 2026/27',
    ],
    [
      'by the staff group of the person',
      row('Ben Jones', NOW),
      'Birchwood, Support, Support, E09-310 2026/27',
    ],
    [
      'of a teacher of a site whose other line is for support staff',
      row('Cara Evans', NOW),
      'Birchwood, Statutory, All staff, E09-110 2026/27',
    ],
    [
      'on the last day of a year',
      row('Ann Smith', '{date 2026-08-31}'),
      'Ashdown, Statutory, All staff, E09-100 2025/26',
    ],
    [
      'on the first day of the next',
      row('Ann Smith', '{date 2026-09-01}', 'E09-100'),
      'Ashdown, Statutory, All staff, E09-100 2026/27',
    ],
    ['with the code of a line and the site of another', row('Ann Smith', NOW, 'E09-110'), 'none'],
    ['with a code that no line has', row('Ann Smith', NOW, 'E09-999'), 'none'],
    ['with a category that no line has', row('Ann Smith', NOW, '', 'Conferences'), 'none'],
    ['of a year without lines', row('Ann Smith', '{date 2024-10-05}'), 'no-year'],
    [
      'attended on no day that is given',
      row('Ann Smith', '', 'E09-100'),
      'open: Ashdown, Statutory, All staff, E09-100 2025/26 | Ashdown, Statutory, All staff, E09-100 2026/27',
    ],
    [
      'of a group',
      row('All staff', NOW, '', '', 'Birchwood'),
      'Birchwood, Statutory, All staff, E09-110 2026/27',
    ],
    [
      'of a group of some',
      row('All TAs', NOW, '', '', 'Birchwood'),
      'Birchwood, Support, Support, E09-310 2026/27',
    ],
  ])('%s is placed', async (_what, first, expected) => {
    expect(inShort(await placed(first))).toBe(expected);
  });

  it('of a group is not on a line for other staff', async () => {
    const first = row('All TAs', NOW, '', 'Leadership', 'Ashdown');
    expect(inShort(await placed(first))).toBe('none');
    expect(inShort(await placed(first.replace('All TAs', 'All teachers')))).toBe(
      'Ashdown, Leadership, Teaching, E09-200 2026/27',
    );
  });

  it('goes by its code before all else', async () => {
    const lines = `
== Budget
| Year    | School | Category  | Cost code | Allocated    |
| 2026/27 |        |           | E1        | {number 100} |
| 2026/27 | Oak    | Statutory |           | {number 100} |
`;
    const other = OTHER.replace('E09-110', 'E1').replace('Birchwood', 'Oak');
    const first = row('Ann Smith', NOW, 'E1', 'Statutory', 'Oak');
    expect(inShort(await placed(first, lines, other))).toBe('E1 2026/27');
    expect(inShort(await placed(first.replace('E1', ''), lines, other))).toBe('Oak, Statutory 2026/27');
  });

  it('that fits two lines alike is open, with the cells of both', async () => {
    const lines = LINES.replace(
      '| Leadership | Teaching    | E09-200',
      '| Statutory  | All staff   | E09-101',
    );
    const place = await placed(row('Ann Smith', NOW), lines);
    expect(place).toMatchObject({
      kind: 'open',
      isOnOne: true,
      why: 'the cost in Log!E2 fits 2 lines of the budget: Budget!A3 and Budget!A4',
    });
    expect(place.kind === 'open' && addresses(place.cells)).toEqual([
      'Log!E2',
      'Log!C2',
      'Log!B2',
      'Log!A2',
      'Budget!A3',
      'Budget!A4',
    ]);
  });

  it('is on the line of the whole trust only where no line of its site takes it', async () => {
    const lines = LINES.replace(
      '| 2026/27       | Birchwood | Support ',
      '| 2026/27       | Trust     | Support ',
    ).replace('Support     | E09-310', 'All staff   | E09-310');
    expect(inShort(await placed(row('Ben Jones', NOW, '', 'Support'), lines))).toBe(
      'Trust, Support, All staff, E09-310 2026/27',
    );
    expect(inShort(await placed(row('Ben Jones', NOW), lines))).toBe(
      'Birchwood, Statutory, All staff, E09-110 2026/27',
    );
  });

  it('is not told apart by a column that says something else than the budget', async () => {
    const other = OTHER.replace('Statutory', 'External');
    expect(inShort(await placed(row('Ann Smith', NOW, 'E09-200', 'Internal'), LINES, other))).toBe(
      'Ashdown, Leadership, Teaching, E09-200 2026/27',
    );
  });

  it('with a number that may be no code is open', async () => {
    const place = await placed(row('Ben Jones', NOW, 'PO-4471'), LINES, OTHER.replace('E09-110', 'PO-4470'));
    expect(place).toMatchObject({
      kind: 'open',
      isOnOne: false,
      why: '“PO-4471” in Log!I2 is no code of the budget, nor is any other in its column',
    });
  });

  it('is open where the year of the only line that it fits cannot be read', async () => {
    const lines = LINES.replace(
      '| 2026/27       | Ashdown   | Leadership',
      '| 2026/29       | Ashdown   | Leadership',
    );
    const place = await placed(row('Ann Smith', NOW, 'E09-200'), lines);
    expect(place).toMatchObject({ kind: 'open', isOnOne: false });
    expect(place.kind === 'open' && place.why).toMatch(/^the year “2026\/29” in Budget!A4 cannot be read/);
  });
});
