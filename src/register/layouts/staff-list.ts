import { rangeOf, lastRowWith } from '../table-rows';
import {
  confidenceOf,
  fieldColumns,
  fieldReasons,
  hasPerson,
  no,
  PERSON_FIELDS,
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
  const lastRow = lastRowWith(table, { people: [fields.person, fields.surname] });
  if (lastRow === undefined) return no('it has headings, but no rows below them', 3);
  return {
    kind: 'register',
    register: {
      ...(table.grid.workbook === undefined ? {} : { workbook: table.grid.workbook }),
      sheet: table.grid.sheet.name,
      kind: 'staff',
      range: rangeOf(table, Object.values(fields).flat(), lastRow),
      headerRows: [table.headerRow],
      fields,
      topicColumns: [],
      confidence: confidenceOf([
        fits.get('person') ?? fits.get('surname'),
        ...telling.map((field) => fits.get(field)),
      ]),
      reasons: fieldReasons(fits, Object.keys(fields)),
    },
  };
};
