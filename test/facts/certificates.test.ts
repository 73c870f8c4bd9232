import { describe, expect, it } from '@jest/globals';
import { certificateSubjects } from '../../src/facts/certificates';
import { peopleOf } from '../../src/facts/people';
import type { CertificateSubject, Fact } from '../../src/facts/subject';
import { isoFromDay } from '../../src/calendar/day';
import { parsePolicy } from '../../src/policy/parse';
import type { Policy } from '../../src/policy/policy';
import { cellAddress } from '../../src/workbook/address';
import { runToEnd } from '../../src/workbook/progress';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { aPolicy, aRule, KNOWN, spoilt, TOPICS } from '../policy/a-rule';
import { recordsOf, sheet } from '../register/reading';
import type { SheetOfCells } from '../support/checking';
import { catalogue } from '../support/policies';
import { day } from './a-subject';

const ofTopic = (topic: string) =>
  spoilt(spoilt(aRule(), ['appliesTo', 'topic'], topic), ['id'], `${topic}-renewal`);

/** First aid is asked of nobody in particular; safeguarding of everybody but governors and trustees. */
const POLICY: Policy = parsePolicy(
  [
    { file: 'policy.json', text: JSON.stringify(aPolicy()) },
    ...['first-aid', 'safeguarding'].map((topic) => ({
      file: `${topic}-renewal.json`,
      text: JSON.stringify(ofTopic(topic)),
    })),
  ],
  KNOWN,
);

const AS_AT = '2026-11-22';
const STAFF_HEADER = ['Name', 'Job title', 'Contract type', 'Site', 'Start date', 'Leaving date'];
const STAFF = [
  ['Ann Smith', 'Class Teacher', 'Employee', 'Oak', date('2019-09-01'), null],
  ['Bob Jones', 'Cook', 'Employee', 'Elm', date('2020-09-01'), null],
  ['Cara Patel', 'Chair', 'Governor', 'Oak', date('2021-09-01'), null],
] as const;
const LOG_HEADER = ['Name', 'Course', 'Date'];
/** Bob's row keeps the columns plain; it is of a topic that is not asked for here. */
const LOG = [
  ['Bob Jones', 'Phonics', date('2025-01-06')],
  ['Cara Patel', 'Phonics', date('2025-01-06')],
];

const staffSheet = (rows: readonly (readonly Cell[])[] = STAFF) => sheet('Staff', [STAFF_HEADER, ...rows]);
const logSheet = (...rows: readonly (readonly Cell[])[]) => sheet('Log', [LOG_HEADER, ...LOG, ...rows]);

async function subjectsOf(
  sheets: readonly SheetOfCells[],
  asAt = AS_AT,
  policy = POLICY,
): Promise<readonly CertificateSubject[]> {
  const records = await recordsOf(...sheets);
  const people = peopleOf(records, day(asAt));
  return runToEnd(certificateSubjects(records, people, policy, catalogue, day(asAt)));
}

const plain = (fact: Fact | undefined): unknown =>
  fact === undefined ? undefined : fact.kind === 'known' ? fact.value : fact.kind;

const summary = (subject: CertificateSubject | undefined) =>
  subject && {
    held: plain(subject.facts.held),
    required: plain(subject.facts.required),
    ...(subject.facts.requiredBecause === undefined ? {} : { because: plain(subject.facts.requiredBecause) }),
  };

const standing = async (person: string, topic: string, sheets: readonly SheetOfCells[]) =>
  (await subjectsOf(sheets)).find((each) => each.person.name === person && each.topic === topic);

/** Ann's standing in a topic, given rows about her in the log. */
const ann = (topic: string, ...rows: readonly (readonly Cell[])[]) =>
  standing('Ann Smith', topic, [staffSheet(), logSheet(...rows)]);

describe('a topic that the policy asks for', () => {
  it('is required, and held if there is a record', async () => {
    expect(summary(await ann('safeguarding', ['Ann Smith', 'Safeguarding', date('2025-09-01')]))).toEqual({
      held: true,
      required: true,
      because: 'policy',
    });
  });

  it('is required, and not held if the log has no record', async () => {
    const found = await ann('safeguarding');
    expect(summary(found)).toEqual({ held: false, required: true, because: 'policy' });
    expect(found?.placeCells.map(cellAddress)).toEqual(['Staff!A2']);
    expect(found?.completions).toEqual([]);
  });

  it('is not required of those whom the policy leaves out', async () => {
    const found = await standing('Cara Patel', 'safeguarding', [staffSheet(), logSheet()]);
    expect(summary(found)).toEqual({ held: false, required: false });
  });

  it('is not asked of those whom the policy leaves out, even if they hold it', async () => {
    const found = await standing('Cara Patel', 'safeguarding', [
      staffSheet(),
      logSheet(['Cara Patel', 'Safeguarding', date('2025-09-01')]),
    ]);
    expect(summary(found)).toEqual({ held: true, required: false });
  });
});

