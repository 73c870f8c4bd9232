import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { extract } from '../../src/register/extract';
import { isoFromDay } from '../../src/calendar/day';
import { runToEnd } from '../../src/workbook/progress';
import type { Cell, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { AS_AT, match, plainDate, recogniseIn } from './reading';

/** Headings that schools give these columns; each with what may stand below it. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  person: ['Name', 'Full Name', 'Staff member', 'EMPLOYEE NAME', 'Name of staff', 'Delegate', ' Attendee '],
  topic: [
    'Course',
    'Course title',
    'Training',
    'TRAINING COURSE',
    'Topic',
    'Training attended',
    'CPD activity',
  ],
  completedOn: [
    'Date',
    'Date completed',
    'Completion  date',
    'Date attended',
    'Training date',
    'Date (dd/mm/yy)',
  ],
  expiresOn: ['Expiry', 'Expiry date', 'Valid until', 'Renewal date', 'EXPIRES', 'Refresher due'],
  provider: ['Provider', 'Training provider', 'Delivered by', 'Trainer'],
  minutes: ['Hours', 'Duration', 'No. of hours', 'Length'],
  notes: ['Notes', 'Comments', 'Remarks'],
};
const PEOPLE = [
  'Ann Smith',
  'Bob Jones',
  'Cara Patel',
  'Dev Okoro',
  'Ella Marsh',
  'Finn Doyle',
  'Gwen Price',
];
const COURSES = [
  'Safeguarding',
  'First aid',
  'Prevent duty',
  'Fire safety',
  'Data protection',
  'Manual handling',
];

type Row = { person: string; course: string; done: number; expires: number | undefined; hours: number };
const rowArbitrary: fc.Arbitrary<Row> = fc.record({
  person: fc.constantFrom(...PEOPLE),
  course: fc.constantFrom(...COURSES),
  done: fc.integer({ min: AS_AT - 3000, max: AS_AT }),
  expires: fc.option(fc.integer({ min: AS_AT + 1, max: AS_AT + 1000 }), { nil: undefined, freq: 4 }),
  hours: fc.integer({ min: 1, max: 12 }),
});

const text = (column: number, value: string): Cell => ({ kind: 'text', column, text: value });
const days = (column: number, number: number): Cell => ({
  kind: 'number',
  column,
  number,
  format: 'dd/mm/yyyy',
});

function cellOf(field: string, row: Row, column: number): Cell | undefined {
  switch (field) {
    case 'person':
      return text(column, row.person);
    case 'topic':
      return text(column, row.course);
    case 'completedOn':
      return days(column, row.done);
    case 'expiresOn':
      return row.expires === undefined ? undefined : days(column, row.expires);
    case 'provider':
      return text(column, 'Redwood Training');
    case 'minutes':
      return { kind: 'number', column, number: row.hours };
    default:
      return text(column, 'paid in full');
  }
}

const layout = fc.record({
  fields: fc.shuffledSubarray(Object.keys(HEADINGS), { minLength: 7 }),
  pick: fc.array(fc.nat(20), { minLength: 7, maxLength: 7 }),
  top: fc.nat(4),
  left: fc.nat(3),
  rows: fc.array(rowArbitrary, { minLength: 6, maxLength: 12 }),
});

describe('a log with its columns in any order, under any usual headings, anywhere on a sheet', () => {
  it('is read back to the same records, in the same cells', () => {
    fc.assert(
      fc.property(layout, ({ fields, pick, top, left, rows }) => {
        const headings = fields.map((field, at) => {
          const choice = HEADINGS[field] ?? [];
          return text(left + at, choice[(pick[at] ?? 0) % choice.length] ?? '');
        });
        const snapshot: WorkbookSnapshot = {
          name: 'register.xlsx',
          dateSystem: 1900,
          names: [],
          sheets: [
            {
              name: 'Log',
              visibility: 'visible',
              isProtected: false,
              merges: [],
              tables: [],
              rows: [
                { row: top, isHidden: false, cells: headings },
                ...rows.map((row, at) => ({
                  row: top + 1 + at,
                  isHidden: false,
                  cells: fields.flatMap((field, place) => cellOf(field, row, left + place) ?? []),
                })),
              ],
            },
          ],
        };
        const { registers } = recogniseIn([snapshot]);
        const { training } = runToEnd(extract([snapshot], registers, match, AS_AT));
        expect(
          training.map(({ person, course, completedOn, expiresOn }) => ({
            person: person.text,
            course: course.value,
            done: plainDate(completedOn),
            expires: plainDate(expiresOn),
          })),
        ).toEqual(
          rows.map(({ person, course, done, expires }) => ({
            person,
            course,
            done: isoFromDay(done),
            expires: expires === undefined ? undefined : isoFromDay(expires),
          })),
        );
        const place = (field: string) => left + fields.indexOf(field);
        expect(training.map(({ person, dateCell }) => [person.cell, dateCell])).toEqual(
          rows.map((_row, at) => [
            { sheet: 'Log', row: top + 1 + at, column: place('person') },
            { sheet: 'Log', row: top + 1 + at, column: place('completedOn') },
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
