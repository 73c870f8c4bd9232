import type { RowSnapshot } from '../workbook/snapshot';
import { peopleIn } from './comma-names';
import { cellText, findCell } from './grid';
import { addDates, dateCellOf, type RecordDraft } from './log-dates';
import { detailsIn } from './row-details';
import type { NameRead, ReadingProblem, Sourced, TrainingRecord } from './records';
import type { Register } from './register';
import { attendanceIn } from './values/group-attendance';
import { isTotal } from './values/person-name';
import { fieldsOfHeading } from './vocabulary';
import { columnOf, nameIn, textIn, type SheetReading } from './sheet-reading';

/** The name last read, and its row. */
export type NameAbove = { readonly name: NameRead; readonly row: RowSnapshot };

export type LogReading = {
  readonly above: NameAbove | undefined;
  readonly training: readonly TrainingRecord[];
  readonly problems: readonly ReadingProblem[];
};

/**
 * One record for each row and person of a training log; of several courses side by side one for each. Rows without a
 * course, and totals, are passed over. In a log kept in blocks, a row without a name is of the person above it.
 */
export function extractLog(reading: SheetReading): LogReading {
  const training: TrainingRecord[] = [];
  const problems: ReadingProblem[] = [];
  const registers = oneCourseEach(reading.register).map((register) => ({ ...reading, register }));
  let { above } = reading;
  for (const read of reading.rows) {
    const row = filledFrom(above?.row, read, reading.register);
    for (const each of registers) readRow(each, row, above?.name, training, problems);
    const name = nameIn(reading, row);
    // Whose the rows below a broken name are cannot be told either.
    if (brokenName(reading, row) !== undefined) above = undefined;
    const isName = name !== undefined && reading.readers.people(name.text).length > 0;
    if (isName && name.cell.row === row.row) above = { name, row };
  }
  return { above, training, problems };
}

/** A register whose rows hold several courses, as one register for each of them. */
function oneCourseEach(register: Register): readonly Register[] {
  const courses = register.fields.topic ?? [];
  const [first, second] = register.fields.completedOn ?? [];
  if (courses.length < 2 && first !== undefined && second !== undefined)
    return [first, second].map((column, index) => doneAgain(register, column, index > 0));
  if (courses.length < 2) return [register];
  return courses.map((_, index) => {
    const own = Object.entries(register.fields).flatMap(([field, columns]) => {
      const column = columns.length === courses.length ? columns[index] : columns[0];
      return column === undefined ? [] : [[field, [column]] as const];
    });
    return { ...register, fields: Object.fromEntries(own) };
  });
}

/** The first training or its refresher, in two columns of one row; the expiry is that of the first. */
function doneAgain(register: Register, column: number, isAgain: boolean): Register {
  const { expiresOn, notes, ...rest } = register.fields;
  const own = isAgain ? rest : { ...rest, ...(expiresOn && { expiresOn }), ...(notes && { notes }) };
  return { ...register, fields: { ...own, completedOn: [column] } };
}

/** In a log kept in blocks, a row with the fields of the person that stand on the first row of its block only. */
function filledFrom(
  first: RowSnapshot | undefined,
  row: RowSnapshot,
  { filledDown, fields }: Register,
): RowSnapshot {
  if (first === undefined || filledDown.length === 0) return row;
  const columns = filledDown
    .filter((field) => !NAME_FIELDS.has(field))
    .flatMap((field) => fields[field] ?? [])
    .filter((column) => findCell(row, column) === undefined);
  const added = columns.flatMap((column) => findCell(first, column) ?? []);
  if (added.length === 0) return row;
  return { ...row, cells: [...row.cells, ...added].sort((a, b) => a.column - b.column) };
}

/** The name keeps the cell in which it stands, so it is not copied. */
const NAME_FIELDS: ReadonlySet<string> = new Set(['person', 'forename', 'surname']);

