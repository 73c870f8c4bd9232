import { describe, expect, it } from '@jest/globals';
import { cellAddress } from '../../src/workbook/address';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkBy, findingsBy, messagesBy, outcomesOf } from './judged';
import { DONE, sheet } from './sheets';

const RULE = 'mandatory-in-central-record';
const OLD = date('2019-09-01');
const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Start date', 'Leaving date'],
  ['Ann Smith', 'Tutor', OLD, null],
  ['Bob Jones', 'Tutor', OLD, null],
  ['Cara Patel', 'Tutor', OLD, date('2026-11-21')],
]);
const log = (...rows: readonly (readonly Cell[])[]) =>
  sheet('Log', [
    ['Name', 'Course', 'Date'],
    ...rows,
    ['Ann Smith', 'Phonics', DONE],
    ['Bob Jones', 'Phonics', DONE],
  ]);
/** A single central record, with the training behind the checks. */
const central = (ann: readonly Cell[], bob: readonly Cell[] = [DONE, DONE]) =>
  sheet('SCR', [
    ['Single Central Record', null, null, null, null],
    ['Name', 'Role', 'DBS', 'Safeguarding', 'Prevent'],
    ['Ann Smith', 'Tutor', date('2019-08-01'), ...ann],
    ['Bob Jones', 'Tutor', date('2019-08-01'), ...bob],
    ['Cara Patel', 'Tutor', date('2019-08-01'), null, null],
  ]);

const LOGGED = log(
  ['Ann Smith', 'Safeguarding', DONE],
  ['Ann Smith', 'Prevent', DONE],
  ['Bob Jones', 'Safeguarding', DONE],
  ['Cara Patel', 'Safeguarding', DONE],
);

describe('mandatory training that the log has', () => {
  it('is missing from a single central record without it', async () => {
    const result = await checkBy('avct', [STAFF, LOGGED, central([null, DONE])]);
    expect(outcomesOf(result, RULE, 'safeguarding')).toEqual(['Ann Smith: breach', 'Bob Jones: met']);
    expect(outcomesOf(result, RULE, 'prevent')).toEqual(['Ann Smith: met', 'Bob Jones: met']);
    expect(messagesBy(result, RULE)).toEqual([
      expect.stringMatching(
        /^Ann Smith: safeguarding and child protection is recorded, but not in the single central record\.$/i,
      ),
    ]);
    expect(outcomesOf(result, 'mandatory-training', 'safeguarding')).toEqual([
      'Ann Smith: met',
      'Bob Jones: met',
    ]);
  });

  it('is told with the place where it is missing', async () => {
    const result = await checkBy('avct', [STAFF, LOGGED, central([null, DONE])]);
    const [finding] = result.findings.filter(({ rule }) => rule === RULE);
    expect(finding?.cells.map(cellAddress)[0]).toBe('SCR!D3');
  });

  it('is there with another day, which is asked about', async () => {
    const result = await checkBy('avct', [STAFF, LOGGED, central([date('2025-01-06'), DONE])]);
    expect(findingsBy(result, RULE)).toEqual([]);
    expect(findingsBy(result, 'records-disagree')).toEqual(['cannot-tell | Ann Smith | Log!C2']);
  });

  it('is not looked for where the workbook has no single central record', async () => {
    const result = await checkBy('avct', [STAFF, LOGGED]);
    expect(findingsBy(result, RULE)).toEqual([]);
    expect(outcomesOf(result, RULE)).not.toContain('Ann Smith: breach');
  });

  it('is said not to be checkable where the central record has no training in it', async () => {
    const result = await checkBy('avct', [STAFF, LOGGED, central([null, null], [null, null])]);
    expect(findingsBy(result, RULE)).toEqual([]);
    expect(result.notCheckable.map(({ rule }) => rule)).toContain(RULE);
  });

  it('is missing too where the record has no column for it', async () => {
    const rows = log(['Ann Smith', 'Data protection', DONE], ['Bob Jones', 'Safeguarding', DONE]);
    const result = await checkBy('avct', [STAFF, rows, central([DONE, DONE])]);
    expect(outcomesOf(result, RULE, 'data-protection')).toEqual(['Ann Smith: breach']);
  });
});

describe('mandatory training that the log has not', () => {
  it('is not missed from the central record but from everywhere, in one finding', async () => {
    const result = await checkBy('avct', [STAFF, log(), central([null, DONE])]);
    expect(outcomesOf(result, RULE, 'safeguarding')).toEqual(['Bob Jones: met']);
    expect(findingsBy(result, 'mandatory-training', 'safeguarding')).toEqual(['breach | Ann Smith | SCR!D3']);
  });

  it('is met by the central record alone', async () => {
    const result = await checkBy('avct', [STAFF, log(), central([DONE, DONE])]);
    expect(outcomesOf(result, 'mandatory-training', 'safeguarding')).toEqual([
      'Ann Smith: met',
      'Bob Jones: met',
    ]);
    expect(outcomesOf(result, RULE, 'safeguarding')).toEqual(['Ann Smith: met', 'Bob Jones: met']);
  });
});

describe('a central record of future starters and people on long absence', () => {
  it('waits for them', async () => {
    const people = sheet('Staff', [
      ['Name', 'Job title', 'Start date', 'Absent from'],
      ['Ann Smith', 'Tutor', date('2026-11-23'), null],
      ['Bob Jones', 'Tutor', OLD, date('2026-10-05')],
      ['Cara Patel', 'Tutor', OLD, null],
    ]);
    const result = await checkBy('avct', [people, LOGGED, central([null, DONE], [null, DONE])]);
    expect(findingsBy(result, RULE)).toEqual(['breach | Cara Patel | SCR!D5']);
    const waits = result.waiting.filter(({ finding }) => finding.rule === RULE);
    expect([
      ...new Set(waits.map(({ finding: { person }, because }) => `${person ?? ''} ${because}`)),
    ]).toEqual(['Ann Smith has not started yet: starts on 23 Nov 2026', 'Bob Jones is on long absence']);
  });
});
