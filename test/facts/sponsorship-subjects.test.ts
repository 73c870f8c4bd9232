import { describe, expect, it } from '@jest/globals';
import { isoFromDay } from '../../src/calendar/day';
import { sponsorshipSubjects } from '../../src/facts/sponsorship-subjects';
import type { SignedSubject } from '../../src/facts/subject';
import { catalogue, shippedPolicy } from '../support/policies';
import { cellsOf, readSheets, short } from './a-budget';
import { AS_AT } from './a-register';

const ARCHWAY = shippedPolicy('archway');

const STAFF = `
== Staff
| Name        | Job title | School  | Leaving date      |
| Ann Smith   | Teacher   | Ashdown |                   |
| Alan Smith  | Teacher   | Elm     |                   |
| Bob Jones   | Cook      | Ashdown | {date 2026-12-31} |
| Cara Patel  | Tutor     | Ashdown | {date 2026-06-30} |
`;
const HEADS = {
  name: 'Employee',
  what: 'Qualification',
  cost: 'Cost to trust',
  funder: 'Funded by',
  agreed: 'Agreement signed',
  start: 'Start date',
  end: 'Expected end',
  done: 'Completed',
  status: 'Status',
  result: 'Result',
  left: 'Left trust',
  repaid: 'Repaid',
  waived: 'Repayment waived by',
  why: 'Reason not repayable',
} as const;
type Row = Partial<Record<keyof typeof HEADS, string>>;

const BASE: Row = {
  name: 'Ann Smith',
  what: 'NPQSL',
  cost: '{number 1000}',
  funder: 'Trust',
  agreed: '{date 2024-09-20}',
  start: '{date 2024-10-07}',
  end: '{date 2027-04-30}',
};
const COLUMNS = Object.keys(HEADS) as (keyof typeof HEADS)[];
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
/** The column of a cell: `B` of the qualification. */
const at = (column: keyof typeof HEADS, row = 2): string =>
  `Funded study!${String.fromCharCode(65 + COLUMNS.indexOf(column))}${row}`.replace(
    /^Funded study/,
    "'Funded study'",
  );

/** The subjects of rows of funded study; one more row keeps the columns plain. */
async function studies(
  rows: readonly Row[],
  columns = COLUMNS,
  staff = STAFF,
): Promise<readonly SignedSubject[]> {
  const other: Row = {
    ...BASE,
    name: 'Alan Smith',
    what: 'MA Education',
    done: '{date 2025-01-10}',
    status: 'Completed',
    result: 'Passed',
    left: '{date 2028-08-31}',
    repaid: '{number 1}',
  };
  const lines = [...rows, other].map((row) => line(columns.map((column) => row[column] ?? '')));
  const { records, people } = await readSheets(
    `${staff}\n== Funded study\n${line(columns.map((column) => HEADS[column]))}\n${lines.join('\n')}\n`,
  );
  return sponsorshipSubjects(records, people, ARCHWAY, catalogue, [], AS_AT);
}
async function one(row: Row, columns = COLUMNS, staff = STAFF) {
  const [subject] = await studies([{ ...BASE, ...row }], columns, staff);
  if (subject === undefined) throw new Error('no subject');
  const { facts } = subject;
  const told = (...names: readonly string[]) => names.map((name) => short(facts[name]));
  const cells = (name: string) => cellsOf(facts[name]);
  const on = (name: string) => {
    const fact = facts[name];
    return fact?.kind === 'known' ? isoFromDay(Number(fact.value)) : short(fact);
  };
  return { subject, facts, told, cells, on };
}

