import { describe, expect, it } from '@jest/globals';
import { financesOf } from '../../src/facts/finances';
import { moneySubjects } from '../../src/facts/money-subjects';
import { known } from '../../src/facts/fact-table';
import type { SignedSubject } from '../../src/facts/subject';
import { parsePolicy } from '../../src/policy/parse';
import { knownNames } from '../../src/catalogue/catalogue';
import { catalogue } from '../support/policies';
import { cellsOf, LINES, logOfCosts, readSheets, short } from './a-budget';
import { aPolicy } from '../policy/a-rule';
import { AS_AT } from './a-register';
import { day } from './a-subject';

const RULE = {
  id: 'agreed',
  title: 'The trustees agree the budget',
  citation: { clause: '1', basis: 'policy' },
  strength: 'must',
  appliesTo: { subject: 'budget' },
  approvals: { offices: ['trustees'], in: 'agreedBy' },
  breach: { all: [{ fact: 'approvalsMissing', operator: 'greaterThan', value: 0 }] },
  severity: 'high',
  messages: { breach: '{{name}}', cannotTell: '{{name}}' },
  remedy: 'Agree it.',
  examples: [
    {
      name: 'agreed',
      given: {},
      approvals: [{ office: 'trustees', given: true, on: '2026-01-01' }],
      expect: 'met',
    },
    { name: 'not agreed', given: {}, approvals: [], expect: 'breach' },
    { name: 'open', given: {}, approvals: [{ office: 'trustees', given: null }], expect: 'cannot-tell' },
  ],
};
const FILE = {
  ...aPolicy(),
  offices: [
    { id: 'trustees', title: 'Trustees', names: ['Trustees', 'Trust Board'] },
    { id: 'director', title: 'Director of School Improvement', names: ['Director of School Improvement'] },
  ],
};
const policyOf = (rules: readonly object[]) =>
  parsePolicy(
    [
      { file: 'policy.json', text: JSON.stringify(FILE) },
      ...rules.map((rule) => ({ file: 'agreed.json', text: JSON.stringify(rule) })),
    ],
    knownNames(catalogue),
  );

const HEAD =
  '| Academic year | School | Cost code | Allocated | Proposed by | Date proposed | Consulted with | Agreed by | Date agreed |';
const budget = (...rows: readonly string[]) => `== Budget\n${[HEAD, ...rows].join('\n')}\n`;
const signed = (by: string, on: string, consulted = 'Director of School Improvement') =>
  `| 2026/27 | Oak | E1 | {number 100} | J Osborne | {date 2026-06-01} | ${consulted} | ${by} | ${on} |`;
/** A second line, so that every column holds something. */
const OTHER =
  '| 2025/26 | Elm | E2 | {number 50} | J Osborne | {date 2025-06-01} | Head | Trustees | {date 2025-07-01} |';

async function subjectsOf(
  text: string,
  rules: readonly object[] = [RULE],
): Promise<readonly SignedSubject[]> {
  const { records, people } = await readSheets(text);
  const holders = [{ office: 'director', person: 'M Achterberg' }];
  const input = { records, people, policy: policyOf(rules), catalogue, holders, asAt: AS_AT };
  return moneySubjects(input, financesOf(input)).filter(
    (subject): subject is SignedSubject => subject.kind === 'budget',
  );
}
const first = async (row: string) => {
  const [subject] = await subjectsOf(budget(row, OTHER));
  if (subject === undefined) throw new Error('no subject');
  return subject;
};

