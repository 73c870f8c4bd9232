import type { Day } from '../calendar/day';
import type { CellRef } from '../workbook/address';
import type { TrainingRecord } from '../register/records';
import { completionOf, type Doubt } from './completions';
import { known, spanFact, unknown, type NamedFacts } from './fact-table';
import type { Completion } from './subject';
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
  const all: Completion[] = [];
  const add = (record: TrainingRecord, doubt?: Doubt) => {
    const completion = completionOf(record, asAt, doubt);
    if (completion !== undefined) all.push(withLastDay(completion));
  };
  for (const record of sure) add(record);
  for (const { record, doubt } of open) add(record, doubt);
  const certain = all.filter(({ isCertain }) => isCertain);
  const cells = (certain.length > 0 ? certain : all).flatMap((each) => each.cells.slice(0, 1));
  const trainingRecorded = spanFact({ from: certain.length, to: all.length }, '', cells);
  if (all.length === 0)
    return { trainingRecorded, daysSinceTraining: unknown('nothing is recorded', [place]) };

  const latest = firstBy(
    certain,
    (a, b) => b.completed.from - a.completed.from || b.completed.to - a.completed.to,
  );
  const surely = latest === undefined ? -Infinity : latest.completed.from;
  const perhaps = firstBy(
    all.filter(({ completed }) => completed.to > surely),
    (a, b) => b.completed.to - a.completed.to,
  );
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

/** What a sort would put first; `undefined` of nothing. */
const firstBy = <T>(items: readonly T[], order: (a: T, b: T) => number): T | undefined =>
  items.reduce<T | undefined>(
    (first, item) => (first === undefined || order(item, first) < 0 ? item : first),
    undefined,
  );
