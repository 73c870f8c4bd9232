import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import type { SheetOfCells } from '../support/checking';

/** A school's workbook of two years, in which every change of a judgement has a date: for `history.test.ts`. */

export type Post = {
  readonly role: string;
  readonly site: string;
  readonly teaches: boolean;
  readonly start: string;
  /** The last employed day. */
  readonly last?: string;
  /** First and last day of an absence. */
  readonly away?: readonly [string, string];
};
export const STAFF = {
  'Ann Smith': { role: 'Class Teacher', site: 'Oak', teaches: true, start: '2019-09-01' },
  'Bob Jones': { role: 'Cook', site: 'Elm', teaches: false, start: '2020-09-01' },
  'Cara Patel': {
    role: 'Site Manager',
    site: 'Oak',
    teaches: false,
    start: '2021-09-01',
    away: ['2026-05-01', '2026-07-31'],
  },
  'Dev Okoro': {
    role: 'Class Teacher',
    site: 'Elm',
    teaches: true,
    start: '2022-09-01',
    last: '2025-08-31',
  },
  'Eve Lund': { role: 'Teaching Assistant', site: 'Oak', teaches: false, start: '2025-05-22' },
  'Finn Gray': { role: 'Class Teacher', site: 'Elm', teaches: true, start: '2026-05-22' },
} as const satisfies Record<string, Post>;
export type Name = keyof typeof STAFF;
export const PEOPLE = Object.keys(STAFF) as readonly Name[];
export const post = (who: Name): Post => STAFF[who];

/** Who did what, when, and the topics that it counts for. */
export const LOG: readonly (readonly [Name, string, string, readonly string[]])[] = [
  ['Ann Smith', 'First aid at work', '2022-12-10', ['faw', 'first-aid']],
  ['Ann Smith', 'Safeguarding', '2023-12-05', ['safeguarding']],
  ['Ann Smith', 'Safeguarding', '2025-06-10', ['safeguarding']],
  ['Ann Smith', 'Cyber security', '2024-09-05', ['cyber-security']],
  ['Ann Smith', 'Cyber security', '2025-08-10', ['cyber-security']],
  ['Ann Smith', 'Cyber security', '2026-08-12', ['cyber-security']],
  ['Ann Smith', 'KCSIE', '2024-09-04', ['kcsie']],
  ['Ann Smith', 'KCSIE', '2025-09-25', ['kcsie']],
  ['Ann Smith', 'KCSIE', '2026-10-12', ['kcsie']],
  ['Bob Jones', 'Safeguarding', '2023-06-01', ['safeguarding']],
  ['Bob Jones', 'Prevent', '2023-06-01', ['prevent']],
  ['Bob Jones', 'Prevent', '2025-05-28', ['prevent']],
  ['Bob Jones', 'Fire warden', '2022-12-15', ['fire-warden', 'fire-safety']],
  ['Bob Jones', 'First aid', '2025-12-01', ['first-aid']],
  ['Cara Patel', 'Health and safety', '2022-05-28', ['health-safety']],
  ['Cara Patel', 'First aid', '2025-02-01', ['first-aid']],
  ['Dev Okoro', 'First aid', '2024-06-01', ['first-aid']],
  ['Dev Okoro', 'Prevent', '2024-12-15', ['prevent']],
  ['Eve Lund', 'Safeguarding', '2025-05-25', ['safeguarding']],
  ['Finn Gray', 'Prevent', '2026-06-01', ['prevent']],
];
/** Bookings are no training, before their day and after. */
const BOOKED: readonly (readonly [Name, string, string])[] = [
  ['Ann Smith', 'Online safety', '2026-09-15'],
  ['Cara Patel', 'Data protection', '2025-06-20'],
];
/** A blank cell needs it, `N/A` does not; those not named are not in the matrix. */
export const MATRIX: Readonly<Partial<Record<Name, string | null>>> = {
  'Ann Smith': '2023-07-05',
  'Bob Jones': 'N/A',
  'Cara Patel': null,
  'Dev Okoro': '2024-12-10',
  'Eve Lund': '2025-06-03',
};
export const REVIEWS: readonly (readonly [Name, string, string, string])[] = [
  ['Ann Smith', 'annual', 'Annual appraisal', '2024-06-01'],
  ['Ann Smith', 'annual', 'Annual appraisal', '2025-12-01'],
  ['Ann Smith', 'one-to-one', 'One-to-one', '2024-06-10'],
  ['Ann Smith', 'one-to-one', 'One-to-one', '2025-11-20'],
  ['Ann Smith', 'one-to-one', 'One-to-one', '2026-05-01'],
  ['Ann Smith', 'one-to-one', 'One-to-one', '2026-10-20'],
  ['Ann Smith', 'portrait', 'Pen portrait', '2019-09-10'],
  ['Dev Okoro', 'log', 'CPD log', '2025-05-20'],
  ['Dev Okoro', 'log', 'CPD log', '2025-07-01'],
  ['Dev Okoro', 'log', 'CPD log', '2025-08-10'],
  ['Eve Lund', 'portrait', 'Pen portrait', '2025-06-05'],
];
export const MEMBERSHIPS: readonly (readonly [Name, string, string])[] = [
  ['Ann Smith', 'Chartered College of Teaching', '2025-06-30'],
  ['Bob Jones', 'Institute of Hospitality', '2028-06-30'],
];
/** Evidence that was seen on a day, or a plan for one. */
export const QUALIFICATIONS: readonly (readonly [Name, string, 'seen' | 'planned', string])[] = [
  ['Ann Smith', 'QTS', 'seen', '2025-02-10'],
  ['Bob Jones', 'GCSE English', 'planned', '2025-10-10'],
];
export const WAIVED = {
  who: 'Bob Jones',
  topic: 'safeguarding',
  from: '2024-10-01',
  until: '2025-12-31',
} as const;

