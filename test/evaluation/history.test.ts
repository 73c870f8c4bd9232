import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { date } from '../../samples/xlsx-writer.mjs';
import { isoFromDay, type Day } from '../../src/calendar/day';
import { knownNames } from '../../src/catalogue/catalogue';
import { check } from '../../src/check';
import { factsNamed } from '../../src/policy/condition';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy, Rule } from '../../src/policy/policy';
import { runToEndAsync } from '../../src/workbook/progress';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { day } from '../facts/a-subject';
import { spoilt } from '../policy/a-rule';
import { checkSnapshots, snapshotOf } from '../support/checking';
import { catalogue, shippedPolicy } from '../support/policies';
import { changesOf, linesOf, type Change, type Line, type State } from './history-lines';
import { SHEETS } from './history-register';

/** The days on which the register is judged: of a judgement that changes, one date lies between two of them. */
const DAYS = ['2024-11-22', '2025-05-22', '2025-11-22', '2026-05-22', '2026-11-22'].map(day);
const [FIRST = 0, LAST = 0] = [DAYS[0], DAYS.at(-1)];

type States = ReadonlyMap<string, State>;

const expectedOn = (lines: readonly Line[], today: Day): States =>
  new Map(
    lines.flatMap(({ label, at }) => {
      const state = at(today);
      return state === 'none' ? [] : [[label, state] as const];
    }),
  );

/** What the check makes of the register on a day. */
async function judgedOn(
  book: WorkbookSnapshot,
  policy: string,
  rules: ReadonlySet<string>,
  today: Day,
): Promise<States> {
  const { judged, waiting, accepted } = await checkSnapshots([book], policy, isoFromDay(today));
  const told: (readonly [string, string, string | undefined, State])[] = [
    ...judged.flatMap(({ rule, subject, outcome }) =>
      // Whether what is not asked is judged at all makes no difference.
      outcome === 'not-applicable' ? [] : [[rule, subject.name, subject.topic, outcome] as const],
    ),
    ...waiting.map(
      ({ finding }) =>
        [finding.rule, finding.person ?? '', finding.topic, `waits: ${finding.outcome}`] as const,
    ),
    ...accepted.map(
      ({ finding }) => [finding.rule, finding.person ?? '', finding.topic, 'accepted'] as const,
    ),
  ];
  const lines = told
    .filter(([rule]) => rules.has(rule))
    .map(([rule, name, topic, state]) => [`${rule} | ${name} | ${topic ?? ''}`, state] as const);
  const states = new Map(lines);
  if (states.size !== lines.length) throw new Error('two judgements have one label');
  return states;
}

const told = (states: States): readonly string[] =>
  [...states].map(([label, state]) => `${label}: ${state}`).sort();

const differences = (before: States, after: States): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .flatMap((label) => {
      const [from, to] = [before.get(label) ?? 'none', after.get(label) ?? 'none'];
      return from === to ? [] : [`${label}: ${from} → ${to}`];
    })
    .sort();

const inWords = ({ label, from, to }: Change): string => `${label}: ${from} → ${to}`;

const BOOK = snapshotOf(SHEETS);

const KINDS = ['completion', 'reminder', 'last valid day', 'start', 'last employed day'];
const AWAY = ['first day of absence', 'last day of absence'];
const DEADLINE = 'deadline after start';
/** The kinds of dates that change something under each policy. */
const POLICIES: readonly (readonly [string, readonly string[]])[] = [
  ['futura', [...KINDS, ...AWAY, 'end of waiver']],
  ['avct', [...KINDS, ...AWAY, DEADLINE]],
  [
    'template',
    [
      ...[...KINDS, ...AWAY, DEADLINE, 'end of waiver', 'days of grace'],
      ...['last valid day', 'last employed day', 'first day of absence'].map((end) => `reminder of ${end}`),
    ],
  ],
  ['letta', ['completion', 'start', 'last employed day', DEADLINE, 'plan day']],
];

/** The book holds staff, training, reviews, qualifications and memberships, and says nothing of needs or targets. */
const isInBook = ({ id, appliesTo: { subject, topic, type }, breach }: Rule): boolean => {
  if (id === 'pen-portrait-updated') return false;
  const named = factsNamed(breach);
  if (subject === 'person') return named.includes('hoursShortLastYear');
  const isOfBook = ['certificate', 'qualification', 'membership', 'appraisal'].includes(subject);
  if (!isOfBook && topic === undefined) return false;
  return type !== 'target' && !named.includes('needsRecorded') && !named.includes('targetSet');
};

