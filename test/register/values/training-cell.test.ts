import { describe, expect, it } from '@jest/globals';
import { dayFromIso, isoFromDay } from '../../../src/calendar/day';
import { readTrainingCell } from '../../../src/register/values/training-cell';
import type { Span } from '../../../src/calendar/span';

const asAt = dayFromIso('2026-11-22') ?? 0;
const plain = (span: Span | undefined) =>
  span &&
  (span.from === span.to ? isoFromDay(span.from) : `${isoFromDay(span.from)}..${isoFromDay(span.to)}`);

function read(text: string): unknown {
  const found = readTrainingCell({ kind: 'text', column: 0, text }, { asAt, dateSystem: 1900 });
  if (found.kind !== 'said') return found.kind;
  const { done, expires, booked, status } = found;
  return Object.fromEntries(
    Object.entries({ done: plain(done), expires: plain(expires), booked: plain(booked), status }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

describe('dates as text, day first', () => {
  it.each([
    ['3.11.24', '2024-11-03'],
    ['3 Nov 2024', '2024-11-03'],
    ['3-Nov-24', '2024-11-03'],
    ['03/11/2024', '2024-11-03'],
    ['03/11/24', '2024-11-03'],
    ['3/11/2024 00:00', '2024-11-03'],
    ['3/11/2024 00:00:00', '2024-11-03'],
    ['2024-11-03', '2024-11-03'],
    ['2024-11-03T09:30:00', '2024-11-03'],
    ['3rd November 2024', '2024-11-03'],
    ['Sunday 3rd November, 2024', '2024-11-03'],
    ['Sun 3 Nov 24', '2024-11-03'],
    ['3Nov24', '2024-11-03'],
    ['November 3, 2024', '2024-11-03'],
    ['3 11 24', '2024-11-03'],
    ['3-11-2024', '2024-11-03'],
    ['29/02/2024', '2024-02-29'],
    ['1 Sept 2025', '2025-09-01'],
    ['7-11 July 2025', '2025-07-11'],
    ['30 Mar-03 Apr 2026', '2026-04-03'],
    ['03/11/2024 - 05/11/2024', '2024-11-05'],
    ["Nov '24", '2024-11-01..2024-11-30'],
    ['Sept 24', '2024-09-01..2024-09-30'],
    ['Sep-23', '2023-09-01..2023-09-30'],
    ['11/2024', '2024-11-01..2024-11-30'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2024', '2024-01-01..2024-12-31'],
    ['2023/24', '2023-09-01..2024-08-31'],
    ['Autumn 2024', '2024-09-01..2024-12-31'],
    ['Summer term 2025', '2025-04-01..2025-08-31'],
    ['1/1/47', '1947-01-01'],
    ['1/1/46', '2046-01-01'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toEqual({ done: expected });
  });

  it.each([
    '31/02/2025',
    '29/02/2025',
    '11/25/2024',
    '3/11',
    '3/11/0204',
    '15-10 March 2026',
    'soon',
    '11/12',
    '3/11/2',
    'sometime in 2024?',
  ])('%s is a question', (text) => {
    expect(read(text)).toBe('unreadable');
  });
});

describe('words in a cell', () => {
  it.each([
    ['N/A', { status: 'not-needed' }],
    ['exempt', { status: 'not-needed' }],
    ['Not required.', { status: 'not-needed' }],
    ['Booked', { status: 'booked' }],
    ['booked 12/5/27', { booked: '2027-05-12', status: 'booked' }],
    ['Booked: 12 May 2027', { booked: '2027-05-12', status: 'booked' }],
    ['booked 12/5', { status: 'booked' }],
    ['in progress', { status: 'in-progress' }],
    ['Expired', { status: 'expired' }],
    ['✓', { status: 'completed' }],
    ['exp 03/25', { expires: '2025-03-01..2025-03-31' }],
    ['Expires 3/11/2026', { expires: '2026-11-03' }],
    ['3/11/24 (exp 3/11/26)', { done: '2024-11-03', expires: '2026-11-03' }],
    ['done 3/11/24', { done: '2024-11-03', status: 'completed' }],
    ['3/11/24 - online', { done: '2024-11-03' }],
    ['3.11.24 cancelled', { done: '2024-11-03', status: 'cancelled' }],
    ['3/11/22, 4/11/24', { done: '2022-11-03..2024-11-04' }],
    ['3/11/24\n3/11/27', { done: '2024-11-03' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['', '   ', '-', '--', '—'])('“%s” is blank', (text) => {
    expect(read(text)).toBe('blank');
  });

  it.each(['TBC', '?', 'x', 'awaiting cert', '3/11/24 ?'])('%s is a question', (text) => {
    expect(read(text)).toBe('unreadable');
  });
});

describe('numbers', () => {
  const number = (value: number, format?: string, dateSystem: 1900 | 1904 = 1900) =>
    readTrainingCell(
      { kind: 'number', column: 0, number: value, ...(format === undefined ? {} : { format }) },
      { asAt, dateSystem },
    );
  it('reads a date cell in either date system', () => {
    expect(number(45599, 'dd/mm/yyyy')).toEqual({ kind: 'said', done: { from: 45599, to: 45599 } });
    expect(number(45599 - 1462, 'dd/mm/yyyy', 1904)).toEqual({
      kind: 'said',
      done: { from: 45599, to: 45599 },
    });
  });
  it('reads a serial number that lost its format', () => {
    expect(number(45599)).toEqual({ kind: 'said', done: { from: 45599, to: 45599 } });
  });
  it('asks about a year typed into a date cell, which shows a day in 1905', () => {
    expect(number(2024, 'd-mmm-yy')).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('2024'),
    });
  });
  it('takes a year in a plain cell as a rough day', () => {
    expect(number(2024)).toMatchObject({ kind: 'said', done: { from: 45292, to: 45657 } });
  });
});
