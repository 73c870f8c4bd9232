import { anyOf, DATE_WORDS } from './date-words';

const { before, behind, alone, between } = DATE_WORDS.time;
const UNIT = `(?:\\s?(?:${anyOf(behind)}))`;
const CLOCK = `(?:\\d{1,2}(?:[:.]\\d{2}){1,2}(?:\\.\\d+)?${UNIT}?(?:\\s?[+-]\\d{2}:?\\d{2})?|\\d{1,2}${UNIT}|${anyOf(alone)})`;
const CLOCKS = `(?:(?:${CLOCK}|\\d{1,2})\\s?(?:-|${anyOf(between)})\\s?)?${CLOCK}`;
const BEHIND = new RegExp(`(?:(?<=\\d)t|[\\s,(@-]+)(?:(?:${anyOf(before)})\\s)?${CLOCKS}\\s?\\)?$`);
const AHEAD = /^\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]m)?[\s,-]+/;

/** A date's text without the time of day before or behind it; `undefined` if it names none. The text is plain. */
export function withoutTime(plain: string): string | undefined {
  const rest = plain.replace(BEHIND, '').replace(AHEAD, '');
  return rest === plain || rest === '' ? undefined : rest;
}

/**
 * True for a time such as `2024-06-30T23:00:00.000Z`: a midnight of British Summer Time as programs write it for
 * Greenwich, so the day meant may be the next one.
 */
export const isLateGreenwich = (plain: string): boolean => /\dt23:\d{2}.*z$/.test(plain);
