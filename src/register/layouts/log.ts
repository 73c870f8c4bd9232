import { fieldsGiven } from '../given-fields';
import { isOtherPerson, type ColumnFit, type Fits } from '../column-fit';
import { groupedFields } from '../grouped-names';
import { KINDS } from '../kinds';
import { refresherColumns, repeatedColumns } from '../repeated-columns';
import type { TrialTable } from '../table';
import { lastRowWith } from '../table-rows';
import {
  confidenceOf,
  fieldColumns,
  hasPerson,
  no,
  NO_PEOPLE,
  NO_ROWS,
  PERSON_FIELDS,
  registerOf,
  type FittedTable,
  type Layout,
} from './layout';
import { fieldsOfHeading } from '../vocabulary';

/** `Fire marshal` below `Other roles` is a duty of somebody, not what they were trained in. */
const namesDuties = ({ heading, column }: ColumnFit): boolean =>
  heading < 0.5 &&
  fieldsOfHeading(column.heading, 'staff').some(({ field, weight }) => field === 'duties' && weight >= 0.8);

const FIELDS = [...PERSON_FIELDS, ...Object.keys(KINDS.training.fields)];

/**
 * A training log: one row per person and course, or per course with those who attended. The person may stand on the
 * first row of a block only, or in a form above the table; the course may be the table's title.
 */
export const logLayout: Layout = ({ table, fits: fitsFor, readers, said: saidAbove }) => {
  const fits = withDayDone(withFormPerson(fitsFor('training'), saidAbove));
  const topic = fits.get('topic');
  const said = withTitlePerson(saidAbove, table, fits);
  const isOfOneTopic = topic === undefined && said.topic !== undefined;
  if (!topic && !isOfOneTopic) return no('no column of courses');
  if (topic !== undefined && namesDuties(topic)) return no('its column of courses is one of duties', 1);
  const isOfOnePerson = !hasPerson(fits) && said.person !== undefined && topic !== undefined;
  if (!hasPerson(fits) && !fits.has('email') && !fits.has('id') && !isOfOnePerson) {
    return no(`it has courses, but ${NO_PEOPLE}`, 2);
  }
  const date = fits.get('completedOn') ?? fits.get('expiresOn') ?? fits.get('bookedOn') ?? fits.get('status');
  if (!date) return no('it has courses, but no column of dates or of status', 2);
  if (!hasPerson(fits) && !isOfOnePerson && !fits.has('completedOn'))
    return no('no column of people’s names');
  const hasDates = DATES.some((field) => (fits.get(field)?.column.profile.dates ?? 0) > 0);
  if (!hasDates && table.grid.sheet.visibility !== 'visible')
    return no('it is hidden and has no dates: it looks like the lists behind drop-downs', 3);
  if (!hasDates && namesNobody(fits))
    return no('it plans training for groups, and has neither names nor dates', 3);
  if (isOfOneTopic && !isDated(fits)) return no('no column of courses');
  const single = fieldColumns(fits, FIELDS);
  const fields =
    topic === undefined
      ? { ...single, ...refresherColumns(fits, table) }
      : { ...single, ...repeatedColumns(topic, fits, table) };
  if (topic !== undefined && isUnpaired(topic, fields, table)) {
    return no('it has several columns of courses side by side: one row for each training is needed', 3);
  }
  const twin = twinDates(fits, fields, table);
  if (twin !== undefined)
    return no(`two of its columns are headed “${twin}”, and nothing says which is the day it was done`, 3);
  const bottom = lastRowWith(table, {
    people: [fields.person, fields.email, fields.id],
    names: [fields.forename, fields.surname],
    courses: [fields.topic],
  });
  if (bottom === undefined) return NO_ROWS;
  const person = fits.get('person') ?? fits.get('surname') ?? fits.get('email') ?? fits.get('id');
  const filledDown = groupedFields(table, fields, bottom, readers);
  const given = fieldsGiven(said, fits, 'training', { topic: isOfOneTopic, person: isOfOnePerson });
  return registerOf(table, {
    kind: 'training',
    fits,
    fields,
    given,
    filledDown,
    bottom,
    confidence: confidenceOf([person, topic, date]),
    reasons: reasonsOf(given, filledDown, fields),
  });
};

