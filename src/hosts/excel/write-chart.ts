import { a1, a1Range } from '../../workbook/address';
import { categoryFormat, cellsOf, formatCode, numberOf, type ChartSheet } from '../../workbook/chart-cells';
import { labelsOf } from '../../workbook/chart-labels';
import { SERIES_LOOKS } from '../../workbook/chart-looks';
import { axisScale, extentOf, isLying, isStacked, type Extent } from '../../workbook/chart-scale';
import type { SummaryChart } from '../../workbook/edits';

/** How a chart of ours is known again: the start of its name. */
const CHART_PREFIX = 'cpd-check:';
export const isOwnChart = ({ name }: Excel.Chart): boolean => name.startsWith(CHART_PREFIX);

const TYPES = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  'stacked-bar': 'BarStacked',
  'stacked-column': 'ColumnStacked',
  line: 'LineMarkers',
} as const;
const PLACES = { centre: 'Center', top: 'Top', outside: 'OutsideEnd' } as const;
const MARKERS = { circle: 'Circle', square: 'Square', diamond: 'Diamond', triangle: 'Triangle' } as const;

/** Draws a chart of cells of its own sheet, which are written already. */
export function addChart(sheet: Excel.Worksheet, chart: SummaryChart, cells: ChartSheet): void {
  const [first] = chart.series;
  if (first === undefined) return;
  const isDown = first.values.top !== first.values.bottom || first.values.left === first.values.right;
  const source = sheet.getRange(a1Range(first.values));
  // Which way the series run is always said: Excel may choose otherwise than its user would.
  const drawn = sheet.charts.add(TYPES[chart.kind], source, isDown ? 'Columns' : 'Rows');
  const code = formatCode(chart, cells);
  const extent = extentOf(
    chart,
    chart.series.map(({ values }) => cellsOf(cells, values).map(numberOf)),
  );
  drawn.name = CHART_PREFIX + chart.key;
  drawn.title.text = chart.title;
  drawn.title.format.font.bold = true;
  drawn.title.format.font.size = 12;
  drawn.title.format.font.color = '#1F3864';
  drawn.legend.visible = chart.series.length > 1;
  if (chart.series.length > 1) drawn.legend.position = 'Top';
  chart.series.forEach((_, index) => {
    // The chart was made of the cells of the first series.
    const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add();
    writeSeries(sheet, series, chart, index, cells, extent, code);
  });
  writeAxes(drawn.axes, chart, extent, code, categoryFormat(cells, chart.categories));
  const { place } = chart;
  drawn.setPosition(a1(place.top, place.left), a1(place.bottom, place.right));
}

function writeSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  chart: SummaryChart,
  index: number,
  cells: ChartSheet,
  extent: Extent,
  code: string,
): void {
  const wanted = chart.series[index];
  if (wanted === undefined) return;
  const header = cells.rows[wanted.name.row]?.[wanted.name.column];
  const look = SERIES_LOOKS[wanted.colour];
  if (index > 0) series.setValues(sheet.getRange(a1Range(wanted.values)));
  series.setXAxisValues(sheet.getRange(a1Range(chart.categories)));
  if (header?.kind === 'text') series.name = header.text.replace(/^=/, ' =');
  series.format.line.color = `#${look.line}`;
  if (chart.kind === 'line') {
    series.smooth = false;
    series.markerStyle = MARKERS[look.marker];
    series.markerSize = 7;
    series.markerBackgroundColor = `#${look.fill}`;
    series.markerForegroundColor = `#${look.line}`;
  } else {
    series.format.fill.setSolidColor(`#${look.fill}`);
    series.gapWidth = chart.series.length > 1 && !isStacked(chart) ? 70 : 45;
    if (isStacked(chart)) series.overlap = 100;
  }
  const labels = labelsOf(chart, extent, extent.series[index] ?? []);
  series.hasDataLabels = labels !== undefined;
  if (labels === undefined) return;
  series.dataLabels.position = PLACES[labels.place];
  series.dataLabels.numberFormat = code;
  if (isStacked(chart)) series.dataLabels.format.font.color = `#${look.label}`;
  labels.points.forEach((point, at) => {
    if (point === 'none') series.points.getItemAt(at).hasDataLabel = false;
    if (point !== 'inside') return;
    const label = series.points.getItemAt(at).dataLabel;
    label.position = 'InsideEnd';
    label.format.font.color = `#${look.label}`;
  });
}

function writeAxes(
  axes: Excel.ChartAxes,
  chart: SummaryChart,
  extent: Extent,
  code: string,
  categories: string | undefined,
): void {
  const { most, step } = axisScale(chart, extent);
  const { valueAxis, categoryAxis } = axes;
  if (most !== undefined) valueAxis.maximum = most;
  if (extent.least >= 0) valueAxis.minimum = 0;
  if (step !== undefined) valueAxis.majorUnit = step;
  valueAxis.numberFormat = code;
  valueAxis.majorGridlines.format.line.color = '#E3E3E3';
  categoryAxis.categoryType = 'TextAxis';
  if (categories !== undefined) categoryAxis.numberFormat = categories;
  if (extent.least < 0) categoryAxis.tickLabelPosition = 'Low';
  if (!isLying(chart)) return;
  // Bars that lie are listed from the top; then the axis of their values is at its end, which is below.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.position = 'Maximum';
}
