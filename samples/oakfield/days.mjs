import { date } from '../xlsx-writer.mjs';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const isoOf = (time) => new Date(time).toISOString().slice(0, 10);

/** An ISO day moved by whole days. */
export const plusDays = (iso, days) => isoOf(Date.parse(iso) + days * 86_400_000);

/** An ISO day moved by whole months; where the month is too short, its last day. */
export function plusMonths(iso, count) {
  const [year, month, day] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + count, Math.min(day, last)));
}

export const isWeekend = (iso) => [0, 6].includes(new Date(iso).getUTCDay());

/** The ways in which office staff type a day as text. */
export const asText = {
  dots: (iso) => `${Number(iso.slice(8))}.${Number(iso.slice(5, 7))}.${iso.slice(2, 4)}`,
  words: (iso) => `${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  hyphens: (iso) => `${Number(iso.slice(8))}-${months[Number(iso.slice(5, 7)) - 1]}-${iso.slice(2, 4)}`,
  slashes: (iso) => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`,
  month: (iso) => `${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(2, 4)}`,
};

/**
 * Reads a date of `planned-rows.mjs`: the cell to write, and the days that it may mean (`undefined` if none).
 * A bare year becomes a number, as when typed.
 */
export function plannedDate(text) {
  const rough = /^(.*) \((?:(\S+)\.\.(\S+))?\)$/.exec(text);
  if (rough) {
    const [, shown, from, to] = rough;
    return { cell: /^\d{4}$/.test(shown) ? Number(shown) : shown, span: from ? { from, to } : undefined };
  }
  if (text.trim() === '') return { cell: null, span: undefined };
  return { cell: date(text), span: { from: text, to: text } };
}
