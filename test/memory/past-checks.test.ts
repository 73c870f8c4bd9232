import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { checksBefore, withCheck, type PastCheck } from '../../src/memory/past-checks';
import { recall } from '../../src/memory/memory';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSnapshots, snapshotOf, type SheetOfCells } from '../support/checking';
import { linesOn, plain, sheetOf, tableOf } from '../support/sheets';

const made = (asAt: string, more: Partial<PastCheck> = {}): PastCheck => ({
  policy: 'futura',
  hash: 'h',
  asAt,
  sign: asAt,
  people: 2,
  counts: [1, 0, 1, 0],
  topics: {},
  sites: {},
  findings: ['f'],
  ...more,
});

describe('the checks that a workbook remembers', () => {
  const first = made('2026-09-01');

  it('gain this one, and the same one only once', () => {
    const second = made('2026-10-01');
    const past = withCheck(withCheck([], first), second);
    expect(past).toEqual([first, second]);
    expect(withCheck(past, second)).toBe(past);
    expect(checksBefore(past, second)).toEqual([first]);
  });

  it.each<[string, Partial<PastCheck>]>([
    ['another day', { asAt: '2026-09-02' }],
    ['another register', { sign: 'other' }],
    ['other rules', { hash: 'other' }],
  ])('move on for %s', (_, more) => {
    const next = { ...first, ...more };
    expect(withCheck([first], next)).toHaveLength(2);
    expect(checksBefore([first], next)).toEqual([first]);
  });

  it('of another policy are kept and not compared with', () => {
    const other = made('2026-09-01', { policy: 'letta' });
    expect(withCheck([other], first)).toEqual([other, first]);
    expect(checksBefore([other], first)).toEqual([]);
  });

  it('are the last twelve, the last two of them with their findings', () => {
    const days = Array.from({ length: 14 }, (_, index) => made(`2026-01-${10 + index}`));
    const past = days.reduce<readonly PastCheck[]>(withCheck, []);
    expect(past.map(({ asAt }) => asAt)).toEqual(days.slice(2).map(({ asAt }) => asAt));
    expect(past.flatMap(({ asAt, findings }) => (findings === undefined ? [] : [asAt]))).toEqual([
      '2026-01-22',
      '2026-01-23',
    ]);
  });

  it('are of the six policies checked last', () => {
    const past = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
      .map((policy) => made('2026-09-01', { policy }))
      .reduce<readonly PastCheck[]>(withCheck, []);
    expect(past.map(({ policy }) => policy)).toEqual(['b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('leave out more findings than can be kept', () => {
    const many = Array.from({ length: 6_001 }, String);
    expect(withCheck([], made('2026-09-01', { findings: many }))[0]).not.toHaveProperty('findings');
    expect(withCheck([], made('2026-09-01', { findings: many.slice(1) }))[0]?.findings).toHaveLength(6_000);
  });
});

describe('a workbook that is checked again', () => {
  const LOG: SheetOfCells['rows'] = [
    ['Name', 'Course', 'Date'],
    ['Ann Smith', 'First aid', date('2024-10-01')],
    ['Bob Jones', 'First aid', date('2024-12-01')],
    ['Cara Patel', 'First aid', date('2026-01-06')],
  ];
  const checkAgain = async (rows: SheetOfCells['rows'], asAt: string, before?: CheckResult) => {
    const snapshot = await snapshotOf([{ name: 'Log', rows }]);
    const memory = before?.edits.memory;
    return checkSnapshots([memory === undefined ? snapshot : { ...snapshot, memory }], 'futura', asAt);
  };

  it('shows the trend, what moved and what is new or settled', async () => {
    const first = await checkAgain(LOG, '2026-11-22');
    expect(linesOn(sheetOf(first, 'Compliance'))).not.toContain('Trend');
    const rebooked = [...LOG, ['Ann Smith', 'First aid', date('2026-12-10')]];
    const later = await checkAgain(rebooked, '2026-12-22', first);
    const compliance = sheetOf(later, 'Compliance');
    const trend = tableOf(compliance, 'CpdTrend');
    expect(trend.map((row) => row.slice(1))).toEqual([
      ['Compliant', 'Judged', 'Met', 'Due soon', 'Breach', 'Question'],
      ...[first, later].map(({ totals }) => {
        const judged = totals.met + totals['due-soon'] + totals.breach + totals['cannot-tell'];
        const rate = Math.round(((totals.met + totals['due-soon']) / judged) * 100);
        return [`${rate}%`, judged, totals.met, totals['due-soon'], totals.breach, totals['cannot-tell']];
      }),
    ]);
    // Ann has renewed, Bob was due soon and has run out: the id is of the rule and the person.
    expect(linesOn(compliance)).toContain(
      'Since the check as at 22 Nov 2026: 0 new findings, 1 no longer found, 1 still open.',
    );
  });

  it('on the same day shows and remembers the same', async () => {
    const first = await checkAgain(LOG, '2026-11-22');
    const again = await checkAgain(LOG, '2026-11-22', first);
    expect(again.edits.memory).toBeUndefined();
    expect(again.edits.sheets).toEqual(first.edits.sheets);
  });

  it('goes on without checks that cannot be read', () => {
    const broken = recall('{"version":1,"checks":[{"policy":1}],"answers":1}');
    expect(broken).toEqual({ memory: { others: { answers: 1 } }, notes: [], isNewer: false });
  });

  it('compares days, not runs', async () => {
    const first = await checkAgain(LOG, '2026-11-22');
    const same = await checkAgain(LOG.slice(0, 3), '2026-11-22', first);
    // One point in time alone is no trend.
    expect(sheetOf(same, 'Compliance').tables.map(({ name }) => name)).not.toContain('CpdTrend');
    expect(plain(sheetOf(same, 'Compliance').rows[1]?.[0])).toContain('22 Nov 2026');
  });
});
