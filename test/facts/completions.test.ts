import { describe, expect, it } from '@jest/globals';
import { bookingFact, completionOf } from '../../src/facts/completions';
import type { DateRead, TrainingRecord, TrainingStatus } from '../../src/register/records';
import { cellAddress } from '../../src/workbook/address';
import { day } from './a-subject';

const AS_AT = day('2026-11-22');
const at = (column: number) => ({ sheet: 'Log', row: 11, column });
const on = (column: number, from: string, to = from): DateRead => ({
  kind: 'day',
  span: { from: day(from), to: day(to) },
  cell: at(column),
});
const unreadable = (column: number, text: string): DateRead => ({
  kind: 'unreadable',
  text,
  reason: 'it is not a date',
  cell: at(column),
});
const record = (more: Partial<TrainingRecord> = {}, status?: TrainingStatus): TrainingRecord => ({
  source: 'log',
  person: { text: 'Ann Smith', cell: at(0) },
  course: { value: 'First aid', cell: at(1) },
  topic: { kind: 'topic', topic: 'first-aid', also: [], how: 'alias' },
  dateCell: at(2),
  ...(status === undefined ? {} : { status: { value: status, cell: at(4) } }),
  ...more,
});
const DONE = { completedOn: on(2, '2025-01-06') };

describe('a completion', () => {
  it('has its day, its course and its cells: the date, the course, the name', () => {
    const found = completionOf(record(DONE), AS_AT);
    expect(found).toMatchObject({
      completed: { from: day('2025-01-06'), to: day('2025-01-06') },
      course: 'First aid',
      isCertain: true,
    });
    expect(found?.cells.map(cellAddress)).toEqual(['Log!C12', 'Log!B12', 'Log!A12']);
    expect(found).not.toHaveProperty('expires');
  });

  it('names the cell of its expiry', () => {
    const found = completionOf(record({ ...DONE, expiresOn: on(3, '2028-01-06') }), AS_AT);
    expect(found?.expires).toEqual({ from: day('2028-01-06'), to: day('2028-01-06') });
    expect(found?.cells.map(cellAddress)).toContain('Log!D12');
  });

  it.each([
    ['2025-01-05', 'a question, not a verdict', { from: -Infinity, to: Infinity }],
    ['2025-01-06', 'the last valid day', { from: day('2025-01-06'), to: day('2025-01-06') }],
  ])('done on 6 January 2025 with an expiry on %s: it is %s', (expiry, _meaning, expires) => {
    const found = completionOf(record({ ...DONE, expiresOn: on(3, expiry) }), AS_AT);
    expect(found?.expires).toEqual(expires);
    expect(found?.doubt?.includes('Log!D12') ?? false).toBe(expiry === '2025-01-05');
  });

  it.each<[TrainingStatus, boolean]>([
    ['completed', true],
    ['attended', true],
    ['expired', true],
    ['booked', false],
    ['in-progress', false],
    ['not-done', false],
    ['failed', false],
    ['cancelled', false],
    ['not-needed', false],
  ])('that is %s counts: %s', (status, counts) => {
    expect(completionOf(record(DONE, status), AS_AT) !== undefined).toBe(counts);
  });

  it.each([
    ['2026-11-22', '2026-11-22', true],
    ['2026-11-23', '2026-11-23', undefined],
    ['2026-11-01', '2026-11-30', false],
    ['2026-10-01', '2026-10-31', true],
    ['2026-12-01', '2026-12-31', undefined],
  ])('on a day from %s to %s is certain: %s', (from, to, isCertain) => {
    expect(completionOf(record({ completedOn: on(2, from, to) }), AS_AT)?.isCertain).toBe(isCertain);
  });

  it('without a date is not certain in a log', () => {
    expect(completionOf(record(), AS_AT)).toMatchObject({
      completed: { from: -Infinity, to: AS_AT },
      isCertain: false,
      doubt: 'the record in Log!C12 has no date',
    });
  });

  it('without a date but with a tick is certain in a matrix', () => {
    expect(completionOf(record({ source: 'matrix' }, 'completed'), AS_AT)).toMatchObject({
      completed: { from: -Infinity, to: AS_AT },
      isCertain: true,
    });
  });

  it('without a date but with an expiry is certain', () => {
    expect(completionOf(record({ expiresOn: on(3, '2027-01-06') }), AS_AT)).toMatchObject({
      completed: { from: -Infinity, to: AS_AT },
      expires: { from: day('2027-01-06'), to: day('2027-01-06') },
      isCertain: true,
    });
  });

  it('with a date that cannot be read is not certain, and says why', () => {
    expect(completionOf(record({ completedOn: unreadable(2, 'TBC') }), AS_AT)).toMatchObject({
      isCertain: false,
      doubt: '“TBC” in Log!C12 cannot be read as a date: it is not a date',
    });
  });

  it('with an expiry that cannot be read may run out at any time', () => {
    expect(completionOf(record({ ...DONE, expiresOn: unreadable(3, '??') }), AS_AT)?.expires).toEqual({
      from: -Infinity,
      to: Infinity,
    });
  });

  it('that has expired ran out before the as-at day', () => {
    expect(completionOf(record(DONE, 'expired'), AS_AT)?.expires).toEqual({ from: -Infinity, to: AS_AT - 1 });
  });

  it('that only a booking still ahead speaks of is none', () => {
    expect(completionOf(record({ bookedOn: on(2, '2026-11-22') }), AS_AT)).toBeUndefined();
  });

  it('of which the booking has passed is open: the row may lack its date', () => {
    expect(completionOf(record({ bookedOn: on(2, '2026-11-21') }), AS_AT)).toMatchObject({
      isCertain: false,
    });
  });
});

describe('the booking that is told', () => {
  const booked = (...isos: readonly string[]) =>
    bookingFact(
      isos.map((iso) => record({ bookedOn: on(2, iso) })),
      AS_AT,
    );
  it.each([
    [['2027-03-01', '2026-12-01', '2027-01-05'], '2026-12-01'],
    [['2026-11-22', '2026-12-01'], '2026-11-22'],
    [['2026-11-21', '2026-12-01'], '2026-12-01'],
    [['2026-02-01', '2026-09-01', '2026-05-01'], '2026-09-01'],
  ])('of %j is %s', (isos, expected) => {
    expect(booked(...isos)).toEqual({ kind: 'known', value: day(expected), cells: [at(2)] });
  });

  it('may be a row whose date is ahead, or whose status says so', () => {
    const ahead = record({ completedOn: on(2, '2026-12-01') });
    const said = record({ completedOn: on(2, '2026-10-01') }, 'booked');
    const cancelled = record({ completedOn: on(2, '2026-11-30') }, 'cancelled');
    expect(bookingFact([ahead, cancelled], AS_AT)).toMatchObject({ value: day('2026-12-01') });
    expect(bookingFact([said], AS_AT)).toMatchObject({ value: day('2026-10-01') });
    expect(bookingFact([cancelled, record(DONE)], AS_AT)).toBeUndefined();
  });
});
