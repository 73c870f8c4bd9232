import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayFromIso, isoFromDay } from '../../src/calendar/day';
import type { CheckResult } from '../../src/check';
import { dueDates, type DueDate } from '../../src/evaluation/due-dates';
import type { Rule } from '../../src/policy/policy';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { checkSheets } from '../support/checking';
import { shippedPolicy } from '../support/policies';

const AS_AT = dayFromIso('2026-11-22') ?? 0;
const STAFF: Cell[][] = [
  ['Name', 'Start date'],
  ...['Ann Ash', 'Bob Beech', 'Cy Cedar', 'Di Damson', 'Ed Elder'].map((name): Cell[] => [
    name,
    date('2015-09-01'),
  ]),
];
const LOG: Cell[][] = [
  ['Name', 'Course', 'Date', 'Expiry date', 'Status'],
  ['Ann Ash', 'First aid', date('2026-02-28'), null],
  ['Bob Beech', 'First aid', date('2024-11-22'), date('2027-06-30')],
  ['Cy Cedar', 'First aid', date('2024-11-22'), date('2026-06-30')],
  ['Di Damson', 'First aid', 'March 2026', null],
  ['Ed Elder', 'First aid', 'TBC', null],
  ['Di Damson', 'Positive handling', null, null, 'Expired'],
  ['Ann Ash', 'Safeguarding', date('2026-02-28'), null],
  ['Bob Beech', 'Safeguarding', date('2026-02-28'), date('2027-02-28')],
];

const plainly = ({ due, outcome }: DueDate) => {
  const days = (span: { readonly from: number; readonly to: number }) =>
    span.from === span.to ? isoFromDay(span.from) : `${isoFromDay(span.from)}/${isoFromDay(span.to)}`;
  return due.kind === 'on' ? `${outcome}: ${days(due.day)} by ${due.by}` : `${outcome}: ${due.kind}`;
};
const told = (check: CheckResult, policy: string, topic: string) =>
  dueDates(shippedPolicy(policy), check.judged, AS_AT)
    .filter(({ subject }) => subject.topic === topic)
    .map((each) => `${each.subject.name} ${plainly(each)}`)
    .sort();

describe('due dates', () => {
  let futura: CheckResult;
  beforeAll(async () => {
    futura = await checkSheets(
      [
        { name: 'Staff', rows: STAFF },
        { name: 'Log', rows: LOG },
      ],
      'futura',
    );
  });

  it('are told of what is met too, by policy or certificate, the earlier of the two', () => {
    expect(told(futura, 'futura', 'first-aid')).toEqual([
      'Ann Ash met: 2028-02-28 by policy',
      'Bob Beech due-soon: 2026-11-22 by policy',
      'Cy Cedar breach: 2026-06-30 by certificate',
      'Di Damson met: 2028-03-01/2028-03-31 by policy',
      'Ed Elder cannot-tell: open',
    ]);
  });

  it('are not known of what has run out on some day', () => {
    expect(told(futura, 'futura', 'positive-handling')).toEqual(['Di Damson breach: ran-out']);
  });

  it('are those of the findings', () => {
    const all = dueDates(shippedPolicy('futura'), futura.judged, AS_AT);
    const found = futura.judged.flatMap(({ finding }) =>
      finding?.facts.dueOn === undefined ? [] : [finding.facts.dueOn],
    );
    const days = all.flatMap(({ due, outcome }) =>
      due.kind === 'on' && outcome !== 'met' ? [isoFromDay(due.day.from)] : [],
    );
    expect(found.length).toBeGreaterThan(1);
    expect(days).toEqual(found);
  });

  it('are one for each judgement of training that applies', () => {
    const judged = futura.judged.filter(
      ({ subject, outcome }) => subject.kind === 'certificate' && outcome !== 'not-applicable',
    );
    expect(dueDates(shippedPolicy('futura'), futura.judged, AS_AT)).toHaveLength(judged.length);
  });

  it('rest on the certificate alone where the policy sets no interval', async () => {
    const letta = await checkSheets(
      [
        { name: 'Staff', rows: STAFF },
        { name: 'Log', rows: LOG },
      ],
      'letta',
    );
    expect(told(letta, 'letta', 'safeguarding')).toEqual([
      'Ann Ash met: lasting',
      'Bob Beech met: 2027-02-28 by certificate',
      'Cy Cedar breach: never-done',
      'Di Damson breach: never-done',
      'Ed Elder breach: never-done',
    ]);
  });

  it.each([
    ['completion', {}, 'any'],
    // Within the window an early renewal keeps the anniversary, before it it counts for nothing.
    ['expiry', { window: 'months' }, '2027-12-28'],
    ['expiry', {}, 'any'],
    // It must last at least two months: up to 31 December those end on the same 28 February.
    ['fixed', { fixedOn: { month: 2, day: 28 }, minimum: 'months' }, '2027-01-01'],
    ['fixed', { fixedOn: { month: 2, day: 28 } }, 'afterwards'],
    ['academic-year', {}, 'afterwards'],
  ] as const)('with the anchor %s and %j can be renewed from %s', (anchor, more, from) => {
    const policy = shippedPolicy('futura');
    const rules = policy.rules.map((rule): Rule =>
      rule.id === 'first-aid-renewal'
        ? {
            ...rule,
            parameters: { ...rule.parameters, months: [{ value: 2, unit: 'months' }] },
            renewal: {
              parameter: 'validityMonths',
              certificate: 'earlier',
              onChange: 'keep',
              anchor,
              ...more,
            },
          }
        : rule,
    );
    const judged = futura.judged.filter(
      ({ rule, subject }) => rule === 'first-aid-renewal' && subject.name === 'Ann Ash',
    );
    const [found] = dueDates({ ...policy, rules }, judged, AS_AT);
    const renewFrom = found?.due.kind === 'on' ? found.due.renewFrom : undefined;
    expect(typeof renewFrom === 'number' ? isoFromDay(renewFrom) : renewFrom).toBe(from);
  });
});
