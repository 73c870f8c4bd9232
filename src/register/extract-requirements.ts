import type { CellRef } from '../workbook/address';
import type { RowSnapshot } from '../workbook/snapshot';
import { cellText, findCell } from './grid';
import type { FieldRead, RowRecord } from './records';
import type { SheetReading } from './sheet-reading';
import { CELL_WORDS, plainText } from './values/cell-words';
import { readInterval } from './values/interval';

/** Where a matrix of requirements says of whom it speaks. */
const OF = ['role', 'staffGroup', 'duty', 'site'];

/** One requirement for each filled cell of a matrix of roles and topics: mandatory or not, perhaps with an interval. */
export function extractRequirements(reading: SheetReading): readonly RowRecord[] {
  const { register, grid } = reading;
  return reading.rows.flatMap((row) => {
    const whom = whomOf(reading, row);
    const [first] = Object.values(whom)[0] ?? [];
    if (first === undefined) return [];
    return register.topicColumns.flatMap((column): RowRecord[] => {
      const cell = findCell(row, column.column);
      const said = askedBy(cellText(cell), grid.refAt(row.row, column.column));
      if (said === undefined || column.topic === undefined) return [];
      const place = grid.refAt(register.headerRows.at(-1) ?? 0, column.column);
      const match = { kind: 'topic', topic: column.topic, also: [], how: 'alias' } as const;
      const topic: FieldRead = {
        kind: 'value',
        value: { type: 'topic', text: column.heading, match },
        cell: place,
      };
      return [{ kind: 'requirement', cell: first.cell, fields: { ...whom, topic: [topic], ...said } }];
    });
  });
}

function whomOf(
  { register, grid }: SheetReading,
  row: RowSnapshot,
): Readonly<Record<string, readonly FieldRead[]>> {
  const found = OF.flatMap((field) => {
    const [column] = register.fields[field] ?? [];
    const text = column === undefined ? '' : cellText(findCell(row, column));
    if (column === undefined || text === '') return [];
    const read: FieldRead = {
      kind: 'value',
      value: { type: 'text', text },
      cell: grid.refAt(row.row, column),
    };
    return [[field, [read]] as const];
  });
  return Object.fromEntries(found);
}

/** What a cell asks: nothing if it is blank or says not; else whether it must be, and every how many months. */
function askedBy(text: string, cell: CellRef): Readonly<Record<string, readonly FieldRead[]>> | undefined {
  const plain = plainText(text);
  if (plain === '' || CELL_WORDS.nothing.has(plain) || CELL_WORDS.notNeeded.has(plain)) return undefined;
  if (CELL_WORDS.notAsked.has(plain)) return undefined;
  const isMust = !CELL_WORDS.optional.has(plain);
  const months = readInterval(text) ?? (/^\d{1,3}$/.test(plain) ? Number(plain) : undefined);
  const number = (value: number): FieldRead => ({
    kind: 'value',
    value: { type: 'number', number: value },
    cell,
  });
  return {
    ...(months === undefined ? {} : { everyMonths: [number(months)] }),
    mandatory: [{ kind: 'value', value: { type: 'yes-no', yes: isMust }, cell }],
  };
}
