import { blocksOf } from './blocks';
import { fitColumns, type Fits } from './column-fit';
import { across, cellText, gridOf, mergeAt, within, type Grid } from './grid';
import { headerRows } from './header-row';
import type { Kind } from './kinds';
import { no, type FittedTable, type LayoutAnswer } from './layouts/layout';
import { matrixLayout } from './layouts/matrix';
import { tableAnswer } from './layouts/table-answer';
import type { PolicyWords } from '../catalogue/policy-words';
import type { Readers } from './readers';
import type { Register } from './register';
import { personSaid, saidOnce } from './said-once';
import { trialTable } from './table';
import { a1 } from '../workbook/address';
import type { Cell, SheetSnapshot } from '../workbook/snapshot';
import { CELL_WORDS, plainText } from './values/cell-words';
import { fieldsOfHeading } from './vocabulary';

/** Below this a table is not read: a wrong mapping is worse than none. */
const LEAST_CONFIDENCE = 0.4;

/** So much surer must a later row of headings be to be preferred to an earlier one. */
const MARGIN = 0.15;

/** The nearness of a refusal that knows what the table is instead. */
const DECOY = 4;

/** A sheet with more rows is no table that runs across. */
const MOST_ROWS_ACROSS = 400;

export type SheetAnswer =
  | {
      readonly kind: 'registers';
      readonly registers: readonly Register[];
      /** Why other tables of the sheet are not read. */
      readonly unread: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** The registers on a sheet, or why it holds none. `workbook` is the file's name where it is not the first. */
export function recogniseSheet(
  sheet: SheetSnapshot,
  workbook: string | undefined,
  readers: Readers,
  words: PolicyWords,
): SheetAnswer {
  if (sheet.rows.length === 0) return { kind: 'refused', reason: 'it is empty' };
  const whole = gridOf(sheet, workbook);
  const blocks = blocksOf(whole, readers);
  const form = blocks[0] === undefined ? {} : personSaid(blocks[0], readers);
  const answers = blocks.flatMap((block) =>
    answersOf(block, { readers, words, form }).map((answer) => ({ block, answer })),
  );
  const registers = answers.flatMap(({ answer }) => (answer.kind === 'register' ? [answer.register] : []));
  const refusals = answers.flatMap(({ block, answer }) =>
    answer.kind === 'no' ? [{ block, ...answer }] : [],
  );
  if (registers.length > 0) {
    const tables = refusals.filter(({ block }) => block.rows.length > ROWS_OF_A_TABLE);
    const unread = tables.map(({ block, reason }) => `the table at ${placeOf(block)}: ${reason}`);
    return { kind: 'registers', registers, unread };
  }
  const [nearest] = [...refusals].sort((a, b) => b.nearness - a.nearness);
  return { kind: 'refused', reason: nearest?.reason ?? 'no row of column headings was found' };
}

/** A block with no more rows is a line to sign or a remark, not a table that somebody would miss. */
const ROWS_OF_A_TABLE = 2;

/** The first cell of a block, as `A14`. */
function placeOf({ rows }: Grid): string {
  const [first] = rows;
  return a1(first?.row ?? 0, first?.cells[0]?.column ?? 0);
}

/** What is the same for all tables of a sheet; `form` is what the top of the sheet says of the person whose it is. */
type Surroundings = {
  readonly readers: Readers;
  readonly words: PolicyWords;
  readonly form: FittedTable['said'];
};

/** One table, or two side by side; failing that, one that runs across the sheet. */
function answersOf(block: Grid, around: Surroundings): readonly LayoutAnswer[] {
  const tables = tablesApart(block);
  const apart = (tables ?? sideBySide(block)).map((part) => bestAnswer(part, around, tableAnswer));
  const found = apart.filter((answer) => answer.kind === 'register');
  if (found.length > 1 && found.every(({ register }) => namesPeople(register))) return found;
  if (tables !== undefined)
    return found.length === tables.length
      ? found
      : [no('two tables seem to stand side by side, and could not be told apart', 3)];
  const down = bestAnswer(block, around, tableAnswer);
  // A list of something else is none of ours in either direction.
  if (down.kind === 'register' || down.nearness >= DECOY || block.rows.length > MOST_ROWS_ACROSS)
    return [down];
  const turnedAnswer = bestAnswer(across(block), around, matrixLayout);
  return [turnedAnswer.kind === 'register' ? turnedAnswer : down];
}

const namesPeople = ({ fields }: Register): boolean =>
  ['person', 'surname', 'holder', 'id', 'email'].some((field) => field in fields);

/**
 * Two tables of people side by side: a second heading of people, behind a blank column or with the very words of the
 * first, is of the second table. `undefined` if there is none.
 */
function tablesApart(block: Grid): readonly Grid[] | undefined {
  const used = new Set(
    block.rows.slice(0, ROWS_SEEN).flatMap((row) => row.cells.map(({ column }) => column)),
  );
  for (const { row, cells } of block.rows.slice(0, HEADINGS_WITHIN)) {
    // Below a merged heading, such as an office, a name is of whoever signed.
    const isUnder = (column: number) => {
      const merge = mergeAt(block.merges, row - 1, column);
      return merge !== undefined && merge.right > merge.left;
    };
    const [first, ...others] = cells.filter((cell) => isOfPeople(cellText(cell)) && !isUnder(cell.column));
    const [second] = others.filter((cell) => first !== undefined && cell.column - first.column > 1);
    if (first === undefined || second === undefined || cells.some(({ kind }) => kind !== 'text')) continue;
    if (others.length > 1 || exactFields(cells) < 3) continue;
    const gap = lastGap(used, first.column, second.column);
    const isSame = cellText(second).toLowerCase() === cellText(first).toLowerCase();
    if (gap === undefined && !isSame) continue;
    const bottom = block.rows.at(-1)?.row ?? row;
    const right = Math.max(...used);
    const edge = gap ?? second.column;
    return [
      within(block, { top: 0, bottom, left: 0, right: edge - 1 }),
      within(block, { top: 0, bottom, left: edge, right }),
    ];
  }
  return undefined;
}

/** How many different fields the cells of a row are the very headings of. */
const exactFields = (cells: readonly Cell[]): number =>
  new Set(
    cells.flatMap((cell) => {
      const [first] = fieldsOfHeading(cellText(cell));
      return first !== undefined && first.weight >= 1 ? [first.field] : [];
    }),
  ).size;

/** The last blank column between two others; `undefined` if there is none. */
function lastGap(used: ReadonlySet<number>, from: number, to: number): number | undefined {
  for (let column = to - 1; column > from; column -= 1) if (!used.has(column)) return column;
  return undefined;
}

/** `Teacher` heads a column of people, but stands in rows of posts too. */
const isOfPeople = (text: string): boolean =>
  text.length < 40 &&
  !CELL_WORDS.roleWords.has(plainText(text)) &&
  fieldsOfHeading(text, 'training').some(({ field, weight }) => field === 'person' && weight >= 1);

/** Headings stand among the first rows of a block. */
const HEADINGS_WITHIN = 15;

/** The parts of a block between columns that are blank from top to bottom; one part if there are none. */
function sideBySide(block: Grid): readonly Grid[] {
  const used = new Set(
    block.rows.slice(0, ROWS_SEEN).flatMap((row) => row.cells.map(({ column }) => column)),
  );
  const columns = [...used].sort((a, b) => a - b);
  const parts: { left: number; right: number }[] = [];
  for (const column of columns) {
    const last = parts.at(-1);
    if (last?.right === column - 1) last.right = column;
    else parts.push({ left: column, right: column });
  }
  const wide = parts.filter(({ left, right }) => right > left);
  if (wide.length < 2 || wide.length > MOST_SIDE_BY_SIDE) return [];
  const bottom = block.rows.at(-1)?.row ?? 0;
  return wide.map(({ left, right }) => within(block, { top: 0, bottom, left, right }));
}

const MOST_SIDE_BY_SIDE = 6;

/** So many rows show which columns are blank. */
const ROWS_SEEN = 500;

/** The answer for the row of headings that makes most sense. */
function bestAnswer(
  grid: Grid,
  around: Surroundings,
  layout: (fitted: FittedTable) => LayoutAnswer,
): LayoutAnswer {
  let best: Register | undefined;
  let nearest = { reason: 'no row of column headings was found', nearness: -1 };
  for (const row of headerRows(grid, around.readers.match)) {
    const answer = layout(fittedTable(grid, row, around));
    if (answer.kind === 'no') {
      if (answer.nearness > nearest.nearness) nearest = answer;
      continue;
    }
    if (best === undefined || answer.register.confidence > best.confidence + MARGIN) best = answer.register;
    if (best.confidence > 1 - MARGIN) break;
  }
  if (best === undefined) return { kind: 'no', ...nearest };
  if (best.confidence < LEAST_CONFIDENCE)
    return no('the columns could not be told apart with enough certainty', 1);
  return { kind: 'register', register: best };
}

function fittedTable(grid: Grid, headerRow: number, { readers, words, form }: Surroundings): FittedTable {
  const table = trialTable(grid, headerRow, readers);
  const fitted = new Map<Kind, Fits>();
  const fits = (kind: Kind): Fits => {
    const known = fitted.get(kind);
    if (known !== undefined) return known;
    const fresh = fitColumns(table.columns, kind);
    fitted.set(kind, fresh);
    return fresh;
  };
  const own = saidOnce(grid, headerRow, readers);
  // A form stands above the first table and is good for those below it, unless they name somebody themselves.
  const name = own.person ?? own.titlePerson;
  const isNamed = name !== undefined && name.value !== (form.person ?? form.titlePerson)?.value;
  return { table, fits, readers, said: isNamed ? own : { ...own, ...form }, words };
}
