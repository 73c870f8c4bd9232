import { isLying, isStacked, type Extent } from './chart-scale';
import type { SummaryChart } from './edits';

/** How the values of a series are labelled: where a label stands, and the points that differ. */
export type SeriesLabels = {
  readonly place: 'centre' | 'top' | 'outside';
  /** By point: `none` where there is no room, `inside` where a bar leaves none beyond its end. */
  readonly points: readonly ('usual' | 'none' | 'inside')[];
};

/** Up to how many categories there is room for a label each. */
const MOST_LABELS = { lying: 16, standing: 12, money: 8 };
/** The share of the axis below which a piece of a stacked bar has no room for its label. */
const LEAST_SHARE = { number: 0.07, money: 0.14 };
/** The share of the axis above which a bar leaves no room for its label beyond its end. */
const FULL_SHARE = 0.9;

/**
 * The labels of a series with these values: where there are few bars, and in stacked ones only on pieces that have the
 * room. `undefined` where there are none.
 */
export function labelsOf(
  chart: SummaryChart,
  extent: Extent,
  values: readonly (number | undefined)[],
): SeriesLabels | undefined {
  const standing = chart.format === 'money' ? MOST_LABELS.money : MOST_LABELS.standing;
  const most = isLying(chart) ? MOST_LABELS.lying : standing;
  const rows = isStacked(chart) ? values.length : values.length * extent.series.length;
  if (rows > most || (chart.kind === 'line' && extent.series.length > 1)) return undefined;
  const share = chart.format === 'money' ? LEAST_SHARE.money : LEAST_SHARE.number;
  const least = share * (chart.most ?? extent.greatest - extent.least);
  const points = values.map((value) => {
    if (value === undefined) return 'usual';
    if (isStacked(chart)) return Math.abs(value) < least ? 'none' : 'usual';
    const isFull = chart.kind !== 'line' && chart.most !== undefined && value > FULL_SHARE * chart.most;
    return isFull ? 'inside' : 'usual';
  });
  return { place: isStacked(chart) ? 'centre' : chart.kind === 'line' ? 'top' : 'outside', points };
}
