import { describe, expect, it } from '@jest/globals';
import { gridOf } from '../../src/register/grid';
import { headerRows } from '../../src/register/header-row';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { snapshotOf } from '../support/checking';
import { match, sheet } from './reading';

const HEADER = ['Name', 'Course', 'Date'];
const ROWS = [
  ['Ann Smith', 'First aid', date('2025-01-06')],
  ['Bob Jones', 'Prevent', date('2025-01-07')],
];
async function bestRows(rows: readonly (readonly Cell[])[], tables: { name: string; ref: string }[] = []) {
  const [found] = (await snapshotOf([sheet('Log', rows, { tables })])).sheets;
  if (found === undefined) throw new Error('no sheet');
  return headerRows(gridOf(found), match);
}

describe('the row of headings', () => {
  it.each([0, 1, 5, 20])('is found below %i rows of titles', async (count) => {
    const titles = Array.from({ length: count }, (_, at) => [`Title ${at + 1}`, null, null]);
    expect((await bestRows([...titles, HEADER, ...ROWS]))[0]).toBe(count);
  });

  it('is not a row of data, though that names courses', async () => {
    const rows = [HEADER, ['First aid', 'Prevent', 'Safeguarding'], ...ROWS];
    expect((await bestRows(rows))[0]).toBe(0);
  });

  it('is looked for in the first 40 filled rows', async () => {
    const titles = (count: number) =>
      Array.from({ length: count }, (_, at) => [`Line ${at + 1}`, null, null]);
    expect(await bestRows([...titles(39), HEADER, ...ROWS])).toContain(39);
    expect(await bestRows([...titles(40), HEADER, ...ROWS])).not.toContain(40);
  });

  it('is that of an Excel table', async () => {
    const other = ['Name', 'Course', null, null];
    const rows = [other, [null], ['Who', 'What', 'Jahr', 'Ort'], ...ROWS.map((row) => [...row, 'Oak'])];
    expect((await bestRows(rows, [{ name: 'Log', ref: 'A3:D5' }]))[0]).toBe(2);
  });

  it('is none where no row has two texts', async () => {
    expect(await bestRows([['Name'], ['Ann Smith'], ['Bob Jones']])).toEqual([]);
    expect(
      await bestRows([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toEqual([]);
  });

  it('is none if nothing stands below it', async () => {
    expect(await bestRows([HEADER])).toEqual([]);
  });
});
