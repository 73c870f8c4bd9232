import type { Block } from '../page';
import type { ChartOfTable } from '../page-charts';

/** How many rows of a table a chart shows. */
const MOST_BARS = 12;

const NEEDS: ChartOfTable = {
  key: 'Needs',
  kind: 'stacked-bar',
  title: 'People with each need, by what was done since it was named',
  description:
    'A bar for each of the needs with most people left: how many had training since, are booked, approved or have asked, are not clear, and have nothing yet.',
  format: 'whole',
  table: 'CpdNeeds',
  categories: 0,
  rows: MOST_BARS,
  series: [
    { column: 3, colour: 'met' },
    { column: 4, colour: 'first' },
    { column: 5, colour: 'second' },
    { column: 6, colour: 'due-soon' },
    { column: 7, colour: 'question' },
    { column: 9, colour: 'breach' },
  ],
};

const TARGETS: ChartOfTable = {
  key: 'Targets',
  kind: 'stacked-bar',
  title: 'Targets by site and what became of them',
  description:
    'A bar for each site: how many targets are not yet due, evaluated, overdue without an evaluation, and not clear.',
  format: 'whole',
  table: 'CpdTargets',
  categories: 0,
  rows: MOST_BARS,
  series: [
    { column: 3, colour: 'first' },
    { column: 4, colour: 'met' },
    { column: 5, colour: 'breach' },
    { column: 6, colour: 'question' },
  ],
};

/** The charts whose tables are on the sheet; nothing if none is. */
export function needsCharts(tables: readonly Block[]): readonly Block[] {
  const names = new Set(tables.flatMap((block) => (block.kind === 'table' ? [block.name] : [])));
  const charts = [NEEDS, TARGETS].filter(({ table }) => names.has(table));
  return charts.length === 0 ? [] : [{ kind: 'charts', charts }];
}
