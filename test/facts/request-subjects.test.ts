import { describe, expect, it } from '@jest/globals';
import { approvalFacts } from '../../src/evaluation/derive-approvals';
import { prepareRule } from '../../src/evaluation/prepare';
import { requestRows } from '../../src/facts/request-subjects';
import { catalogue, shippedPolicy } from '../support/policies';
import { cellsOf, readSheets, short } from './a-budget';
import { without as leaveOut } from '../../src/policy/without';
import { AS_AT } from './a-register';

const LETTA = shippedPolicy('letta');

const STAFF = `
== Staff
| Name           | Job title                      | School  | Date of notice    | Leaving date      |
| Ann Smith      | Teacher                        | Ashdown |                   |                   |
| Alan Smith     | Teacher                        | Elm     | {date 2026-11-22} |                   |
| Bob Jones      | Cook                           | Ashdown | {date 2026-11-23} |                   |
| Dev Okoro      | Cook                           | Ashdown |                   | {date 2026-12-31} |
| Cara Patel     | Tutor                          | Ashdown | Nov 2026          |                   |
| Lena Gone      | Tutor                          | Ashdown |                   | {date 2026-11-21} |
| Max Achterberg | Director of School Improvement | Central |                   |                   |
`;
const HEADS = {
  name: 'Name',
  what: 'Course',
  asked: 'Date of request',
  on: 'Date of course',
  booked: 'Place booked on',
  cost: 'Cost',
  travel: 'Travel',
  hotel: 'Hotel',
  role: 'Relevant to role?',
  purpose: 'Purpose',
  priority: 'Link to school priority',
  by: 'Approved by',
  status: 'Status',
  delegated: 'Delegated to',
  discretion: 'At the discretion of',
} as const;
type Column = keyof typeof HEADS;
type Row = Partial<Record<Column, string>>;
const COLUMNS = Object.keys(HEADS) as Column[];
const at = (column: Column) => `Requests!${String.fromCharCode(65 + COLUMNS.indexOf(column))}2`;
const BASE: Row = {
  name: 'Ann Smith',
  what: 'Phonics day',
  asked: '{date 2026-09-10}',
  on: '{date 2026-12-03}',
  cost: '{number 180}',
};
const FULL: Row = {
  ...BASE,
  name: 'Max Achterberg',
  booked: '{date 2026-09-12}',
  travel: '{number 5}',
  hotel: '{number 5}',
  role: 'Yes',
  purpose: 'Role',
  priority: 'SDP 1',
  by: 'M Achterberg',
  status: 'Approved',
  delegated: 'Ann Smith',
  discretion: 'Managing Director',
};

async function rows(given: Row, columns = COLUMNS) {
  const line = (row: Row) => `| ${columns.map((column) => row[column] ?? '').join(' | ')} |`;
  const { records, people } = await readSheets(
    `${STAFF}\n== Requests\n${line(HEADS)}\n${line({ ...BASE, ...given })}\n${line(FULL)}\n`,
  );
  return requestRows(records, people, LETTA, catalogue, [], AS_AT);
}
async function one(given: Row, columns = COLUMNS) {
  const [first] = await rows(given, columns);
  if (first === undefined) throw new Error('no request');
  const { facts } = first.subject;
  return {
    subject: first.subject,
    told: (...names: readonly string[]) => names.map((name) => short(facts[name])),
    cells: (name: string) => cellsOf(facts[name]),
    kind: (name: string) => facts[name]?.kind,
  };
}
const without = (...taken: readonly Column[]) => COLUMNS.filter((column) => !taken.includes(column));

