import type { Day } from '../calendar/day';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records, TrainingRecord } from '../register/records';
import type { CellRef } from '../workbook/address';
import { isTraining } from './completions';
import { known } from './fact-table';
import { groupRowsOf } from './group-rows';
import type { LengthOfTraining } from './hours';
import type { NamedRecords, People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { valueOf } from './row-fields';
import type { PersonSubject } from './subject';
import { presenceOf, subjectPerson, waitingOf } from './subject-person';

/** One subject for each person, with everything recorded of them, whatever the topic; only where a log was read. */
export function personSubjects(
  records: Records,
  people: People,
  policy: Policy,
  asAt: Day,
): readonly PersonSubject[] {
  if (!records.hasLog || !rulesOn(policy, asAt).some(({ appliesTo }) => appliesTo.subject === 'person'))
    return [];
  const trainingOf = recordsOfPeople(people);
  const groups = groupRowsOf(people);
  const recordedFrom = records.training.reduce(
    (first, { completedOn }) =>
      completedOn?.kind === 'day' ? Math.min(first, completedOn.span.from) : first,
    Infinity,
  );
  return people.all
    .filter(({ standing }) => standing !== 'left')
    .map((person) => {
      const own = trainingOf(person);
      const rows = groups(person);
      const training = [
        ...[...own.sure, ...rows.sure].flatMap((record) => lengthOf(record, true) ?? []),
        ...[...own.open, ...rows.open.map(({ record }) => record)].flatMap(
          (record) => lengthOf(record, false) ?? [],
        ),
      ];
      return personSubject(person, training, recordedFrom, asAt);
    });
}

function personSubject(
  person: Person,
  training: readonly LengthOfTraining[],
  recordedFrom: Day,
  asAt: Day,
): PersonSubject {
  const who = subjectPerson(person);
  const waits = waitingOf(person, asAt);
  const facts = personFacts(person, asAt);
  const { from, lastDay, absences } = presenceOf(person);
  const fte =
    facts.fte?.kind === 'known' && typeof facts.fte.value === 'number' ? facts.fte.value : undefined;
  const done = training.filter(({ isCertain, on }) => isCertain && on.from <= asAt);
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
      trainingRecorded: known(
        done.length,
        done.flatMap(({ cells }) => cells.slice(0, 1)),
      ),
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

/** The records that are surely, and possibly, of each person, by name. */
function recordsOfPeople(people: People): (person: Person) => {
  readonly sure: readonly TrainingRecord[];
  readonly open: readonly TrainingRecord[];
} {
  const sure = new Map<string, NamedRecords[]>();
  const open = new Map<string, NamedRecords[]>();
  const note = (table: Map<string, NamedRecords[]>, { key }: Person, named: NamedRecords) => {
    table.set(key, [...(table.get(key) ?? []), named]);
  };
  for (const named of people.named) {
    const { who } = named;
    if (who.kind === 'person') note(sure, who.person, named);
    if (who.kind === 'several') for (const person of who.people) note(sure, person, named);
    if (who.kind === 'candidates') for (const person of who.people) note(open, person, named);
  }
  const trainingIn = (named: readonly NamedRecords[] | undefined) =>
    (named ?? []).flatMap(({ training }) => training).filter(isTraining);
  return ({ key }) => ({ sure: trainingIn(sure.get(key)), open: trainingIn(open.get(key)) });
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
