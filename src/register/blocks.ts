import type { Cell, RowSnapshot } from '../workbook/snapshot';
import { cellText, within, type Grid } from './grid';
import type { Readers } from './readers';
import { CELL_WORDS, plainText } from './values/cell-words';
import { fieldsOfHeading } from './vocabulary';

/** More tables than this on one sheet are pages of a report, not registers. */
const MOST_BLOCKS = 200;

/**
 * The parts of a sheet that may each hold a table, from top to bottom: cut before every row of headings that begins
 * another table, with the titles above it. A sheet with one table is one block.
 */
export function blocksOf(grid: Grid, readers: Readers): readonly Grid[] {
  const starts = tableStarts(grid, readers);
  if (starts.length < 2) return [grid];
  const last = grid.rows.at(-1)?.row ?? 0;
  return starts.slice(0, MOST_BLOCKS).map((start, index) => {
    const top = index === 0 ? 0 : start;
    const next = index + 1 < MOST_BLOCKS ? starts[index + 1] : undefined;
    return within(grid, { top, bottom: next === undefined ? last : next - 1, left: 0, right: MOST_COLUMNS });
  });
}

const MOST_COLUMNS = 16_384;

/** The first row of each table's block: the first of the titles above its row of headings. */
function tableStarts(grid: Grid, readers: Readers): readonly number[] {
  const starts: number[] = [];
  let headings: string | undefined;
  let hasPeople = false;
  let last = -1;
  for (const [index, row] of grid.rows.entries()) {
    if (!mayBegin(grid, index)) continue;
    const told = headingRow(row, readers);
    if (told === undefined) continue;
    const text = row.cells.map(cellText).join('\u0000').toLowerCase();
    // The same headings again are a page break, unless each table is of one person who is named above it.
    if (headings === text && (hasPeople || starts.length === 0)) continue;
    // A second row of headings is of the same table.
    if (starts.length === 0 || last < index - 1) starts.push(titlesAbove(grid, index));
    last = index;
    headings = text;
    ({ hasPeople } = told);
  }
  return starts;
}

/** Only a row behind a gap, or behind a line with few cells, begins a table; a row of data has its like above it. */
function mayBegin({ rows, tables }: Grid, index: number): boolean {
  const row = rows[index];
  const before = rows[index - 1];
  if (row === undefined) return false;
  const table = tables.find(({ range }) => row.row >= range.top && row.row <= range.bottom);
  if (table !== undefined) return table.range.top === row.row;
  if (before === undefined || before.row < row.row - 1) return true;
  return filled(before) <= 2 && filled(row) > filled(before);
}

const filled = ({ cells }: RowSnapshot): number => cells.filter((cell) => cellText(cell) !== '').length;

/**
 * A row of which most cells are headings that the vocabulary knows, of at least two fields; no numbers, no full names,
 * and more than words such as `Completed`, which stand in cells as often as above them.
 */
function headingRow(row: RowSnapshot, readers: Readers): { readonly hasPeople: boolean } | undefined {
  const texts = row.cells.filter((cell) => cell.kind === 'text' && cell.text.trim() !== '').map(cellText);
  if (texts.length < 2 || isForm(row) || row.cells.some(isValue)) return undefined;
  const fields = new Set<string>();
  let known = 0;
  let plain = 0;
  let topics = 0;
  let hasPeople = false;
  for (const text of texts) {
    if (text.length > 80) continue;
    const found = fieldsOfHeading(text).filter(({ weight }) => weight >= 0.8);
    const [first] = found;
    if (first === undefined) {
      if (readers.match(text).kind === 'topic') topics += 1;
      else if (PROPER_NAME.test(text) && readers.looksLikeName(text)) return undefined;
      continue;
    }
    known += 1;
    fields.add(first.field);
    hasPeople ||= found.some(({ field }) => PEOPLE.has(field));
    if (readers.status(text) === undefined && !readers.isGroup(text) && !isRoleWord(text)) plain += 1;
  }
  if (plain === 0 || fields.size === 0 || fields.size + topics < 2) return undefined;
  return (known + topics) / texts.length >= 0.5 && (texts.length > 2 || known >= 2)
    ? { hasPeople }
    : undefined;
}

const isValue = (cell: Cell): boolean => cell.kind === 'number' || cell.kind === 'boolean';

/** `Teacher` heads a column of people, and stands in a column of posts. */
const isRoleWord = (text: string): boolean => CELL_WORDS.roleWords.has(plainText(text));

const PROPER_NAME = /^\p{Lu}\S*(?:\s+\S+)*\s+\p{Lu}\S*$/u;

const PEOPLE: ReadonlySet<string> = new Set(['person', 'surname', 'forename', 'email', 'id']);

/** From the row of headings up over lines with one or two cells that adjoin it: titles and forms. */
function titlesAbove({ rows }: Grid, index: number): number {
  let first = index;
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at];
    const below = rows[first];
    if (row === undefined || below === undefined || row.row < below.row - 2 || filled(row) > 6) break;
    // A line with two cells may be the last of the table above; a form has labels.
    if (filled(row) > 1 && !isForm(row)) break;
    first = at;
  }
  return rows[first]?.row ?? 0;
}

/** `Name: Ann Smith   Role: Teacher`: labels with their values. A heading may end with a colon too. */
function isForm({ cells }: RowSnapshot): boolean {
  const texts = cells.map(cellText).filter((text) => text !== '');
  const labels = texts.filter((text) => text.endsWith(':')).length;
  return texts.some((text) => /:\s*[^\s\d]/.test(text)) || (labels > 0 && labels * 2 >= texts.length);
}
