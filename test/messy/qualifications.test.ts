import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, messagesBy, outcomesOf } from './judged';
import { sheet } from './sheets';

const OLD = date('2019-09-01');
const RULE = 'qualification-evidenced';

/** Ann's start, so that the days of induction can be tried. */
const staff = (start: Cell = OLD, ...more: readonly (readonly Cell[])[]) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Start date', 'Leaving date'],
    ['Ann Smith', 'Class Teacher', start, null],
    ['Bob Jones', 'Cook', OLD, null],
    ['Cara Patel', 'Class Teacher', OLD, null],
    ...more,
  ]);
const HEADINGS = [
  'Name',
  'Qualification',
  'Evidence seen on',
  'Seen by',
  'Plan if not held',
  'Plan due date',
];
/** Cara's row and Bob's are in order, and keep the columns plain. */
const quals = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Qualifications', [
    HEADINGS,
    ...rows,
    ['Cara Patel', 'QTS', date('2019-09-03'), 'J Osborne', null, null],
    ['Bob Jones', 'Level 2 English', date('2019-09-03'), 'J Osborne', 'Sits it in May', date('2020-05-31')],
  ]);
const row = (...[seen, by, plan, due]: readonly Cell[]): Cell[] => [
  'Ann Smith',
  'QTS',
  seen ?? null,
  by ?? null,
  plan ?? null,
  due ?? null,
];

describe('the evidence of a qualification, under LETTA', () => {
  it.each<[string, readonly Cell[], string]>([
    ['a day on which it was seen', [date('2026-11-22')], 'met'],
    ['a day that is still ahead', [date('2026-11-23')], 'breach'],
    ['a month', ['July 2026'], 'met'],
    ['who saw it, without a day', [null, 'J Osborne'], 'met'],
    ['neither day nor plan', [], 'breach'],
    ['a plan without a day', [null, null, 'Applies in spring'], 'met'],
    ['a plan on its last day', [null, null, 'Applies in spring', date('2026-11-22')], 'met'],
    ['a plan the day after', [null, null, 'Applies in spring', date('2026-11-21')], 'breach'],
    ['only the last day of a plan', [null, null, null, date('2026-11-22')], 'met'],
    ['only that, the day after', [null, null, null, date('2026-11-21')], 'breach'],
    ['a month for the plan that decides', [null, null, 'Applies', 'Nov 2026'], 'cannot-tell'],
    ['a month for the plan that is over', [null, null, 'Applies', 'Oct 2026'], 'breach'],
    ['a plan whose day cannot be read', [null, null, 'Applies', 'when ready'], 'cannot-tell'],
    [
      'a plan that is late, though it was seen',
      [date('2026-01-05'), null, 'Applies', date('2020-01-05')],
      'met',
    ],
    ['a day that cannot be read', ['31/02/2026'], 'cannot-tell'],
  ])('%s: %j: %s', async (_what, said, outcome) => {
    const result = await checkBy('letta', [staff(), quals(row(...said))]);
    expect(outcomesOf(result, RULE)).toEqual([`Ann Smith: ${outcome}`, 'Bob Jones: met', 'Cara Patel: met']);
  });

  it('is wanting with the cell, and in doubt with the cell that cannot be read', async () => {
    const late = await checkBy('letta', [staff(), quals(row(null, null, 'Applies', date('2026-11-21')))]);
    expect(findingsBy(late, RULE)).toEqual(['breach | Ann Smith | Qualifications!B2']);
    expect(messagesBy(late, RULE)[0]).toMatch(/^Ann Smith: .*Qualified Teacher Status/i);
    const unread = await checkBy('letta', [staff(), quals(row('31/02/2026'))]);
    expect(findingsBy(unread, RULE)).toEqual(['cannot-tell | Ann Smith | Qualifications!C2']);
    expect(messagesBy(unread, RULE)[0]).toContain('“31/02/2026” in Qualifications!C2 cannot be read');
  });

  it.each([
    ['the last day of induction', '2026-10-23', 'due-soon'],
    ['the day after', '2026-10-22', 'breach'],
  ])('and somebody new: %s', async (_what, start, outcome) => {
    const result = await checkBy('letta', [staff(date(start)), quals(row())]);
    expect(outcomesOf(result, RULE)[0]).toBe(`Ann Smith: ${outcome}`);
  });
});

