import { a1Range, quoteSheet, type CellRange } from '../../workbook/address';
import { serialFromDay } from '../../calendar/day';
import type { SummaryCell, SummaryChart } from '../../workbook/edits';
import { CELL_LOOKS, lookOf, moneyLook } from './write-look';
import { escapeText, stringValue } from './write-xml';

/** What the references of a chart are resolved against: its sheet as it is written. */
export type ChartSheet = {
  /** The name of the tab in this workbook. */
  readonly tab: string;
  readonly rows: readonly (readonly SummaryCell[])[];
  readonly dateSystem: 1900 | 1904;
};

/** Excel cuts what a chart says of a cell at this length. */
const MAX_LABEL = 255;

/** The cells of a range that is one column or one row, in order. */
export function cellsOf({ rows }: ChartSheet, range: CellRange): readonly (SummaryCell | undefined)[] {
  const cells: (SummaryCell | undefined)[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) cells.push(rows[row]?.[column]);
  }
  return cells;
}

/** The number that a chart draws of a cell; `undefined` where there is none. */
export function numberOf(cell: SummaryCell | undefined): number | undefined {
  const number = cell?.kind === 'number' ? cell.number : cell?.kind === 'money' ? cell.amount : undefined;
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}

/** The format code of a chart's numbers; amounts get the sign of the currency that its cells have. */
export function formatCode(chart: SummaryChart, sheet: ChartSheet): string {
  if (chart.format !== 'money') return CELL_LOOKS[chart.format].format;
  const money = chart.series
    .flatMap(({ values }) => cellsOf(sheet, values))
    .find((cell) => cell?.kind === 'money');
  const look = money === undefined ? CELL_LOOKS.whole : lookOf(moneyLook({ ...money, precision: 'round' }));
  return look.format ?? CELL_LOOKS.whole.format;
}

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

/** The format code of the categories if they are months, days or numbers, all of them; `undefined` for words. */
export function categoryFormat(sheet: ChartSheet, range: CellRange): string | undefined {
  const cells = cellsOf(sheet, range).filter((cell) => cell !== undefined && cell.kind !== 'blank');
  const [first] = cells;
  if (first === undefined || first.kind === 'text' || first.kind === 'link') return undefined;
  if (cells.some((cell) => cell.kind !== first.kind)) return undefined;
  if (first.kind === 'number') return CELL_LOOKS[first.format].format;
  return lookOf(first.kind === 'money' ? moneyLook(first) : first.kind).format;
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
