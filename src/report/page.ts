import { plainDay } from '../calendar/day';
import type { CellRange } from '../workbook/address';
import type { DataBars, PrintLayout, SummaryCell, SummarySheet, SummaryTable } from '../workbook/edits';
import { BLANK, text, total } from './cells';
import { chartsOf, CHART_ROWS, type ChartOfTable } from './page-charts';
import { withoutBlankColumns } from './page-columns';
import { linesOf } from './page-lines';
import type { SummaryInput } from './summary-input';

/** A summary sheet as what stands below each other on it. Its rows, tables and charts get their places here. */
export type Page = {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  /** What matters most, one sentence each, under the day and the policy. */
  readonly verdict: readonly string[];
  /** Column widths in characters. About 180 in all fit on a screen. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  /** `header`: the header row of the first table stays in view; for sheets that are one long table. */
  readonly frozen: 'title' | 'header';
  readonly orientation?: PrintLayout['orientation'];
};

export type Block = TableBlock | LinesBlock | FiguresBlock | ChartsBlock;

/** A native table, from column A; without rows the sentence that says why. */
export type TableBlock = {
  readonly kind: 'table';
  /** Unique in the workbook, letters only, such as `CpdBudgetSite`. */
  readonly name: string;
  readonly title?: string;
  /** How to read it, under the title. */
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly SummaryCell[])[];
  /** Directly below the table, and outside of it, so that filters leave it alone. */
  readonly totals?: readonly SummaryCell[];
  /** What to say, and which column to add, where there are no rows. */
  readonly whenEmpty: string;
  /** Columns, from 0, with bars behind their numbers. */
  readonly bars?: readonly number[];
  /** Columns, from 0, of rates that are coloured together from low to high. */
  readonly shades?: readonly number[];
  /** True of a list whose columns others may refer to: they stay where they are, even with nothing in them. */
  readonly hasFixedColumns?: true;
  readonly newPage?: true;
};

/** `number` columns have their headings at the right edge, over their figures. */
export type Column = { readonly heading: string; readonly kind: 'text' | 'number' };

export const textColumn = (heading: string): Column => ({ heading, kind: 'text' });
export const numberColumn = (heading: string): Column => ({ heading, kind: 'number' });

/** Sentences, broken into lines about as wide as the sheet. */
export type LinesBlock = {
  readonly kind: 'lines';
  readonly title?: string;
  readonly lines: readonly string[];
  readonly newPage?: true;
};

/** Key figures in large type beside each other, each in the column named, its words below. */
export type FiguresBlock = {
  readonly kind: 'figures';
  readonly figures: readonly { readonly column: number; readonly value: string; readonly label: string }[];
};

/** Charts of tables of this sheet, beside each other. A chart whose table has no rows is left out. */
export type ChartsBlock = { readonly kind: 'charts'; readonly charts: readonly ChartOfTable[] };

type Draft = {
  readonly rows: (readonly SummaryCell[])[];
  readonly tables: SummaryTable[];
  readonly dataBars: DataBars[];
  readonly shades: CellRange[];
  readonly breaksBefore: number[];
  readonly chartPlaces: { readonly top: number; readonly charts: readonly ChartOfTable[] }[];
};

