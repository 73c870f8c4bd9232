import { MAX_COLUMNS, parseA1Range, type CellRange } from '../../workbook/address';
import type { RowSnapshot } from '../../workbook/snapshot';
import { isTrue } from './read-outline';
import { newTextCollector } from './read-text';
import { spend } from './refuse-oversize';
import { ROW_END, scanRows } from './scan-rows';
import { scannedFeed } from './scanned-feed';
import { newSheetRows, type CellContext } from './sheet-rows';
import { readXmlSlices, type XmlHandlers } from './xml-text';

/** What a worksheet part holds, apart from its tables. */
export type SheetContent = {
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly isProtected: boolean;
};

/** Reads a worksheet part (ECMA-376 part 1, 18.3.1.99); yields bytes read so far. `sheet` is its name, for faults. */
export function* readSheet(
  bytes: Uint8Array,
  part: string,
  sheet: string,
  context: CellContext,
): Generator<number, SheetContent> {
  const rows = newSheetRows(sheet, context);
  const merges: CellRange[] = [];
  const inline = newTextCollector();
  let isProtected = false;
  let isInData = false;
  let isRowOpen = false;
  let isRowNumbered = true;
  let isInline = false;
  let isValue = false;
  let column = -1;
  let type: string | undefined;
  let style = 0;
  let isFormula = false;
  let value = '';

  const openRow = (attributes: Readonly<Record<string, string>>): void => {
    isRowOpen = true;
    isRowNumbered = attributes.r !== undefined;
    rows.openRow(attributes.r === undefined ? undefined : Number(attributes.r), isTrue(attributes.hidden));
  };

  const openCell = ({ r: ref, t, s }: Readonly<Record<string, string>>): void => {
    column = ref === undefined ? -1 : columnOf(ref);
    const row = isRowNumbered || ref === undefined ? undefined : parseA1Range(ref)?.top;
    if (row !== undefined) rows.placeRow(row);
    isRowNumbered = true;
    type = t;
    style = s === undefined ? 0 : Number(s);
    isFormula = false;
    value = '';
  };

  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (isInData) {
        if (name === 'c') openCell(attributes);
        else if (name === 'v') isValue = type !== 'inlineStr';
        else if (isInline) inline.open(name, attributes);
        else if (name === 'f') isFormula = true;
        else if (name === 'row') openRow(attributes);
        else if (name === 'is') isInline = type === 'inlineStr';
      } else if (name === 'sheetData') isInData = true;
      else if (name === 'mergeCell') {
        const range = parseA1Range(attributes.ref ?? '');
        spend(context.budget);
        if (range !== undefined) merges.push(range);
      } else if (name === 'sheetProtection') isProtected ||= isTrue(attributes.sheet);
    },
    text: (text) => {
      if (isValue) value = value === '' ? text : value + text;
      else if (isInline) inline.text(text);
    },
    close: (name) => {
      if (!isInData) return;
      if (name === 'v') isValue = false;
      else if (name === 'c')
        rows.value(column, type, style, type === 'inlineStr' ? inline.take() : value, isFormula);
      else if (name === 'row') {
        isRowOpen = false;
        rows.closeRow();
      } else if (name === 'is') isInline = false;
      else if (isInline) inline.close(name);
      else if (name === 'sheetData') isInData = false;
    },
  };
  const feed = scannedFeed(
    '<sheetData',
    ROW_END,
    (text, from, lastEnd) => scanRows(text, from, lastEnd, rows),
    () => isInData && !isRowOpen,
  );
  yield* readXmlSlices(bytes, part, handlers, feed);
  return { rows: rows.inOrder(), merges, isProtected };
}

/** The zero-based column of `F12` by its letters; beyond the last column, and so refused, if there are none. */
function columnOf(ref: string): number {
  let column = 0;
  for (let index = 0; index < ref.length; index += 1) {
    const letter = (ref.charCodeAt(index) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? MAX_COLUMNS : column - 1;
}
