import type { TopicMatcher } from '../../catalogue/matcher';
import type { ColumnFit, TableColumn } from '../column-fit';
import type { Register } from '../register';
import type { TrialTable } from '../table';

/** A table with its columns fitted to fields: what every layout judges. */
export type FittedTable = {
  readonly table: TrialTable;
  readonly fits: ReadonlyMap<string, ColumnFit>;
  readonly match: TopicMatcher;
};

/**
 * A layout recognises a table as its own or says in words why it is not. New layouts (grouped, transposed, one sheet
 * per person …) are added to the list in `recognise.ts`.
 */
export type Layout = (fitted: FittedTable) => LayoutAnswer;

export type LayoutAnswer =
  | { readonly kind: 'register'; readonly register: Register }
  /** `nearness`: how far the table got towards the layout; of several reasons the nearest is told. */
  | { readonly kind: 'no'; readonly reason: string; readonly nearness: number };

export const no = (reason: string, nearness = 0): LayoutAnswer => ({ kind: 'no', reason, nearness });

/** Fields → columns, for the fields that belong to a kind. */
export function fieldColumns(
  fits: ReadonlyMap<string, ColumnFit>,
  belonging: readonly string[],
): Readonly<Record<string, readonly number[]>> {
  const found = belonging.flatMap((field) => {
    const fit = fits.get(field);
    return fit ? [[field, [fit.column.column]] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Who the rows are about: one column of names, forename and surname apart, or an id or e-mail that the staff list knows. */
export const PERSON_FIELDS = ['person', 'forename', 'surname', 'knownAs', 'id', 'email'];

export const hasPerson = (fits: ReadonlyMap<string, ColumnFit>): boolean =>
  fits.has('person') || (fits.has('surname') && fits.has('forename'));

/** One sentence for each field: which column, and why. */
export function fieldReasons(
  fits: ReadonlyMap<string, ColumnFit>,
  fields: readonly string[],
): readonly string[] {
  return fields.flatMap((field) => {
    const fit = fits.get(field);
    if (!fit) return [];
    const heading = fit.column.heading === '' ? 'a column without a heading' : `“${fit.column.heading}”`;
    const why =
      fit.heading >= 1 ? 'by its heading' : fit.heading > 0.35 ? 'by part of its heading' : 'by its content';
    return [`${field}: ${heading}, ${why}${fit.content >= 0.3 ? ', and its content agrees' : ''}.`];
  });
}

/** 0 to 1: the mean sureness of the fields that the layout stands on. */
export function confidenceOf(fits: readonly (ColumnFit | undefined)[]): number {
  const sure = fits.flatMap((fit) =>
    fit ? [Math.max(0, Math.min(1, (fit.heading + Math.max(fit.content, 0)) / 1.5))] : [],
  );
  return sure.length === 0 ? 0 : sure.reduce((sum, each) => sum + each, 0) / sure.length;
}

/** What a layout found, apart from what every register has. */
export type Found = Pick<Register, 'kind' | 'fields' | 'topicColumns' | 'confidence' | 'reasons'> & {
  /** The last row of data. */
  readonly bottom: number;
  /** True if the topics stand one row above the header's last row. */
  readonly hasTwoHeaderRows?: boolean;
};

/** A register from what a layout found in a table. Its range runs from the first header row to the last row of data. */
export function registerOf({ grid, headerRow, columns }: TrialTable, found: Found): LayoutAnswer {
  const { bottom, hasTwoHeaderRows = false, ...rest } = found;
  const mapped = [...Object.values(rest.fields).flat(), ...rest.topicColumns.map(({ column }) => column)];
  const headerRows = hasTwoHeaderRows ? [headerRow - 1, headerRow] : [headerRow];
  const register: Register = {
    ...(grid.workbook === undefined ? {} : { workbook: grid.workbook }),
    sheet: grid.sheet.name,
    ...rest,
    headerRows,
    range: { top: headerRows[0] ?? headerRow, bottom, ...headedWidth(columns, mapped) },
  };
  return { kind: 'register', register };
}

/** From the first to the last mapped column, and on over columns with headings that adjoin them. */
function headedWidth(
  columns: readonly TableColumn[],
  mapped: readonly number[],
): { left: number; right: number } {
  const headed = new Set(columns.filter(({ heading }) => heading !== '').map(({ column }) => column));
  let left = Math.min(...mapped);
  let right = Math.max(...mapped);
  while (headed.has(left - 1)) left -= 1;
  while (headed.has(right + 1)) right += 1;
  return { left, right };
}

export const NO_ROWS = no('it has headings, but no rows below them', 3);
export const NO_PEOPLE = 'no column of people’s names: it looks like a list of requirements or courses';
