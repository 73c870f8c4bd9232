import { calendarDate, dayOf, plainDay, type Day } from '../../calendar/day';
import type { Span } from '../../calendar/span';
import { nameOfYear, type BudgetLine } from '../../facts/budget-lines';
import type { MonthDay } from '../../policy/policy';

/** How years are cut: on which day they begin, and whether the budget says so or the policy. */
export type YearCut = {
  readonly startsOn: MonthDay;
  readonly by: 'budget' | 'policy';
  /** True if lines of the budget have years of other shapes; then the policy's year counts for all that is no line. */
  readonly isMixed: boolean;
};

/** A year, such as 1 Sep 2026 to 31 Aug 2027. */
export type Year = { readonly name: string; readonly span: Span };

/** The budget’s own kind of year, if all its lines share it; else the CPD year of the policy. */
export function yearCut(lines: readonly BudgetLine[], cpdYear: MonthDay): YearCut {
  const starts = new Map<string, MonthDay>();
  for (const { span } of lines) {
    if (span === undefined) continue;
    const { month, date } = calendarDate(span.from);
    const isYear = dayOf(calendarDate(span.from).year + 1, month, date) - 1 === span.to;
    const startsOn = { month, day: date };
    starts.set(isYear ? `${month}-${date}` : 'other', startsOn);
  }
  const [[key, startsOn] = []] = starts;
  return starts.size === 1 && startsOn !== undefined && key !== 'other'
    ? { startsOn, by: 'budget', isMixed: false }
    : { startsOn: cpdYear, by: 'policy', isMixed: starts.size > 0 };
}

/** The year in which a day falls. */
export function yearWith(day: Day, { month, day: date }: MonthDay): Year {
  const { year } = calendarDate(day);
  const from = startIn(year, month, date) <= day ? year : year - 1;
  const span = { from: startIn(from, month, date), to: startIn(from + 1, month, date) - 1 };
  return { name: nameOfYear(span), span };
}

/** A year that begins on 29 February begins on 1 March where there is none. */
const startIn = (year: number, month: number, date: number): Day => dayOf(year, month, date);

/** The year that holds every day of a span; `undefined` if the span is of several years, or open. */
export function yearHolding(on: Span, startsOn: MonthDay): Year | undefined {
  if (!Number.isFinite(on.from) || !Number.isFinite(on.to)) return undefined;
  const year = yearWith(on.from, startsOn);
  return on.to <= year.span.to ? year : undefined;
}

/** The year after another. */
export const yearAfter = ({ span }: Year, startsOn: MonthDay): Year => yearWith(span.to + 1, startsOn);

/** `1 Sep 2026 to 31 Aug 2027`. */
export const plainYear = ({ span }: Year): string => `${plainDay(span.from)} to ${plainDay(span.to)}`;
