import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, messagesBy, outcomesOf } from '../messy/judged';
import { DONE, sheet } from '../messy/sheets';

/** The template counts the earlier award for the SENCO qualification if it was begun and completed early enough. */
const RULE = 'required-training';
const OLD = date('2019-09-01');
const staff = (start: Cell = OLD) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Start date'],
    ['Ann Smith', 'Teacher and SENCO', start],
    ['Bob Jones', 'Cook', OLD],
  ]);
const HEADINGS = ['Name', 'Course', 'Course start date', 'Completion date'];
/** Bob's rows are of a topic that is not asked of him, and keep the columns plain. */
const log = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Log', [
    HEADINGS,
    ...rows,
    ['Bob Jones', 'Phonics', date('2025-12-01'), DONE],
    ['Bob Jones', 'Phonics', date('2024-12-02'), date('2025-01-06')],
  ]);
const nasenco = (started: Cell, completed: Cell): Cell[] => ['Ann Smith', 'NASENCO', started, completed];
const LATER = '2028-01-10';

const qualified = async (asAt: string, ...rows: readonly (readonly Cell[])[]) =>
  outcomesOf(await checkBy('template', [staff(), log(...rows)], asAt), RULE, 'senco-qualification');

describe('the earlier award for SENCOs', () => {
  it.each<[string, Cell, Cell, string]>([
    ['begun on the last day', date('2024-08-31'), date('2025-07-11'), 'met'],
    ['begun the day after', date('2024-09-01'), date('2025-07-11'), 'breach'],
    ['completed on the last day', date('2024-01-08'), date('2027-08-31'), 'met'],
    ['completed the day after', date('2024-01-08'), date('2027-09-01'), 'breach'],
    ['begun and completed too late', date('2024-09-02'), date('2027-09-06'), 'breach'],
    ['begun in a month before', 'Aug 2024', date('2025-07-11'), 'met'],
    ['begun in a month after', 'Sep 2024', date('2025-07-11'), 'breach'],
    ['begun in a year of which the day decides', '2024', date('2025-07-11'), 'cannot-tell'],
    ['completed in a year of which the day decides', date('2024-01-08'), '2027', 'cannot-tell'],
    ['begun nobody knows when', null, date('2025-07-11'), 'cannot-tell'],
    ['begun on a day that cannot be read', 'autumn?', date('2025-07-11'), 'cannot-tell'],
    // What was completed before the day was begun before it, recorded or not.
    ['completed before the last day of beginning', null, date('2024-08-31'), 'met'],
    ['completed after it, beginning not recorded', null, date('2024-09-01'), 'cannot-tell'],
    ['completed too late, beginning not recorded', null, date('2027-09-01'), 'breach'],
  ])('%s: %s, %s: %s', async (_what, started, completed, outcome) => {
    expect(await qualified(LATER, nasenco(started, completed))).toEqual([`Ann Smith: ${outcome}`]);
  });

  it('is in doubt with the reason', async () => {
    const result = await checkBy('template', [staff(), log(nasenco(null, date('2025-07-11')))], LATER);
    const [message] = messagesBy(result, RULE).filter((each) => each.includes('NASENCO'));
    expect(message).toContain('“NASENCO” counts only if it was begun before 1 Sep 2024');
  });

  it('does not count before it is completed', async () => {
    expect(await qualified('2025-07-10', nasenco(date('2024-01-08'), date('2025-07-11')))).toEqual([
      'Ann Smith: breach',
    ]);
  });

  it('counts as well where the log has no start dates, if it is old enough', async () => {
    const plain = (on: string) =>
      sheet('Log', [
        ['Name', 'Course', 'Date'],
        ['Ann Smith', 'NASENCO', date(on)],
        ['Bob Jones', 'Phonics', DONE],
      ]);
    const outcome = async (on: string) =>
      outcomesOf(await checkBy('template', [staff(), plain(on)]), RULE, 'senco-qualification');
    expect(await outcome('2018-07-09')).toEqual(['Ann Smith: met']);
    expect(await outcome('2025-07-09')).toEqual(['Ann Smith: cannot-tell']);
  });

  it('does not harm somebody who has the new one too', async () => {
    const own = ['Ann Smith', 'NPQ SENCO', date('2025-10-06'), date('2027-03-08')];
    expect(await qualified(LATER, nasenco(null, date('2025-07-11')), own)).toEqual(['Ann Smith: met']);
  });

  it('is counted one way only: the new one is not the earlier award', async () => {
    const asked = sheet('Requirements', [
      ['Role', 'Required training', 'Mandatory?'],
      ['SENCO', 'NASENCO', 'Yes'],
      ['Cook', 'Food hygiene', 'Yes'],
      ['Cleaner', 'COSHH', 'Yes'],
    ]);
    const own = ['Ann Smith', 'NPQ SENCO', date('2025-10-06'), date('2027-03-08')];
    const result = await checkBy('template', [staff(), log(own), asked], LATER);
    expect(outcomesOf(result, RULE, 'nasenco')).toEqual(['Ann Smith: breach']);
    expect(outcomesOf(result, RULE, 'senco-qualification')).toEqual(['Ann Smith: met']);
  });

  it('is asked for by the third anniversary of the start', async () => {
    const outcome = async (start: string, asAt: string) =>
      outcomesOf(await checkBy('template', [staff(date(start)), log()], asAt), RULE, 'senco-qualification');
    // 1096 days: three years with a leap year among them.
    expect(await outcome('2024-01-08', '2027-01-08')).toEqual(['Ann Smith: due-soon']);
    expect(await outcome('2024-01-08', '2027-01-09')).toEqual(['Ann Smith: breach']);
  });
});
