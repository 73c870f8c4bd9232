import { severalColumns } from '../column-fit';
import { KINDS } from '../kinds';
import { lastRowWith } from '../table-rows';
import {
  confidenceOf,
  fieldColumns,
  hasPerson,
  no,
  NO_ROWS,
  PERSON_FIELDS,
  registerOf,
  type Layout,
} from './layout';
import { isCentralRecord } from '../central-record';

export const STAFF_FIELDS = Object.keys(KINDS.staff.fields).filter((field) => !PERSON_FIELDS.includes(field));

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

/** A list of people with their posts; a single central record without training dates is one too. */
export const staffListLayout: Layout = ({ table, fits: fitsFor }) => {
  const fits = fitsFor('staff');
  if (!hasPerson(fits)) return no('no column of people’s names', 0.5);
  const telling = TELLING.filter((field) => fits.has(field));
  const isCentral = isCentralRecord(table);
  if (telling.length === 0 && !isCentral)
    return no('it has names, but neither training nor posts beside them', 1);
  // Names alone are no list of people: titles of courses look like names too.
  const isNamed = ['person', 'surname'].some((field) => (fits.get(field)?.heading ?? 0) >= 0.5);
  const isTold = telling.filter((field) => (fits.get(field)?.heading ?? 0) >= 0.8).length > 1;
  if (!isNamed && !isTold) return no('no heading says that its names are those of staff', 1);
  const duties = severalColumns(table.columns, 'staff', 'duties', fits).map((fit) => fit.column.column);
  const fields: Readonly<Record<string, readonly number[]>> = {
    ...fieldColumns(fits, [...PERSON_FIELDS, ...STAFF_FIELDS]),
    ...(duties.length === 0 ? {} : { duties }),
  };
  const bottom = lastRowWith(table, {
    people: [fields.person],
    names: [fields.forename, fields.surname],
  });
  if (bottom === undefined) return NO_ROWS;
  const name = fits.get('person') ?? fits.get('surname');
  return registerOf(table, {
    kind: 'staff',
    fits,
    fields,
    bottom,
    isCentralRecord: isCentral,
    confidence: confidenceOf([name, ...telling.map((field) => fits.get(field))]),
    reasons: [
      isCentral
        ? 'It is a single central record: checks beside each name.'
        : 'It lists people with their posts.',
    ],
  });
};
