import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';
import { linesOn, sheetOf } from '../support/sheets';

describe('an evaluation of training that no log has', () => {
  it('is counted in a sentence of the Impact sheet', async () => {
    const result = await checkSheets(
      [
        {
          name: 'Log',
          rows: [
            ['Name', 'Course', 'Date'],
            ['Ann Smith', 'First aid', date('2026-09-10')],
            ['Bob Jones', 'Phonics', date('2026-09-12')],
          ],
        },
        {
          name: 'Evaluations',
          rows: [
            ['Course', 'Name', 'Course date', 'Rating (out of 5)', 'Reflection'],
            ['First aid', 'Ann Smith', date('2026-09-10'), 4, 'Clear and useful'],
            ['Lego therapy', 'Bob Jones', date('2026-10-01'), 5, 'Very good'],
          ],
        },
      ],
      'archway',
    );
    expect(linesOn(sheetOf(result, 'Impact')).join(' ')).toContain(
      '1 evaluation of these months is about training that no row of a log has',
    );
  });
});
