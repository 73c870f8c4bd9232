import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import type { OfficeHolder } from '../../src/facts/office-holder';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, messagesBy, outcomesOf } from './judged';
import { sheet } from './sheets';

const staff = sheet('Staff', [
  ['Name', 'Job title', 'School', 'Line manager', 'Employment type', 'Leaving date'],
  ['Ann Smith', 'Teacher', 'Ashdown', 'Petra Osborne', 'Employee', null],
  ['Bob Jones', 'Tutor', 'Ashdown', 'Petra Osborne', 'Employee', null],
  ['Petra Osborne', 'Finance officer', 'Ashdown', 'Max Hart', 'Employee', null],
  ['Max Hart', 'Director of School Improvement', 'Ashdown', null, 'Employee', null],
]);

/** Outcomes of a rule, and the cells of its findings about one person or line. */
const judgedBy = (result: CheckResult, rule: string, who = 'Ann Smith') => ({
  outcomes: outcomesOf(result, rule).filter((each) => each.startsWith(`${who}:`)),
  cells: result.findings
    .filter((each) => each.rule === rule && each.message.startsWith(who))
    .flatMap(({ cells }) => cells.map(cellAddress)),
});
const whyOf = (result: CheckResult, rule: string): string => messagesBy(result, rule).join('\n');

const STUDY_HEADS = [
  'Employee',
  'Qualification',
  'Cost to trust',
  'Funded by',
  'Approved by',
  'Agreement signed',
  'Start date',
  'Expected end',
  'Completed',
  'Status',
  'Left trust',
  'Repaid',
];
type Study = Partial<{
  name: string;
  cost: Cell;
  by: Cell;
  start: Cell;
  end: Cell;
  done: Cell;
  status: Cell;
  left: Cell;
}>;
const study = (name: string, what: string, given: Study) => {
  const { cost = 1000, by = null, done = null, status = 'Studying', left = null } = given;
  const { start = date('2025-09-08'), end = date('2027-07-31') } = given;
  return [name, what, cost, 'Trust', by, date('2025-09-01'), start, end, done, status, left, null];
};
/** Ann's studies, beside others of which everything is in order. */
const studies = (given: Study) =>
  sheet('Funded study', [
    STUDY_HEADS,
    study(given.name ?? 'Ann Smith', 'NPQSL', given),
    study('Bob Jones', 'MA Education', { by: 'Max Hart' }),
    study('Petra Osborne', 'AAT level 4', {
      by: 'Max Hart',
      done: date('2025-10-01'),
      status: 'Completed',
      left: date('2029-08-31'),
    }),
  ]);

describe('funded study under archway', () => {
  const RULE = 'study-costs-repaid';
  const judged = async (given: Study) => {
    const result = await checkBy('archway', [staff, studies(given)]);
    expect(outcomesOf(result, RULE)).toContain('Bob Jones: met');
    return { ...judgedBy(result, RULE, given.name), why: whyOf(result, RULE) };
  };

  it('is met while all is in order, and in breach once given up', async () => {
    expect((await judged({})).outcomes).toEqual(['Ann Smith: met']);
    expect((await judged({ status: 'Withdrawn' })).outcomes).toEqual(['Ann Smith: breach']);
  });

  it.each<[string, Study, readonly string[], string]>([
    ['in another currency', { cost: '€1,000', status: 'Withdrawn' }, ['C2'], 'is in EUR, not in pounds'],
    ['without a cost', { cost: null, status: 'Withdrawn' }, ['A2'], 'gives no cost'],
    ['with a cost that cannot be read', { cost: 'ask Petra', status: 'Withdrawn' }, ['C2'], 'cannot be read'],
    [
      'completed before the start',
      { done: date('2025-09-01'), status: 'Completed' },
      ['I2', 'G2'],
      'The day of completion lies before the start',
    ],
    [
      'completed before the start, and withdrawn',
      { done: date('2025-09-01'), status: 'Withdrawn' },
      ['J2', 'I2'],
      'says “Withdrawn”, but a day of completion is given',
    ],
    [
      'left before the start, and withdrawn',
      { name: 'Zoe Quill', left: date('2025-09-01'), status: 'Withdrawn' },
      ['K2', 'G2'],
      'The last employed day lies before the start',
    ],
    [
      'left by the row, and still on the staff list',
      { left: date('2026-10-31') },
      ['K2', 'Staff!A2'],
      'but the staff list still has the person',
    ],
    ['to end before the start', { end: date('2025-09-01') }, ['H2', 'G2'], 'lies before the start'],
    ['past the day on which it should end', { end: date('2026-11-21') }, ['H2'], 'should have ended by now'],
  ])('is a question with its cells: %s', async (_what, given, cells, why) => {
    const found = await judged(given);
    expect(found.outcomes).toEqual([`${given.name ?? 'Ann Smith'}: cannot-tell`]);
    for (const cell of cells)
      expect(found.cells).toContain(cell.includes('!') ? cell : `'Funded study'!${cell}`);
    expect(found.why).toContain(why);
  });
});