describe('a qualification without a row', () => {
  it('is asked of teachers alone, with the place of their name', async () => {
    const people = staff(
      OLD,
      ['Dev Okoro', 'Teaching Assistant', OLD, null],
      ['Ella Marsh', 'Cook', OLD, null],
      ['Finn Doyle', 'Wellbeing Champion', OLD, null],
      ['Gita Rao', 'Class Teacher', OLD, date('2026-11-21')],
    );
    const result = await checkBy('letta', [people, quals()]);
    expect(outcomesOf(result, RULE)).toEqual([
      'Ann Smith: breach',
      'Bob Jones: met',
      'Cara Patel: met',
      'Finn Doyle: cannot-tell',
    ]);
    expect(findingsBy(result, RULE)).toEqual([
      'breach | Ann Smith | Staff!A2',
      'cannot-tell | Finn Doyle | Staff!A7',
    ]);
  });

  it('is wanting too where the person has another', async () => {
    const other = ['Ann Smith', 'PGCE', date('2019-09-03'), 'J Osborne', null, null];
    const result = await checkBy('letta', [staff(), quals(other)]);
    expect(outcomesOf(result, RULE).filter((line) => line.startsWith('Ann'))).toEqual([
      'Ann Smith: met',
      'Ann Smith: breach',
    ]);
  });

  it.each(['QTS', 'Qualified Teacher Status', 'QTS (2014, Leeds)', 'PGCE with QTS'])(
    'is not wanting where it is called %s',
    async (name) => {
      const own = ['Ann Smith', name, date('2019-09-03'), 'J Osborne', null, null];
      const result = await checkBy('letta', [staff(), quals(own)]);
      expect(findingsBy(result, RULE)).toEqual([]);
    },
  );

  it('is not asked of anybody where there is no list, and that is said', async () => {
    const log = sheet('Log', [
      ['Name', 'Course', 'Date'],
      ['Ann Smith', 'Safeguarding', date('2026-01-05')],
      ['Bob Jones', 'Safeguarding', date('2026-01-05')],
    ]);
    const result = await checkBy('letta', [staff(), log]);
    expect(outcomesOf(result, RULE)).toEqual([]);
    expect(result.notCheckable.map(({ rule }) => rule)).toContain(RULE);
  });
});

describe('a qualification of somebody who may be one of two people', () => {
  it('is a question about both', async () => {
    const people = staff(OLD, ['Alan Smith', 'Class Teacher', OLD, null]);
    const either = ['A Smith', 'QTS', date('2019-09-03'), 'J Osborne', null, null];
    const result = await checkBy('letta', [people, quals(either)]);
    expect(outcomesOf(result, RULE)).toEqual([
      'Ann Smith: cannot-tell',
      'Bob Jones: met',
      'Cara Patel: met',
      'Alan Smith: cannot-tell',
    ]);
  });
});

describe('a qualification of somebody who is on no staff list', () => {
  it('is asked about', async () => {
    const other = ['Zoe Quill', 'QTS', date('2019-09-03'), 'J Osborne', null, null];
    const result = await checkBy('letta', [staff(), quals(other, row(date('2026-01-05')))]);
    expect(outcomesOf(result, RULE).join()).not.toContain('Zoe');
    expect(findingsBy(result, 'unknown-person')).toEqual([
      'cannot-tell | unknown-person | Qualifications!A2',
    ]);
    expect(messagesBy(result, 'unknown-person')).toEqual([
      '“Zoe Quill” (1 row) is not on the staff list and was not judged.',
    ]);
  });
});
