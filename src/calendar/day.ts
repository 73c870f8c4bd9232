/**
 * A calendar day as a whole number: days since 1899-12-30. From 1 March 1900 on this is the serial number
 * that a spreadsheet in the 1900 date system stores (ECMA-376 part 1, 18.17.4.1).
 */
export type Day = number;

export type CalendarDate = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
};

const DAYS_TO_1970 = 25569;
const MONTH_NAMES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True if the three numbers name a day that exists in the Gregorian calendar, years 1 to 9999. */
export function isCalendarDate({ year, month, date }: CalendarDate): boolean {
  if (![year, month, date].every(Number.isInteger)) return false;
  return (
    year >= 1 && year <= 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
  );
}

/** Civil date to day number, by whole-number arithmetic on a year that begins in March. The date must exist. */
export function dayOf(year: number, month: number, date: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + DAYS_TO_1970;
}

/** Day number to civil date: the inverse of `dayOf`. */
export function calendarDate(day: Day): CalendarDate {
  const shifted = day - DAYS_TO_1970 + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/**
 * A day some calendar months later (or earlier, if negative). Where the month has no such date, its last day:
 * 29 February + 12 months = 28 February.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarDate(day);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** `2026-02-03` to a day; `undefined` if the text is not an ISO date that exists. */
export function dayFromIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const parts = { year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) };
  return isCalendarDate(parts) ? dayOf(parts.year, parts.month, parts.date) : undefined;
}

/** A day as ISO text: `2026-02-03`. */
export function isoFromDay(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** A day as people write it: `3 Feb 2026`. */
export function plainDay(day: Day): string {
  const { year, month, date } = calendarDate(day);
  return `${date} ${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}

/**
 * A spreadsheet's serial number to a day. In the 1900 system serials below 60 stand one day off, because of the
 * 29 February 1900 that never was; the 1904 system starts 1,462 days later (ECMA-376 part 1, 18.17.4.1).
 */
export function dayFromSerial(serial: number, dateSystem: 1900 | 1904): Day {
  const whole = Math.floor(serial);
  if (dateSystem === 1904) return whole + 1462;
  return whole < 60 ? whole + 1 : whole;
}

/** A day to the serial number that the workbook's date system gives it: the inverse of `dayFromSerial`. */
export function serialFromDay(day: Day, dateSystem: 1900 | 1904): number {
  if (dateSystem === 1904) return day - 1462;
  return day < 61 ? day - 1 : day;
}

/** An ISO day in words: `3 Nov 2024`; anything else as it stands. */
export function plainIso(iso: string): string {
  const day = dayFromIso(iso);
  return day === undefined ? iso : plainDay(day);
}
