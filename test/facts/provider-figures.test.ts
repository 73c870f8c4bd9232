import { beforeAll, describe, expect, it } from '@jest/globals';
import { peopleOf } from '../../src/facts/people';
import type { FiguresOfProviders } from '../../src/facts/provider-figures';
import { trainingDoneOf } from '../../src/facts/training-done';
import { cellAddress } from '../../src/workbook/address';
import { date } from '../../samples/xlsx-writer.mjs';
import { AS_AT, recordsOf, sheet } from '../register/reading';
import { catalogue } from '../support/policies';

const STAFF = sheet('Staff', [
  ['Name', 'Job title', 'Site'],
  ['Ann Smith', 'Teacher', 'Oak'],
  ['Bob Jones', 'Cook', 'Elm'],
  ['Cara Patel', 'Teacher', 'Elm'],
]);
const LOG = sheet('Log', [
  ['Name', 'Course', 'Date completed', 'Provider', 'Hours'],
  ['Ann Smith', 'Phonics', date('2026-01-06'), 'Redcliff First Aid', 6],
  ['Bob Jones', 'First aid', date('2026-02-06'), 'The Redcliff First Aid Ltd', 'a morning'],
  ['Ann Smith', 'Makaton', date('2026-03-06'), 'Redcliff First Aid Ltd', null],
  ['Ann Smith', 'Makaton', date('2025-11-22'), 'Redcliff First Aid Ltd', 1],
  ['Bob Jones', 'Makaton', date('2025-11-23'), 'Redcliff First Aid Ltd', 2],
  ['Bob Jones', 'Excel', 'some time', 'Redcliff First Aid Ltd', 2],
  ['Cara Patel', 'Excel', date('2026-05-05'), 'In-house (CP)', 1],
  ['Cara Patel', 'Signing', date('2026-05-06'), null, 1],
  ['Cara Patel', 'Signing', date('2027-05-06'), 'Hexham', 1],
]);
const LIST = sheet('Approved providers', [
  ['Name of provider', 'Approved on', 'Quality check', 'Checked by'],
  ['Redcliff First Aid Ltd', date('2024-06-11'), date('2026-05-20'), 'M A'],
]);
const FORMS = sheet('Evaluations', [
  ['Course / event', 'Name', 'Course date', 'Form returned', 'Rating (out of 5)', 'Reflection'],
  ['Phonics', 'Ann Smith', date('2026-01-06'), date('2026-01-09'), 5, 'x'],
  ['First aid', 'Bob Jones', date('2026-02-06'), date('2026-02-09'), 2, 'x'],
  ['Makaton', 'Ann Smith', date('2025-11-22'), date('2025-11-25'), 1, 'x'],
  ['Signing', 'Cara Patel', date('2026-05-06'), date('2026-05-07'), 'quite nice', 'x'],
]);

let figures: FiguresOfProviders;
beforeAll(async () => {
  const records = await recordsOf(STAFF, LOG, LIST, FORMS);
  const people = peopleOf(records, AS_AT);
  figures = trainingDoneOf({ records, people, catalogue, asAt: AS_AT }).providers();
});
const of = (name: string) => {
  const found = [...figures.byKey.values()].find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

describe('the figures of a provider', () => {
  it('count what is surely in the period, its first day included, and tell of the rest', () => {
    const { uses, perhaps, people, lastOn } = of('Redcliff First Aid Ltd');
    expect([uses, people, lastOn]).toEqual([4, 2, AS_AT - 261]);
    expect(perhaps.map(cellAddress)).toEqual(['Log!D7']);
  });
  it('add up lengths that are given, and tell of those that cannot be read', () => {
    const { minutes, withLength, unreadLengths } = of('Redcliff First Aid Ltd');
    expect([minutes, withLength]).toEqual([{ least: 480, most: 480 }, 2]);
    expect(unreadLengths.map(cellAddress)).toEqual(['Log!E3']);
  });
  it('take the ratings of the training of the period, as shares', () => {
    expect(of('Redcliff First Aid Ltd').ratings).toMatchObject({ count: 2 });
    expect(of('Redcliff First Aid Ltd').ratings.share).toBeCloseTo(0.7);
    expect(of('(not given)').ratings).toMatchObject({ count: 0, unread: [{ column: 4, row: 4 }] });
  });
  it('keep training in house and without a provider apart, and leave out what is ahead', () => {
    expect([of('In-house, online and the like').uses, of('(not given)').uses]).toEqual([1, 1]);
    expect([...figures.byKey.values()].map(({ name }) => name)).not.toContain('Hexham');
  });
});
