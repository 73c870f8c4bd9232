import { format as formatNumber, isDateFormat } from 'numfmt';
import { dayFromSerial, plainDay } from '../../calendar/day';
import type { Cell } from '../../workbook/snapshot';

/** A cell as a reader sees it; dates are always spelt out (`3 Nov 2024`), so that day and month cannot be confused. */
export function cellText(cell: Cell, dateSystem: 1900 | 1904): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.replace(/\s+/g, ' ').trim();
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.error;
    case 'number':
      if (cell.format === undefined) return String(cell.number);
      if (isDateFormat(cell.format) && cell.number >= 1)
        return plainDay(dayFromSerial(cell.number, dateSystem));
      return formatNumber(cell.format, cell.number, { throws: false });
  }
}
