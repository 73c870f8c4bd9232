import type { FieldRead, Records, DateRead } from '../../register/records';
import type { Register } from '../../register/register';
import { cellAddress, type CellRef } from '../../workbook/address';
import { groupBy } from '../compliance/tally';

const placeOf = ({ workbook, sheet }: { readonly workbook?: string; readonly sheet: string }): string =>
  `${workbook ?? ''}\u0000${sheet}`;

const isWithin = ({ range: { top, left, bottom, right } }: Register, { row, column }: CellRef): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** How many entries each register gave: people of a staff list, cells of a matrix, rows of anything else. */
export function entriesOf(registers: readonly Register[], records: Records): readonly number[] {
  const { staff, training, gaps, rows } = records;
  const cells = groupBy(
    [
      ...staff.map(({ person }) => person.cell),
      ...training.map(({ source, person, dateCell }) => (source === 'matrix' ? dateCell : person.cell)),
      ...gaps.map(({ cell }) => cell),
      ...rows.map(({ cell }) => cell),
    ],
    placeOf,
  );
  return registers.map(
    (register) => (cells.get(placeOf(register)) ?? []).filter((cell) => isWithin(register, cell)).length,
  );
}

/** A cell or row that could not be made sense of, and why. */
export type Unread = {
  readonly text: string;
  readonly reason: string;
  readonly cell: CellRef | undefined;
  /** The heading of its column; empty if it has none. */
  readonly heading: string;
};

/** Everything that was looked at in the registers and could not be read; a cell is told once. */
export function unreadOf(registers: readonly Register[], records: Records): readonly Unread[] {
  const { staff, training, rows, problems } = records;
  const found: readonly Problem[] = [
    ...problems.flatMap(({ text, reason, cells }) =>
      (cells.length === 0 ? [undefined] : cells).map((cell) => ({ text, reason, cell })),
    ),
    ...staff.flatMap(({ startOn, leftOn, absentFrom, absentTo, details }) => [
      ...[startOn, leftOn, absentFrom, absentTo].flatMap(ofDate),
      ...Object.values(details ?? {}).flatMap(ofField),
    ]),
    ...training.flatMap(({ completedOn, expiresOn, bookedOn, unclearOn, details }) => [
      ...[completedOn, expiresOn, bookedOn, unclearOn].flatMap(ofDate),
      ...Object.values(details ?? {}).flatMap(ofField),
    ]),
    ...rows.flatMap(({ fields }) => Object.values(fields).flat().flatMap(ofField)),
  ];
  const seen = new Set<string>();
  const once = found.filter(({ cell }) => {
    if (cell === undefined) return true;
    const address = cellAddress(cell);
    const isNew = !seen.has(address);
    seen.add(address);
    return isNew;
  });
  const bySheet = groupBy(registers, placeOf);
  return once.map((each) => ({
    ...each,
    heading: each.cell === undefined ? '' : headingOf(bySheet.get(placeOf(each.cell)) ?? [], each.cell),
  }));
}

type Problem = Omit<Unread, 'heading'>;

function headingOf(registers: readonly Register[], cell: CellRef): string {
  const register = registers.find((each) => isWithin(each, cell));
  if (register === undefined) return '';
  const place = register.orientation === 'down' ? cell.column : cell.row;
  return register.columns.find(({ column }) => column === place)?.heading ?? '';
}

const ofDate = (read: DateRead | undefined): readonly Problem[] =>
  read?.kind === 'unreadable' ? [{ text: read.text, reason: read.reason, cell: read.cell }] : [];

const ofField = (read: FieldRead): readonly Problem[] =>
  read.kind === 'problem' ? [{ text: read.text, reason: read.reason, cell: read.cell }] : [];