describe('a row of funded study', () => {
  it('tells cost, days, state and agreement, with their cells', async () => {
    const { subject, told, cells, on } = await one({ status: 'Studying' });
    expect(subject).toMatchObject({ kind: 'sponsorship', name: 'Ann Smith', site: 'Ashdown' });
    expect(told('cost', 'studyStatus', 'trustFunded', 'excluded', 'waived', 'agreementSigned')).toEqual([
      1000,
      'studying',
      true,
      false,
      false,
      true,
    ]);
    expect(cells('cost')).toEqual([at('cost')]);
    expect(cells('studyStatus')).toEqual([at('status')]);
    expect(cells('agreementSigned')).toEqual([at('agreed')]);
    expect([on('startedOn'), on('expectedEndOn')]).toEqual(['2024-10-07', '2027-04-30']);
    expect(subject.facts).not.toHaveProperty('leftOn');
    expect(subject.facts).not.toHaveProperty('repaid');
  });

  it('is there for leavers, the absent and people on no staff list too', async () => {
    const all = await studies([
      { ...BASE, name: 'Cara Patel' },
      { ...BASE, name: 'Zoe Hart' },
    ]);
    expect(all.map(({ name, waits }) => [name, waits])).toEqual([
      ['Cara Patel', undefined],
      ['Zoe Hart', undefined],
      ['Alan Smith', undefined],
    ]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(3);
  });

  it('is not there for a policy without a rule about it', async () => {
    const { records, people } = await readSheets(`
== Funded study
| Employee  | Qualification | Cost to trust | Status   |
| Ann Smith | NPQSL         | {number 1000} | Studying |
`);
    const step = shippedPolicy('step');
    expect(sponsorshipSubjects(records, people, step, catalogue, [], AS_AT)).toEqual([]);
  });
});

describe('the state of the studies', () => {
  it.each<[Row, unknown, unknown]>([
    [{ status: 'Withdrawn' }, 'withdrawn', 'none'],
    [{ status: 'On hold' }, 'deferred', 'none'],
    [{ status: 'Completed', done: '{date 2026-05-11}' }, 'completed', 'none'],
    [{ status: 'Passed', done: '{date 2026-05-11}' }, 'completed', true],
    [{ status: 'Failed' }, 'completed', false],
    [{}, 'studying', 'none'],
    [{ done: '{date 2026-11-22}' }, 'completed', 'none'],
    [{ done: '{date 2026-11-23}' }, 'studying', 'none'],
    [{ done: 'Nov 2026' }, '? it is open whether the studies are completed', 'none'],
    [{ result: 'Failed' }, 'completed', false],
    [{ result: 'Merit' }, 'completed', true],
    [{ status: 'Withdrawn', result: 'Failed' }, 'withdrawn', false],
  ])('%j: %s', async (row, status, passed) => {
    const { told } = await one(row);
    expect(told('studyStatus', 'passed')).toEqual([status, passed]);
  });

  it('in other words is a question', async () => {
    const { told, cells } = await one({ status: 'Phase B' });
    expect(told('studyStatus')).toEqual([`? “Phase B” in ${at('status')} is not understood`]);
    expect(cells('studyStatus')).toEqual([at('status')]);
    const result = await one({ status: 'Completed', done: '{date 2026-05-11}', result: 'Phase B' });
    expect(result.told('passed')).toEqual([
      `? “Phase B” in ${at('result')} does not say whether it was passed`,
    ]);
  });

  it.each<[string, Row, keyof typeof HEADS]>([
    ['studying, and a day of completion', { status: 'Studying', done: '{date 2026-05-11}' }, 'done'],
    ['withdrawn, and a day of completion', { status: 'Withdrawn', done: '{date 2026-05-11}' }, 'done'],
    ['studying, and completed before the start', { status: 'Studying', done: '{date 2024-05-11}' }, 'done'],
    ['withdrawn, and completed before the start', { status: 'Withdrawn', done: '{date 2024-05-11}' }, 'done'],
    ['withdrawn, and passed', { status: 'Withdrawn', result: 'Passed' }, 'result'],
  ])('that contradicts itself is a question: %s', async (_what, row, other) => {
    const { facts, cells } = await one(row);
    expect(facts.studyStatus?.kind).toBe('unknown');
    expect(cells('studyStatus')).toEqual([at('status'), at(other)]);
  });
});

describe('days in an impossible order', () => {
  it.each<[string, Row, string, keyof typeof HEADS]>([
    ['completed', { done: '{date 2024-10-06}', status: 'Completed' }, 'completedOn', 'done'],
    ['ends', { end: '{date 2024-10-06}' }, 'expectedEndOn', 'end'],
    ['left', { left: '{date 2024-10-06}', name: 'Zoe Hart' }, 'leftOn', 'left'],
  ])('%s the day before the start: a question with both cells', async (_what, row, name, column) => {
    const { facts, cells } = await one(row);
    expect(facts[name]?.kind).toBe('unknown');
    expect(cells(name)).toEqual([at(column), at('start')]);
    expect(short(facts[name])).toContain(`lies before the start: ${at(column)} and ${at('start')}`);
  });

  it('is none on the very day, nor where both are rough', async () => {
    const same = await one({ done: '{date 2024-10-07}', status: 'Completed' });
    expect(same.on('completedOn')).toBe('2024-10-07');
    const rough = await one({ done: 'Oct 2024', status: 'Completed' });
    expect(rough.facts.completedOn?.kind).toBe('between');
    const before = await one({ done: 'Sep 2024', status: 'Completed' });
    expect(before.facts.completedOn?.kind).toBe('unknown');
  });

  it('carries on to the days past the end', async () => {
    const { facts, cells } = await one({ status: 'Studying', end: '{date 2024-10-06}' });
    expect(facts.daysPastEnd?.kind).toBe('unknown');
    expect(cells('daysPastEnd')).toEqual([at('end'), at('start')]);
    expect((await one({ status: 'Studying', end: '{date 2026-11-21}' })).told('daysPastEnd')).toEqual([1]);
    expect((await one({ status: 'Studying', end: '{date 2026-11-22}' })).told('daysPastEnd')).toEqual([0]);
    expect((await one({ status: 'Withdrawn', end: '{date 2026-11-21}' })).told('daysPastEnd')).toEqual([0]);
  });
});

describe('what it costs, and who pays', () => {
  const facts = async (row: Row, columns = COLUMNS) =>
    (await one(row, columns)).told('cost', 'trustFunded', 'excluded');

  it('is a question without a cost, and nothing known without a column', async () => {
    const blank = await one({ cost: '' });
    expect(blank.told('cost', 'trustFunded')).toEqual([`? the row of ${at('name')} gives no cost`, true]);
    expect(blank.cells('cost')).toEqual([at('name')]);
    const without = COLUMNS.filter((column) => column !== 'cost');
    expect((await one({}, without)).told('cost', 'trustFunded')).toEqual(['none', true]);
  });

  it('is a question in another currency, or with a sum that cannot be read', async () => {
    const { facts: all, cells } = await one({ cost: '€900' });
    expect(short(all.cost)).toBe(`? the amount in ${at('cost')} is in EUR, not in pounds`);
    expect(cells('cost')).toEqual([at('cost')]);
    expect((await one({ cost: 'see invoice' })).facts.cost?.kind).toBe('unknown');
    expect((await one({ cost: '£300-400' })).told('cost')).toEqual(['300 to 400']);
  });

  it.each<[Row, unknown, boolean]>([
    [{ funder: 'Grant' }, true, false],
    [{ funder: 'Grant', cost: '{number 0}' }, false, false],
    [{ funder: 'Trust', cost: '{number 0}' }, false, false],
    [{ funder: 'Grant', cost: '' }, false, false],
    [{ funder: 'Apprenticeship levy', cost: '' }, false, true],
    [{ funder: 'Levy and school budget' }, true, true],
    [{ funder: '' }, 'none', false],
    [{ funder: '', cost: '' }, 'none', false],
    [{ why: 'Maternity' }, true, true],
    [{ why: 'None' }, true, false],
  ])('%j', async (row, funded, excluded) => {
    expect((await facts(row)).slice(1)).toEqual([funded, excluded]);
  });

  it('is of the trust where no list names funders', async () => {
    const without = COLUMNS.filter((column) => column !== 'funder');
    expect((await facts({}, without)).slice(1)).toEqual([true, false]);
    expect((await facts({ cost: '' }, without)).slice(1)).toEqual(['none', false]);
  });

  it('is open where a grant is named beside a cost that is not in pounds', async () => {
    expect((await one({ funder: 'Grant', cost: '€900' })).facts.trustFunded?.kind).toBe('unknown');
  });

  it('tells what came back, and by whom it was waived', async () => {
    const { told, cells } = await one({ repaid: '£862.50', waived: 'Chief Executive' });
    expect(told('repaid', 'waived')).toEqual([862.5, true]);
    expect(cells('waived')).toEqual([at('waived')]);
    expect((await one({ waived: 'No' })).told('waived')).toEqual([false]);
    const without = COLUMNS.filter((column) => column !== 'waived');
    expect((await one({}, without)).told('waived')).toEqual(['none']);
  });
});

describe('the agreement', () => {
  it.each([
    ['{date 2024-09-20}', true, true],
    ['not signed', false, false],
    ['None required', false, true],
  ])('%s', async (agreed, signed, settled) => {
    expect((await one({ agreed })).told('agreementSigned', 'agreementSettled')).toEqual([signed, settled]);
  });

  it('of a blank cell or other words is a question; without a column nothing is known', async () => {
    const blank = await one({ agreed: '' });
    expect(blank.facts.agreementSettled?.kind).toBe('unknown');
    expect(blank.cells('agreementSettled')).toEqual([at('name')]);
    const other = await one({ agreed: 'ask HR' });
    expect(other.told('agreementSigned')).toEqual([
      `? “ask HR” in ${at('agreed')} does not say whether there is an agreement`,
    ]);
    const without = COLUMNS.filter((column) => column !== 'agreed');
    expect((await one({}, without)).told('agreementSigned', 'agreementSettled')).toEqual(['none', 'none']);
  });
});

describe('the last employed day', () => {
  it('is that of the staff list', async () => {
    const bob = await one({ name: 'Bob Jones' });
    expect([bob.on('leftOn'), ...bob.told('daysUntilLeaving')]).toEqual(['2026-12-31', 39]);
    expect(bob.cells('leftOn')).toEqual(['Staff!D4']);
    const cara = await one({ name: 'Cara Patel' });
    expect([cara.on('leftOn'), ...cara.told('daysUntilLeaving')]).toEqual(['2026-06-30', -145]);
  });

  it('is that of the row for somebody on no staff list', async () => {
    const zoe = await one({ name: 'Zoe Hart', left: '{date 2026-10-31}' });
    expect([zoe.subject.name, zoe.on('leftOn')]).toEqual(['Zoe Hart', '2026-10-31']);
    expect(zoe.cells('leftOn')).toEqual([at('left')]);
    expect(zoe.facts).not.toHaveProperty('employment');
  });

  it('is not known of somebody whom the staff list lacks and of whom the row says nothing', async () => {
    const zoe = await one({ name: 'Zoe Hart' });
    expect(zoe.told('leftOn')).toEqual([
      `? “Zoe Hart” in ${at('name')} is not on the staff list, and the row does not say when they left`,
    ]);
    expect(zoe.cells('daysUntilLeaving')).toEqual([at('name')]);
    for (const row of [{ status: 'Withdrawn' }, { status: 'Failed' }])
      expect((await one({ ...row, name: 'Zoe Hart' })).facts).not.toHaveProperty('leftOn');
    expect((await one({ name: 'Zoe Hart' }, COLUMNS, '')).facts).not.toHaveProperty('leftOn');
  });

  it('by the row lies ahead of somebody whom the staff list has', async () => {
    const ann = await one({ left: '{date 2026-11-22}' });
    expect([ann.on('leftOn'), ...ann.told('daysUntilLeaving')]).toEqual(['2026-11-22', 0]);
  });

  it('by the row has passed, and the staff list still has them: a question with both cells', async () => {
    const ann = await one({ left: '{date 2026-11-21}' });
    expect(ann.facts.leftOn?.kind).toBe('unknown');
    expect(ann.cells('leftOn')).toEqual([at('left'), 'Staff!A2']);
    expect(short(ann.facts.leftOn)).toContain('but the staff list still has the person in Staff!A2');
    expect(ann.facts.daysUntilLeaving?.kind).toBe('unknown');
  });

  it('is a question where row and staff list disagree', async () => {
    const cara = await one({ name: 'Cara Patel', left: '{date 2026-07-31}' });
    expect(cara.cells('leftOn')).toEqual([at('left'), 'Staff!D5']);
    expect(cara.facts.leftOn?.kind).toBe('unknown');
    const same = await one({ name: 'Cara Patel', left: 'June 2026' });
    expect(same.on('leftOn')).toBe('2026-06-30');
    const rough = await one({ name: 'Cara Patel', left: 'July 2026' });
    expect(rough.facts.leftOn?.kind).toBe('unknown');
    expect(rough.cells('leftOn')).toEqual([at('left'), 'Staff!D5']);
  });

  it('that cannot be read is a question', async () => {
    const ann = await one({ left: '31/02/2026' });
    expect(ann.facts.leftOn?.kind).toBe('unknown');
    expect(ann.cells('leftOn')).toEqual([at('left')]);
  });

  it('is told by the row where the staff list only says that somebody left', async () => {
    const staff = `
== Staff
| Name       | Job title | School  | Status  |
| Ann Smith  | Teacher   | Ashdown | Left    |
| Alan Smith | Teacher   | Elm     | Current |
`;
    const ann = await one({ left: '{date 2026-10-31}' }, COLUMNS, staff);
    expect(ann.on('leftOn')).toBe('2026-10-31');
    const open = await one({}, COLUMNS, staff);
    expect(open.told('leftOn')).toEqual(['? the person has left, and the last day is not given']);
    expect(open.cells('leftOn')).toEqual(['Staff!D2']);
  });

  it('is none of somebody who moved to another academy', async () => {
    const staff = `
== Staff
| Name       | Job title | School  | Leaving date      |
| Ann Smith  | Teacher   | Ashdown | {date 2026-08-31} |
| Ann Smith  | Teacher   | Elm     |                   |
| Alan Smith | Teacher   | Elm     |                   |
`;
    expect((await one({}, COLUMNS, staff)).facts).not.toHaveProperty('leftOn');
    const said = await one({ left: '{date 2026-08-31}' }, COLUMNS, staff);
    expect(said.facts).not.toHaveProperty('leftOn');
    const both = staff.replace('| Elm     |                   |', '| Elm     | {date 2026-10-31} |');
    expect((await one({}, COLUMNS, both)).on('leftOn')).toBe('2026-10-31');
    const turned = both.replace('2026-08-31', '2026-12-31');
    expect((await one({}, COLUMNS, turned)).on('leftOn')).toBe('2026-12-31');
  });

  it('is open where the name fits two people, or names two', async () => {
    for (const name of ['A Smith', 'Ann Smith and Bob Jones']) {
      const { subject, facts } = await one({ name, status: 'Completed', done: '{date 2026-05-11}' });
      expect([name, facts.leftOn?.kind, facts.daysUntilLeaving?.kind]).toEqual([name, 'unknown', 'unknown']);
      expect(subject.person).toBeUndefined();
    }
  });
});
