import type { TopicMatcher } from '../catalogue/matcher';
import type { Day } from '../calendar/day';
import { OWN_NAME_PREFIX } from '../workbook/edits';
import type { Progress } from '../workbook/progress';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { fitColumns } from './column-fit';
import { gridOf } from './grid';
import { headerRows } from './header-row';
import { no, type Layout } from './layouts/layout';
import { longLayout } from './layouts/long';
import { matrixLayout } from './layouts/matrix';
import { staffListLayout } from './layouts/staff-list';
import type { Recognition, Refusal, Register } from './register';
import { trialTable } from './table';

/** In the order in which they are tried. */
const LAYOUTS: readonly Layout[] = [longLayout, matrixLayout, staffListLayout];

/** Below this a table is not read: a wrong mapping is worse than none. */
const LEAST_CONFIDENCE = 0.4;

/**
 * Finds the registers on every sheet of every workbook; the first workbook is the user's. Each sheet ends as a register
 * or as a refusal with its reason; our own summary sheets are passed over.
 */
export function* recognise(
  workbooks: readonly WorkbookSnapshot[],
  match: TopicMatcher,
  asAt: Day,
): Generator<Progress, Recognition> {
  const registers: Register[] = [];
  const refused: Refusal[] = [];
  const count = workbooks.reduce((sum, workbook) => sum + workbook.sheets.length, 0);
  let done = 0;
  for (const [index, workbook] of workbooks.entries()) {
    const own = ownSheets(workbook);
    for (const sheet of workbook.sheets) {
      yield { step: 'recognise', done: done / count };
      done += 1;
      if (own.has(sheet.name)) continue;
      const where = index === 0 ? {} : { workbook: workbook.name };
      const answer = recogniseSheet(sheet, where.workbook, match, { asAt, dateSystem: workbook.dateSystem });
      if (answer.kind === 'register') registers.push(answer.register);
      else refused.push({ ...where, sheet: sheet.name, reason: answer.reason });
    }
  }
  return withoutHiddenDuplicates(registers, refused, workbooks);
}

/** Sheets at which one of our hidden names points; a copy of such a sheet has a name of its own and is the user's. */
export function ownSheets(workbook: WorkbookSnapshot): ReadonlySet<string> {
  const targets = workbook.names
    .filter((name) => name.sheet === undefined && name.name.startsWith(OWN_NAME_PREFIX))
    .map((name) =>
      name.refersTo
        .replace(/![^!]*$/, '')
        .replace(/^'(.*)'$/, '$1')
        .replaceAll("''", "'"),
    );
  return new Set(targets);
}

function recogniseSheet(
  sheet: SheetSnapshot,
  workbook: string | undefined,
  match: TopicMatcher,
  context: { readonly asAt: Day; readonly dateSystem: 1900 | 1904 },
): ReturnType<Layout> {
  if (sheet.rows.length === 0) return no('it is empty');
  const grid = gridOf(sheet, workbook);
  let best: Register | undefined;
  let nearest = { reason: 'no row of column headings was found', nearness: -1 };
  for (const row of headerRows(grid, match)) {
    const table = trialTable(grid, row, match, context);
    const fitted = { table, fits: fitColumns(table.columns), match };
    for (const layout of LAYOUTS) {
      const answer = layout(fitted);
      if (answer.kind === 'no') {
        if (answer.nearness > nearest.nearness) nearest = answer;
        continue;
      }
      if (best === undefined || answer.register.confidence > best.confidence + 0.15) best = answer.register;
      break;
    }
  }
  if (best === undefined) return { kind: 'no', ...nearest };
  if (best.confidence < LEAST_CONFIDENCE) {
    return no('the columns could not be told apart with enough certainty');
  }
  return { kind: 'register', register: best };
}

/** A hidden staff list is an old copy as often as not: it is read only where no visible sheet is one. */
function withoutHiddenDuplicates(
  registers: readonly Register[],
  refused: readonly Refusal[],
  workbooks: readonly WorkbookSnapshot[],
): Recognition {
  const isHidden = (register: Register) =>
    workbooks.some(
      (workbook, index) =>
        (index === 0 ? register.workbook === undefined : register.workbook === workbook.name) &&
        workbook.sheets.some((sheet) => sheet.name === register.sheet && sheet.visibility !== 'visible'),
    );
  const hasVisibleStaff = registers.some((register) => register.kind === 'staff' && !isHidden(register));
  const dropped = registers.filter(
    (register) => register.kind === 'staff' && hasVisibleStaff && isHidden(register),
  );
  return {
    registers: registers.filter((register) => !dropped.includes(register)),
    refused: [
      ...refused,
      ...dropped.map((register) => ({
        ...(register.workbook === undefined ? {} : { workbook: register.workbook }),
        sheet: register.sheet,
        reason: 'it is a hidden staff list, and another one is visible',
      })),
    ],
  };
}
