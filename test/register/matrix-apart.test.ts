import { expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets, told } from '../support/checking';

/** DESIGN 5: where the register also gives an expiry, the earlier of certificate and policy counts. */
it.each([
  ['neighbours', ['Name', 'First aid', 'First aid expiry', 'Prevent'], [1, 2, 3]],
  ['apart', ['Name', 'First aid', 'Prevent', 'First aid expiry'], [1, 3, 2]],
])(
  'date and expiry of one topic are one certificate: %s',
  async (_how, header, [done = 0, expiry = 0, other = 0]) => {
    const row = (name: string) => {
      const cells: (string | ReturnType<typeof date>)[] = [name];
      cells[done] = date('2024-01-08');
      cells[expiry] = date('2027-01-08');
      cells[other] = date('2026-01-06');
      return cells;
    };
    const result = await checkSheets(
      [{ name: 'Matrix', rows: [header, row('Ann Smith'), row('Bob Jones')] }],
      'futura',
    );
    expect(told(result).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'breach | Ann Smith | first-aid',
      'breach | Bob Jones | first-aid',
    ]);
  },
);
