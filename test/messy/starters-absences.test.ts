import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, outcomesOf } from './judged';
import { DONE, sheet } from './sheets';

const LOG = sheet('Log', [
  ['Name', 'Course', 'Date'],
  ['Ann Smith', 'Phonics', DONE],
  ['Ann Smith', 'Safeguarding', DONE],
]);
const OLD = date('2019-09-01');
const SAFEGUARDING = ['mandatory-training', 'safeguarding'] as const;

describe('the 30 days in which somebody new is to be trained', () => {
  const staff = (start: Cell) =>
    sheet('Staff', [
      ['Name', 'Job title', 'Start date'],
      ['Ann Smith', 'Class Teacher', OLD],
      ['Bob Jones', 'Cook', start],
      ['Cara Patel', 'Cook', OLD],
    ]);
  it.each<[string, Cell, string, readonly string[]]>([
    ['the first day', date('2026-11-22'), '2026-11-22', ['due-soon | Bob Jones | Staff!A3']],
    ['the last day', date('2026-10-23'), '2026-11-22', ['due-soon | Bob Jones | Staff!A3']],
    ['the day after', date('2026-10-22'), '2026-11-22', ['breach | Bob Jones | Staff!A3']],
    // Every day of a rough month must agree: 30 days after 31 October are 30 November.
    ['a month of which the day decides', 'Oct 2026', '2026-11-22', ['cannot-tell | Bob Jones | Staff!C3']],
    ['the last day of that month', 'Oct 2026', '2026-11-30', ['cannot-tell | Bob Jones | Staff!C3']],
    ['the day after that', 'Oct 2026', '2026-12-01', ['breach | Bob Jones | Staff!A3']],
    ['a blank start date', null, '2026-11-22', ['cannot-tell | Bob Jones | Staff!C3']],
    ['a start date that cannot be read', 'see HR', '2026-11-22', ['cannot-tell | Bob Jones | Staff!C3']],
  ])('%s', async (_what, start, asAt, expected) => {
    const found = findingsBy(await checkBy('avct', [staff(start), LOG], asAt), ...SAFEGUARDING);
    expect(found).toEqual([...expected, 'breach | Cara Patel | Staff!A4'].sort());
  });

  it('are told with the last of them', async () => {
    const messages = async (asAt: string, start: Cell) =>
      (await checkBy('avct', [staff(start), LOG], asAt)).findings
        .filter(
          ({ rule, topic, person }) =>
            rule === SAFEGUARDING[0] && topic === 'safeguarding' && person === 'Bob Jones',
        )
        .map(({ message }) => message);
    expect(await messages('2026-11-22', date('2026-10-23'))).toEqual([
      expect.stringMatching(
        /^Bob Jones: no record of safeguarding and child protection yet; there is time until 22 Nov 2026\. Started 23 Oct 2026\.$/i,
      ),
    ]);
    expect(await messages('2026-11-22', null)).toEqual([
      expect.stringContaining('There is no start date in Staff!C3.'),
    ]);
    expect(await messages('2026-11-22', 'see HR')).toEqual([
      expect.stringContaining('The start date “see HR” in Staff!C3 cannot be read'),
    ]);
  });

  it('are nobody’s where the staff list has no start dates, which is said', async () => {
    const rows = [
      ['Name', 'Job title'],
      ['Ann Smith', 'Class Teacher'],
      ['Bob Jones', 'Cook'],
      ['Cara Patel', 'Cook'],
    ];
    const result = await checkBy('avct', [sheet('Staff', rows), LOG]);
    expect(outcomesOf(result, ...SAFEGUARDING)).toEqual([
      'Ann Smith: met',
      'Bob Jones: breach',
      'Cara Patel: breach',
    ]);
    expect(result.notes).toContain(
      'The staff list has no start dates: everybody on it was taken to have started long ago.',
    );
  });
});

/** Who waits, for what, with the cell that says so, each once. */
const waiting = (result: CheckResult) => [
  ...new Set(
    result.waiting.map(({ finding, because }) => {
      const last = finding.cells.at(-1);
      return `${finding.person ?? ''} ${because} (${last === undefined ? '' : cellAddress(last)})`;
    }),
  ),
];

