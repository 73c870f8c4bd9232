import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { FieldRead, Records } from '../register/records';
import type { DeriveInput } from './derive-input';
import type { CourseDays } from './evaluation-answers';
import { evaluatedTraining, evaluationFacts, type Evaluated } from './evaluation-facts';
import type { Joined } from './evaluation-join';
import { ratingShares, type RatingShare } from './evaluation-ratings';
import type { Evaluation } from './evaluation-rows';
import type { TookPlace } from './evaluation-training';
import { known, spanFact, unknown } from './fact-table';
import { onceEach } from './once';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { daysSinceFact } from './row-answers';
import { dayOfField, fieldOf, textOfField } from './row-fields';
import type { Fact, Facts, RowSubject } from './subject';
import { aboutPerson } from './subject-person';
import type { TrainingDone } from './training-done';

/**
 * One subject for each piece of training in the logs that took place, with what the lists of evaluations say of it, and
 * one for each evaluation of something that is in no log. None without a list of evaluations.
 */
export function evaluationSubjects(
  { records, policy, catalogue, asAt }: Pick<DeriveInput, 'records' | 'policy' | 'catalogue' | 'asAt'>,
  { trainings, evaluations, joined }: Pick<TrainingDone, 'trainings' | 'evaluations' | 'joined'>,
): readonly RowSubject[] {
  if (!rulesOn(policy, asAt).some(({ appliesTo }) => appliesTo.subject === 'evaluation')) return [];
  if (records.columns.evaluation === undefined) return [];
  const join = joined();
  const rating = ratingShares(
    evaluations().map(({ row }) => row),
    catalogue,
  );
  const context = { records, rating, of: ofEachPerson(asAt), asAt };
  return [
    ...trainings()
      .filter(({ person }) => person?.standing !== 'left')
      .map((training) => ofTraining(training, join.of(training), context)),
    ...join.alone.flatMap((evaluation) => ofEvaluation(evaluation, context)),
  ];
}

type Context = {
  readonly records: Records;
  readonly rating: RatingShare;
  readonly of: (person: Person) => OfPerson;
  readonly asAt: Day;
};

/** What is the same in all subjects of a person. */
type OfPerson = { readonly base: ReturnType<typeof aboutPerson>; readonly facts: Facts };

/** A function from a person to that, put together once. */
const ofEachPerson = (asAt: Day): Context['of'] =>
  onceEach((person) => ({
    base: aboutPerson(person, asAt),
    facts: personFacts(person, asAt),
  }));

function ofTraining(training: TookPlace, rows: readonly Joined[], context: Context): RowSubject {
  const { record, person, name, completion } = training;
  const own = person === undefined ? undefined : context.of(person);
  const { dateCell, details, topic } = record;
  const { value: activity, cell: courseCell } = record.course;
  const id = topic.kind === 'topic' ? topic.topic : undefined;
  const cells = [dateCell, courseCell, record.person.cell];
  const isDated = Number.isFinite(completion.completed.from);
  const why = completion.doubt ?? 'the day of the course is not known';
  const sure = rows.filter(({ doubt }) => doubt === undefined);
  return {
    ...whose(own, name, [activity, isDated ? completion.completed.from : '']),
    kind: 'evaluation',
    ...(id === undefined ? {} : { topic: id }),
    what: activity,
    asAt: context.asAt,
    facts: {
      ...own?.facts,
      activity: known(activity, [courseCell]),
      ...courseFacts(isDated ? spanFact(completion.completed, why, cells) : unknown(why, cells), context),
      ...providerOf(sure, details?.provider),
      ...said(evaluatedTraining(training, rows), context),
    },
    completions: [],
    placeCells: [...sure.map(({ row }) => row.cell), ...cells],
  };
}

/** An evaluation of what no log has: the row itself says that it took place. */
function ofEvaluation(evaluation: Evaluation, context: Context): readonly RowSubject[] {
  const { row, activity, resolution, held } = evaluation;
  const person = resolution?.kind === 'person' ? resolution.person : undefined;
  if (person?.standing === 'left') return [];
  const own = person === undefined ? undefined : context.of(person);
  const day = fieldOf(row, 'heldOn');
  const cells = [fieldOf(row, 'activity')?.cell ?? row.cell];
  const on = dayOfField(day) ?? unknown('the evaluation does not say when the course was', cells);
  const course: CourseDays | undefined =
    held === undefined || day === undefined ? undefined : { span: held, cell: day.cell };
  const name = fieldOf(row, 'person');
  const who = name?.kind === 'value' && name.value.type === 'person' ? name.value.text : activity;
  return [
    {
      ...whose(own, who, [activity, held?.from ?? '']),
      kind: 'evaluation',
      what: activity,
      asAt: context.asAt,
      facts: {
        ...own?.facts,
        activity: known(activity, cells),
        ...courseFacts(on, context),
        ...providerOf([{ row }]),
        ...said({ rows: [{ row }], ...(course === undefined ? {} : { course }), cells: [] }, context),
      },
      completions: [],
      placeCells: cells,
    },
  ];
}

/** Whom it is about; somebody on no staff list, or a group, by the name as written. */
function whose(own: OfPerson | undefined, name: string, things: readonly (string | number)[]) {
  const thing = things.join('\u0000').toLowerCase();
  return own === undefined
    ? { name, key: `${name.toLowerCase()}\u0000${thing}` }
    : { ...own.base, key: `${own.base.key}\u0000${thing}` };
}

const courseFacts = (on: Fact, { asAt }: Context): Facts => ({
  courseOn: on,
  daysSinceCourse: daysSinceFact(on, asAt),
});

/** What the evaluations say, and their rating where a list of evaluations has a column of them. */
function said(evaluated: Evaluated, { records, rating, asAt }: Context): Facts {
  const hasRatings = records.columns.evaluation?.includes('rating') === true;
  return {
    ...evaluationFacts(evaluated, records, asAt),
    ...(hasRatings ? { ratingShare: rating(evaluated.rows, evaluated.cells) } : {}),
  };
}

function providerOf(rows: readonly Joined[], own?: FieldRead): Facts {
  const reads = [own, ...rows.map(({ row }) => fieldOf(row, 'provider'))];
  const provider = reads.map(textOfField).find((fact) => fact !== undefined);
  return provider === undefined ? {} : { provider };
}
