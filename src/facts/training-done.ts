import type { DeriveInput } from './derive-input';
import { joinEvaluations, type Join } from './evaluation-join';
import { evaluationsOf, type Evaluation } from './evaluation-rows';
import { trainingsOf, type TookPlace } from './evaluation-training';
import { rollingPeriod } from './hours';
import { once, onceEach } from './once';
import type { Person } from './person';
import { providerFigures, type FiguresOfProviders } from './provider-figures';
import { trainingOfPeople, type TrainingOfPerson } from './training-of-people';
import { yearEvaluations, type YearEvaluations } from './year-evaluations';
import { yearTraining, type YearRow } from './year-training';

/** What subjects and several sheets need of the training that was done; each part is worked out when it is first asked for. */
export type TrainingDone = {
  /** What is recorded of a person, whatever the topic. */
  readonly trainingOf: (person: Person) => TrainingOfPerson;
  /** The training in the logs that took place, or may have. */
  readonly trainings: () => readonly TookPlace[];
  /** The rows of the lists of evaluations. */
  readonly evaluations: () => readonly Evaluation[];
  /** Which of the evaluations are of which of the trainings. */
  readonly joined: () => Join;
  /** The training of the last 12 months. */
  readonly year: () => readonly YearRow[];
  /** What evaluations say of it; `undefined` where neither a list of them nor a log's ratings were read. */
  readonly yearEvaluations: () => YearEvaluations | undefined;
  /** What each provider gave in those months. */
  readonly providers: () => FiguresOfProviders;
};

const MONTHS = 12;

export function trainingDoneOf(input: Omit<DeriveInput, 'policy' | 'holders'>): TrainingDone {
  const { records, people, catalogue, asAt } = input;
  const trainingOf = once(() => onceEach(trainingOfPeople(people)));
  const trainings = once(() => trainingsOf(people, asAt));
  const evaluations = once(() => evaluationsOf(records, people));
  const joined = once(() => joinEvaluations(evaluations(), trainings(), catalogue));
  const told = { records, trainings, evaluations, joined };
  return {
    trainingOf: (person) => trainingOf()(person),
    trainings,
    evaluations,
    joined,
    year: once(() => yearTraining(people, trainingOf(), asAt)),
    yearEvaluations: once(() => yearEvaluations(told, asAt)),
    providers: once(() => providerFigures(told, rollingPeriod(asAt, MONTHS))),
  };
}
