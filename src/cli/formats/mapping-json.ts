import { entryOf, mappingOf } from '../../register/mapping-of';
import type { Recognition, Register } from '../../register/register';
import { columnLetters } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { inspectedColumns } from './inspected-columns';
import { plainRegister } from './json';

/** What was recognised as a mapping file for a person to correct. Ends with a newline. */
export const mappingText = (snapshot: WorkbookSnapshot, recognition: Recognition): string =>
  `${laidOut(mappingOf(recognition, snapshot), '', 100)}\n`;

/** The same for programs, with how sure each column is, why, and samples; a mapping file too. Ends with a newline. */
export function inspectJson(snapshot: WorkbookSnapshot, recognition: Recognition): string {
  const mapping = mappingOf(recognition, snapshot);
  const registers = recognition.registers.map((register) => ({
    ...entryOf(register, snapshot),
    ...omitGiven(plainRegister(register)),
    ...holdsOf(register),
    reasons: register.reasons,
    columns: inspectedColumns(register, snapshot),
  }));
  return `${JSON.stringify({ ...mapping, registers, refused: recognition.refused }, undefined, 2)}\n`;
}

/** The entry says more of what is given: a title holds it among other words. */
const omitGiven = (plain: object): object =>
  Object.fromEntries(Object.entries(plain).filter(([key]) => key !== 'given'));

/** Column → what it holds, for the columns of topics. */
function holdsOf({ topicColumns, orientation }: Register): {
  readonly holds?: Readonly<Record<string, string>>;
} {
  if (topicColumns.length === 0) return {};
  const nameOf = (column: number) => (orientation === 'down' ? columnLetters(column) : String(column + 1));
  return { holds: Object.fromEntries(topicColumns.map(({ column, holds }) => [nameOf(column), holds])) };
}

/** JSON with what fits into a line on one line: lists of columns are read and changed more easily so. */
function laidOut(value: unknown, indent: string, width: number): string {
  const line = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length < width - 20) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const items = Object.entries(value).map(([key, item]) => {
    const name = isList ? '' : `${JSON.stringify(key)}: `;
    return `${inner}${name}${laidOut(item, inner, width)}`;
  });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}
