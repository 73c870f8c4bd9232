import type { SummaryChart } from '../../workbook/edits';
import { axisScale, isLying, type Extent } from '../../workbook/chart-scale';
import { AXIS_LINE, GRID_LINES, NO_LINE, textLook } from './chart-look';
import { escapeAttribute } from './write-xml';

/** The numbers by which the two axes of a chart know each other. */
export type AxisIds = { readonly categories: number; readonly values: number };

/** Beyond so many categories their words are written smaller. */
const MANY_CATEGORIES = 14;
/** Both axes of a chart (ECMA-376 part 1, 21.2.2.25 and 21.2.2.226). Bars that lie are listed from the top. */
export function axesXml(
  chart: SummaryChart,
  ids: AxisIds,
  extent: Extent,
  codes: { readonly values: string; readonly categories: string | undefined },
): string {
  const lies = isLying(chart);
  const count = Math.max(0, ...extent.series.map((values) => values.length));
  const isBelowZero = extent.least < 0;
  const { most, step } = axisScale(chart, extent);
  return (
    `<c:catAx><c:axId val="${ids.categories}"/><c:scaling><c:orientation val="${lies ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lies ? 'l' : 'b'}"/><c:numFmt formatCode="${escapeAttribute(codes.categories ?? 'General')}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${isBelowZero ? 'low' : 'nextTo'}"/>` +
    `${AXIS_LINE}${textLook(count > MANY_CATEGORIES ? 8 : 9, undefined, lies)}<c:crossAx val="${ids.values}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${lies ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${ids.values}"/><c:scaling><c:orientation val="minMax"/>` +
    (most === undefined ? '' : `<c:max val="${most}"/>`) +
    (isBelowZero ? '' : '<c:min val="0"/>') +
    `</c:scaling><c:delete val="0"/><c:axPos val="${lies ? 'b' : 'l'}"/>${GRID_LINES}` +
    `<c:numFmt formatCode="${escapeAttribute(codes.values)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${NO_LINE}${textLook(9)}<c:crossAx val="${ids.categories}"/>` +
    // Where the categories run from the top, the end of their axis is at the bottom.
    `<c:crosses val="${lies ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>` +
    `${step === undefined ? '' : `<c:majorUnit val="${step}"/>`}</c:valAx>`
  );
}
