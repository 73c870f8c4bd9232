import { describe, expect, it } from '@jest/globals';
import { evaluationSubjects } from '../../src/facts/evaluation-subjects';
import { peopleOf } from '../../src/facts/people';
import type { RowSubject } from '../../src/facts/subject';
import { trainingDoneOf } from '../../src/facts/training-done';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { AS_AT, recordsOf, sheet } from '../register/reading';
import { catalogue } from '../support/policies';
import { policyFor } from './a-policy-for';
import { cellsOf, plainFact } from './plain-facts';

const POLICY = policyFor({ subject: 'evaluation' }, 'received');
const OTHER = policyFor({ subject: 'provider' }, 'listed');

const staff = sheet('Staff', [
  ['Name', 'Job title', 'Site', 'Leaving date'],
  ['Ann Smith', 'Teacher', 'Oak', null],
  ['Bob Jones', 'Cook', 'Oak', null],
  ['Alan Smith', 'Teacher', 'Elm', null],
  ['Lena Gone', 'Teacher', 'Elm', date('2026-08-31')],
]);
type Rows = readonly (readonly Cell[])[];
const log = (...rows: Rows) => sheet('Log', [['Name', 'Course', 'Date completed', 'Provider'], ...rows]);
const HEADER = [
  'Course / event attended',
  'Name',
  'Date of course',
  'Evaluation form sent',
  'Evaluation returned',
  'Overall rating (out of 5)',
  'Reflection',
  'Shared with colleagues on',
  'Reviewed by',
  'Follow-up needed?',
  'Follow-up done',
];
const evaluations = (...rows: Rows) => sheet('Evaluations', [HEADER, ...rows]);
/** Keeps the columns plain; it is of a course that nobody else did, and in no log. */
const FULL = [
  'Phonics conference',
  'Bob Jones',
  date('2026-03-02'),
  date('2026-03-03'),
  date('2026-03-04'),
  4,
  'Blend more',
  date('2026-03-09'),
  'L Fenwick',
  'Yes',
  date('2026-04-01'),
] as const;
const PHONICS = ['Bob Jones', 'Phonics conference', date('2026-03-02'), 'NASBTT'] as const;
const COURSE = 'Autism awareness level 2';
const AUTISM: readonly Cell[] = ['Ann Smith', COURSE, date('2026-10-08'), 'Ridgeway'];

async function subjects(
  sheets: readonly ReturnType<typeof sheet>[],
  policy = POLICY,
): Promise<readonly RowSubject[]> {
  const records = await recordsOf(...sheets);
  const read = { records, people: peopleOf(records, AS_AT), policy, catalogue, asAt: AS_AT };
  return evaluationSubjects(read, trainingDoneOf(read));
}

