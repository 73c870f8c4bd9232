import type { CellRange } from '../../src/workbook/address';
import type { SummaryCell, SummarySheet } from '../../src/workbook/edits';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { plain } from './sheets';

/** One screen width in characters. */
const WIDEST = 190;
const MOST_CATEGORIES = 15;
/** What a program writes where a figure or a word is missing. */
const ACCIDENTS = /\bNaN\b|\bundefined\b|\bInfinity\b|\[object|\bnull\b|£-|(^|\D)-0\b|\{\{|\}\}/;
/** Words of the program that nobody else uses. */
const JARGON = /\bcannot-tell\b|\bdue-soon\b|\bnot-applicable\b|\bsponsorships?\b|\bkleene\b|\bsnapshots?\b/i;

/** Lists that others may refer to by their columns: these stay, even with nothing in them. */
const LISTS: ReadonlySet<string> = new Set(['CpdFindings', 'CpdQuestions', 'CpdReminders']);

/** Whatever is wrong with a summary sheet, each with its place; empty for a good one. */
export function faultsOf(sheet: SummarySheet, workbook: WorkbookSnapshot): readonly string[] {
  const faults = [
    ...cellFaults(sheet, workbook),
    ...tableFaults(sheet),
    ...sheet.charts.flatMap((chart) => chartFaults(sheet, chart)),
    ...overlaps(sheet),
    ...figureFaults(sheet),
  ];
  if (sheet.name.length > 31) faults.push(`the name is of ${sheet.name.length} characters`);
  const width = sum(sheet.widths);
  if (!(width > 0 && width <= WIDEST)) faults.push(`${width} characters wide`);
  return faults.map((fault) => `${sheet.key}: ${fault}`);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function cellFaults({ rows }: SummarySheet, workbook: WorkbookSnapshot): readonly string[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell): readonly string[] => {
      const place = `row ${index + 1}: `;
      const value = plain(cell);
      if (typeof value === 'number' && !Number.isFinite(value)) return [`${place}${String(value)}`];
      if ((cell.kind === 'day' || cell.kind === 'month') && !(cell.day > 0 && cell.day < 110_000))
        return [`${place}day ${cell.day}`];
      if (ACCIDENTS.test(String(value)) || JARGON.test(String(value))) return [`${place}${value}`];
      if (cell.kind === 'link' && !hasCell(workbook, cell)) return [`${place}leads nowhere: ${cell.text}`];
      return [];
    }),
  );
}

function hasCell(
  workbook: WorkbookSnapshot,
  { sheet, row, column }: SummaryCell & { kind: 'link' },
): boolean {
  const rows = workbook.sheets.find(({ name }) => name === sheet)?.rows;
  const last = rows?.reduce((most, each) => Math.max(most, each.row), -1) ?? -1;
  return row >= 0 && row <= last && column >= 0 && column < 300;
}

