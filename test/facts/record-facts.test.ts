import { describe, expect, it } from '@jest/globals';
import { recordSubjects } from '../../src/facts/record-subjects';
import { catalogue, shippedPolicy } from '../support/policies';
import { cellsOf, readSheets, short } from './a-budget';
import { AS_AT } from './a-register';

const AVCT = shippedPolicy('avct');
const ARCHWAY = shippedPolicy('archway');

const HEADS = {
  name: 'Name',
  what: 'Course',
  on: 'Date attended',
  status: 'Status',
  cost: 'Cost',
  travel: 'Travel',
  entered: 'Date recorded',
  claim: 'Expenses claimed on',
  priority: 'Link to school priority',
} as const;
type Column = keyof typeof HEADS;
type Row = Partial<Record<Column, string>>;
const COLUMNS = Object.keys(HEADS) as Column[];
const at = (column: Column) => `Log!${String.fromCharCode(65 + COLUMNS.indexOf(column))}2`;
const BASE: Row = { name: 'Ann Smith', what: 'Phonics', on: '{date 2026-09-10}', status: 'Attended' };
const OTHER: Row = {
  ...BASE,
  name: 'Bob Jones',
  cost: '{number 10}',
  travel: '{number 5}',
  entered: '{date 2026-09-12}',
  claim: '{date 2026-09-14}',
  priority: 'SDP 1',
};

async function one(given: Row, columns = COLUMNS, policy = AVCT) {
  const line = (row: Row) => `| ${columns.map((column) => row[column] ?? '').join(' | ')} |`;
  const { records, people } = await readSheets(`
== Staff
| Name       | Job title | Date of notice    |
| Ann Smith  | Tutor     |                   |
| Bob Jones  | Tutor     | {date 2026-11-22} |

== Log
${line(HEADS)}
${line({ ...BASE, ...given })}
${line(OTHER)}
`);
  const name = given.name ?? 'Ann Smith';
  const subject = recordSubjects(records, people, policy, catalogue, AS_AT).find(
    (each) => each.name === name,
  );
  const facts = subject?.facts ?? {};
  return {
    subject,
    told: (...names: readonly string[]) => names.map((each) => short(facts[each])),
    cells: (each: string) => cellsOf(facts[each]),
  };
}
const without = (...taken: readonly Column[]) => COLUMNS.filter((column) => !taken.includes(column));

describe('a row of a log', () => {
  it('tells when it was entered after the training', async () => {
    const days = async (entered: string, on = BASE.on ?? '') =>
      (await one({ entered, on }, COLUMNS, ARCHWAY)).told('entryDated', 'daysToRecord');
    expect(await days('{date 2026-09-10}')).toEqual([true, 0]);
    expect(await days('{date 2026-10-10}')).toEqual([true, 30]);
    expect(await days('{date 2026-10-10}', 'Sep 2026')).toEqual([true, '10 to 39']);
    expect(await days('31/02/2026')).toEqual([true, '? the day of entry cannot be read']);
    expect(await days('')).toEqual([false, 'none']);
    const none = await one({}, without('entered'), ARCHWAY);
    expect(none.told('entryDated', 'daysToRecord')).toEqual(['none', 'none']);
  });

  it('tells when expenses were claimed, or how long they have not been', async () => {
    expect((await one({ claim: '{date 2026-09-20}' })).told('claimed', 'daysToClaim')).toEqual([true, 10]);
    expect((await one({})).told('claimed', 'daysToClaim')).toEqual([false, 73]);
    const unread = await one({ claim: '31/02/2026' });
    expect(unread.told('claimed', 'daysToClaim')[1]).toBe('? the day of the claim cannot be read');
    expect(unread.cells('claimed')).toEqual([at('claim')]);
    expect((await one({}, without('claim'))).told('claimed', 'daysToClaim')).toEqual(['none', 'none']);
  });

  it('adds up what it cost, in pounds alone', async () => {
    expect((await one({ cost: '£10.10', travel: '£0.20' })).told('totalCost', 'expenses')).toEqual([
      10.3, 0.2,
    ]);
    const foreign = await one({ cost: '£10', travel: '€5' });
    expect(foreign.told('totalCost')).toEqual([`? the amount in ${at('travel')} is in EUR, not in pounds`]);
    expect(foreign.cells('expenses')).toContain(at('travel'));
  });

  it('knows a blank link to a priority from a missing column', async () => {
    expect((await one({ priority: 'SDP 2' })).told('prioritised')).toEqual([true]);
    const blank = await one({});
    expect(blank.told('prioritised')).toEqual([false]);
    expect(blank.cells('prioritised')).toEqual([at('what')]);
    expect((await one({}, without('priority'))).told('prioritised')).toEqual(['none']);
  });

  it('is of training done by the day, or of a booking', async () => {
    expect((await one({ on: '{date 2026-11-22}' })).told('booking', 'stillAhead', 'daysSinceCourse')).toEqual(
      [false, false, 0],
    );
    expect((await one({ on: '{date 2026-11-23}' })).subject).toBeUndefined();
    const booked = (on: string) => one({ status: 'Booked', on });
    expect((await booked('{date 2026-11-22}')).told('booking', 'stillAhead')).toEqual([true, true]);
    expect((await booked('{date 2026-11-21}')).told('booking', 'stillAhead')).toEqual([true, false]);
    expect((await booked('Nov 2026')).told('stillAhead')).toEqual([
      '? the day of the booking is only roughly known',
    ]);
    expect((await booked('')).told('stillAhead')).toEqual(['? the booking has no date']);
  });
});
