import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, messagesBy, outcomesOf, policyWith } from './judged';
import { sheet } from './sheets';

const RULE = 'professional-hours';
/** LETTA's policy, of whom the school asks for 30 hours a year (from September): 6 hours a day, 1 a point. */
const POLICY = policyWith('letta', 'professional-hours.json', (rule) => {
  const { parameters } = rule as { parameters: { minimumHours: { value: number | null }[] } };
  if (parameters.minimumHours[0]) parameters.minimumHours[0].value = 30;
});

const OLD = date('2019-09-01');
/** Ann, of whom the tests are; and Bob, who has done his hours in both years and keeps the columns plain. */
const staff = (fte: Cell = 1, start: Cell = OLD, left: Cell = null, absent: readonly Cell[] = [null, null]) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Start date', 'Leaving date', 'FTE', 'Absent from', 'Absent to'],
    ['Ann Smith', 'Class Teacher', start, left, fte, ...absent],
    ['Bob Jones', 'Class Teacher', OLD, null, 1, null, null],
  ]);
const BOB: readonly (readonly Cell[])[] = [
  ['Bob Jones', 'Phonics', date('2025-10-06'), 30],
  ['Bob Jones', 'Phonics', date('2026-10-05'), 30],
];
/** A log with Ann's lengths of training, each of a day. */
const log = (heading: string, ...rows: readonly (readonly [string, Cell])[]) =>
  sheet('Log', [
    ['Name', 'Course', 'Date', heading],
    ...rows.map(([on, length]): Cell[] => ['Ann Smith', 'Phonics', date(on), length]),
    ...BOB,
  ]);
/** On the last day of the year, so that what is wanting is due; the year before is done unless a row says otherwise. */
const LAST_DAY = '2027-08-31';
const before = (hours = 30) => ['2025-11-03', hours] as const;
const ann = (lines: readonly string[]) => lines.find((line) => line.startsWith('Ann'));

describe('thirty hours a year', () => {
  it.each([
    ['the hours of the year', 30, 'met'],
    ['a quarter too few', 29.75, 'due-soon'],
    ['more than that', 31, 'met'],
  ])('%s', async (_what, hours, outcome) => {
    const sheets = [staff(), log('Hours', before(), ['2026-11-02', hours])];
    expect(ann(outcomesOf(await checkBy(POLICY, sheets, LAST_DAY), RULE))).toBe(`Ann Smith: ${outcome}`);
  });

  it.each([
    ['2027-06-02', 'met'],
    // 90 days left, the last of August among them.
    ['2027-06-03', 'due-soon'],
    ['2027-08-31', 'due-soon'],
    ['2027-09-01', 'breach'],
  ])('of which some are wanting, as at %s: %s', async (asAt, outcome) => {
    const sheets = [staff(), log('Hours', before(), ['2026-11-02', 20])];
    expect(ann(outcomesOf(await checkBy(POLICY, sheets, asAt), RULE))).toBe(`Ann Smith: ${outcome}`);
  });

  it('are told with what is done, needed and wanting', async () => {
    const sheets = [staff(), log('Hours', before(28.5), ['2026-11-02', 20])];
    const late = await checkBy(POLICY, sheets, LAST_DAY);
    expect(messagesBy(late, RULE)).toEqual([
      'Ann Smith: 28.5 hours of professional learning in the year before instead of 30, so 1.5 too few.',
    ]);
    expect(findingsBy(late, RULE)).toEqual(['breach | Ann Smith | Staff!A2']);
    const soon = await checkBy(POLICY, [staff(), log('Hours', before(), ['2026-11-02', 20])], LAST_DAY);
    expect(messagesBy(soon, RULE)).toEqual([
      'Ann Smith: 20 hours of 30 done; 10 hours are wanting by 31 Aug 2027.',
    ]);
  });

  it('are counted by the day on which they were done', async () => {
    const outcome = async (...rows: readonly (readonly [string, Cell])[]) =>
      ann(outcomesOf(await checkBy(POLICY, [staff(), log('Hours', ...rows)], LAST_DAY), RULE));
    expect(await outcome(before(), ['2026-09-01', 30])).toBe('Ann Smith: met');
    expect(await outcome(['2026-08-31', 30], ['2027-08-31', 30])).toBe('Ann Smith: met');
    expect(await outcome(before(), ['2026-08-31', 30])).toBe('Ann Smith: due-soon');
    expect(await outcome(['2025-08-31', 30], ['2026-11-02', 30])).toBe('Ann Smith: breach');
    expect(await outcome(before(), ['2027-09-01', 30])).toBe('Ann Smith: due-soon');
  });

  it('are not asked of the year before where the log does not go back so far', async () => {
    const young = sheet('Log', [
      ['Name', 'Course', 'Date', 'Hours'],
      ['Ann Smith', 'Phonics', date('2026-11-02'), 30],
      ['Bob Jones', 'Phonics', date('2026-11-02'), 30],
    ]);
    expect(outcomesOf(await checkBy(POLICY, [staff(), young], LAST_DAY), RULE)).toEqual([
      'Ann Smith: met',
      'Bob Jones: met',
    ]);
  });

  it('are asked of nobody while the policy sets no figure', async () => {
    const sheets = [staff(), log('Hours', ['2026-11-02', 1])];
    const result = await checkBy('letta', sheets, LAST_DAY);
    expect(outcomesOf(result, RULE)).toEqual([]);
    expect(findingsBy(result, RULE)).toEqual([]);
  });
});

