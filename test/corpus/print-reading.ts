import type { Records } from '../../src/register/records';
import type { Recognition, Register } from '../../src/register/register';
import { cellAddress, type CellRef } from '../../src/workbook/address';
import { printGap, printRow, printStaff, printTraining } from './print-records';
import { printRegister } from './print-registers';
import type { Section } from './read-expected';

/**
 * What was read, in the lines of `NAME.expected.txt`, all but the refusals. Records stand in the order of the
 * registers, and within one by row, then column, of their cell; of several in one cell, as they were read.
 */
export function printReading({ registers }: Recognition, records: Records): readonly string[] {
  const { staff, training, gaps, rows, problems } = records;
  const inOrder = <T>(items: readonly T[], cellOf: (item: T) => CellRef | undefined) =>
    sortedByCell(items, cellOf, registers);
  return [
    ...registers.flatMap(printRegister),
    ...section('staff', inOrder(staff, ({ person }) => person.cell).map(printStaff)),
    ...section('training', inOrder(training, ({ dateCell }) => dateCell).map(printTraining)),
    ...section('gaps', inOrder(gaps, ({ cell }) => cell).map(printGap)),
    ...section('rows', inOrder(rows, ({ cell }) => cell).map(printRow)),
    ...section(
      'problems',
      inOrder(problems, ({ cells }) => cells[0]).map(
        ({ cells, text, kind }) => `${cells[0] ? cellAddress(cells[0]) : ''} “${text}” : ${kind}`,
      ),
    ),
  ];
}

const section = (name: Section, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [name, ...lines];

function sortedByCell<T>(
  items: readonly T[],
  cellOf: (item: T) => CellRef | undefined,
  registers: readonly Register[],
): readonly T[] {
  const placed = items.map((item) => ({ item, place: placeOf(cellOf(item), registers) }));
  return placed
    .sort((a, b) => a.place.reduce((order, part, i) => order || part - (b.place[i] ?? 0), 0))
    .map(({ item }) => item);
}

function placeOf(cell: CellRef | undefined, registers: readonly Register[]): readonly number[] {
  if (cell === undefined) return [registers.length, 0, 0];
  const index = registers.findIndex(
    ({ workbook, sheet, range }) =>
      workbook === cell.workbook &&
      sheet === cell.sheet &&
      range.top <= cell.row &&
      cell.row <= range.bottom &&
      range.left <= cell.column &&
      cell.column <= range.right,
  );
  return [index < 0 ? registers.length : index, cell.row, cell.column];
}
