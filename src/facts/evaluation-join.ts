import type { Span } from '../calendar/span';
import type { Catalogue } from '../catalogue/catalogue';
import type { RowRecord } from '../register/records';
import { cellAddress } from '../workbook/address';
import { fittingCourses, type ActivityFit } from './activity-match';
import type { Doubt } from './completions';
import { narrowed, type Fit } from './evaluation-narrow';
import type { Evaluation } from './evaluation-rows';
import { trainingOfTopic } from './evaluation-topics';
import type { TookPlace } from './evaluation-training';
import { whoAgrees } from './evaluation-who';
import { fieldOf } from './row-fields';

/** An evaluation that is, or (with a doubt) may be, of a piece of training. */
export type Joined = { readonly row: RowRecord; readonly doubt?: Doubt };

export type Join = {
  readonly of: (training: TookPlace) => readonly Joined[];
  /** Those of no training in the logs. */
  readonly alone: readonly Evaluation[];
};

/**
 * Which evaluations are of which training: activity, person and day agree as far as the evaluation gives them. Training
 * that none names is that of an evaluation of the same topic, day and person.
 */
export function joinEvaluations(
  evaluations: readonly Evaluation[],
  trainings: readonly TookPlace[],
  catalogue: Catalogue,
): Join {
  const byName = new Map<TookPlace, Joined[]>();
  const unnamed: Evaluation[] = [];
  const coursesOf = coursesByActivity(trainings, catalogue);
  for (const evaluation of evaluations) {
    const { row } = evaluation;
    const fits = coursesOf(evaluation.activity).flatMap((course) => fitsIn(course, evaluation));
    if (fits.length === 0) unnamed.push(evaluation);
    for (const { training, doubt } of narrowed(evaluation, fits)) {
      add(byName, training, doubt === undefined ? { row } : { row, doubt });
    }
  }
  const byTopic = new Map<TookPlace, Joined[]>();
  const ofTopic = trainingOfTopic(trainings, catalogue);
  const alone = new Set(unnamed);
  // What one person names is one course: only those that found none by its name look for it by the topic.
  for (const evaluation of evaluations) {
    if (evaluation.who !== undefined && !alone.has(evaluation)) continue;
    for (const training of ofTopic(evaluation)) {
      if (byName.has(training)) continue;
      add(byTopic, training, { row: evaluation.row });
      alone.delete(evaluation);
    }
  }
  return { of: (training) => byName.get(training) ?? byTopic.get(training) ?? [], alone: [...alone] };
}

function add(found: Map<TookPlace, Joined[]>, training: TookPlace, joined: Joined): void {
  const list = found.get(training);
  if (list === undefined) found.set(training, [joined]);
  else list.push(joined);
}

/** The training of one course, those of certain people by their keys. */
type Course = {
  readonly byPerson: ReadonlyMap<string, readonly TookPlace[]>;
  readonly others: readonly TookPlace[];
  readonly all: readonly TookPlace[];
};
type FittingTraining = Course & { readonly words: ActivityFit };

/** A function from an activity to the training of the courses that it may name. */
function coursesByActivity(
  trainings: readonly TookPlace[],
  catalogue: Catalogue,
): (activity: string) => readonly FittingTraining[] {
  const byName = grouped(trainings, ({ record }) => record.course.value);
  const courses = new Map([...byName].map(([name, all]) => [name, courseOf(all)]));
  const fitting = fittingCourses([...courses.keys()], catalogue);
  return (activity) =>
    fitting(activity).flatMap(({ course: name, fit }) => {
      const course = courses.get(name);
      return course === undefined ? [] : [{ ...course, words: fit }];
    });
}

const courseOf = (all: readonly TookPlace[]): Course => ({
  byPerson: grouped(
    all.filter(({ person }) => person !== undefined),
    ({ person }) => person?.key ?? '',
  ),
  others: all.filter(({ person }) => person === undefined),
  all,
});

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The training of a course with whose person and day an evaluation agrees. */
function fitsIn(course: FittingTraining, { row, who, held }: Evaluation): readonly Fit[] {
  const trainings =
    who === undefined
      ? course.all
      : 'keys' in who
        ? [...[...who.keys].flatMap((key) => course.byPerson.get(key) ?? []), ...course.others]
        : course.others;
  return trainings.flatMap((training): readonly Fit[] => {
    const answer = who === undefined ? 'yes' : whoAgrees(who, training.who);
    if (answer === 'no' || (held !== undefined && !doOverlap(held, training.course))) return [];
    const doubt = answer === 'maybe' ? ofSomebody(row, training) : undatedDoubt(row);
    return [{ training, words: course.words, ...(doubt === undefined ? {} : { doubt }) }];
  });
}

const doOverlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

function ofSomebody(row: RowRecord, { record }: TookPlace): Doubt {
  const cell = fieldOf(row, 'person')?.cell ?? row.cell;
  const [own, other] = [cellAddress(cell), cellAddress(record.person.cell)];
  return { why: `it is not clear whether ${own} and ${other} name the same person`, cell };
}

/** A day that cannot be read may be that of another course. */
function undatedDoubt(row: RowRecord): Doubt | undefined {
  const read = fieldOf(row, 'heldOn');
  if (read?.kind !== 'problem') return undefined;
  const { text, cell, reason } = read;
  return { why: `“${text}” in ${cellAddress(cell)} cannot be read: ${reason}`, cell };
}
