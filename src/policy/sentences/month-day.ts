import { calendarDate, dayOf } from '../../calendar/day';
import type { MonthDay } from '../policy';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `1 September`. */
export const plainMonthDay = ({ month, day }: MonthDay): string => `${day} ${MONTHS[month - 1] ?? ''}`;

/** The day before a day of the year, as the calendar says it in a leap year: before 1 March comes 29 February. */
export function dayBefore({ month, day }: MonthDay): MonthDay {
  const before = calendarDate(dayOf(2024, month, day) - 1);
  return { month: before.month, day: before.date };
}
