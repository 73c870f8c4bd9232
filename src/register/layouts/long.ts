import type { ColumnFit } from '../column-fit';
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
  const fields = fieldColumns(fits, FIELDS);
  const lastRow = lastRowWith(table, {
    people: [fields.person, fields.surname, fields.email, fields.id],
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
