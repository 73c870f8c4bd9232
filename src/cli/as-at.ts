import { dayFromIso, isoFromDay, plainDay, type Day } from '../calendar/day';
import type { Arguments } from './args';
import { say, type Surroundings } from './surroundings';

/** The day given, else today by the clock. */
export function asAtDay({ asAt }: Pick<Arguments, 'asAt'>, around: Surroundings): Day {
  if (asAt !== undefined) return asAt;
  const today = around.today();
  const day = dayFromIso(today);
  if (day === undefined) throw new Error(`The clock gave "${today}", which is not a day.`);
  return day;
}

/** Says which day a result without `--as-at` is for, because tomorrow's may differ. */
export function sayAsAt({ asAt }: Pick<Arguments, 'asAt'>, day: Day, around: Surroundings): void {
  if (asAt === undefined)
    say(around, `checked as at today, ${plainDay(day)}; for another day add --as-at ${isoFromDay(day)}.`);
}
