import { lastRowWith } from '../table-rows';
import {
  confidenceOf,
  fieldColumns,
  fieldReasons,
  hasPerson,
  no,
  NO_ROWS,
  PERSON_FIELDS,
  registerOf,
  type Layout,
} from './layout';

export const STAFF_FIELDS = [
  'role',
  'staffGroup',
  'site',
  'department',
  'employment',
  'startOn',
  'leftOn',
  'absentFrom',
  'absentTo',
  'state',
  'manager',
  'contract',
  'notes',
];

/** Fields that only a list of staff has; one of them beside the names is enough. */
const TELLING = [
  'role',
  'staffGroup',
  'startOn',
  'leftOn',
  'employment',
  'department',
  'email',
  'manager',
  'contract',
  'site',
];

/** A list of people with their posts. */
export const staffListLayout: Layout = ({ table, fits }) => {
  if (!hasPerson(fits)) return no('no column of people’s names', 0.5);
  const telling = TELLING.filter((field) => fits.has(field));
  if (telling.length === 0) return no('it has names, but neither training nor posts beside them', 1);
  const fields = fieldColumns(fits, [...PERSON_FIELDS, ...STAFF_FIELDS]);
  const lastRow = lastRowWith(table, {
    people: [fields.person],
    names: [fields.forename, fields.surname],
  });
  if (lastRow === undefined) return NO_ROWS;
  const name = fits.get('person') ?? fits.get('surname');
  return registerOf(table, {
    kind: 'staff',
    fields,
    topicColumns: [],
    bottom: lastRow,
    confidence: confidenceOf([name, ...telling.map((field) => fits.get(field))]),
    reasons: fieldReasons(fits, Object.keys(fields)),
  });
};