/** Where a form above the table names the person, a column is of people only if its heading says so. */
function withFormPerson(fits: Fits, { person }: FittedTable['said']): Fits {
  if (person === undefined || (fits.get('person')?.heading ?? 1) >= 0.5) return fits;
  return new Map([...fits].filter(([field]) => field !== 'person'));
}

/** A name in a title is the person of all rows only where no column has names: else it may be the school's. */
function withTitlePerson(
  said: FittedTable['said'],
  { columns }: TrialTable,
  fits: Fits,
): FittedTable['said'] {
  const { titlePerson, ...rest } = said;
  const others = new Set(
    ['topic', 'provider', 'site', 'notes'].map((field) => fits.get(field)?.column.column),
  );
  const hasNames = columns.some(
    ({ column, heading, profile }) =>
      !others.has(column) &&
      profile.properNames >= 0.4 &&
      !fieldsOfHeading(heading, 'training').some(isOtherPerson),
  );
  return rest.person !== undefined || titlePerson === undefined || hasNames
    ? rest
    : { ...rest, person: titlePerson };
}

/** Of a course that gives only its first day, that is the day it was done. */
function withDayDone(fits: Fits): Fits {
  const started = fits.get('startedOn');
  if (started === undefined || fits.has('completedOn') || !fits.has('topic')) return fits;
  const moved = new Map(fits);
  moved.delete('startedOn');
  return moved.set('completedOn', { ...started, field: 'completedOn' });
}

/** True for a column of people that holds groups only. */
const namesNobody = (fits: Fits): boolean => {
  const profile = fits.get('person')?.column.profile;
  return profile !== undefined && profile.count > 0 && profile.names + profile.singleWords === 0;
};

const DATES = ['completedOn', 'expiresOn', 'bookedOn', 'startedOn'];

/** A table of one course must say by its heading when it was done or runs out: a staff list has dates too. */
const isDated = (fits: Fits): boolean =>
  ['completedOn', 'expiresOn'].some((field) => (fits.get(field)?.heading ?? 0) >= 0.5);

function reasonsOf(
  given: Readonly<Record<string, { readonly value: string }>>,
  filledDown: readonly string[],
  fields: Readonly<Record<string, readonly number[]>>,
): readonly string[] {
  const several = (fields.topic?.length ?? 0) > 1;
  return [
    several
      ? 'Each row holds several courses side by side, each with its own dates.'
      : 'Each row is one training.',
    ...(given.person
      ? [`All rows are of ${given.person.value}, who is named above the table or by the sheet.`]
      : []),
    ...(given.topic
      ? [`All rows are of one course, which the title or the sheet names: ${given.topic.value}.`]
      : []),
    ...(filledDown.length > 0
      ? ['The name stands on the first row of each block; the rows below it are of the same person.']
      : []),
  ];
}

/** `Date 1` and `Date 2` are one heading twice. */
const plainHeading = (heading: string): string => heading.toLowerCase().replace(/[\d\s.#:()]+/g, '');

/** The heading of the day it was done, if another column of dates has the very same one. */
function twinDates(
  fits: Fits,
  fields: Readonly<Record<string, readonly number[]>>,
  { columns }: TrialTable,
): string | undefined {
  const own = fits.get('completedOn')?.column;
  if (own === undefined || own.heading === '' || (fields.completedOn?.length ?? 0) > 1) return undefined;
  const isTwin = columns.some(
    ({ column, heading, groupHeading, profile }) =>
      column !== own.column &&
      plainHeading(heading) === plainHeading(own.heading) &&
      groupHeading === own.groupHeading &&
      profile.dates > 0.3,
  );
  return isTwin ? own.heading : undefined;
}

/** More columns of courses than the pairs account for: to read only some would lose the others. */
function isUnpaired(
  { column }: ColumnFit,
  fields: Readonly<Record<string, readonly number[]>>,
  { columns }: TrialTable,
): boolean {
  const plain = (heading: string) => heading.toLowerCase().replace(/[\d\s.#]+/g, '');
  const alike = columns.filter(
    ({ heading, profile }) => plain(heading) === plain(column.heading) && profile.topics > 0,
  );
  return alike.length > 1 && alike.length > (fields.topic?.length ?? 0);
}