describe.each(POLICIES)('one register over two years, by %s', (policy, kinds) => {
  // Of LETTA's rules only that which has a plan with a day; and nothing here says whether a site has young children.
  const rules = shippedPolicy(policy).rules.filter(
    (rule) =>
      (policy !== 'letta' || rule.id === 'qualification-evidenced') &&
      rule.id !== 'early-years-first-aid-cover' &&
      isInBook(rule),
  );
  const ids = new Set(rules.map(({ id }) => id));
  const lines = rules.flatMap((rule) => linesOf(policy, rule));
  const history = lines.flatMap((line) => changesOf(line, FIRST, LAST));
  const known = new Map<Day, Promise<States>>();
  const judged = (today: Day): Promise<States> => {
    const states = known.get(today) ?? BOOK.then((book) => judgedOn(book, policy, ids, today));
    known.set(today, states);
    return states;
  };

  it('is predicted with a date behind every change, and with dates of every kind', () => {
    expect(history.filter(({ why }) => why === '').map(inWords)).toEqual([]);
    expect(new Set(history.map(({ why }) => why))).toEqual(new Set(kinds));
  });

  it('changes between two of five days where exactly one date has passed, and nowhere else', async () => {
    for (const [index, today] of DAYS.entries()) {
      expect(told(await judged(today))).toEqual(told(expectedOn(lines, today)));
      const before = DAYS[index - 1];
      if (before === undefined) continue;
      const changed = differences(await judged(before), await judged(today));
      expect(changed.length).toBeGreaterThan(0);
      const passed = history.filter((change) => before < change.on && change.on <= today);
      const explained = changed.map((change) => {
        const [label] = change.split(': ');
        const reasons = passed.filter((each) => each.label === label);
        return [change, ...reasons.map(inWords)];
      });
      expect(explained).toEqual(changed.map((change) => [change, change]));
      // What changed and changed back again is no change.
      const labels = new Set(changed.map((change) => change.split(': ')[0]));
      for (const { label, from } of passed.filter((each) => !labels.has(each.label))) {
        const first = passed.find((each) => each.label === label);
        if (first?.from !== from) continue;
        expect([label, passed.findLast((each) => each.label === label)?.to]).toEqual([label, from]);
      }
    }
  });

  it('changes on the very day of each date, and not on the day before', async () => {
    const days = [...new Set(history.map((change) => change.on))].sort((a, b) => a - b);
    for (const today of days) {
      const [before, after] = [await judged(today - 1), await judged(today)];
      expect(told(before)).toEqual(told(expectedOn(lines, today - 1)));
      expect([isoFromDay(today), ...differences(before, after)]).toEqual([
        isoFromDay(today),
        ...history
          .filter((change) => change.on === today)
          .map(inWords)
          .sort(),
      ]);
    }
  });
});

