import { a1, a1Range, columnLetters } from '../../src/workbook/address';
import type { Register, TopicColumn } from '../../src/register/register';

/** What was recognised: a line for the register, then one for each thing said of its columns. */
export function printRegister(register: Register): readonly string[] {
  const { workbook, sheet, kind, range, orientation, isCentralRecord } = register;
  const where = workbook === undefined ? sheet : `[${workbook}]${sheet}`;
  const marks = (orientation === 'across' ? ', across' : '') + (isCentralRecord ? ', central record' : '');
  const column = (index: number) => (orientation === 'across' ? String(index + 1) : columnLetters(index));
  const topics = [...register.topicColumns].sort((a, b) => a.column - b.column);
  return [
    `register ${where}: ${kind}, ${a1Range(range)}${marks}`,
    ...sorted(register.fields).map(([field, columns]) => [field, ...columns.map(column)].join(' ')),
    ...sorted(register.given).map(
      ([field, { value, cell }]) => `given ${field} ${a1(cell.row, cell.column)} = ${value}`,
    ),
    ...(register.filledDown.length === 0
      ? []
      : [`filled down: ${[...register.filledDown].sort().join(' ')}`]),
    ...topics.map((each) => printTopicColumn(each, column(each.column))),
    ...sorted(register.codes).map(([code, meaning]) => `code ${code} = ${meaning}`),
  ];
}

const printTopicColumn = ({ topic, holds, heading }: TopicColumn, column: string): string =>
  topic === undefined ? `? ${column} ${holds} "${heading}"` : `${topic} ${column} ${holds}`;

const sorted = <T>(named: Readonly<Record<string, T>>): readonly (readonly [string, T])[] =>
  Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
