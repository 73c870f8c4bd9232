import { mappingFault } from '../faults';
import { pathStep } from '../json/read-json';
import { a1Range, type CellRange } from '../workbook/address';
import type { Axis } from './mapping-axis';
import { usedRange } from './mapping-axis';
import type { Claims } from './mapping-roles';
import { isAt, writtenRange, type Target } from './mapping-target';
import type { Register } from './register';

/**
 * The range of the register that an entry describes, within what is filled on its sheet. An open range ends where the
 * recognised table ends, else with the sheet or before the next table. Without a range it is the recognised one,
 * widened over the columns that the entry names. Throws a mapping fault if there is nothing to go by.
 */
export function rangeOf(
  target: Target,
  registers: readonly Register[],
  claims: Claims,
  axis: Axis,
): CellRange {
  const { entry, path, base, sheet } = target;
  const used = usedRange(sheet);
  const written = writtenRange(entry, path);
  if (used === undefined) throw mappingFault(pathStep(path, 'sheet'), `the sheet "${sheet.name}" is empty.`);
  if (written === undefined) {
    if (base !== undefined) return widened(base.range, claims, axis, used);
    throw mappingFault(
      path,
      `nothing was recognised on the sheet "${sheet.name}", so "range" must say where the register is, such as "A5:J240".`,
    );
  }
  const { range, isOpen } = written;
  if (range.top > used.bottom || range.left > used.right) {
    throw mappingFault(
      pathStep(path, 'range'),
      `nothing stands at ${entry.range ?? ''} on the sheet "${sheet.name}", of which only ${a1Range(used)} is filled.`,
    );
  }
  const bottom = !isOpen ? range.bottom : (base?.range.bottom ?? rowAboveNext(target, range, registers));
  return { ...range, right: Math.min(range.right, used.right), bottom: Math.min(bottom, used.bottom) };
}

function widened(range: CellRange, { byColumn }: Claims, axis: Axis, used: CellRange): CellRange {
  const limit = axis.columnsOf(used);
  const named = [...byColumn.keys()].filter((column) => column <= limit.last);
  const { first, last } = axis.columnsOf(range);
  const [from, to] = [Math.min(first, ...named), Math.max(last, ...named)];
  return axis.orientation === 'down'
    ? { ...range, left: from, right: to }
    : { ...range, top: from, bottom: to };
}

/** The row above the next recognised register of the sheet that stands below. */
function rowAboveNext(target: Target, range: CellRange, registers: readonly Register[]): number {
  const tops = registers
    .filter((each) => isAt(each, target) && !target.replaced.includes(each))
    .filter((each) => each.range.left <= range.right && each.range.right >= range.left)
    .map((each) => each.range.top)
    .filter((top) => top > range.top);
  return Math.min(...tops, Infinity) - 1;
}

/** Header rows as the entry says, else as recognised if they lie in the range, else the first row. Ascending. */
export function headerRowsOf({ entry, path, base }: Target, axis: Axis, range: CellRange): readonly number[] {
  const { first, last } = axis.rowsOf(range);
  if (entry.headerRows === undefined) {
    const known = axis.orientation === base?.orientation ? base.headerRows : [];
    return known.length > 0 && known.every((row) => row >= first && row <= last) ? known : [first];
  }
  const rows = entry.headerRows.map((value, index) => {
    const at = pathStep(pathStep(path, 'headerRows'), index);
    const row = axis.readHeaderRow(value, at);
    if (row >= first && row <= last) return row;
    throw mappingFault(
      at,
      `${String(value)} is outside the register’s range ${a1Range(range)}. Correct one of them.`,
    );
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** Throws a mapping fault if another heading stands over a column than when the mapping was written. */
export function requireHeadings({ entry, path, sheet }: Target, axis: Axis, headerRow: number): void {
  for (const [name, heading] of Object.entries(entry.headings ?? {})) {
    const at = pathStep(pathStep(path, 'headings'), name);
    const column = axis.readColumn(name, at);
    const now = axis.headingAt(headerRow, column);
    if (plain(now) === plain(heading)) continue;
    const found = now === '' ? 'has no heading' : `is headed "${now.slice(0, 60)}"`;
    throw mappingFault(
      at,
      `${axis.said(column)} of the sheet "${sheet.name}" ${found}, not "${heading}": the sheet has changed since the ` +
        'mapping was written. Write it anew.',
    );
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