describe('a topic that the policy asks of nobody', () => {
  it('is required if it is held', async () => {
    expect(summary(await ann('first-aid', ['Ann Smith', 'First aid', date('2020-01-06')]))).toEqual({
      held: true,
      required: true,
      because: 'held',
    });
  });

  it('is not required if it is not held', async () => {
    expect(summary(await ann('first-aid'))).toEqual({ held: false, required: false });
  });
});

describe('the cell of a matrix', () => {
  const matrix = (cell: Cell, topic = 'First aid') =>
    sheet('Matrix', [
      ['Name', 'Prevent', topic],
      ['Ann Smith', date('2025-01-06'), cell],
      ['Bob Jones', date('2025-01-06'), date('2025-01-06')],
      ['Cara Patel', date('2025-01-06'), date('2025-01-06')],
    ]);
  const annIn = (topic: string, ...sheets: readonly SheetOfCells[]) =>
    standing('Ann Smith', topic, [staffSheet(), ...sheets]);

  it.each<[string, Cell, object]>([
    ['with a date', date('2025-01-06'), { held: true, required: true, because: 'register' }],
    ['with a tick', '✓', { held: true, required: true, because: 'register' }],
    ['that is blank', null, { held: false, required: true, because: 'register' }],
    ['that says no', 'No', { held: false, required: true, because: 'register' }],
    ['that says N/A', 'N/A', { held: false, required: false }],
    ['that says booked', 'Booked', { held: false, required: true, because: 'register' }],
    ['that says booked for a day', 'booked 12/5/27', { held: false, required: true, because: 'register' }],
    ['that says in progress', 'In progress', { held: false, required: true, because: 'register' }],
    ['that cannot be read', '31/02/2025', { held: 'unknown', required: true, because: 'register' }],
  ])('of an optional topic %s', async (_what, cell, expected) => {
    expect(summary(await annIn('first-aid', matrix(cell)))).toEqual(expected);
  });

  it('that is blank is the place to look at', async () => {
    const found = await annIn('first-aid', matrix(null));
    expect(found?.placeCells.map(cellAddress)).toEqual(['Matrix!C2', 'Staff!A2']);
  });

  it.each<[string, Cell, object]>([
    ['that says N/A against the policy', 'N/A', { held: false, required: 'unknown' }],
    ['that is blank', null, { held: false, required: true, because: 'policy' }],
    ['with a date', date('2025-01-06'), { held: true, required: true, because: 'policy' }],
  ])('of a required topic %s', async (_what, cell, expected) => {
    expect(summary(await annIn('safeguarding', matrix(cell, 'Safeguarding')))).toEqual(expected);
  });

  it('that says N/A against the policy is named', async () => {
    const found = await annIn('safeguarding', matrix('N/A', 'Safeguarding'));
    expect(found?.facts.required).toMatchObject({
      kind: 'unknown',
      why: 'the policy asks for it, but Matrix!C2 says that it is not needed',
    });
  });

  it('that says N/A does not matter if a log shows it done', async () => {
    const found = await annIn(
      'safeguarding',
      matrix('N/A', 'Safeguarding'),
      logSheet(['Ann Smith', 'Safeguarding', date('2025-09-01')]),
    );
    expect(summary(found)).toEqual({ held: true, required: true, because: 'policy' });
  });

  it('of one topic says nothing about another', async () => {
    expect(await annIn('safeguarding', matrix(date('2025-01-06')))).toBeUndefined();
  });
});