const HEADINGS = ['Name', 'Job title', 'Start date', 'Leaving date', 'Absent from', 'Absent to', 'Notes'];
const people = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Staff', [HEADINGS, ['Ann Smith', 'Class Teacher', OLD, null, null, null, null], ...rows]);
const nobodyBut = (result: CheckResult, name: string) => {
  const named = [...result.findings, ...result.judged.map(({ subject }) => ({ person: subject.name }))];
  return named.every(({ person }) => person !== name);
};

describe('somebody who has not started yet', () => {
  const future = people(['Bob Jones', 'Cook', date('2026-11-23'), null, null, null, null]);
  it('waits for the first day, and is in no finding and no total', async () => {
    const result = await checkBy('avct', [future, LOG], '2026-11-22');
    expect(waiting(result)).toEqual(['Bob Jones has not started yet: starts on 23 Nov 2026 (Staff!C3)']);
    expect(result.waiting).toHaveLength(11);
    expect(nobodyBut(result, 'Bob Jones')).toBe(true);
    const alone = await checkBy('avct', [people(), LOG], '2026-11-22');
    expect(result.totals).toEqual(alone.totals);
  });
  it('is judged from the first day on', async () => {
    const result = await checkBy('avct', [future, LOG], '2026-11-23');
    expect(result.waiting).toEqual([]);
    expect(findingsBy(result, ...SAFEGUARDING)).toEqual(['due-soon | Bob Jones | Staff!A3']);
    expect(result.totals.people).toBe(2);
  });
});

describe('somebody on long absence', () => {
  const absent = (from: Cell, to: Cell) => people(['Bob Jones', 'Cook', OLD, null, from, to, null]);
  it.each<[string, Cell, Cell, string, readonly string[]]>([
    ['the day before it', date('2026-09-14'), date('2027-01-18'), '2026-09-13', []],
    [
      'its first day',
      date('2026-09-14'),
      date('2027-01-18'),
      '2026-09-14',
      ['Bob Jones is on long absence: back on 19 Jan 2027 (Staff!F3)'],
    ],
    [
      'its last day',
      date('2026-09-14'),
      date('2027-01-18'),
      '2027-01-18',
      ['Bob Jones is on long absence: back on 19 Jan 2027 (Staff!F3)'],
    ],
    ['the day after', date('2026-09-14'), date('2027-01-18'), '2027-01-19', []],
    ['without an end', date('2026-09-14'), null, '2027-01-18', ['Bob Jones is on long absence (Staff!E3)']],
  ])('%s', async (_what, from, to, asAt, expected) => {
    const result = await checkBy('avct', [absent(from, to), LOG], asAt);
    expect(waiting(result)).toEqual(expected);
    expect(nobodyBut(result, 'Bob Jones')).toBe(expected.length > 0);
  });
  it('is waited for too where only a remark says so', async () => {
    const remark = people(['Bob Jones', 'Cook', OLD, null, null, null, 'Maternity leave']);
    const result = await checkBy('avct', [remark, LOG]);
    expect(waiting(result)).toEqual(['Bob Jones is on long absence (Staff!G3)']);
  });
  it('is not waited for in what is met', async () => {
    const done = sheet('Log', [...LOG.rows, ['Bob Jones', 'Safeguarding', DONE]]);
    const result = await checkBy('avct', [absent(date('2026-09-14'), null), done]);
    expect(result.waiting.map(({ finding }) => finding.topic)).not.toContain('safeguarding');
    expect(result.waiting).toHaveLength(10);
  });
});

describe('somebody who has left', () => {
  const left = (on: string) => people(['Bob Jones', 'Cook', OLD, date(on), null, null, null]);
  it('is nowhere but in a note', async () => {
    const result = await checkBy('avct', [left('2026-11-21'), LOG]);
    expect(nobodyBut(result, 'Bob Jones')).toBe(true);
    expect(result.waiting).toEqual([]);
    expect(result.notes).toContain('1 person who has left was not judged.');
    expect(result.totals.people).toBe(1);
    expect(JSON.stringify([result.findings, result.accepted, result.edits.marks])).not.toContain('Bob Jones');
  });
  it('is judged on the last day of employment', async () => {
    const result = await checkBy('avct', [left('2026-11-22'), LOG]);
    expect(outcomesOf(result, ...SAFEGUARDING)).toEqual(['Ann Smith: met', 'Bob Jones: breach']);
    expect(result.notes.join(' ')).not.toContain('left');
  });
});