describe('what a policy changes on a day', () => {
  type Change = readonly [path: readonly (string | number)[], value: unknown];
  const read = (file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(`rules/futura/${file}`, 'utf8')) as Record<string, unknown>;

  /** The policy as it ships with its rule about first aid alone, and that changed. */
  function policyWith(...changes: readonly Change[]): Policy {
    const rule = changes.reduce(
      (json, [path, value]) => spoilt(json, path, value),
      read('first-aid-renewal.json'),
    );
    return parsePolicy(
      [
        { file: 'policy.json', text: JSON.stringify(read('policy.json')) },
        { file: 'first-aid-renewal.json', text: JSON.stringify(spoilt(rule, ['examples'], EXAMPLES)) },
      ],
      knownNames(catalogue),
    );
  }
  const EXAMPLES = [
    { name: 'in date', asAt: '2025-06-01', given: { completedOn: '2025-05-10' }, expect: 'met' },
    { name: 'out of date', asAt: '2025-06-01', given: { completedOn: '2012-05-10' }, expect: 'breach' },
    { name: 'no date', asAt: '2025-06-01', given: { completedOn: null }, expect: 'cannot-tell' },
  ];

  async function firstAid(policy: Policy, done: string, asAt: string): Promise<readonly [string, string]> {
    const book = await snapshotOf([
      {
        name: 'Staff',
        rows: [
          ['Name', 'Start date'],
          ['Ann Smith', date('2010-09-01')],
        ],
      },
      {
        name: 'Training log',
        rows: [
          ['Name', 'Course', 'Date'],
          ['Ann Smith', 'First aid', date(done)],
        ],
      },
    ]);
    const results = await Promise.all(
      (['compiled', 'reference'] as const).map((engine) =>
        runToEndAsync(check({ workbooks: [book], policy, catalogue, asAt: day(asAt), engine })),
      ),
    );
    const [one, two] = results.map(({ judged }) =>
      judged.map(({ outcome, finding }) => [outcome, finding?.message ?? ''] as const),
    );
    expect(two).toEqual(one);
    expect(one).toHaveLength(1);
    return one?.[0] ?? ['', ''];
  }

  const MONTHS: Change = [
    ['parameters', 'validityMonths'],
    [
      { value: 36, unit: 'months', to: '2024-12-31' },
      { value: 24, unit: 'months', from: '2025-01-01' },
    ],
  ];

  it.each([
    // Done, judged on, outcome, last valid day.
    ['2022-06-01', '2024-12-31', 'met', undefined],
    ['2022-06-01', '2025-01-01', 'met', undefined],
    ['2022-06-01', '2025-06-02', 'breach', '1 Jun 2022 + 36 months'],
    ['2024-12-31', '2027-12-31', 'due-soon', '31 Dec 2027'],
    ['2024-12-31', '2028-01-01', 'breach', '31 Dec 2024 + 36 months'],
    ['2025-01-01', '2027-01-01', 'due-soon', '1 Jan 2027'],
    ['2025-01-01', '2027-01-02', 'breach', '1 Jan 2025 + 24 months'],
  ])(
    'counts as it was in force when it was done on %s: on %s it is %s',
    async (done, asAt, outcome, said) => {
      const [told, message] = await firstAid(policyWith(MONTHS), done, asAt);
      expect(told).toBe(outcome);
      expect(message).toContain(said ?? '');
    },
  );

  it.each([
    ['2022-06-01', '2024-12-31', 'met', undefined],
    ['2022-06-01', '2025-01-01', 'breach', '1 Jun 2022 + 24 months'],
    ['2021-12-31', '2024-12-31', 'due-soon', '31 Dec 2024'],
    ['2021-12-30', '2024-12-31', 'breach', '30 Dec 2021 + 36 months'],
    ['2023-01-01', '2024-12-31', 'met', undefined],
    ['2023-01-01', '2025-01-01', 'due-soon', '1 Jan 2025'],
    ['2022-12-31', '2025-01-01', 'breach', '31 Dec 2022 + 24 months'],
  ])(
    'counts as in force on the day of the check, if so recalculated: done %s, on %s: %s',
    async (done, asAt, outcome, said) => {
      const [told, message] = await firstAid(
        policyWith(MONTHS, [['renewal', 'onChange'], 'recalculate']),
        done,
        asAt,
      );
      expect(told).toBe(outcome);
      expect(message).toContain(said ?? '');
    },
  );

  it.each([
    ['2024-12-31', 'met'],
    ['2025-01-01', 'due-soon'],
  ])('counts for reminders as in force on the day of the check: on %s it is %s', async (asAt, outcome) => {
    const remind: Change = [
      ['parameters', 'remindDays'],
      [
        { value: 30, unit: 'days', to: '2024-12-31' },
        { value: 60, unit: 'days', from: '2025-01-01' },
      ],
    ];
    // Valid until 10 Feb 2025: 41 and 40 days on.
    expect((await firstAid(policyWith(remind), '2023-02-10', asAt))[0]).toBe(outcome);
  });

  it.each([
    ['2024-12-31', 'not-applicable'],
    ['2025-01-01', 'breach'],
    ['2025-12-31', 'breach'],
    ['2026-01-01', 'not-applicable'],
  ])('makes a rule from 2025-01-01 to 2025-12-31 apply then alone: on %s it is %s', async (asAt, outcome) => {
    const policy = policyWith([['from'], '2025-01-01'], [['to'], '2025-12-31']);
    expect((await firstAid(policy, '2020-06-01', asAt))[0]).toBe(outcome);
  });

  it.each([
    ['2024-12-31', 'breach'],
    ['2025-01-01', 'not-applicable'],
  ])('applies a rule only while its figures are set: on %s it is %s', async (asAt, outcome) => {
    const ended: Change = [['parameters', 'remindDays'], [{ value: 60, unit: 'days', to: '2024-12-31' }]];
    expect((await firstAid(policyWith(ended), '2020-06-01', asAt))[0]).toBe(outcome);
  });
});