describe('what counts as held', () => {
  it.each<[string, readonly Cell[], unknown]>([
    ['a record on the as-at day', ['Ann Smith', 'First aid', date('2026-11-22')], true],
    ['a record the day after', ['Ann Smith', 'First aid', date('2026-11-23')], false],
    ['a record of a month that is not over', ['Ann Smith', 'First aid', 'Nov 2026'], 'unknown'],
    ['a record of last month', ['Ann Smith', 'First aid', 'Oct 2026'], true],
    ['a booking', ['Ann Smith', 'First aid', 'booked 3/2/26'], false],
    ['a row without a date', ['Ann Smith', 'First aid', null], 'unknown'],
    ['a date that cannot be read', ['Ann Smith', 'First aid', 'TBC'], 'unknown'],
    ['something cancelled', ['Ann Smith', 'First aid', '6/1/25 cancelled'], false],
    ['something failed', ['Ann Smith', 'First aid', '6/1/25 failed'], false],
    ['a narrower topic', ['Ann Smith', 'First aid at work', date('2025-01-06')], true],
    ['the narrowest', ['Ann Smith', 'Paediatric first aid (12 hours)', date('2025-01-06')], true],
    ['a course with several topics', ['Ann Smith', 'Safeguarding and first aid', date('2025-01-06')], true],
    ['mental health first aid', ['Ann Smith', 'Mental Health First Aid', date('2025-01-06')], false],
    ['another course', ['Ann Smith', 'Phonics', date('2025-01-06')], false],
    ['an abbreviation with two meanings', ['Ann Smith', 'FA', date('2025-01-06')], 'unknown'],
    ['an abbreviation of something else', ['Ann Smith', 'MH', date('2025-01-06')], false],
    ['a course that says nothing', ['Ann Smith', 'INSET day', date('2025-01-06')], 'unknown'],
    ['somebody with the same initial', ['A Smith', 'First aid', date('2025-01-06')], true],
    ['a name that is nearly the same', ['Annie Smith', 'First aid', date('2025-01-06')], 'unknown'],
    ['somebody else', ['Bob Jones', 'First aid', date('2025-01-06')], false],
    ['all staff', ['All staff', 'First aid', date('2025-01-06')], 'unknown'],
    ['several people in one cell', ['Bob Jones / Ann Smith', 'First aid', date('2025-01-06')], true],
  ])('%s', async (_what, row, held) => {
    expect(plain((await ann('first-aid', row))?.facts.held)).toBe(held);
  });

  it('is not changed by a doubtful record beside a certain one', async () => {
    const certain = ['Ann Smith', 'First aid', date('2025-01-06')];
    expect(plain((await ann('first-aid', certain, ['Ann Smith', 'First aid', null]))?.facts.held)).toBe(true);
  });

  it('a broader topic does not count for a narrower one', async () => {
    const records = await recordsOf(staffSheet(), logSheet(['Ann Smith', 'First aid', date('2025-01-06')]));
    const policy = parsePolicy(
      [
        { file: 'policy.json', text: JSON.stringify(aPolicy()) },
        { file: 'faw-renewal.json', text: JSON.stringify(ofTopic('faw')) },
      ],
      { ...KNOWN, topics: new Set([...TOPICS, 'faw']) },
    );
    const people = peopleOf(records, day(AS_AT));
    const subjects = runToEnd(certificateSubjects(records, people, policy, catalogue, day(AS_AT)));
    expect(subjects.map(({ facts }) => plain(facts.held))).toEqual([false, false, false]);
  });

  it('keeps every completion up to the as-at day', async () => {
    const rows = ['2022-01-10', '2024-01-08', '2026-11-23', '2020-01-13'].map((iso) => [
      'Ann Smith',
      'First aid',
      date(iso),
    ]);
    const found = await ann('first-aid', ...rows);
    expect(found?.completions.map(({ completed }) => isoFromDay(completed.from)).sort()).toEqual([
      '2020-01-13',
      '2022-01-10',
      '2024-01-08',
    ]);
    expect(plain(found?.facts.bookedOn)).toBe(day('2026-11-23'));
  });
});

