import type { Day } from '../calendar/day';
import type { CellRange } from './address';

/**
 * What is to stand in a workbook after a check: the whole of our marks, notes and summary sheets. A host first takes
 * away what an earlier check left and this one no longer has; it never alters anything else.
 */
export type WorkbookEdits = {
  readonly marks: readonly Mark[];
  /** Opt-in: a host is given them only if the user asked for notes. */
  readonly notes: readonly Note[];
  readonly sheets: readonly SummarySheet[];
  /** What is to be remembered in the workbook: JSON. Absent leaves what is there, empty takes it away. */
  readonly memory?: string;
};

/** The namespace by which every host finds what we remember in a workbook; the number is that of its format. */
export const MEMORY_NAMESPACE = 'urn:cpd-check:memory:1';

/** How a mark looks: a breach by severity, something due soon, or a question. */
export const MARK_LEVELS = ['high', 'medium', 'low', 'due-soon', 'question'] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** One cell to highlight (zero-based). A cell has at most one mark. */
export type Mark = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly level: MarkLevel;
};

/** A note on a cell (zero-based); left out where the cell has a note or comment already. */
export type Note = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/** A sheet that we write and rewrite. Its cells start at A1. */
export type SummarySheet = {
  /** Which summary it is: stable, letters only, such as `Findings`. Part of the hidden name `_cpdcheck_Findings`. */
  readonly key: string;
  /** The name of the tab, if it is free; otherwise the host adds a number. */
  readonly name: string;
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  /** How many rows stay in view when scrolling. */
  readonly frozenRows: number;
  /** Rows × columns from A1; rows may be shorter than the widest. */
  readonly rows: readonly (readonly SummaryCell[])[];
  readonly tables: readonly SummaryTable[];
  readonly dataBars: readonly DataBars[];
  /** Ranges of percentages coloured from low (warm) to high (cool), for tables of many rates. */
  readonly shades: readonly CellRange[];
  readonly charts: readonly SummaryChart[];
  readonly print: PrintLayout;
};

/** A range with a bar behind each number; `most` is the number whose bar fills its cell, without it the greatest. */
export type DataBars = CellRange & { readonly most?: number };

/** How a sheet is printed: on A4, as many pages long as needed and one wide. */
export type PrintLayout = {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows (zero-based) that begin a new page. */
  readonly breaksBefore: readonly number[];
};

/** `decimal` is shown with one decimal place. */
export type NumberFormat = 'whole' | 'decimal' | 'percent';

export type SummaryCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle }
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly format: NumberFormat;
      /** True in a row of totals. */
      readonly isTotal?: true;
    }
  /** An amount in units of its currency (pounds, not pence); `currency` as ISO 4217. */
  | {
      readonly kind: 'money';
      readonly amount: number;
      readonly currency: string;
      /** `exact` shows pence, `round` whole pounds. */
      readonly precision: 'exact' | 'round';
      readonly isTotal?: true;
    }
  | { readonly kind: 'day'; readonly day: Day }
  /** A month, by any day in it: `Nov 2026`. */
  | { readonly kind: 'month'; readonly day: Day }
  /** Text that leads to a cell of this workbook (zero-based). */
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
    };

/**
 * `level` styles carry the same colours as the marks. `header` is a table's header cell, `number-header` that of a
 * column of numbers, `total` the words of a row of totals, `figure` a key figure in large type, `figure-label` the words
 * above or below it, `right` plain text at the right edge, such as a figure that is left out.
 */
export type TextStyle =
  | 'plain'
  | 'wrapped'
  | 'right'
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'header'
  | 'number-header'
  | 'total'
  | 'figure'
  | 'figure-label'
  | MarkLevel;

/** A native table with filter buttons: zero-based, header row included, header texts unique. */
export type SummaryTable = CellRange & { readonly name: string };

/**
 * A native chart of cells of its own sheet. Categories and values are one column or one row each, equally long; a series
 * is named by the header cell of its values.
 */
export type SummaryChart = {
  /** Stable and unique on its sheet: letters only. */
  readonly key: string;
  /** `bar` lies, `column` stands; stacked ones add their series up. */
  readonly kind: 'bar' | 'column' | 'stacked-bar' | 'stacked-column' | 'line';
  readonly title: string;
  /** What it shows, in a sentence, for those who cannot see it. */
  readonly description: string;
  readonly categories: CellRange;
  readonly series: readonly ChartSeries[];
  readonly format: NumberFormat | 'money';
  /** The most that its axis shows, such as 1 for percentages; without it the host chooses. */
  readonly most?: number;
  /** The cells that it covers, both corners included. */
  readonly place: CellRange;
};

export type ChartSeries = {
  /** The cell with its name. */
  readonly name: { readonly row: number; readonly column: number };
  readonly values: CellRange;
  readonly colour: ChartColour;
};

/** By what they stand for, so that a colour means the same on every sheet. */
export const CHART_COLOURS = [
  'met',
  'due-soon',
  'breach',
  'question',
  'first',
  'second',
  'third',
  'fourth',
] as const;
export type ChartColour = (typeof CHART_COLOURS)[number];

export const OWN_NAME_PREFIX = '_cpdcheck_';
export const MARK_PREFIX = 'cpd-check:1:';
