import { dayFromIso, serialFromDay } from '../../calendar/day';

/** A date cell's value as a spreadsheet keeps it: a serial number, and the format it needs to look like what it is. */
export type SerialDate = { readonly serial: number; readonly format: string };

const ISO = /^(?:(\d{4}-\d{2}-\d{2})(?:T|$))?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/**
 * The value of a cell of type `d`: `2024-03-01`, `2024-03-01T09:30:00` or `09:30:00` (ECMA-376 part 1, 18.18.11).
 * `undefined` if the text is none of these or stands before the first day of the date system.
 */
export function serialFromIso(text: string, dateSystem: 1900 | 1904): SerialDate | undefined {
  const match = ISO.exec(text.trim());
  if (match === null) return undefined;
  const [, date, hours, minutes, seconds = '0'] = match;
  const time =
    hours === undefined ? 0 : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (time >= 1) return undefined;
  if (date === undefined) return hours === undefined ? undefined : { serial: time, format: 'hh:mm:ss' };
  const day = dayFromIso(date);
  if (day === undefined) return undefined;
  const serial = serialFromDay(day, dateSystem) + time;
  if (serial < 0) return undefined;
  return { serial, format: hours === undefined || time === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss' };
}
