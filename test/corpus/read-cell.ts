import { date, type Cell } from '../../samples/xlsx-writer.mjs';
import { dayFromIso } from '../../src/calendar/day';
import { malformed, type Place } from './malformed';

const TYPED = /^\{(\w+)(?: +(.*))?\}$/;
const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!'];

/** The cells of a line `| a | b |`, each still as written. Throws where the line does not end with a pipe. */
export function splitRow(line: string, place: Place): readonly string[] {
  const pieces = line.trim().match(/(?:\\.|[^|\\])*(?:\||$)/g) ?? [];
  const cells = pieces.slice(1).filter((piece) => piece !== '');
  if (!cells.every((cell) => cell.endsWith('|'))) throw malformed(place, 'the row does not end with “|”');
  return cells.map((cell) => cell.slice(0, -1).trim());
}

/** One cell as written to a cell of a workbook; a blank one is `null`. Throws for a typed cell that makes no sense. */
export function readCell(text: string, place: Place): Cell {
  if (text === '') return null;
  if (!text.startsWith('{')) return unescape(text, place);
  const [, type = '', rest = ''] = TYPED.exec(text) ?? [];
  switch (type) {
    case 'date':
      return dateCell(rest, place);
    case 'number':
      return numberCell(rest, place);
    case 'true':
    case 'false':
      if (rest === '') return type === 'true';
      break;
    case 'error':
      if (ERRORS.includes(rest)) return { value: null, error: rest };
      break;
  }
  throw malformed(place, `the cell “${text}” is not understood`);
}

function dateCell(text: string, place: Place): Cell {
  const [iso = '', ...format] = text.split(' ');
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(iso))
    throw malformed(place, `“${iso}” is not an ISO date`);
  if (dayFromIso(iso.slice(0, 10)) === undefined)
    throw malformed(place, `“${iso}” is a day that does not exist`);
  return format.length === 0 ? date(iso) : date(iso, format.join(' '));
}

function numberCell(text: string, place: Place): Cell {
  const [written = '', ...format] = text.split(' ');
  if (!/^-?\d+(\.\d+)?$/.test(written)) throw malformed(place, `“${written}” is not a number`);
  const value = Number(written);
  return format.length === 0 ? value : { value, style: { format: format.join(' ') } };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', s: ' ', '|': '|', '\\': '\\', '{': '{' };

const unescape = (text: string, place: Place): string =>
  text.replace(/\\(.)/g, (_, letter: string) => {
    const meant = ESCAPES[letter];
    if (meant === undefined)
      throw malformed(place, `“\\${letter}” is not one of \\n, \\s, \\|, \\\\ and \\{`);
    return meant;
  });
