import type { SummaryChart } from '../../workbook/edits';
import { axesXml, type AxisIds } from './chart-axes';
import { categoryFormat, cellsOf, formatCode, numberOf, type ChartSheet } from '../../workbook/chart-cells';
import { SERIES_LOOKS } from '../../workbook/chart-looks';
import { extentOf, isLying, isStacked, type Extent } from '../../workbook/chart-scale';
import { categoryReference, numberReference, textReference } from './chart-data';
import { labelsXml } from './chart-labels';
import { FRAME, line, NO_LINE, solid, textLook, titleXml } from './chart-look';
import { escapeText, STRICT, XML_DECLARATION, type Flavour } from './write-xml';

/** The namespaces of DrawingML in a flavour of the format. */
export const drawingNamespaces = (flavour: Flavour): Readonly<Record<'main' | 'chart' | 'sheet', string>> => {
  const base =
    flavour === STRICT
      ? (part: string): string => `http://purl.oclc.org/ooxml/drawingml/${part}`
      : (part: string): string => `http://schemas.openxmlformats.org/drawingml/2006/${part}`;
  return { main: base('main'), chart: base('chart'), sheet: base('spreadsheetDrawing') };
};

const MAX_TITLE = 255;

/** A chart part (ECMA-376 part 1, 21.2.2.29): its cells by reference, with what they hold now. */
export function chartXml(chart: SummaryChart, ids: AxisIds, sheet: ChartSheet, flavour: Flavour): string {
  const { main, chart: namespace } = drawingNamespaces(flavour);
  const code = formatCode(chart, sheet);
  const extent = extentOf(
    chart,
    chart.series.map(({ values }) => cellsOf(sheet, values).map(numberOf)),
  );
  const title = escapeText(chart.title.slice(0, MAX_TITLE)).trim();
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${namespace}" xmlns:a="${main}" xmlns:r="${flavour.relationships}">` +
    `<c:date1904 val="${sheet.dateSystem === 1904 ? 1 : 0}"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>` +
    `${title === '' ? '' : titleXml(title)}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/><c:plotArea><c:layout/>` +
    plotXml(chart, ids, sheet, extent, code) +
    `${axesXml(chart, ids, extent, { values: code, categories: categoryFormat(sheet, chart.categories) })}${NO_LINE}</c:plotArea>` +
    (chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textLook(9)}</c:legend>`
      : '') +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${FRAME}${textLook(9)}</c:chartSpace>`
  );
}

function plotXml(chart: SummaryChart, ids: AxisIds, sheet: ChartSheet, extent: Extent, code: string): string {
  const series = chart.series.map((_, index) => seriesXml(chart, index, sheet, extent, code)).join('');
  const axes = `<c:axId val="${ids.categories}"/><c:axId val="${ids.values}"/>`;
  if (chart.kind === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  const width = `<c:gapWidth val="${chart.series.length > 1 && !isStacked(chart) ? 70 : 45}"/>`;
  return (
    `<c:barChart><c:barDir val="${isLying(chart) ? 'bar' : 'col'}"/>` +
    `<c:grouping val="${isStacked(chart) ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}${width}` +
    `${isStacked(chart) ? `<c:overlap val="100"/>` : ''}${axes}</c:barChart>`
  );
}

function seriesXml(
  chart: SummaryChart,
  index: number,
  sheet: ChartSheet,
  extent: Extent,
  code: string,
): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const { row, column } = series.name;
  const look = SERIES_LOOKS[series.colour];
  const name = textReference(sheet, { top: row, left: column, bottom: row, right: column });
  const labels = labelsXml(chart, extent, extent.series[index] ?? [], look, code);
  const data =
    `<c:cat>${categoryReference(sheet, chart.categories)}</c:cat>` +
    `<c:val>${numberReference(sheet, series.values, code)}</c:val>`;
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>`;
  if (chart.kind === 'line') {
    return (
      `<c:ser>${head}<c:spPr>${line(look.line, 2.25)}</c:spPr>` +
      `<c:marker><c:symbol val="${look.marker}"/><c:size val="7"/><c:spPr>${solid(look.fill)}${line(look.line, 1)}</c:spPr></c:marker>` +
      `${labels}${data}<c:smooth val="0"/></c:ser>`
    );
  }
  return (
    `<c:ser>${head}<c:spPr>${solid(look.fill)}${line(look.line, 0.75)}</c:spPr><c:invertIfNegative val="0"/>` +
    `${labels}${data}</c:ser>`
  );
}
