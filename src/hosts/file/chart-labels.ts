import type { SummaryChart } from '../../workbook/edits';
import { NO_LINE, textLook, type SeriesLook } from './chart-look';
import { escapeAttribute } from './write-xml';

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

/** Up to how many categories there is room for a label each. */
const MOST_LABELS = { lying: 16, standing: 12, money: 8 };
/** The share of the axis below which a piece of a stacked bar has no room for its label. */
const LEAST_SHARE = { number: 0.07, money: 0.14 };

/** The labels of a series: where there are few bars, and in stacked ones only on pieces that have the room. */
export function labelsXml(
  chart: SummaryChart,
  extent: Extent,
  values: readonly (number | undefined)[],
  look: SeriesLook,
  code: string,
): string {
  const standing = chart.format === 'money' ? MOST_LABELS.money : MOST_LABELS.standing;
  const most = isLying(chart) ? MOST_LABELS.lying : standing;
  const rows = isStacked(chart) ? values.length : values.length * extent.series.length;
  const isMany = rows > most || (chart.kind === 'line' && extent.series.length > 1);
  if (isMany) return '';
  const share = chart.format === 'money' ? LEAST_SHARE.money : LEAST_SHARE.number;
  const least = share * (chart.most ?? extent.greatest - extent.least);
  const points = values.map((value, index) => {
    if (value === undefined) return '';
    if (isStacked(chart)) return Math.abs(value) < least ? noLabelXml(index) : '';
    const isFull = chart.kind !== 'line' && chart.most !== undefined && value > FULL_SHARE * chart.most;
    return isFull ? `<c:dLbl><c:idx val="${index}"/>${labelXml('inEnd', code, look.label)}</c:dLbl>` : '';
  });
  const place = isStacked(chart) ? 'ctr' : chart.kind === 'line' ? 't' : 'outEnd';
  const colour = isStacked(chart) ? look.label : undefined;
  return `<c:dLbls>${points.join('')}${labelXml(place, code, colour)}</c:dLbls>`;
}

/** The share of the axis above which a bar leaves no room for its label beyond its end. */
const FULL_SHARE = 0.9;

const noLabelXml = (index: number): string => `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;

const labelXml = (place: string, code: string, colour: string | undefined): string =>
  `<c:numFmt formatCode="${escapeAttribute(code)}" sourceLinked="0"/>${NO_LINE}${textLook(9, colour)}` +
  `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
