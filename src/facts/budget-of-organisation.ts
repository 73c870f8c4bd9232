import { addMonths, type Day } from '../calendar/day';
import type { BudgetLine } from './budget-lines';
import { staffMeant } from './budget-parts';
import { known, unknown, type NamedFacts } from './fact-table';
import type { Fact } from './subject';

/** What the budget says of the organisation as a whole; nothing where there is no budget. */
export function budgetOfOrganisation(lines: readonly BudgetLine[], asAt: Day): NamedFacts {
  if (lines.length === 0) return {};
  const undated = lines.filter(({ span }) => span === undefined);
  const now = lines.filter(({ span }) => span !== undefined && span.from <= asAt && asAt <= span.to);
  return {
    budgetThisYear: thisYear(now, lines, undated),
    budgetYearsAhead: yearsAhead(now, lines, undated, asAt),
    budgetForTeaching: forStaff('teaching', lines, undated, asAt),
    budgetForOthers: forStaff('others', lines, undated, asAt),
  };
}

/** A finding shows the first lines; there may be hundreds. */
const MOST_CELLS = 20;
const placeOf = (lines: readonly BudgetLine[]) =>
  lines.slice(0, MOST_CELLS).flatMap(({ cells }) => cells.slice(0, 1));

function thisYear(
  now: readonly BudgetLine[],
  lines: readonly BudgetLine[],
  undated: readonly BudgetLine[],
): Fact {
  if (now.length > 0) return known(true, placeOf(now));
  return openYear(undated) ?? known(false, placeOf(lines));
}

const openYear = (undated: readonly BudgetLine[]): Fact | undefined => {
  const [first] = undated;
  return first && unknown(first.noYear ?? 'the year is not known', placeOf(undated));
};

/** How many years follow one another after this one; each line whose year cannot be read may be one more. */
function yearsAhead(
  now: readonly BudgetLine[],
  lines: readonly BudgetLine[],
  undated: readonly BudgetLine[],
  asAt: Day,
): Fact {
  const spans = lines.flatMap(({ span }) => span ?? []);
  const after = (to: Day): number => {
    const next = spans.filter(({ from }) => from === to + 1).map((span) => span.to);
    return next.length === 0 ? 0 : 1 + Math.max(...[...new Set(next)].map(after));
  };
  const ends = now.flatMap(({ span }) => span?.to ?? []);
  // Without a line of this year, the year that begins within twelve months is the next.
  const soon = spans
    .filter(({ from }) => from > asAt && from <= addMonths(asAt, 12))
    .map(({ from }) => from - 1);
  const from = [...new Set(ends.length > 0 ? ends : soon)];
  const years = Math.max(0, ...from.map(after));
  // The year that is missing would follow the last one.
  const end = ({ span }: BudgetLine): number => span?.to ?? Infinity;
  const cells = placeOf([...lines].sort((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0)));
  return undated.length === 0
    ? known(years, cells)
    : { kind: 'between', from: years, to: years + undated.length, cells };
}

/** Whether a line of this year or the next is for staff who teach, or for others. */
function forStaff(
  who: 'teaching' | 'others',
  lines: readonly BudgetLine[],
  undated: readonly BudgetLine[],
  asAt: Day,
): Fact {
  const limit = addMonths(asAt, 12);
  const near = lines.filter(({ span }) => span !== undefined && span.from <= limit && asAt <= span.to);
  const meant = near.map((line) => ({ line, staff: staffOf(line) }));
  const found = meant.filter(({ staff }) => staff?.[who] === true).map(({ line }) => line);
  if (found.length > 0) return known(true, cellsOf(found));
  const silent = meant.filter(({ staff }) => staff === undefined).map(({ line }) => line);
  if (silent.length > 0)
    return unknown('the lines of the budget do not say for which staff they are', cellsOf(silent));
  return openYear(undated) ?? known(false, cellsOf(near));
}

const cellsOf = (lines: readonly BudgetLine[]) =>
  lines.slice(0, MOST_CELLS).map(({ staffGroup, rows }) => staffGroup?.cell ?? rows[0].cell);

/** By the staff group, else by the category. */
const staffOf = ({ staffGroup, category }: BudgetLine) =>
  [staffGroup, category].flatMap((said) => (said === undefined ? [] : (staffMeant(said.value) ?? []))).at(0);
