import type { Day } from '../calendar/day';
import { wordsOf } from '../catalogue/words';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records, TrainingRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import { known } from './fact-table';
import type { LengthOfTraining } from './hours';
import { lastTraining } from './last-training';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { valueOf } from './row-fields';
import type { Fact, PersonSubject } from './subject';
import { presenceOf, subjectPerson, waitingOf } from './subject-person';
import type { TrainingOfPerson } from './training-of-people';

/** One subject for each person, with everything recorded of them, whatever the topic; only where a log was read. */
export function personSubjects(
  records: Records,
  people: People,
  policy: Policy,
  trainingOf: (person: Person) => TrainingOfPerson,
  asAt: Day,
): readonly PersonSubject[] {
  const rules = rulesOn(policy, asAt).filter(({ appliesTo }) => appliesTo.subject === 'person');
  if (!records.hasLog || rules.length === 0) return [];
  const countsHours = rules.some(({ hours }) => hours !== undefined);
  const recordedFrom = records.training.reduce(
    (first, { completedOn }) =>
      completedOn?.kind === 'day' ? Math.min(first, completedOn.span.from) : first,
    Infinity,
  );
  const courses = known(kindsOfTraining(records));
  return people.all
    .filter(({ standing }) => standing !== 'left')
    .map((person) => {
      const own = trainingOf(person);
      // Only hours look at every piece of training.
      const training = !countsHours
        ? []
        : [
            ...own.sure.flatMap((record) => lengthOf(record, true) ?? []),
            ...own.open.flatMap(({ record }) => lengthOf(record, false) ?? []),
          ];
      return personSubject(person, own, training, { recordedFrom, courses }, asAt);
    });
}

/** How many different topics and, where no topic is known, courses the logs hold: few, if they are of a few topics only. */
const kindsOfTraining = ({ training }: Records): number =>
  new Set(
    training
      .filter(({ source }) => source === 'log')
      .map(({ topic, course }) => (topic.kind === 'topic' ? topic.topic : wordsOf(course.value).join(' '))),
  ).size;

function personSubject(
  person: Person,
  own: TrainingOfPerson,
  training: readonly LengthOfTraining[],
  { recordedFrom, courses }: { readonly recordedFrom: Day; readonly courses: Fact },
  asAt: Day,
): PersonSubject {
  const who = subjectPerson(person);
  const waits = waitingOf(person, asAt);
  const facts = personFacts(person, asAt);
  const { from, lastDay, absences } = presenceOf(person);
  const fte =
    facts.fte?.kind === 'known' && typeof facts.fte.value === 'number' ? facts.fte.value : undefined;
  return {
    kind: 'person',
    name: who.name,
    key: who.key,
    person: who,
    ...(who.site === undefined ? {} : { site: who.site }),
    what: 'training',
    asAt,
    facts: {
      ...facts,
      ...lastTraining(own, person.nameCell, asAt),
      coursesRecorded: courses,
    },
    completions: [],
    placeCells: [person.nameCell],
    training,
    recordedFrom,
    inPeriod: {
      ...(fte === undefined ? {} : { fte }),
      ...(facts.startRecorded?.kind === 'known' &&
      facts.startRecorded.value === true &&
      facts.startOn?.kind === 'unknown'
        ? { isStartOpen: true as const }
        : {}),
      employed: { from: from ?? -Infinity, to: lastDay ?? Infinity },
      absences,
    },
    ...(waits === undefined ? {} : { waits }),
  };
}

/** A record's day and length; `undefined` if it says nothing of a day that could count. */
function lengthOf(record: TrainingRecord, isSure: boolean): LengthOfTraining | undefined {
  const { completedOn, details, unreadStatus, doubt } = record;
  if (completedOn === undefined) return undefined;
  const minutes = details?.minutes;
  const length = valueOf(minutes, 'minutes');
  const days = minutes?.kind === 'problem' ? minutes.inDays : undefined;
  const points = valueOf(details?.points, 'number')?.number;
  const cells: readonly CellRef[] = [minutes?.cell ?? record.dateCell, record.dateCell, record.person.cell];
  return {
    on: completedOn.kind === 'day' ? completedOn.span : { from: -Infinity, to: Infinity },
    ...(length === undefined ? {} : { minutes: { least: length.least, most: length.most } }),
    ...(days !== undefined && days.least === days.most ? { days: days.least } : {}),
    ...(points === undefined ? {} : { points }),
    cells,
    isCertain: isSure && completedOn.kind === 'day' && unreadStatus === undefined && doubt === undefined,
  };
}
