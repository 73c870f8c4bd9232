import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dayFromIso } from '../src/calendar/day';
import { topicMatcher } from '../src/catalogue/matcher';
import type { CheckResult } from '../src/check';
import { evaluate } from '../src/evaluation/evaluate';
import { certificateSubjects } from '../src/facts/certificates';
import { peopleOf } from '../src/facts/people';
import { extract } from '../src/register/extract';
import { recognise } from '../src/register/recognise';
import { runToEnd, runToEndAsync } from '../src/workbook/progress';
import { cellAddress } from '../src/workbook/address';
import { date, type Cell } from '../samples/xlsx-writer.mjs';
import {
  checkSheets,
  checkSnapshots,
  readBytes,
  snapshotOf,
  told,
  type SheetOfCells,
} from './support/checking';
import { catalogue, shippedPolicy } from './support/policies';

const STAFF: SheetOfCells = {
  name: 'Staff',
  rows: [
    ['Name', 'Job title', 'Site', 'Staff group', 'Start date', 'Leaving date'],
    ['Ann Smith', 'Class Teacher', 'Oak', 'Teaching', date('2019-09-01'), null],
    ['Bob Jones', 'Cook', 'Elm', 'Support', date('2020-09-01'), null],
    ['Cara Patel', 'Site Manager', 'Oak', 'Support', date('2021-09-01'), null],
    ['Dev Okoro', 'Class Teacher', 'Elm', 'Teaching', date('2022-09-01'), date('2026-08-31')],
  ],
};
const logOf = (...rows: readonly (readonly Cell[])[]): SheetOfCells => ({
  name: 'Training log',
  rows: [
    ['Name', 'Course', 'Date', 'Expiry date'],
    ['Ann Smith', 'Phonics', date('2024-10-07'), date('2029-10-07')],
    ['Bob Jones', 'Phonics', date('2024-10-07'), date('2029-10-07')],
    ...rows,
  ],
});

/** Outcome, person and first cell of everything that is found about first aid under the Futura policy. */
async function firstAid(asAt: string, ...rows: readonly (readonly Cell[])[]): Promise<readonly string[]> {
  const lines = told(await checkSheets([STAFF, logOf(...rows)], 'futura', asAt));
  return lines
    .filter((line) => line.includes('| first-aid |'))
    .map((line) => line.replace(' | first-aid', ''));
}

const CELL = "'Training log'!C4";

describe('the due day of first aid, two years after it was done', () => {
  it.each([
    ['2024-11-22', '2026-11-22', 'due-soon'],
    ['2024-11-21', '2026-11-22', 'breach'],
    ['2025-01-21', '2026-11-22', 'due-soon'],
    ['2025-01-22', '2026-11-22', undefined],
    ['2024-02-29', '2026-02-28', 'due-soon'],
    ['2024-02-29', '2026-03-01', 'breach'],
    ['2022-02-28', '2024-02-28', 'due-soon'],
    ['2022-02-28', '2024-02-29', 'breach'],
  ])('done %s, as at %s: %s', async (done, asAt, outcome) => {
    const expected = outcome === undefined ? [] : [`${outcome} | Ann Smith | ${CELL}`];
    expect(await firstAid(asAt, ['Ann Smith', 'First aid', date(done), null])).toEqual(expected);
  });

  it.each([
    ['Nov 2024', '2026-11-22', 'cannot-tell'],
    ['Oct 2024', '2026-11-22', 'breach'],
    ['Oct 2024', '2026-10-31', 'cannot-tell'],
    ['Oct 2024', '2026-11-01', 'breach'],
    ['Dec 2024', '2026-11-22', 'due-soon'],
    ['Feb 2025', '2026-11-22', undefined],
    ['2023', '2026-11-22', 'breach'],
    ['2024', '2026-11-22', 'cannot-tell'],
  ])('done in %s, as at %s: %s', async (done, asAt, outcome) => {
    const expected = outcome === undefined ? [] : [`${outcome} | Ann Smith | ${CELL}`];
    expect(await firstAid(asAt, ['Ann Smith', 'First aid', done, null])).toEqual(expected);
  });

  it.each([
    ['a certificate that ends first', date('2026-11-21'), ['breach']],
    ['a certificate that ends today', date('2026-11-22'), ['due-soon']],
    ['a certificate that outlasts the policy', date('2028-03-10'), []],
    ['a certificate of a year', 'Annual', ['breach']],
  ])('%s counts', async (_what, expiry, outcomes) => {
    const found = await firstAid('2026-11-22', ['Ann Smith', 'First aid', date('2025-03-10'), expiry]);
    expect(found.map((line) => line.split(' | ')[0])).toEqual(outcomes);
  });

  it('is that of the latest of several records, in whatever order they stand', async () => {
    const old = ['Ann Smith', 'First aid', date('2020-01-06'), null];
    const recent = ['Ann Smith', 'First aid at work', date('2026-01-06'), null];
    expect(await firstAid('2026-11-22', old, recent)).toEqual([]);
    expect(await firstAid('2026-11-22', recent, old)).toEqual([]);
    expect(await firstAid('2026-11-22', old)).toHaveLength(1);
  });

  it('is not put off by a booking', async () => {
    const late = ['Ann Smith', 'First aid', date('2024-01-08'), null];
    const booked = ['Ann Smith', 'First aid', 'booked 1/12/26', null];
    expect(await firstAid('2026-11-22', late, booked)).toEqual([`breach | Ann Smith | ${CELL}`]);
  });

  it('is not judged for somebody who has left', async () => {
    const row = ['Dev Okoro', 'First aid', date('2020-01-06'), null];
    expect(await firstAid('2026-09-01', row)).toEqual([]);
    expect(await firstAid('2026-08-31', row)).toEqual([`breach | Dev Okoro | ${CELL}`]);
  });
});