function readRow(
  reading: SheetReading,
  row: RowSnapshot,
  above: NameRead | undefined,
  training: TrainingRecord[],
  problems: ReadingProblem[],
): void {
  const { register, grid, match, readers } = reading;
  const course = courseIn(reading, row);
  const id = textIn(reading, row, 'id');
  const email = textIn(reading, row, 'email');
  const said = nameIn(reading, row);
  const name = said ?? (register.filledDown.length > 0 ? above : undefined);
  const hasDate =
    isFilled(row, columnOf(register, 'completedOn')) || isFilled(row, columnOf(register, 'expiresOn'));
  // Nothing of the row is filled but what is said once for all of them.
  if (register.given.topic !== undefined && !hasDate && !isFilled(row, columnOf(register, 'status'))) return;
  const broken = said === undefined ? brokenName(reading, row) : undefined;
  if (broken !== undefined) {
    problems.push(broken);
    return;
  }
  if (name === undefined) {
    if (course === undefined || !hasDate || isTotal(course.value)) return;
    const column = columnOf(register, 'person') ?? columnOf(register, 'surname') ?? course.cell.column;
    const reason = 'the row has a course and a date but no name';
    problems.push({
      kind: 'person',
      text: course.value,
      reason,
      cells: [grid.refAt(row.row, column), course.cell],
    });
    if (above === undefined) return;
    // It may well be of the person above, as in a log grouped by person.
    const record: RecordDraft = {
      source: 'log',
      person: above,
      course,
      topic: match(course.value),
      doubt: `the row of “${course.value}” has no name, and ${above.text} stands above it`,
      dateCell: dateCellOf(reading, row),
    };
    const said = detailsIn(reading, row);
    if (said !== undefined) record.details = said;
    addDates(reading, row, record);
    training.push(record);
    return;
  }
  if (isHeadings(name.text, course?.value)) return;
  const people = peopleIn(name.text, reading.commasPart, readers);
  if ((people.length === 0 && id === undefined && email === undefined) || (course === undefined && !hasDate))
    return;
  if (said === undefined && (course === undefined || isTotal(course.value))) return;
  const topic = match(course?.value ?? '');
  const names = people.length === 0 ? [name.text] : people;
  const details = detailsIn(reading, row);
  const isGroup = readers.isGroup(name.text);
  const remarks = isGroup ? [{ value: name.text, cell: name.cell }, ...remarksIn(reading, row)] : [];
  for (const text of names) {
    const record: RecordDraft = {
      source: 'log',
      person: text === name.text ? name : { text, cell: name.cell },
      course: course ?? { value: '', cell: grid.refAt(row.row, columnOf(register, 'topic') ?? 0) },
      topic,
      dateCell: dateCellOf(reading, row),
    };
    if (id !== undefined) record.personId = id;
    if (email !== undefined) record.personEmail = email;
    if (register.isCentralRecord) record.isCentral = true;
    if (isGroup) Object.assign(record, attendanceIn(remarks));
    if (details !== undefined) record.details = details;
    addDates(reading, row, record);
    training.push(record);
  }
}

/** A row of headings repeated at a page break, perhaps in other words. */
const isHeadings = (name: string, course: string | undefined): boolean =>
  course !== undefined && isHeading(course, 'topic') && isHeading(name, 'person');

const isHeading = (text: string, field: string): boolean =>
  text.length < 40 &&
  fieldsOfHeading(text, 'training').some((each) => each.field === field && each.weight >= 1);

/** Where a row for a group may say who was absent. */
const remarksIn = (reading: SheetReading, row: RowSnapshot): readonly Sourced<string>[] =>
  ['notes', 'participation', 'status', 'result'].flatMap((field) => textIn(reading, row, field) ?? []);

/** The cell of a name that shows an error instead: whose the row is cannot be told. */
function brokenName({ register, grid }: SheetReading, row: RowSnapshot): ReadingProblem | undefined {
  const column = columnOf(register, 'person') ?? columnOf(register, 'surname');
  const cell = column === undefined ? undefined : findCell(row, column);
  if (column === undefined || cell?.kind !== 'error') return undefined;
  const reason = 'the cell that should name the person shows an error';
  return { kind: 'person', text: cell.error, reason, cells: [grid.refAt(row.row, column)] };
}

/** The course of a row; numbers such as `1)` before it count the courses of a block. */
function courseIn(reading: SheetReading, row: RowSnapshot): Sourced<string> | undefined {
  const course = textIn(reading, row, 'topic');
  if (course === undefined) return undefined;
  const value = course.value.replace(/^\s*\d{1,2}[).]\s+/, '');
  return value === course.value ? course : { value, cell: course.cell };
}

const isFilled = (row: RowSnapshot, column: number | undefined): boolean =>
  column !== undefined && cellText(findCell(row, column)) !== '';
