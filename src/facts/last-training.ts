import type { Day } from '../calendar/day';
import type { CellRef } from '../workbook/address';
import { completionOf } from './completions';
import { known, spanFact, unknown, type NamedFacts } from './fact-table';
import type { TrainingOfPerson } from './training-of-people';
import { withLastDay } from './training-of-year';

/**
 * How much training is recorded of a person up to the as-at day, and how many days ago the last was. What is undated, or
 * may be somebody else's, leaves both rough, so that it is asked about and never held against anybody. `place` is where to
 * point if there is nothing.
 */
export function lastTraining(
  { sure, open }: TrainingOfPerson,
  place: CellRef,
  asAt: Day,
): Pick<NamedFacts, 'trainingRecorded' | 'daysSinceTraining'> {
  const all = [
    ...sure.flatMap((record) => completionOf(record, asAt) ?? []),
    ...open.flatMap(({ record, doubt }) => completionOf(record, asAt, doubt) ?? []),
  ].map(withLastDay);
  const certain = all.filter(({ isCertain }) => isCertain);
  const cells = (certain.length > 0 ? certain : all).flatMap((each) => each.cells.slice(0, 1));
  const trainingRecorded = spanFact({ from: certain.length, to: all.length }, '', cells);
  if (all.length === 0)
    return { trainingRecorded, daysSinceTraining: unknown('nothing is recorded', [place]) };

  const byDay = [...certain].sort(
    (a, b) => b.completed.from - a.completed.from || b.completed.to - a.completed.to,
  );
  const latest = byDay[0];
  const surely = latest === undefined ? -Infinity : latest.completed.from;
  const perhaps = all
    .filter(({ completed }) => completed.to > surely)
    .sort((a, b) => b.completed.to - a.completed.to)[0];
  if (perhaps === undefined)
    return { trainingRecorded, daysSinceTraining: known(asAt - surely, latest?.cells ?? []) };
  const why = perhaps.doubt ?? 'the day is not known';
  const from = asAt - Math.min(perhaps.completed.to, asAt);
  return {
    trainingRecorded,
    daysSinceTraining: Number.isFinite(surely)
      ? spanFact({ from, to: asAt - surely }, why, [...perhaps.cells, ...(latest?.cells ?? [])])
      : unknown(why, perhaps.cells),
  };
}
