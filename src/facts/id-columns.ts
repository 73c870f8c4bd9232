import type { Sourced } from '../register/records';
import type { PersonName } from '../register/values/person-name';
import type { CellRef } from '../workbook/address';
import { idOf, looseId } from './person-ids';
import { isFullName, mayShareId } from './similar-names';

/** An id or e-mail beside a name; `isRepeated`: it stands in several rows. */
export type IdUse = {
  readonly said: Sourced<string>;
  readonly name: PersonName | undefined;
  readonly isRepeated: boolean;
};

/** From so many names on, two columns that never agree are no slips of the pen but two systems of numbering. */
const SYSTEMATIC = 3;

/**
 * Which columns of ids (or e-mails) tell people across sheets: a function from a cell to whether its column counts. Row
 * numbers (1, 2, 3 … down a sheet) do not, unless other rows refer to them; nor do ids of another system, which never
 * agree with the ids of the same names elsewhere. The uses of staff lists come first.
 */
export function columnsThatCount(uses: readonly IdUse[]): (cell: CellRef) => boolean {
  const columns = byColumn(uses);
  const counted = columns.filter((column) => !isRowNumbers(column));
  const numbered = columns.filter((column) => isRowNumbers(column));
  const kept = keepOneSystem(counted);
  for (const column of numbered) if (kept.some((other) => refersTo(other, column))) kept.push(column);
  const keys = new Set(kept.flatMap((column) => column.map(({ said }) => columnKey(said.cell))));
  return (cell) => keys.has(columnKey(cell));
}

type Column = readonly IdUse[];

const columnKey = ({ workbook, sheet, column }: CellRef): string =>
  `${workbook ?? ''}\u0000${sheet}\u0000${column}`;

/** Uses by column; on a sheet that runs across, where every id has a column of its own, by sheet. */
function byColumn(uses: readonly IdUse[]): readonly Column[] {
  const sheets = new Map<string, IdUse[]>();
  for (const use of uses) {
    const { workbook, sheet } = use.said.cell;
    add(sheets, `${workbook ?? ''}\u0000${sheet}`, use);
  }
  return [...sheets.values()].flatMap((sheet) => {
    const row = sheet[0]?.said.cell.row;
    if (sheet.length > 1 && sheet.every(({ said }) => said.cell.row === row)) return [sheet];
    const columns = new Map<string, IdUse[]>();
    for (const use of sheet) add(columns, String(use.said.cell.column), use);
    return [...columns.values()];
  });
}

function add<V>(table: Map<string, V[]>, key: string, value: V): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}

/** 1, 2, 3 … in the order of the rows, nearly without gaps, each in one row only. */
function isRowNumbers(column: Column): boolean {
  if (column.length < 2 || column.some(({ isRepeated }) => isRepeated)) return false;
  const numbers = [...column]
    .sort((a, b) => a.said.cell.row - b.said.cell.row || a.said.cell.column - b.said.cell.column)
    .map(({ said }) => (/^0*\d{1,7}(\.0+)?$/.test(said.value.trim()) ? Number(said.value) : NaN));
  const [first = NaN] = numbers;
  const last = numbers.at(-1) ?? NaN;
  const isRising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? NaN));
  return isRising && first <= 2 && last - first < numbers.length * 1.25;
}

/** True if the ids of a column are those of row numbers: with the same names beside them, or with none. */
function refersTo(column: Column, numbers: Column): boolean {
  const owner = new Map(numbers.map(({ said, name }) => [loose(said), name]));
  let agreeing = 0;
  for (const { said, name } of column) {
    if (!owner.has(loose(said))) continue;
    if (!areOne(name, owner.get(loose(said)))) return false;
    agreeing += 1;
  }
  return agreeing > 0;
}

const loose = (said: Sourced<string>): string => looseId(idOf(said) ?? '');

const areOne = (a: PersonName | undefined, b: PersonName | undefined): boolean =>
  a === undefined || b === undefined || mayShareId(a, b);

/** The columns whose ids agree with those kept before them, or say nothing about them. */
function keepOneSystem(columns: readonly Column[]): Column[] {
  const kept: Column[] = [];
  const names = new Map<string, PersonName[]>();
  const ids = new Map<string, Set<string>>();
  for (const column of columns) {
    if (isOfAnotherSystem(column, names, ids)) continue;
    kept.push(column);
    for (const { said, name } of column) {
      if (name === undefined) continue;
      add(names, loose(said), name);
      ids.set(name.key, (ids.get(name.key) ?? new Set()).add(loose(said)));
    }
  }
  return kept;
}

function isOfAnotherSystem(
  column: Column,
  names: ReadonlyMap<string, readonly PersonName[]>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const agreed = new Set<string>();
  const differing = new Set<string>();
  const clashing = new Set<string>();
  let isLike = false;
  for (const { said, name } of column) {
    const id = loose(said);
    const owners = names.get(id);
    if (name === undefined || !isFullName(name)) {
      if (owners !== undefined) return false;
      continue;
    }
    const own = ids.get(name.key);
    if (own?.has(id) === true || owners?.some((each) => mayShareId(name, each)) === true)
      agreed.add(name.key);
    else if (owners !== undefined) clashing.add(name.key);
    else if (own !== undefined) differing.add(name.key);
    isLike ||= own !== undefined && [...own].some((each) => shape(each) === shape(id));
  }
  if (agreed.size > 0) return clashing.size > Math.max(agreed.size, SYSTEMATIC - 1);
  const against = differing.size + clashing.size;
  return against >= SYSTEMATIC || (differing.size > 0 && clashing.size === 0 && !isLike);
}

/** `e12` and `e7` are alike, and so are all numbers, codes of three letters, and addresses of one domain. */
function shape(id: string): string {
  if (id.includes('@')) return id.slice(id.indexOf('@'));
  if (/\d/.test(id)) return id.replace(/\d+/g, '0');
  return id.length > 4 ? 'word' : 'x'.repeat(id.length);
}