describe('part of the hours', () => {
  const OTHER = log('Hours', before());
  const outcome = async (people: ReturnType<typeof staff>, hours: number, last = 30, asAt = LAST_DAY) =>
    ann(
      outcomesOf(
        await checkBy(POLICY, [people, log('Hours', before(last), ['2026-12-07', hours])], asAt),
        RULE,
      ),
    );

  it.each<[string, readonly [Cell?, Cell?, Cell?, (readonly Cell[])?], number]>([
    ['half time', [0.5], 15],
    ['half time in percent', ['50%'], 15],
    ['more than full time', [1.2], 30],
    ['full time where the cell is blank', [null], 30],
    // 1 Mar to 31 Aug 2027: 184 of 365 days.
    ['from March on', [1, date('2027-03-01')], 15.2],
    ['half time from March on', [0.5, date('2027-03-01')], 7.6],
    // 1 Sep 2026 to 31 Aug 2027 without 1 Jan to 30 Jun: 184 of 365 days.
    ['away for half a year', [1, OLD, null, [date('2027-01-01'), date('2027-06-30')]], 15.2],
  ])('%s', async (_what, person, needed) => {
    expect(await outcome(staff(...person), needed)).toBe('Ann Smith: met');
    expect(await outcome(staff(...person), needed - 0.2)).toBe('Ann Smith: due-soon');
  });

  it('is that of the year before too', async () => {
    // Started on 1 March 2026: 184 of 365 days of the year before.
    const later = staff(1, date('2026-03-01'));
    expect(await outcome(later, 30, 15.2)).toBe('Ann Smith: met');
    expect(await outcome(later, 30, 15)).toBe('Ann Smith: breach');
    const now = staff(1, date('2026-09-01'));
    expect(await outcome(now, 30, 0)).toBe('Ann Smith: met');
  });

  it('is asked up to the last day of somebody who is to leave, and of nobody who has left', async () => {
    // 1 Sep 2026 to 28 Feb 2027: 181 of 365 days.
    const leaving = staff(1, OLD, date('2027-02-28'));
    expect(await outcome(leaving, 14.9, 30, '2027-02-28')).toBe('Ann Smith: met');
    expect(await outcome(leaving, 14.9, 30, '2027-03-01')).toBeUndefined();
  });

  it('is all of it where the share of full time cannot be read', async () => {
    expect(await outcome(staff('see contract'), 29)).toBe('Ann Smith: due-soon');
    const result = await checkBy(POLICY, [staff(0.5), OTHER], LAST_DAY);
    expect(messagesBy(result, RULE)).toContain(
      'Ann Smith: 0 hours of 15 done; 15 hours are wanting by 31 Aug 2027.',
    );
  });
});

