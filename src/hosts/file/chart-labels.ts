import { labelsOf } from '../../workbook/chart-labels';
import type { SeriesLook } from '../../workbook/chart-looks';
import { isStacked, type Extent } from '../../workbook/chart-scale';
import type { SummaryChart } from '../../workbook/edits';
import { NO_LINE, textLook } from './chart-look';
import { escapeAttribute } from './write-xml';

const PLACES = { centre: 'ctr', top: 't', outside: 'outEnd' } as const;

/** The labels of a series (ECMA-376 part 1, 21.2.2.49); empty where it has none. */
export function labelsXml(
  chart: SummaryChart,
  extent: Extent,
  values: readonly (number | undefined)[],
  look: SeriesLook,
  code: string,
): string {
  const labels = labelsOf(chart, extent, values);
  if (labels === undefined) return '';
  const points = labels.points.map((point, index) => {
    if (point === 'none') return noLabelXml(index);
    if (point === 'usual') return '';
    return `<c:dLbl><c:idx val="${index}"/>${labelXml('inEnd', code, look.label)}</c:dLbl>`;
  });
  const colour = isStacked(chart) ? look.label : undefined;
  return `<c:dLbls>${points.join('')}${labelXml(PLACES[labels.place], code, colour)}</c:dLbls>`;
}

const noLabelXml = (index: number): string => `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;

const labelXml = (place: string, code: string, colour: string | undefined): string =>
  `<c:numFmt formatCode="${escapeAttribute(code)}" sourceLinked="0"/>${NO_LINE}${textLook(9, colour)}` +
  `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