describe('a blank cell in the column of an optional topic', () => {
  it('is a breach, in that cell', async () => {
    const matrix: SheetOfCells = {
      name: 'Matrix',
      rows: [
        ['Name', 'First aid', 'Prevent'],
        ['Ann Smith', null, date('2025-09-01')],
        ['Bob Jones', 'N/A', date('2025-09-01')],
        ['Cara Patel', date('2026-01-06'), date('2025-09-01')],
      ],
    };
    const result = await checkSheets([STAFF, matrix], 'futura');
    expect(told(result)).toEqual(['breach | Ann Smith | first-aid | Matrix!B2']);
    expect(result.findings[0]?.message).toBe('Ann Smith: first aid is needed, but there is no record of it.');
    expect(result.findings[0]?.facts.requiredBecause).toBe('register');
    const outcomes = result.judged.map(({ rule, subject, outcome }) => [rule, subject.name, outcome]);
    expect(outcomes.filter(([rule]) => rule === 'first-aid-renewal')).toEqual([
      ['first-aid-renewal', 'Ann Smith', 'breach'],
      ['first-aid-renewal', 'Bob Jones', 'not-applicable'],
      ['first-aid-renewal', 'Cara Patel', 'met'],
    ]);
  });
});

describe('one register over two years', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['Ann Smith', 'First aid', date('2023-03-15'), null],
    ['Bob Jones', 'Positive handling', date('2023-09-01'), null],
    ['Ann Smith', 'First aid at work', date('2025-04-10'), null],
  ];
  // Ann: due 15 Mar 2025, again from 10 Apr 2025 to 10 Apr 2027. Bob: due 1 Sep 2025. Reminders 60 days before.
  it.each<[string, string, readonly string[]]>([
    ['2025-01-13', 'nothing is within 60 days', []],
    ['2025-01-14', '60 days before 15 March', ["due-soon | Ann Smith | first-aid | 'Training log'!C4"]],
    ['2025-03-16', 'the day after 15 March', ["breach | Ann Smith | first-aid | 'Training log'!C4"]],
    ['2025-04-10', 'the new course counts from its own day', []],
    [
      '2025-07-03',
      '60 days before 1 September',
      ["due-soon | Bob Jones | positive-handling | 'Training log'!C5"],
    ],
    [
      '2025-09-02',
      'the day after 1 September',
      ["breach | Bob Jones | positive-handling | 'Training log'!C5"],
    ],
    [
      '2027-02-09',
      '60 days before 10 April',
      [
        "breach | Bob Jones | positive-handling | 'Training log'!C5",
        "due-soon | Ann Smith | first-aid | 'Training log'!C6",
      ],
    ],
  ])('%s: %s', async (asAt, _why, expected) => {
    expect(told(await checkSheets([STAFF, logOf(...rows)], 'futura', asAt))).toEqual(expected);
  });
});

