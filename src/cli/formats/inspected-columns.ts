import type { Register, TopicColumnHolds } from '../../register/register';
import { columnLetters } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { cellText } from './cell-text';

/** A column of a recognised register as a person checks it; a row of the sheet where records go across. */
export type InspectedColumn = {
  /** Its letters, or the number of the row. */
  readonly column: string;
  readonly heading: string;
  /** The field, `topic:` and an id, or `undefined` if the column is not used. */
  readonly field: string | undefined;
  /** For a topic's column: what its cells say. */
  readonly holds?: TopicColumnHolds;
  /** 0 to 1, and why, in words; absent for a column without a heading that is not used. */
  readonly confidence?: number;
  readonly reason?: string;
  /** At most three different values, from the first record on. */
  readonly samples: readonly string[];
};

const SAMPLES = 3;
/** A longer value is told in part; nobody recognises more of it. */
const MOST_OF_VALUE = 200;

/** Every column of the register's range that has a heading, a field or a value, in the order of the sheet. */
export function inspectedColumns(register: Register, snapshot: WorkbookSnapshot): readonly InspectedColumn[] {
  const sheet = snapshot.sheets.find(({ name }) => name === register.sheet);
  const samples = sheet === undefined ? new Map<number, Set<string>>() : samplesOf(register, sheet, snapshot);
  const known = new Map(register.columns.map((each) => [each.column, each]));
  const topics = new Map(register.topicColumns.map((each) => [each.column, each]));
  const numbers = [...new Set([...known.keys(), ...topics.keys(), ...samples.keys()])].sort((a, b) => a - b);
  return numbers.map((column) => {
    const mapped = known.get(column);
    const holds = topics.get(column)?.holds;
    return {
      column: register.orientation === 'down' ? columnLetters(column) : String(column + 1),
      heading: (mapped?.heading ?? '').replace(/\s+/g, ' ').trim(),
      field: mapped?.field,
      ...(holds === undefined ? {} : { holds }),
      ...(mapped === undefined
        ? {}
        : { confidence: Math.round(mapped.confidence * 100) / 100, reason: mapped.reason }),
      samples: [...(samples.get(column) ?? [])],
    };
  });
}

/** The first different values of every column with values, by its number. */
function samplesOf(
  register: Register,
  sheet: SheetSnapshot,
  { dateSystem }: WorkbookSnapshot,
): Map<number, Set<string>> {
  const { top, left, bottom, right } = register.range;
  const isDown = register.orientation === 'down';
  const lastHeader = Math.max(-1, ...register.headerRows);
  const samples = new Map<number, Set<string>>();
  for (const { row, cells } of sheet.rows) {
    if (row < top) continue;
    if (row > bottom) break;
    for (const cell of cells) {
      if (cell.column < left || cell.column > right) continue;
      const [column, record] = isDown ? [cell.column, row] : [row, cell.column];
      if (record <= lastHeader) continue;
      const found = samples.get(column) ?? new Set();
      if (found.size >= SAMPLES) continue;
      const text = cellText(cell, dateSystem).slice(0, MOST_OF_VALUE);
      if (text !== '') samples.set(column, found.add(text));
    }
  }
  return samples;
}