const on = (iso: string | undefined): Cell => (iso === undefined ? null : date(iso));

export const SHEETS: readonly SheetOfCells[] = [
  {
    name: 'Staff',
    rows: [
      ['Name', 'Job title', 'Site', 'Staff group', 'Start date', 'Leaving date', 'Absent from', 'Absent to'],
      ...PEOPLE.map((who) => {
        const { role, site, teaches, start, last, away } = post(who);
        const group = teaches ? 'Teaching' : 'Support';
        return [who, role, site, group, on(start), on(last), on(away?.[0]), on(away?.[1])];
      }),
    ],
  },
  {
    name: 'Training log',
    rows: [
      ['Name', 'Course', 'Date', 'Status'],
      ...LOG.map(([who, course, done]) => [who, course, on(done), 'Completed']),
      ...BOOKED.map(([who, course, booked]) => [who, course, on(booked), 'Booked']),
    ],
  },
  {
    name: 'Matrix',
    rows: [
      ['Name', 'Positive handling (date completed)'],
      ...Object.entries(MATRIX).map(([who, cell]) => [who, cell === 'N/A' ? cell : on(cell ?? undefined)]),
    ],
  },
  {
    name: 'Reviews',
    rows: [
      ['Name', 'Type of review', 'Date held'],
      ...REVIEWS.map(([who, , type, held]) => [who, type, on(held)]),
    ],
  },
  {
    name: 'Memberships',
    rows: [
      ['Member', 'Professional body', 'Valid until'],
      ...MEMBERSHIPS.map(([who, body, until]) => [who, body, on(until)]),
    ],
  },
  {
    name: 'Qualifications',
    rows: [
      [
        'Staff member',
        'Qualification held / required',
        'Original seen on',
        'Plan if not held',
        'Plan to be met by',
      ],
      ...QUALIFICATIONS.map(([who, what, how, iso]) =>
        how === 'seen' ? [who, what, on(iso), null, null] : [who, what, null, 'Sits it', on(iso)],
      ),
    ],
  },
  {
    name: 'Exceptions',
    rows: [
      ['Name', 'Training waived', 'Reason for exemption', 'Approved by', 'From', 'Until'],
      [WAIVED.who, 'Safeguarding', 'The course is full', 'S Bramley', on(WAIVED.from), on(WAIVED.until)],
    ],
  },
];