describe('sorting the register', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['Ann Smith', 'First aid', date('2023-03-15'), null],
    ['Bob Jones', 'Positive handling', date('2023-09-01'), null],
    ['Cara Patel', 'First aid', 'TBC', null],
    ['Zoe Quill', 'First aid', date('2025-09-01'), null],
    ['Cara Patel', 'FA', date('2025-09-01'), null],
    ['Yan', 'First aid', date('2025-09-01'), null],
  ];
  const idsOf = (result: CheckResult) => result.findings.map(({ id }) => id);

  it('keeps the id of every finding, and moves its cell', async () => {
    const before = await checkSheets([STAFF, logOf(...rows)], 'futura');
    const after = await checkSheets([STAFF, logOf(...[...rows].reverse())], 'futura');
    expect(before.findings.length).toBeGreaterThanOrEqual(5);
    expect(new Set(idsOf(before)).size).toBe(before.findings.length);
    expect(idsOf(after)).toEqual(idsOf(before));
    const place = (result: CheckResult) =>
      result.findings
        .filter(({ person, outcome }) => person === 'Ann Smith' && outcome === 'breach')
        .map(({ cells }) => cells[0] && cellAddress(cells[0]));
    expect(place(before)).toEqual(["'Training log'!C4"]);
    expect(place(after)).toEqual(["'Training log'!C9"]);
  });

  it('keeps the ids on another day, although the messages differ', async () => {
    const late = ['Ann Smith', 'First aid', date('2023-03-15'), null];
    const first = await checkSheets([STAFF, logOf(late)], 'futura', '2026-01-01');
    const later = await checkSheets([STAFF, logOf(late)], 'futura', '2026-01-02');
    expect(idsOf(later)).toEqual(idsOf(first));
    expect(later.findings[0]?.message).not.toBe(first.findings[0]?.message);
  });
});

describe('several workbooks', () => {
  it('are joined by name; a finding in the second says so and marks nothing', async () => {
    const staff = await snapshotOf([STAFF], 'staff.xlsx');
    const log = await snapshotOf([logOf(['Ann Smith', 'First aid', date('2023-03-15'), null])], 'log.xlsx');
    const joined = await checkSnapshots([staff, log], 'futura');
    expect(told(joined)).toEqual(["breach | Ann Smith | first-aid | '[log.xlsx]Training log'!C4"]);
    expect(joined.edits.marks).toEqual([]);
    const other = await checkSnapshots([log, staff], 'futura');
    expect(other.edits.marks).toEqual([{ sheet: 'Training log', row: 3, column: 2, level: 'high' }]);
  });
});

describe('the two engines', () => {
  it('give the same for the sample register under both policies', async () => {
    const sample = await readBytes(readFileSync('samples/oakfield-training-register.xlsx'), 'oakfield.xlsx');
    const asAt = dayFromIso('2026-11-22') ?? 0;
    const match = topicMatcher(catalogue);
    const { registers } = runToEnd(recognise([sample], match, asAt));
    const records = runToEnd(extract([sample], registers, match, asAt));
    const people = peopleOf(records, asAt);
    for (const id of ['futura', 'letta']) {
      const policy = shippedPolicy(id);
      const subjects = runToEnd(certificateSubjects(records, people, policy, catalogue, asAt));
      const compiled = await runToEndAsync(evaluate(policy, subjects, asAt, 'compiled'));
      const reference = await runToEndAsync(evaluate(policy, subjects, asAt, 'reference'));
      const findings = compiled.judgements.filter(({ finding }) => finding !== undefined);
      expect(findings.length).toBeGreaterThan(5);
      expect(reference).toEqual(compiled);
    }
  });
});
