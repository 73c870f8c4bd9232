import { dayFromSerial, plainDay } from '../../calendar/day';
import { shownNumber } from './decimal';
import { lookOf } from './number-format';
import type { FilledCell, NumberCell } from './reading';

/** What a reader of the sheet sees in a cell, spaces tidied; dates spelt out, so that day and month are not confused. */
export function shownText(cell: FilledCell, dateSystem: 1900 | 1904): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.replace(/\s+/g, ' ').trim();
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'number':
      return shownFigures(cell, dateSystem);
  }
}

function shownFigures(cell: NumberCell, dateSystem: 1900 | 1904): string {
  const { format = '' } = cell;
  const look = lookOf(cell.format);
  const number = shownNumber(cell);
  if (look.isDate) return plainDay(dayFromSerial(number, dateSystem));
  if (look.isPercent) return `${Number((number * 100).toPrecision(12))}%`;
  if (look.isTime) {
    const minutes = Math.round(number * 1440);
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  }
  // A staff number such as 00123 is kept as 123 and shown by its format.
  return /^0{2,15}$/.test(format) ? String(number).padStart(format.length, '0') : String(number);
}

const MOST_SHOWN = 100;

/** A text short enough to be shown in a message. */
export const cut = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