describe('training before the start, where the requirement does not count it', () => {
  const prior = (value: boolean, when?: object): Policy => {
    const [requirement] = aPolicy().requirements as readonly Record<string, unknown>[];
    const requirements = [
      {
        ...requirement,
        ...(when === undefined ? {} : { when }),
        priorTrainingCounts: { value, basis: 'policy' },
      },
    ];
    return parsePolicy(
      [
        { file: 'policy.json', text: JSON.stringify({ ...aPolicy(), requirements }) },
        { file: 'safeguarding-renewal.json', text: JSON.stringify(ofTopic('safeguarding')) },
      ],
      KNOWN,
    );
  };
  const NOT_COUNTED = prior(false);
  const ofAnn = async (policy: Policy, ...sheets: readonly SheetOfCells[]) =>
    (await subjectsOf(sheets, AS_AT, policy)).find(({ name }) => name === 'Ann Smith');
  /** Ann, who starts on a day, and the day of her safeguarding training. */
  const started = (start: Cell, done: Cell, policy = NOT_COUNTED, post = 'Class Teacher') =>
    ofAnn(
      policy,
      staffSheet([['Ann Smith', post, 'Employee', 'Oak', start, null], ...STAFF.slice(1)]),
      logSheet(['Ann Smith', 'Safeguarding', done]),
    );
  const START = date('2024-09-02');

  it.each<[string, Cell, Cell, unknown]>([
    ['the day before the start does not count', START, date('2024-09-01'), false],
    ['the start day counts', START, date('2024-09-02'), true],
    ['a month that ends before the start does not count', START, 'Aug 2024', false],
    ['a month within which the start lies is open', START, 'Sep 2024', 'unknown'],
    ['a month after the start counts', START, 'Oct 2024', true],
    [
      'the last day of a month within which the start lies is open',
      'Sep 2024',
      date('2024-09-29'),
      'unknown',
    ],
    ['a day before the month of the start does not count', 'Sep 2024', date('2024-08-31'), false],
    ['a day without a start date is open', null, date('2024-09-02'), 'unknown'],
    ['a day with a start date that cannot be read is open', '31/02/2024', date('2024-09-02'), 'unknown'],
  ])('%s', async (_what, start, done, held) => {
    const found = await started(start, done);
    expect(plain(found?.facts.held)).toBe(held);
    expect(plain(found?.facts.required)).toBe(true);
    expect(found?.completions.map(({ isCertain }) => isCertain)).toEqual(
      held === false ? [] : [held === true],
    );
  });

  it('counts where the register has no start dates: everybody has been there for long', async () => {
    const staff = [STAFF_HEADER, ...STAFF].map((row) => row.filter((_cell, column) => column !== 4));
    const log = logSheet(['Ann Smith', 'Safeguarding', date('2005-09-01')]);
    const found = await ofAnn(NOT_COUNTED, sheet('Staff', staff), log);
    expect(plain(found?.facts.startRecorded)).toBe(false);
    expect(plain(found?.facts.held)).toBe(true);
  });

  it('counts where the requirement says so', async () => {
    expect(plain((await started(START, date('2024-09-01'), prior(true)))?.facts.held)).toBe(true);
  });

  it('does not stand in the way of later training', async () => {
    const log = logSheet(
      ['Ann Smith', 'Safeguarding', date('2019-08-31')],
      ['Ann Smith', 'Safeguarding', date('2025-09-01')],
    );
    const found = await ofAnn(NOT_COUNTED, staffSheet(), log);
    expect(plain(found?.facts.held)).toBe(true);
    expect(found?.completions.map(({ completed }) => isoFromDay(completed.from))).toEqual(['2025-09-01']);
  });

  it('does not count by its expiry alone, if that was before the start', async () => {
    const log = (expiry: string) =>
      sheet('Log', [
        ['Name', 'Course', 'Date', 'Expiry date'],
        ['Bob Jones', 'Phonics', date('2025-01-06'), date('2027-01-06')],
        ['Ann Smith', 'Safeguarding', null, date(expiry)],
      ]);
    expect(plain((await ofAnn(NOT_COUNTED, staffSheet(), log('2019-08-31')))?.facts.held)).toBe(false);
    expect(plain((await ofAnn(NOT_COUNTED, staffSheet(), log('2019-09-01')))?.facts.held)).toBe('unknown');
  });

  it('is open where it is not known whether the requirement asks this person', async () => {
    const teachers = prior(false, { all: [{ fact: 'teaches', operator: 'equal', value: true }] });
    const before = date('2024-09-01');
    expect(plain((await started(START, before, teachers))?.facts.held)).toBe(false);
    expect(plain((await started(START, before, teachers, 'Cook'))?.facts.held)).toBe(true);
    expect(plain((await started(START, before, teachers, ''))?.facts.held)).toBe('unknown');
    expect(plain((await started(START, date('2024-09-02'), teachers, ''))?.facts.held)).toBe(true);
  });

  it('is what it rests on that the topic is not held', async () => {
    const found = await started(START, date('2024-09-01'));
    expect(found?.facts.held?.cells.map(cellAddress)).toEqual(['Log!C4']);
    expect(found?.placeCells.map(cellAddress)).toEqual(['Staff!A2']);
  });

  it('says why it is open, and where to look', async () => {
    const said = async (start: Cell, done: Cell) => {
      const [open] = (await started(start, done))?.completions ?? [];
      return [open?.doubt, open?.cells[0] && cellAddress(open.cells[0])];
    };
    expect(await said(null, date('2024-09-02'))).toEqual([
      'training before the start does not count, and there is no start date in Staff!E2',
      'Staff!E2',
    ]);
    expect(await said('31/02/2024', date('2024-09-02'))).toEqual([
      'training before the start does not count, and the start date “31/02/2024” in Staff!E2 cannot be read: there is no such day',
      'Staff!E2',
    ]);
    expect(await said(START, 'Sep 2024')).toEqual([
      'training before the start does not count, and it may have been done before it',
      'Log!C4',
    ]);
  });
});

