import { a1Range, quoteSheet, type CellRange } from '../../workbook/address';
import { serialFromDay } from '../../calendar/day';
import { categoryFormat, cellsOf, numberOf, type ChartSheet } from '../../workbook/chart-cells';
import { escapeText, stringValue } from './write-xml';

/** Excel cuts what a chart says of a cell at this length. */
const MAX_LABEL = 255;

/** A reference to cells of the chart's sheet, as a chart holds it: `'Staff Log'!$A$5:$A$9`, escaped. */
function referenceXml({ tab }: ChartSheet, range: CellRange): string {
  const { top, left, bottom, right } = range;
  const address = a1Range({ top, left, bottom, right }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `<c:f>${escapeText(`${quoteSheet(tab)}!${address}`)}</c:f>`;
}

const pointsXml = (values: readonly (string | number | undefined)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) => (value === undefined ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join('');

const labelXml = (text: string): string => escapeText(stringValue(text.slice(0, MAX_LABEL)));

/** A reference to text, with what it says now, so that viewers need not calculate. */
export function textReference(sheet: ChartSheet, range: CellRange): string {
  const texts = cellsOf(sheet, range).map((cell) => {
    if (cell?.kind === 'text' || cell?.kind === 'link')
      return cell.text === '' ? undefined : labelXml(cell.text);
    return numberOf(cell);
  });
  return `<c:strRef>${referenceXml(sheet, range)}<c:strCache>${pointsXml(texts)}</c:strCache></c:strRef>`;
}

/** A reference to numbers, with what they are now. Cells without a number are gaps. */
export function numberReference(sheet: ChartSheet, range: CellRange, code: string): string {
  const numbers = cellsOf(sheet, range).map(numberOf);
  return numbersXml(sheet, range, code, numbers);
}

/** A reference to the categories: months, days or numbers in their format if all are, otherwise words. */
export function categoryReference(sheet: ChartSheet, range: CellRange): string {
  const code = categoryFormat(sheet, range);
  if (code === undefined) return textReference(sheet, range);
  const numbers = cellsOf(sheet, range).map((cell) =>
    cell?.kind === 'day' || cell?.kind === 'month'
      ? serialFromDay(cell.day, sheet.dateSystem)
      : numberOf(cell),
  );
  return numbersXml(sheet, range, code, numbers);
}

const numbersXml = (
  sheet: ChartSheet,
  range: CellRange,
  code: string,
  numbers: readonly (number | undefined)[],
): string =>
  `<c:numRef>${referenceXml(sheet, range)}<c:numCache><c:formatCode>${escapeText(code)}</c:formatCode>` +
  `${pointsXml(numbers)}</c:numCache></c:numRef>`;
