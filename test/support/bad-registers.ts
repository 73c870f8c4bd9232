import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import type { SheetOfCells } from './checking';

export type BadRegister = {
  readonly sheets: readonly SheetOfCells[];
  readonly policy: string;
  /** Names of people, as they may stand on a sheet. */
  readonly names: readonly string[];
  /** By the key of a sheet: words that tell what is missing. */
  readonly says: Readonly<Record<string, string>>;
};

const STAFF_HEAD = ['Name', 'Job title', 'Site', 'Staff group', 'E-mail', 'Line manager', 'Start date'];
const START = date('2019-09-01');

const staff = (people: readonly string[], sites: readonly string[]): SheetOfCells => ({
  name: 'Staff',
  rows: [
    STAFF_HEAD,
    ...people.map((name, index): Cell[] => [
      name,
      'Class Teacher',
      sites[index % sites.length] ?? '',
      index % 3 === 0 ? 'Support' : 'Teaching',
      `teacher.number.${index}@example.org`,
      people[0] ?? '',
      START,
    ]),
  ],
});

const COURSES = ['First aid', 'Positive handling', 'Safeguarding', 'Prevent duty', 'Fire safety'];
const DAYS = ['2026-01-06', '2024-12-01', '2020-01-06', '2026-11-01', '2025-12-20'];

