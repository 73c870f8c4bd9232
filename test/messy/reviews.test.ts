import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from '../../src/policy/parse';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { aPolicy, aRule, KNOWN } from '../policy/a-rule';
import { checkBy, findingsBy, messagesBy, outcomesOf } from './judged';
import { sheet } from './sheets';

const OLD = date('2019-09-01');
const staff = (...more: readonly (readonly Cell[])[]) =>
  sheet('Staff', [
    ['Name', 'Job title', 'Start date', 'Leaving date'],
    ['Ann Smith', 'Tutor', OLD, null],
    ['Bob Jones', 'Tutor', OLD, null],
    ...more,
  ]);
/** Rows of reviews; two more keep the columns plain, of a kind that is not looked at here. */
const reviews = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Reviews', [
    ['Name', 'Type of review', 'Date held', 'Line manager'],
    ...rows.map((row) => [...row, 'M Achterberg']),
    ['Ann Smith', 'Pen portrait', date('2019-09-12'), 'M Achterberg'],
    ['Bob Jones', 'Pen portrait', date('2019-09-12'), 'M Achterberg'],
  ]);
const LOG = 'cpd-log-handed-in';

describe('a CPD log every two months', () => {
  it.each([
    // Two months, clamped where the month is shorter; 14 days before, a reminder.
    ['2026-08-31', '2026-10-31', 'due-soon'],
    ['2026-08-31', '2026-11-01', 'breach'],
    ['2026-08-31', '2026-10-17', 'due-soon'],
    ['2026-08-31', '2026-10-16', 'met'],
    ['2025-12-31', '2026-02-28', 'due-soon'],
    ['2025-12-31', '2026-03-01', 'breach'],
    ['2027-12-31', '2028-02-29', 'due-soon'],
    ['2027-12-31', '2028-03-01', 'breach'],
    ['2028-02-29', '2028-04-29', 'due-soon'],
    ['2028-02-29', '2028-04-30', 'breach'],
  ])('handed in %s, as at %s: %s', async (held, asAt, outcome) => {
    const result = await checkBy('avct', [staff(), reviews(['Ann Smith', 'CPD log', date(held)])], asAt);
    expect(outcomesOf(result, LOG)).toEqual([`Ann Smith: ${outcome}`, 'Bob Jones: breach']);
    const own = findingsBy(result, LOG);
    expect(own).toContain('breach | Bob Jones | Staff!A3');
    if (outcome !== 'met') expect(own).toContain(`${outcome} | Ann Smith | Reviews!C2`);
  });

  it('says which was the last, when the next was due, and that none is recorded', async () => {
    const rows = [
      ['Ann Smith', 'CPD log', date('2026-06-30')],
      ['Ann Smith', 'CPD log', date('2026-09-21')],
    ];
    expect(messagesBy(await checkBy('avct', [staff(), reviews(...rows)]), LOG)).toEqual([
      expect.stringMatching(/^Ann Smith: .*21 Sep 2026.*21 Nov 2026, 1 day ago\.$/),
      'Bob Jones: no CPD log is recorded. Started 1 Sep 2019.',
    ]);
  });

  it('of a person twice counts from the later one, in whatever order they stand', async () => {
    const early = ['Ann Smith', 'CPD log', date('2026-05-30')];
    const late = ['Ann Smith', 'CPD log', date('2026-11-02')];
    for (const rows of [
      [early, late],
      [late, early],
    ])
      expect(outcomesOf(await checkBy('avct', [staff(), reviews(...rows)]), LOG)[0]).toBe('Ann Smith: met');
  });

  it('that is still ahead does not count', async () => {
    const ahead = ['Ann Smith', 'CPD log', date('2026-11-23')];
    const result = await checkBy('avct', [staff(), reviews(ahead)]);
    expect(outcomesOf(result, LOG)).toContain('Ann Smith: breach');
    const today = await checkBy('avct', [staff(), reviews(ahead)], '2026-11-23');
    expect(outcomesOf(today, LOG)).toContain('Ann Smith: met');
  });

  it.each<[Cell, string, string]>([
    ['not received', 'breach | Ann Smith | Reviews!C2', 'no CPD log is recorded'],
    ['outstanding', 'breach | Ann Smith | Reviews!A2', 'no CPD log is recorded'],
    [null, 'breach | Ann Smith | Reviews!A2', 'no CPD log is recorded'],
    [
      'w/c half term?',
      'cannot-tell | Ann Smith | Reviews!C2',
      '“w/c half term?” in Reviews!C2 cannot be read as a date',
    ],
    ['Nov 2026', 'cannot-tell | Ann Smith | Reviews!C2', ''],
  ])('with “%s” for a date: %s', async (written, expected, why) => {
    const result = await checkBy('avct', [staff(), reviews(['Ann Smith', 'CPD log', written])]);
    expect(findingsBy(result, LOG)).toContain(expected);
    expect(messagesBy(result, LOG)[0]).toContain(why);
  });

  it('that cannot be dated leaves a later one as it is', async () => {
    const rows = [
      ['Ann Smith', 'CPD log', 'see folder'],
      ['Ann Smith', 'CPD log', date('2026-11-10')],
    ];
    expect(outcomesOf(await checkBy('avct', [staff(), reviews(...rows)]), LOG)[0]).toBe('Ann Smith: met');
  });

  it('is not judged at all where no row is of that kind, which is said', async () => {
    const result = await checkBy('avct', [
      staff(),
      reviews(['Ann Smith', 'Annual appraisal', date('2026-06-30')]),
    ]);
    expect(outcomesOf(result, LOG)).toEqual([]);
    expect(result.notCheckable.find(({ rule }) => rule === LOG)?.reason).toMatch(/kind “(CPD )?log”/i);
  });

  it.each([
    ['2026-09-23', '2026-11-22', []],
    ['2026-09-22', '2026-11-22', ['breach | Cara Patel | Staff!A4']],
    [null, '2026-11-22', ['cannot-tell | Cara Patel | Staff!C4']],
  ])('of somebody who started %s, never handed in, as at %s', async (start, asAt, expected) => {
    const people = staff(['Cara Patel', 'Tutor', start && date(start), null]);
    const both = ['Ann Smith', 'Bob Jones'].map((name) => [name, 'CPD log', date('2026-11-02')]);
    expect(findingsBy(await checkBy('avct', [people, reviews(...both)], asAt), LOG)).toEqual(expected);
  });
});

