import type { SummaryCell } from '../workbook/edits';
import type { Block, ChartsBlock, TableBlock } from './page';
import type { ChartOfTable } from './page-charts';

/** The columns of a table that are left, each by where it stood. */
type Kept = ReadonlyMap<string, readonly number[]>;

/**
 * The blocks of a page without the columns in which no row of a table has anything, and charts without series of them.
 * Tables that others may refer to by their columns keep them all.
 */
export function withoutBlankColumns(blocks: readonly Block[]): readonly Block[] {
  const kept: Kept = new Map(
    blocks.flatMap((block) => (block.kind === 'table' ? [[block.name, keptOf(block)] as const] : [])),
  );
  return blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        return narrowed(block, kept.get(block.name) ?? []);
      case 'charts':
        return withSeries(block, kept);
      default:
        return block;
    }
  });
}

const keptOf = ({ columns, rows, totals, hasFixedColumns }: TableBlock): readonly number[] =>
  [...columns.keys()].filter(
    (column) =>
      hasFixedColumns === true ||
      !rows.concat(totals === undefined ? [] : [totals]).every(({ [column]: cell }) => isBlank(cell)),
  );

const isBlank = (cell: SummaryCell | undefined): boolean => cell === undefined || cell.kind === 'blank';

function narrowed(table: TableBlock, kept: readonly number[]): TableBlock {
  const { columns, rows, totals, bars, shades } = table;
  if (kept.length === columns.length) return table;
  const only = <Item>(items: readonly Item[]): readonly Item[] =>
    kept.flatMap((column) => items.slice(column, column + 1));
  const places = (from: readonly number[]): readonly number[] =>
    from.map((column) => kept.indexOf(column)).filter((column) => column !== -1);
  return {
    ...table,
    columns: only(columns),
    rows: rows.map(only),
    ...(totals === undefined ? {} : { totals: only(totals) }),
    ...(bars === undefined ? {} : { bars: places(bars) }),
    ...(shades === undefined ? {} : { shades: places(shades) }),
  };
}

const withSeries = (block: ChartsBlock, kept: Kept): ChartsBlock => ({
  ...block,
  charts: block.charts.flatMap((chart): readonly ChartOfTable[] => {
    const columns = kept.get(chart.table) ?? [];
    const series = chart.series.flatMap((each) => {
      const column = columns.indexOf(each.column);
      return column === -1 ? [] : [{ ...each, column }];
    });
    const categories = columns.indexOf(chart.categories);
    return series.length === 0 || categories === -1 ? [] : [{ ...chart, series, categories }];
  }),
});
