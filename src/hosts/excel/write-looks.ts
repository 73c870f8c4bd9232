import { addressLists, mergedRanges } from '../../workbook/address-runs';
import { lookOf, type CellLook, type LookName } from '../../workbook/looks';
import { CALL_BYTES, type Outbox } from './outbox';
import type { SummaryGrid } from './summary-cells';

/** The size of Excel's own font, in points. */
const FONT_POINTS = 11;
/** A width of one character in points: 7 pixels of a 96th of an inch, as in Calibri 11. */
const CHARACTER_POINTS = 5.25;

const LINES: Readonly<
  Record<string, Excel.BorderLineStyle | 'Continuous' | 'Dash' | 'Dot' | 'DashDot' | 'DashDotDot'>
> = {
  thin: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
};
const ALL_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const TOPS = ['EdgeTop', 'InsideHorizontal'] as const;

/** Gives the cells of a summary their looks: each look once for as many cells as Excel takes addresses. */
export async function writeLooks(
  sheet: Excel.Worksheet,
  { looks, heights }: SummaryGrid,
  outbox: Outbox,
): Promise<void> {
  for (const [name, cells] of looks) {
    for (const addresses of addressLists(mergedRanges(cells), ',')) {
      await outbox.add(addresses.length + 15 * CALL_BYTES, () => {
        setLook(sheet.getRanges(addresses).format, name);
      });
    }
  }
  for (const [height, rows] of heights) {
    const cells = rows.map((row) => ({ row, column: 0 }));
    for (const addresses of addressLists(mergedRanges(cells), ',')) {
      await outbox.add(addresses.length + CALL_BYTES, () => {
        sheet.getRanges(addresses).format.rowHeight = height;
      });
    }
  }
}

export async function writeWidths(
  sheet: Excel.Worksheet,
  widths: readonly number[],
  outbox: Outbox,
): Promise<void> {
  for (const [column, width] of widths.entries()) {
    const clamped = Math.min(255, Math.max(1, Number.isFinite(width) ? width : 1));
    await outbox.add(CALL_BYTES, () => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = clamped * CHARACTER_POINTS;
    });
  }
}

function setLook(format: Excel.RangeFormat, name: LookName): void {
  const { font, fill, border, isWrapped, side, indent } = lookOf(name);
  format.verticalAlignment = 'Top';
  format.wrapText = isWrapped === true;
  if (side !== undefined) {
    format.horizontalAlignment = side === 'left' ? 'Left' : 'Right';
    format.indentLevel = indent ?? 1;
  }
  if (fill !== undefined) format.fill.color = `#${fill}`;
  format.font.underline = font?.isUnderlined === true ? 'Single' : 'None';
  if (font?.isBold === true) format.font.bold = true;
  if (font?.colour !== undefined) format.font.color = `#${font.colour}`;
  if (font?.larger !== undefined) format.font.size = FONT_POINTS + font.larger;
  if (border !== undefined) setBorder(format, border);
}

function setBorder(
  format: Excel.RangeFormat,
  { line, colour, isOnTop }: NonNullable<CellLook['border']>,
): void {
  for (const edge of isOnTop === true ? TOPS : ALL_SIDES) {
    const side = format.borders.getItem(edge);
    side.style = LINES[line] ?? 'Continuous';
    side.color = `#${colour}`;
  }
}
