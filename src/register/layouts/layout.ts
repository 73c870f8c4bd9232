import type { ColumnFit, Fits } from '../column-fit';
import type { Kind } from '../kinds';
import { mappedColumns } from '../mapped-columns';
import type { PolicyWords } from '../../catalogue/policy-words';
import type { Readers } from '../readers';
import type { Given, Register, TopicColumn } from '../register';
import { cellText, mergeAt, turned, type Grid } from '../grid';
import { MAX_COLUMNS_TRIED, type TrialTable } from '../table';

/** A table with its columns fitted to the fields of each kind: what every layout judges. */
export type FittedTable = {
  readonly table: TrialTable;
  readonly fits: (kind: Kind) => Fits;
  readonly readers: Readers;
  /** What a form above the table, its title or the sheet's name says once for all rows. */
  readonly said: Readonly<Record<string, Given>>;
  readonly words: PolicyWords;
};

/** A layout recognises a table as its own or says in words why it is not. */
export type Layout = (fitted: FittedTable) => LayoutAnswer;

export type LayoutAnswer =
  | { readonly kind: 'register'; readonly register: Register }
  /** `nearness`: how far the table got towards the layout; of several reasons the nearest is told. */
  | { readonly kind: 'no'; readonly reason: string; readonly nearness: number };

export const no = (reason: string, nearness = 0): LayoutAnswer => ({ kind: 'no', reason, nearness });

/** Fields → columns, for the fields that belong to a kind. */
export function fieldColumns(
  fits: Fits,
  belonging: readonly string[],
): Readonly<Record<string, readonly number[]>> {
  const found = belonging.flatMap((field) => {
    const fit = fits.get(field);
    return fit ? [[field, [fit.column.column]] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Who the rows are about: one column of names, forename and surname apart, or an id or e-mail that the staff list knows. */
export const PERSON_FIELDS = ['person', 'forename', 'surname', 'knownAs', 'formerName', 'id', 'email'];

export const hasPerson = (fits: Fits): boolean =>
  fits.has('person') || (fits.has('surname') && fits.has('forename'));

/** 0 to 1: the mean sureness of the fields that the layout stands on. */
export function confidenceOf(fits: readonly (ColumnFit | undefined)[]): number {
  const sure = fits.flatMap((fit) =>
    fit ? [Math.max(0, Math.min(1, (fit.heading + Math.max(fit.content, 0)) / 1.5))] : [],
  );
  return sure.length === 0 ? 0 : sure.reduce((sum, each) => sum + each, 0) / sure.length;
}

/** What a layout found, apart from what every register has. */
export type Found = Pick<Register, 'kind' | 'fields' | 'confidence'> & {
  readonly fits: Fits;
  /** Zero-based, in the grid: the last row of data. */
  readonly bottom: number;
  readonly topicColumns?: readonly TopicColumn[];
  readonly given?: Register['given'];
  readonly filledDown?: readonly string[];
  readonly codes?: Register['codes'];
  readonly isCentralRecord?: boolean;
  readonly reasons?: readonly string[];
};

/** A register from what a layout found in a table. Its range runs from the first header row to the last row of data. */
export function registerOf(table: TrialTable, found: Found): LayoutAnswer {
  const { grid, headerRow } = table;
  const topicColumns = found.topicColumns ?? [];
  const columns = mappedColumns(table, found.fits, found.fields, topicColumns, found.kind);
  const headerRows = hasTwoHeaderRows(table, found) ? [headerRow - 1, headerRow] : [headerRow];
  const placed = { top: headerRows[0] ?? headerRow, bottom: found.bottom, ...headedWidth(table, found) };
  const register: Register = {
    ...(grid.workbook === undefined ? {} : { workbook: grid.workbook }),
    sheet: grid.sheet.name,
    kind: found.kind,
    orientation: grid.orientation,
    range: grid.orientation === 'down' ? placed : turned(placed),
    headerRows,
    fields: found.fields,
    given: found.given ?? {},
    filledDown: found.filledDown ?? [],
    topicColumns,
    codes: found.codes ?? {},
    isCentralRecord: found.isCentralRecord ?? false,
    columns: columns.filter(({ column }) => column >= placed.left && column <= placed.right),
    confidence: found.confidence,
    reasons: [...(found.reasons ?? []), ...tooWide(table)],
  };
  return { kind: 'register', register };
}

/** What a reader must know of a table that goes on beyond the columns looked at. */
const tooWide = ({ columns }: TrialTable): readonly string[] =>
  columns.length < MAX_COLUMNS_TRIED
    ? []
    : [`Only its first ${MAX_COLUMNS_TRIED} columns were read; split the table to have the rest read.`];

/** True if headings of mapped columns stand one row higher: over a topic's sub-columns, or merged downwards. */
function hasTwoHeaderRows({ grid, headerRow, columns }: TrialTable, found: Found): boolean {
  const topics = new Set((found.topicColumns ?? []).map(({ column }) => column));
  const mapped = new Set([...Object.values(found.fields).flat(), ...topics]);
  const above = grid.rows.find(({ row }) => row === headerRow - 1);
  if (above === undefined || above.cells.length < 2) return columns.some((each) => each.isGrouped);
  return columns.some(({ column, heading, groupHeading, isGrouped }) => {
    if (groupHeading !== '' && (isGrouped || topics.has(column))) return true;
    const merge = mapped.has(column) ? mergeAt(grid.merges, headerRow, column) : undefined;
    return merge?.top === headerRow - 1 || (heading !== '' && isAbove(grid, headerRow, column));
  });
}

/** A heading that stands one row higher with nothing in the row of headings itself. */
const isAbove = (grid: Grid, headerRow: number, column: number): boolean =>
  cellText(grid.cellAt(headerRow, column)) === '' && cellText(grid.cellAt(headerRow - 1, column)) !== '';

/** From the first to the last mapped column, and on over columns with headings that adjoin them. */
function headedWidth(
  { columns }: TrialTable,
  { fields, topicColumns = [] }: Found,
): { left: number; right: number } {
  const mapped = [...Object.values(fields).flat(), ...topicColumns.map(({ column }) => column)];
  const headed = new Set(columns.filter(({ heading }) => heading !== '').map(({ column }) => column));
  let left = Math.min(...mapped);
  let right = Math.max(...mapped);
  while (headed.has(left - 1)) left -= 1;
  while (headed.has(right + 1)) right += 1;
  return { left, right };
}

export const NO_ROWS = no('it has headings, but no rows below them: an empty template', 3);
export const NO_PEOPLE =
  'no column of people’s names: it looks like a course catalogue or a list of requirements';
