import { dayFromIso } from '../calendar/day';
import { ruleFault } from '../faults';
import { pathStep } from '../json/read-json';
import { inForceSpan } from './parameters';
import type { ParameterValue } from './rule-parts';

/** A day in a file must exist, not only look like one. */
export function checkDay(file: string, day: string | undefined, path: string): void {
  if (day !== undefined && dayFromIso(day) === undefined) {
    throw ruleFault(file, path, `there is no day ${day}. Check month and date.`);
  }
}

/** First and last day of something in force: days that exist, in order. */
export function checkInForce(
  file: string,
  dated: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: string,
): void {
  checkDay(file, dated.from, `${path}.from`);
  checkDay(file, dated.to, `${path}.to`);
  const { from, to } = inForceSpan(dated);
  if (from > to) throw ruleFault(file, path, 'it ends before it begins. Swap "from" and "to".');
}

/** The values of one figure: days that exist, in order, never two in force at once, one unit. Returns the unit. */
export function checkValues(
  file: string,
  name: string,
  entries: readonly ParameterValue[],
  path: string,
): string {
  const unit = entries[0]?.unit ?? 'count';
  for (const [index, entry] of entries.entries()) {
    const at = pathStep(path, index);
    checkInForce(file, entry, at);
    checkDay(file, entry.checkedOn, `${at}.checkedOn`);
    const { from, to } = inForceSpan(entry);
    if (unit !== entry.unit) {
      throw ruleFault(file, `${at}.unit`, `the other values of "${name}" are in ${unit}. Use one unit.`);
    }
    const clash = entries.slice(0, index).some((earlier) => {
      const other = inForceSpan(earlier);
      return other.from <= to && from <= other.to;
    });
    if (clash) {
      throw ruleFault(
        file,
        at,
        `two values of "${name}" are in force on the same day. End the earlier with "to".`,
      );
    }
  }
  return unit;
}

/** An interval is a whole number of months or days; returns nothing, throws a rule fault otherwise. */
export function checkInterval(file: string, entries: readonly ParameterValue[], path: string): void {
  for (const [index, { value, unit }] of entries.entries()) {
    if (unit !== 'months' && unit !== 'days')
      throw ruleFault(
        file,
        `${path}[${index}].unit`,
        `an interval must be in months or days, not in ${unit}.`,
      );
    if (value !== null && (!Number.isInteger(value) || value < 1 || value > 12_000)) {
      throw ruleFault(
        file,
        `${path}[${index}].value`,
        `an interval must be a whole number of ${unit} from 1 to 12000.`,
      );
    }
  }
}
