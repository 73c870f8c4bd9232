import { a1, a1Range, columnLetters, quoteSheet } from '../../workbook/address';
import { serialFromDay, type Day } from '../../calendar/day';
import type { SummaryCell, SummarySheet } from '../../workbook/edits';
import { printChildren } from './write-summary-print';
import { conditionalFormats } from './write-summary-formats';
import { moneyLook, type LookName } from '../../workbook/looks';
import { MAX_CELL_CHARACTERS, MAX_LINKS, usedRange } from '../../workbook/summary-extent';
import type { StyleKey } from './write-styles';
import { LINE_POINTS, rowHeight, textLook } from '../../workbook/text-room';
import { escapeAttribute, escapeText, stringValue } from './write-xml';

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
  for (const [local, xml] of printChildren(summary.print)) children.set(local, xml);
  return children;
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