function tableFaults({ tables, rows, widths }: SummarySheet): readonly string[] {
  return tables.flatMap(({ name, top, left, bottom, right }) => {
    const faults: string[] = [];
    if (!/^Cpd[A-Za-z]+$/.test(name)) faults.push('a name of more than letters');
    if (bottom <= top) faults.push('no rows');
    const headings = (rows[top] ?? []).slice(left, right + 1).map((cell) => String(plain(cell)));
    if (new Set(headings.map((each) => each.toLowerCase())).size !== right - left + 1)
      faults.push(`headings ${headings.join(', ')}`);
    if (headings.includes('')) faults.push('a blank heading');
    for (let at = top; at <= bottom; at += 1) {
      const row = rows[at] ?? [];
      if (row.length > right + 1) faults.push(`row ${at + 1} is wider than the table`);
      if (row.every((cell) => plain(cell) === '')) faults.push(`row ${at + 1} is blank`);
      row.forEach((cell, column) => {
        if (isCutOff(cell, row, column, widths)) faults.push(`row ${at + 1} cuts off “${shownAs(cell)}”`);
      });
    }
    for (let column = left; column <= right && !LISTS.has(name); column += 1)
      if (rows.slice(top + 1, bottom + 1).every(({ [column]: cell }) => plain(cell) === ''))
        faults.push(`nothing under ${headings[column - left] ?? ''}`);
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

/** True if a figure, a day, a word of a heading or text that is not wrapped is wider than its place. */
function isCutOff(
  cell: SummaryCell,
  row: readonly SummaryCell[],
  column: number,
  widths: readonly number[],
): boolean {
  const width = widths[column] ?? 0;
  const shown = shownAs(cell);
  if (cell.kind !== 'text') return cell.kind !== 'link' && shown.length + 1 > width;
  switch (cell.style) {
    case 'header':
    case 'number-header':
      return shown.split(/[\s–-]/).some((word) => word.length <= 18 && word.length + 2 > width);
    case 'right':
      return shown.length + 1 > width;
    case 'plain': {
      const next = row.findIndex((each, at) => at > column && plain(each) !== '');
      return shown.length > sum(widths.slice(column, next === -1 ? undefined : next));
    }
    default:
      return false;
  }
}

function shownAs(cell: SummaryCell): string {
  switch (cell.kind) {
    case 'day':
      return '30 Nov 2026';
    case 'month':
      return 'Nov 2026';
    case 'money':
      return `£${cell.amount.toLocaleString('en-GB', { maximumFractionDigits: cell.precision === 'exact' ? 2 : 0 })}`;
    case 'number':
      return cell.format === 'percent'
        ? `${Math.round(cell.number * 100)}%`
        : cell.number.toLocaleString('en-GB', { maximumFractionDigits: cell.format === 'decimal' ? 1 : 0 });
    default:
      return String(plain(cell));
  }
}

function chartFaults(
  { rows, tables, widths }: SummarySheet,
  { key, title, description, categories, series, place }: SummarySheet['charts'][number],
): readonly string[] {
  const faults: string[] = [];
  if (title === '' || title.length > 255) faults.push(`title “${title}”`);
  if (description === '') faults.push('no description');
  if (ACCIDENTS.test(title) || ACCIDENTS.test(description)) faults.push(`${title} / ${description}`);
  if (categories.bottom - categories.top + 1 > MOST_CATEGORIES)
    faults.push('more categories than can be read');
  if (place.right >= widths.length || place.left > place.right) faults.push('stands beside the sheet');
  for (const { values, name } of series) {
    const isOfTable = tables.some(
      ({ top, bottom, left, right }) =>
        top === name.row &&
        values.top === top + 1 &&
        values.bottom <= bottom &&
        values.left >= left &&
        values.right <= right,
    );
    if (!isOfTable) faults.push('not of rows of a table');
  }
  const cells = series.flatMap(({ values }) => cellsIn(rows, values));
  if (!cells.some((cell) => cell?.kind === 'number' || cell?.kind === 'money')) faults.push('no number');
  if (cellsIn(rows, categories).some((cell) => plain(cell) === '')) faults.push('a category without words');
  return faults.map((fault) => `chart ${key}: ${fault}`);
}

const cellsIn = (
  rows: SummarySheet['rows'],
  { top, bottom, left }: CellRange,
): readonly (SummaryCell | undefined)[] => rows.slice(top, bottom + 1).map((row) => row[left]);

/** Charts that cover a cell with something in it, or each other; tables that touch. */
function overlaps({ rows, charts, tables }: SummarySheet): readonly string[] {
  const covering = charts.filter(({ place: { top, bottom, left, right } }) =>
    rows.slice(top, bottom + 1).some((row) => row.slice(left, right + 1).some((cell) => plain(cell) !== '')),
  );
  const crossing = charts.filter(({ place: a }, index) =>
    charts
      .slice(index + 1)
      .some(
        ({ place: b }) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right,
      ),
  );
  const touching = tables.filter(({ bottom }) => tables.some(({ top }) => top === bottom + 1));
  return [
    ...[...covering, ...crossing].map(({ key }) => `chart ${key} covers something`),
    ...touching.map(({ name }) => `${name} touches the next table`),
  ];
}

/** Key figures that run into the next: their letters are twice as wide. */
function figureFaults({ rows, widths }: SummarySheet): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      if (cell.kind !== 'text' || cell.style !== 'figure') return [];
      const next = row.findIndex((each, at) => at > column && plain(each) !== '');
      const room = sum(widths.slice(column, next === -1 ? undefined : next));
      return cell.text.length * 2 > room ? [`no room for “${cell.text}”`] : [];
    }),
  );
}