describe('an annual review', () => {
  it.each([
    ['avct', 'annual-appraisal-held'],
    ['letta', 'needs-reviewed-annually'],
  ])('under %s ends on the same day of the next year, 29 February on the 28th', async (policy, rule) => {
    const outcome = async (held: string, asAt: string) => {
      const rows = reviews(['Ann Smith', 'Annual appraisal', date(held)]);
      return outcomesOf(await checkBy(policy, [staff(), rows], asAt), rule)[0];
    };
    expect(await outcome('2025-08-31', '2026-08-31')).toBe('Ann Smith: due-soon');
    expect(await outcome('2025-08-31', '2026-09-01')).toBe('Ann Smith: breach');
    expect(await outcome('2024-02-29', '2025-02-28')).toBe('Ann Smith: due-soon');
    expect(await outcome('2024-02-29', '2025-03-01')).toBe('Ann Smith: breach');
    expect(await outcome('2027-02-28', '2028-02-28')).toBe('Ann Smith: due-soon');
    expect(await outcome('2027-02-28', '2028-02-29')).toBe('Ann Smith: breach');
    expect(await outcome('2025-08-31', '2026-08-01')).toBe('Ann Smith: due-soon');
    expect(await outcome('2025-08-31', '2026-07-31')).toBe('Ann Smith: met');
  });

  it('is another kind than an interim one or a supervision', async () => {
    const rows = reviews(
      ['Ann Smith', 'Interim appraisal', date('2026-11-02')],
      ['Bob Jones', 'Annual appraisal', date('2026-11-02')],
      ['Ann Smith', 'Supervision', date('2026-11-02')],
    );
    const result = await checkBy('avct', [staff(), rows]);
    expect(outcomesOf(result, 'annual-appraisal-held')).toEqual(['Ann Smith: breach', 'Bob Jones: met']);
    expect(outcomesOf(result, 'interim-review-held')).toEqual(['Ann Smith: met', 'Bob Jones: breach']);
    expect(outcomesOf(result, 'one-to-one-held')).toEqual(['Ann Smith: met', 'Bob Jones: breach']);
  });
});