describe('subjects of the budget', () => {
  it('are one for each line, named by its words and year', async () => {
    const subjects = await subjectsOf(LINES);
    expect(subjects.map(({ name, site }) => `${name} (${site ?? ''})`)).toEqual([
      'Ashdown, Statutory, All staff, E09-100 2025/26 (Ashdown)',
      'Ashdown, Statutory, All staff, E09-100 2026/27 (Ashdown)',
      'Ashdown, Leadership, Teaching, E09-200 2026/27 (Ashdown)',
      'Birchwood, Statutory, All staff, E09-110 2026/27 (Birchwood)',
      'Birchwood, Support, Support, E09-310 2026/27 (Birchwood)',
    ]);
    expect(new Set(subjects.map(({ key }) => key)).size).toBe(5);
  });

  it('are none without a rule for them, or without a budget', async () => {
    expect(await subjectsOf(LINES, [])).toEqual([]);
    expect(await subjectsOf('== Staff\n| Name | Job title |\n| Ann Smith | Teacher |\n')).toEqual([]);
  });

  it('tell the year, from the as-at day', async () => {
    const { facts } = await first(signed('Trustees', '{date 2026-07-08}'));
    expect(facts.year).toEqual(known('2026/27', [{ sheet: 'Budget', row: 1, column: 0 }]));
    expect(short(facts.daysUntilYear)).toBe(day('2026-09-01') - AS_AT);
    expect(short(facts.daysAfterYear)).toBe(AS_AT - day('2027-08-31'));
    expect(short(facts.line)).toBe('Oak, E1');
    expect(facts.spent).toBeUndefined();
    expect(facts.overBy).toBeUndefined();
  });

  it('tell what is spent, and over what is available', async () => {
    const rows = ['| Ann Smith | First aid | {date 2026-10-05} | | {number 1100} | | | | E09-100 | | |'];
    const subject = (await subjectsOf(LINES + logOfCosts(...rows)))[1];
    expect(
      ['allocated', 'available', 'spent', 'committed', 'overBy'].map((name) => short(subject?.facts[name])),
    ).toEqual([1000, 1000, 1100, 0, 100]);
    expect(cellsOf(subject?.facts.overBy)).toEqual(['Budget!A3', 'Log!E2', 'Budget!F3']);
  });

  it.each([
    ['2026-08-31', -1],
    ['2026-09-01', 0],
    ['2026-09-02', 1],
  ])('agreed on %s are %d days late', async (on, late) => {
    const { facts } = await first(signed('Trustees', `{date ${on}}`));
    expect([facts.agreed, facts.agreedOn, facts.daysAgreedLate].map(short)).toEqual([true, day(on), late]);
    expect(cellsOf(facts.daysAgreedLate)).toEqual(['Budget!I2', 'Budget!A2']);
  });

  it.each([
    ['nobody', '', '', false, '? the line in Budget!A2 was not agreed'],
    ['nobody yet', 'Not yet agreed', '', false, '? the line in Budget!A2 was not agreed'],
    [
      'somebody on no day',
      'Trustees',
      '',
      true,
      '? the line in Budget!A2 was agreed, and on which day is not said',
    ],
    ['nobody on a day', '', '{date 2026-07-08}', true, -55],
    ['somebody in a month', 'Trustees', 'July 2026', true, '-62 to -32'],
  ])('agreed by %s', async (_what, by, on, agreed, late) => {
    const { facts } = await first(signed(by, on));
    expect(short(facts.agreed)).toBe(agreed);
    expect(short(facts.daysAgreedLate)).toBe(late);
  });

  it('agreed on the as-at day are agreed, on the day after a question', async () => {
    expect(short((await first(signed('Trustees', '{date 2026-11-22}'))).facts.agreed)).toBe(true);
    expect(short((await first(signed('Trustees', '{date 2026-11-23}'))).facts.agreed)).toBe(
      '? the day in Budget!I2, 23 Nov 2026, is after the day of the check',
    );
  });

  it('tell which offices proposed, were consulted and agreed', async () => {
    const { signed: by, facts } = await first(signed('Trust Board', '{date 2026-07-08}', 'M Achterberg'));
    expect([facts.proposed, facts.consulted].map(short)).toEqual([true, true]);
    expect(by.approvals).toBeUndefined();
    expect(by.agreedBy?.[0]).toMatchObject({
      office: 'trustees',
      state: 'given',
      on: { from: day('2026-07-08') },
    });
    expect(by.consulted?.find(({ office }) => office === 'director')).toMatchObject({ state: 'given' });
    const blank = await first(signed('', '', ''));
    expect(blank.signed.agreedBy?.[0]).toMatchObject({
      state: 'missing',
      cells: [{ sheet: 'Budget', row: 1, column: 0 }],
    });
    expect(short(blank.facts.consulted)).toBe(false);
  });

  it('leave out what no register has a column for', async () => {
    const [subject] = await subjectsOf(LINES);
    expect(subject?.signed).toEqual({});
    expect(Object.keys(subject?.facts ?? {})).toEqual(
      expect.not.arrayContaining(['proposed', 'consulted', 'agreed', 'agreedOn', 'daysAgreedLate', 'spent']),
    );
  });

  it('of which the two rows differ are a question', async () => {
    const [subject, ...rest] = await subjectsOf(
      budget(signed('Trustees', '{date 2026-07-08}'), signed('', ''), OTHER),
    );
    expect(rest).toHaveLength(1);
    expect(short(subject?.facts.available)).toBe(
      '? the year 2026/27 has two lines for Oak, E1: Budget!A2 and Budget!A3',
    );
    expect(short(subject?.facts.agreed)).toBe('? the line is entered twice, and the rows differ');
    expect(subject?.signed.agreedBy?.[0]).toMatchObject({ state: 'open' });
    expect(short(subject?.facts.proposed)).toBe(true);
  });
});
