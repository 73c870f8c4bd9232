import { describe, expect, it } from '@jest/globals';
import { disagreementsOf } from '../../src/facts/disagreements';
import type { TrainingRecord } from '../../src/register/records';
import { cellAddress } from '../../src/workbook/address';
import { catalogue } from '../support/policies';
import { AS_AT, logRow, on, placeOf } from './a-register';

type Entry =
  | string
  | {
      readonly done?: string | readonly [string, string];
      readonly expires?: string;
      readonly topic?: string;
    };

/** Entries of Ann Smith in rows 2, 3 … of a sheet. */
const entries = (sheet: string, isCentral: boolean, list: readonly Entry[]): readonly TrainingRecord[] =>
  list.map((entry, index) => {
    const { done, expires, topic = 'first-aid' } = typeof entry === 'string' ? { done: entry } : entry;
    const place = placeOf(sheet, index + 1);
    const { person, course, source, dateCell } = logRow('Ann Smith', place);
    const row: TrainingRecord = {
      person,
      course,
      source,
      dateCell,
      topic: { kind: 'topic', topic, also: [], how: 'alias' },
      ...(isCentral ? { isCentral } : {}),
    };
    const [from, to] = typeof done === 'string' ? [done, done] : (done ?? []);
    return {
      ...row,
      ...(from === undefined ? {} : { completedOn: on(from, place, 'date', to) }),
      ...(expires === undefined ? {} : { expiresOn: on(expires, place, 'expires') }),
    };
  });

const found = (log: readonly Entry[], central: readonly Entry[]) =>
  disagreementsOf([...entries('Log', false, log), ...entries('SCR', true, central)], catalogue, AS_AT);

const cells = (log: readonly Entry[], central: readonly Entry[]) =>
  found(log, central).map((each) => [each.log.cell, each.central.cell].map(cellAddress).join(' '));

describe('a log and a single central record', () => {
  it.each<[string, Entry[], Entry[], string[]]>([
    ['agree on a day', ['2025-01-06'], ['2025-01-06'], []],
    ['differ by a day', ['2025-01-06'], ['2025-01-07'], ['Log!E2 SCR!E2']],
    ['agree on the newer of two', ['2023-01-06', '2025-01-06'], ['2025-01-06'], []],
    ['disagree on the newer of two', ['2023-01-06', '2025-01-06'], ['2023-01-06'], ['Log!E3 SCR!E2']],
    ['agree within a month', [{ done: ['2025-01-01', '2025-01-31'] }], ['2025-01-31'], []],
    ['differ from a month', [{ done: ['2025-01-01', '2025-01-31'] }], ['2025-02-01'], ['Log!E2 SCR!E2']],
    ['leave out what is ahead', ['2025-01-06', '2026-11-23'], ['2025-01-06'], []],
    ['take what is of today', ['2025-01-06', '2026-11-22'], ['2025-01-06'], ['Log!E3 SCR!E2']],
    ['say nothing if one has no date', [{}], ['2025-01-06'], []],
    ['say nothing of other topics', [{ done: '2025-01-06', topic: 'prevent' }], ['2024-01-06'], []],
    [
      'differ in the last day only',
      [{ done: '2025-01-06', expires: '2027-01-06' }],
      [{ done: '2025-01-06', expires: '2028-01-06' }],
      ['Log!G2 SCR!G2'],
    ],
    [
      'differ in the only thing both say',
      [{ expires: '2027-01-06' }],
      [{ expires: '2027-01-07' }],
      ['Log!G2 SCR!G2'],
    ],
    [
      'compare a broad heading with what is beneath',
      [{ done: '2025-01-06', topic: 'efaw' }],
      ['2024-01-06'],
      ['Log!E2 SCR!E2'],
    ],
    [
      'do not compare two courses beneath one topic',
      [{ done: '2025-01-06', topic: 'efaw' }],
      [{ done: '2024-01-06', topic: 'faw' }],
      [],
    ],
    [
      'compare like with like first',
      ['2024-01-06', { done: '2025-01-06', topic: 'efaw' }],
      ['2024-01-06'],
      [],
    ],
  ])('%s', (_case, log, central, expected) => {
    expect(cells(log, central)).toEqual(expected);
  });

  it('doubt what is later than the other side knows, and nothing else', () => {
    const [found1] = found(['2022-01-06', '2024-01-06', '2025-01-06'], ['2023-01-06']);
    expect(
      [...(found1?.doubted ?? [])].map(([record, { why }]) => [cellAddress(record.dateCell), why]),
    ).toEqual([
      ['Log!E3', 'the single central record says 6 Jan 2023 in SCR!E2'],
      ['Log!E4', 'the single central record says 6 Jan 2023 in SCR!E2'],
    ]);
    const [found2] = found(['2023-01-06'], ['2025-01-06']);
    expect([...(found2?.doubted.keys() ?? [])].map(({ dateCell }) => cellAddress(dateCell))).toEqual([
      'SCR!E2',
    ]);
  });

  it('are none without a central record', () => {
    expect(cells(['2025-01-06', '2024-01-06'], [])).toEqual([]);
  });
});