describe('a request', () => {
  it('is of a person, unless they have left', async () => {
    expect((await one({})).subject).toMatchObject({
      kind: 'request',
      name: 'Ann Smith',
      what: 'Phonics day',
    });
    expect((await rows({ name: 'Lena Gone' })).map(({ subject }) => subject.name)).toEqual([
      'Max Achterberg',
    ]);
  });

  it('of a name that fits two, or is on no staff list, knows nothing of the person', async () => {
    for (const name of ['A Smith', 'Zoe Hart']) {
      const { subject, told } = await one({ name });
      expect([subject.name, subject.person]).toEqual([name, undefined]);
      expect(told('employment', 'underNotice', 'totalCost')).toEqual(['none', 'none', 180]);
    }
  });

  it.each([
    ['Approved', true, false],
    ['Declined', false, true],
    ['Pending', false, false],
    ['Place booked', true, false],
    [
      'maybe later',
      '? “maybe later” in Requests!M2 is not understood',
      '? “maybe later” in Requests!M2 is not understood',
    ],
    ['', false, false],
  ])('with the status “%s”', async (status, goesAhead, refused) => {
    const { told } = await one({ status });
    expect(told('goesAhead', 'refused')).toEqual([goesAhead, refused]);
  });

  it('without a status goes ahead by a booking or by approvals', async () => {
    expect((await one({ booked: '{date 2026-10-01}' })).told('goesAhead')).toEqual([true]);
    const unread = await one({ booked: '31/02/2026' });
    expect([unread.kind('goesAhead'), ...unread.cells('goesAhead')]).toEqual(['unknown', at('booked')]);
    const refused = await one({ by: 'Declined' });
    expect(refused.told('goesAhead', 'refused')).toEqual([false, true]);
  });

  it('is open where a name is of nobody who is known to hold an office', async () => {
    const { kind, cells } = await one({ by: 'Bob Jones' });
    expect(kind('goesAhead')).toBe('unknown');
    expect(cells('goesAhead')).toEqual([at('by')]);
  });

  it('is open once the course is over, and nothing says that it was approved', async () => {
    expect((await one({ on: '{date 2026-11-21}' })).kind('goesAhead')).toBe('unknown');
    expect((await one({ on: '{date 2026-11-22}' })).told('goesAhead', 'stillAhead')).toEqual([false, true]);
    expect((await one({ on: 'Oct 2026' })).kind('goesAhead')).toBe('unknown');
    expect((await one({ on: 'Nov 2026' })).told('goesAhead')).toEqual([false]);
    expect((await one({ on: 'Nov 2026' })).kind('stillAhead')).toBe('unknown');
  });
});

describe('what it costs', () => {
  it('is the sum of its cells; a blank one is nothing, and none at all is a question', async () => {
    const { told, cells } = await one({ travel: '£20.10', hotel: '£0.20' });
    expect(told('totalCost', 'expenses', 'overnightCost', 'costed')).toEqual([200.3, 20.3, 0.2, true]);
    expect(cells('totalCost')).toEqual([at('cost'), at('travel'), at('hotel')]);
    expect((await one({})).told('totalCost', 'travelCost', 'overnightCost')).toEqual([180, 0, 0]);
    expect((await one({ cost: '' })).told('totalCost', 'costed')).toEqual(['? no cost is given', false]);
    const plain = await one({}, without('travel', 'hotel'));
    expect(plain.told('totalCost', 'travelCost', 'expenses')).toEqual([180, 'none', 'none']);
  });

  it('in two currencies is a question', async () => {
    const { kind, cells, told } = await one({ travel: '€20' });
    expect(kind('totalCost')).toBe('unknown');
    expect(cells('totalCost')[0]).toBe(at('travel'));
    expect(told('cost', 'costed')).toEqual([180, true]);
  });
});