/** Puts the blocks of a page below each other, under its title, the as-at day and its verdict. */
export function sheetOf(page: Page, { asAt, policy }: Pick<SummaryInput, 'asAt' | 'policy'>): SummarySheet {
  const { key, name, widths } = page;
  const width = widths.reduce((sum, each) => sum + each, 0);
  const draft: Draft = {
    rows: [
      [text(page.title, 'title')],
      [text(`As at ${plainDay(asAt)} · ${policy.organisation}: ${policy.title}`, 'subtitle')],
      ...page.verdict.flatMap((sentence) => linesOf(sentence, width)).map((line) => [text(line, 'subtitle')]),
    ],
    tables: [],
    dataBars: [],
    shades: [],
    breaksBefore: [],
    chartPlaces: [],
  };
  const titleRows = draft.rows.length;
  const blocks = withoutBlankColumns(page.blocks);
  for (const block of blocks.flatMap((each) => drawable(each, blocks))) addBlock(draft, block, width);
  const [first] = draft.tables;
  return {
    key,
    name,
    widths,
    frozenRows: page.frozen === 'header' && first !== undefined ? first.top + 1 : titleRows,
    rows: draft.rows,
    tables: draft.tables,
    dataBars: draft.dataBars,
    shades: draft.shades,
    charts: draft.chartPlaces.flatMap(({ top, charts }) => chartsOf(charts, top, draft.tables, widths)),
    print: { orientation: page.orientation ?? 'landscape', breaksBefore: draft.breaksBefore },
  };
}

/** A block of charts with those whose tables have rows; nothing if there are none. */
function drawable(block: Block, all: readonly Block[]): readonly Block[] {
  if (block.kind !== 'charts') return [block];
  const charts = block.charts.filter(({ table }) =>
    all.some((each) => each.kind === 'table' && each.name === table && each.rows.length > 0),
  );
  return charts.length === 0 ? [] : [{ ...block, charts }];
}

function addBlock(draft: Draft, block: Block, width: number): void {
  const { rows } = draft;
  rows.push([]);
  if ('newPage' in block) draft.breaksBefore.push(rows.length);
  switch (block.kind) {
    case 'table':
      addTable(draft, block, width);
      return;
    case 'lines':
      if (block.title !== undefined) rows.push([text(block.title, 'heading')]);
      rows.push(...block.lines.flatMap((line) => linesOf(line, width)).map((line) => [text(line)]));
      return;
    case 'figures':
      rows.push(rowOf(block, ({ value }) => text(value, 'figure')));
      rows.push(rowOf(block, ({ label }) => text(label, 'figure-label')));
      return;
    case 'charts':
      draft.chartPlaces.push({ top: rows.length, charts: block.charts });
      rows.push(...Array.from({ length: CHART_ROWS }, () => []));
  }
}

function rowOf(
  { figures }: FiguresBlock,
  cellOf: (figure: FiguresBlock['figures'][number]) => SummaryCell,
): readonly SummaryCell[] {
  const most = Math.max(...figures.map(({ column }) => column));
  return Array.from({ length: most + 1 }, (_, column) => {
    const figure = figures.find((each) => each.column === column);
    return figure === undefined ? BLANK : cellOf(figure);
  });
}

function addTable(draft: Draft, block: TableBlock, width: number): void {
  const { rows } = draft;
  const { name, title, note, columns } = block;
  if (title !== undefined) rows.push([text(title, 'heading')]);
  if (block.rows.length === 0) {
    rows.push(...linesOf(block.whenEmpty, width).map((line) => [text(line)]));
    return;
  }
  if (note !== undefined) rows.push(...linesOf(note, width).map((line) => [text(line, 'subtitle')]));
  const top = rows.length;
  rows.push(
    columns.map(({ heading, kind }) => text(heading, kind === 'number' ? 'number-header' : 'header')),
    ...block.rows,
  );
  const bottom = rows.length - 1;
  draft.tables.push({ name, top, left: 0, bottom, right: columns.length - 1 });
  for (const column of block.bars ?? []) {
    const isShare = block.rows.some(
      ({ [column]: cell }) => cell?.kind === 'number' && cell.format === 'percent',
    );
    const range = { top: top + 1, left: column, bottom, right: column };
    draft.dataBars.push(isShare ? { ...range, most: 1 } : range);
  }
  const shaded = block.shades ?? [];
  if (shaded.length > 0)
    draft.shades.push({ top: top + 1, left: Math.min(...shaded), bottom, right: Math.max(...shaded) });
  if (block.totals !== undefined) rows.push(block.totals.map(total));
}
