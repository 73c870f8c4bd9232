import type { SummaryChart } from './edits';

/** The numbers of a chart by series, and how long its axis is. */
export type Extent = {
  readonly series: readonly (readonly (number | undefined)[])[];
  readonly least: number;
  /** The greatest number, of stacked charts the greatest sum. */
  readonly greatest: number;
};

export const isStacked = ({ kind }: SummaryChart): boolean => kind.startsWith('stacked');
export const isLying = ({ kind }: SummaryChart): boolean => kind === 'bar' || kind === 'stacked-bar';

/** How far the numbers of a chart reach; from 0 to 0 where there are none. */
export function extentOf(chart: SummaryChart, series: Extent['series']): Extent {
  const count = Math.max(0, ...series.map((values) => values.length));
  const points = Array.from({ length: count }, (_, index) => series.map((values) => values[index] ?? 0));
  const sums = points.map((values) => values.reduce((sum, value) => sum + Math.max(0, value), 0));
  return {
    series,
    least: points.flat().reduce((least, value) => Math.min(least, value), 0),
    greatest: (isStacked(chart) ? sums : points.flat()).reduce((most, value) => Math.max(most, value), 0),
  };
}

/** Up to here an axis of whole numbers counts in ones: halves would show as the same number twice. */
const COUNTED_IN_ONES = 8;
/** A rate above which an axis of rates goes on to all. */
const NEARLY_ALL = 0.6;

/** What the axis of the values shows: its greatest number and its steps, where they are not left to the program. */
export type AxisScale = { readonly most: number | undefined; readonly step: number | undefined };

export function axisScale(chart: SummaryChart, extent: Extent): AxisScale {
  const most = chart.most ?? mostOf(chart, extent);
  return { most, step: stepOf(chart, most, extent) };
}

function mostOf(chart: SummaryChart, { greatest }: Extent): number | undefined {
  if (chart.format === 'percent' && greatest > NEARLY_ALL && greatest <= 1) return 1;
  // Without a number above 0 programs make an axis of their own, such as to 120%.
  return greatest === 0 ? 1 : undefined;
}

function stepOf(chart: SummaryChart, most: number | undefined, extent: Extent): number | undefined {
  if (chart.format === 'percent') return most === 1 ? 0.25 : undefined;
  const reach = most ?? extent.greatest;
  return chart.format === 'whole' && reach <= COUNTED_IN_ONES && extent.least >= -COUNTED_IN_ONES
    ? 1
    : undefined;
}
