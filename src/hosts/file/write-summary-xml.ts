import { a1, a1Range, columnLetters, quoteSheet, type CellRange } from '../../workbook/address';
import { serialFromDay, type Day } from '../../calendar/day';
import type { SummaryCell, SummarySheet } from '../../workbook/edits';
import { conditionalFormats } from './write-summary-formats';
import { extraPoints, isWrappedLook, moneyLook, type LookName } from './write-look';
import type { StyleKey } from './write-styles';
import type { TableShape } from './write-table';
import { escapeAttribute, escapeText, stringValue } from './write-xml';

/** Excel's limits: characters in a cell, and links on a sheet. */
const MAX_CELL_CHARACTERS = 32_767;
export const MAX_LINKS = 65_530;

const LINE_POINTS = 15;
const MAX_ROW_POINTS = 409;
const DEFAULT_WIDTH = 8.43;
/** How much of a column its cells' indent takes, in characters. */
const INDENT_WIDTH = 2;

/** Text that a spreadsheet program would read as a formula if someone edited the cell. */
const LIKE_A_FORMULA = /^[=+\-@]/;

export type SummaryContext = {
  readonly dateSystem: 1900 | 1904;
  /** The index of a cell format in the workbook's style sheet. */
  readonly cellFormat: (key: StyleKey) => number;
  /** The name that the tab of a sheet named in the edits has in this workbook. */
  readonly sheetName: (name: string) => string;
  /** True if the tab was selected when the workbook was saved. */
  readonly isSelected: boolean;
};

/** The children that we write of a worksheet, by name; those with nothing to say are left out. */
export type OwnChildren = ReadonlyMap<string, string>;

