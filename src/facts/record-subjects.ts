import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { factsNamed } from '../policy/condition';
import { rulesOn } from '../policy/in-force';
import type { Policy } from '../policy/policy';
import type { Records, TrainingRecord } from '../register/records';
import { isTraining } from './completions';
import { known } from './fact-table';
import { mandatoryBy } from './mandatory';
import { mandatoryBySubject } from './mandatory-topic';
import { underNotice } from './notice';
import type { People } from './people';
import type { Person } from './person';
import { personFacts } from './person-facts';
import { bookingFacts, claimFacts, detailFacts, entryFacts } from './record-facts';
import { daysSince } from './request-facts';
import { moneyFacts } from './request-money';
import type { Fact, Facts, RowSubject } from './subject';
import { aboutPerson } from './subject-person';

/**
 * One subject for each row of a log that is surely of one person: training that took place by the day, and, where a
 * rule looks at bookings, what is booked and not done. `budgetLineOf`: whether the budget has a line for a row.
 */
export function recordSubjects(
  records: Records,
  people: People,
  policy: Policy,
  catalogue: Catalogue,
  asAt: Day,
  budgetLineOf: (record: TrainingRecord) => Fact | undefined = () => undefined,
): readonly RowSubject[] {
  const rules = rulesOn(policy, asAt).filter(({ appliesTo }) => appliesTo.subject === 'record');
  if (rules.length === 0) return [];
  const named = new Set(
    rules.flatMap(({ breach, dueSoon, appliesTo: { when } }) =>
      [breach, dueSoon, when].flatMap((group) => (group === undefined ? [] : factsNamed(group))),
    ),
  );
  const columns = records.columns.training ?? [];
  const isCalledMandatory = mandatoryBy(catalogue).row;
  const isMandatory = mandatoryBySubject(policy, catalogue);
  const around: Around = {
    columns,
    asAt,
    budgetLineOf: named.has('budgetLine') ? budgetLineOf : () => undefined,
    factsOf: (person) => {
      const facts = personFacts(person, asAt);
      const notice = named.has('underNotice') ? underNotice(facts, records, asAt) : undefined;
      return notice === undefined ? facts : { ...facts, underNotice: notice };
    },
    mandatoryOf: (record) =>
      isCalledMandatory(record)
        ? known(true, [record.course.cell])
        : isMandatory(record.topic, record.course.value, record.course.cell),
  };
  return people.named.flatMap(({ who, training }) => {
    if (who.kind !== 'person' || who.person.standing === 'left') return [];
    const logged = training.filter(({ source }) => source === 'log');
    return [
      ...logged.filter(isTraining).flatMap((record) => doneRecord(who.person, record, around) ?? []),
      ...(named.has('booking')
        ? logged.filter(isBooking).map((record) => bookedRecord(who.person, record, around))
        : []),
    ];
  });
}

type Around = {
  readonly columns: readonly string[];
  readonly asAt: Day;
  readonly factsOf: (person: Person) => Facts;
  readonly mandatoryOf: (record: TrainingRecord) => Fact;
  readonly budgetLineOf: (record: TrainingRecord) => Fact | undefined;
};

/** Booked by its status, or with a day of booking and nothing that says that it was done or called off. */
const isBooking = ({ status, bookedOn, completedOn }: TrainingRecord): boolean =>
  status?.value === 'booked' || (status === undefined && bookedOn !== undefined && completedOn === undefined);

function doneRecord(person: Person, record: TrainingRecord, around: Around): RowSubject | undefined {
  const { completedOn, course, details, status, dateCell } = record;
  const { asAt, columns } = around;
  if (completedOn?.kind !== 'day' || completedOn.span.from > asAt) return undefined;
  const cells = [dateCell, course.cell, record.person.cell];
  const completed: Fact =
    completedOn.span.from === completedOn.span.to
      ? known(completedOn.span.from, cells)
      : { kind: 'between', ...completedOn.span, cells };
  const since = daysSince(completed, asAt);
  return {
    ...baseOf(person, record, completedOn.span.from, around),
    facts: {
      ...sharedFacts(person, record, around),
      booking: known(false),
      completedOn: completed,
      courseOn: completed,
      ...(since === undefined ? {} : { daysSinceCourse: since }),
      stillAhead: known(false, cells),
      goesAhead: known(true, cells),
      ...(record.expiresOn?.kind === 'day' && record.expiresOn.span.from === record.expiresOn.span.to
        ? { expiresOn: known(record.expiresOn.span.from, [record.expiresOn.cell]) }
        : {}),
      ...(status === undefined ? {} : { status: known(status.value, [status.cell]) }),
      ...entryFacts(completed, details?.recordedOn, columns),
      ...claimFacts(completed, details?.claimOn, columns, asAt),
    },
    placeCells: cells,
  };
}

function bookedRecord(person: Person, record: TrainingRecord, around: Around): RowSubject {
  const { bookedOn, completedOn, course, status, dateCell } = record;
  const read = bookedOn ?? completedOn;
  const cells = [read?.cell ?? status?.cell ?? dateCell, course.cell, record.person.cell];
  const from = read?.kind === 'day' ? read.span.from : undefined;
  return {
    ...baseOf(person, record, from, around),
    facts: {
      ...sharedFacts(person, record, around),
      entryDated: known(false),
      ...bookingFacts(record, cells, around.asAt),
    },
    placeCells: cells,
  };
}

const baseOf = (
  person: Person,
  { topic, course }: TrainingRecord,
  day: Day | undefined,
  { asAt }: Around,
) => ({
  ...aboutPerson(person, asAt, [course.value.toLowerCase(), day ?? ''].join('\u0000')),
  kind: 'record' as const,
  ...(topic.kind === 'topic' ? { topic: topic.topic } : {}),
  what: course.value,
  asAt,
  completions: [],
});

/** What a row says whether or not the training is done. */
function sharedFacts(person: Person, record: TrainingRecord, around: Around): Facts {
  const { topic, course, details = {} } = record;
  const id = topic.kind === 'topic' ? topic.topic : undefined;
  const budgetLine = around.budgetLineOf(record);
  return {
    ...around.factsOf(person),
    ...(id === undefined ? {} : { topic: known(id, [course.cell]) }),
    course: known(course.value, [course.cell]),
    mandatory: around.mandatoryOf(record),
    ...detailFacts(details, around.columns, [course.cell]),
    ...moneyFacts((field) => details[field], around.columns),
    ...(budgetLine === undefined ? {} : { budgetLine }),
  };
}