const REQUEST_HEADS = [
  'Name',
  'Course',
  'Date of request',
  'Date of course',
  'Cost',
  'Travel',
  'Hotel',
  'Budget holder approved',
  'Director of School Improvement approved',
  'Status',
];
type Request = Partial<{
  cost: Cell;
  travel: Cell;
  hotel: Cell;
  holder: Cell;
  director: Cell;
  on: Cell;
  status: Cell;
}>;
const request = (name: string, what: string, given: Request) => {
  const { cost = 180, travel = null, hotel = null, status = 'Approved' } = given;
  const {
    holder = 'Petra Osborne 14/09/2026',
    director = 'Max Hart 15/09/2026',
    on = date('2026-12-03'),
  } = given;
  return [name, what, date('2026-09-10'), on, cost, travel, hotel, holder, director, status];
};
const OFFICES: readonly OfficeHolder[] = [{ office: 'budget-holder', person: 'Petra Osborne' }];

describe('requests under letta', () => {
  const RULE = 'approved-by-budget-holder-and-director';
  const judged = async (given: Request) => {
    const requests = sheet('Requests', [
      REQUEST_HEADS,
      request('Ann Smith', 'Phonics day', given),
      request('Bob Jones', 'Maths day', { travel: 20, hotel: 80 }),
    ]);
    const result = await checkBy('letta', [staff, requests], undefined, { offices: OFFICES });
    expect(outcomesOf(result, RULE)).toContain('Bob Jones: met');
    return { ...judgedBy(result, RULE), why: whyOf(result, RULE) };
  };

  it('are met with both approvals, and in breach without one', async () => {
    expect((await judged({})).outcomes).toEqual(['Ann Smith: met']);
    const without = await judged({ director: null });
    expect(without.outcomes).toEqual(['Ann Smith: breach']);
  });

  it.each<[string, Request, readonly string[], string]>([
    ['in two currencies', { cost: '€180', travel: 20, director: null }, ['E2'], 'is in EUR, not in pounds'],
    ['without a cost', { cost: null, director: null }, [], 'No cost is given'],
    [
      'approved by somebody who is not in office',
      { holder: 'Bob Jones 14/09/2026' },
      ['H2'],
      '“Bob Jones” in Requests!H2 did not hold the office of budget holder then',
    ],
    [
      'approved after the day of the check',
      { holder: date('2026-11-23') },
      ['H2'],
      'after the day of the check',
    ],
    ['approved on a condition', { director: 'Yes, subject to cover' }, ['I2'], 'cannot be read'],
    [
      'not decided in words, and approved by somebody who is not in office',
      { holder: 'Bob Jones 14/09/2026', director: null, status: null },
      [],
      '',
    ],
  ])('are a question with their cells: %s', async (what, given, cells, why) => {
    const found = await judged(given);
    if (what.startsWith('not decided')) {
      expect(found.outcomes).toEqual([]);
      return;
    }
    expect(found.outcomes).toEqual(['Ann Smith: cannot-tell']);
    for (const cell of cells) expect(found.cells).toContain(`Requests!${cell}`);
    expect(found.why).toContain(why);
  });

  it('without a word on the decision are open where a name under it is of nobody in office', async () => {
    const found = await judged({
      holder: 'Bob Jones 14/09/2026',
      director: 'Bob Jones 14/09/2026',
      status: null,
    });
    expect(found.outcomes).toEqual(['Ann Smith: cannot-tell']);
    expect(found.cells).toContain('Requests!H2');
    expect(found.why).toContain('did not hold the office');
  });
});

