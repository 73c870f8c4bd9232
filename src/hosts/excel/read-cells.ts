import { workbookFault } from '../../faults';
import type { CellRange } from '../../workbook/address';
import type { Cell, RowSnapshot } from '../../workbook/snapshot';
import { isTooMuch } from './refusals';

/** Some rows of the used range of a sheet. */
export type Piece = { readonly sheet: Excel.Worksheet; readonly range: CellRange };

/** Values, types and formats of so many cells are about a third of what Excel on the web may answer. */
const CELLS_AT_ONCE = 40_000;

/** What each piece adds to a request is small, but there may be very many of them. */
const PIECES_AT_ONCE = 500;

const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
const widthOf = ({ left, right }: CellRange): number => right - left + 1;

/** The used ranges of sheets, cut between rows and put together, so that each group can be read in one sync. */
export function groupedPieces(used: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let room = 0;
  for (const { sheet, range } of used) {
    const width = widthOf(range);
    for (let top = range.top; top <= range.bottom;) {
      if (room < width || (groups.at(-1)?.length ?? 0) >= PIECES_AT_ONCE) {
        groups.push([]);
        room = Math.max(CELLS_AT_ONCE, width);
      }
      const rows = Math.min(Math.floor(room / width), range.bottom - top + 1);
      groups.at(-1)?.push({ sheet, range: { ...range, top, bottom: top + rows - 1 } });
      room -= rows * width;
      top += rows;
    }
  }
  return groups;
}

/**
 * The rows of each piece that have anything in them, in one sync; in more where Excel refuses so much at once. Throws a
 * workbook fault where it refuses a single row.
 */
export async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<readonly (readonly RowSnapshot[])[]> {
  const asked = pieces.map(({ sheet, range }) => {
    const cells = sheet.getRangeByIndexes(range.top, range.left, rowsOf(range), widthOf(range));
    cells.load('values,valueTypes,numberFormat');
    return { range, cells, hidden: cells.getRowProperties({ rowHidden: true }) };
  });
  try {
    await context.sync();
    // Excel answers `null`, and no error, for more cells than it can give.
    const isWhole = asked.every(
      ({ cells }) => Array.isArray(cells.values) && Array.isArray(cells.numberFormat),
    );
    if (isWhole) return asked.map(rowsIn);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
  }
  const halves: (readonly RowSnapshot[])[] = [];
  for (const piece of pieces) halves.push(await readHalves(context, piece, pieces.length > 1));
  return halves;
}

async function readHalves(
  context: Excel.RequestContext,
  piece: Piece,
  isTriedWhole: boolean,
): Promise<readonly RowSnapshot[]> {
  const { sheet, range } = piece;
  if (isTriedWhole) return (await readPieces(context, [piece])).flat();
  if (range.top === range.bottom) {
    throw workbookFault(`Excel cannot hand over row ${range.top + 1} of “${sheet.name}”: it holds too much.`);
  }
  const middle = Math.floor((range.top + range.bottom) / 2);
  const first = await readPieces(context, [{ sheet, range: { ...range, bottom: middle } }]);
  const second = await readPieces(context, [{ sheet, range: { ...range, top: middle + 1 } }]);
  return [...first, ...second].flat();
}

function rowsIn({
  range,
  cells,
  hidden,
}: {
  readonly range: CellRange;
  readonly cells: Excel.Range;
  readonly hidden: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}): readonly RowSnapshot[] {
  const values = cells.values as readonly (readonly unknown[])[];
  const formats = cells.numberFormat as readonly (readonly unknown[])[];
  return values.flatMap((row, index) => {
    const found = row.flatMap((value, offset): readonly Cell[] => {
      const cell = cellOf(
        value,
        cells.valueTypes[index]?.[offset],
        formats[index]?.[offset],
        range.left + offset,
      );
      return cell === undefined ? [] : [cell];
    });
    if (found.length === 0) return [];
    return [{ row: range.top + index, isHidden: hidden.value[index]?.rowHidden === true, cells: found }];
  });
}

/** A cell as the port has it; `undefined` if it is empty. */
function cellOf(
  value: unknown,
  type: Excel.RangeValueType | string | undefined,
  format: unknown,
  column: number,
): Cell | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  if (type === 'Error') return { kind: 'error', column, error: textOf(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', column, value };
  if (typeof value !== 'number') return { kind: 'text', column, text: textOf(value) };
  const isGeneral = typeof format !== 'string' || format === '' || format === 'General';
  return { kind: 'number', column, number: value, ...(isGeneral ? {} : { format }) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
