import { describe, expect, it } from '@jest/globals';
import { isoFromDay } from '../../src/calendar/day';
import { exactly } from '../../src/calendar/span';
import type { OfficeHolder } from '../../src/facts/office-holder';
import { unknownOffices } from '../../src/facts/office-holder';
import { answersInApprovals, answersInText, type AboutOffices } from '../../src/facts/offices';
import type { OfficeAnswer } from '../../src/facts/subject';
import { shippedPolicy } from '../support/policies';
import { addresses, readSheets } from './a-budget';
import { AS_AT } from './a-register';
import { day } from './a-subject';

const { offices } = shippedPolicy('letta');
const HOLDER = 'budget-holder';
const DIRECTOR = 'director-of-school-improvement';
const MANAGER = 'line-manager';

const STAFF = `
== Staff
| Name           | Job title                            | School    | Start date        | Leaving date      |
| Ann Smith      | Teacher                              | Ashdown   | {date 2019-09-01} |                   |
| Petra Osborne  | Finance officer                      | Ashdown   | {date 2019-09-01} |                   |
| Max Achterberg | Director of School Improvement (0.6) | Central   | {date 2019-09-01} |                   |
| Bob Jones      | Cook                                 | Birchwood | {date 2019-09-01} |                   |
`;
type About = Partial<AboutOffices>;

/** What LETTA's offices say of the first request, by its columns of approvals. */
async function answers(heads: string, cells: string, about: About = {}, staff = STAFF) {
  const blank = heads
    .split('|')
    .map(() => '')
    .join(' | ');
  const { records, people } = await readSheets(`${staff}
== Requests
| Name      | Course      | Date of request   | Cost         | ${heads} |
| Ann Smith | Phonics day | {date 2026-09-10} | {number 180} | ${cells} |
| Bob Jones | Food safety | {date 2026-09-11} | {number 60}  | ${blank} |
`);
  const [row] = records.rows;
  if (row === undefined) throw new Error('no request was read');
  return answersInApprovals(row.fields.approvals ?? [], records.offices.request ?? [], {
    offices,
    holders: [],
    people,
    asAt: AS_AT,
    place: row.cell,
    ...about,
  });
}
const of = (all: readonly OfficeAnswer[], office = HOLDER): OfficeAnswer => {
  const found = all.find((each) => each.office === office);
  if (found === undefined) throw new Error(`no answer of ${office}`);
  return found;
};
/** `given 2026-09-14 E2`: the state, the day where there is one, and the cells. */
const plain = (all: readonly OfficeAnswer[], office = HOLDER): string => {
  const { state, on, cells } = of(all, office);
  const from = on === undefined ? [] : [isoFromDay(on.from)];
  return [state, ...from, ...addresses(cells).map((each) => each.replace('Requests!', ''))].join(' ');
};
const why = (all: readonly OfficeAnswer[], office = HOLDER): string | undefined => of(all, office).why;

const held = (more: Partial<OfficeHolder> = {}): OfficeHolder => ({
  office: HOLDER,
  person: 'Petra Osborne',
  ...more,
});

