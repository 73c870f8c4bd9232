import type { RowSnapshot } from '../workbook/snapshot';
import { isDateWord } from './layout-words';
import type { DateRead } from './records';
import { dayRead, textIn, type SheetReading } from './sheet-reading';

/** Where a remark may say when somebody left or starts. */
const FIELDS = ['notes', 'state', 'contract'] as const;

const WORDS = {
  leftOn: /^(?:left|leaver|leaving|leaves|last day)\b[\s:,–-]*(?:on|from)?\s*(.+)$/i,
  startOn: /^(?:starts?|starting|joins|joining|to start|due to start)\b[\s:,–-]*(?:on|from)?\s*(.+)$/i,
} as const;

/**
 * The day on which somebody left or starts, from a remark that says nothing else: `LEFT 23/10/26`, `Starts 1/12/26`;
 * `undefined` where no remark does. A remark with more words is left to the reader.
 */
export function dayInRemark(
  reading: SheetReading,
  row: RowSnapshot,
  field: keyof typeof WORDS,
): DateRead | undefined {
  for (const column of FIELDS) {
    const said = textIn(reading, row, column);
    const rest = said === undefined ? undefined : WORDS[field].exec(said.value.trim())?.[1];
    if (said === undefined || rest === undefined) continue;
    const read = reading.readers.trainingCell({ kind: 'text', column: said.cell.column, text: rest });
    if (
      read.kind === 'said' &&
      read.done !== undefined &&
      read.status === undefined &&
      (rest.match(/\p{L}+/gu) ?? []).every((word) => isDateWord(word) || /^(st|nd|rd|th|of|on)$/i.test(word))
    )
      return dayRead(read.done, said.cell);
  }
  return undefined;
}