describe('what is not certain', () => {
  it('of a group makes a required topic a question for those without a record', async () => {
    const subjects = await subjectsOf([
      staffSheet(),
      logSheet(
        ['All staff', 'Safeguarding', date('2026-09-01')],
        ['Ann Smith', 'Safeguarding', date('2025-09-01')],
      ),
    ]);
    const held = subjects
      .filter(({ topic }) => topic === 'safeguarding')
      .map(({ person, facts }) => [person.name, plain(facts.held)]);
    expect(held).toEqual([
      ['Ann Smith', true],
      ['Bob Jones', 'unknown'],
      ['Cara Patel', 'unknown'],
    ]);
  });

  it('of a group does not make an optional topic required', async () => {
    const found = await ann('first-aid', ['All staff', 'First aid', date('2026-09-01')]);
    expect(summary(found)).toEqual({ held: 'unknown', required: false });
  });

  it('of a name makes it open whether an optional topic is required', async () => {
    const found = await ann('first-aid', ['Annie Smith', 'First aid', date('2025-01-06')]);
    expect(summary(found)).toEqual({ held: 'unknown', required: 'unknown' });
  });

  it('says why', async () => {
    const why = async (...rows: readonly (readonly Cell[])[]) => {
      const held = (await ann('first-aid', ...rows))?.facts.held;
      return held?.kind === 'unknown' ? held.why : undefined;
    };
    expect(await why(['Annie Smith', 'First aid', date('2025-01-06')])).toBe(
      '“Annie Smith” may be this person',
    );
    expect(await why(['Ann Smith', 'FA', date('2025-01-06')])).toBe('“FA” may be this course');
    expect(await why(['Ann Smith', 'First aid', null])).toBe('the record in Log!C4 has no date');
    expect(await why(['Ann Smith', 'First aid', '31/02/2025'])).toBe(
      '“31/02/2025” in Log!C4 cannot be read as a date: there is no such day',
    );
    expect(await why(['All staff', 'First aid', date('2025-01-06')])).toBe(
      '“All staff” is recorded, and who was absent is not confirmed',
    );
  });
});

describe('the subjects', () => {
  it('are the employed, by every topic that was read', async () => {
    const staff = [
      ...STAFF,
      ['Dev Okoro', 'Cook', 'Employee', 'Oak', date('2019-09-01'), date('2026-11-21')],
      ['Ella Marsh', 'Cook', 'Employee', 'Oak', date('2026-11-23'), null],
    ];
    const subjects = await subjectsOf([staffSheet(staff), logSheet()]);
    const waiting = subjects.filter(({ waits }) => waits !== undefined);
    expect(waiting.map(({ name, topic, waits }) => [name, topic, waits?.for, waits?.until])).toEqual([
      ['Ella Marsh', 'first-aid', 'start', day('2026-11-23')],
      ['Ella Marsh', 'safeguarding', 'start', day('2026-11-23')],
    ]);
    const judged = subjects.filter(({ waits }) => waits === undefined);
    expect(judged.map(({ person, topic }) => `${person.name}: ${topic}`)).toEqual([
      'Ann Smith: first-aid',
      'Ann Smith: safeguarding',
      'Bob Jones: first-aid',
      'Bob Jones: safeguarding',
      'Cara Patel: first-aid',
      'Cara Patel: safeguarding',
    ]);
  });

  it('carry what is known of the person', async () => {
    const found = await ann('first-aid');
    expect(found?.person).toEqual({
      key: 'ann smith',
      name: 'Ann Smith',
      site: 'Oak',
      role: 'Class Teacher',
      presence: { from: day('2019-09-01'), absences: [] },
    });
    expect(plain(found?.facts.employment)).toBe('employee');
    expect(plain(found?.facts.startOn)).toBe(day('2019-09-01'));
    expect(plain(found?.facts.daysEmployed)).toBe(day(AS_AT) - day('2019-09-01'));
  });

  it('are everybody named in full where there is no staff list', async () => {
    const subjects = await subjectsOf([logSheet(['Ann Smith', 'First aid', date('2025-01-06')])]);
    expect([...new Set(subjects.map(({ person }) => person.name))].sort()).toEqual([
      'Ann Smith',
      'Bob Jones',
      'Cara Patel',
    ]);
  });
});
