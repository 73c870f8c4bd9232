import type { TopicMatcher } from '../../catalogue/matcher';
import type { ColumnFit } from '../column-fit';
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
