import type { Day } from '../calendar/day';
import type { Period } from '../calendar/period';
import type { FieldRead, RowRecord, TrainingRecord } from '../register/records';
import type { Joined } from './evaluation-join';
import type { TookPlace } from './evaluation-training';
import type { ProviderInput } from './provider-figures';
import { fieldOf, valueOf } from './row-fields';
import { inYear, yearTo } from './training-of-year';

/** What the lists of evaluations say of the training of the last 12 months. */
export type YearEvaluations = {
  /** The training of each person that surely took place then, with the rows that are, or may be, about it. */
  readonly trainings: readonly EvaluatedTraining[];
  /** How much training may have taken place then. */
  readonly perhaps: number;
  readonly forms: readonly Form[];
};

export type EvaluatedTraining = { readonly training: TookPlace; readonly rows: readonly Joined[] };

/** A row of a list of evaluations, or a log's own rating, about training of the last 12 months. */
export type Form = {
  /** Absent where a row of the log itself is rated. */
  readonly row?: RowRecord;
  readonly activity: string;
  /** The training that it is about; none where it is in no log. */
  readonly records: readonly TrainingRecord[];
  readonly rating?: FieldRead;
};

/** `undefined` where neither a list of evaluations nor a log's ratings were read. */
export function yearEvaluations(
  { records, trainings, evaluations, joined }: ProviderInput,
  asAt: Day,
): YearEvaluations | undefined {
  const hasList = records.columns.evaluation !== undefined;
  if (!hasList && records.columns.training?.includes('rating') !== true) return undefined;
  const join = joined();
  const months = yearTo(asAt);
  const all = trainings().map((training) => ({
    training,
    rows: join.of(training),
    year: inYear(training.record, months),
  }));
  const aboutRow = new Map<RowRecord, TookPlace[]>();
  for (const { training, rows } of all)
    for (const { row } of rows) {
      const list = aboutRow.get(row);
      if (list === undefined) aboutRow.set(row, [training]);
      else list.push(training);
    }
  return {
    trainings: all.filter(({ year }) => year?.isCertain === true),
    perhaps: all.filter(({ year }) => year !== undefined && !year.isCertain).length,
    forms: [
      ...evaluations().flatMap(({ row, activity }) =>
        isOfYear(row, aboutRow.get(row), months) ? [formOf(row, activity, aboutRow.get(row) ?? [])] : [],
      ),
      ...all.flatMap(({ training, rows, year }) =>
        year?.isCertain === true && rows.length === 0 ? formInLog(training) : [],
      ),
    ],
  };
}

/** By the training it is about, else by its own day; a form without any day counts as of now. */
function isOfYear(row: RowRecord, trainings: readonly TookPlace[] | undefined, year: Period): boolean {
  if (trainings !== undefined)
    return trainings.some(({ record }) => inYear(record, year)?.isCertain === true);
  const read = ['heldOn', 'receivedOn', 'invitedOn']
    .map((field) => fieldOf(row, field))
    .find((each) => each !== undefined);
  const span = valueOf(read, 'day')?.span;
  return span === undefined || (span.from <= year.to && span.to >= year.from);
}

function formOf(row: RowRecord, activity: string, trainings: readonly TookPlace[]): Form {
  const records = [...new Set(trainings.map(({ record }) => record))];
  const rating = fieldOf(row, 'rating');
  return {
    row,
    activity: records[0]?.course.value ?? activity,
    records,
    ...(rating === undefined ? {} : { rating }),
  };
}

/** The rating that a row of the log carries itself, where no list of evaluations speaks of it. */
function formInLog({ record }: TookPlace): readonly Form[] {
  const rating = record.details?.rating;
  return rating === undefined ? [] : [{ activity: record.course.value, records: [record], rating }];
}
