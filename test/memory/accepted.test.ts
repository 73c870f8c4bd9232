import { describe, expect, it } from '@jest/globals';
import type { CheckResult } from '../../src/check';
import { isFault } from '../../src/faults';
import { acceptedOn, parseAccepted, type Acceptance } from '../../src/policy/accepted-file';
import { memoryText, recall } from '../../src/memory/memory';
import { date } from '../../samples/xlsx-writer.mjs';
import { AS_AT, checkBy, outcomesOf } from '../messy/judged';
import { DONE, sheet } from '../messy/sheets';
import { snapshotOf } from '../support/checking';
import { day } from '../facts/a-subject';

const REGISTER = [
  sheet('Matrix', [
    ['Name', 'First aid', 'Prevent'],
    ['Ann Smith', date('2020-01-06'), DONE],
    ['Bob Jones', date('2020-01-06'), DONE],
    ['Cara Patel', DONE, DONE],
  ]),
];

const acceptance = (finding: string, more: Partial<Acceptance> = {}): Acceptance => ({
  finding,
  reason: 'On the course next week',
  approver: 'S Bramley',
  until: '2026-12-31',
  ...more,
});
/** One without a key that it needs. */
const lacking = (key: keyof Acceptance, whole = acceptance('a1')): unknown =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
const idOf = ({ findings }: CheckResult, name: string): string => {
  const found = findings.find(({ person }) => person === name);
  if (found === undefined) throw new Error(`nothing is found of ${name}`);
  return found.id;
};
const named = ({ findings }: CheckResult) => findings.map(({ person }) => person);

describe('an accepted finding', () => {
  it('is shown as such, and in no other list and no total', async () => {
    const before = await checkBy('futura', REGISTER);
    expect(named(before)).toEqual(['Ann Smith', 'Bob Jones']);
    const own = acceptance(idOf(before, 'Ann Smith'));
    const result = await checkBy('futura', REGISTER, AS_AT, { accepted: [own] });
    expect(named(result)).toEqual(['Bob Jones']);
    expect(
      result.accepted.map(({ finding, reason, approver, until }) => [
        finding.id,
        finding.outcome,
        reason,
        approver,
        until,
      ]),
    ).toEqual([[own.finding, 'breach', 'On the course next week', 'S Bramley', '2026-12-31']]);
    expect(result.totals).toEqual({ ...before.totals, breach: 1 });
    expect(outcomesOf(result, 'first-aid-renewal')).toEqual(['Bob Jones: breach', 'Cara Patel: met']);
    expect(result.edits.marks).toHaveLength(1);
  });

  it('keeps its id when the register is sorted', async () => {
    const own = acceptance(idOf(await checkBy('futura', REGISTER), 'Ann Smith'));
    const [first] = REGISTER;
    const [headings = [], ...rows] = first?.rows ?? [];
    const sorted = [sheet('Matrix', [headings, ...[...rows].reverse()])];
    expect(named(await checkBy('futura', sorted, AS_AT, { accepted: [own] }))).toEqual(['Bob Jones']);
  });

  it.each([
    ['the day before its first', '2026-10-31', false],
    ['its first day', '2026-11-01', true],
    ['its last day', '2026-12-31', true],
    ['the day after', '2027-01-01', false],
  ])('%s', async (_what, asAt, isAccepted) => {
    const own = acceptance(idOf(await checkBy('futura', REGISTER), 'Ann Smith'), { from: '2026-11-01' });
    const result = await checkBy('futura', REGISTER, asAt, { accepted: [own] });
    expect(named(result).includes('Ann Smith')).toBe(!isAccepted);
    expect(result.accepted).toHaveLength(isAccepted ? 1 : 0);
    expect(acceptedOn(own, day(asAt))).toBe(isAccepted);
  });

  it('that is found no more changes nothing', async () => {
    const result = await checkBy('futura', REGISTER, AS_AT, { accepted: [acceptance('no-such-finding')] });
    expect(named(result)).toEqual(['Ann Smith', 'Bob Jones']);
    expect(result.accepted).toEqual([]);
  });
});

