import { describe, expect, it } from '@jest/globals';
import { checkSheets } from '../../support/checking';
import { linesOn, sheetOf } from '../../support/sheets';

const remindersOn = async (asAt: string): Promise<string> => {
  const rows = [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'First aid', 'Sept 24'],
    ['Bob Jones', 'First aid', 'Oct 24'],
  ];
  return linesOn(sheetOf(await checkSheets([{ name: 'Log', rows }], 'futura', asAt), 'Reminders')).join('\n');
};

describe('a reminder of training of which only the month is known', () => {
  it('does not say that it runs out on a day that has passed', async () => {
    // Ann's ran out, or runs out, between 1 and 30 September 2026.
    const reminders = await remindersOn('2026-09-15');
    expect(reminders).toContain('Your training “First aid” may be out of date already');
    expect(reminders).toContain('Your training “First aid” runs out on 1 Oct 2026 at the earliest.');
    expect(reminders).not.toContain('runs out on 1 Sep 2026');
  });

  it('says the first day that it may be as long as that lies ahead', async () => {
    expect(await remindersOn('2026-08-31')).toContain('runs out on 1 Sep 2026 at the earliest.');
  });
});
