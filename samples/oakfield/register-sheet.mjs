import { columnName, date, styled } from '../xlsx-writer.mjs';

const title = { bold: true, size: 16, colour: '1F3864' };
const small = { italic: true, colour: '7F7F7F' };
const heading = { bold: true, fill: '1F3864', colour: 'FFFFFF', border: true, wrap: true };
const strong = { bold: true, fill: 'D9E1F2', border: true };
const money = '"£"#,##0.00';

/** The header of each of these sheets stands in row 4, the data start in row 5. */
const headerRow = 4;

/** A cell as typed: an ISO day is a true date, `£` before a plain number money, digits a number; all else is text. */
function cellOf(text) {
  if (text === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text);
  if (/^£\d+(\.\d+)?$/.test(text)) return { value: Number(text.slice(1)), style: { format: money } };
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The rows of a table written with `|` between its cells; cells left out at the end are blank. */
export function rowsOf(text, headings) {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.replace(/\|+$/, '').split('|');
      if (cells.length > headings.length) {
        throw new Error(`${line}: ${cells.length} cells under ${headings.length} headings.`);
      }
      return headings.map((_, i) => cells[i] ?? '');
    });
}

const names = (columns) => columns.map((column) => column.split(' = ')[0]);

/** The sum of a column of money, with its formula. */
function sumCell(rows, column) {
  const value = rows.reduce((sum, cells) => sum + Number(/^£([\d.]+)$/.exec(cells[column])?.[1] ?? 0), 0);
  const letter = columnName(column + 1);
  const [first, last] = [headerRow + 1, headerRow + rows.length];
  return { value, formula: `SUM(${letter}${first}:${letter}${last})`, style: { format: money } };
}

/**
 * A register as an office keeps it. `columns` are `Heading = width`; `rows` hold the texts of `rowsOf`; `fills` colours
 * a row by the first pattern that one of its cells fits; `key` is the legend beside the table; `sums` names the columns
 * of money that a total row adds up.
 */
export function registerSheet({
  name,
  heading: top,
  note,
  columns,
  rows,
  fills = [],
  key = [],
  sums,
  freeze,
}) {
  const headings = names(columns);
  const legend = key.map(([text, fill]) => styled(text, fill ? { border: true, fill } : { bold: true }));
  const body = rows.map((cells, i) => {
    const [, fill] = fills.find(([pattern]) => cells.some((text) => pattern.test(text))) ?? [];
    const style = { border: true, ...(fill === undefined ? {} : { fill }) };
    const beside = legend[i] === undefined ? [] : [null, legend[i]];
    return [...cells.map((text) => styled(cellOf(text), style)), ...beside];
  });
  const total =
    sums === undefined
      ? []
      : [
          headings.map((text, i) => {
            const cell = i === 0 ? 'Total' : sums.includes(text) ? sumCell(rows, i) : null;
            return styled(cell, strong);
          }),
        ];
  const lastColumn = columnName(columns.length);
  return {
    name,
    rows: [
      [styled(top, title)],
      [styled(note, small)],
      [],
      headings.map((text) => styled(text, heading)),
      ...body,
      ...total,
    ],
    merges: [`A1:${lastColumn}1`, `A2:${lastColumn}2`],
    widths: [
      ...columns.map((column) => Number(column.split(' = ')[1])),
      ...(key.length === 0 ? [] : [3, Math.max(...key.map(([text]) => text.length)) + 2]),
    ],
    heights: { 1: 24, [headerRow]: 46 },
    freeze: freeze ?? 'A5',
    autoFilter: `A${headerRow}:${lastColumn}${headerRow + rows.length}`,
    landscape: true,
  };
}

/** The address of the cell under a heading in the only row that holds all the given texts. */
export function addressIn({ name, columns, rows }, heading, texts) {
  const found = rows.flatMap((cells, i) => (texts.every((text) => cells.includes(text)) ? [i] : []));
  const column = names(columns).indexOf(heading);
  if (found.length !== 1 || column < 0) {
    throw new Error(`${name}, ${heading}, ${texts.join(' | ')}: ${found.length} rows.`);
  }
  const sheet = /\W/.test(name) ? `'${name}'` : name;
  return `${sheet}!${columnName(column + 1)}${headerRow + 1 + found[0]}`;
}

export const headingsOf = names;
