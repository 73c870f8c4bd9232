import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import { addDates, dateCellOf, type RecordDraft } from './log-dates';
import type { NameRead, ReadingProblem, Sourced, TrainingRecord } from './records';
import { isTotal } from './values/person-name';
import { columnOf, nameIn, textIn, type SheetReading } from './sheet-reading';

export type LogReading = {
  readonly training: readonly TrainingRecord[];
  readonly problems: readonly ReadingProblem[];
};

/** One record for each row and person of a training log. Rows without a course, and totals, are passed over. */
export function extractLog(reading: SheetReading): LogReading {
  const training: TrainingRecord[] = [];
  const problems: ReadingProblem[] = [];
  for (const row of reading.rows) {
    const above = training.at(-1)?.person ?? reading.above;
    readRow(reading, row, above, training, problems);
  }
  return { training, problems };
}

function readRow(
  reading: SheetReading,
  row: RowSnapshot,
  above: NameRead | undefined,
  training: TrainingRecord[],
  problems: ReadingProblem[],
): void {
  const { register, grid, match, readers } = reading;
  const topicColumn = columnOf(register, 'topic');
  if (topicColumn === undefined) return;
  const course = textIn(reading, row, 'topic');
  const id = textIn(reading, row, 'id');
  const email = textIn(reading, row, 'email');
  const name = nameIn(reading, row) ?? asName(email) ?? asName(id);
  const hasDate =
    isFilled(row, columnOf(register, 'completedOn')) || isFilled(row, columnOf(register, 'expiresOn'));
  if (name === undefined) {
    if (course === undefined || !hasDate || isTotal(course.value)) return;
    const column = columnOf(register, 'person') ?? columnOf(register, 'surname') ?? topicColumn;
    const reason = 'the row has a course and a date but no name';
    problems.push({
      kind: 'person',
      text: course.value,
      reason,
      cells: [grid.refAt(row.row, column), course.cell],
    });
    if (above === undefined) return;
    // In a log grouped by person the name stands on the first row only: it may well be the one above.
    const record: RecordDraft = {
      source: 'log',
      person: above,
      course,
      topic: match(course.value),
      doubt: `the row of “${course.value}” has no name, and ${above.text} stands above it`,
      dateCell: dateCellOf(reading, row),
    };
    addDates(reading, row, record);
    training.push(record);
    return;
  }
  const people = readers.people(name.text);
  if ((people.length === 0 && id === undefined && email === undefined) || (course === undefined && !hasDate))
    return;
  const topic = match(course?.value ?? '');
  const names = people.length === 0 ? [name.text] : people;
  for (const text of names) {
    const record: RecordDraft = {
      source: 'log',
      person: text === name.text ? name : { text, cell: name.cell },
      course: course ?? { value: '', cell: grid.refAt(row.row, topicColumn) },
      topic,
      dateCell: dateCellOf(reading, row),
    };
    if (id !== undefined) record.personId = id;
    if (email !== undefined) record.personEmail = email;
    addDates(reading, row, record);
    training.push(record);
  }
}

const asName = (said: Sourced<string> | undefined): NameRead | undefined =>
  said && { text: said.value, cell: said.cell };

const isFilled = (row: RowSnapshot, column: number | undefined): boolean =>
  column !== undefined && cellText(findCell(row, column)) !== '';