/** The subject of Ann's course, given the rows of the log and those of the evaluations beside the full ones. */
async function annsCourse(logRows: Rows, rows: Rows): Promise<RowSubject> {
  const all = await subjects([staff, log(PHONICS, ...logRows), evaluations(FULL, ...rows)]);
  const found = all.filter(({ name }) => name === 'Ann Smith');
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${found.length} subjects of Ann`);
  return one;
}
function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is none');
  return value;
}
const facts = ({ facts: given }: RowSubject, ...names: readonly string[]) =>
  names.map((name) => plainFact(given[name]));

describe('which evaluations there are', () => {
  it('has one for each training in a log and one for each evaluation of none', async () => {
    const all = await subjects([
      staff,
      log(PHONICS, AUTISM, ['Cy Stranger', 'Fire warden', date('2026-09-01'), null]),
      evaluations(FULL, ['Maths mastery', 'Ann Smith', date('2026-02-12')]),
    ]);
    expect(all.map(({ name, what }) => `${name}: ${what}`)).toEqual([
      'Bob Jones: Phonics conference',
      'Ann Smith: Autism awareness level 2',
      'Cy Stranger: Fire warden',
      'Ann Smith: Maths mastery',
    ]);
    expect(new Set(all.map(({ key }) => key)).size).toBe(4);
    expect(all.map(({ site }) => site)).toEqual(['Oak', 'Oak', undefined, 'Oak']);
  });

  it('has none without a list of evaluations or without a rule for them', async () => {
    expect(await subjects([staff, log(PHONICS, AUTISM)])).toEqual([]);
    expect(await subjects([staff, log(PHONICS), evaluations(FULL)], OTHER)).toEqual([]);
  });

  it('leaves out what was not done yet and whoever has left', async () => {
    const all = await subjects([
      staff,
      log(
        PHONICS,
        ['Ann Smith', 'Prevent', date('2026-11-22'), null],
        ['Ann Smith', 'Safeguarding', date('2026-11-23'), null],
        ['Lena Gone', 'Prevent', date('2026-05-05'), null],
      ),
      evaluations(FULL, ['Prevent', 'Lena Gone', date('2026-05-05')]),
    ]);
    expect(all.map(({ what }) => what)).toEqual(['Phonics conference', 'Prevent']);
  });
});

describe('what they say', () => {
  it('takes everything from a full row', async () => {
    const [full] = await subjects([staff, log(PHONICS), evaluations(FULL)]);
    expect(full?.facts).toMatchObject({ role: { value: 'Cook' } });
    expect(
      facts(
        need(full),
        ...['invited', 'received', 'reflected', 'shared', 'reviewed', 'followUpDecided', 'followUpNeeded'],
        ...['followUpDone', 'ratingShare', 'daysSinceCourse', 'provider', 'activity'],
      ),
    ).toEqual([true, true, true, true, true, true, true, true, 80, 265, 'NASBTT', 'Phonics conference']);
    expect(cellsOf(full?.facts.received)).toEqual(['Evaluations!E2']);
    expect(cellsOf(full?.facts.ratingShare)).toEqual(['Evaluations!F2']);
  });

  it('says no of training that nobody evaluated, with the cells of its row', async () => {
    const one = await annsCourse([AUTISM], []);
    expect(
      facts(one, 'invited', 'received', 'reflected', 'shared', 'reviewed', 'followUpDecided', 'followUpDone'),
    ).toEqual([false, false, false, false, false, false, false]);
    expect(cellsOf(one.facts.received)).toEqual(['Log!C3', 'Log!B3', 'Log!A3']);
    expect(facts(one, 'daysSinceCourse')).toEqual([45]);
  });

  it('gives no fact of which no list has a column', async () => {
    const [one] = await subjects([
      log(PHONICS),
      sheet('Evaluations', [
        ['Course', 'Name', 'Date of course', 'Evaluation returned', 'Rating (1-5)'],
        ['Phonics conference', 'Bob Jones', date('2026-03-02'), date('2026-03-04'), 4],
      ]),
    ]);
    expect(Object.keys(one?.facts ?? {})).toEqual(expect.arrayContaining(['received', 'ratingShare']));
    for (const name of ['invited', 'reflected', 'shared', 'reviewed', 'followUpDecided', 'followUpDone'])
      expect(one?.facts).not.toHaveProperty(name);
  });

  it('counts feedback as asked for where it came without being asked', async () => {
    const returned = ['Autism awareness level 2', 'Ann Smith', date('2026-10-08'), null, date('2026-10-16')];
    expect(facts(await annsCourse([AUTISM], [returned]), 'invited', 'received')).toEqual([true, true]);
    const rated = ['Autism awareness level 2', 'Ann Smith', date('2026-10-08'), null, null, 3];
    expect(facts(await annsCourse([AUTISM], [rated]), 'invited', 'received')).toEqual([true, true]);
    const sent = ['Autism awareness level 2', 'Ann Smith', date('2026-10-08'), date('2026-10-09')];
    const one = await annsCourse([AUTISM], [sent]);
    expect(facts(one, 'invited', 'received')).toEqual([true, false]);
    expect(cellsOf(one.facts.received)[0]).toBe('Evaluations!A3');
  });

  it('takes a follow-up still ahead as not done', async () => {
    const days = [date('2026-10-08'), date('2026-10-09'), date('2026-10-10')];
    const of = (done: Cell) =>
      annsCourse([AUTISM], [[COURSE, 'Ann Smith', ...days, 4, null, null, 'L Fenwick', 'Yes', done]]);
    expect(facts(await of(date('2026-11-23')), 'followUpNeeded', 'followUpDone')).toEqual([true, false]);
    expect(facts(await of(date('2026-11-22')), 'followUpNeeded', 'followUpDone')).toEqual([true, true]);
    expect(facts(await of(null), 'followUpNeeded', 'followUpDone')).toEqual([true, false]);
  });

  it('asks where the order of days cannot be', async () => {
    const row = (invited: Cell, received: Cell) => [
      'Autism awareness level 2',
      'Ann Smith',
      date('2026-10-08'),
      invited,
      received,
    ];
    const before = await annsCourse([AUTISM], [row(date('2026-10-12'), date('2026-10-11'))]);
    expect(facts(before, 'received')).toEqual([
      '? the day in Evaluations!E3, 11 Oct 2026, comes before that in Evaluations!D3, 12 Oct 2026',
    ]);
    expect(cellsOf(before.facts.received)).toEqual(['Evaluations!E3', 'Evaluations!D3']);
    expect(facts(before, 'invited')).toEqual([true]);
    const early = await annsCourse([AUTISM], [row(null, date('2026-10-07'))]);
    expect(cellsOf(early.facts.received)).toEqual(['Evaluations!E3', 'Log!C3']);
    expect(early.facts.received?.kind).toBe('unknown');
    const sameDay = await annsCourse([AUTISM], [row(date('2026-10-08'), date('2026-10-08'))]);
    expect(facts(sameDay, 'received')).toEqual([true]);
  });

  it('asks about a day that cannot be read, and takes a yes for one', async () => {
    const row = (shared: Cell) => [
      'Autism awareness level 2',
      'Ann Smith',
      date('2026-10-08'),
      null,
      null,
      null,
      null,
      shared,
    ];
    const wrong = await annsCourse([AUTISM], [row('31/02/2026')]);
    expect(wrong.facts.shared?.kind).toBe('unknown');
    expect(cellsOf(wrong.facts.shared)).toEqual(['Evaluations!H3']);
    expect(facts(await annsCourse([AUTISM], [row('Yes')]), 'shared')).toEqual([true]);
    expect(facts(await annsCourse([AUTISM], [row('Not yet')]), 'shared')).toEqual([false]);
  });
});

describe('which evaluation is of which training', () => {
  const received = (activity: string, name: Cell, held: Cell = null, on: Cell = date('2026-10-20')) => [
    activity,
    name,
    held,
    null,
    on,
  ];

  it('joins by the words of the activity, whatever their order, level signs and fillers', async () => {
    for (const activity of ['Autism awareness L2', 'Autism awareness', 'Autism awareness level 2 training'])
      expect(facts(await annsCourse([AUTISM], [received(activity, 'Ann Smith')]), 'received')).toEqual([
        true,
      ]);
    const all = await subjects([
      staff,
      log(PHONICS, AUTISM),
      evaluations(FULL, received('Autism level 3', 'Ann Smith')),
    ]);
    expect(all.filter(({ name }) => name === 'Ann Smith').map((each) => facts(each, 'received'))).toEqual([
      [false],
      [true],
    ]);
  });

  it('does not take the words of one person for another, or another day', async () => {
    expect(
      facts(await annsCourse([AUTISM], [received('Autism awareness level 2', 'Bob Jones')]), 'received'),
    ).toEqual([false]);
    const all = await subjects([
      staff,
      log(PHONICS, AUTISM),
      evaluations(FULL, received('Autism awareness', 'Ann Smith', date('2026-10-09'))),
    ]);
    expect(all.filter(({ name }) => name === 'Ann Smith')).toHaveLength(2);
    expect(
      facts(
        await annsCourse([AUTISM], [received('Autism awareness', 'Ann Smith', 'October 2026')]),
        'received',
      ),
    ).toEqual([true]);
  });

  it('takes a row without a person for everybody who did the activity on the day', async () => {
    const all = await subjects([
      staff,
      log(
        PHONICS,
        AUTISM,
        AUTISM.with(0, 'Bob Jones'),
        AUTISM.with(0, 'Alan Smith').with(2, date('2026-10-09')),
      ),
      evaluations(FULL, received('Autism awareness level 2', null, date('2026-10-08'))),
    ]);
    const told = all.map((each) => [each.name, each.what, ...facts(each, 'received')].join(': '));
    expect(told.toSorted()).toEqual([
      'Alan Smith: Autism awareness level 2: false',
      'Ann Smith: Autism awareness level 2: true',
      'Bob Jones: Autism awareness level 2: true',
      'Bob Jones: Phonics conference: true',
    ]);
  });

  it('lets anybody speak for a group, strangers for themselves, and each of several people', async () => {
    const all = await subjects([
      staff,
      log(
        PHONICS,
        ['All staff', 'Lockdown drill', date('2026-09-01'), null],
        ['Cy Stranger', 'Fire warden', date('2026-09-01'), null],
        ['Di Stranger', 'Fire warden', date('2026-09-01'), null],
        ['Ann Smith & Bob Jones', 'Minibus', date('2026-09-02'), null],
      ),
      evaluations(
        FULL,
        received('Lockdown drill', 'Bob Jones'),
        received('Fire warden', 'Cy Stranger'),
        received('Minibus', 'Bob Jones'),
      ),
    ]);
    const told = all.map((each) => [each.name, each.what, ...facts(each, 'received')].join(': '));
    expect(told.toSorted()).toEqual([
      'All staff: Lockdown drill: true',
      'Ann Smith: Minibus: false',
      'Bob Jones: Minibus: true',
      'Bob Jones: Phonics conference: true',
      'Cy Stranger: Fire warden: true',
      'Di Stranger: Fire warden: false',
    ]);
  });

  it('leaves it open whose a name is that fits two people', async () => {
    const one = await annsCourse([AUTISM], [received('Autism awareness level 2', 'A Smith')]);
    expect(facts(one, 'received')).toEqual([
      '? it is not clear whether Evaluations!B3 and Log!A3 name the same person',
    ]);
    expect(cellsOf(one.facts.received)[0]).toBe('Evaluations!B3');
    // It says nothing of a reflection, whosever it is.
    expect(facts(one, 'reflected')).toEqual([false]);
  });

  it('takes feedback without a day for the last course before it, and asks where nothing tells', async () => {
    const twice = [AUTISM, AUTISM.with(2, date('2024-10-08'))];
    const of = async (row: readonly Cell[]) =>
      (await subjects([staff, log(PHONICS, ...twice), evaluations(FULL, row)]))
        .filter(({ name }) => name === 'Ann Smith')
        .map(({ facts: given }) => (given.received?.kind === 'known' ? given.received.value : 'open'));
    expect(await of(received('Autism awareness level 2', 'Ann Smith'))).toEqual([true, false]);
    expect(await of(received('Autism awareness level 2', 'Ann Smith', null, date('2024-12-01')))).toEqual([
      false,
      true,
    ]);
    expect(await of(['Autism awareness level 2', 'Ann Smith', null, null, null, 4])).toEqual([
      'open',
      'open',
    ]);
    expect(await of(['Autism awareness level 2', 'Ann Smith', date('2024-10-08'), null, null, 4])).toEqual([
      false,
      true,
    ]);
  });
});

describe('ratings and rough days', () => {
  const rated = (activity: string, rating: Cell, name: Cell = 'Ann Smith') => [
    activity,
    name,
    date('2026-10-08'),
    null,
    null,
    rating,
  ];

  it('knows the share only where the scale is known', async () => {
    expect(facts(await annsCourse([AUTISM], [rated(COURSE, 3)]), 'ratingShare')).toEqual([60]);
    const word = await annsCourse([AUTISM], [rated(COURSE, 'Good')]);
    expect(facts(word, 'ratingShare')).toEqual([
      '? the scale of the rating “Good” in Evaluations!F3 is not known',
    ]);
    const off = await annsCourse([AUTISM], [rated(COURSE, 7)]);
    expect(off.facts.ratingShare?.kind).toBe('unknown');
    expect(cellsOf(off.facts.ratingShare)).toEqual(['Evaluations!F3']);
  });

  it('asks with all cells where ratings of one activity are on different scales', async () => {
    const one = await annsCourse([AUTISM], [rated(COURSE, '4/5'), rated(COURSE, '7/10', 'Bob Jones')]);
    expect(facts(one, 'ratingShare')).toEqual([
      '? the ratings of the activity in Evaluations!F3, Evaluations!F4 are on different scales',
    ]);
    expect(cellsOf(one.facts.ratingShare)).toEqual(['Evaluations!F3', 'Evaluations!F4']);
  });

  it('knows the days since a course of a month only roughly, and asks where the day cannot be read', async () => {
    const rough = await annsCourse([AUTISM.with(2, 'October 2026')], []);
    expect(facts(rough, 'daysSinceCourse')).toEqual(['22..52']);
    const unread = await annsCourse([AUTISM.with(2, '31/02/2026')], []);
    expect(unread.facts.daysSinceCourse?.kind).toBe('unknown');
    expect(unread.facts.received?.kind).toBe('unknown');
    expect(cellsOf(unread.facts.daysSinceCourse)[0]).toBe('Log!C3');
  });
});

describe('what is called otherwise', () => {
  const DAY = date('2026-09-01');
  const received = (activity: string, name: Cell, day: Cell) => [activity, name, day, null, null, 4];
  const of = async (logged: Rows, ...rows: Rows) => {
    const all = await subjects([staff, log(PHONICS, ...logged), evaluations(FULL, ...rows)]);
    const told = all.map((each) => [each.name, each.what, ...facts(each, 'received')].join(': '));
    return told.filter((line) => !line.startsWith('Bob Jones: Phonics'));
  };
  const SLASHED = ['Ann Smith', 'S/Guarding L1', DAY, null] as const;

  it('is the same where topic, day and person agree', async () => {
    expect(await of([SLASHED], received('Safeguarding L1', null, DAY))).toEqual([
      'Ann Smith: S/Guarding L1: true',
    ]);
    expect(await of([SLASHED], received('Safeguarding L1', 'Ann Smith', DAY))).toEqual([
      'Ann Smith: S/Guarding L1: true',
    ]);
  });

  it.each([
    ['another day', 'Safeguarding L1', 'Ann Smith', date('2026-09-02')],
    ['no day', 'Safeguarding L1', 'Ann Smith', null],
    ['a month', 'Safeguarding L1', 'Ann Smith', 'September 2026'],
    ['another person', 'Safeguarding L1', 'Bob Jones', DAY],
    ['a name that fits two', 'Safeguarding L1', 'A Smith', DAY],
    ['another topic', 'Prevent', 'Ann Smith', DAY],
  ])('is not with %s', async (_what, activity, name, day) => {
    const lines = await of([SLASHED], received(activity, name, day));
    expect(lines[0]).toBe('Ann Smith: S/Guarding L1: false');
    expect(lines).toHaveLength(2);
  });

  it('leaves training that an evaluation names to that evaluation', async () => {
    const both = [SLASHED, ['Bob Jones', 'Safeguarding L1', DAY, null]] as const;
    // Bob's row is of his own course; one for everybody is of both.
    expect(await of(both, received('Safeguarding L1', 'Bob Jones', DAY))).toEqual([
      'Bob Jones: Safeguarding L1: true',
      'Ann Smith: S/Guarding L1: false',
    ]);
    expect(await of(both, received('Safeguarding L1', null, DAY))).toEqual([
      'Bob Jones: Safeguarding L1: true',
      'Ann Smith: S/Guarding L1: true',
    ]);
    const twice = [
      received('S/Guarding L1', 'Ann Smith', DAY),
      received('Safeguarding L1', 'Ann Smith', DAY),
    ];
    expect(await of([SLASHED], ...twice)).toEqual([
      'Ann Smith: S/Guarding L1: true',
      'Ann Smith: Safeguarding L1: true',
    ]);
  });
});
