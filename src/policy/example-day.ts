import { dayFromIso, dayOf, daysInMonth } from '../calendar/day';
import { exactly, type Span } from '../calendar/span';

/** A day as an example writes it: `2024-03-05`, a month `2024-03` or a year `2024`; `undefined` if it is none. */
export function roughDay(text: string): Span | undefined {
  const day = dayFromIso(text);
  if (day !== undefined) return exactly(day);
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  if (year < 1900) return undefined;
  if (month === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) return undefined;
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) };
}
