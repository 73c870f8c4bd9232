import type { Register } from '../../register/register';
import { columnLetters } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { cellText } from './cell-text';

/** A column of a recognised register as a person checks it. */
export type InspectedColumn = {
  readonly column: string;
  readonly heading: string;
  /** The field, `topic:` and an id, or `undefined` if the column is not used. */
  readonly field: string | undefined;
  /** For a topic's column: what its dates say. */
  readonly holds?: 'completed' | 'expires' | 'unclear';
  /** At most three different values, from the top. */
  readonly samples: readonly string[];
};

const SAMPLES = 3;

/** Every column of the register's range that has a heading, a field or a value, from left to right. */
export function inspectedColumns(register: Register, snapshot: WorkbookSnapshot): readonly InspectedColumn[] {
  const sheet = snapshot.sheets.find(({ name }) => name === register.sheet);
  const { left, right } = register.range;
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return columns
    .map((column) => inspectColumn(column, register, sheet, snapshot.dateSystem))
    .filter(({ heading, field, samples }) => heading !== '' || field !== undefined || samples.length > 0);
}

function inspectColumn(
  column: number,
  register: Register,
  sheet: SheetSnapshot | undefined,
  dateSystem: 1900 | 1904,
): InspectedColumn {
  const topic = register.topicColumns.find((one) => one.column === column);
  const fields = Object.entries(register.fields).filter(([, columns]) => columns.includes(column));
  const headings: string[] = [];
  const samples = new Set<string>();
  const firstRow = Math.max(register.range.top, ...register.headerRows);
  for (const { row, cells } of sheet?.rows ?? []) {
    if (samples.size >= SAMPLES || row > register.range.bottom) break;
    const cell = cells.find((one) => one.column === column);
    if (cell === undefined) continue;
    const text = cellText(cell, dateSystem);
    if (register.headerRows.includes(row)) headings.push(text);
    else if (row > firstRow && text !== '') samples.add(text);
  }
  const field =
    topic === undefined
      ? fields.map(([name]) => name).join(', ') || undefined
      : topic.topic === undefined
        ? undefined
        : `topic:${topic.topic}`;
  return {
    column: columnLetters(column),
    heading: (topic?.heading ?? headings.join(' / ')).replace(/\s+/g, ' '),
    field,
    ...(topic === undefined ? {} : { holds: topic.holds }),
    samples: [...samples],
  };
}
