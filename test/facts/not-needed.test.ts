import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets, told } from '../support/checking';

const LOG: readonly (readonly Cell[])[] = [
  ['Name', 'Course', 'Date'],
  ['Ann Smith', 'First aid', date('2020-10-01')],
  ['=Sam Ellis', 'First aid', date('2020-10-01')],
  ['Bob Jones', 'First aid', date('2026-10-01')],
];
const staff = (ann: Cell): readonly (readonly Cell[])[] => [
  ['Name', 'First aid', 'Prevent'],
  ['Ann Smith', ann, date('2026-09-01')],
  ['=Sam Ellis', date('2026-10-01'), date('2026-09-01')],
  ['Bob Jones', date('2026-10-01'), date('2026-09-01')],
];
const findings = async (ann: Cell) =>
  told(
    await checkSheets(
      [
        { name: 'Log', rows: LOG.map((row) => [...row]) },
        { name: 'Matrix', rows: staff(ann).map((row) => [...row]) },
      ],
      'futura',
    ),
  );

describe('training that a log shows and a table of topics calls N/A', () => {
  it('is not needed: what ran out is no breach', async () => {
    expect((await findings('N/A')).filter((line) => line.includes('first-aid'))).toEqual([]);
  });

  it('is needed where the cell is blank', async () => {
    expect(await findings(null)).toContain('breach | Ann Smith | first-aid | Log!C2');
  });
});

describe('a name that begins with =', () => {
  it('is somebody, whose later date counts', async () => {
    expect((await findings('N/A')).some((line) => line.includes('Sam Ellis'))).toBe(false);
    const without = await checkSheets([{ name: 'Log', rows: LOG.map((row) => [...row]) }], 'futura');
    expect(told(without)).toContain('breach | Sam Ellis | first-aid | Log!C3');
  });
});
