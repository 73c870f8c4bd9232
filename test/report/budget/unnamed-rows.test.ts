import { describe, expect, it } from '@jest/globals';
import { date } from '../../../samples/xlsx-writer.mjs';
import { checkSheets } from '../../support/checking';
import { linesOn, sheetOf } from '../../support/sheets';

describe('a row of a log without a name', () => {
  it('costs what it says, and is nobody’s', async () => {
    const rows = [
      ['Name', 'Course', 'Date', 'Cost'],
      ['Ann Smith', 'First aid', date('2026-10-01'), 100],
      [null, 'INSET speaker', date('2026-10-02'), 900],
      ['Bob Jones', 'First aid', date('2026-10-03'), 50],
    ];
    const staff = [
      ['Name', 'Job title', 'Staff group'],
      ['Ann Smith', 'Teacher', 'Teaching'],
      ['Bob Jones', 'Cook', 'Support'],
    ];
    const result = await checkSheets(
      [
        { name: 'Staff', rows: staff },
        { name: 'Log', rows },
      ],
      'futura',
    );
    const lines = linesOn(sheetOf(result, 'Budget'));
    expect(lines.find((line) => line.startsWith('2026/27'))).toContain('£1,050 spent');
    expect(lines.find((line) => line.startsWith('Teaching'))).toContain('100');
    expect(lines.find((line) => line.startsWith('(not given)'))).toContain('900');
  });
});
