import { exactly } from '../../src/calendar/span';
import { peopleOf, type People, type Resolution } from '../../src/facts/people';
import type {
  DateRead,
  NameRead,
  Records,
  Sourced,
  StaffRecord,
  TrainingRecord,
} from '../../src/register/records';
import { day } from './a-subject';

export const AS_AT = day('2026-11-22');

/** Nothing read at all. */
export const NO_RECORDS: Records = {
  staff: [],
  training: [],
  gaps: [],
  rows: [],
  problems: [],
  hasStaffList: false,
  hasLog: true,
  matrixTopics: [],
  hasStartDates: false,
  columns: {},
  offices: {},
};

/** Where a value stands: the sheet, its zero-based row, and the workbook where it is not the first. */
export type Place = { readonly sheet: string; readonly row: number; readonly workbook?: string };

const COLUMNS = { name: 0, id: 1, email: 2, course: 3, date: 4, start: 5, expires: 6, other: 7 };

const at = (place: Place, column: keyof typeof COLUMNS) => ({ ...place, column: COLUMNS[column] });

export const said = (value: string, place: Place, column: keyof typeof COLUMNS): Sourced<string> => ({
  value,
  cell: at(place, column),
});

/** A day, or a rough one from a first to a last day. */
export const on = (
  from: string,
  place: Place,
  column: 'date' | 'start' | 'expires',
  to = from,
): DateRead => ({
  kind: 'day',
  span: from === to ? exactly(day(from)) : { from: day(from), to: day(to) },
  cell: at(place, column),
});

/** `Ann Smith #E1 <ann@oak.example>`: a name with an id and an e-mail address, as far as there are any. */
function who(text: string, place: Place) {
  const id = /#(\S+)/.exec(text)?.[1];
  const email = /<(\S+@\S+)>/.exec(text)?.[1];
  const name = text.replace(/\s*(#\S+|<\S+@\S+>)/g, '');
  const person: NameRead = { text: name, cell: at(place, 'name') };
  return {
    person,
    id: id === undefined ? undefined : said(id, place, 'id'),
    email: email === undefined ? undefined : said(email, place, 'email'),
  };
}

/** A row of a staff list, from a text as `who` reads it. */
export function staffRow(text: string, place: Place, more: Partial<StaffRecord> = {}): StaffRecord {
  const { person, id, email } = who(text, place);
  return { person, ...(id && { id }), ...(email && { email }), ...more };
}

/** Staff lists by sheet name (`HR.xlsx:Staff` for one of another file), in the order of their rows. */
export const staffOf = (lists: Readonly<Record<string, readonly string[]>>): readonly StaffRecord[] =>
  Object.entries(lists).flatMap(([sheet, rows]) =>
    rows.map((text, index) => staffRow(text, placeOf(sheet, index + 1))),
  );

export function placeOf(sheet: string, row: number): Place {
  const [workbook, name] = sheet.split(':');
  return name === undefined ? { sheet, row } : { workbook: workbook ?? '', sheet: name, row };
}

/** A row of a log: safeguarding, done on 5 January 2026 unless said otherwise. */
export function logRow(text: string, place: Place, more: Partial<TrainingRecord> = {}): TrainingRecord {
  const { person, id, email } = who(text, place);
  return {
    source: 'log',
    person,
    ...(id && { personId: id }),
    ...(email && { personEmail: email }),
    course: said('Safeguarding', place, 'course'),
    topic: { kind: 'topic', topic: 'safeguarding', also: [], how: 'alias' },
    completedOn: on('2026-01-05', place, 'date'),
    dateCell: at(place, 'date'),
    ...more,
  };
}

export const logOf = (texts: readonly string[], sheet = 'Log'): readonly TrainingRecord[] =>
  texts.map((text, index) => logRow(text, placeOf(sheet, index + 1)));

/** The people of some staff lists and log rows; without staff lists, of the log alone. */
export const peopleFrom = (
  lists: Readonly<Record<string, readonly string[]>>,
  training: readonly TrainingRecord[] = [],
): People => {
  const staff = staffOf(lists);
  return peopleOf({ ...NO_RECORDS, staff, training, hasStaffList: staff.length > 0 }, AS_AT);
};

/** `is Ann Smith`, `may be Ann Smith, Alan Smith`, `are Ann Smith, Bob Jones`, `group` or `nobody`. */
export function plain(answer: Resolution | undefined): string {
  const names = (people: readonly { readonly name: { readonly display: string } }[]) =>
    people.map(({ name }) => name.display).join(', ');
  switch (answer?.kind) {
    case 'person':
      return `is ${names([answer.person])}`;
    case 'several':
      return `are ${names(answer.people)}`;
    case 'candidates':
      return `${answer.clash === undefined ? 'may be' : 'clashes:'} ${names(answer.people)}`;
    case 'group':
      return 'group';
    default:
      return 'nobody';
  }
}

/** Whom the first row of a log means, given a staff list; further rows stand below it. */
export const meant = (list: readonly string[], ...texts: readonly string[]): string => {
  const { named } = peopleFrom({ Staff: list }, logOf(texts));
  const first = texts[0]?.replace(/\s*(#\S+|<\S+@\S+>)/g, '');
  return plain(named.find(({ name }) => name.person.text === first)?.who);
};
