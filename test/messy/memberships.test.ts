import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, messagesBy, outcomesOf } from './judged';
import { sheet } from './sheets';

const OLD = date('2019-09-01');
const RULE = 'membership-current';
const staff = (...more: readonly (readonly Cell[])[]) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Start date', 'Leaving date'],
    ['Ann Smith', 'Tutor', OLD, null],
    ['Bob Jones', 'Tutor', OLD, null],
    ...more,
  ]);
const list = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Memberships', [
    ['Member (person or organisation)', 'Professional body', 'Grade of membership', 'Valid until'],
    ...rows,
    ['Oak Teacher Training', 'Chartered College of Teaching', 'Group', date('2029-08-31')],
    ['Bob Jones', 'Society for Education and Training', 'QTLS', date('2029-04-01')],
  ]);
const own = (until: Cell, holder = 'Ann Smith'): Cell[] => [
  holder,
  'Chartered College of Teaching',
  'Fellow',
  until,
];
const IN_ORDER = ['Oak Teacher Training: met', 'Bob Jones: met'];

describe('a membership', () => {
  it.each(['Ann Smith', 'NASBTT Partnership'])('of %s lasts to its day', async (holder) => {
    const outcome = async (until: Cell) => {
      const [first, ...rest] = outcomesOf(await checkBy('letta', [staff(), list(own(until, holder))]), RULE);
      expect(rest).toEqual(IN_ORDER);
      return first;
    };
    expect(await outcome(date('2026-11-22'))).toBe(`${holder}: due-soon`);
    expect(await outcome(date('2026-11-21'))).toBe(`${holder}: breach`);
    expect(await outcome(date('2027-01-21'))).toBe(`${holder}: due-soon`);
    expect(await outcome(date('2027-01-22'))).toBe(`${holder}: met`);
    expect(await outcome('Nov 2026')).toBe(`${holder}: cannot-tell`);
    expect(await outcome('Oct 2026')).toBe(`${holder}: breach`);
    expect(await outcome('Dec 2026')).toBe(`${holder}: due-soon`);
    expect(await outcome('ask Ann')).toBe(`${holder}: cannot-tell`);
    expect(await outcome(null)).toBe(`${holder}: cannot-tell`);
  });

  it('is found with holder, body, day and cell', async () => {
    const rows = [own(date('2026-11-20')), own(date('2026-09-30'), 'NASBTT Partnership')];
    const result = await checkBy('letta', [staff(), list(...rows)]);
    expect(findingsBy(result, RULE)).toEqual([
      'breach | Ann Smith | Memberships!D2',
      'breach | membership-current | Memberships!D3',
    ]);
    expect(messagesBy(result, RULE)).toEqual([
      'Ann Smith: membership of Chartered College of Teaching ran out on 20 Nov 2026, 2 days ago.',
      'NASBTT Partnership: membership of Chartered College of Teaching ran out on 30 Sep 2026, 53 days ago.',
    ]);
    const [organisation] = result.findings.filter(({ person }) => person === undefined);
    expect(organisation?.personKey).toBeUndefined();
  });

  it('of a person twice is judged row by row', async () => {
    const two = [own(date('2026-11-20')), ['Ann Smith', 'NASBTT', 'Member', date('2028-11-20')]];
    const result = await checkBy('letta', [staff(), list(...two)]);
    expect(outcomesOf(result, RULE)).toEqual(['Ann Smith: breach', 'Ann Smith: met', ...IN_ORDER]);
  });

  it('of somebody who has left, or is on no staff list, is not judged; the latter is asked about', async () => {
    const people = staff(['Cara Patel', 'Tutor', OLD, date('2026-11-21')]);
    const rows = [own(date('2020-01-01'), 'Cara Patel'), own(date('2020-01-01'), 'Zoe Quill')];
    const result = await checkBy('letta', [people, list(...rows)]);
    expect(outcomesOf(result, RULE)).toEqual(IN_ORDER);
    expect(messagesBy(result, 'unknown-person')).toEqual([
      '“Zoe Quill” (1 row) is not on the staff list and was not judged.',
    ]);
  });

  it('of somebody to come waits', async () => {
    const people = staff(['Cara Patel', 'Tutor', date('2026-11-23'), null]);
    const result = await checkBy('letta', [people, list(own(date('2020-01-01'), 'Cara Patel'))]);
    expect(outcomesOf(result, RULE)).toEqual(IN_ORDER);
    expect(
      result.waiting.filter(({ finding }) => finding.rule === RULE).map(({ because }) => because),
    ).toEqual(['has not started yet: starts on 23 Nov 2026']);
  });

  it('of somebody who may be one of two people is a question', async () => {
    const people = staff(['Alan Smith', 'Tutor', OLD, null]);
    const result = await checkBy('letta', [people, list(own(date('2029-01-01'), 'A Smith'))]);
    expect(outcomesOf(result, RULE)).toEqual(['A Smith: cannot-tell', ...IN_ORDER]);
    expect(messagesBy(result, RULE)[0]).toMatch(/it is not clear whose membership this is/i);
  });
});
