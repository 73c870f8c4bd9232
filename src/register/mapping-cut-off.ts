import { a1Range, type CellRange } from '../workbook/address';
import type { Target } from './mapping-target';
import type { Register } from './register';

/**
 * What is not read because the range that an entry gives ends before the table does, in words: records or columns that
 * were recognised or, where nothing was, that adjoin. `undefined` if nothing is cut off.
 */
export function leftOutside({ base, sheet, entry }: Target, register: Register): string | undefined {
  if (entry.range === undefined) return undefined;
  const { range } = register;
  const reach = base?.range ?? adjoining(register);
  // Beside a table that goes down only headings count: remarks and keys stand there too.
  const isBeside = (row: number): boolean =>
    register.orientation === 'down'
      ? row === register.headerRows.at(-1)
      : row >= range.top && row <= range.bottom;
  const isCutOff = sheet.rows.some(({ row, cells }) =>
    cells.some(
      ({ column }) =>
        (row > range.bottom && row <= reach.bottom && column >= range.left && column <= range.right) ||
        (column > range.right && column <= reach.right && isBeside(row)),
    ),
  );
  if (!isCutOff) return undefined;
  const told = base === undefined ? 'it seems to go on' : `the table reaches to ${a1Range(reach)}`;
  return `what stands there outside ${a1Range(range)}, the range in the mapping, is not read: ${told}`;
}

/** The range with the next record, and of a matrix with the next topic. */
const adjoining = ({ range, orientation, kind }: Register): CellRange => ({
  ...range,
  bottom: range.bottom + (orientation === 'down' || kind === 'matrix' ? 1 : 0),
  right: range.right + (orientation === 'across' || kind === 'matrix' ? 1 : 0),
});