describe('a column with an office in its heading', () => {
  const both = 'Budget holder approved | Director of School Improvement approved';

  it.each([
    ['Yes | No', 'given E2', 'missing F2'],
    ['{date 2026-09-14} | {date 2026-11-23}', 'given 2026-09-14 E2', 'open 2026-11-23 F2'],
    ['{date 2026-11-22} | ', 'given 2026-11-22 E2', 'missing A2'],
    ['P Osborne 14/09/2026 | M Achterberg 18/9/26', 'given 2026-09-14 E2', 'given 2026-09-18 F2'],
    ['Declined | Approved', 'missing E2', 'given F2'],
  ])('%s', async (cells, holder, director) => {
    const all = await answers(both, cells);
    expect([plain(all), plain(all, DIRECTOR).replace('open F2', 'open 2026-11-23 F2')]).toEqual([
      holder,
      director,
    ]);
  });

  it('of a day after the check is a question', async () => {
    expect(why(await answers(both, 'Yes | {date 2026-11-23}'), DIRECTOR)).toBe(
      'the approval of the Director of School Improvement is dated 23 Nov 2026, after the day of the check',
    );
    expect(why(await answers(both, '{date 2026-11-23} | Yes'))).toBe(
      'the approval of the budget holder is dated 23 Nov 2026, after the day of the check',
    );
  });

  it('that cannot be read leaves that office open, and the other as it is', async () => {
    const all = await answers(both, 'Yes, subject to cover | Yes');
    expect([plain(all), plain(all, DIRECTOR)]).toEqual(['open E2', 'given F2']);
    expect(why(all)).toContain('in Requests!E2 cannot be read');
  });

  it('says nothing of an office that heads no column', async () => {
    const all = await answers('Budget holder approved', 'Yes');
    expect(plain(all, DIRECTOR)).toBe('open');
    expect(why(all, DIRECTOR)).toBe('no column says whether the Director of School Improvement approved');
  });

  it('may take two cells, who and when', async () => {
    const all = await answers(
      'Approved by budget holder | Date approved by budget holder',
      'P Osborne | {date 2026-09-14}',
    );
    expect(plain(all)).toBe('given 2026-09-14 E2 F2');
  });

  it('holds a name that did not hold the office', async () => {
    const holders = [held()];
    const all = await answers(both, 'Bob Jones | Yes', { holders });
    expect(plain(all)).toBe('open E2');
    expect(why(all)).toBe(
      '“Bob Jones” in Requests!E2 did not hold the office of budget holder then, by the settings or the staff list',
    );
    expect(plain(await answers(both, 'Bob Jones | Yes'))).toBe('given E2');
    expect(plain(await answers(both, 'P. Osborne | Yes', { holders }))).toBe('given E2');
    expect(plain(await answers(both, 'PO | Yes', { holders }))).toBe('given E2');
    expect(plain(await answers(both, 'PX | Yes', { holders }))).toBe('open E2');
  });
});

describe('a name under “Approved by”', () => {
  const by = (cells: string, about: About = {}, staff = STAFF) => answers('Approved by', cells, about, staff);

  it('is of an office by the settings', async () => {
    const all = await by('P Osborne', { holders: [held()] });
    expect(plain(all)).toBe('given E2');
    expect(plain(all, DIRECTOR)).toBe('missing A2');
  });

  it('is of an office by the post on the staff list', async () => {
    const all = await by('M Achterberg');
    expect(plain(all, DIRECTOR)).toBe('given E2');
    expect(plain(all)).toBe('missing A2');
  });

  it('is open where neither says, of every office', async () => {
    const all = await by('Bob Jones');
    expect(plain(all)).toBe('open E2');
    expect(plain(all, DIRECTOR)).toBe('open E2');
    expect(why(all)).toBe(
      'it is not known whether “Bob Jones” in Requests!E2 is the budget holder: say in the settings who holds this office, or write the name in full',
    );
  });

  it('that the settings give to others is somebody not in office', async () => {
    const all = await by('Bob Jones', { holders: [held()] });
    expect(plain(all)).toBe('open E2');
    expect(why(all)).toContain('“Bob Jones” in Requests!E2 did not hold the office of budget holder then');
  });

  it('of two people who fit it is a question', async () => {
    const twins = `${STAFF}| Paula Osborne  | Teacher | Ashdown | {date 2019-09-01} |   |\n`;
    const holders = [held()];
    expect(plain(await by('P Osborne', { holders }, twins))).toBe('open E2');
    expect(plain(await by('Petra Osborne', { holders }, twins))).toBe('given E2');
  });

  it('may be the office itself, or a refusal, or a yes of nobody', async () => {
    expect(plain(await by('Budget holder'))).toBe('given E2');
    expect(plain(await by('Declined'))).toBe('missing E2');
    const yes = await by('Yes');
    expect(plain(yes)).toBe('open E2');
    expect(why(yes)).toBe('Requests!E2 says that it was approved, but not by whom');
    expect(plain(await by(''))).toBe('missing A2');
  });

  it('beside a second one counts for each office', async () => {
    const two = (first: string, second: string) =>
      answers('Approved by | Approved by (2)', `${first} | ${second}`, { holders: [held()] });
    for (const all of [await two('P Osborne', 'M Achterberg'), await two('M Achterberg', 'P Osborne')]) {
      expect(of(all).state).toBe('given');
      expect(of(all, DIRECTOR).state).toBe('given');
    }
    for (const all of [await two('Bob Jones', 'M Achterberg'), await two('M Achterberg', 'Bob Jones')])
      expect(of(all, DIRECTOR).state).toBe('given');
  });

  it('that names two people cannot be read, and is a question', async () => {
    const all = await by('P Osborne and M Achterberg', { holders: [held()] });
    expect(plain(all)).toBe('open E2');
    expect(why(all)).toContain('names more than one person');
  });
});

