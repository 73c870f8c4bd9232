import type { ColumnFit } from '../column-fit';
import type { TrialTable } from '../table';
import { lastRowWith } from '../table-rows';
import {
  confidenceOf,
  fieldColumns,
  fieldReasons,
  hasPerson,
  no,
  NO_PEOPLE,
  NO_ROWS,
  PERSON_FIELDS,
  registerOf,
  type Layout,
} from './layout';

const FIELDS = [
  ...PERSON_FIELDS,
  'topic',
  'completedOn',
  'startedOn',
  'expiresOn',
  'bookedOn',
  'dueOn',
  'status',
  'result',
  'provider',
  'minutes',
  'cost',
  'category',
  'site',
  'role',
  'certificateRef',
  'notes',
];

/** A training log: one row per person and course. */
export const longLayout: Layout = ({ table, fits: found }) => {
  const fits = courseDates(found);
  const topic = fits.get('topic');
  if (!topic) return no('no column of courses');
  if (!hasPerson(fits) && !fits.has('email') && !fits.has('id')) {
    return no(`it has courses, but ${NO_PEOPLE}`, 2);
  }
  const date = fits.get('completedOn') ?? fits.get('expiresOn') ?? fits.get('bookedOn') ?? fits.get('status');
  if (!date) return no('it has courses, but no column of dates or of status', 2);
  if (!hasPerson(fits) && !fits.has('completedOn')) return no('no column of people’s names');
  if (isRepeated(topic, table)) {
    return no('it has several columns of courses side by side: one row for each training is needed', 3);
  }
  const fields = fieldColumns(fits, FIELDS);
  const lastRow = lastRowWith(table, {
    people: [fields.person, fields.email, fields.id],
    names: [fields.forename, fields.surname],
    courses: [fields.topic],
  });
  if (lastRow === undefined) return NO_ROWS;
  const person = fits.get('person') ?? fits.get('surname') ?? fits.get('email') ?? fits.get('id');
  return registerOf(table, {
    kind: 'training',
    fields,
    topicColumns: [],
    bottom: lastRow,
    confidence: confidenceOf([person, topic, date]),
    reasons: fieldReasons(fits, Object.keys(fields)),
  });
};

/** `Course 1`, `Date 1`, `Course 2`, `Date 2`: to read only the first pair would lose the others. */
function isRepeated({ column }: ColumnFit, { columns }: TrialTable): boolean {
  const plain = (heading: string) => heading.toLowerCase().replace(/[\d\s.#]+/g, '');
  const alike = columns.filter(({ heading }) => plain(heading) === plain(column.heading));
  return alike.filter(({ profile }) => profile.topics > 0).length > 1;
}

/** Where rows are courses, `Start Date` and `End Date` are the course's, and the last day is when it was completed. */
function courseDates(fits: ReadonlyMap<string, ColumnFit>): ReadonlyMap<string, ColumnFit> {
  if (!fits.has('topic')) return fits;
  const moved = new Map(fits);
  const give = (from: string, to: string) => {
    const fit = moved.get(from);
    if (fit === undefined || moved.has(to)) return;
    moved.delete(from);
    moved.set(to, { ...fit, field: to });
  };
  give('leftOn', 'completedOn');
  give('startOn', 'startedOn');
  give('startedOn', 'completedOn');
  give('state', 'status');
  give('staffGroup', 'category');
  return moved;
}
