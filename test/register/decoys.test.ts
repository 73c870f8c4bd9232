import { describe, expect, it } from '@jest/globals';
import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { recogniseSheets, refusalOf, registerOn, sheet } from './reading';

const PEOPLE = ['Ann Smith', 'Bob Jones', 'Cara Patel', 'Dev Moore', 'Ewan Hart', 'Fay Lomas'];
const DAYS = ['2025-01-14', '2025-03-04', '2025-06-19', '2025-09-03', '2026-01-09', '2026-05-12'];
const COURSES = ['First aid', 'Safeguarding', 'Prevent', 'Fire safety', 'First aid', 'Safeguarding'];

type Column = readonly [heading: string, below: (row: number) => Cell];

const at = (texts: readonly string[]) => (row: number) => texts[row % texts.length] ?? '';
const people = at(PEOPLE);
const others = at([...PEOPLE].reverse());
const courses = at(COURSES);
const day = (row: number): Cell => date(DAYS[row] ?? '2025-02-01');
const later = (row: number): Cell => date((DAYS[row] ?? '2025-02-01').replace('202', '203'));
const count = (row: number): Cell => row + 1;

/** Six rows below the headings, with titles above them. */
function table(name: string, columns: readonly Column[], ...titles: readonly string[]) {
  const rows = PEOPLE.map((_, row) => columns.map(([, below]) => below(row)));
  return sheet(name, [...titles.map((title) => [title]), columns.map(([heading]) => heading), ...rows]);
}

const VISITS: readonly Column[] = [
  ['Governor', people],
  ['Date', day],
  ['Focus', courses],
  ['Met with', others],
];
const RISKS: readonly Column[] = [
  ['Ref', count],
  ['Risk', at(['Fire', 'Data breach', 'Lone working'])],
  ['Likelihood', count],
  ['Controls', at(['Training', 'Policy'])],
  ['Owner', people],
  ['Review due', later],
];
const ASSETS: readonly Column[] = [
  ['Asset tag', (row) => `A10${row}`],
  ['Item', at(['First aid kit', 'Laptop', 'Defibrillator'])],
  ['Purchase date', day],
  ['PAT tested', day],
  ['Issued to', people],
];
const JOURNEYS: readonly Column[] = [
  ['Date', day],
  ['Driver', people],
  ['Destination', at(['Museum', 'Swimming'])],
  ['Mileage out', (row) => 20000 + row],
];
const CONTACTS: readonly Column[] = [
  ['Organisation', at(['Police', 'Fire service', 'Local authority'])],
  ['Name', people],
  ['Phone', (row) => `0161 496 00${row}0`],
  ['Email', (row) => `contact${row}@example.org`],
];
const INJURIES: readonly Column[] = [
  ['Date', day],
  ['Name', people],
  ['Injury', at(['Bumped head', 'Grazed knee'])],
  ['Treatment', at(['Ice pack', 'Plaster'])],
  ['First aider', others],
];
const CATALOGUE: readonly Column[] = [
  ['Course', courses],
  ['About', at(['Video course', 'For all staff', 'Refresher'])],
  ['Duration', at(['1 hour', '30 mins'])],
  ['Version date', day],
];
const LOG: readonly Column[] = [
  ['Name', people],
  ['Course', courses],
  ['Date completed', day],
];

describe('a list of something else', () => {
  it.each([
    ['visits', table('Visits', VISITS), /visits/],
    ['visits, by their headings', table('Sheet1', [...VISITS, ['Date of visit', day]]), /visits/],
    ['risks', table('Sheet1', RISKS, 'Risk register 2026'), /risks/],
    ['equipment', table('Inventory', ASSETS), /equipment/],
    ['journeys', table('Bookings', JOURNEYS), /vehicles or journeys/],
    ['contacts', table('Agencies', CONTACTS), /contacts/],
    ['accidents', table('Accident log', INJURIES), /accidents/],
    ['courses', table('Courses', CATALOGUE), /catalogue of courses/],
    [
      'fire drills',
      table('Fire drills', [
        ['Date', day],
        ['Conducted by', people],
        ['Time taken', count],
      ]),
      /drills/,
    ],
  ])('is refused with its name: %s', async (_what, one, reason) => {
    expect(await refusalOf(one)).toMatch(reason);
  });
});

