import { serialFromDay } from '../../calendar/day';
import type { SummaryCell } from '../../workbook/edits';
import { lookOf, moneyLook, type LookName } from '../../workbook/looks';
import { MAX_CELL_CHARACTERS, MAX_LINKS } from '../../workbook/summary-extent';
import { LINE_POINTS, rowHeight, textLook } from '../../workbook/text-room';

type CellPlace = { readonly row: number; readonly column: number };

/** A summary as Excel is told it: rows × columns of the same width, and the cells of each look and height. */
export type SummaryGrid = {
  readonly width: number;
  readonly values: readonly (readonly (string | number)[])[];
  /** `null` where a cell has none of its own. */
  readonly formats: readonly (readonly (string | null)[])[];
  readonly looks: ReadonlyMap<LookName, readonly CellPlace[]>;
  /** Rows (zero-based) that are higher than a line, by their height in points. */
  readonly heights: ReadonlyMap<number, readonly number[]>;
  readonly links: readonly (CellPlace & { readonly target: SummaryLink })[];
};

type SummaryLink = Extract<SummaryCell, { kind: 'link' }>;

/** `rows` with the headers of their tables. Days that the date system cannot hold are left out. */
export function summaryGrid(
  rows: readonly (readonly SummaryCell[])[],
  widths: readonly number[],
  dateSystem: 1900 | 1904,
): SummaryGrid {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const looks = new Map<LookName, CellPlace[]>();
  const heights = new Map<number, number[]>();
  const links: (CellPlace & { readonly target: SummaryLink })[] = [];
  const columns = Array.from({ length: width }, (_, column) => column);
  rows.forEach((cells, row) => {
    const texts = cells.map((_, column) => textLook(cells, column, widths));
    cells.forEach((cell, column) => {
      const look = cellLook(cell, texts[column] ?? 'plain');
      if (look !== undefined) push(looks, look, { row, column });
      if (cell.kind === 'link' && links.length < MAX_LINKS) links.push({ row, column, target: cell });
    });
    const height = rowHeight(cells, texts, widths);
    if (height > LINE_POINTS) push(heights, height, row);
  });
  return {
    width,
    values: rows.map((cells) => columns.map((column) => cellValue(cells[column], dateSystem))),
    formats: rows.map((cells) =>
      columns.map((column) => {
        const cell = cells[column];
        const look = cell && cell.kind !== 'text' ? cellLook(cell, 'plain') : undefined;
        return look === undefined ? null : (lookOf(look).format ?? null);
      }),
    ),
    ...{ looks, heights, links },
  };
}

function push<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function cellLook(cell: SummaryCell, text: LookName): LookName | undefined {
  switch (cell.kind) {
    case 'blank':
      return undefined;
    case 'text':
      return text;
    case 'number':
      return cell.isTotal ? `${cell.format}-total` : cell.format;
    case 'money':
      return moneyLook(cell);
    case 'link':
    case 'day':
    case 'month':
      return cell.kind;
  }
}

/** What is written into a cell: text always after an apostrophe, so that Excel takes it for nothing else. */
function cellValue(cell: SummaryCell | undefined, dateSystem: 1900 | 1904): string | number {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
    case 'link':
      return cell.text === '' ? '' : `'${clamped(cell.text)}`;
    case 'number':
      return Number.isFinite(cell.number) ? cell.number : '';
    case 'money':
      return Number.isFinite(cell.amount) ? cell.amount : '';
    case 'day':
    case 'month': {
      const serial = serialFromDay(cell.day, dateSystem);
      return serial >= 0 ? serial : '';
    }
  }
}

const clamped = (text: string): string =>
  text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS - 1)}…` : text;
