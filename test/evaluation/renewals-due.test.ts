import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayFromIso, isoFromDay } from '../../src/calendar/day';
import { dueAfter, renewalsDue, type RenewalDue } from '../../src/evaluation/renewals-due';
import { date } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';
import { shippedPolicy } from '../support/policies';

let dues: readonly RenewalDue[];
beforeAll(async () => {
  const { judged, asAt } = await checkSheets(
    [
      {
        name: 'Staff',
        rows: [
          ['Name', 'Job title', 'Site'],
          ['Ann Smith', 'Teacher', 'Oak'],
          ['Bob Jones', 'Cook', 'Oak'],
          ['Cara Patel', 'Teacher', 'Oak'],
          ['Dev Okoro', 'Teacher', 'Oak'],
        ],
      },
      {
        name: 'Log',
        rows: [
          ['Name', 'Course', 'Date'],
          ['Ann Smith', 'First aid', date('2024-02-29')],
          ['Bob Jones', 'First aid', 'March 2025'],
          ['Cara Patel', 'First aid', 'TBC'],
        ],
      },
    ],
    'futura',
  );
  dues = renewalsDue(shippedPolicy('futura'), judged, asAt);
});

const of = (person: string): RenewalDue => {
  const due = dues.find((each) => each.subject.name === person && each.subject.topic === 'first-aid');
  if (due === undefined)
    throw new Error(`nothing due of ${person}: ${dues.map((each) => each.subject.name).join(', ')}`);
  return due;
};
const iso = (day: number | undefined) => (day === undefined ? undefined : isoFromDay(day));

describe('renewals due', () => {
  it('have the last valid days of the judgements, both ends of a rough one', () => {
    const [ann, bob] = [of('Ann Smith').when, of('Bob Jones').when];
    expect(ann.kind === 'due' && [ann.on.from, ann.on.to].map(isoFromDay)).toEqual([
      '2026-02-28',
      '2026-02-28',
    ]);
    expect(bob.kind === 'due' && [bob.on.from, bob.on.to].map(isoFromDay)).toEqual([
      '2027-03-01',
      '2027-03-31',
    ]);
  });

  it('say why a day is not known', () => {
    const { when } = of('Cara Patel');
    expect(when.kind === 'unknown' && when.why).toMatch(/“TBC” in Log!C4 cannot be read/);
  });

  it('are none of people who are not asked for the topic', () => {
    expect(dues.some(({ subject }) => subject.name === 'Dev Okoro' && subject.topic === 'first-aid')).toBe(
      false,
    );
  });

  it('begin again from the day on which somebody renews', () => {
    const on = dayFromIso('2026-11-22') ?? 0;
    expect(iso(dueAfter(of('Ann Smith'), on))).toBe('2028-11-22');
    expect(iso(dueAfter(of('Cara Patel'), on))).toBe('2028-11-22');
  });
});