describe('what a workbook remembers of it', () => {
  it('is written, read back and used; and written again only if it changes', async () => {
    const own = acceptance(idOf(await checkBy('futura', REGISTER), 'Ann Smith'));
    const first = await checkBy('futura', REGISTER, AS_AT, { accepted: [own] });
    const memory = first.edits.memory ?? '';
    expect(recall(memory)).toMatchObject({ memory: { accepted: [own] }, notes: [], isNewer: false });

    const workbooks = [{ ...(await snapshotOf(REGISTER)), memory }];
    const again = await checkBy('futura', REGISTER, AS_AT, { workbooks });
    expect(named(again)).toEqual(['Bob Jones']);
    expect(again.edits.memory).toBeUndefined();
    const same = await checkBy('futura', REGISTER, AS_AT, { workbooks, accepted: [own] });
    expect(same.edits.memory).toBeUndefined();

    const second = acceptance(idOf(again, 'Bob Jones'));
    const both = await checkBy('futura', REGISTER, AS_AT, { workbooks, accepted: [second] });
    expect(named(both)).toEqual([]);
    expect(
      recall(both.edits.memory)
        .memory.accepted?.map(({ finding }) => finding)
        .sort(),
    ).toEqual([own.finding, second.finding].sort());
  });

  it('gives way to what is given of the same finding', async () => {
    const id = idOf(await checkBy('futura', REGISTER), 'Ann Smith');
    const memory = memoryText({ accepted: [acceptance(id)], others: { answers: 1 } }) ?? '';
    const workbooks = [{ ...(await snapshotOf(REGISTER)), memory }];
    const ended = acceptance(id, { until: '2026-11-21' });
    const result = await checkBy('futura', REGISTER, AS_AT, { workbooks, accepted: [ended] });
    expect(named(result)).toEqual(['Ann Smith', 'Bob Jones']);
    expect(recall(result.edits.memory).memory).toMatchObject({ accepted: [ended], others: { answers: 1 } });
  });

  it('is none of it used if it is broken, which is said', async () => {
    const id = idOf(await checkBy('futura', REGISTER), 'Ann Smith');
    const without = lacking('reason', acceptance(id));
    const memory = JSON.stringify({ version: 1, accepted: [without] });
    const workbooks = [{ ...(await snapshotOf(REGISTER)), memory }];
    const result = await checkBy('futura', REGISTER, AS_AT, { workbooks });
    expect(named(result)).toContain('Ann Smith');
    expect(result.notes).toContain(
      'The findings accepted in this workbook cannot be read, so none of them was taken as accepted.',
    );
  });
});

describe('a file of accepted findings', () => {
  const file = (...entries: readonly unknown[]) => JSON.stringify({ version: 1, accepted: entries });
  it('is read', () => {
    const own = acceptance('a1b2', { from: '2026-11-01' });
    expect(parseAccepted('accepted.json', file(own))).toEqual([own]);
    expect(parseAccepted('accepted.json', file())).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ['is no JSON', '{', ['accepted.json']],
    ['has no version', '{"accepted":[]}', ['$.version']],
    ['is of another version', '{"version":2,"accepted":[]}', ['$.version']],
    ['is a bare list', '[]', ['$']],
    ['lacks a reason', file(lacking('reason')), ['$.accepted.0.reason', 'reason, approver and until']],
    ['has a blank reason', file(acceptance('a1', { reason: '  ' })), ['$.accepted.0.reason']],
    ['lacks an approver', file(lacking('approver')), ['$.accepted.0.approver']],
    ['lacks an end', file(acceptance('a1'), lacking('until')), ['$.accepted.1.until']],
    [
      'has an end in words',
      file(acceptance('a1', { until: '31/12/2026' })),
      ['until', 'write a day as 2026-02-03'],
    ],
    [
      'has an end that is no day',
      file(acceptance('a1', { until: '2026-02-30' })),
      ['until', 'there is no day 2026-02-30'],
    ],
    [
      'has a start that is no day',
      file(acceptance('a1', { from: '2026-13-01' })),
      ['from', 'there is no day 2026-13-01'],
    ],
    ['has a key that is not known', file({ ...acceptance('a1'), who: 'Ann' }), ['$.accepted.0', 'who']],
  ])('that %s is refused with file, place and advice', (_what, text, parts) => {
    let thrown: unknown;
    try {
      parseAccepted('accepted.json', text);
    } catch (error) {
      thrown = error;
    }
    if (!isFault(thrown)) throw new Error('no fault was thrown');
    expect(thrown.kind).toBe('usage');
    for (const part of ['accepted.json', ...parts]) expect(thrown.message).toContain(part);
  });
});