describe('a dated holder', () => {
  const approved = (on: string, holders: readonly OfficeHolder[]) =>
    answers('Approved by', `P Osborne ${on}`, { holders });
  const term = [held({ from: day('2026-09-01'), to: day('2026-09-30') })];

  it.each([
    ['31/08/2026', 'open'],
    ['01/09/2026', 'given'],
    ['30/09/2026', 'given'],
    ['01/10/2026', 'open'],
  ])('on %s: %s', async (on, state) => {
    expect(of(await approved(on, term)).state).toBe(state);
  });

  it('without a first or a last day holds on', async () => {
    const state = async (on: string, more: Partial<OfficeHolder>) =>
      of(await approved(on, [held(more)])).state;
    expect(await state('01/09/2026', { to: day('2026-09-30') })).toBe('given');
    expect(await state('01/10/2026', { to: day('2026-09-30') })).toBe('open');
    expect(await state('31/08/2026', { from: day('2026-09-01') })).toBe('open');
    expect(await state('01/10/2026', { from: day('2026-09-01') })).toBe('given');
  });

  it('is a question of a rough day that only partly lies in the term', async () => {
    expect(of(await approved('Sep 2026', term)).state).toBe('given');
    const half = [held({ from: day('2026-09-10'), to: day('2026-09-20') })];
    const all = await approved('Sep 2026', half);
    expect(of(all).state).toBe('open');
    expect(why(all)).toContain('it is not known whether');
  });

  it('without a day of approval is asked about as at the check', async () => {
    const past = await answers('Approved by', 'P Osborne', { holders: term });
    expect(of(past).state).toBe('open');
    const now = await answers('Approved by', 'P Osborne', { holders: [held({ from: AS_AT })] });
    expect(of(now).state).toBe('given');
  });
});

describe('a holder of one site or budget', () => {
  const approved = (holders: readonly OfficeHolder[], about: About) =>
    answers('Approved by', 'P Osborne', { holders, ...about });
  const zoe = { person: 'Zoe Hart' };

  it('holds it there, and not elsewhere', async () => {
    const holders = [held({ site: 'Ashdown' }), held({ ...zoe, site: 'Elm' })];
    expect(of(await approved(holders, { site: 'Ashdown School' })).state).toBe('given');
    const other = await approved(holders, { site: 'Elm' });
    expect(of(other).state).toBe('open');
    expect(why(other)).toContain('did not hold the office of budget holder then');
    expect(of(await approved(holders, {})).state).toBe('given');
  });

  it('holds the line of the budget that is named, and no other', async () => {
    const holders = [held({ budget: 'PL-20' }), held({ ...zoe, budget: 'X-1' })];
    expect(of(await approved(holders, { budget: 'pl-20' })).state).toBe('given');
    expect(why(await approved(holders, { budget: 'X-1' }))).toContain('did not hold the office');
    for (const about of [{}, { budget: 'Y-9' }])
      expect(why(await approved(holders, about))).toContain('it is not known whether');
  });
});

