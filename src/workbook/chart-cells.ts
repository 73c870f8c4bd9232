import type { CellRange } from './address';
import type { SummaryCell, SummaryChart } from './edits';
import { CELL_LOOKS, lookOf, moneyLook } from './looks';

/** What the references of a chart are resolved against: its sheet as it is written. */
export type ChartSheet = {
  /** The name of the tab in this workbook. */
  readonly tab: string;
  readonly rows: readonly (readonly SummaryCell[])[];
  readonly dateSystem: 1900 | 1904;
};

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

/** The format code of the categories if they are months, days or numbers, all of them; `undefined` for words. */
export function categoryFormat(sheet: ChartSheet, range: CellRange): string | undefined {
  const cells = cellsOf(sheet, range).filter((cell) => cell !== undefined && cell.kind !== 'blank');
  const [first] = cells;
  if (first === undefined || first.kind === 'text' || first.kind === 'link') return undefined;
  if (cells.some((cell) => cell.kind !== first.kind)) return undefined;
  if (first.kind === 'number') return CELL_LOOKS[first.format].format;
  return lookOf(first.kind === 'money' ? moneyLook(first) : first.kind).format;
}
