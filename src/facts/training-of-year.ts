import type { Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { TrainingRecord } from '../register/records';
import { completionOf, type Doubt } from './completions';
import { known, unknown } from './fact-table';
import { rollingPeriod } from './hours';
import type { People } from './people';
import type { Person } from './person';
import type { Completion, Fact } from './subject';
import { trainingOfPeople, type TrainingOfPerson } from './training-of-people';

/** A record that was surely done in the 12 months that end with the as-at day, or (if not certain) may have been. */
export type InYear = {
  readonly record: TrainingRecord;
  readonly isCertain: boolean;
  readonly done: Completion;
};

/** How long a year of training looks back, in months. The facts of the last 12 months are defined by it. */
const MONTHS = 12;

/** The 12 months that end with the as-at day. */
export const yearTo = (asAt: Day): Period => rollingPeriod(asAt, MONTHS);

/** A record as one of the 12 months that `yearTo` gives; `undefined` if it is surely none of them. */
export function inYear(
  record: TrainingRecord,
  { from, to: asAt }: Period,
  doubt?: Doubt,
): InYear | undefined {
  if (isSurelyBefore(record, from)) return undefined;
  const completion = completionOf(record, asAt, doubt);
  if (completion === undefined) return undefined;
  const done = withLastDay(completion);
  if (done.completed.to < from) return undefined;
  return { record, isCertain: done.isCertain && done.completed.from >= from, done };
}

/** Most of a log is older: its date alone tells, and nothing else needs to be read. */
const isSurelyBefore = ({ completedOn, unclearOn }: TrainingRecord, day: Day): boolean =>
  completedOn?.kind === 'day' && unclearOn?.kind !== 'day' && completedOn.span.to < day;

/** The first day of the 12 months that end with the as-at day. */
export const yearBegins = (asAt: Day): Day => yearTo(asAt).from;

/** What has run out by a day was done by that day, even if nothing says when. */
export function withLastDay(completion: Completion): Completion {
  const { completed, expires } = completion;
  if (completed.from !== -Infinity || expires === undefined) return completion;
  return { ...completion, completed: { from: -Infinity, to: Math.min(completed.to, expires.to) } };
}

/** A person's records of the 12 months that `yearTo` gives. */
export const yearOf = (
  { sure, open }: TrainingOfPerson,
  year: Period,
  counts: (record: TrainingRecord) => boolean = () => true,
): readonly InYear[] => [
  ...sure.flatMap((record) => (counts(record) ? (inYear(record, year) ?? []) : [])),
  ...open.flatMap(({ record, doubt }) => (counts(record) ? (inYear(record, year, doubt) ?? []) : [])),
];

/** A function from a person to whether they have training in the last 12 months, with the record that says so. */
export function trainedInYear(people: People, asAt: Day): (person: Person) => Fact {
  const trainingOf = trainingOfPeople(people);
  const months = yearTo(asAt);
  return (person) => {
    const year = yearOf(trainingOf(person), months);
    const sure = year.find(({ isCertain }) => isCertain);
    if (sure !== undefined) return known(true, sure.done.cells);
    const [open] = year;
    if (open === undefined) return known(false, [person.nameCell]);
    return unknown(open.done.doubt ?? 'the training is not dated closely enough', open.done.cells);
  };
}