describe('a register that has something of such a list', () => {
  it.each([
    ['a log on a sheet of visits', table('Visits', [...LOG, ['Met with', others]])],
    ['a log of a course on risk', table('Risk assessments', [...LOG, ['Severity', count]])],
    [
      'a log with one telling heading',
      table('Sheet1', [
        ['Name', people],
        ['Focus', courses],
        ['Date', day],
      ]),
    ],
    [
      'a log of visits as training',
      table('CPD visits', [['Name', people], ...VISITS.slice(2), ['Date', day]]),
    ],
    ['a log of drills as training', table('Fire drill training', [...LOG, ['Time taken', count]])],
    [
      'a log with expiry',
      table('Minibus', [...LOG.slice(0, 2), ['Expiry date', later], ['Destination', people]]),
    ],
    ['a log with a description', table('Courses', [...LOG, ['Description', at(['Online', 'For all'])]])],
    ['a log on a sheet called first aid log', table('First aid log', LOG)],
  ])('is read: %s', async (_what, one) => {
    const found = await registerOn(one);
    expect([found.kind, found.fields.topic]).toEqual(['training', [1]]);
  });

  it('is read: a staff list with phones on a sheet of contacts', async () => {
    const found = await registerOn(
      table('Contacts', [['Name', people], ['Role', at(['Teacher', 'Cook'])], ...CONTACTS.slice(2)]),
    );
    expect(found.kind).toBe('staff');
  });

  it('is read: a staff list with next of kin', async () => {
    const found = await registerOn(
      table('Staff contacts', [
        ['Name', people],
        ['Role', at(['Teacher', 'Cook'])],
        ['Emergency contact', others],
        ['Relationship', at(['Mother', 'Partner'])],
      ]),
    );
    expect(found.kind).toBe('staff');
  });

  it('is read: a staff list with cars', async () => {
    const columns: readonly Column[] = [
      ['Name', people],
      ['Role', at(['Teacher', 'Cook'])],
      ['Vehicle', at(['Car', 'Van'])],
      ['Reg no', count],
    ];
    expect((await registerOn(table('Sheet1', columns))).kind).toBe('staff');
  });

  it('is read: a matrix of drivers', async () => {
    const columns: readonly Column[] = [
      ['Driver', people],
      ['MiDAS', day],
      ['First aid', day],
      ['Reg no', count],
    ];
    const { registers } = await recogniseSheets(table('Minibus', columns));
    expect(registers.map(({ kind }) => kind)).toEqual(['matrix']);
  });
});

describe('a list of courses that says more', () => {
  it('is read as an offer where it says for whom it is', async () => {
    const columns: readonly Column[] = [
      ...CATALOGUE,
      ['Audience', at(['All staff', 'ECTs'])],
      ['Places', count],
    ];
    const found = await registerOn(table('Course list', columns));
    expect(found.kind).toBe('offer');
  });

  it('is read as requirements where it says how often', async () => {
    const columns: readonly Column[] = [
      ...CATALOGUE,
      ['Role', at(['Teacher', 'Cook'])],
      ['Frequency', at(['Annual'])],
    ];
    const found = await registerOn(table('Courses', columns));
    expect(found.kind).toBe('requirement');
  });
});

describe('a column of pupils', () => {
  const dates: readonly Column[] = [['First aid', day]];

  it('makes a table none of ours', async () => {
    expect(await refusalOf(table('Sheet1', [['Pupil', people], ...dates]))).toMatch(/pupils/);
  });

  it.each([[['Completed', 'Done', 'Overdue']], [['Hoist', 'Slide']]])(
    'is none over a course for staff: %j',
    async (below) => {
      const found = await registerOn(
        table('Sheet1', [['Name', people], ...dates, ['Moving & Handling of pupils', at(below)]]),
      );
      expect([found.kind, found.topicColumns[0]?.column]).toEqual(['matrix', 1]);
    },
  );

  it('is none where words of status stand below it', async () => {
    const found = await registerOn(
      table('Sheet1', [['Name', people], ...dates, ['Works with pupils', at(['Yes', 'Completed', 'Done'])]]),
    );
    expect(found.kind).toBe('matrix');
  });
});