describe('requests under avct', () => {
  const RULE = 'approved-before-course';
  const heads = REQUEST_HEADS.map((head) =>
    head.startsWith('Budget') ? 'Managing Director approved' : head,
  );
  const judged = async (given: Request) => {
    const requests = sheet('Requests', [
      heads,
      request('Ann Smith', 'Phonics day', { holder: 'Zoe Quill 14/09/2026', hotel: 80, ...given }),
      request('Bob Jones', 'Maths day', { holder: 'Zoe Quill 14/09/2026', travel: 20, hotel: 80 }),
    ]);
    const offices = [{ office: 'managing-director', person: 'Zoe Quill' }];
    const result = await checkBy('avct', [staff, requests], undefined, { offices });
    expect(outcomesOf(result, RULE)).toContain('Bob Jones: met');
    return { ...judgedBy(result, RULE), why: whyOf(result, RULE) };
  };

  it('are met when agreed on the day, and in breach a day later', async () => {
    const on = date('2026-09-14');
    expect((await judged({ on })).outcomes).toEqual(['Ann Smith: met']);
    expect((await judged({ on: date('2026-09-13') })).outcomes).toEqual(['Ann Smith: breach']);
  });

  it.each<[string, Request, readonly string[], string]>([
    ['a hotel in another currency', { hotel: '$80' }, ['G2'], 'is in USD, not in pounds'],
    ['no day of the course', { on: null }, [], 'gives no day of the course'],
    ['a day of the course that cannot be read', { on: '31/02/2026' }, ['D2'], ''],
    ['agreed in the month of the course', { on: 'Sep 2026' }, ['H2'], ''],
    ['agreed on no day', { holder: 'Yes' }, ['H2'], ''],
    ['agreed by somebody else', { holder: 'Bob Jones 14/09/2026' }, ['H2'], 'did not hold the office'],
  ])('are a question with their cells: %s', async (_what, given, cells, why) => {
    const found = await judged(given);
    expect(found.outcomes).toEqual(['Ann Smith: cannot-tell']);
    for (const cell of cells) expect(found.cells).toContain(`Requests!${cell}`);
    expect(found.why).toContain(why);
  });
});

describe('a budget under archway', () => {
  const RULE = 'within-budget';
  const judged = async (...more: readonly (readonly Cell[])[]) => {
    const budget = sheet('Budget', [
      ['Academic year', 'School', 'Category', 'Cost code', 'Allocated', 'Spent', 'Committed'],
      ['2026/27', 'Ashdown', 'Statutory', 'E09-100', 1000, 900, 0],
      ['2026/27', 'Elm', 'Leadership', 'E09-200', 1000, 200, 0],
      ...more,
    ]);
    return checkBy('archway', [staff, budget]);
  };
  const ofLine = (result: CheckResult, words: string) =>
    outcomesOf(result, RULE).filter((each) => each.includes(words));

  it('is met within its lines, and in breach beyond one', async () => {
    const result = await judged(['2026/27', 'Elm', 'Support', 'E09-300', 1000, 1000.5, 0]);
    expect(ofLine(result, 'Statutory')).toEqual([expect.stringMatching(/: met$/)]);
    expect(ofLine(result, 'Support')).toEqual([expect.stringMatching(/: breach$/)]);
  });

  it.each<[string, readonly Cell[], readonly string[]]>([
    [
      'two amounts for one line',
      ['2026/27', 'Ashdown', 'Statutory', 'E09-100', 800, 900, 0],
      ['Budget!E2', 'Budget!E4'],
    ],
  ])('is a question with both cells: %s', async (_what, row, cells) => {
    const result = await judged(row);
    const all = ofLine(result, 'Statutory');
    expect(all.length).toBeGreaterThan(0);
    for (const each of all) expect(each).toMatch(/: cannot-tell$/);
    const found = result.findings.filter((each) => each.rule === RULE);
    expect(found.map(({ outcome }) => outcome)).toEqual(found.map(() => 'cannot-tell'));
    const told = found.flatMap((each) => each.cells.map(cellAddress));
    for (const cell of cells) expect(told).toContain(cell);
  });

  it.each<[string, Cell, Cell]>([
    ['an amount in another currency', '€1,000', 1200],
    ['a sum spent in another currency', 1000, '$1,200'],
  ])('is a question: %s', async (_what, allocated, spent) => {
    const result = await judged(['2026/27', 'Elm', 'Support', 'E09-300', allocated, spent, 0]);
    expect(ofLine(result, 'Support')).toEqual([expect.stringMatching(/: cannot-tell$/)]);
    const found = result.findings.filter((each) => each.rule === RULE);
    expect(found.flatMap((each) => each.cells.map(cellAddress))).toContain(
      typeof allocated === 'string' ? 'Budget!E4' : 'Budget!F4',
    );
  });
});
