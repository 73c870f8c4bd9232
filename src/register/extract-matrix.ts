import type { TopicMatch } from '../catalogue/match';
import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import type { DateRead, MatrixGap, NameRead, Sourced, TrainingRecord } from './records';
import type { TopicColumn } from './register';
import { readDoubting } from './doubted-dates';
import { dayRead, personOfRow, textIn, unreadableDate, type SheetReading } from './sheet-reading';
import type { TrainingCell } from './values/training-cell';

export type MatrixReading = {
  readonly training: readonly TrainingRecord[];
  readonly gaps: readonly MatrixGap[];
};

/** One record or gap for each person and topic; two columns of one topic (done, expires) make one record. */
export function extractMatrix(reading: SheetReading): MatrixReading {
  const training: TrainingRecord[] = [];
  const gaps: MatrixGap[] = [];
  const groups = columnGroups(reading.register.topicColumns);
  for (const row of reading.rows) {
    const person = personOfRow(reading, row);
    if (person === undefined) continue;
    for (const columns of groups) {
      const found = readCells(reading, row, person, columns);
      if ('needed' in found) gaps.push(found);
      else training.push(found);
    }
  }
  return { training, gaps };
}

/** Columns of one group describe one certificate: completion, expiry, status. */
function columnGroups(columns: readonly TopicColumn[]): readonly (readonly TopicColumn[])[] {
  const groups = new Map<number, TopicColumn[]>();
  for (const column of columns) {
    const group = groups.get(column.group);
    if (group === undefined) groups.set(column.group, [column]);
    else group.push(column);
  }
  return [...groups.values()];
}

function readCells(
  reading: SheetReading,
  row: RowSnapshot,
  person: NameRead,
  columns: readonly TopicColumn[],
): TrainingRecord | MatrixGap {
  const { grid, match, register } = reading;
  const [main] = MAIN.flatMap((holds) => columns.filter((column) => column.holds === holds));
  if (main === undefined) throw new Error('A topic without a column.');
  const cell = grid.refAt(row.row, main.column);
  const headerRow = register.headerRows.at(-1) ?? register.range.top;
  const course: Sourced<string> = { value: main.heading, cell: grid.refAt(headerRow, main.column) };
  const topic =
    main.topic === undefined
      ? unlessVague(match(main.heading))
      : ({
          kind: 'topic',
          topic: main.topic,
          also: alsoOf(match(main.heading), main.topic),
          how: 'alias',
        } as const);
  const id = textIn(reading, row, 'id');
  const email = textIn(reading, row, 'email');
  const who = {
    person,
    ...(id === undefined ? {} : { personId: id }),
    ...(email === undefined ? {} : { personEmail: email }),
  };
  const telling = columns.filter(({ holds }) => holds !== 'certificate' && holds !== 'other');
  const reads = telling.map((column) => ({
    column,
    cell: grid.refAt(row.row, column.column),
    read: readDoubting(reading, row, column.column),
  }));
  const said = reads.filter(({ read }) => read.kind !== 'blank');
  const status = said
    .map(({ read }) => (read.kind === 'said' ? read.status : undefined))
    .find((each) => each !== undefined);
  const saysNothing = said.every(
    ({ read }) => read.kind === 'said' && !read.done && !read.expires && !read.booked,
  );
  if (saysNothing && (status === undefined || status === 'not-done' || status === 'not-needed')) {
    return { ...who, topic, course, needed: status !== 'not-needed', cell };
  }
  const dates = mergeDates(reads);
  return {
    source: 'matrix',
    ...who,
    course,
    topic,
    ...dates,
    ...(status === undefined ? {} : { status: { value: status, cell } }),
    ...(register.isCentralRecord ? { isCentral: true } : {}),
    ...certificateIn(reading, row, columns),
    dateCell: dateCellOf(said, main) ?? cell,
  };
}

/** Of the columns of a certificate the first of these is the one to point at. */
const MAIN: readonly TopicColumn['holds'][] = ['completed', 'expires', 'unclear', 'status', 'booked'];

/** What the sub-column of certificates says, as a detail. */
function certificateIn(
  { grid }: SheetReading,
  row: RowSnapshot,
  columns: readonly TopicColumn[],
): Pick<TrainingRecord, 'details'> {
  const column = columns.find(({ holds }) => holds === 'certificate');
  const text = column === undefined ? '' : cellText(findCell(row, column.column));
  if (column === undefined || text === '') return {};
  const cell = grid.refAt(row.row, column.column);
  return { details: { certificateRef: { kind: 'value', value: { type: 'text', text }, cell } } };
}

/** A column such as `DBS` is what its heading says, even if the catalogue does not know it: it supplies no topic. */
const unlessVague = (found: TopicMatch): TopicMatch =>
  found.kind === 'unknown' && found.could === 'any' ? { kind: 'other' } : found;

/** What else the heading names; nothing where a mapping says another topic than the heading. */
const alsoOf = (match: TopicMatch, topic: string): readonly string[] =>
  match.kind === 'topic' && match.topic === topic ? match.also : [];

type CellReadings = readonly {
  readonly column: TopicColumn;
  readonly cell: MatrixGap['cell'];
  readonly read: TrainingCell;
}[];

/** The main cell if it is filled, else the first one with a date. */
function dateCellOf(said: CellReadings, main: TopicColumn): MatrixGap['cell'] | undefined {
  const own = said.find(({ column }) => column === main);
  const dated = said.find(({ read }) => read.kind === 'said' && (read.done ?? read.expires) !== undefined);
  return own?.cell ?? dated?.cell;
}

function mergeDates(
  reads: CellReadings,
): Pick<TrainingRecord, 'completedOn' | 'expiresOn' | 'bookedOn' | 'unclearOn'> {
  let completedOn: DateRead | undefined;
  let expiresOn: DateRead | undefined;
  let bookedOn: DateRead | undefined;
  let unclearOn: DateRead | undefined;
  for (const { column, cell, read } of reads) {
    if (read.kind === 'blank') continue;
    if (read.kind === 'unreadable') {
      // What a column of status says is not a date, readable or not.
      if (column.holds === 'status' && (completedOn ?? expiresOn) !== undefined) continue;
      if (column.holds === 'booked') continue;
      if (column.holds === 'expires' && read.due !== undefined) {
        expiresOn = dayRead(read.due, cell);
        continue;
      }
      if (column.holds === 'expires' && completedOn === undefined) expiresOn = unreadableDate(read, cell);
      else completedOn = unreadableDate(read, cell);
      continue;
    }
    if (read.done && column.holds === 'unclear') unclearOn = dayRead(read.done, cell);
    if (read.done && (column.holds === 'completed' || column.holds === 'status'))
      completedOn = dayRead(read.done, cell);
    if (read.done && column.holds === 'expires') expiresOn = dayRead(read.done, cell);
    if (read.done && column.holds === 'booked') bookedOn = dayRead(read.done, cell);
    if (read.expires) expiresOn = dayRead(read.expires, cell);
    if (read.booked) bookedOn = dayRead(read.booked, cell);
  }
  return {
    ...(completedOn === undefined ? {} : { completedOn }),
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(bookedOn === undefined ? {} : { bookedOn }),
    ...(unclearOn === undefined ? {} : { unclearOn }),
  };
}