describe('the length of training', () => {
  const outcome = async (heading: string, ...lengths: readonly Cell[]) => {
    const rows = lengths.map((length, index) => [`2026-12-${10 + index}`, length] as const);
    const own = sheet('Log', [
      ['Name', 'Course', 'Date', heading],
      ...rows.map(([on, length]): Cell[] => ['Ann Smith', 'Phonics', date(on), length]),
      ['Bob Jones', 'Phonics', date('2026-12-07'), heading === 'Minutes' ? 1800 : '30 hours'],
      ['Bob Jones', 'Phonics', date('2026-12-08'), heading === 'Minutes' ? 60 : '1 hour'],
    ]);
    return outcomesOf(await checkBy(POLICY, [staff(), own], LAST_DAY), RULE)[0];
  };
  it.each<[string, Cell, string]>([
    ['Minutes', 1800, 'met'],
    ['Minutes', 1799, 'due-soon'],
    ['Duration', '30 hours', 'met'],
    ['Duration', '29h 59m', 'due-soon'],
    ['Duration', '5 days', 'met'],
    ['Duration', '4.5 days', 'due-soon'],
    ['Duration', '1800 mins', 'met'],
    ['Duration', '30-31 hours', 'met'],
    ['Duration', '20-30 hours', 'cannot-tell'],
    ['Duration', '20-29 hours', 'due-soon'],
  ])('%s: %s: %s', async (heading, length, expected) => {
    expect(await outcome(heading, length)).toBe(`Ann Smith: ${expected}`);
  });

  it.each<[string, readonly Cell[], string]>([
    ['could close the gap', ['29 hours', null], 'cannot-tell'],
    ['could not, as nothing is wanting', ['30 hours', null], 'met'],
    ['cannot be read', ['29 hours', 'half-termly'], 'cannot-tell'],
  ])('that is not known %s', async (_what, lengths, expected) => {
    expect(await outcome('Duration', ...lengths)).toBe(`Ann Smith: ${expected}`);
  });

  it('that is not known is asked about in its cell', async () => {
    const own = sheet('Log', [
      ['Name', 'Course', 'Date', 'Duration'],
      ['Bob Jones', 'Phonics', date('2026-12-07'), '30 hours'],
      ['Ann Smith', 'Phonics', date('2026-12-08'), 'half-termly'],
      ['Ann Smith', 'Phonics', date('2026-12-09'), '20 hours'],
    ]);
    const result = await checkBy(POLICY, [staff(), own], LAST_DAY);
    expect(findingsBy(result, RULE)).toEqual(['cannot-tell | Ann Smith | Log!D3']);
  });

  it('may be points', async () => {
    const points = (count: number) =>
      sheet('Log', [
        ['Name', 'Course', 'Date', 'CPD points'],
        ['Ann Smith', 'Phonics', date('2026-12-07'), count],
        ['Bob Jones', 'Phonics', date('2026-12-07'), 30],
      ]);
    const of = async (count: number) =>
      outcomesOf(await checkBy(POLICY, [staff(), points(count)], LAST_DAY), RULE)[0];
    expect(await of(30)).toBe('Ann Smith: met');
    expect(await of(29)).toBe('Ann Smith: due-soon');
  });

  it('counts only of what took place', async () => {
    const own = sheet('Log', [
      ['Name', 'Course', 'Date', 'Hours', 'Status'],
      ['Ann Smith', 'Phonics', date('2026-12-07'), 15, 'Completed'],
      ['Ann Smith', 'Maths', date('2026-12-14'), 15, 'Cancelled'],
      ['Bob Jones', 'Phonics', date('2026-12-07'), 30, 'Completed'],
    ]);
    expect(messagesBy(await checkBy(POLICY, [staff(), own], LAST_DAY), RULE)).toEqual([
      'Ann Smith: 15 hours of 30 done; 15 hours are wanting by 31 Aug 2027.',
    ]);
  });
});
