import type { TopicMatcher } from '../catalogue/matcher';
import type { Day } from '../calendar/day';
import type { Progress } from '../workbook/progress';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { extractLog } from './extract-log';
import { extractMatrix } from './extract-matrix';
import { extractStaff } from './extract-staff';
import { gridOf } from './grid';
import { newReaders } from './readers';
import type { MatrixGap, NameRead, ReadingProblem, Records, StaffRecord, TrainingRecord } from './records';
import type { Register } from './register';
import type { SheetReading } from './sheet-reading';

/** How many rows are read between two reports of progress. */
const ROWS_A_STEP = 2_000;

/**
 * Registers to typed records; every value keeps its cell, and what cannot be read becomes a problem with its cell.
 * Where there is no staff list, the people of the matrices stand in for one, with whatever is said of them there.
 */
export function* extract(
  workbooks: readonly WorkbookSnapshot[],
  registers: readonly Register[],
  match: TopicMatcher,
  asAt: Day,
): Generator<Progress, Records> {
  const staff: StaffRecord[] = [];
  const matrixStaff: StaffRecord[] = [];
  const training: TrainingRecord[] = [];
  const gaps: MatrixGap[] = [];
  const problems: ReadingProblem[] = [];
  const matrixTopics = new Set<string>();
  for (const [index, register] of registers.entries()) {
    const workbook = workbookOf(register, workbooks);
    const sheet = workbook?.sheets.find((each) => each.name === register.sheet);
    if (workbook === undefined || sheet === undefined) continue;
    const lastHeader = register.headerRows.at(-1) ?? register.range.top;
    const rows = sheet.rows.filter((row) => row.row > lastHeader && row.row <= register.range.bottom);
    const grid = gridOf(sheet, register.workbook);
    const readers = newReaders({ asAt, dateSystem: workbook.dateSystem });
    let above: NameRead | undefined;
    for (let from = 0; from < rows.length || from === 0; from += ROWS_A_STEP) {
      yield { step: 'extract', done: (index + from / Math.max(rows.length, 1)) / registers.length };
      const reading: SheetReading = {
        register,
        grid,
        rows: rows.slice(from, from + ROWS_A_STEP),
        match,
        readers,
        ...(above === undefined ? {} : { above }),
      };
      if (register.kind === 'staff') staff.push(...extractStaff(reading));
      if (register.kind === 'training') {
        const log = extractLog(reading);
        for (const record of log.training) training.push(record);
        above = log.training.at(-1)?.person ?? above;
        problems.push(...log.problems);
      }
      if (register.kind === 'matrix') {
        const matrix = extractMatrix(reading);
        training.push(...matrix.training);
        gaps.push(...matrix.gaps);
        matrixStaff.push(...extractStaff(reading));
      }
    }
    for (const column of register.topicColumns)
      if (column.topic !== undefined) matrixTopics.add(column.topic);
  }
  const people = staff.length > 0 ? staff : matrixStaff;
  return {
    staff: people,
    training,
    gaps,
    problems,
    hasStaffList: staff.length > 0,
    hasLog: registers.some((register) => register.kind === 'training'),
    matrixTopics: [...matrixTopics],
    hasStartDates: people.some((person) => person.startCell !== undefined),
  };
}

const workbookOf = (
  register: Register,
  workbooks: readonly WorkbookSnapshot[],
): WorkbookSnapshot | undefined =>
  register.workbook === undefined
    ? workbooks[0]
    : workbooks.slice(1).find((each) => each.name === register.workbook);
