import type { TopicMatcher } from '../catalogue/matcher';
import type { Day } from '../calendar/day';
import type { Progress } from '../workbook/progress';
import type { RowSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { columnDoubts } from './column-doubts';
import { commasPartPeople } from './comma-names';
import { columnReadersOf } from './column-readers';
import { extractLog, type NameAbove } from './extract-log';
import { extractMatrix } from './extract-matrix';
import { extractRows } from './extract-rows';
import { engagedOtherwise, extractStaff } from './extract-staff';
import { across, gridOf, turned, type Grid } from './grid';
import type { Kind } from './kinds';
import { newReaders } from './readers';
import type { MatrixGap, ReadingProblem, Records, RowRecord, StaffRecord, TrainingRecord } from './records';
import type { Register } from './register';
import { detailFields, headingOf } from './row-details';
import type { SheetReading } from './sheet-reading';
import { officeOfHeading } from './values/office';
import { yearOfTable } from './year-named';

/** How many rows are read between two reports of progress. */
const ROWS_A_STEP = 2_000;

type Gathered = {
  readonly staff: StaffRecord[];
  readonly matrixStaff: StaffRecord[];
  readonly logStaff: StaffRecord[];
  readonly namesInLogs: Set<string>;
  readonly training: TrainingRecord[];
  readonly gaps: MatrixGap[];
  readonly rows: RowRecord[];
  readonly problems: ReadingProblem[];
};

/**
 * Registers to typed records; every value keeps its cell, and what cannot be read becomes a problem with its cell.
 * `details` are the fields of logs and staff lists to read besides those that every check needs; all if left out.
 * Where there is no staff list, the people of the matrices stand in for one, with whatever is said of them there.
 */
export function* extract(
  workbooks: readonly WorkbookSnapshot[],
  registers: readonly Register[],
  match: TopicMatcher,
  asAt: Day,
  details: 'all' | readonly string[] = 'all',
): Generator<Progress, Records> {
  const gathered: Gathered = {
    staff: [],
    matrixStaff: [],
    logStaff: [],
    namesInLogs: new Set<string>(),
    training: [],
    gaps: [],
    rows: [],
    problems: [],
  };
  for (const [index, register] of registers.entries()) {
    const workbook = workbookOf(register, workbooks);
    const sheet = workbook?.sheets.find((each) => each.name === register.sheet);
    if (workbook === undefined || sheet === undefined) continue;
    const down = gridOf(sheet, register.workbook);
    const grid = register.orientation === 'down' ? down : across(down);
    const rows = rowsOf(register, grid);
    const year = yearOfTable(register, grid);
    const context = { asAt, dateSystem: workbook.dateSystem, ...(year === undefined ? {} : { year }) };
    const readers = newReaders(context, match, register.codes);
    const doubts = columnDoubts(register, grid, rows, context);
    gathered.problems.push(...doubts.problems);
    const fieldsRead = isRowKind(register.kind)
      ? rowFields(register)
      : detailFields(register).filter((field) => details === 'all' || details.includes(field));
    const columnReaders = columnReadersOf(register, fieldsRead, rows, { ...context, match: readers.match });
    const commasPart = commasPartPeople(rows, register.fields.person?.[0]);
    let above: NameAbove | undefined;
    for (let from = 0; from < rows.length || from === 0; from += ROWS_A_STEP) {
      yield { step: 'extract', done: (index + from / Math.max(rows.length, 1)) / registers.length };
      const step = rows.slice(from, from + ROWS_A_STEP);
      const reading: SheetReading = {
        register,
        grid,
        rows: step,
        match: readers.match,
        readers,
        columnReaders,
        commasPart,
        doubtOf: doubts.doubtOf,
        ...(above === undefined ? {} : { above }),
      };
      above = read(reading, gathered) ?? above;
    }
  }
  return recordsOf(gathered, registers, match);
}

const isRowKind = (kind: Kind): boolean => kind !== 'staff' && kind !== 'training' && kind !== 'matrix';

/** All fields but the parts of a name, which are put together. */
const rowFields = ({ fields }: Register): readonly string[] =>
  Object.keys(fields).filter((field) => field !== 'forename' && field !== 'surname');

/** Reads some rows of a register; gives the person last named in a log. */
function read(reading: SheetReading, gathered: Gathered): NameAbove | undefined {
  const { kind } = reading.register;
  switch (kind) {
    case 'staff':
      gathered.staff.push(...extractStaff(reading));
      return undefined;
    case 'training': {
      const log = extractLog(reading);
      for (const record of log.training) gathered.training.push(record);
      gathered.problems.push(...log.problems);
      gathered.logStaff.push(...engagedOtherwise(reading, gathered.namesInLogs));
      return log.above;
    }
    case 'matrix': {
      const matrix = extractMatrix(reading);
      gathered.training.push(...matrix.training);
      gathered.gaps.push(...matrix.gaps);
      gathered.matrixStaff.push(...extractStaff(reading));
      return undefined;
    }
    default:
      gathered.rows.push(...extractRows(reading, kind));
      return undefined;
  }
}

function recordsOf(gathered: Gathered, registers: readonly Register[], match: TopicMatcher): Records {
  const { staff, matrixStaff, training, gaps, rows, problems } = gathered;
  const people = staff.length > 0 ? staff : [...matrixStaff, ...gathered.logStaff];
  const topics = registers.flatMap(({ topicColumns, given }) => [
    ...topicColumns.flatMap(({ topic }) => topic ?? []),
    ...topicsNamed(given.topic?.value, match),
  ]);
  return {
    staff: people,
    training,
    gaps,
    rows,
    problems,
    hasStaffList: staff.length > 0,
    // A sheet of one course says nothing of the others.
    hasLog: registers.some(({ kind, given }) => kind === 'training' && given.topic === undefined),
    matrixTopics: [...new Set(topics)],
    hasStartDates: people.some((person) => person.startCell !== undefined),
    columns: byKind(registers, ({ fields, given }) => [...Object.keys(fields), ...Object.keys(given)]),
    offices: byKind(registers, officesIn),
  };
}

/** What the registers of each kind have, each once. */
function byKind(
  registers: readonly Register[],
  of: (register: Register) => readonly string[],
): Readonly<Partial<Record<Kind, readonly string[]>>> {
  const found: Partial<Record<Kind, readonly string[]>> = {};
  for (const register of registers)
    found[register.kind] = [...new Set([...(found[register.kind] ?? []), ...of(register)])];
  return found;
}

const officesIn = (register: Register): readonly string[] =>
  (register.fields.approvals ?? []).map((column) => officeOfHeading(headingOf(register, column)) ?? '');

function topicsNamed(course: string | undefined, match: TopicMatcher): readonly string[] {
  const named = course === undefined ? undefined : match(course);
  return named?.kind === 'topic' ? [named.topic] : [];
}

/** The rows of data, in the grid's own direction. */
function rowsOf({ headerRows, range, orientation }: Register, grid: Grid): readonly RowSnapshot[] {
  const { top, bottom } = orientation === 'down' ? range : turned(range);
  const lastHeader = headerRows.at(-1) ?? top;
  return grid.rows.filter((row) => row.row > lastHeader && row.row <= bottom);
}

const workbookOf = (
  register: Register,
  workbooks: readonly WorkbookSnapshot[],
): WorkbookSnapshot | undefined =>
  register.workbook === undefined
    ? workbooks[0]
    : workbooks.slice(1).find((each) => each.name === register.workbook);
