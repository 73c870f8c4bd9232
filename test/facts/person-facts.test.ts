import { describe, expect, it } from '@jest/globals';
import { personFacts } from '../../src/facts/person-facts';
import { personOfStaff } from '../../src/facts/person';
import type { DateRead, StaffRecord } from '../../src/register/records';
import { day } from './a-subject';

const AS_AT = day('2026-11-22');
const START = { sheet: 'Staff', row: 4, column: 3 };
const factsOf = (more: Partial<StaffRecord>) => {
  const record = { person: { text: 'Ann Smith', cell: { sheet: 'Staff', row: 4, column: 0 } }, ...more };
  const person = personOfStaff(record, {}, AS_AT);
  if (person === undefined) throw new Error('nobody');
  return personFacts(person, AS_AT);
};
const on = (from: string, to = from): DateRead => ({
  kind: 'day',
  span: { from: day(from), to: day(to) },
  cell: START,
});

describe('days employed', () => {
  it.each([
    ['on the first day', '2026-11-22', 0],
    ['on the second', '2026-11-21', 1],
    ['a year on', '2025-11-22', 365],
  ])('%s', (_when, iso, value) => {
    const facts = factsOf({ startOn: on(iso), startCell: START });
    expect(facts.daysEmployed).toEqual({ kind: 'known', value, cells: [START] });
    expect(facts.startOn).toEqual({ kind: 'known', value: day(iso), cells: [START] });
  });

  it('are rough where the start is', () => {
    const facts = factsOf({ startOn: on('2026-10-01', '2026-10-31'), startCell: START });
    expect(facts.daysEmployed).toEqual({ kind: 'between', from: 22, to: 52, cells: [START] });
  });

  it('are a question where the start date is blank', () => {
    const facts = factsOf({ startCell: START });
    const unknown = { kind: 'unknown', why: 'there is no start date in Staff!D5', cells: [START] };
    expect(facts).toMatchObject({
      startRecorded: { kind: 'known', value: true },
      startOn: unknown,
      daysEmployed: unknown,
    });
  });

  it('are a question where the start date cannot be read', () => {
    const startOn: DateRead = { kind: 'unreadable', text: 'ask HR', reason: 'it is not a date', cell: START };
    expect(factsOf({ startOn, startCell: START }).daysEmployed).toEqual({
      kind: 'unknown',
      why: 'the start date “ask HR” in Staff!D5 cannot be read: it is not a date',
      cells: [START],
    });
  });

  it('are not told where there is no such column', () => {
    const facts = factsOf({});
    expect(facts.startRecorded).toEqual({ kind: 'known', value: false, cells: [] });
    expect(facts.daysEmployed?.kind).toBe('unknown');
  });
});

describe('employment', () => {
  it('is as the register says', () => {
    const cell = { sheet: 'Staff', row: 4, column: 2 };
    expect(factsOf({ employment: { value: 'governor', cell } }).employment).toEqual({
      kind: 'known',
      value: 'governor',
      cells: [cell],
    });
  });
  it('is that of an employee where nothing is said', () => {
    expect(factsOf({}).employment).toMatchObject({ kind: 'known', value: 'employee' });
  });
});
