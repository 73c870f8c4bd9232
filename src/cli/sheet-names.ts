import { usageFault } from '../faults';
import { adviseName } from '../json/nearest';
import { DEFAULT_SHEETS, SHEET_KEYS, type SheetKey } from '../report/summary-sheets';

/** Words that stand for several sheets. */
const SETS: Readonly<Record<string, readonly SheetKey[]>> = {
  all: SHEET_KEYS,
  default: DEFAULT_SHEETS,
  none: [],
};

/**
 * The summary sheets that a list names, in any letters: `compliance,budget`, `default,repayments`, `all` or `none`.
 * Throws a usage fault that names a word which is no sheet.
 */
export function sheetKeys(words: readonly string[]): readonly SheetKey[] {
  const wanted = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '');
  if (wanted.length === 0) throw usageFault(`--sheets needs names; ${CHOICE}`);
  return SHEET_KEYS.filter((key) => wanted.some((word) => keysOf(word).includes(key)));
}

function keysOf(word: string): readonly SheetKey[] {
  const set = SETS[word];
  if (set !== undefined) return set;
  const key = SHEET_KEYS.find((each) => each.toLowerCase() === word);
  if (key !== undefined) return [key];
  const known = [...Object.keys(SETS), ...SHEET_KEYS.map((each) => each.toLowerCase())];
  throw usageFault(`--sheets knows no sheet “${word}”. ${adviseName(word, known)}`);
}

const CHOICE = `write all, default, none, or some of: ${SHEET_KEYS.join(', ').toLowerCase()}.`;
