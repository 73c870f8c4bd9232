import type { Cell, SheetInput } from '../../samples/xlsx-writer.mjs';
import { isBlank } from '../corpus/perturb-grid';
import type { Choices } from '../corpus/perturb-random';

export const SPOILINGS = ['a formula error', 'a number as text', 'an emptied cell'] as const;
export type Spoiling = (typeof SPOILINGS)[number];

type Place = { readonly sheet: number; readonly row: number; readonly column: number };

/** The sheets with one cell spoilt, headings and titles included, and what stood there. Unchanged if no cell fits. */
export function spoilt(
  sheets: readonly SheetInput[],
  spoiling: Spoiling,
  choices: Choices,
): { readonly sheets: readonly SheetInput[]; readonly what: string } {
  const isNumber = (cell: Cell) =>
    typeof cell === 'number' || (typeof cell === 'object' && cell?.kind === 'date');
  const places = sheets.flatMap(({ rows }, sheet) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): Place[] =>
        isBlank(cell) || (spoiling === 'a number as text' && !isNumber(cell)) ? [] : [{ sheet, row, column }],
      ),
    ),
  );
  const place = choices.pick(places);
  if (place === undefined) return { sheets, what: 'nothing' };
  const before = sheets[place.sheet]?.rows[place.row]?.[place.column] ?? null;
  const after = spoiltCell(before, spoiling);
  return {
    what: `${spoiling} instead of “${JSON.stringify(before)}”, row ${place.row + 1} and column ${place.column + 1} of the cells written`,
    sheets: sheets.map((sheet, index) =>
      index === place.sheet
        ? {
            ...sheet,
            rows: sheet.rows.map((cells, row) =>
              cells.map((cell, column) => (row === place.row && column === place.column ? after : cell)),
            ),
          }
        : sheet,
    ),
  };
}

function spoiltCell(cell: Cell, spoiling: Spoiling): Cell {
  if (spoiling === 'a formula error') return { value: null, error: '#N/A', formula: 'VLOOKUP(A1,Z:Z,1,0)' };
  if (spoiling === 'an emptied cell') return null;
  const value = typeof cell === 'object' ? cell?.value : cell;
  return String(value);
}
