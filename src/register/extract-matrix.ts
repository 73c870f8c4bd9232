import type { TopicMatch } from '../catalogue/match';
import type { RowSnapshot } from '../workbook/snapshot';
import { findCell } from './grid';
import type { DateRead, MatrixGap, NameRead, Sourced, TrainingRecord } from './records';
import type { TopicColumn } from './register';
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

/**
 * Columns that together describe one certificate: one of completion and one of expiry of the same topic, wherever they
 * stand; of several such columns each completion goes with the expiry to its right.
 */
function columnGroups(columns: readonly TopicColumn[]): readonly (readonly TopicColumn[])[] {
  const taken = new Set<TopicColumn>();
  const groups: TopicColumn[][] = [];
  for (const column of columns) {
    if (taken.has(column)) continue;
    taken.add(column);
    const partner = column.topic === undefined ? undefined : partnerOf(column, columns, taken);
    if (partner) taken.add(partner);
    groups.push(partner ? [column, partner] : [column]);
  }
  return groups;
}

function partnerOf(
  column: TopicColumn,
  columns: readonly TopicColumn[],
  taken: ReadonlySet<TopicColumn>,
): TopicColumn | undefined {
  const wanted = column.holds === 'completed' ? 'expires' : 'completed';
  const fitting = columns.filter(
    (each) => each.topic === column.topic && each.holds === wanted && !taken.has(each),
  );
  const sameKind = columns.filter((each) => each.topic === column.topic && each.holds === column.holds);
  if (sameKind.length === 1 && fitting.length === 1) return fitting[0];
  return fitting.find((each) => each.column === column.column + 1);
}

function readCells(
  reading: SheetReading,
  row: RowSnapshot,
  person: NameRead,
  columns: readonly TopicColumn[],
): TrainingRecord | MatrixGap {
  const { grid, match, readers, register } = reading;
  const main = columns.find((column) => column.holds === 'completed') ?? columns[0];
  if (main === undefined) throw new Error('A topic without a column.');
  const cell = grid.refAt(row.row, main.column);
  const headerRow = register.headerRows.at(-1) ?? register.range.top;
  const course: Sourced<string> = { value: main.heading, cell: grid.refAt(headerRow, main.column) };
  const topic =
    main.topic === undefined
      ? unlessVague(match(main.heading))
      : ({ kind: 'topic', topic: main.topic, also: alsoOf(match(main.heading)), how: 'alias' } as const);
  const id = textIn(reading, row, 'id');
  const email = textIn(reading, row, 'email');
  const who = {
    person,
    ...(id === undefined ? {} : { personId: id }),
    ...(email === undefined ? {} : { personEmail: email }),
  };
  const reads = columns.map((column) => ({
    column,
    cell: grid.refAt(row.row, column.column),
    read: readers.trainingCell(findCell(row, column.column)),
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
    dateCell: said[0]?.cell ?? cell,
  };
}

/** A column such as `DBS` is what its heading says, even if the catalogue does not know it: it supplies no topic. */
const unlessVague = (found: TopicMatch): TopicMatch =>
  found.kind === 'unknown' && found.could === 'any' ? { kind: 'other' } : found;

const alsoOf = (match: ReturnType<SheetReading['match']>): readonly string[] =>
  match.kind === 'topic' ? match.also : [];

type CellReadings = readonly {
  readonly column: TopicColumn;
  readonly cell: MatrixGap['cell'];
  readonly read: TrainingCell;
}[];

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
      if (column.holds === 'expires' && completedOn === undefined) expiresOn = unreadableDate(read, cell);
      else completedOn = unreadableDate(read, cell);
      continue;
    }
    if (read.done && column.holds === 'unclear') unclearOn = dayRead(read.done, cell);
    if (read.done && column.holds === 'completed') completedOn = dayRead(read.done, cell);
    if (read.done && column.holds === 'expires') expiresOn = dayRead(read.done, cell);
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
