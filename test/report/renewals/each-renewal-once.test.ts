import { describe, expect, it } from '@jest/globals';
import { exactly } from '../../../src/calendar/span';
import type { Due } from '../../../src/evaluation/due-dates';
import { eachRenewalOnce } from '../../../src/report/renewals/each-renewal-once';
import type { Renewal } from '../../../src/report/renewals/renewal';
import { catalogue } from '../../support/policies';

const on = (day: number): Due => ({ kind: 'on', day: exactly(day), by: 'policy', renewFrom: 'any' });
const renewal = (topic: string, due: Due, row = 5, person = 'ann'): Renewal => ({
  kind: 'training',
  group: topic,
  what: topic,
  topic,
  name: person,
  key: `${person} ${topic}`,
  person: { key: person, name: person },
  outcome: 'met',
  due,
  standing: 'listed',
  cells: [{ sheet: 'Log', row, column: 2 }],
});
const told = (...renewals: readonly Renewal[]) =>
  eachRenewalOnce(renewals, catalogue)
    .map(({ topic, due }) => `${topic ?? ''} ${due.kind === 'on' ? due.day.from : due.kind}`)
    .sort();

describe('each renewal once', () => {
  it('takes the earliest day of the rules that judge a topic', () => {
    expect(told(renewal('first-aid', on(20)), renewal('first-aid', on(10)))).toEqual(['first-aid 10']);
    expect(told(renewal('first-aid', { kind: 'lasting' }), renewal('first-aid', on(10)))).toEqual([
      'first-aid 10',
    ]);
    expect(told(renewal('first-aid', { kind: 'lasting' }), renewal('first-aid', { kind: 'open' }))).toEqual([
      'first-aid open',
    ]);
    expect(
      told(renewal('first-aid', { kind: 'open' }), renewal('first-aid', { kind: 'never-done' })),
    ).toEqual(['first-aid never-done']);
  });

  it.each([
    ['before', 10, 20, ['faw 10']],
    ['on the same day', 10, 10, ['faw 10']],
    ['after', 20, 10, ['faw 20', 'first-aid 10']],
  ])(
    'renews a broader topic with the narrower one of its record that falls due %s',
    (_, narrow, broad, all) => {
      expect(told(renewal('faw', on(narrow)), renewal('first-aid', on(broad)))).toEqual(all);
      expect(told(renewal('first-aid', on(broad)), renewal('faw', on(narrow)))).toEqual(all);
    },
  );

  it('keeps apart what rests on other records, is of other people, or no kind of the other', () => {
    expect(told(renewal('faw', on(10)), renewal('first-aid', on(20), 6))).toHaveLength(2);
    expect(told(renewal('faw', on(10)), renewal('first-aid', on(20), 5, 'bob'))).toHaveLength(2);
    expect(told(renewal('prevent', on(10)), renewal('safeguarding', on(20)))).toHaveLength(2);
  });
});