describe('a review of somebody who may be one of two people', () => {
  it('is a question about each of them, and counts for neither', async () => {
    const people = staff(['Alan Smith', 'Tutor', OLD, null]);
    const rows = reviews(
      ['A Smith', 'CPD log', date('2026-11-02')],
      ['Bob Jones', 'CPD log', date('2026-11-02')],
    );
    const result = await checkBy('avct', [people, rows]);
    expect(outcomesOf(result, LOG)).toEqual([
      'Ann Smith: cannot-tell',
      'Bob Jones: met',
      'Alan Smith: cannot-tell',
    ]);
    expect(messagesBy(result, LOG)).toEqual([
      expect.stringContaining('“A Smith” may be this person'),
      expect.stringContaining('“A Smith” may be this person'),
    ]);
    expect(findingsBy(result, LOG)).toEqual([
      'cannot-tell | Alan Smith | Reviews!A2',
      'cannot-tell | Ann Smith | Reviews!A2',
    ]);
  });

  it('changes nothing for those who have one of their own in time', async () => {
    const people = staff(['Alan Smith', 'Tutor', OLD, null]);
    const rows = reviews(
      ['A Smith', 'CPD log', date('2026-11-02')],
      ['Ann Smith', 'CPD log', date('2026-11-09')],
      ['Alan Smith', 'CPD log', date('2026-06-09')],
      ['Bob Jones', 'CPD log', date('2026-11-02')],
    );
    expect(outcomesOf(await checkBy('avct', [people, rows]), LOG)).toEqual([
      'Ann Smith: met',
      'Bob Jones: met',
      'Alan Smith: cannot-tell',
    ]);
  });

  it('leaves out those who have left, and is waited for by those to come', async () => {
    const people = staff(
      ['Cara Patel', 'Tutor', OLD, date('2026-11-21')],
      ['Dev Okoro', 'Tutor', date('2026-11-23'), null],
    );
    const rows = reviews(
      ...['Ann Smith', 'Bob Jones', 'Cara Patel'].map((name) => [name, 'CPD log', date('2025-11-02')]),
    );
    const result = await checkBy('avct', [people, rows]);
    expect(outcomesOf(result, LOG)).toEqual(['Ann Smith: breach', 'Bob Jones: breach']);
  });
});

describe('a review of somebody who is on no staff list', () => {
  it.each([
    ['a full name', 'Zoe Quill', '“Zoe Quill” (2 rows) is not on the staff list and was not judged.'],
    [
      'one that may be two people',
      'A Smith',
      '“A Smith” (2 rows) may be Ann Smith or Alan Smith, or somebody else.',
    ],
  ])('is asked about once: %s', async (_what, name, message) => {
    const people = staff(['Alan Smith', 'Tutor', OLD, null]);
    const rows = reviews(
      [name, 'CPD log', date('2026-11-02')],
      [name, 'CPD log', date('2026-09-02')],
      ...['Ann Smith', 'Alan Smith', 'Bob Jones'].map((each) => [each, 'CPD log', date('2026-11-02')]),
    );
    const result = await checkBy('avct', [people, rows]);
    expect(messagesBy(result, 'unknown-person')).toEqual([message]);
    expect(findingsBy(result, 'unknown-person')).toEqual(['cannot-tell | unknown-person | Reviews!A2']);
  });

  it('is not asked about under a policy that judges no reviews', async () => {
    const rows = reviews(['Zoe Quill', 'CPD log', date('2026-11-02')]);
    const files = [
      { file: 'policy.json', text: JSON.stringify(aPolicy()) },
      { file: 'first-aid-renewal.json', text: JSON.stringify(aRule()) },
    ];
    const result = await checkBy(parsePolicy(files, KNOWN), [staff(), rows]);
    expect(result.findings).toEqual([]);
  });
});
