import type { Day } from '../calendar/day';

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
  /** Bars from 0 to 1 behind the numbers of a range. */
  readonly dataBars: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
};

export type SummaryCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle }
  | { readonly kind: 'number'; readonly number: number; readonly format: 'whole' | 'percent' }
  | { readonly kind: 'day'; readonly day: Day }
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
 * column of numbers.
 */
export type TextStyle =
  'plain' | 'wrapped' | 'title' | 'subtitle' | 'heading' | 'header' | 'number-header' | MarkLevel;

/** A native table with filter buttons: zero-based, header row included, header texts unique. */
export type SummaryTable = {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export const OWN_NAME_PREFIX = '_cpdcheck_';
export const MARK_PREFIX = 'cpd-check:1:';