describe('a blank cell and a missing column', () => {
  it('are no and not known', async () => {
    expect((await one({})).told('delegated', 'discretionGiven', 'prioritised')).toEqual([
      false,
      false,
      false,
    ]);
    const none = await one({}, without('delegated', 'discretion', 'priority', 'status'));
    expect(none.told('delegated', 'discretionGiven', 'prioritised')).toEqual(['none', 'none', 'none']);
    expect((await one({ status: 'Delegated' })).told('delegated')).toEqual([true]);
    expect((await one({ delegated: 'n/a' })).told('delegated')).toEqual([false]);
  });

  it('of what it is for are a question and not known', async () => {
    expect((await one({ role: 'No', purpose: 'Aspiration' })).told('relevantToRole', 'aspirational')).toEqual(
      [false, true],
    );
    const blank = await one({});
    expect([blank.kind('relevantToRole'), blank.kind('aspirational')]).toEqual(['unknown', 'unknown']);
    expect((await one({ purpose: 'why not' })).cells('aspirational')).toEqual([at('purpose')]);
    expect((await one({}, without('role', 'purpose'))).told('relevantToRole', 'aspirational')).toEqual([
      'none',
      'none',
    ]);
  });
});

describe('ratings by the criteria', () => {
  const criteria = async (...cells: readonly string[]) => {
    const { records, people } = await readSheets(`${STAFF}
== Requests
| Name      | Course      | Date of request   | Meets priorities | Good practice | Status   |
| Ann Smith | Phonics day | {date 2026-09-10} | ${cells.join(' | ')} | Approved |
| Bob Jones | Food safety | {date 2026-09-11} | Yes | Yes | Approved |
`);
    const [first] = requestRows(records, people, shippedPolicy('archway'), catalogue, [], AS_AT);
    return first?.subject.facts ?? {};
  };
  const told = async (...cells: readonly string[]) => {
    const facts = await criteria(...cells);
    return ['criteriaRated', 'criteriaNotMet', 'criteriaUnrated', 'criteriaShare'].map((name) =>
      short(facts[name]),
    );
  };

  it('are counted, and blank ones are not', async () => {
    expect(await told('Yes', 'No')).toEqual([2, 1, 0, 50]);
    expect(await told('3/4', '4/4')).toEqual([2, 0, 0, 87.5]);
    expect(await told('Yes', '')).toEqual([1, 0, 1, 100]);
    expect(await told('', '')).toEqual([0, 0, 2, '? it was not rated']);
  });

  it('on different scales have no mean, and say in which cells', async () => {
    const facts = await criteria('3/4', '4/5');
    expect(short(facts.criteriaShare)).toBe(
      '? the ratings are on different scales: in Requests!D2 and Requests!E2',
    );
    expect(cellsOf(facts.criteriaShare)).toEqual(['Requests!D2', 'Requests!E2']);
  });
});

describe('notice', () => {
  it.each([
    ['Ann Smith', false],
    ['Alan Smith', true],
    ['Bob Jones', false],
    ['Dev Okoro', true],
    ['Cara Patel', '? the day of notice is only roughly known'],
  ])('of %s: %s', async (name, expected) => {
    expect((await one({ name })).told('underNotice')).toEqual([expected]);
  });
});

describe('an approval', () => {
  const rule = shippedPolicy('avct').rules.find(({ id }) => id === 'approved-before-course');
  it('before a course without a day is a question, as is one without a day', async () => {
    if (rule === undefined) throw new Error('no rule');
    const ready = prepareRule(rule, { month: 9, day: 1 }, AS_AT);
    const { subject } = await one({});
    const late = (courseOn: number | undefined, on?: number) => {
      const facts = leaveOut(subject.facts, 'courseOn');
      const day =
        courseOn === undefined ? {} : { courseOn: { kind: 'known', value: courseOn, cells: [] } as const };
      const answer = {
        office: 'managing-director',
        title: 'Managing Director',
        state: 'given',
        cells: [],
        ...(on === undefined ? {} : { on: { from: on, to: on } }),
      } as const;
      const signed = { ...subject, facts: { ...facts, ...day }, signed: { approvals: [answer] } };
      const fact = approvalFacts(ready, signed).facts.approvalsLate;
      return fact?.kind === 'known' ? fact.value : fact?.kind;
    };
    expect([late(AS_AT, AS_AT), late(AS_AT, AS_AT + 1)]).toEqual([0, 1]);
    expect([late(undefined, AS_AT), late(AS_AT)]).toEqual(['unknown', 'unknown']);
  });
});
