import type { CellRange } from '../workbook/address';
import type { ChartColour, SummaryChart, SummaryTable } from '../workbook/edits';

/** A chart of columns of a table of the same sheet. */
export type ChartOfTable = Pick<
  SummaryChart,
  'key' | 'kind' | 'title' | 'description' | 'format' | 'most'
> & {
  /** The name of the table. */
  readonly table: string;
  /** The column of the table, from 0, with the words of its categories. */
  readonly categories: number;
  /** The columns of the table, from 0, with the values. */
  readonly series: readonly { readonly column: number; readonly colour: ChartColour }[];
  /** Only the first rows of a table that may be long. */
  readonly rows?: number;
};

/** How many rows a chart is high. */
export const CHART_ROWS = 16;

/** Charts side by side across the columns of a sheet; `top` is the zero-based row at which they begin. */
export function chartsOf(
  charts: readonly ChartOfTable[],
  top: number,
  tables: readonly SummaryTable[],
  widths: readonly number[],
): readonly SummaryChart[] {
  const drawn = charts.flatMap((chart) => {
    const table = tables.find(({ name }) => name === chart.table);
    return table === undefined ? [] : [{ chart, table }];
  });
  const ends = columnsAfter(widths, drawn.length);
  return drawn.map(({ chart, table }, index) => {
    const { key, kind, title, description, format, most, rows, categories, series } = chart;
    const bottom = Math.min(table.bottom, table.top + (rows ?? Infinity));
    const column = (at: number): CellRange => ({
      top: table.top + 1,
      left: table.left + at,
      bottom,
      right: table.left + at,
    });
    return {
      key,
      kind,
      title,
      description,
      format,
      ...(most === undefined ? {} : { most }),
      categories: column(categories),
      series: series.map(({ column: at, colour }) => ({
        name: { row: table.top, column: table.left + at },
        values: column(at),
        colour,
      })),
      place: {
        top,
        left: ends[index] ?? 0,
        bottom: top + CHART_ROWS - 1,
        right: Math.max(ends[index] ?? 0, (ends[index + 1] ?? 1) - 1),
      },
    };
  });
}

/** Where each of so many charts begins, and where the last ends: the columns that part the width most evenly. */
function columnsAfter(widths: readonly number[], count: number): readonly number[] {
  const edges = widths.reduce<readonly number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0]);
  const whole = edges.at(-1) ?? 0;
  return Array.from({ length: count + 1 }, (_, index) => {
    const wanted = (whole * index) / Math.max(1, count);
    return edges.reduce(
      (best, edge, column) =>
        Math.abs(edge - wanted) < Math.abs((edges[best] ?? 0) - wanted) ? column : best,
      0,
    );
  });
}
