import { MAX_COLUMNS, MAX_ROWS, parseA1Range, type CellRange } from '../../src/workbook/address';
import { invalidArgument, type HostObject } from './host-object';
import type { ModelSheet } from './model';

/** The longest list of addresses that Excel takes. */
const MOST_CHARACTERS = 8192;

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** A range of a sheet, as the methods of other objects are given it. */
export type Place = { readonly sheet: ModelSheet; readonly range: CellRange };

/** `A1`, `A1:B2`, `1:3` or `A:C`, with or without the name of its sheet. */
export function rangeOf(address: string): CellRange {
  if (address.length > MOST_CHARACTERS) throw invalidArgument('The address is too long.');
  const cells = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(cells);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  const range = parseA1Range(cells);
  if (range === undefined) throw invalidArgument(`No address: ${address}`);
  return range;
}

export function rangesOf(addresses: string): readonly CellRange[] {
  if (addresses.length > MOST_CHARACTERS) throw invalidArgument('The list of addresses is too long.');
  return addresses.split(',').map(rangeOf);
}

/** The place that an argument names: a range, or its address on the sheet given. */
export function placeOf(argument: unknown, sheet: ModelSheet): Place {
  if (typeof argument === 'string') return { sheet, range: rangeOf(argument) };
  const subject = (argument as HostObject | undefined)?.subject;
  if (typeof subject !== 'object' || subject === null || !('range' in subject)) throw invalidArgument();
  return subject as Place;
}

export const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const sizeOf = ({ top, left, bottom, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1);

export function* cellsIn({ top, left, bottom, right }: CellRange): Generator<readonly [number, number]> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) yield [row, column];
  }
}