describe('the line manager', () => {
  const by = (cells: string, about: About = {}) => answers('Line manager approved by', cells, about);

  it('is whom the staff list names', async () => {
    expect(plain(await by('Bob Jones', { manager: 'Bob Jones' }), MANAGER)).toBe('given E2');
    expect(plain(await by('B Jones', { manager: 'Jones, Bob' }), MANAGER)).toBe('given E2');
    expect(plain(await by('Petra Osborne', { manager: 'Bob Jones' }), MANAGER)).toBe('open E2');
    expect(plain(await by('Yes', { manager: 'Bob Jones' }), MANAGER)).toBe('given E2');
    expect(plain(await by(''), MANAGER)).toBe('missing A2');
  });

  it('is believed where the staff list names none', async () => {
    expect(plain(await by('Bob Jones'), MANAGER)).toBe('given E2');
    expect(plain(await answers('Approved by', 'Bob Jones'), MANAGER)).toBe('open E2');
  });
});

describe('one cell that names who proposed or agreed', () => {
  const inText = async (text: string, about: About = {}, on?: number) => {
    const { people } = await readSheets(STAFF);
    const cell = { sheet: 'Budget', row: 1, column: 3 };
    const read = text === '' ? undefined : ({ kind: 'value', value: { type: 'text', text }, cell } as const);
    return answersInText(read, on === undefined ? undefined : exactly(on), {
      offices,
      holders: [],
      people,
      asAt: AS_AT,
      place: { ...cell, column: 0 },
      ...about,
    });
  };
  const state = async (text: string, office = DIRECTOR, about: About = {}) =>
    of(await inText(text, about), office).state;

  it('names offices, people or both', async () => {
    expect(await state('Director of School Improvement and Trustees')).toBe('given');
    expect(await state('DoSI / Trustees', 'trustees')).toBe('given');
    expect(await state('M Achterberg; Trustees')).toBe('given');
    expect(await state('Trustees')).toBe('missing');
    expect(await state('Trustees, Bob Jones')).toBe('open');
    expect(await state('P Osborne', HOLDER, { holders: [held()] })).toBe('given');
    expect(await state('')).toBe('missing');
  });

  it('is dated by the cell beside it', async () => {
    expect(of(await inText('Trustees', {}, AS_AT), 'trustees')).toMatchObject({
      state: 'given',
      on: exactly(AS_AT),
    });
    expect(of(await inText('Trustees', {}, AS_AT + 1), 'trustees').state).toBe('open');
  });

  it('that cannot be read leaves every office open', async () => {
    const { people } = await readSheets(STAFF);
    const cell = { sheet: 'Budget', row: 1, column: 3 };
    const all = answersInText({ kind: 'problem', text: '#REF!', reason: 'it is an error', cell }, undefined, {
      offices,
      holders: [],
      people,
      asAt: AS_AT,
      place: cell,
    });
    expect(new Set(all.map((each) => each.state))).toEqual(new Set(['open']));
    expect(all[0]?.why).toBe('“#REF!” in Budget!D2 cannot be read: it is an error');
  });
});

describe('offices in the settings that the policy has not', () => {
  it('are told once each, with those that it has', () => {
    const holders = [
      held(),
      held({ office: 'budget-holdr' }),
      held({ office: 'budget-holdr', person: 'Zoe Hart' }),
    ];
    expect(unknownOffices(holders, offices)).toEqual([
      expect.stringMatching(
        /^The settings say who is “budget-holdr”, but this policy has no such office; it has “budget-holder”, /,
      ),
    ]);
    expect(unknownOffices([held()], [])).toEqual([expect.stringMatching(/it has none\.$/)]);
  });
});