/** A summary as the children of a worksheet, without those that lead to its tables and charts; `rows` with headers. */
export function summaryChildren(
  summary: SummarySheet,
  rows: readonly (readonly SummaryCell[])[],
  context: SummaryContext,
): OwnChildren {
  const children = new Map<string, string>();
  children.set('sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  children.set('dimension', `<dimension ref="${a1Range(usedRange(rows))}"/>`);
  children.set('sheetViews', viewXml(summary.frozenRows, context.isSelected));
  children.set('sheetFormatPr', '<sheetFormatPr defaultRowHeight="15"/>');
  if (summary.widths.length > 0) children.set('cols', columnsXml(summary.widths));
  children.set('sheetData', rowsXml(rows, summary.widths, context));
  const formats = conditionalFormats(summary);
  if (formats.rules !== '') children.set('conditionalFormatting', formats.rules);
  if (formats.extension !== '') children.set('extLst', formats.extension);
  const links = linksXml(rows, context);
  if (links !== '') children.set('hyperlinks', links);
  children.set(
    'pageMargins',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
  );
  const { orientation, breaksBefore } = summary.print;
  children.set('pageSetup', `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`);
  children.set(
    'headerFooter',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>',
  );
  if (breaksBefore.length > 0) children.set('rowBreaks', breaksXml(breaksBefore));
  return children;
}

/** Page breaks (CT_PageBreak, ECMA-376 part 1, 18.3.1.74): each is known by the number of the row above it, from 1. */
function breaksXml(breaksBefore: readonly number[]): string {
  const rows = [...new Set(breaksBefore)].filter((row) => row > 0).sort((a, b) => a - b);
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join('')}</rowBreaks>`;
}

function usedRange(rows: readonly (readonly SummaryCell[])[]): CellRange {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: width - 1 };
}

/** The cells of a summary that hold anything, those below its charts included. */
export function printedRange({ rows, tables, charts }: SummarySheet): CellRange {
  const ranges = [usedRange(rows), ...tables, ...charts.map(({ place }) => place)];
  const right = Math.max(...ranges.map((range) => range.right));
  return { top: 0, left: 0, bottom: Math.max(...ranges.map((range) => range.bottom)), right };
}

/** How many links of a summary are more than a sheet can hold, and are therefore written as plain text. */
export const surplusLinks = (summary: SummarySheet): number =>
  Math.max(0, summary.rows.flat().filter((cell) => cell.kind === 'link').length - MAX_LINKS);

/** The rows with the header cells of the tables as their columns are named. */
export function withHeaders(
  summary: SummarySheet,
  tables: readonly TableShape[],
): readonly (readonly SummaryCell[])[] {
  const rows = [...summary.rows];
  for (const { range, columns } of tables) {
    const row = [...(rows[range.top] ?? [])];
    while (row.length <= range.right) row.push({ kind: 'blank' });
    columns.forEach((text, index) => {
      const cell = row[range.left + index];
      const style = cell?.kind === 'text' ? cell.style : 'header';
      row[range.left + index] = { kind: 'text', text, style };
    });
    while (rows.length <= range.bottom) rows.push([]);
    rows[range.top] = row;
  }
  return rows;
}

function viewXml(frozenRows: number, isSelected: boolean): string {
  const view = `<sheetView showGridLines="0"${isSelected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozenRows <= 0) return `<sheetViews>${view}/></sheetViews>`;
  const first = a1(frozenRows, 0);
  return (
    `<sheetViews>${view}><pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
  );
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, index) => {
    const clamped = Math.min(255, Math.max(1, Number.isFinite(width) ? width : 1));
    return `<col min="${index + 1}" max="${index + 1}" width="${clamped}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(
  rows: readonly (readonly SummaryCell[])[],
  widths: readonly number[],
  context: SummaryContext,
): string {
  const pieces = rows.map((row, index) => {
    const looks = row.map((_, column) => textLook(row, column, widths));
    const cells = row
      .map((cell, column) =>
        cellXml(cell, `${columnLetters(column)}${index + 1}`, looks[column] ?? 'plain', context),
      )
      .join('');
    const height = rowHeight(row, looks, widths);
    const size = height > LINE_POINTS ? ` ht="${height}"` : '';
    return cells === '' ? '' : `<row r="${index + 1}"${size}>${cells}</row>`;
  });
  return `<sheetData>${pieces.join('')}</sheetData>`;
}

/**
 * The height of a row in points, as high as its wrapped and larger text is likely to need: not every program fits rows
 * to their text when it opens a file. Widths count digits; letters are narrower on average, about as much as is lost
 * where a line breaks between words.
 */
function rowHeight(
  row: readonly SummaryCell[],
  looks: readonly LookName[],
  widths: readonly number[],
): number {
  const heights = row.map((cell, column) => {
    if (cell.kind !== 'text') return LINE_POINTS;
    const perLine = Math.max(1, (widths[column] ?? DEFAULT_WIDTH) - INDENT_WIDTH);
    const look = looks[column] ?? cell.style;
    const lines = isWrappedLook(look)
      ? cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
      : 1;
    return lines * LINE_POINTS + Math.ceil(extraPoints(look) * 1.5);
  });
  return Math.min(MAX_ROW_POINTS, Math.max(LINE_POINTS, ...heights));
}

/**
 * The look of a cell's text. The words of a key figure run on over the empty cells beside them if they fit there, and
 * are wrapped if they do not.
 */
function textLook(row: readonly SummaryCell[], column: number, widths: readonly number[]): LookName {
  const cell = row[column];
  if (cell?.kind !== 'text') return 'plain';
  if (cell.style !== 'figure-label') return cell.style;
  const next = row.findIndex(({ kind }, index) => index > column && kind !== 'blank');
  const room = widths.slice(column, next === -1 ? undefined : next).reduce((sum, width) => sum + width, 0);
  return cell.text.length + INDENT_WIDTH <= room ? 'figure-label-open' : cell.style;
}

function cellXml(cell: SummaryCell, address: string, look: LookName, context: SummaryContext): string {
  const numberXml = (style: StyleKey, value: number): string =>
    Number.isFinite(value) ? `<c r="${address}" s="${context.cellFormat(style)}"><v>${value}</v></c>` : '';
  const dayXml = (style: StyleKey, day: Day): string => {
    // Neither date system can hold a day before its first; Excel shows such a serial as #####.
    const serial = serialFromDay(day, context.dateSystem);
    return serial >= 0 ? numberXml(style, serial) : '';
  };
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return textXml(cell.text, look, address, context);
    case 'link':
      return textXml(cell.text, 'link', address, context);
    case 'number':
      return numberXml(cell.isTotal ? `${cell.format}-total` : cell.format, cell.number);
    case 'money':
      return numberXml(moneyLook(cell), cell.amount);
    case 'month':
      return dayXml('month', cell.day);
    case 'day':
      return dayXml('day', cell.day);
  }
}

/** Text is always written as text in the cell itself, never as a formula. */
function textXml(text: string, style: LookName, address: string, context: SummaryContext): string {
  const shown = text.length > MAX_CELL_CHARACTERS ? `${text.slice(0, MAX_CELL_CHARACTERS - 1)}…` : text;
  const format = context.cellFormat(LIKE_A_FORMULA.test(shown) ? `${style}'` : style);
  const value = escapeText(stringValue(shown));
  return `<c r="${address}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}

function linksXml(rows: readonly (readonly SummaryCell[])[], context: SummaryContext): string {
  const links: string[] = [];
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell.kind !== 'link' || links.length >= MAX_LINKS) return;
      const target = `${quoteSheet(context.sheetName(cell.sheet))}!${a1(cell.row, cell.column)}`;
      links.push(
        `<hyperlink ref="${a1(index, column)}" location="${escapeAttribute(target)}" display="${escapeAttribute(cell.text)}"/>`,
      );
    });
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}