/** A row for each person and course, without anything but the day. */
const log = (people: readonly string[], name = 'Log'): SheetOfCells => ({
  name,
  rows: [
    ['Name', 'Course', 'Date'],
    ...people.flatMap((person, index) =>
      COURSES.map((course, at): Cell[] => [person, course, date(DAYS[(index + at) % DAYS.length] ?? '')]),
    ),
  ],
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const peopleOf = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `Q${LETTERS[index % 26] ?? ''}${LETTERS[Math.floor(index / 26) % 26] ?? ''}lm Zzyz${LETTERS[index % 26] ?? ''}${LETTERS[Math.floor(index / 26)] ?? ''}`,
  );

/** Names as a spreadsheet program would take for formulas, and what XML cannot hold. */
const HOSTILE = [
  '=Zoe Zzyq',
  '+Yan Zzyr',
  '-Xia Zzys',
  '@Wes Zzyt',
  'Val\u000bZzyu',
  'Ugo\u0085 Zzyv',
  'Tia\tZzyw',
];
const HOSTILE_SITES = [
  '=HYPERLINK("http://a.example")',
  '+1 Oak',
  '-Elm',
  '@Ash',
  'Fir\u0007 & <b>',
  "'Yew'",
];
const HOSTILE_COURSES = [
  '=1+1',
  '+First aid',
  '-Prevent duty',
  '@SUM(A1:A9)',
  'Fire\u0001 safety',
  '"quoted"',
];
const HOSTILE_PROVIDERS = ['=cmd|x', '+Aid', '-Aid', '@Aid', 'Aid\u0002 Ltd', '=Zoe Zzyq'];

const at = <Item>(items: readonly Item[], index: number): Item | string => items[index % items.length] ?? '';

const hostile = (): readonly SheetOfCells[] => [
  staff(HOSTILE, HOSTILE_SITES),
  {
    name: '=Log & <costs>',
    rows: [
      ['Name', 'Course', 'Date', 'Provider', 'Hours', 'Cost', 'Category', 'Status'],
      ...HOSTILE.flatMap((person, index) =>
        HOSTILE_COURSES.map((course, step): Cell[] => [
          person,
          course,
          step === 2 ? 'TBC' : date(DAYS[(index + step) % DAYS.length] ?? ''),
          at(HOSTILE_PROVIDERS, index + step),
          step === 3 ? '=ages' : 2,
          step === 4 ? '-ask' : 100 + index,
          at(HOSTILE_COURSES, step),
          'Completed',
        ]),
      ),
    ],
  },
  {
    name: '@Requests',
    rows: [
      ['Name', 'Course requested', 'Date of request', 'Course date', 'Provider', 'Cost', 'School', 'Status'],
      ...HOSTILE.map((person, index): Cell[] => [
        person,
        at(HOSTILE_COURSES, index),
        date('2026-10-01'),
        date('2027-01-14'),
        at(HOSTILE_PROVIDERS, index),
        200,
        at(HOSTILE_SITES, index),
        index % 2 === 0 ? 'Pending' : 'Approved',
      ]),
    ],
  },
  {
    name: '-Budget',
    rows: [
      ['Year', 'School', 'Category', 'Allocated'],
      ...HOSTILE_SITES.map((site, index): Cell[] => [
        '2026/27',
        site,
        at(HOSTILE_COURSES, index),
        300 * index,
      ]),
    ],
  },
  {
    name: '+Evaluations',
    rows: [
      [
        'Course',
        'Name',
        'Course date',
        'Provider',
        'Form sent',
        'Form returned',
        'Rating (out of 5)',
        'Learning',
      ],
      ...HOSTILE.map((person, index): Cell[] => [
        at(HOSTILE_COURSES, index),
        person,
        date('2026-11-01'),
        at(HOSTILE_PROVIDERS, index),
        date('2026-11-02'),
        date('2026-11-03'),
        index % 3 === 0 ? '=good' : 4,
        3,
      ]),
    ],
  },
];

const MANY = peopleOf(90);
const SITES = Array.from(
  { length: 30 },
  (_, index) => `The ${LETTERS[index % 26] ?? ''}${index} Academy of Learning & Sport`,
);

const money = (people: readonly string[], sites: readonly string[]): readonly SheetOfCells[] => [
  {
    name: 'Costs',
    rows: [
      ['Name', 'Course', 'Date', 'Provider', 'Hours', 'Cost', 'Supply cover'],
      ...people.map((person, index): Cell[] => [
        person,
        index % 2 === 0 ? 'Leading teams' : 'Phonics',
        date('2026-10-10'),
        `Provider of learning number ${index % 20}`,
        6,
        index % 7 === 0 ? '£300-400' : 100_000.5 + index,
        index % 5 === 0 ? '500 EUR' : 210,
      ]),
    ],
  },
  {
    name: 'Budget list',
    rows: [
      ['Year', 'School', 'Category', 'Allocated'],
      ...sites.map((site, index): Cell[] => ['2026/27', site, 'Statutory', 1_234_567 * (index % 4)]),
    ],
  },
];

const LONG_NAME = 'Training of all staff, kept by the office';

export const BAD_REGISTERS: Readonly<Record<string, BadRegister>> = {
  'without costs, budget or evaluations': {
    sheets: [staff(peopleOf(12), ['Oak', 'Elm']), log(peopleOf(12))],
    policy: 'futura',
    names: peopleOf(12),
    says: {
      Budget: 'Add one called “Cost” to the training log',
      Impact: 'Add a sheet called “Evaluations”',
      Access: 'Add a column called “Cost”, and this sheet shows spend per head',
    },
  },
  'of one person': {
    sheets: [staff(['Quill Zzyzx'], ['Oak']), log(['Quill Zzyzx'])],
    policy: 'letta',
    names: ['Quill', 'Zzyzx'],
    says: {
      Governors: 'fewer than 5 people',
      Access: 'figures per head would tell of single people',
      Renewals: 'add a column “Expiry date” to the training log',
      Repayments: 'The policy has no rule on claiming back',
    },
  },
  'of one person, as a matrix without a staff list': {
    sheets: [
      {
        name: 'Matrix',
        rows: [
          ['Name', ...COURSES],
          ['Quill Zzyzx', ...DAYS.map((day) => date(day))],
        ],
      },
    ],
    policy: 'archway',
    names: ['Quill', 'Zzyzx'],
    says: { Governors: 'fewer than 5 people' },
  },
  'of thirty sites': {
    sheets: [staff(MANY, SITES), log(MANY), ...money(MANY, SITES)],
    policy: 'archway',
    names: MANY,
    says: {},
  },
  'whose names look like formulas': {
    sheets: hostile(),
    policy: 'letta',
    names: ['Zzyq', 'Zzyr', 'Zzys', 'Zzyt', 'Zzyu', 'Zzyv', 'Zzyw'],
    says: {},
  },
  'whose sheet has a name of forty characters': {
    sheets: [staff(peopleOf(6), ['Oak']), log(peopleOf(6), LONG_NAME)],
    policy: 'step',
    names: peopleOf(6),
    says: {},
  },
  'without anything to judge': {
    sheets: [
      { name: 'Staff', rows: [STAFF_HEAD] },
      { name: 'Log', rows: [['Name', 'Course', 'Date']] },
    ],
    policy: 'avct',
    names: [],
    says: { Renewals: 'Add a training log' },
  },
  'with costs alone': {
    sheets: [staff(peopleOf(8), ['Oak', 'Elm']), ...money(peopleOf(8), [])].slice(0, 2),
    policy: 'avct',
    names: peopleOf(8),
    says: {},
  },
};
